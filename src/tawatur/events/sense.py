"""Choose what a predicate means here: one of its senses, or no act at all.

The lexicon proposes senses; the words around say which holds. The learned weights see the lemma, its form, its
neighbours and the mentions beside it, each together with the type that is proposed.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from tawatur.events.mode import Modes
from tawatur.events.outline import Beside, Outline
from tawatur.events.stems import stem
from tawatur.linear import Linear, load

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from typing import Self

    from tawatur.events.scene import Placed, Scene
    from tawatur.frames import Frame

__all__ = ["LEANING", "SHARED", "Chooser", "idle", "looking_over", "readings", "sense", "stem", "surroundings"]

LEANING = 2000
"""How far the shipped chooser leans towards acts: chosen on the training texts in folds (training/senses.py --folds)."""
SHARED = "*"
"""The head of the weights that acts of every type share."""
_WINDOW = (-2, -1, 1, 2, 3)


@dataclass(frozen=True, slots=True)
class Chooser:
    """Choose a sense by learned weights."""

    model: Linear
    leaning: int = 0
    """Added to the score of every act against "no act": more finds more and errs more."""
    modes: Modes | None = None
    """Settles the mode once the type is known; without it the mode of the sense stands."""
    outline: Outline = field(default_factory=Outline)
    """What the document as a whole tells; see `over`."""

    @classmethod
    def shipped(cls) -> Self:
        """Return the model that comes with the package."""
        return cls(load("sense"), LEANING, Modes.shipped())

    def over(self, scenes: Sequence[Scene], by_id: Mapping[str, Frame]) -> Self:
        """Return the chooser for one document: it sees which acts the whole of it speaks of."""
        return replace(self, outline=Outline.of(scenes, by_id))

    def __call__(self, scene: Scene, placed: Placed, senses: Sequence[Frame], unmet: Sequence[Frame]) -> Frame | None:
        """Return the sense that holds, None when the word is no act here."""
        offered = readings(senses, unmet)
        if not offered:
            return None
        context = surroundings(scene, placed)
        beside = self.outline.around(scene, placed)
        best, most = None, self.model.score("", [*idle(placed, offered), *context]) - self.leaning
        around = {kind: self.model.score(kind, context) for kind in {frame.type for frame, _ in offered}}
        for frame, needs in offered:
            own, shared = sense(frame, placed, needs, beside)
            value = around[frame.type] + self.model.score(frame.type, own) + self.model.score(SHARED, shared)
            if value > most:
                best, most = frame, value
        if best is None or self.modes is None:
            return best
        return self.modes(scene, placed, best, [frame.mode for frame, _ in offered if frame.type == best.type])


def looking_over(
    choose: Callable[[Scene, Placed, Sequence[Frame], Sequence[Frame]], Frame | None], scenes: Sequence[Scene], by_id: Mapping[str, Frame]
) -> Callable[[Scene, Placed, Sequence[Frame], Sequence[Frame]], Frame | None]:
    """Let a learned chooser look over the document first; any other stays as it is."""
    return choose.over(scenes, by_id) if isinstance(choose, Chooser) else choose


def readings(senses: Sequence[Frame], unmet: Sequence[Frame]) -> list[tuple[Frame, str]]:
    """List the senses that are acts, one a type and mode, each with what became of the words it needs."""
    found: dict[tuple[str, str], tuple[Frame, str]] = {}
    for group, plain in ((senses, "free"), (unmet, "unmet")):
        for frame in group:
            if frame.type:
                needs = "met" if plain == "free" and frame.with_ else plain
                found.setdefault((frame.type, frame.mode), (frame, needs))
    return list(found.values())


def idle(placed: Placed, offered: Sequence[tuple[Frame, str]]) -> list[str]:
    """Return what speaks for "no act": the word, its form, and how many types it may have."""
    lemma, form = placed.predicate.lemma, placed.predicate.form
    return ["M", "W", f"L{lemma}", f"L{lemma}{form}", f"L{lemma}W", "MW", f"nt{len({frame.type for frame, _ in offered})}"]


def sense(frame: Frame, placed: Placed, needs: str, beside: Beside) -> tuple[list[str], list[str]]:
    """Return what is seen of one sense under its own type, and what the acts of all types share."""
    form, lemma, mode = placed.predicate.form, frame.lemma, frame.mode
    slots = ".".join(f"{slot if slot in ('S', 'O') else 'p'}{role}" for slot, role in frame.slots)
    shared = [
        f"K{slots}",
        f"K{slots}{form}",
        f"Kc{frame.content}",
        f"Kw{frame.word_class}{form}",
        f"Ks{frame.stance}",
        f"Ki{frame.idafa}{form}",
        f"Kn{bool(frame.with_)}{needs}",
        *beside.features(frame.type),
    ]
    own = [f"M{mode}", f"W{needs}", f"L{lemma}", f"L{lemma}{form}", f"L{lemma}W{needs}", f"M{mode}W{needs}"]
    return own + shared, shared


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
