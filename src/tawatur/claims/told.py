"""What is kept while a document is read: who tells what in a sentence, and who spoke before it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from tawatur.model import Actor, Event, Stance

if TYPE_CHECKING:
    from tawatur.claims.cue import Cue
    from tawatur.claims.line import Line, Placed
    from tawatur.model import Span

UNNAMED = "unnamed-reports"
"""Who speaks where the text says only that it is said."""
OUTLET = "outlet"
"""The document itself, where it doubts what it reports."""


@dataclass(frozen=True, slots=True)
class Speaker:
    """Someone who speaks, and where the text names him; no span when carried over."""

    actor: str
    span: Span | None = None


Voices = tuple[Speaker, ...]
"""Joint speakers, each of whom makes a claim of his own."""


def speaker(placed: Placed) -> Speaker:
    """Make a speaker of an actor mention."""
    return Speaker(str(placed.mention.value), placed.mention.span)


def carried(voices: Voices) -> Voices:
    """Return voices without their spans: they are not named here."""
    return tuple(Speaker(voice.actor) for voice in voices)


def parties(voices: Voices) -> frozenset[str]:
    """Return the actors behind voices."""
    return frozenset(voice.actor for voice in voices)


@dataclass(frozen=True, slots=True)
class Subject:
    """Who speaks, and where what he says can begin."""

    voices: Voices
    after: int
    """The first word behind the subject."""


@dataclass(slots=True)
class Told:
    """A cue with its speakers and its scope, while a sentence is read."""

    cue: Cue
    voices: Voices
    stance: Stance = Stance.ASSERTS
    outer: Voices = ()
    """Links before the speaker: "according to the agency"."""
    inner: Voices = ()
    """Links behind him: "quoting the ministry"."""
    parent: Told | None = None
    first: int = 0
    end: int = 0
    opened: bool = False
    """Whether a small word, a colon or a quotation mark opens what is said."""
    after: int = 0
    """The first word behind its subject."""
    trailing: str = ""
    """`clause` where a word such as "as" makes the clause before its content, `also` where it only adds ("as X denied too"), `apposition`
    for "which"."""
    events: list[Event] = field(default_factory=list)

    def chains(self) -> list[Voices]:
        """List one chain a joint speaker, outermost first."""
        heads = self.parent.chains() if self.parent else [()]
        return [(*head, *self.outer, voice, *self.inner) for head in heads for voice in self.voices]

    @property
    def last_voices(self) -> Voices:
        """Return whose words these are in the end: the origin where one is named."""
        return self.inner[-1:] or self.voices

    def within(self, outer: Told) -> bool:
        """Say whether this is said inside the words of another."""
        parent = self.parent
        while parent is not None and parent is not outer:
            parent = parent.parent
        return parent is outer


@dataclass(frozen=True, slots=True)
class Turn:
    """Who spoke, and the gender of the verb that went with it."""

    voices: Voices
    gender: str = ""


@dataclass(slots=True)
class Memory:
    """What was said up to here in a document."""

    kinds: dict[str, str] = field(default_factory=dict)
    """Actor -> what kind of party it is."""
    actors: dict[str, Actor] = field(default_factory=dict)
    """The actors of the document by their ids."""
    surfaces: dict[str, frozenset[str]] = field(default_factory=dict)
    """Actor -> the folded forms in which the text names him."""
    members: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """Joint party ("the two countries") -> the actors that it joins."""
    recent: list[Turn] = field(default_factory=list)
    """Who spoke, the last at the end."""
    strangers: dict[str, Actor] = field(default_factory=dict)
    """Speakers whom no mention names, by their names."""
    beside: dict[str, str] = field(default_factory=dict)
    """Unlisted word beside the name of a party, folded -> that party: most often its surname."""
    venues: dict[str, Speaker] = field(default_factory=dict)
    """Speaker -> the outlet he was quoted from."""
    carriers: dict[str, Speaker] = field(default_factory=dict)
    """Speaker -> the outlet that carried his words."""
    own: str = ""
    """The outlet that published the document, where the word files know it."""
    here: frozenset[str] = frozenset()
    """Actors named in the sentence that is read."""
    told: list[Event] = field(default_factory=list)
    """Earlier events of the document, in order."""
    vouched: list[tuple[Stance, tuple[str, ...]]] = field(default_factory=list)
    """What was claimed so far, in order: what "these reports" may take up."""
    runner: Told | None = None
    """Whose quotation was still open at the end of the last sentence."""
    ended: int = 0
    """Where the last sentence ended."""

    @property
    def states(self) -> frozenset[str]:
        """Return the actors that are states."""
        return frozenset(actor for actor, kind in self.kinds.items() if kind == "state")

    def is_outlet(self, actor: str) -> bool:
        """Say whether an actor is an outlet or an agency."""
        return self.kinds.get(actor) == "media"

    def outlet_of(self, actor: str) -> Speaker | None:
        """Return the outlet to which someone spoke in an interview, under this name or under a title that stands beside it."""
        if actor in self.venues:
            return self.venues[actor]
        return next((outlet for quoted, outlet in self.venues.items() if self.same(quoted, actor)), None)

    def same(self, one: str, other: str) -> bool:
        """Say whether two persons of one state and role share the title that the text gives them: "the minister"."""
        a, b = self.actors.get(one), self.actors.get(other)
        if a is None or b is None or not a.kind == b.kind == "person" or (a.state, a.role) != (b.state, b.role) or not a.role:
            return False
        titles, words = self.surfaces.get(other, ()), {word for surface in self.surfaces.get(one, ()) for word in surface.split()}
        return any(title.split()[0] in words for title in titles)

    def gender(self, actor: str) -> str:
        """Return `f` for states (feminine but for a few), empty where the kind does not tell."""
        return "f" if self.kinds.get(actor) == "state" else ""


@dataclass(slots=True)
class Reading:
    """A sentence while it is read: its words, its cues, what was made of them, and what came before."""

    line: Line
    cues: list[Cue]
    memory: Memory
    told: list[Told] = field(default_factory=list)

    def roots(self) -> list[Told]:
        """Return the speakers who do not speak inside another's words."""
        return [item for item in self.told if item.voices and item.parent is None]
