"""Decide whether what looks like a claim is one: does somebody here vouch for something, or does the word only stand there?"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tawatur.claims.told import OUTLET, UNNAMED
from tawatur.claims.voice import mark
from tawatur.linear import Linear, Option, load

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Self

    from tawatur.claims.told import Reading, Told
    from tawatur.model import Event

LEANING = 300
BARE = 300
_STEPS = (0, 1, 2, 4, 8, 16)
_MOST = 2


@dataclass(frozen=True, slots=True)
class Sifter:
    """Keep or drop a claim by learned weights."""

    model: Linear
    leaning: int = 0
    """Added to the score of keeping a claim."""
    bare: int = 0
    """The same for a claim about no act that we found."""

    @classmethod
    def shipped(cls) -> Self:
        """Return the model that comes with the package."""
        return cls(load("claim"), LEANING, BARE)

    def __call__(self, reading: Reading, item: Told, ids: Sequence[str]) -> bool:
        """Say whether a claim holds."""
        seen = surroundings(reading, item, ids)
        return self.model.score("claim", seen) + (self.leaning if ids else self.bare) > self.model.score("", seen)


def verdicts(reading: Reading, item: Told, ids: Sequence[str]) -> list[Option]:
    """Return the two options: no claim, and a claim."""
    seen = surroundings(reading, item, ids)
    return [("", seen), ("claim", seen)]


def surroundings(reading: Reading, item: Told, ids: Sequence[str]) -> list[str]:
    """Return what is seen of a claim: its cue, its speaker, what it is about, and the words around."""
    line, cue = reading.line, item.cue
    predicate, frame = cue.predicate, cue.frame
    lemma = frame.lemma if frame else cue.span.of(line.text)
    who = _who(reading, item)
    number = min(len(ids), _MOST)
    form = f"{cue.kind}{predicate.tense if predicate else ''}{predicate.passive if predicate else ''}"
    place = f"{item.opened}{cue.joined}"
    seen = ["", f"l{lemma}", f"k{form}", f"s{item.stance}", f"w{who}", f"n{number}", f"o{item.opened}", f"j{cue.joined}"]
    seen += [f"l{lemma}{cue.kind}", f"l{lemma}o{item.opened}", f"l{lemma}n{number}", f"k{form}n{number}o{item.opened}", f"w{who}n{number}"]
    seen += [
        f"k{form}{place}",
        f"s{item.stance}k{cue.kind}",
        f"s{item.stance}n{number}",
        f"w{who}k{cue.kind}",
        f"t{line.title}",
        f"t{line.title}{cue.kind}",
    ]
    seen += [
        f"g{predicate.agreement if predicate else ''}",
        f"p{item.parent is not None}",
        f"x{item.trailing}",
        f"i{bool(item.inner)}{bool(item.outer)}",
    ]
    seen += [f"{step}{mark(line, cue.first + step if step < 0 else cue.last + step)}" for step in (-2, -1, 1, 2)]
    seen += [f"l{lemma}{step}{mark(line, cue.first + step if step < 0 else cue.last + step)}" for step in (-1, 1)]
    seen += [f"{step}w{line.word(cue.first + step if step < 0 else cue.last + step)}" for step in (-1, 1)]
    seen += [f"f{_step(item.first - cue.last)}{item.opened}", f"a{_step(cue.first)}", f"z{_step(len(line.words) - cue.last)}"]
    others = sum(bool(other.voices) for other in reading.told)
    seen += [f"c{min(others, 4)}", f"c{min(others, 4)}{cue.kind}", f"e{min(len(line.events), 4)}"]
    head = line.word(_spoken_at(reading, item))
    seen += [f"h{head}"]
    for event in _about(reading, ids):
        seen += [f"v{event.type}", f"v{event.type}s{item.stance}", f"v{event.modality}{event.polarity}"]
        same = event.span.overlaps(cue.span)
        seen += [f"vs{same}", f"vd{bool(set(event.actors) & {v.actor for v in item.voices})}"]
    return seen


def _about(reading: Reading, ids: Sequence[str]) -> list[Event]:
    wanted = set(ids)
    return [event for _, event in reading.line.events if event.id in wanted][:3]


def _spoken_at(reading: Reading, item: Told) -> int:
    span = item.voices[0].span if item.voices else None
    if span is None:
        return -1
    return next((p.first for p in reading.line.actors if p.mention.span == span), -1)


def _who(reading: Reading, item: Told) -> str:
    """Return of what kind the speaker is, and whether he is named here."""
    voice, memory = item.voices[0], reading.memory
    actor = voice.actor
    if actor in (UNNAMED, OUTLET):
        return actor
    kind = memory.kinds.get(actor, "stranger") + ("?" if actor.startswith("unnamed") else "")
    return f"{kind}{memory.roles.get(actor, '')}{voice.span is not None}"


def _step(distance: int) -> int:
    return next((i for i, most in enumerate(_STEPS) if distance <= most), len(_STEPS))
