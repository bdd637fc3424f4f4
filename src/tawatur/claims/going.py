"""Tell who goes on speaking where a verb or participle names nobody."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tawatur.claims.source import named_after
from tawatur.claims.told import Reading, Speaker, Subject, Turn, Voices, carried, speaker

if TYPE_CHECKING:
    from tawatur.claims.cue import Cue
    from tawatur.claims.line import Line


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
        if named:
            return Turn((speaker(named[0]),), shown)
    return None


def of_participle(reading: Reading, cue: Cue) -> Subject | None:
    """Find who speaks with a participle: who spoke in the sentence, the source it names, who acts in it, who spoke before."""
    line, after = reading.line, cue.last + 1
    if reading.roots():
        return _subject(going_on(reading, cue), after)
    sources = [named_after(line, c.last) for c in reading.cues if c.kind == "adverbial" and c.first < cue.first]
    named_sources = [source for source in sources if source is not None]
    if named_sources:
        return Subject(carried(named_sources[-1].voices), after)
    wanted, memory = gender(cue), reading.memory
    doers = [event.actors for event in line.events_in(0, cue.first) if event.actors]
    fitting = [actors for actors in doers if not _clash(wanted, memory.gender(actors[0]))]
    if fitting:
        return Subject(tuple(Speaker(actor) for actor in fitting[0]), after)
    named = [p for p in line.actors if p.last < cue.first and not _clash(wanted, memory.gender(str(p.mention.value)))]
    return _subject((speaker(named[0]),) if named else going_on(reading, cue), after)


def _subject(voices: Voices, after: int) -> Subject | None:
    return Subject(voices, after) if voices else None
