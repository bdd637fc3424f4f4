"""Decide whether what looks like a claim is one.

The rules find cue, speaker and content; learned weights then see all of them together with the words around and drop
what is none, and keep a few claims about acts that were not found.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tawatur.claims.told import OUTLET, UNNAMED, parties
from tawatur.linear import Linear, Option, load
from tawatur.model import Predicate, Stance

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Self

    from tawatur.claims.line import Line
    from tawatur.claims.told import Reading, Told

TRUST = 12_000
"""By how much "no claim" must win before a claim of the rules is dropped: chosen in folds (training/claims.py --folds)."""
BARE = -4000
"""By how much "a claim" must win to be kept without its act; lower finds more statements and leaves more of them without one."""
_KINDS = frozenset({"verb", "participle", "masdar", "noun", "colon", "adverbial"})
"""Kinds of cues that may be none; the others are fixed words that do nothing else. Denials are too few to learn from."""
_STEPS = (0, 1, 2, 4, 8, 16)
_MOST = 2
_CROWD = 4
"""Speakers or acts in a sentence that are told apart."""
_ACTS = 3
"""Acts of a claim that are looked at."""


@dataclass(frozen=True, slots=True)
class Sifter:
    """Keep or drop a claim by learned weights."""

    model: Linear
    trust: int = TRUST
    bare: int = BARE

    @classmethod
    def shipped(cls) -> Self:
        """Return the model that comes with the package."""
        return cls(load("claim"))

    def __call__(self, reading: Reading, item: Told, ids: Sequence[str]) -> bool:
        """Say whether a claim about these events holds; without any, whether it does although its act was not found."""
        if ids and (item.cue.kind not in _KINDS or item.stance is Stance.DENIES):
            return True
        if not ids and not may_be_bare(reading, item):
            return False
        seen = surroundings(reading, item, ids)
        won = self.model.score("claim", seen) - self.model.score("", seen)
        return won >= -self.trust if ids else won > self.bare


def may_be_bare(reading: Reading, item: Told) -> bool:
    """Say whether a claim without an act can be one: its words are opened and may hold an act, and nobody speaks inside them."""
    if not item.opened or item.cue.kind not in _KINDS or item.stance in (Stance.DENIES, Stance.DOUBTS) or not _acts(reading, item):
        return False
    return not any(other.within(item) or parties(other.voices) & parties(item.voices) for other in _inside(reading, item))


def _inside(reading: Reading, item: Told) -> list[Told]:
    return [other for other in reading.told if other is not item and other.voices and item.first <= other.cue.first]


def verdicts(reading: Reading, item: Told, ids: Sequence[str]) -> list[Option]:
    """Return the two options: no claim, and a claim."""
    seen = surroundings(reading, item, ids)
    return [("", seen), ("claim", seen)]


def surroundings(reading: Reading, item: Told, ids: Sequence[str]) -> list[str]:
    """Return what is seen of a claim: its cue, its speaker, what it is about, and the words around."""
    return [
        *_of_cue(reading, item, ids),
        *_of_words(reading, item),
        *_of_speaker(reading, item, ids),
        *_of_place(reading, item),
        *_of_content(reading, item, ids),
    ]


def _of_cue(reading: Reading, item: Told, ids: Sequence[str]) -> list[str]:
    cue = item.cue
    predicate, frame = cue.predicate, cue.frame
    lemma = frame.lemma if frame else cue.span.of(reading.line.text)
    number, opened = min(len(ids), _MOST), item.opened
    form = f"{cue.kind}{predicate.tense}{predicate.passive}" if predicate else cue.kind
    title = reading.line.title
    return [
        *("", f"l{lemma}", f"k{form}", f"s{item.stance}", f"n{number}", f"o{opened}", f"j{cue.joined}", f"t{title}", f"t{title}{cue.kind}"),
        *(f"l{lemma}{cue.kind}", f"l{lemma}o{opened}", f"l{lemma}n{number}", f"k{form}n{number}o{opened}", f"k{form}{opened}{cue.joined}"),
        *(f"s{item.stance}k{cue.kind}", f"s{item.stance}n{number}", f"F{cue.front}", f"F{cue.front}{form}"),
        *((f"g{predicate.agreement}", f"gp{bool(predicate.pronoun)}{cue.kind}{opened}") if predicate else ()),
    ]


def _of_words(reading: Reading, item: Told) -> list[str]:
    line, cue = reading.line, item.cue
    lemma = cue.frame.lemma if cue.frame else ""
    around = [
        mark(line, at) for at in (cue.first - 2, cue.first - 1, cue.last + 1, cue.last + 2, item.first - 1, item.first, item.first + 1)
    ]
    return [
        *(f"{step}{seen}" for step, seen in enumerate(around)),
        *(f"l{lemma}{step}{around[step]}" for step in (1, 2)),
        *(f"01{around[0]} {around[1]}", f"23{around[2]} {around[3]}", f"12{around[1]} {around[2]}", f"45{around[4]} {around[5]}"),
        *(f"<{line.word(cue.first - 1)}", f">{line.word(cue.last + 1)}"),
    ]


def _of_speaker(reading: Reading, item: Told, ids: Sequence[str]) -> list[str]:
    who, where, number = _who(reading, item), _where(reading, item), min(len(ids), _MOST)
    actor = reading.memory.actors.get(item.voices[0].actor)
    known = f"{bool(actor and actor.state)}{bool(actor and actor.role)}{bool(actor and actor.guessed)}"
    return [
        *(f"w{who}", f"w{who}n{number}", f"w{who}k{item.cue.kind}", f"w{who}{where}", f"W{where}", f"W{where}{item.cue.kind}"),
        *(f"u{known}", f"u{known}{where}", f"m{min(len(item.voices), _MOST)}", f"h{reading.line.word(_named_at(reading, item))}"),
    ]


def _where(reading: Reading, item: Told) -> str:
    """Return how the name of the speaker stands to the cue: before or behind, how far, over how many other names."""
    line, cue, at = reading.line, item.cue, _named_at(reading, item)
    if at < 0:
        return "carried" if item.voices[0].span is None else "apart"
    between = range(cue.last + 1, at) if at > cue.last else range(line.actor_on[at].last + 1, cue.first)
    names = sum(i in line.actor_on for i in between)
    verbs = sum(line.is_form(i, "verb") for i in between)
    return f"{at > cue.last}{_step(len(between))}{bool(names)}{min(verbs, 1)}{bool(line.governor(line.actor_on[at]))}"


def _of_place(reading: Reading, item: Told) -> list[str]:
    line, cue = reading.line, item.cue
    others = [other for other in reading.told if other.voices and other is not item]
    said, count = sum(other.cue.first < cue.first for other in others), min(len(others), _CROWD)
    same = any(parties(other.voices) & parties(item.voices) for other in others)
    outer = f"p{item.parent is not None}"
    return [
        *(
            outer,
            f"{outer}{item.parent.stance if item.parent else ''}{cue.kind}",
            f"x{item.trailing}",
            f"i{bool(item.inner)}{bool(item.outer)}",
        ),
        *(f"f{_step(item.first - cue.last)}{item.opened}", f"a{_step(cue.first)}", f"z{_step(len(line.words) - cue.last)}"),
        *(f"c{count}", f"c{count}{cue.kind}", f"e{min(len(line.events), _CROWD)}", f"S{min(said, _CROWD)}{cue.kind}", f"q{same}{cue.kind}"),
        *(f"d{min(len(reading.memory.vouched), 3)}{line.title}", f"D{bool(reading.memory.recent)}{item.voices[0].span is None}"),
    ]


def _of_content(reading: Reading, item: Told, ids: Sequence[str]) -> list[str]:
    line, wanted = reading.line, set(ids)
    inside = sum(other.voices != () and item.first <= other.cue.first < item.end for other in reading.told if other is not item)
    bare = f"r{min(_acts(reading, item), _ACTS)}{bool(ids)}"
    seen = [
        bare,
        f"{bare}{item.stance}",
        f"{bare}{item.opened}",
        f"{bare}{item.cue.kind}",
        f"y{_step(item.end - item.first)}{bool(ids)}",
        f"I{min(inside, _MOST)}{bool(ids)}",
    ]
    told = [(at, event) for at, event in line.events if event.id in wanted][:_ACTS]
    for at, event in told:
        seen += [f"v{event.type}", f"v{event.type}s{item.stance}", f"v{event.type}k{item.cue.kind}", f"v{event.modality}{event.polarity}"]
        seen += [
            f"vs{event.span.overlaps(item.cue.span)}",
            f"vd{bool(set(event.actors) & parties(item.voices))}",
            f"va{_step(abs(at - item.first))}{item.opened}",
        ]
    if ids and not told:
        seen.append("far")
    return seen


def _acts(reading: Reading, item: Told) -> int:
    """Count the words in what is said that the lexicon knows as acts, whether one was found there or not."""
    inside = (p.mention.value for p in reading.line.predicates if item.first <= p.first < item.end)
    acts = [value for value in inside if isinstance(value, Predicate) and value.word_class != "report"]
    return sum(value.form != "noun" or bool(value.senses) for value in acts)


def mark(line: Line, at: int) -> str:
    """Return what stands on a word: a name, a date or number, a predicate, a small word itself, or whether it is definite."""
    if at in line.actor_on:
        return "A"
    if at in line.filled:
        return "D"
    predicate = line.predicate(at)
    if predicate is not None:
        return f"P{predicate.form[0]}{predicate.word_class[0]}"
    word = line.word(at)
    if line.opens(at) or word in line.small.listed or not word.isalpha():
        return word
    return "al" if word.startswith("ال") else "w"


def _named_at(reading: Reading, item: Told) -> int:
    span = item.voices[0].span
    return next((p.first for p in reading.line.actors if p.mention.span == span), -1) if span else -1


def _who(reading: Reading, item: Told) -> str:
    """Return of what kind the speaker is, and whether he is named here."""
    voice, memory = item.voices[0], reading.memory
    if voice.actor in (UNNAMED, OUTLET):
        return voice.actor
    nameless = "?" if voice.actor.startswith("unnamed") else ""
    actor = memory.actors.get(voice.actor)
    return f"{actor.kind if actor else 'stranger'}{nameless}{actor.role if actor else ''}{voice.span is not None}"


def _step(distance: int) -> int:
    return next((i for i, most in enumerate(_STEPS) if distance <= most), len(_STEPS))
