"""Choose by learned weights how real an act is told: done, to come, possible or demanded.

What the rules of `modality` read as not real stays so: on train in folds F1 of what is not real is .676, against .663 where
the model may take that back. Of the rest, form, small words before and the governing predicate are weighed. Polarity stays
with the rules: trained on the same texts, a model was no better (training/tones.py, first version).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tawatur.events.modality import Reality
from tawatur.events.sense import stem
from tawatur.linear import Linear, Option, load
from tawatur.model import Modality

if TYPE_CHECKING:
    from typing import Self

    from tawatur.events.modality import Governor
    from tawatur.events.scene import Placed, Scene
    from tawatur.frames import Frame


@dataclass(frozen=True, slots=True)
class Told:
    """An act as it stands in its sentence, with what the rules say of it and what governs it."""

    scene: Scene
    predicate: Placed
    frame: Frame
    ruled: Reality
    governor: Governor | None
    before: Reality
    """How the act told before it in the sentence came out."""


@dataclass(frozen=True, slots=True)
class Tone:
    """Settle modality; polarity stays as the rules say."""

    modality: Linear

    @classmethod
    def shipped(cls) -> Self:
        """Return the model that comes with the package."""
        return cls(load("modality"))

    def __call__(self, act: Told) -> Reality:
        """Return how real the act is: what words settle stays so, the model finds more that is not real."""
        if act.ruled.settled:
            return act.ruled
        values = tuple(Modality)
        modality = values[self.modality.best(options(evidence(act)))]
        return act.ruled if modality is act.ruled.modality else Reality(act.ruled.polarity, modality, "tone:model")


def options(seen: list[str]) -> list[Option]:
    """Return the four values, each with what is seen."""
    return [(value, seen) for value in Modality]


def evidence(act: Told) -> list[str]:
    """Return what tells how real an act is."""
    scene, predicate, frame, ruled = act.scene, act.predicate, act.frame, act.ruled
    value = predicate.predicate
    shape = f"{value.form}{value.tense[:3]}"
    words = [stem(scene.words[at].folded) if 0 <= at < len(scene.words) else "#" for at in range(predicate.first - 3, predicate.first + 3)]
    raw = [scene.words[at].folded if at >= 0 else "#" for at in (predicate.first - 1, predicate.first - 2)]
    earlier = {stem(scene.words[at].folded) for at in range(max(0, predicate.first - 8), predicate.first)}
    governing = f"{act.governor.frame.lemma}|{act.governor.frame.content}" if act.governor else "-"
    rule = f"{ruled.modality}{ruled.polarity}"
    verb = next((p for p in reversed(scene.predicates) if p.last < predicate.first and p.predicate.form == "verb"), None)
    led = f"{verb.predicate.lemma}{verb.predicate.tense[:3]}" if verb else "-"
    return [
        "", rule, f"{rule}{shape}", f"{rule}{ruled.by.partition(':')[0]}", shape, f"f{predicate.front}{value.form}",
        frame.type, f"m{frame.mode}", f"L{frame.lemma}", f"L{frame.lemma}{shape}",
        f"1{raw[0]}", f"2{raw[1]}", f"12{raw[1]}_{raw[0]}", f"1{raw[0]}{shape}", f"s1{words[2]}", f"s2{words[1]}", f"s3{words[0]}",
        f"n1{words[4]}", f"n2{words[5]}", f"g{governing}", f"g{act.governor.frame.content if act.governor else '-'}{value.form}",
        f"v{led}", f"v{led}{value.form}", f"b{act.before.modality}{value.form}{predicate.front[:1]}",
        f"b{act.before.modality}{act.before.polarity}", f"{frame.type}{shape}", *(f"e{word}" for word in sorted(earlier)),
    ]  # fmt: skip
