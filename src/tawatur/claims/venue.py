"""Interviews and outlets: to whom a speaker said it, who carried his words, and which outlet is the document's own."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tawatur.claims.line import QUOTES
from tawatur.claims.told import Speaker, parties, speaker
from tawatur.fold import fold
from tawatur.lexicon import table
from tawatur.model import Actor, Span
from tawatur.words import ARTICLE

if TYPE_CHECKING:
    from pathlib import Path

    from tawatur.claims.cue import Cue
    from tawatur.claims.line import Line, Placed
    from tawatur.claims.told import Memory, Reading, Told, Voices

_VENUE_REACH = 9
"""Words behind "in an interview" in which the outlet is looked for."""
_NEXT = 4
"""Words behind a subject in which the one whom he told stands."""
_TO = "ل"
_NOUN_AND_NAME = 2
"""Words of a name such as "the paper Life", whose second word is a common one."""


@dataclass(frozen=True, slots=True)
class MediaRow:
    """A row of `media.tsv`: an outlet or agency that texts quote."""

    id: str
    state: str
    names: tuple[str, ...]
    name_en: str
    kind: str
    example: str
    source: str
    at: str = ""


@dataclass(frozen=True, slots=True)
class OutletRow:
    """A row of `outlets.tsv`: an outlet as it signs its pages."""

    name: str
    variants: tuple[str, ...]
    domains: tuple[str, ...]
    example: str
    source: str
    at: str = ""


@dataclass(frozen=True, slots=True)
class Outlets:
    """Outlets by the common word that is their name, and publishers as actors."""

    bare: dict[str, Actor]
    """Second word of "the channel Island", with its article -> the outlet: it stands alone where someone tells it something."""
    signed: dict[str, str]
    """Folded name under which a page is signed -> id of the actor."""

    @classmethod
    def load(cls, own: Path | None = None) -> Outlets:
        """Read the word files, and the user's own rows behind them."""
        rows = list(table("media", MediaRow, own=own))
        bare: dict[str, Actor] = {}
        signed = {fold(name): row.id for row in reversed(rows) for name in row.names}
        for row in rows:
            for name in row.names:
                parts = fold(name).split()
                if len(parts) == _NOUN_AND_NAME and parts[1].startswith(ARTICLE) and not parts[0].startswith(ARTICLE):
                    actor = Actor(row.id, "media", row.state, "MED", name_ar=name.split()[1], name_en=row.name_en)
                    bare.setdefault(parts[1], actor)
        for page in table("outlets", OutletRow, own=own):
            known = next((signed[fold(name)] for name in (page.name, *page.variants) if fold(name) in signed), None)
            if known is not None:
                signed.update({fold(name): known for name in (page.name, *page.variants)})
        return cls(bare, signed)

    def publisher(self, name: str | None) -> str:
        """Return the actor that published a document, empty where it is unknown or no outlet that texts quote."""
        return self.signed.get(fold(name), "") if name else ""


def venues(reading: Reading, outlets: Outlets) -> None:
    """Remember to which outlet someone spoke: it is the first link of all that he is quoted with from there on."""
    for cue in reading.cues:
        if cue.kind == "venue":
            _interview(reading, cue)
    for item in reading.roots():
        if item.cue.predicate is not None:
            _told_to(reading, item, outlets)


def _interview(reading: Reading, cue: Cue) -> None:
    """Remember the outlet of an interview for whoever speaks beside it."""
    memory, roots = reading.memory, reading.roots()
    near = (p for p in reading.line.actors if cue.last < p.first <= cue.last + _VENUE_REACH)
    outlet = next((p for p in near if memory.is_outlet(str(p.mention.value))), None)
    speaking = [item for item in roots if item.cue.first < cue.first][-1:] or roots[:1]
    if outlet is not None and speaking:
        _remember(memory, speaking[0], speaker(outlet))


def _told_to(reading: Reading, item: Told, outlets: Outlets) -> None:
    """Remember an outlet that is named between the cue and what is said, or as the one whom he told."""
    line, memory = reading.line, reading.memory
    known = parties((*item.voices, *item.inner, *item.outer))
    for placed in line.actors:
        actor = str(placed.mention.value)
        if placed.first <= item.cue.last or actor in known or not memory.is_outlet(actor):
            continue
        slot = line.governor(placed)
        told = slot == _TO and placed.first <= max(item.after, item.cue.last) + _NEXT
        if told or (item.opened and placed.first < item.first and (slot or _carrier(line, placed))):
            _remember(memory, item, speaker(placed))
            return
    frame = item.cue.frame
    if item.cue.kind == "verb" and frame is not None and frame.role(_TO) == "recipient":
        _told_common_word(reading, item, outlets)


def _carrier(line: Line, placed: Placed) -> bool:
    """Say whether the verb of an outlet that carried a statement stands before its name ("broadcast by")."""
    return line.is_form(placed.first - 1, "verb") or line.is_form(placed.first - 2, "verb")


def _told_common_word(reading: Reading, item: Told, outlets: Outlets) -> None:
    """Remember an outlet whose name is a common word where the speaker tells it something: "told the Island that"."""
    line, first = reading.line, item.cue.last + 1
    for at in range(first, max(item.after, first) + _NEXT):
        if line.opens(at) == "complement":
            return
        name = _name_told(line, at)
        outlet = outlets.bare.get(name) if at not in line.actor_on else None
        if outlet is not None:
            reading.memory.strangers[outlet.id] = outlet
            whole = line.words[at].span
            _remember(reading.memory, item, Speaker(outlet.id, whole if line.word(at) == name else Span(whole.start + 1, whole.end)))
            return


def _name_told(line: Line, at: int) -> str:
    """Return the folded word that "to" is written onto or stands before, with its article."""
    word, before = line.word(at), line.word(at - (2 if line.word(at - 1) in QUOTES else 1))
    if before == _TO:
        return word
    return ARTICLE + word[2:] if word.startswith(_TO * 2) else ""


def _remember(memory: Memory, item: Told, outlet: Speaker) -> None:
    memory.venues.update({voice.actor: outlet for voice in item.voices if not memory.is_outlet(voice.actor)})


def carry(memory: Memory, item: Told) -> None:
    """Remember which outlet carried someone's words: it stays before him as long as he goes on without being named again."""
    if memory.is_outlet(item.voices[0].actor):
        memory.carriers.update({voice.actor: item.voices[0] for voice in item.inner if not memory.is_outlet(voice.actor)})


def with_outlet(chain: Voices, memory: Memory) -> Voices:
    """Put the outlet of an interview before a chain, and leave out the document's own."""
    first = chain[0]
    outlet = memory.outlet_of(first.actor)
    if outlet is None and first.span is None and first.actor not in memory.here:
        outlet = memory.carriers.get(first.actor)
    if outlet is not None and outlet.actor not in parties(chain):
        chain = (outlet, *chain)
    return tuple(link for link in chain if link.actor != memory.own) or chain
