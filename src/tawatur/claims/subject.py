"""Tell who speaks with a cue: the doer of an act of speech, a subject in its clause, or who spoke last."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tawatur.claims.line import COMMAS, HARD, QUOTES
from tawatur.claims.stranger import by_surname, in_body, introduce, official_of, stranger
from tawatur.claims.source import adjacent_before, before, behind, joint, named_after
from tawatur.claims.told import UNNAMED, Reading, Speaker, Subject, Turn, Voices, carried, speaker
from tawatur.words import ARTICLE

if TYPE_CHECKING:
    from tawatur.claims.cue import Cue
    from tawatur.claims.line import Line
    from tawatur.claims.told import Memory

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
_DAMMA = "\u064f"
_NAMELESS = (Speaker(UNNAMED),)


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
        return _of_participle(reading, cue) or _subject(acting, after)
    shown = _shown(line, cue) if acting else None
    if acting:
        return shown or Subject(acting, after)
    found = (_of_verb if cue.kind == "verb" else _of_noun)(reading, cue)
    return in_body(reading, found) if found is not None else None


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
    return (tuple(Speaker(actor, named.get(actor)) for actor in own[0].actors) or _NAMELESS) if own else ()


def _of_verb(reading: Reading, cue: Cue) -> Subject | None:
    line, after = reading.line, cue.last + 1
    if cue.frame is not None and cue.frame.role("في") == "doer":
        return named_after(line, cue.last + 1, _LONG_REACH) or _said_again(reading, cue)
    if cue.frame is not None and cue.frame.role("S") is None:
        return None
    if _marked_passive(line, cue) or (cue.frame is not None and cue.frame.role("S") == "content"):
        return Subject(_NAMELESS, after)
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
    taken_up = previous == "relative" and cue.predicate is not None and bool(cue.predicate.pronoun)
    if not cue.joined and not taken_up:
        voices = before(line, cue)
        if not voices and previous == "relative" and _believed(line, cue):
            return Subject(_NAMELESS, after)
        if voices or previous == "relative":
            return _subject(voices, after)
    if _impersonal(line, cue) and not reading.roots():
        return Subject(_NAMELESS, after)
    if _unlisted(line, after) or (not cue.joined and _plain(reading, cue.first - 1)) or _which(reading, cue):
        return None
    return _subject(going_on(reading, cue), after)


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


def gender(cue: Cue) -> str:
    """Return the gender that a cue's form shows, empty for none."""
    agreement = cue.predicate.agreement if cue.predicate else ""
    return next((letter for letter in agreement if letter in "mf"), "")


def going_on(reading: Reading, cue: Cue) -> Voices:
    """Return who goes on speaking: the last whose gender fits the verb, in this sentence first."""
    memory = reading.memory
    spoken = [item for item in reading.roots() if item.cue.kind != "masdar"]
    main = [item for item in spoken if item.trailing != "clause"]
    here = [Turn(item.last_voices, gender(item.cue)) for item in main or spoken]
    acting = _earlier_doer(reading.line, cue) if not here else ()
    doing = [Turn(acting, memory.gender(acting[0].actor))] if acting else []
    turns = [*memory.recent, *doing, *here]
    wanted = gender(cue)
    fitting = [turn for turn in turns if not _clash(wanted, turn.gender or memory.gender(turn.voices[0].actor))]
    chosen = fitting[-1:] or turns[-1:]
    return carried(chosen[0].voices) if chosen else ()


def _clash(wanted: str, shown: str) -> bool:
    """Say whether two genders, each empty where nothing shows it, cannot be of one party."""
    return bool(wanted and shown and wanted != shown)


def _earlier_doer(line: Line, cue: Cue) -> Voices:
    """Return the subject of an act told earlier in the sentence: who acts goes on speaking."""
    doers = {actor for event in line.events_in(0, cue.first) for actor in event.actors}
    named = [p for p in line.actors if p.last < cue.first and str(p.mention.value) in doers and not line.governor(p)]
    return (speaker(named[0]),) if named else ()


def topic_of(line: Line) -> Turn | None:
    """Return who acts in a sentence in which nobody speaks: he may speak in the next without being named again."""
    for at, event in line.events:
        predicate = line.predicate(at)
        if predicate is None or predicate.form != "verb" or predicate.passive:
            continue
        named = [p for p in line.actors if str(p.mention.value) in event.actors and not line.governor(p)]
        shown = next((letter for letter in predicate.agreement if letter in "mf"), "")
        if named: return Turn(tuple(speaker(p) for p in named[:1]), shown)
    return None


def _believed(line: Line, cue: Cue) -> bool:
    """Say whether a verb has the form of "it is believed that"."""
    predicate = cue.predicate
    form = predicate is not None and predicate.tense == "present" and predicate.agreement == "3ms"
    return form and line.opens(cue.last + 1) == "complement"


def _impersonal(line: Line, cue: Cue) -> bool:
    """Say whether a verb names no subject at all: "it is believed that"."""
    predicate = cue.predicate
    if predicate is None or predicate.passive:
        return predicate is not None
    before_it = line.word(cue.first - 1)
    head = cue.first == 0 or before_it in COMMAS | HARD or (len(before_it) <= _BARE and before_it in line.small.listed)
    return head and _believed(line, cue)


def _marked_passive(line: Line, cue: Cue) -> bool:
    """Say whether the text writes the vowel of the passive on the first letter ("yu'taqadu")."""
    at = cue.span.start
    if cue.joined and line.text[at : at + 1] == cue.front[:1]:
        at += 1
    return line.text[at + 1 : at + 2] == _DAMMA


def _of_participle(reading: Reading, cue: Cue) -> Subject | None:
    line, after = reading.line, cue.last + 1
    if reading.roots():
        return _subject(going_on(reading, cue), after)
    told_by = next((found for c in reversed(reading.cues) if c.kind == "adverbial" and c.first < cue.first and (found := named_after(line, c.last))), None)
    if told_by is not None:
        return Subject(carried(told_by.voices), after)
    wanted, memory = gender(cue), reading.memory
    doers = [event.actors for event in line.events_in(0, cue.first) if event.actors]
    fitting = [actors for actors in doers if not _clash(wanted, memory.gender(actors[0]))]
    if fitting:
        return Subject(tuple(Speaker(actor) for actor in fitting[0]), after)
    named = [p for p in line.actors if p.last < cue.first and not _clash(wanted, memory.gender(str(p.mention.value)))]
    return _subject((speaker(named[0]),) if named else going_on(reading, cue), after)


def _of_noun(reading: Reading, cue: Cue) -> Subject | None:
    line, after = reading.line, cue.last + 1
    named = line.actor_on.get(cue.first)
    if named is not None:
        return Subject((speaker(named),), after)
    placed = line.actor_on.get(after)
    if placed is not None and not line.governor(placed):
        return named_after(line, cue.last)
    if cue.predicate is not None and cue.predicate.pronoun:
        return _subject(going_on(reading, cue), after)
    agent = line.actor_on.get(after + 1)
    if agent is not None and line.small.prepositions.get(line.word(after)) == _FROM:
        return joint(line, agent)
    return _subject(() if cue.front else adjacent_before(line, cue), after)
