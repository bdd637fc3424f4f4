"""Tell who speaks with a cue: the doer of an act of speech, a subject in its clause, or who spoke last."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tawatur.claims.going import gender, going_on, of_participle
from tawatur.claims.line import QUOTES
from tawatur.claims.nameless import NAMELESS, believed, impersonal, marked_passive
from tawatur.claims.source import adjacent_before, before, behind, joint, named_after
from tawatur.claims.stranger import by_surname, introduce, official_of, stranger, told_apart
from tawatur.claims.told import Reading, Speaker, Subject, Voices, carried, speaker
from tawatur.words import ARTICLE

if TYPE_CHECKING:
    from tawatur.claims.cue import Cue
    from tawatur.claims.line import Line

_LONG_REACH = 12
"""Words behind "it says in" that are searched for whose text it is."""
_LIGHT_REACH = 12
"""Words between "levelled" and "accusations", in which its subject may stand."""
_NEXT = 4
"""Words behind a first name in which a second one (the accused) is looked for."""
_BARE = 2
"""Letters of "that" without a pronoun."""
_SHORT = 3
"""Letters up to which an unlisted word before a verb counts as a particle."""
_UNLISTED = 4
"""Letters above which an unlisted word with the article counts as a noun."""
_FROM = "من"
"""The preposition behind a verbal noun that names who did it: "a denial from the ministry"."""


def subject_of(reading: Reading, cue: Cue) -> Subject | None:
    """Find who speaks with a cue; None when nobody can be told."""
    line, after = reading.line, cue.last + 1
    if cue.kind == "colon":
        placed = line.actor_on.get(cue.first - 1) or line.actor_on.get(cue.first - 2)
        return Subject((speaker(placed),), after) if placed else Subject((introduce(reading, 0, cue.first),), after)
    if cue.predicate is not None and cue.predicate.agreement.startswith("1"):
        return None
    acting = _acting(line, cue)
    if cue.kind == "participle":
        return of_participle(reading, cue) or _subject(acting, after)
    shown = _shown(line, cue) if acting else None
    if acting:
        return shown or Subject(acting, after)
    found = (_of_verb if cue.kind == "verb" else _of_noun)(reading, cue)
    return told_apart(reading, found) if found is not None else None


def _shown(line: Line, cue: Cue) -> Subject | None:
    """Find the speaker of an act of speech where the form leaves no doubt: "Seoul calls it", "Egypt levelled accusations"."""
    if cue.kind == "masdar":
        return _of_light_verb(line, cue)
    if cue.kind != "verb" or cue.predicate is None or not cue.predicate.pronoun:
        return None
    placed = line.actor_on.get(cue.last + 1)
    if placed is not None and not line.governor(placed):
        return joint(line, placed)
    return _subject(adjacent_before(line, cue), cue.last + 1)


def _of_light_verb(line: Line, cue: Cue) -> Subject | None:
    """Find the subject of the verb whose object the verbal noun is: "Egypt levelled accusations"."""
    at = next((i for i in range(cue.first - 1, cue.first - 1 - _LIGHT_REACH, -1) if line.is_form(i, "verb") or line.opens(i)), -1)
    predicate = line.predicate(at)
    if predicate is None or predicate.word_class != "event" or line.opens(at) or cue.last + 1 in line.actor_on:
        return None
    named = [p for p in line.actors if at < p.first < cue.first and not line.governor(p)]
    if named:
        return Subject(joint(line, named[0]).voices, cue.last + 1)
    return None


def _subject(voices: Voices, after: int) -> Subject | None:
    return Subject(voices, after) if voices else None


def _acting(line: Line, cue: Cue) -> Voices:
    """Return the doers of an accusation, threat or promise that is an act of its own: they are its speakers."""
    if cue.frame is None or cue.frame.word_class != "both":
        return ()
    own = [event for event in line.events_in(cue.first, cue.last + 1) if event.span.overlaps(cue.span)]
    named = {str(p.mention.value): p.mention.span for p in line.actors}
    return (tuple(Speaker(actor, named.get(actor)) for actor in own[0].actors) or NAMELESS) if own else ()


def _of_verb(reading: Reading, cue: Cue) -> Subject | None:
    line, after = reading.line, cue.last + 1
    if cue.frame is not None and cue.frame.role("في") == "doer":
        return named_after(line, cue.last + 1, _LONG_REACH) or _said_again(reading, cue)
    if cue.frame is not None and cue.frame.role("S") is None:
        return None
    if marked_passive(line, cue) or (cue.frame is not None and cue.frame.role("S") == "content"):
        return Subject(NAMELESS, after)
    ahead = () if cue.joined or _linked(reading, cue) else adjacent_before(line, cue)
    found = by_surname(reading, cue) or behind(line, cue)
    if found is not None and _unlike(reading, cue, found):
        found = None
    if found is not None and _is_object(reading, cue, found, ahead):
        return _subject(ahead or before(line, cue) or going_on(reading, cue), after)
    if found is not None and (not ahead or _close(line, after, found)):
        return found
    return Subject(ahead, after) if ahead else _silent(reading, cue)


def _close(line: Line, after: int, found: Subject) -> bool:
    """Say whether the name that was found stands right behind the verb."""
    placed = line.actor_on.get(after) or (line.actor_on.get(after + 1) if line.word(after) in QUOTES else None)
    return placed is not None and placed.mention.span == found.voices[0].span


def _silent(reading: Reading, cue: Cue) -> Subject | None:
    """Find the subject of a verb that has no name beside it."""
    line, after = reading.line, cue.last + 1
    previous = line.opens(cue.first - 1)
    if previous == "complement" and len(line.word(cue.first - 1)) > _BARE:
        inside = reading.told[-1].last_voices if reading.told else ()
        return _subject(carried(inside) or going_on(reading, cue), after)
    unlisted = official_of(reading, cue) or stranger(reading, cue)
    if unlisted is not None and previous != "relative":
        return unlisted
    if not cue.joined:
        voices = before(line, cue)
        if voices or previous == "relative":
            return _of_relative(reading, cue, voices) if previous == "relative" else Subject(voices, after)
    if impersonal(line, cue) and not reading.roots():
        return Subject(NAMELESS, after)
    if _unlisted(line, after) or (not cue.joined and _plain(reading, cue.first - 1)) or _which(reading, cue):
        return None
    return _subject(going_on(reading, cue), after)


def _of_relative(reading: Reading, cue: Cue, head: Voices) -> Subject | None:
    """Find the subject of "who says", "which he denied" and "which is believed to"."""
    after = cue.last + 1
    if cue.predicate is not None and cue.predicate.pronoun:
        return _subject(going_on(reading, cue), after)
    if not head and believed(reading.line, cue):
        return Subject(NAMELESS, after)
    return _subject(head, after)


def _unlisted(line: Line, at: int) -> bool:
    """Say whether a definite noun that nothing lists stands behind a verb: somebody, but we cannot say who."""
    word = line.word(at)
    known = at in line.filled or at in line.predicate_on or word in line.small.listed
    return word.startswith(ARTICLE) and len(word) > _UNLISTED and not known


def _linked(reading: Reading, cue: Cue) -> str:
    """Return which word such as "as" or "which" stands right before a verb, empty for none."""
    linking = (c.kind for c in reading.cues if c.last + 1 == cue.first and c.kind in ("clause", "apposition"))
    return next(linking, "")


def _which(reading: Reading, cue: Cue) -> bool:
    """Say whether "which confirms" has the clause before as its subject: nobody speaks."""
    return _linked(reading, cue) == "apposition" and cue.predicate is not None and not cue.predicate.pronoun


def _plain(reading: Reading, at: int) -> bool:
    """Say whether an ordinary noun that is no party stands here: it, not who spoke before, is the subject."""
    line, word = reading.line, reading.line.word(at)
    if any(cue.first <= at <= cue.last for cue in reading.cues) or at in line.filled or at in line.actor_on:
        return False
    return word.isalpha() and len(word) > _SHORT and word not in line.small.listed


def _said_again(reading: Reading, cue: Cue) -> Subject | None:
    """Return who spoke last where his text is taken up again: "it says in the statement"."""
    again = reading.line.predicate_on.get(cue.last + 2)
    voices = going_on(reading, cue) if again is not None and again.front.endswith(ARTICLE) else ()
    return _subject(voices, cue.last + 3)


def _unlike(reading: Reading, cue: Cue, found: Subject) -> bool:
    """Say whether a state further behind a masculine verb is no subject but belongs to what is said."""
    apart = cue.last + 1 not in reading.line.actor_on
    return apart and gender(cue) == "m" and reading.memory.gender(found.voices[0].actor) == "f"


def _is_object(reading: Reading, cue: Cue, found: Subject, ahead: Voices) -> bool:
    """Say whether the name behind "accused" is the accused: its speaker stands before it or was named earlier."""
    line, frame = reading.line, cue.frame
    if frame is None or frame.role("O") != "recipient" or cue.predicate is None or cue.predicate.pronoun:
        return False
    span = found.voices[0].span
    near = [p for p in line.actors if cue.last < p.first < found.after + _NEXT and p.mention.span != span]
    if not ahead and any(not line.governor(p) for p in near):
        return False
    unlike = gender(cue) == "m" and reading.memory.gender(found.voices[0].actor) == "f"
    return bool(ahead) or unlike or line.opens(cue.first - 1) == "relative"


def _of_noun(reading: Reading, cue: Cue) -> Subject | None:
    line, after = reading.line, cue.last + 1
    named = line.actor_on.get(cue.first)
    if named is not None:
        return Subject((speaker(named),), after)
    placed = line.actor_on.get(after)
    if placed is not None and not line.governor(placed):
        return named_after(line, cue.last)
    if cue.predicate is not None and cue.predicate.pronoun:
        left_out = line.word(cue.first - 1) in line.small.done
        return None if left_out else _subject(going_on(reading, cue), after)
    agent = line.actor_on.get(after + 1)
    if agent is not None and line.small.prepositions.get(line.word(after)) == _FROM:
        return joint(line, agent)
    return _subject(() if cue.front else adjacent_before(line, cue), after)
