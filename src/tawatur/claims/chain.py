"""Build the chain from the one whom the text quotes back to the origin: nested speech, relays, agencies."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tawatur.claims.content import begin
from tawatur.claims.source import named_after
from tawatur.claims.stranger import introduce, name_end, told_apart
from tawatur.claims.told import Subject, Told, carried, parties, speaker
from tawatur.claims.venue import carry
from tawatur.model import Stance
from tawatur.words import ARTICLE

if TYPE_CHECKING:
    from tawatur.claims.cue import Cue
    from tawatur.claims.line import Line
    from tawatur.claims.told import Reading, Speaker
    from tawatur.model import Event

_ORIGIN_REACH = 20
"""Words behind "quoted" in which "from", the origin and "his saying" are looked for."""
_NEXT = 4
"""Words behind "from" in which the name of the origin must begin."""
_CLAUSE_HEAD = 3
"""Words before a verb in which "while" or "who" parts its clause from what is said."""
_SAYING = 14
"""Words between an origin and "his saying": title, clause about him, place and day."""


def parent_of(reading: Reading, item: Told) -> Told | None:
    """Find the speaker inside whose words this one speaks."""
    cue, line = item.cue, reading.line
    outer = next((t for t in reversed(reading.told) if t.voices and t.opened and t.first <= cue.first), None)
    if outer is None or cue.joined or item.trailing or cue.kind in ("participle", "colon"):
        return None
    if parties(outer.voices) & parties(item.voices):
        return outer.parent
    head = range(max(outer.first, cue.first - _CLAUSE_HEAD), cue.first)
    return None if any(line.opens(at) in ("circumstance", "relative") for at in head) else outer


def relays(reading: Reading) -> None:
    """Add the origins that a speaker names: "X quoted Y as saying"."""
    for item in list(reading.told):
        frame = item.cue.frame
        slot = next((name for name, role in frame.slots if role == "origin"), None) if frame else None
        origin = _origin(reading, item, slot) if slot is not None and item.cue.kind == "verb" else None
        if origin is not None and origin.voices[0] not in item.voices:
            _speak_for(reading, item, origin)
            carry(reading.memory, item)


def _origin(reading: Reading, item: Told, slot: str) -> Subject | None:
    """Find who is quoted: the first name that the preposition of the verb governs, or a name behind it that nothing lists."""
    line, first = reading.line, item.cue.last + 1
    for at in range(first, min(first + _ORIGIN_REACH, len(line.words))):
        placed = line.actor_on.get(at)
        if placed is not None and placed.first == at and line.governor(placed) == slot:
            return Subject((speaker(placed),), placed.last + 1)
        if line.opens(at) == "complement" or line.is_form(at, "verb"):
            return None
        if line.small.prepositions.get(line.word(at)) == slot and at + 1 not in line.actor_on:
            return _unlisted_origin(reading, at + 1)
    return None


def _unlisted_origin(reading: Reading, first: int) -> Subject | None:
    """Take the words behind "quoted" as a name where "his saying" follows them; a name inside it is his."""
    line, end = reading.line, first
    saying = next((cue.first for cue in reading.cues if _his_saying(cue) and first < cue.first <= first + _ORIGIN_REACH), None)
    if saying is None:
        return None
    named = next((p for p in line.actors if first <= p.first < min(first + _NEXT, saying) and not line.governor(p)), None)
    if named is not None:
        return Subject((speaker(named),), named.last + 1)
    end = name_end(line, first)
    return Subject((introduce(reading, first, end),), end) if end > first else None


def _speak_for(reading: Reading, item: Told, origin: Subject) -> None:
    """Let what is said begin behind the origin, and take in a following "his saying"."""
    item.inner = origin.voices[:1]
    saying = next((cue for cue in reading.cues if _his_saying(cue) and origin.after <= cue.first <= origin.after + _SAYING), None)
    if saying is not None and not any(reading.line.opens(at) == "complement" for at in range(origin.after, saying.first)):
        reading.told[:] = [told for told in reading.told if told.cue is not saying]
        item.first, item.opened = begin(reading.line, saying, saying.last + 1, len(reading.line.words))
        return
    first, item.opened = begin(reading.line, item.cue, origin.after, len(reading.line.words))
    item.first = max(first, origin.after)


def _his_saying(cue: Cue) -> bool:
    return cue.kind == "masdar" and cue.predicate is not None and bool(cue.predicate.pronoun)


def trailing(reading: Reading) -> None:
    """Make "..., as the agency reported" an outer link of who spoke before in the sentence."""
    for item in [t for t in reading.roots() if t.trailing == "clause" and not t.opened]:
        earlier = [t for t in reading.roots() if t.cue.first < item.cue.first and t.events and t.cue.kind != "adverbial"]
        if earlier:
            reading.told.remove(item)
            _link(reading, earlier[-1], item.voices[0])


def adverbials(reading: Reading) -> None:
    """Add the speakers of adverbial cues: links where someone speaks in the sentence, else claims of their own."""
    for cue in reading.cues:
        if cue.kind == "own":
            _speak_again(reading, cue, [event for _, event in reading.line.events])
        elif cue.kind in ("adverbial", "relay"):
            found = named_after(reading.line, cue.last)
            if found is not None:
                _adverbial(reading, cue, told_apart(reading, found))
            elif cue.kind == "adverbial" and any(_said_before(reading.line, at) for at in (cue.last + 1, cue.last + 2)):
                _speak_again(reading, cue, [event for _, event in reading.line.events])


def _said_before(line: Line, at: int) -> bool:
    """Say whether a saying that was told before stands here ("according to the statement"), and no other act ("to the division")."""
    predicate, placed = line.predicate(at), line.predicate_on.get(at)
    return predicate is not None and predicate.word_class != "event" and placed is not None and placed.front == ARTICLE


def _speak_again(reading: Reading, cue: Cue, events: list[Event]) -> None:
    """Let who spoke last vouch for a sentence in which nobody else does ("in his words", "according to the statement")."""
    if reading.memory.recent and not any(item.events for item in reading.told):
        voices = carried(reading.memory.recent[-1].voices)
        reading.told.append(Told(cue, voices, cue.stance or Stance.ASSERTS, end=len(reading.line.words), events=events))


def _adverbial(reading: Reading, cue: Cue, found: Subject) -> None:
    spoken = [item for item in reading.roots() if item.events or item.opened or any(other.within(item) for other in reading.told)]
    earlier = [item for item in spoken if item.cue.first < cue.first]
    target = next(iter(earlier[-1:] or spoken[:1]), None)
    if target is None:
        ahead, back = reading.line.events_in(found.after, len(reading.line.words)), reading.line.events_in(0, cue.first)
        told = ahead if cue.first <= 1 or not back else back
        end = len(reading.line.words)
        reading.told.append(Told(cue, found.voices, cue.stance or Stance.ASSERTS, first=found.after, end=end, events=told))
    elif cue.kind == "relay":
        quoting = [item for item in reading.told if item.voices and (item.events or item.opened) and item.cue.first < cue.first]
        teller = quoting[-1] if quoting else target
        teller.inner = (*teller.inner, found.voices[0])
    else:
        _link(reading, target, found.voices[0])
        if target.trailing == "clause" and cue.first <= 1:
            _the_rest(reading, cue, found, range(found.after, len(reading.line.words)))
        elif cue.first < target.cue.first and parties(target.voices) & parties(found.voices):
            _the_rest(reading, cue, found, range(cue.first))


def _the_rest(reading: Reading, cue: Cue, found: Subject, place: range) -> None:
    """Let a source vouch for what nobody else in its sentence tells: "according to the site, if X, as reports said, Y"."""
    owned = {event.id for item in reading.told for event in item.events}
    rest = [event for event in reading.line.events_in(place.start, place.stop) if event.id not in owned]
    if rest:
        end = len(reading.line.words)
        reading.told.append(Told(cue, found.voices, cue.stance or Stance.ASSERTS, first=found.after, end=end, events=rest))


def _link(reading: Reading, target: Told, outer: Speaker) -> None:
    """Put a link before the chain of a speaker, in all that he says in the sentence."""
    voices = parties(target.voices)
    if outer.actor not in voices:
        for item in reading.roots():
            if parties(item.voices) == voices:
                item.outer = (outer, *item.outer)
