"""Look over a document before weighing anything: count the acts that the word files alone would see, and where.

A word is likelier an act of war in a text that speaks of war throughout. The first sense of every predicate is counted,
in the whole document and in each sentence; the choice of senses then sees these counts.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from tawatur.events.scene import Placed, Scene
    from tawatur.frames import Frame

_TENTHS = 6
_MANY = 3
_FEW = 2


@dataclass(frozen=True, slots=True)
class Outline:
    """The acts that the first senses alone would give."""

    types: dict[int, str] = field(default_factory=dict)
    """Start of a predicate -> type of its first sense."""
    counts: Counter[str] = field(default_factory=Counter)

    @classmethod
    def of(cls, scenes: Iterable[Scene], by_id: Mapping[str, Frame]) -> Outline:
        """Take the first sense of every predicate, where it is an act."""
        types: dict[int, str] = {}
        for scene in scenes:
            for placed in scene.predicates:
                frame = by_id[placed.predicate.senses[0]] if placed.predicate.senses else None
                if frame is not None and frame.type and frame.word_class != "report":
                    types[placed.mention.span.start] = frame.type
        return cls(types, Counter(types.values()))

    def around(self, scene: Scene, placed: Placed) -> Beside:
        """Count the other acts of the document and of the sentence, seen from one predicate."""
        before: Counter[str] = Counter()
        after: Counter[str] = Counter()
        for other in scene.predicates:
            kind = self.types.get(other.mention.span.start)
            if kind and other.first != placed.first:
                (before if other.first < placed.first else after)[kind] += 1
        return Beside(self.types.get(placed.mention.span.start, ""), before, after, self.counts)


@dataclass(frozen=True, slots=True)
class Beside:
    """What else is told: the type this predicate itself was counted as, and the counts by type."""

    own: str
    before: Counter[str]
    after: Counter[str]
    counts: Counter[str]

    def features(self, kind: str) -> list[str]:
        """Return how much of this type the sentence and the document hold beside the predicate."""
        total = sum(self.counts.values())
        others = self.counts[kind] - (self.own == kind)
        share = 0 if total < _FEW else min(10 * others // total, _TENTHS)
        return [f"SB{min(self.before[kind], _FEW)}", f"SA{min(self.after[kind], _FEW)}", f"SD{share}", f"SN{min(others, _MANY)}"]
