"""Find the words by which a text says on whose word something stands: verbs, nouns, fixed cues and the colon of a title."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from tawatur.claims.line import AMOUNT, HARD, QUOTES, CueRow, Line, Placed
from tawatur.fold import fold
from tawatur.lexicon import table
from tawatur.model import Predicate, Span, Stance
from tawatur.words import ARTICLE
from tawatur.words import words as cut

if TYPE_CHECKING:
    from collections.abc import Container, Iterator
    from pathlib import Path

    from tawatur.frames import Frame, Frames

_LIGHT = frozenset({"negation", "open"})
"""Fixed cues whose words may be cues of their own."""
_LINKING = frozenset({"clause", "apposition"})
"""Fixed cues that end in "what": the pronoun on the verb behind them takes it up."""
COLON = ":"
TA_MARBUTA = "ة"
"""Folded it looks like the pronoun "his", but only nouns end so."""
_CONJUNCTIONS = "وف"
_MINE = "ي"
"""The pronoun of the first person on nouns; on what looks like a verb it shows that this is a noun."""
_YOU, _YOU_ENDING = "3fp", "وا"
"""What "they, the women" and "you all" share is the first letter; news never says "you all deny"."""
_BY = "ب"
"""The preposition written onto what is promised or said: "promised (by) a visit"."""
_TWO = "3md"
"""Agreement of a verb of two, which looks like the accusative of the verbal noun."""
_FAR = 25
"""Words between a verb and the "that" it needs: a subject with titles, place and day."""
_ABOUT_WHAT = "عن"
"""The preposition between news and what it is about."""
_BARE = 3
"""Letters of "that" without a pronoun, and of `ma`."""
_WRITTEN_ON = ("ل", "ب", "ك")
_ABOUT = 5
"""Words behind the colon of a title in which another state shows that the state named speaks of it."""
_PLEDGING = 7
"""Words behind the colon of a title in which "will not" shows that the state named speaks."""
_NAME_WORDS = 4
"""Words of the longest unlisted name before the colon of a title."""
_LABEL_WORDS = 14
"""A colon further into a sentence than this is no label of a speaker (longest in the training titles: 13 words)."""


@dataclass(frozen=True, slots=True)
class Cue:
    """A cue in its sentence: where it stands, what it is and the stance it lends."""

    first: int
    last: int
    span: Span
    kind: str
    """`verb`, `participle`, `masdar`, `noun`, `news`, `colon`, or the frame of a row of `cues.tsv`."""
    stance: Stance | None
    by: str
    predicate: Predicate | None = None
    frame: Frame | None = None
    front: str = ""
    """Proclitics written onto it, folded."""
    followed_by: str = ""
    """The letter that the next word must carry (`وفقا ل`)."""

    @property
    def joined(self) -> bool:
        """Say whether a conjunction is written onto it, so that a clause of its own begins here."""
        return self.front[:1] in ("و", "ف")


@dataclass(frozen=True)
class CueFinder:
    """Finds all cues of a sentence, from the predicate mentions and the fixed cues of the word file."""

    frames: Frames
    own: Path | None = None
    _fixed: dict[str, tuple[tuple[tuple[str, ...], str, CueRow], ...]] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        """Sort the fixed cues by their first word, the longest first."""
        fixed: dict[str, list[tuple[tuple[str, ...], str, CueRow]]] = {}
        for row in (row for row in table("cues", CueRow, own=self.own) if row.frame != AMOUNT):
            parts = [word.folded for word in cut(fold(row.cue))]
            letter = parts.pop() if len(parts) > 1 and parts[-1] in _WRITTEN_ON else ""
            fixed.setdefault(parts[0], []).append((tuple(parts), letter, row))
        ranked = {word: tuple(sorted(rows, key=lambda r: (-len(r[0]), not r[1]))) for word, rows in fixed.items()}
        object.__setattr__(self, "_fixed", ranked)

    def __call__(self, line: Line, states: Container[str] = ()) -> list[Cue]:
        """List the cues of a sentence in their order; a fixed cue takes its words from the predicates."""
        fixed = list(self._fixed_in(line))
        taken = {at for cue in fixed for at in range(cue.first, cue.last + 1) if cue.kind not in _LIGHT}
        linked = {cue.last + 1 for cue in fixed if cue.kind in _LINKING}
        spoken = [cue for p in line.predicates if p.first not in taken and (cue := self._of(p, line, linked=p.first in linked))]
        spoken += [cue for p in line.actors if p.first not in taken and (cue := self._news(line, p))]
        negations = {cue.first for cue in fixed if cue.kind == "negation"}
        return sorted([*fixed, *spoken, *label(line, states, negations)], key=lambda cue: (cue.first, cue.last))

    def _of(self, placed: Placed, line: Line, *, linked: bool) -> Cue | None:
        """Turn a predicate mention into a cue if one of its senses takes a stance; linked by "what" it may carry any pronoun."""
        predicate = placed.mention.value
        if not isinstance(predicate, Predicate) or placed.first in line.actor_on:
            return None
        if predicate.pronoun and line.text[placed.mention.span.end - 1] == TA_MARBUTA:
            return None
        if predicate.form == "verb" and (self._object_of_saying(line, placed, predicate) or _no_verb(line, placed, predicate)):
            return None
        for sense in (*predicate.senses, *self._met_further_on(line, placed, predicate)):
            frame = self.frames.by_id.get(sense)
            if frame is not None and frame.stance and frame.word_class != "event" and (linked or _takes(frame, predicate)):
                stance = Stance(frame.stance)
                span = placed.mention.span
                predicate = self._third(self._as_verb(line, placed, predicate), line.word(placed.first)[len(placed.front) :])
                return Cue(placed.first, placed.last, span, predicate.form, stance, frame.id, predicate, frame, placed.front)
        return None

    def _news(self, line: Line, placed: Placed) -> Cue | None:
        """Take nameless news, reports or rumours that say what they tell for a cue: "news of", "reports that"."""
        at = placed.last + 1
        if placed.first != placed.last or placed.front.endswith(ARTICLE) or line.is_form(placed.first - 1, "verb"):
            return None
        if line.opens(at) != "complement" and line.small.prepositions.get(line.word(at)) != _ABOUT_WHAT:
            return None
        senses = self.frames.forms.get(line.word(placed.first)[len(placed.front) :], ())
        for frame in (self.frames.by_id[sense] for form, sense in senses if form.form == "noun"):
            if frame.word_class == "report" and frame.stance and frame.role(_ABOUT_WHAT) == "content":
                return Cue(
                    placed.first, placed.last, placed.mention.span, "news", Stance(frame.stance), frame.id, None, frame, placed.front
                )
        return None

    def _as_verb(self, line: Line, placed: Placed, predicate: Predicate) -> Predicate:
        """Read what may be a verbal noun or a past verb as the verb where a clause begins and what is said follows it."""
        bare = line.word(placed.first)[len(placed.front) :]
        heads = placed.front in ("", *_CONJUNCTIONS) and (bool(placed.front) or placed.first == 0 or placed.first - 1 in line.actor_on)
        if predicate.form != "masdar" or predicate.pronoun or not heads:
            return predicate
        past = next((f for f, _ in self.frames.forms.get(bare, ()) if f.form == "verb" and f.tense == "past" and not f.passive), None)
        owner = line.actor_on.get(placed.last + 1) if placed.first == 0 else None
        behind = (owner or placed).last + 1
        told = line.opens(behind) == "complement" or (line.word(behind).startswith(_BY) and (placed.front != "" or owner is not None))
        if past is None or not (told or past.agreement == _TWO):
            return predicate
        return replace(predicate, form="verb", tense="past", agreement=past.agreement)

    def _met_further_on(self, line: Line, placed: Placed, predicate: Predicate) -> list[str]:
        """List the senses whose needed "that" stands further on, behind a long subject."""
        if predicate.form != "verb" or not predicate.unmet:
            return []
        ends = range(placed.last + 1, min(len(line.words), placed.last + _FAR))
        stop = next((at for at in ends if line.opens(at) == "complement" or line.word(at) in HARD or line.is_form(at, "verb")), -1)
        if line.opens(stop) != "complement":
            return []
        met = (self.frames.by_id.get(sense) for sense in predicate.unmet)
        return [frame.id for frame in met if frame is not None and line.word(stop) in frame.with_]

    def _object_of_saying(self, line: Line, placed: Placed, predicate: Predicate) -> bool:
        """Say whether what looks like a past verb is the object of a finite verb of saying: "confirms the lie"."""
        before = line.predicate(placed.first - 1)
        if placed.front or predicate.tense != "past" or before is None or before.form != "verb" or before.tense != "present":
            return False
        return any(frame.stance for sense in before.senses if (frame := self.frames.by_id.get(sense)) is not None)

    def _third(self, predicate: Predicate, bare: str) -> Predicate:
        """Read a form that may be "I report" or "he reported" as the latter."""
        if not predicate.agreement.startswith("1"):
            return predicate
        past = any(form.tense == "past" and form.agreement == "3ms" for form, _ in self.frames.forms.get(bare, ()))
        return replace(predicate, tense="past", agreement="3ms") if past else predicate

    def _fixed_in(self, line: Line) -> Iterator[Cue]:
        at, words = 0, line.words
        while at < len(words):
            cue = self._fixed_at(line, at)
            if cue is None:
                at += 1
                continue
            yield cue
            at = cue.last + 1

    def _fixed_at(self, line: Line, at: int) -> Cue | None:
        folded = line.words[at].folded
        for front in ("", *(folded[:1] if folded[:1] in _CONJUNCTIONS else "")):
            for parts, letter, row in self._fixed.get(folded[len(front) :], ()):
                end = at + len(parts)
                if all(line.word(at + i) == part for i, part in enumerate(parts) if i) and line.word(end).startswith(letter):
                    word = line.words[at]
                    start = word.start + (len(front) if word.end - word.start == len(folded) else 0)
                    stance = Stance(row.stance) if row.stance else None
                    return Cue(at, end - 1, Span(start, line.words[end - 1].end), row.frame, stance, row.at, front=front)
        return None


def _no_verb(line: Line, placed: Placed, predicate: Predicate) -> bool:
    """Say whether what was found as a verb is none that tells: a noun behind a preposition or a verb, wished for, or a preposition."""
    at = placed.first - 1
    if predicate.agreement == _YOU and line.word(placed.first).endswith(_YOU_ENDING):
        return True
    governed = line.small.governs(line.word(at)) or (not placed.front and at not in line.actor_on and _bare_masdar(line.predicate(at)))
    return governed or _wished(line, placed, predicate) or _preposition(line, placed, predicate)


def _bare_masdar(predicate: Predicate | None) -> bool:
    """Say whether a verbal noun stands here that the next word may belong to; one with a pronoun is complete."""
    return predicate is not None and predicate.form == "masdar" and not predicate.pronoun


def _wished(line: Line, placed: Placed, predicate: Predicate) -> bool:
    """Say whether the verb stands behind a bare "that": it is then wanted or feared, not said."""
    at = placed.first - 1
    return predicate.tense == "present" and line.opens(at) == "complement" and len(line.word(at)) <= _BARE


def _takes(frame: Frame, predicate: Predicate) -> bool:
    """Say whether a verb may carry the pronoun written onto it: a person told, or what is said."""
    if predicate.form != "verb" or not predicate.pronoun:
        return True
    return frame.role("O") is not None and predicate.pronoun != _MINE


def _preposition(line: Line, placed: Placed, predicate: Predicate) -> bool:
    """Say whether what looks like a verb is the preposition of the same letters ("between", "across")."""
    bare = line.word(placed.first)[len(placed.front) :].removesuffix(predicate.pronoun or "-")
    before, at = line.word(placed.first - 1), placed.first - 1
    particle = len(before) <= _BARE and at not in line.actor_on
    opening = placed.first == 0 or bool(placed.front) or not before.isalpha() or line.opens(at) != "" or particle
    return line.small.governs(bare) and (bool(predicate.pronoun) or not (opening or line.small.governs(line.word(placed.last + 1))))


def label(line: Line, states: Container[str], negations: Container[int]) -> list[Cue]:
    """Find the colon behind a name at the head of a title or of a speaker's turn."""
    for at, word in enumerate(line.words[:_LABEL_WORDS]):
        if word.folded in HARD:
            break
        if word.folded == COLON:
            name = line.actor_on.get(at - 1) or line.actor_on.get(at - 2)
            unlisted = name is None and line.title and at <= _NAME_WORDS and line.word(0) in line.small.given_names
            if unlisted or (name is not None and name.first <= (1 if line.title else 0) and _speaks(line, at, name, states, negations)):
                return [Cue(at, at, word.span, "colon", Stance.ASSERTS, "cue:colon")]
            break
    return []


def _speaks(line: Line, at: int, name: Placed, states: Container[str], negations: Container[int]) -> bool:
    """Say whether the name before a colon speaks; a state in a title mostly names where something happens."""
    if any(place in line.predicate_on for place in range(name.first)):
        return False
    if not line.title:
        return line.word(at + 1) in QUOTES
    if str(name.mention.value) not in states or any(line.word(i) in QUOTES for i in (at + 1, at + 2)):
        return True
    if any(i in negations or _first_person(line, i) for i in range(at + 1, at + _PLEDGING)):
        return True
    told = line.predicate_on.get(at + 1)
    about = (line.actor_on.get(i) for i in range(at + 1, at + _ABOUT))
    return not (told and not told.front.endswith(ARTICLE)) and any(p is not None and str(p.mention.value) in states for p in about)


def _first_person(line: Line, at: int) -> bool:
    predicate = line.predicate(at)
    return predicate is not None and predicate.agreement.startswith("1")
