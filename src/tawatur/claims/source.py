"""Find the name of a speaker by its place: behind or before a verb, or behind an adverbial cue."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tawatur.claims.line import COMMAS, HARD, QUOTES
from tawatur.claims.told import Subject, Voices, speaker

if TYPE_CHECKING:
    from tawatur.claims.cue import Cue
    from tawatur.claims.line import Line, Placed

REACH = 14
"""Words between a verb and its subject, or a cue and its speaker, that are searched at most."""
_NEAR = 6
"""Words that may part an adverbial cue or a verbal noun from its speaker ("according to a statement by ...")."""
_CLOSE = 2
"""Words that may stand between without a noun of saying ("according to many of the experts")."""
_AUXILIARY = 4
"""Letters of the longest particle between a subject and its verb (`qad`, `kana`, `lam`, `kanat`)."""
_PRONOUN = 2
"""Letters of the longest mark or pronoun between a name and "who": a comma, `huwa`, `hiya`."""
_AND = "و"
_CONJUNCTIONS = ("و", "ف")


def behind(line: Line, cue: Cue) -> Subject | None:
    """Find the subject behind a verb: the first name before what is said that no preposition governs."""
    at, loose, closes = cue.last + 1, True, -1
    while at < min(len(line.words), cue.last + 1 + REACH):
        if _stops(line, at):
            return None
        placed = line.actor_on.get(at)
        if placed is not None:
            if not line.governor(placed) and (loose or _fresh(line, at)):
                return joint(line, placed)
            loose, at = False, placed.last + 1
            continue
        if at == cue.last + 1 and line.is_form(at, "noun"):
            return named_after(line, at, REACH)
        word = line.word(at)
        if at not in line.filled and word.isalnum():
            closes = at + 1 if word in line.small.demonstratives and not loose else closes
            loose = at == closes or (loose and not line.small.governs(word) and not _acts(line, at))
        at += 1
    return None


def _stops(line: Line, at: int) -> bool:
    """Say whether no subject can stand beyond this word: what is said, or another clause, begins."""
    word = line.word(at)
    if word in HARD or word == ":" or line.opens(at) or line.is_form(at, "verb"):
        return True
    return word in QUOTES and not sets_off(line, at)


def _fresh(line: Line, at: int) -> bool:
    """Say whether a name stands apart from what is before it: behind a comma, a date or another name."""
    return line.word(at - 1) in COMMAS or at - 1 in line.filled or at - 1 in line.actor_on


def _acts(line: Line, at: int) -> bool:
    predicate = line.predicate(at)
    return predicate is not None and predicate.word_class != "report"


def sets_off(line: Line, at: int) -> bool:
    """Say whether the quotation mark here only sets off a name: «The Times»."""
    placed = line.actor_on.get(at + 1)
    if placed is not None:
        return placed.first == at + 1 and line.word(placed.last + 1) in QUOTES
    closed = line.actor_on.get(at - 1)
    return closed is not None and any(line.word(i) in QUOTES for i in range(closed.first - 1, closed.last + 1))


def joint(line: Line, placed: Placed) -> Subject:
    """Take a name and those joined to it by `wa-`."""
    found, at = [placed], placed.last + 1
    while at < len(line.words):
        step = at + 1 if line.word(at) in QUOTES or line.word(at) in COMMAS else at
        follower = line.actor_on.get(step)
        if follower is None or follower.first != step or not follower.front.startswith(_AND):
            break
        found.append(follower)
        at = follower.last + 1
    if line.word(at) in QUOTES and placed.first and line.word(placed.first - 1) in QUOTES:
        at += 1
    return Subject(tuple(speaker(p) for p in found), at)


def adjacent_before(line: Line, cue: Cue) -> Voices:
    """Find the name that stands right before a verb, particles between them aside."""
    at = cue.first - 1
    while at >= 0 and (line.word(at) in COMMAS or line.word(at) in QUOTES or _particle(line, at)):
        at -= 1
    placed = line.actor_on.get(at)
    return (speaker(placed),) if placed is not None and not line.governor(placed) else ()


def _particle(line: Line, at: int) -> bool:
    word = line.word(at)
    if len(word) > _AUXILIARY or not word.isalpha() or at in line.actor_on or at in line.predicate_on:
        return False
    return not line.opens(at) and not line.small.governs(word)


def before(line: Line, cue: Cue) -> Voices:
    """Find the subject before a verb: whom a relative clause is about, or the name at the head of the clause."""
    at = cue.first - 1
    if line.opens(at) == "relative":
        far = len(line.word(at - 1)) <= _PRONOUN
        placed = line.actor_on.get(at - 1) or (line.actor_on.get(at - 2) if far else None)
        return (speaker(placed),) if placed else ()
    found: Placed | None = None
    for _ in range(REACH):
        placed = line.actor_on.get(at)
        if placed is None:
            if at < 0 or _heads(line, at, named=found is not None):
                break
            at -= 1
            continue
        found = found if line.governor(placed) else placed
        at = placed.first - 1
        if placed.front.startswith(_CONJUNCTIONS):
            break
    return (speaker(found),) if found else ()


def _heads(line: Line, at: int, *, named: bool) -> bool:
    """Say whether a clause begins behind this word, seen from its verb."""
    word, kind = line.word(at), line.opens(at)
    if word in HARD or word == ":" or line.is_form(at, "verb") or (kind and kind != "relative"):
        return True
    return named and (word in COMMAS or bool(kind))


def named_after(line: Line, at: int, reach: int = _NEAR) -> Subject | None:
    """Find the speaker behind an adverbial cue or a verbal noun: the first name close behind it.

    Other words may stand between only when a noun of saying leads them ("a statement of the ministry of ...").
    """
    first, end = at + 1, min(len(line.words), at + 1 + reach)
    if line.word(first) in QUOTES:
        first += 1
    led = any(line.is_form(place, "noun", "masdar") and not _acts(line, place) for place in (first, first + 1))
    for place in range(first, end):
        placed = line.actor_on.get(place)
        if placed is not None:
            return joint(line, placed) if led or place <= first + _CLOSE else None
        word = line.word(place)
        if word in HARD or word == ":" or word in COMMAS or line.opens(place):
            return None
        if (line.is_form(place, "verb") and reach == _NEAR) or (not led and word in line.small.demonstratives):
            return None
    return None
