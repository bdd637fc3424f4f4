"""Attribute the events of a sentence: read its cues from left to right, then say who tells what, with whole chains."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tawatur.claims.chain import adverbials, parent_of, relays, trailing
from tawatur.claims.content import begin, closes, introduced, set_ends, share_out
from tawatur.claims.line import COMMAS
from tawatur.claims.stance import called_untrue_behind, negated, weigh
from tawatur.claims.subject import subject_of
from tawatur.claims.told import Reading, Subject, Told, carried, parties
from tawatur.model import Stance

if TYPE_CHECKING:
    from tawatur.claims.cue import Cue

_SPEAKING = ("verb", "participle", "masdar", "noun", "news", "colon")
"""Kinds of cues that have a subject of their own."""
_CLAUSAL = ("verb", "participle", "colon")
"""Kinds of cues before which what an earlier one says must begin."""

_ECHOED = frozenset({Stance.ASSERTS, Stance.CONFIRMS, Stance.PREDICTS})
"""Stances in which "as X said" gives the source of the words before; "as X denied" adds a statement of X."""


def attribute(reading: Reading) -> None:
    """Fill a reading with who tells which of the sentence's events."""
    for number, cue in enumerate(reading.cues):
        if cue.kind in _SPEAKING:
            item = _spoken(reading, cue, number)
            if item is not None:
                reading.told.append(item)
        elif cue.kind == "aside":
            reading.told.append(Told(cue, (), first=cue.last + 1, end=len(reading.line.words)))
    relays(reading)
    set_ends(reading.told)
    share_out(reading)
    weigh(reading)
    adverbials(reading)
    called_untrue_behind(reading)
    trailing(reading)


def _spoken(reading: Reading, cue: Cue, number: int) -> Told | None:
    """Make what is known of a cue with a subject of its own; None when it reports nothing."""
    line, cues = reading.line, reading.cues
    previous = cues[number - 1].kind if number and cues[number - 1].last + 1 == cue.first else ""
    stance = negated(cue.stance or Stance.ASSERTS) if previous == "negation" else cue.stance
    subject = subject_of(reading, cue)
    if stance is None or subject is None:
        return None
    stop = next((c.first for c in cues[number + 1 :] if c.kind in _CLAUSAL), len(line.words))
    first, opened = begin(line, cue, subject.after, stop)
    linked = previous if previous in ("clause", "apposition") else ""
    if linked == "clause" and stance not in _ECHOED:
        linked = "also"
    told = introduced(line, cue, subject)
    if not (told or (cue.kind != "participle" and (opened or linked in ("clause", "apposition") or closes(line, cue, subject)))):
        return None
    if _taken_back(reading, cue, subject):
        return None
    item = Told(cue, subject.voices, stance, first=first, end=len(line.words), opened=opened, after=subject.after, trailing=linked)
    if linked == "clause" and not opened and line.word(subject.after) in COMMAS and line.events_in(0, cue.first):
        item.end = subject.after
    item.parent = parent_of(reading, item)
    _follow(reading, item)
    return item


def _taken_back(reading: Reading, cue: Cue, subject: Subject) -> bool:
    """Say whether "his statement" is what its speaker denies or withdraws: that is one claim, not two."""
    denying = next((item for item in reversed(reading.told) if item.voices), None)
    his = cue.kind == "masdar" and cue.predicate is not None and bool(cue.predicate.pronoun)
    return his and denying is not None and denying.stance is Stance.DENIES and parties(denying.voices) == parties(subject.voices)


def _follow(reading: Reading, item: Told) -> None:
    """Let a participle ("adding that") speak from where its main verb does."""
    main = next((t for t in reversed(reading.told) if t.voices), None)
    if item.cue.kind == "participle" and main is not None and carried(main.last_voices) == carried(item.voices):
        item.parent, item.outer = main.parent, main.outer
