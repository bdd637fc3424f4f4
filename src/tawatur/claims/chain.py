"""Build the chain from the one whom the text quotes back to the origin: nested speech, relays, agencies, interviews."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tawatur.claims.content import begin
from tawatur.claims.source import named_after
from tawatur.claims.told import Told, carried, parties, speaker
from tawatur.model import Stance
from tawatur.words import ARTICLE

if TYPE_CHECKING:
    from tawatur.claims.cue import Cue
    from tawatur.claims.line import Line, Placed
    from tawatur.claims.told import Memory, Reading, Speaker, Subject
    from tawatur.model import Event

_VENUE_REACH = 9
"""Words behind "in an interview" in which the outlet is looked for."""
_ORIGIN_REACH = 20
"""Words behind "quoted" in which "from" and the origin are looked for."""
_NEXT = 4
"""Words behind a subject in which the one whom he told stands."""
_CLAUSE_HEAD = 3
"""Words before a verb in which "while" or "who" parts its clause from what is said."""
_SAYING = 2
"""Words between an origin and "his saying"."""


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
    line = reading.line
    for item in list(reading.told):
        frame = item.cue.frame
        slot = next((name for name, role in frame.slots if role == "origin"), None) if frame else None
        if slot is None or item.cue.kind != "verb":
            continue
        near = [p for p in line.actors if item.cue.last < p.first < item.cue.last + _ORIGIN_REACH and line.governor(p) == slot]
        if near and speaker(near[0]) not in item.voices:
            _speak_for(reading, item, near[0])


def _speak_for(reading: Reading, item: Told, origin: Placed) -> None:
    """Let what is said begin behind the origin, and take in a following "his saying"."""
    item.inner = (speaker(origin),)
    after = origin.last + 1
    saying = next((t for t in reading.told if _his_saying(t.cue) and 0 <= t.cue.first - after <= _SAYING), None)
    if saying is not None:
        reading.told.remove(saying)
        item.first, item.opened = saying.first, True
        return
    first, item.opened = begin(reading.line, item.cue, after, len(reading.line.words))
    item.first = max(first, after)


def _his_saying(cue: Cue) -> bool:
    return cue.kind == "masdar" and cue.predicate is not None and bool(cue.predicate.pronoun)


def trailing(reading: Reading) -> None:
    """Make "..., as the agency reported" an outer link of who spoke before in the sentence."""
    for item in [t for t in reading.roots() if t.trailing == "clause" and not t.opened]:
        earlier = [t for t in reading.roots() if t.cue.first < item.cue.first and t.events]
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
            again = reading.line.predicate_on.get(cue.last + 1)
            if found is not None:
                _adverbial(reading, cue, found)
            elif cue.kind == "adverbial" and again is not None and again.front == ARTICLE:
                _speak_again(reading, cue, [event for _, event in reading.line.events])


def _speak_again(reading: Reading, cue: Cue, events: list[Event]) -> None:
    """Let who spoke last vouch for a sentence in which nobody else does ("in his words", "according to the statement")."""
    if reading.memory.recent and not any(item.events for item in reading.told):
        voices = carried(reading.memory.recent[-1].voices)
        reading.told.append(Told(cue, voices, cue.stance or Stance.ASSERTS, end=len(reading.line.words), events=events))


def _adverbial(reading: Reading, cue: Cue, found: Subject) -> None:
    spoken = [item for item in reading.roots() if item.events or any(other.within(item) for other in reading.told)]
    earlier = [item for item in spoken if item.cue.first < cue.first]
    target = next(iter(earlier[-1:] or spoken[:1]), None)
    if target is None:
        ahead, back = reading.line.events_in(found.after, len(reading.line.words)), reading.line.events_in(0, cue.first)
        told = ahead if cue.first <= 1 or not back else back
        end = len(reading.line.words)
        reading.told.append(Told(cue, found.voices, cue.stance or Stance.ASSERTS, first=found.after, end=end, events=told))
    elif cue.kind == "relay":
        quoting = [item for item in reading.told if item.voices and item.events and item.cue.first < cue.first]
        teller = quoting[-1] if quoting else target
        teller.inner = (*teller.inner, found.voices[0])
    else:
        _link(reading, target, found.voices[0])


def _link(reading: Reading, target: Told, outer: Speaker) -> None:
    """Put a link before the chain of a speaker, in all that he says in the sentence."""
    voices = parties(target.voices)
    if outer.actor not in voices:
        for item in reading.roots():
            if parties(item.voices) == voices:
                item.outer = (outer, *item.outer)


def venues(reading: Reading) -> None:
    """Remember to which outlet someone spoke: it is the first link of all that he is quoted with from there on."""
    for cue in reading.cues:
        if cue.kind == "venue":
            _interview(reading, cue)
    for item in reading.roots():
        if item.cue.predicate is not None:
            _told_to(reading, item)


def _interview(reading: Reading, cue: Cue) -> None:
    """Remember the outlet of an interview for whoever speaks beside it."""
    memory, roots = reading.memory, reading.roots()
    near = (p for p in reading.line.actors if cue.last < p.first <= cue.last + _VENUE_REACH)
    outlet = next((p for p in near if memory.is_outlet(str(p.mention.value))), None)
    speaking = [item for item in roots if item.cue.first < cue.first][-1:] or roots[:1]
    if outlet is not None and speaking:
        _remember(memory, speaking[0], outlet)


def _told_to(reading: Reading, item: Told) -> None:
    """Remember an outlet that is named between the cue and what is said, or as the one whom he told."""
    line, memory = reading.line, reading.memory
    known = parties((*item.voices, *item.inner, *item.outer))
    for placed in line.actors:
        actor = str(placed.mention.value)
        if placed.first <= item.cue.last or actor in known or not memory.is_outlet(actor):
            continue
        slot = line.governor(placed)
        told = slot == "ل" and placed.first <= max(item.after, item.cue.last) + _NEXT
        if told or (item.opened and placed.first < item.first and (slot or _carrier(line, placed.first))):
            _remember(memory, item, placed)
            return


def _carrier(line: Line, at: int) -> bool:
    """Say whether the verb of an outlet that carried a statement stands before a word ("broadcast by")."""
    return line.is_form(at - 1, "verb") or line.is_form(at - 2, "verb")


def _remember(memory: Memory, item: Told, outlet: Placed) -> None:
    memory.venues.update({voice.actor: speaker(outlet) for voice in item.voices if not memory.is_outlet(voice.actor)})
