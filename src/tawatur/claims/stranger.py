"""Speakers whom no word file lists: names taken from the text, surnames, and "an official in the ministry"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tawatur.claims.content import begin
from tawatur.claims.line import COMMAS, QUOTES
from tawatur.claims.told import Reading, Speaker, Subject, speaker
from tawatur.model import Actor, Span
from tawatur.words import ARTICLE

if TYPE_CHECKING:
    from tawatur.claims.cue import Cue
    from tawatur.claims.line import Line, Placed
    from tawatur.claims.told import Memory

_REACH = 12
"""Words behind a name in which what is said must begin."""
_NAME_WORDS = 4
"""Words of the longest name taken from the text itself."""
_FULL_NAME = 2
"""Words of the shortest one: a single unlisted word may be anything."""
_JOINED = ("ل", "ب")
"""Prepositions that are written onto the next word and mostly are no letters of it."""
_DESCRIBED = 3
"""Words of the longest "senior unnamed official"."""
_SHORT = 3
"""Letters up to which an unlisted word beside a name counts as a particle."""
_TA = "ه"
"""The folded feminine ending: "once more" has it, first names of men do not."""


def stranger(reading: Reading, cue: Cue) -> Subject | None:
    """Take two words or more behind a verb that are neither listed nor small words as the name of someone unlisted.

    Better a speaker of whom nothing else is known than the words laid in the mouth of whoever spoke before. Who has no
    given name ("a senior official") is one of the nameless.
    """
    line, first = reading.line, cue.last + 1
    end = name_end(line, first)
    opened = begin(line, cue, end, min(end + _REACH, len(line.words)))[1]
    if end - first < _FULL_NAME or not opened or (line.word(first).endswith(_TA) and line.word(first) not in line.small.given_names):
        return None
    return Subject((introduce(reading, first, end),), end)


def name_end(line: Line, first: int) -> int:
    """Return the word behind a name that begins here; behind a given name any word may be a surname."""
    end, given = first, line.word(first) in line.small.given_names
    while end < first + _NAME_WORDS and (_namelike(line, end) or (given and end == first + 1 and _maybe_surname(line, end))):
        end += 1
    return end


def _maybe_surname(line: Line, at: int) -> bool:
    """Say whether a word may be a surname although it is an act in the word files or begins like a preposition."""
    predicate, word = line.predicate(at), line.word(at)
    if at in line.actor_on or at in line.filled or line.opens(at) or word in line.small.listed or not word.isalpha():
        return False
    return predicate is None or (predicate.form != "verb" and not predicate.pronoun)


def official_of(reading: Reading, cue: Cue) -> Subject | None:
    """Take "an official in the ministry" behind a verb for one of the ministry's nameless people."""
    line, at = reading.line, cue.last + 1
    if not _namelike(line, at):
        return None
    end = at + 1
    while end < at + _DESCRIBED and _namelike(line, end):
        end += 1
    placed = line.actor_on.get(end) or (line.actor_on.get(end + 1) if line.word(end) in line.small.prepositions else None)
    if placed is None or not line.governor(placed) or placed.first not in (end, end + 1):
        return None
    return Subject((_nameless(reading, at, placed),), placed.last + 1)


def told_apart(reading: Reading, subject: Subject) -> Subject:
    """Say more exactly who speaks: the name behind a title ("the ambassador, X"), the body of a nameless one ("a source in Y")."""
    line, voice = reading.line, subject.voices[0]
    own = next((p for p in line.actors if p.mention.span == voice.span), None) if len(subject.voices) == 1 else None
    if own is None:
        return subject
    kind = reading.memory.kinds.get(voice.actor)
    return _by_name(reading, subject, own) if kind == "person" else _in_body(reading, subject, own) if kind == "people" else subject


def _by_name(reading: Reading, subject: Subject, own: Placed) -> Subject:
    line, actors = reading.line, reading.memory.actors
    placed = line.actor_on.get(own.last + (2 if line.word(own.last + 1) in COMMAS else 1))
    titled, named = actors[str(own.mention.value)], actors.get(str(placed.mention.value)) if placed is not None else None
    if placed is None or named is None or named.kind != "person" or line.governor(placed):
        return subject
    if (named.state, named.role) != (titled.state, titled.role) or placed.first > own.last + 2 or placed.front:
        return subject
    return Subject((speaker(placed),), max(subject.after, placed.last + 1))


def _in_body(reading: Reading, subject: Subject, own: Placed) -> Subject:
    line = reading.line
    end = own.last + 1
    placed = line.actor_on.get(end) or (line.actor_on.get(end + 1) if line.word(end) in line.small.prepositions else None)
    if placed is None or not line.governor(placed) or placed.first not in (end, end + 1):
        return subject
    if reading.memory.kinds.get(str(placed.mention.value)) not in ("organisation", "bloc"):
        return subject
    return Subject((_nameless(reading, own.first, placed),), max(subject.after, placed.last + 1))


def _nameless(reading: Reading, at: int, placed: Placed) -> Speaker:
    """Make a nameless actor with state and role of the body that he belongs to."""
    line, body = reading.line, reading.memory.actors[str(placed.mention.value)]
    name = f"unnamed-{body.id}-{line.word(at)}"
    span = Span(line.words[at].start, line.words[placed.last].end)
    reading.memory.strangers[name] = Actor(name, "people", body.state, body.role, name_ar=span.of(line.text), guessed=True)
    return Speaker(name, span)


def note_surnames(line: Line, memory: Memory) -> None:
    """Remember the unlisted words right behind or before the name of a party: they mostly are its surname."""
    for placed in line.actors:
        actor = str(placed.mention.value)
        if memory.kinds.get(actor) not in ("person", "people", "organisation", "group"):
            continue
        for step, at in ((1, placed.last + 1), (-1, placed.first - 1)):
            if line.word(at) in COMMAS | QUOTES:
                at += step  # noqa: PLW2901 (the name stands behind the mark)
            for place in range(at, at + step * _NAME_WORDS, step):
                if not _surname(line, place):
                    break
                memory.beside.setdefault(line.word(place), actor)


def _surname(line: Line, at: int) -> bool:
    word = line.word(at)
    known = at in line.predicate_on or at in line.filled or at in line.actor_on or line.opens(at) or word in line.small.listed
    return not known and word.isalpha() and len(word) > _SHORT


def by_surname(reading: Reading, cue: Cue) -> Subject | None:
    """Take the party whose surname stands behind the verb, where nothing lists the surname itself."""
    line, at = reading.line, cue.last + 1
    actor = reading.memory.beside.get(line.word(at)) if at not in line.actor_on else None
    word = line.word(at + 1)
    if actor is None or not (line.opens(at + 1) == "complement" or word == ":" or word in QUOTES | COMMAS or line.small.governs(word)):
        return None
    return Subject((Speaker(actor, Span(line.words[at].start, line.words[at].end)),), at + 1)


def introduce(reading: Reading, first: int, end: int) -> Speaker:
    """Make an actor of the words that name a speaker whom nothing lists."""
    line = reading.line
    span = Span(line.words[first].start, line.words[end - 1].end)
    name = "speaker-" + "-".join(line.word(at) for at in range(first, end))
    kind = "person" if line.word(first) in line.small.given_names else "people"
    reading.memory.strangers[name] = Actor(name, kind, name_ar=span.of(line.text), guessed=True)
    return Speaker(name, span)


def _namelike(line: Line, at: int) -> bool:
    word = line.word(at)
    known = at in line.actor_on or at in line.predicate_on or at in line.filled or line.opens(at) or line.small.governs(word)
    return (
        word.isalpha()
        and not known
        and word not in line.small.demonstratives
        and len(word) > 1
        and not word.startswith((*_JOINED, ARTICLE))
    )
