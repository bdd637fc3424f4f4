"""Find the name of a speaker by its place: behind or before a verb, or behind an adverbial cue."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tawatur.claims.line import COMMAS, HARD, QUOTES
from tawatur.claims.told import Subject, Voices, speaker
from tawatur.words import ARTICLE

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
_TO = "ل"
"""The preposition before the one who is told."""
_NAME = 3
"""Words of the name of an outlet in quotation marks, its first not counted."""
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
            own = at == cue.last + 1 and not placed.front.removesuffix(ARTICLE)
            if own or (not line.governor(placed) and (loose or _fresh(line, at))):
                return joint(line, placed)
            loose, at = False, placed.last + 1
            continue
        if at == cue.last + 1 and line.is_form(at, "noun"):
            return named_after(line, at, REACH, led=True)
        word = line.word(at)
        if at not in line.filled and word.isalnum():
            closes = at + 1 if word in line.small.demonstratives and not loose else closes
            loose = at == closes or (loose and not line.governs(at) and not _acts(line, at))
        at += 1
    return None


def _stops(line: Line, at: int) -> bool:
    """Say whether no subject can stand beyond this word: what is said, or another clause, begins."""
    word = line.word(at)
    if word in line.small.amounts:
        return False
    if word in HARD or word == ":" or line.opens(at) or (line.is_form(at, "verb") and not _adverb(line, at)):
        return True
    return word in QUOTES and not sets_off(line, at)


def _adverb(line: Line, at: int) -> bool:
    """Say whether what looks like a verb of two ("the two pursued") is an adverb of the same letters ("later")."""
    predicate = line.predicate(at)
    return predicate is not None and predicate.agreement == "3md" and not predicate.pronoun and line.word(at).endswith("ا")


def _fresh(line: Line, at: int) -> bool:
    """Say whether a name stands apart from what is before it: behind a comma, a date, another name or a told outlet."""
    before = at - 1
    if line.word(before) in QUOTES:
        return before - 1 in line.actor_on or _closes_told(line, before)
    return line.word(before) in COMMAS or before in line.filled or before in line.actor_on


def _acts(line: Line, at: int) -> bool:
    predicate = line.predicate(at)
    if predicate is None or line.word(at) in line.small.amounts or _adverb(line, at):
        return False
    return predicate.word_class != "report"


def sets_off(line: Line, at: int) -> bool:
    """Say whether the quotation mark here only sets off a name: «The Times»."""
    closed = line.actor_on.get(at - 1)
    if closed is not None and any(line.word(i) in QUOTES for i in range(closed.first - 1, closed.last + 1)):
        return True
    placed = line.actor_on.get(at + 1)
    if _closes_told(line, at) or (placed is not None and placed.first == at + 1 and line.word(placed.last + 1) in QUOTES):
        return True
    return line.word(at - 1) == _TO and any(line.word(i) in QUOTES for i in range(at + 2, at + 2 + _NAME))


def _closes_told(line: Line, at: int) -> bool:
    """Say whether a quotation mark ends the name of an outlet to which somebody spoke."""
    opening = next((i for i in range(at - 2, at - 3 - _NAME, -1) if line.word(i) in QUOTES), None)
    return line.word(at) in QUOTES and opening is not None and line.word(opening - 1) == _TO


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
    if placed is not None and line.is_form(placed.first - 1, "verb") and line.opens(placed.first - 2) == "relative":
        described = _described(line, placed.first - 2)
        return (speaker(described),) if described is not None else ()
    group = _joined_before(line, placed) if placed is not None else []
    return tuple(speaker(p) for p in group) if group and not line.governor(group[0]) else ()


def _joined_before(line: Line, placed: Placed) -> list[Placed]:
    """Take a name and those before it to which `wa-` joins it: "Egypt, Sudan and Chad announced"."""
    group = [placed]
    while group[0].front.startswith(_AND) or len(group) > 1:
        apart = 0 if group[0].front.startswith(_AND) else 1
        at = group[0].first - 1
        earlier = line.actor_on.get(at - apart) if not apart or line.word(at) in COMMAS else None
        if earlier is None:
            break
        group.insert(0, earlier)
    return group


def _particle(line: Line, at: int) -> bool:
    word = line.word(at)
    if len(word) > _AUXILIARY or not word.isalpha() or at in line.actor_on or at in line.filled:
        return False
    if at in line.predicate_on and word not in line.small.listed:
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
            if line.is_form(at, "verb") and line.opens(at - 1) == "relative":
                found = _described(line, at - 1) or found
            if at < 0 or _heads(line, at, named=found is not None):
                break
            at -= 1
            continue
        found = found if line.governor(placed) else placed
        at = placed.first - 1
        if placed.front.startswith(_CONJUNCTIONS):
            break
    if found is None:
        return ()
    both = cue.predicate is not None and cue.predicate.agreement.endswith("d")
    return joint(line, found).voices if both else (speaker(found),)


def _described(line: Line, at: int) -> Placed | None:
    """Return the name that a relative clause is about, None where a preposition governs it."""
    placed = line.actor_on.get(at - 1) or (line.actor_on.get(at - 2) if line.word(at - 1) in COMMAS else None)
    return placed if placed is not None and not line.governor(placed) else None


def _heads(line: Line, at: int, *, named: bool) -> bool:
    """Say whether a clause begins behind this word, seen from its verb."""
    word, kind = line.word(at), line.opens(at)
    if word in HARD or word == ":" or line.is_form(at, "verb") or (kind and kind != "relative"):
        return True
    return named and (word in COMMAS or bool(kind))


def named_after(line: Line, at: int, reach: int = _NEAR, *, led: bool = False) -> Subject | None:
    """Find the speaker behind an adverbial cue or a verbal noun: the first name close behind it.

    Other words may stand between only when a noun of saying leads them ("a statement of the ministry of ...").
    """
    first = at + 1
    if line.word(first) in QUOTES:
        first += 1
    issued = _issued(line, first)
    led = led or issued or any(line.is_form(place, "noun", "masdar") and not _acts(line, place) for place in (first, first + 1))
    for place in range(first, min(len(line.words), at + 1 + (REACH if issued else reach))):
        placed = line.actor_on.get(place)
        if placed is not None:
            return joint(line, placed) if led or place <= first + _CLOSE else None
        word = line.word(place)
        if word in HARD or word == ":" or word in COMMAS or line.opens(place):
            return None
        if (line.is_form(place, "verb") and reach == _NEAR and not issued) or (not led and word in line.small.demonstratives):
            return None
    return None


def _issued(line: Line, at: int) -> bool:
    """Say whether a noun of saying and the verb of who issued it stand here: "a statement that the army issued"."""
    said = line.is_form(at, "noun", "masdar") and not _acts(line, at)
    verb = next((p for i in (at + 1, at + 2) if (p := line.predicate(i)) is not None and p.form == "verb"), None)
    return said and verb is not None and bool(verb.pronoun)
