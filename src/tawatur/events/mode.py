"""Choose the mode of an act once its type is known: an attack may be a raid, an air strike or a battle.

The senses of the word files name a mode each, but one word serves several ("attack"), and what settles it stands beside
it: planes, tanks, a call. The learned weights see the word, the modes that its senses name, and the words around.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

from tawatur.events.stems import stem
from tawatur.linear import Linear, Option, load
from tawatur.model import MentionKind

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Self

    from tawatur.events.scene import Placed, Scene
    from tawatur.frames import Frame

SHARED = "*"
"""The head of the weights that all modes share."""
UNNAMED = 500
"""By how much a mode that no sense names must win: chosen on the training texts in folds."""
_NEAR = (-3, -2, -1, 1, 2, 3, 4)
_BEFORE, _BEHIND = 6, 8
"""Words before and behind a predicate that tell of its mode."""


@dataclass(frozen=True)
class Modes:
    """Choose among the modes of a type by learned weights."""

    model: Linear

    @classmethod
    def shipped(cls) -> Self:
        """Return the model that comes with the package."""
        return cls(load("mode"))

    @cached_property
    def of(self) -> dict[str, tuple[str, ...]]:
        """Return the modes that the weights know of each type."""
        found: dict[str, list[str]] = {}
        for head in sorted(self.model.weights):
            kind, _, mode = head.partition("/")
            if mode:
                found.setdefault(kind, []).append(mode)
        return {kind: tuple(modes) for kind, modes in found.items()}

    def __call__(self, scene: Scene, placed: Placed, frame: Frame, named: Sequence[str]) -> Frame:
        """Return the sense with the mode that fits best; `named` are those that the senses of its type name, in order."""
        context = clues(scene, placed, named)
        best, most = frame.mode, None
        for mode in self.of.get(frame.type, ()):
            value = self.model.score(f"{frame.type}/{mode}", context) + self.model.score(SHARED, prior(frame.type, mode, named))
            value -= 0 if mode in named else UNNAMED
            if most is None or value > most:
                best, most = mode, value
        return frame if best == frame.mode else replace(frame, mode=best)


def options(scene: Scene, placed: Placed, kind: str, modes: Sequence[str], named: Sequence[str]) -> list[tuple[Option, Option]]:
    """Return every mode as the weights see it: what speaks for it alone, and what all modes share."""
    context = clues(scene, placed, named)
    return [((f"{kind}/{mode}", context), (SHARED, prior(kind, mode, named))) for mode in modes]


def prior(kind: str, mode: str, named: Sequence[str]) -> list[str]:
    """Return what the senses themselves say of a mode."""
    rank = "first" if mode in named[:1] else "named" if mode in named else "other"
    return [rank, f"{rank}{kind}{mode}"]


def clues(scene: Scene, placed: Placed, named: Sequence[str]) -> list[str]:
    """Return what tells of the mode: the word, the modes of its senses, the words and predicates near it, names left out."""
    words, at, lemma = scene.words, placed.first, placed.predicate.lemma
    stems = ["A" if i in scene.actor_at else stem(word.folded) for i, word in enumerate(words)]
    for other in scene.others:  # that a place was bombed before says nothing of how it is bombed now
        if other.mention.kind is MentionKind.PLACE:
            stems[other.first : other.last + 1] = ["@"] * (other.last + 1 - other.first)
    first = named[0] if named else ""
    found = ["", f"L{lemma}", f"X{first}", f"L{lemma}X{first}", f"X{'+'.join(sorted(named))}", f"s{stems[at]}", f"F{placed.predicate.form}"]
    found += [f"c{step}{_at(stems, at + step)}" for step in _NEAR]
    found += sorted({f"b{near}" for i, near in enumerate(stems) if i != at and at - _BEFORE <= i <= at + _BEHIND})
    found += [f"L{lemma}{_at(stems, at + 1)}", f"L{lemma}{_at(stems, at - 1)}"]
    beside = (other for other in scene.predicates if other.first != at and abs(other.first - at) <= _BEFORE)
    return found + sorted({f"P{other.predicate.lemma}" for other in beside})


def _at(stems: Sequence[str], at: int) -> str:
    return stems[at] if 0 <= at < len(stems) else "#"
