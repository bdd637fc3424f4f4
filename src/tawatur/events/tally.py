"""Count, over a whole document, which state the rules see doing and which receiving: acts are told again and again.

The headline, the lead and the background tell one act several times, and not every telling names both sides. The counts
let a sentence that leaves them out borrow from those that do not.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tawatur.events.cast import Cast
    from tawatur.frames import Frame
    from tawatur.model import Actor

_STEPS = ((0, "0"), (1, "1"), (3, "2"))


@dataclass(frozen=True, slots=True)
class Sides:
    """The states that do and that receive one act."""

    doing: frozenset[str]
    receiving: frozenset[str]

    @classmethod
    def of(cls, cast: Cast, actors: dict[str, Actor]) -> Sides:
        """Return the states of a cast."""
        return cls(_states(cast.doers, actors), _states(cast.recipients, actors))


@dataclass(frozen=True, slots=True)
class Tally:
    """How often each state does or receives: over all acts (key ``""``), by lemma and by type."""

    doing: Counter[tuple[str, str]] = field(default_factory=Counter)
    receiving: Counter[tuple[str, str]] = field(default_factory=Counter)

    def add(self, frame: Frame, sides: Sides) -> None:
        """Count one act."""
        for key in _keys(frame):
            self.doing.update((key, state) for state in sides.doing)
            self.receiving.update((key, state) for state in sides.receiving)

    def seen(self, frame: Frame, shape: str, state: str, own: Sides) -> list[str]:
        """Return what the other acts of the document tell of a state: its usual side, and its side in acts of this lemma and type."""
        if not state:
            return ["D-"]
        state = state.partition("+")[0]
        done, got = state in own.doing, state in own.receiving
        pairs = [(self.doing[key, state] - done, self.receiving[key, state] - got) for key in _keys(frame)]
        (doing, receiving), *closer = pairs
        usual = "d" if doing > 2 * receiving + 1 else "r" if receiving > 2 * doing + 1 else "="
        lemma, kind = (f"{_step(given)}{_step(taken)}" for given, taken in closer)
        return [f"D{usual}", f"D{usual}{frame.type}", f"Dl{lemma}", f"Dl{lemma}{shape}", f"Dt{kind}", f"Dt{kind}{frame.type}"]

    def nobody(self, frame: Frame) -> list[str]:
        """Return how often acts of this lemma and type name anybody at all."""
        _, lemma, kind = _keys(frame)
        counts = {key: (_sum(self.doing, key), _sum(self.receiving, key)) for key in (lemma, kind)}
        return [f"Dl{_step(counts[lemma][0])}{_step(counts[lemma][1])}", f"Dt{_step(counts[kind][1])}{frame.type}"]


def _keys(frame: Frame) -> tuple[str, str, str]:
    return "", f"L{frame.lemma}", f"T{frame.type}"


def _sum(counts: Counter[tuple[str, str]], key: str) -> int:
    return sum(count for (counted, _), count in counts.items() if counted == key)


def _step(count: int) -> str:
    return next((name for most, name in _STEPS if count <= most), "4")


def _states(ids: Iterable[str], actors: dict[str, Actor]) -> frozenset[str]:
    """Return the states that some actors belong to; a joint actor (`PRK+RUS`) counts for each."""
    return frozenset(part for i in ids if i in actors for part in actors[i].state.split("+") if part)
