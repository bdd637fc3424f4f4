"""The one data model: what a document, a report and an entry are made of.

Every other module takes these types in and gives them out. They are frozen: a stage returns a changed
copy (`Document.adding`), so that a layer, once made, stays what it was. Offsets are half-open code points
of `Document.text`, which never changes after it was read.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from tawatur import edtf as _edtf

if TYPE_CHECKING:
    from collections.abc import Iterator


class MentionKind(StrEnum):
    """What a mention names."""

    ACTOR = "actor"
    PLACE = "place"
    TIME = "time"
    QUANTITY = "quantity"
    PREDICATE = "predicate"
    ANAPHOR = "anaphor"


class BlockKind(StrEnum):
    """What part of the page a stretch of text is."""

    TITLE = "title"
    BYLINE = "byline"
    BODY = "body"
    CAPTION = "caption"
    LIST = "list"
    BOILERPLATE = "boilerplate"


class Polarity(StrEnum):
    """Whether the act is told as done or as not done."""

    AFFIRMED = "affirmed"
    NEGATED = "negated"


class Modality(StrEnum):
    """How real the act is in the telling."""

    ACTUAL = "actual"
    FUTURE = "future"
    POSSIBLE = "possible"
    DEMANDED = "demanded"


class Stance(StrEnum):
    """What a speaker does with the content of a claim."""

    ASSERTS = "asserts"
    CONFIRMS = "confirms"
    DENIES = "denies"
    ACCUSES = "accuses"
    DOUBTS = "doubts"
    PREDICTS = "predicts"
    PLEDGES = "pledges"

    @property
    def affirms(self) -> bool:
        """Say whether the speaker stands for the content (everything but denying and doubting)."""
        return self not in (Stance.DENIES, Stance.DOUBTS)


class Status(StrEnum):
    """How well an entry stands: the fold over all its claims."""

    RETRACTED = "retracted"
    CONFIRMED = "confirmed"
    DISPUTED = "disputed"
    DENIED = "denied"
    CORROBORATED = "corroborated"
    REPORTED = "reported"


class Verdict(StrEnum):
    """What a judgement says of two reports."""

    SAME = "same"
    DIFFERENT = "different"
    UNSURE = "unsure"


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of text: half-open code points of `Document.text`."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """Return the characters themselves."""
        return text[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        """Say whether the two share a character."""
        return self.start < other.end and other.start < self.end

    def covers(self, other: Span) -> bool:
        """Say whether the other lies wholly inside."""
        return self.start <= other.start and other.end <= self.end


@dataclass(frozen=True, slots=True)
class Word:
    """One word or punctuation mark as it stands, with its folded form for look-ups."""

    start: int
    end: int
    folded: str

    @property
    def span(self) -> Span:
        """Return where the word stands."""
        return Span(self.start, self.end)


PART_OF = " part of: "
"""What the reason of a time says between the part and the whole that it was cut out of."""


@dataclass(frozen=True, slots=True)
class When:
    """A time on the calendar, as vague as it was told.

    `edtf` is EDTF level 1 for kind `date` (`2024-05~`, `1950/1953`, `199X`), an ISO 8601 duration for
    `duration` (`P2M`), a repeating value for `set` (`P1Y` each year). `anchor` says what it was counted
    from: `absolute` (written out), `document` (the publication date), `text` (a date named before).
    """

    edtf: str
    kind: str = "date"
    anchor: str = "absolute"
    reason: str = ""

    @property
    def is_part(self) -> bool:
        """Say whether it was cut out of a longer time that the text names ("the end of the war")."""
        return PART_OF in self.reason

    @property
    def earliest(self) -> str | None:
        """Return the first possible day (ISO), None where open or not on the calendar."""
        return _edtf.iso(_edtf.bounds(self.edtf)[0]) if self.kind == "date" else None

    @property
    def latest(self) -> str | None:
        """Return the last possible day (ISO), None where open or not on the calendar."""
        return _edtf.iso(_edtf.bounds(self.edtf)[1]) if self.kind == "date" else None


@dataclass(frozen=True, slots=True)
class Quantity:
    """How many: bounds as told (None = open), whether they were called approximate, and of what."""

    low: float | None
    high: float | None
    approximate: bool = False
    unit: str = ""


@dataclass(frozen=True, slots=True)
class Predicate:
    """What a word that carries an event or a report may mean: rows of the lexicon, and its form."""

    lemma: str
    word_class: str
    """`event`, `report` or `both`."""
    form: str
    """`verb`, `masdar`, `participle` or `noun`, or `cue` for adverbial cues such as "according to"."""
    tense: str = ""
    """`past`, `present`, `future` or empty."""
    passive: bool = False
    senses: tuple[str, ...] = ()
    """Ids of the lexicon rows (`file:line`), the likeliest first."""
    unmet: tuple[str, ...] = ()
    """Ids of senses whose needed words are not beside it: only a model that weighs the rest may still choose one."""
    pronoun: str = ""
    """The object or possessive pronoun written at its end, folded, or empty."""
    agreement: str = ""
    """Person, gender and number of a finite verb where its form shows them, e.g. `3ms`."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A span that names something: an actor, a place, a time, a quantity, a predicate or an earlier act."""

    span: Span
    kind: MentionKind
    value: str | When | Quantity | Predicate
    """Actor id, place slug, `When`, `Quantity`, `Predicate`; for an anaphor what it may point at."""
    by: str
    """The rule or lexicon row that found it."""


@dataclass(frozen=True, slots=True)
class Actor:
    """A party: state, person, organisation, bloc, group, media or unnamed people."""

    id: str
    kind: str
    state: str = ""
    role: str = ""
    name_ar: str = ""
    name_en: str = ""
    guessed: bool = False
    """True when no lexicon row names it: found by its title or role."""


@dataclass(frozen=True, slots=True)
class Block:
    """A part of the page and what it is."""

    span: Span
    kind: BlockKind


@dataclass(frozen=True, slots=True)
class Repair:
    """A defect of scraping, how it is to be read, and why; the text itself stays."""

    span: Span
    kind: str
    reading: str
    reason: str


@dataclass(frozen=True, slots=True)
class TimeCode:
    """A subtitle cue: where its text stands and when it is spoken, in milliseconds."""

    span: Span
    begin: int
    end: int


@dataclass(frozen=True, slots=True)
class Guess:
    """One explained guess at a document's publisher, title, date or address; the lowest rank is best."""

    about: str
    value: str
    by: str
    rank: int


@dataclass(frozen=True, slots=True)
class Rejection:
    """What was refused or left out, where and why."""

    source: str
    reason: str
    remedy: str = ""
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence with its words; lines of a transcript are joined into one."""

    span: Span
    words: tuple[Word, ...] = ()


@dataclass(frozen=True, slots=True)
class Event:
    """What one document says happened: who did what to whom, when, where, how many."""

    id: str
    span: Span
    type: str
    mode: str
    actors: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()
    when: When | None = None
    place: str | None = None
    quantities: tuple[Span, ...] = ()
    polarity: Polarity = Polarity.AFFIRMED
    modality: Modality = Modality.ACTUAL
    by: str = ""


@dataclass(frozen=True, slots=True)
class Claim:
    """On whose word: a chain of speakers, outermost first, takes a stance on events."""

    span: Span
    chain: tuple[str, ...]
    stance: Stance
    events: tuple[str, ...] = ()
    speakers: tuple[Span | None, ...] = ()
    """Where each link of the chain stands; None for one carried over from an earlier sentence."""
    by: str = ""


@dataclass(frozen=True, slots=True)
class Document:
    """One text as published, and the layers that the stages of the road add to it."""

    id: str
    """Content hash of name or address and text: the same file read twice has the same id."""
    name: str
    """Name within the pile: the file name without suffix, or the id that a row brought along."""
    text: str
    source: str = ""
    """Path inside the pile, as the user named it."""
    url: str | None = None
    publisher: str | None = None
    title: str | None = None
    published: str | None = None
    """EDTF, also `2024-10~`; None when neither metadata nor text says it."""
    language: str = "ar"
    format: str = "text"
    encoding: str = "utf-8"
    digest: str = ""
    """SHA-256 of the original bytes."""
    guesses: tuple[Guess, ...] = ()
    timecodes: tuple[TimeCode, ...] = ()
    blocks: tuple[Block, ...] = ()
    repairs: tuple[Repair, ...] = ()
    sentences: tuple[Sentence, ...] = ()
    mentions: tuple[Mention, ...] = ()
    actors: tuple[Actor, ...] = ()
    events: tuple[Event, ...] = ()
    claims: tuple[Claim, ...] = ()
    rejections: tuple[Rejection, ...] = ()

    def adding(self, **layers: Any) -> Document:
        """Return a copy in which each named layer has these items added behind its own."""
        grown: dict[str, Any] = {name: (*getattr(self, name), *items) for name, items in layers.items()}
        return replace(self, **grown)

    def mentions_of(self, kind: MentionKind) -> Iterator[Mention]:
        """Walk the mentions of one kind in the order of the text."""
        return (m for m in self.mentions if m.kind is kind)


@dataclass(frozen=True, slots=True)
class Report:
    """An event with its claims, as stored: the unit that is merged."""

    id: str
    """`<document id>:<event id>`."""
    doc: str
    name: str
    event: Event
    claims: tuple[Claim, ...]
    quote: str
    sentence: str
    publisher: str | None = None
    published: str | None = None
    actors: tuple[Actor, ...] = ()
    """Every actor that the event or its claims name."""
    amounts: tuple[tuple[Span, Quantity], ...] = ()


@dataclass(frozen=True, slots=True)
class Judgement:
    """A verdict on two reports: who gave it, when, how sure and why; undoing it is removing it."""

    left: str
    right: str
    verdict: Verdict
    by: str
    at: str = ""
    score: float = 0.0
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Turn:
    """A step in the history of a status: from this publication date on it stood so."""

    published: str
    status: Status


@dataclass(frozen=True, slots=True)
class Entry:
    """One event of the chronicle: the reports judged the same, and what they say together."""

    id: str
    type: str
    mode: str
    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    when: str | None
    place: str | None
    title_ar: str
    title_en: str
    status: Status
    history: tuple[Turn, ...]
    documents: int
    publishers: int
    roots: int
    reports: tuple[str, ...]
    dates: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    reason: str = ""
    """Why this date, and why these reports are one."""


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Two tellings that cannot both hold, with both sides and the reason."""

    kind: str
    """`denies`, `polarity`, `number`, `date` or `actor`."""
    left: str
    right: str
    why: str


@dataclass(frozen=True, slots=True)
class Copy:
    """Documents that are copies of one source, wholly or in a passage, and the evidence."""

    kind: str
    """`document`, `passage` or `origin`."""
    docs: tuple[str, ...]
    why: str


@dataclass(frozen=True, slots=True)
class Tie:
    """Cooperation and conflict told of two states in one year, kept apart."""

    a: str
    b: str
    year: int
    cooperation: float
    conflict: float
    reports: int
    roots: int


@dataclass(frozen=True, slots=True)
class Phase:
    """A stretch of years in which a tie kept one tone, and the reports that carry it."""

    a: str
    b: str
    begin: str
    end: str
    tone: str
    evidence: tuple[str, ...] = field(default=())


@dataclass(frozen=True, slots=True)
class Flow:
    """What went from one state to another: arms, troops, training, money, technology."""

    kind: str
    giver: str
    receiver: str
    when: str | None
    entries: tuple[str, ...]
