"""Say on whose word each event stands: cues, speakers, whole chains of them, and the stance they take."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from tawatur.claims.attribute import attribute
from tawatur.claims.content import ACCUSING, Anaphors, alleged_alike, taken_up
from tawatur.claims.cue import CueFinder
from tawatur.claims.going import gender, topic_of
from tawatur.claims.line import SmallWords, lines
from tawatur.claims.quotation import run_on, still_open
from tawatur.claims.sift import Sifter
from tawatur.claims.stranger import note_surnames
from tawatur.claims.told import OUTLET, UNNAMED, Memory, Reading, Speaker, Told, Turn, Voices
from tawatur.claims.venue import Outlets, venues, with_outlet
from tawatur.fold import fold
from tawatur.frames import frames
from tawatur.model import Actor, Claim, Document, MentionKind, Stance

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from tawatur.claims.line import Line

__all__ = ["Claims"]

_INVENTED = (
    Actor(UNNAMED, "people", name_en="unnamed reports", guessed=True),
    Actor(OUTLET, "media", role="MED", name_en="the document itself", guessed=True),
)
_ANAPHOR_REACH = 10
"""Words behind a denial in which "these reports" is looked for."""
_REMEMBERED = 6
"""Speakers that a verb without a subject may take up."""


@dataclass(frozen=True)
class Claims:
    """Add to a document who vouches for its events, through whom and with what stance."""

    own: Path | None = None
    """A folder of the user's own word files."""
    sifter: Callable[[Reading, Told, Sequence[str]], bool] | None = field(default_factory=Sifter.shipped)
    """Decides which claims hold; None for all that are about an act."""
    _cues: CueFinder = field(init=False, repr=False)
    _small: SmallWords = field(init=False, repr=False)
    _anaphors: Anaphors = field(init=False, repr=False)
    _outlets: Outlets = field(init=False, repr=False)

    def __post_init__(self) -> None:
        """Load the word files."""
        object.__setattr__(self, "_cues", CueFinder(frames(self.own), self.own))
        object.__setattr__(self, "_small", SmallWords.load(self.own))
        object.__setattr__(self, "_anaphors", Anaphors.load(self.own))
        object.__setattr__(self, "_outlets", Outlets.load(self.own))

    def __call__(self, doc: Document) -> Document:
        """Add the claims, and an actor for speakers whom the text does not name."""
        memory = Memory(
            kinds={actor.id: actor.kind for actor in doc.actors},
            actors={actor.id: actor for actor in doc.actors},
            surfaces=_surfaces(doc),
            members=_members(doc),
            own=self._outlets.publisher(doc.publisher),
        )
        claims: list[Claim] = []
        for line in lines(doc, self._small):
            self._read(line, memory, claims)
        needed = {actor for claim in claims for actor in claim.chain} - memory.kinds.keys()
        invented = [actor for actor in (*_INVENTED, *memory.strangers.values()) if actor.id in needed]
        return doc.adding(claims=claims, actors=invented)

    def _read(self, line: Line, memory: Memory, claims: list[Claim]) -> None:
        """Add the claims of one sentence, and to an earlier one what its quotation says here."""
        note_surnames(line, memory)
        reading = Reading(line, self._cues(line, memory.states), memory)
        memory.here = frozenset(str(p.mention.value) for p in line.actors)
        attribute(reading)
        venues(reading, self._outlets)
        runner = run_on(reading)
        if runner is not None and runner.events:
            _lengthen(claims, runner, memory)
        for item in sorted(reading.told, key=lambda item: item.cue.first):
            ids = self._content(line, item, memory)
            if item.voices and (self.sifter(reading, item, ids) if self.sifter else ids):
                claims.extend(_claims(item, ids, memory))
                memory.vouched.extend([(item.stance, ids)] if ids else [])
            if item.voices and item.parent is None and item.cue.kind not in ("masdar", "news", "suspend"):
                memory.recent = [*memory.recent, Turn(item.last_voices, gender(item.cue))][-_REMEMBERED:]
        if not any(item.voices and item.parent is None for item in reading.told):
            topic = topic_of(line)
            memory.recent = [*memory.recent, *([topic] if topic else [])][-_REMEMBERED:]
        memory.told.extend(event for _, event in line.events)
        memory.runner, memory.ended = still_open(reading, runner), line.sentence.span.end

    def _content(self, line: Line, item: Told, memory: Memory) -> tuple[str, ...]:
        """Return the events of a claim; a denial or doubt without any takes up what was told before."""
        own = tuple(event.id for event in item.events)
        if item.stance not in (Stance.DENIES, Stance.DOUBTS):
            return own
        points_at = self._anaphors.find(line, item.cue.first, item.cue.last + _ANAPHOR_REACH)
        if any(event.type != ACCUSING for event in item.events) and not (item.cue.kind == "suspend" and points_at):
            known = {event.id: event for event in (*memory.told, *(event for _, event in line.events))}
            return (*own, *(alleged_alike(item.events, known, memory) if points_at in ("act", "any") else ()))
        return (taken_up(points_at, memory) if points_at and points_at != "any" else ()) or own


def _surfaces(doc: Document) -> dict[str, frozenset[str]]:
    """List for each person the folded forms in which the document names him."""
    people = {actor.id for actor in doc.actors if actor.kind == "person"}
    found: dict[str, set[str]] = {}
    for mention in doc.mentions_of(MentionKind.ACTOR):
        if str(mention.value) in people:
            found.setdefault(str(mention.value), set()).add(fold(mention.span.of(doc.text)))
    return {actor: frozenset(forms) for actor, forms in found.items()}


def _members(doc: Document) -> dict[str, tuple[str, ...]]:
    """Find for each joint party of two states ("the two countries", "the two leaders") the actors that it joins."""
    single = {(actor.state, actor.role): actor.id for actor in reversed(doc.actors) if "+" not in actor.state and actor.kind != "people"}
    joint = {actor.id: [(state, _role(actor)) for state in actor.state.split("+")] for actor in doc.actors if actor.state.count("+") == 1}
    return {party: tuple(single[key] for key in keys) for party, keys in joint.items() if all(key in single for key in keys)}


def _role(actor: Actor) -> str:
    """Return the role of the members of a joint party: two states are joined as states, whoever acted for them."""
    return "" if actor.kind == "state" else actor.role


def _lengthen(claims: list[Claim], runner: Told, memory: Memory) -> None:
    """Add events of a later sentence to the claims of the speaker whose quotation runs on, or make them now."""
    ids = tuple(event.id for event in runner.events)
    own = [at for at, claim in enumerate(claims) if claim.span == runner.cue.span and claim.stance is runner.stance]
    for at in own:
        claims[at] = replace(claims[at], events=(*claims[at].events, *ids))
    if not own:
        claims.extend(_claims(runner, ids, memory))


def _claims(item: Told, ids: tuple[str, ...], memory: Memory) -> list[Claim]:
    chains = [with_outlet(single, memory) for chain in item.chains() for single in _singly(chain, memory)]
    cue = item.cue
    return [Claim(cue.span, tuple(s.actor for s in chain), item.stance, ids, tuple(s.span for s in chain), cue.by) for chain in chains]


def _singly(chain: Voices, memory: Memory) -> list[Voices]:
    """Give each member of a joint party that speaks last a chain of its own."""
    *head, last = chain
    members = memory.members.get(last.actor)
    return [(*head, Speaker(actor, last.span)) for actor in members] if members else [chain]
