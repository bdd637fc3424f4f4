"""Tell who speaks with a cue: the doer of an act of speech, a subject in its clause, or who spoke last."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tawatur.claims.content import begin
from tawatur.claims.line import COMMAS, HARD, PREFIXES, QUOTES
from tawatur.claims.source import adjacent_before, before, behind, named_after
from tawatur.claims.told import UNNAMED, Reading, Speaker, Subject, Turn, Voices, carried, speaker
from tawatur.model import Actor, Span
from tawatur.words import ARTICLE

if TYPE_CHECKING:
    from tawatur.claims.cue import Cue
    from tawatur.claims.line import Line
    from tawatur.claims.told import Memory

_LONG_REACH = 12
"""Words behind "it says in" that are searched for whose text it is."""
_NEXT = 4
"""Words behind a first name in which a second one (the accused) is looked for."""
_BARE = 2
"""Letters of "that" without a pronoun."""
_SHORT = 3
"""Letters up to which an unlisted word before a verb counts as a particle."""
_NAME_WORDS = 4
"""Words of the longest name taken from the text itself."""
_FULL_NAME = 2
"""Words of the shortest one: a single unlisted word may be anything."""
_TA = "ه"
"""The folded feminine ending: "once more" has it, first names of men do not."""
_UNLISTED = 4
"""Letters above which an unlisted word with the article counts as a noun."""
_DAMMA = "\u064f"
_NAMELESS = (Speaker(UNNAMED),)


def subject_of(reading: Reading, cue: Cue) -> Subject | None:
    """Find who speaks with a cue; None when nobody can be told."""
    line, after = reading.line, cue.last + 1
    if cue.kind == "colon":
        placed = line.actor_on.get(cue.first - 1) or line.actor_on.get(cue.first - 2)
        return Subject((speaker(placed),), after) if placed else Subject((_introduce(reading, 0, cue.first),), after)
    if cue.predicate is not None and cue.predicate.agreement.startswith("1"):
        return None
    acting = _acting(line, cue)
    if acting:
        return Subject(acting, after)
    by_form = {"verb": _of_verb, "participle": _of_participle}.get(cue.kind, _of_noun)
    return by_form(reading, cue)


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
    found = _by_surname(reading, cue) or behind(line, cue)
    if found is not None and _unlike(reading, cue, found):
        found = None
    if found is not None and _is_object(reading, cue, found, ahead):
        return _subject(ahead or before(line, cue) or going_on(reading, cue), after)
    close = after in line.actor_on or (line.word(after) in QUOTES and after + 1 in line.actor_on)
    if found is not None and (close or not ahead):
        return found
    return Subject(ahead, after) if ahead else _silent(reading, cue)


def _silent(reading: Reading, cue: Cue) -> Subject | None:
    """Find the subject of a verb that has no name beside it."""
    line, after = reading.line, cue.last + 1
    previous = line.opens(cue.first - 1)
    if previous == "complement" and len(line.word(cue.first - 1)) > _BARE:
        inside = reading.told[-1].last_voices if reading.told else ()
        return _subject(carried(inside) or going_on(reading, cue), after)
    if not cue.joined:
        voices = before(line, cue)
        if voices or previous == "relative":
            return _subject(voices, after)
    stranger = _stranger(reading, cue)
    if stranger is not None:
        return stranger
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


def _stranger(reading: Reading, cue: Cue) -> Subject | None:
    """Take two words or more behind a verb that are neither listed nor small words as the name of someone unlisted.

    Better a speaker of whom nothing else is known than the words laid in the mouth of whoever spoke before. Who has no
    given name ("a senior official") is one of the nameless.
    """
    line, end = reading.line, cue.last + 1
    while end <= cue.last + _NAME_WORDS and _namelike(line, end):
        end += 1
    first, opened = cue.last + 1, begin(line, cue, end, min(end + _LONG_REACH, len(line.words)))[1]
    if end - first < _FULL_NAME or not opened or line.word(first).endswith(_TA):
        return None
    return Subject((_introduce(reading, first, end),), end)


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


def _by_surname(reading: Reading, cue: Cue) -> Subject | None:
    """Take the party whose surname stands behind the verb, where nothing lists the surname itself."""
    line, at = reading.line, cue.last + 1
    actor = reading.memory.beside.get(line.word(at)) if at not in line.actor_on else None
    word = line.word(at + 1)
    if actor is None or not (line.opens(at + 1) == "complement" or word == ":" or word in QUOTES | COMMAS or line.small.governs(word)):
        return None
    return Subject((Speaker(actor, Span(line.words[at].start, line.words[at].end)),), at + 1)


def _introduce(reading: Reading, first: int, end: int) -> Speaker:
    """Make an actor of the words that name a speaker whom nothing lists."""
    line = reading.line
    span = Span(line.words[first].start, line.words[end - 1].end)
    name = "speaker-" + "-".join(line.word(at) for at in range(first, end))
    kind = "person" if line.word(first) in line.small.given_names else "people"
    reading.memory.strangers[name] = Actor(name, kind, name_ar=span.of(line.text), guessed=True)
    return Speaker(name, span)


def _namelike(line: Line, at: int) -> bool:
    word = line.word(at)
    known = at in line.predicate_on or at in line.filled or line.opens(at) or line.small.governs(word) or word in line.small.demonstratives
    return word.isalpha() and not known and len(word) > 1 and not word.startswith((*PREFIXES, ARTICLE))


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
    here = [Turn(item.last_voices, gender(item.cue)) for item in reading.roots() if item.cue.kind != "masdar"]
    acting = _earlier_doer(reading.line, cue) if not here else ()
    doing = [Turn(acting, memory.gender(acting[0].actor))] if acting else []
    turns = [*memory.recent, *doing, *here]
    wanted = gender(cue)
    fitting = [turn for turn in turns if not (wanted and turn.gender and wanted != turn.gender)]
    chosen = fitting[-1:] or turns[-1:]
    return carried(chosen[0].voices) if chosen else ()


def _earlier_doer(line: Line, cue: Cue) -> Voices:
    """Return the subject of an act told earlier in the sentence: who acts goes on speaking."""
    doers = {actor for event in line.events_in(0, cue.first) for actor in event.actors}
    named = [p for p in line.actors if p.last < cue.first and str(p.mention.value) in doers and not line.governor(p)]
    return (speaker(named[0]),) if named else ()


def _impersonal(line: Line, cue: Cue) -> bool:
    """Say whether a verb names no subject at all: "it is believed that"."""
    predicate = cue.predicate
    if predicate is None or predicate.passive:
        return predicate is not None
    head = cue.first == 0 or line.word(cue.first - 1) in COMMAS | HARD
    return predicate.tense == "present" and predicate.agreement == "3ms" and head and line.opens(cue.last + 1) == "complement"


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
    doers = [event.actors for event in line.events_in(0, cue.first) if event.actors]
    if doers:
        return Subject(tuple(Speaker(actor) for actor in doers[0]), after)
    named = [placed for placed in line.actors if placed.last < cue.first]
    return _subject((speaker(named[0]),) if named else going_on(reading, cue), after)


def _of_noun(reading: Reading, cue: Cue) -> Subject | None:
    line, after = reading.line, cue.last + 1
    placed = line.actor_on.get(after)
    if placed is not None and not line.governor(placed):
        return named_after(line, cue.last)
    if cue.predicate is not None and cue.predicate.pronoun:
        return _subject(going_on(reading, cue), after)
    return _subject(() if cue.front else adjacent_before(line, cue), after)
