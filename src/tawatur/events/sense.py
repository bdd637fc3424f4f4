"""Choose what a predicate means here: one of its senses, or no act at all.

The lexicon proposes senses; the words around say which holds. The learned weights see the lemma, its form, its
neighbours and the mentions beside it, each together with the type that is proposed.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from tawatur.linear import Linear, Option, load
from tawatur.words import ARTICLE

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Self

    from tawatur.events.scene import Placed, Scene
    from tawatur.frames import Frame

_FRONTS = ("وال", "بال", "كال", "فال", "لل", ARTICLE, "و", "ف")
_ENDS = ("هما", "ها", "هم", "نا", "ات", "ون", "ين", "ان", "ه", "ت", "وا", "ا")
_STEM = 3
"""Letters that stay when a light stem is cut."""
LEANING = 1500
"""How far the shipped chooser leans towards acts: chosen on the training texts in folds (training/senses.py --folds)."""
_WINDOW = (-2, -1, 1, 2, 3)


@dataclass(frozen=True, slots=True)
class Chooser:
    """Choose a sense by learned weights."""

    model: Linear
    leaning: int = 0
    """Added to the score of every act against "no act": more finds more and errs more."""

    @classmethod
    def shipped(cls) -> Self:
        """Return the model that comes with the package."""
        return cls(load("sense"), LEANING)

    def __call__(self, scene: Scene, placed: Placed, senses: Sequence[Frame], unmet: Sequence[Frame]) -> Frame | None:
        """Return the sense that holds, None when the word is no act here."""
        offered = readings(senses, unmet)
        if not offered:
            return None
        context = surroundings(scene, placed)
        best, most = None, self.model.score(*proposal(None, placed, context)) - self.leaning
        for frame, needs in offered:
            value = self.model.score(*proposal(frame, placed, context, needs))
            if value > most:
                best, most = frame, value
        return best


def readings(senses: Sequence[Frame], unmet: Sequence[Frame]) -> list[tuple[Frame, str]]:
    """List the senses that are acts, one a type and mode, each with what became of the words it needs."""
    found: dict[tuple[str, str], tuple[Frame, str]] = {}
    for group, plain in ((senses, "free"), (unmet, "unmet")):
        for frame in group:
            if frame.type:
                needs = "met" if plain == "free" and frame.with_ else plain
                found.setdefault((frame.type, frame.mode), (frame, needs))
    return list(found.values())


def proposal(frame: Frame | None, placed: Placed, context: list[str], needs: str = "") -> Option:
    """Return one reading of a predicate (None: no act): its type, and what is seen of it."""
    value = placed.predicate
    lemma, mode = (frame.lemma, frame.mode) if frame else (value.lemma, "")
    own = [f"M{mode}", f"W{needs}", f"L{lemma}", f"L{lemma}{value.form}", f"L{lemma}W{needs}", f"M{mode}W{needs}"]
    return (frame.type if frame else ""), own + context


def surroundings(scene: Scene, placed: Placed) -> list[str]:
    """Return what stands around a predicate: stems, marks, mentions, other predicates."""
    words, at = scene.words, placed.first
    value = placed.predicate
    found = [
        "",
        f"F{value.form}{value.tense}",
        f"C{value.word_class}",
        f"n{len(value.senses)}",
        f"f{placed.front}",
        f"v{value.passive}{value.form}",
        f"p{bool(value.pronoun)}",
        f"s{stem(words[at].folded)}",
    ]
    near = {step: _seen(scene, at + step) for step in _WINDOW}
    found += [f"c{step}{seen[0]}" for step, seen in near.items()]
    found += [f"t{step}{seen[1]}" for step, seen in near.items()]
    lemma = value.lemma
    found += [
        f"L{lemma}|{near[1][0]}",
        f"L{lemma}|{near[-1][0]}",
        f"L{lemma}|2{near[2][0]}",
        f"L{lemma}|{near[1][1]}",
        f"L{lemma}|<{near[-1][1]}",
    ]
    distance = min((_gap(placed, actor) for actor in scene.actors), default=99)
    found += [
        f"d{_step(distance)}",
        f"d{_step(distance)}{value.form}",
        f"a{min(len(scene.actors), 3)}",
        f"L{lemma}a{min(len(scene.actors), 2)}",
    ]
    found += [f"k{len(words) // 8 if len(words) < 32 else 4}", f"i{at == 0}", f"L{lemma}i{at < 2}"]  # noqa: PLR2004 (length classes of sentences)
    return found


def _seen(scene: Scene, at: int) -> tuple[str, str]:
    """Return the stem of a word and what is marked on it."""
    if not 0 <= at < len(scene.words):
        return "#", "#"
    predicate = scene.predicate_at.get(at)
    mark = "A" if at in scene.actor_at else f"P{predicate.predicate.word_class[0]}{predicate.predicate.form[0]}" if predicate else "-"
    return stem(scene.words[at].folded), mark


def _gap(left: Placed, right: Placed) -> int:
    return max(right.first - left.last, left.first - right.last) - 1


def _step(distance: int) -> int:
    return next((most for most in (0, 1, 3, 8, 20) if distance <= most), 99)


@lru_cache(maxsize=262_144)
def stem(folded: str) -> str:
    """Cut the commonest proclitics and endings off a word, for comparing neighbours.

    >>> stem("والعقوبات"), stem("عقوبه")
    ('عقوب', 'عقوب')
    """
    for front in _FRONTS:
        if folded.startswith(front) and len(folded) - len(front) >= _STEM:
            folded = folded[len(front) :]
            break
    for end in _ENDS:
        if folded.endswith(end) and len(folded) - len(end) >= _STEM:
            return folded[: -len(end)]
    return folded
