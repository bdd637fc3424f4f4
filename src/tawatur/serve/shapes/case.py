"""Shapes of the overview, the labels, search, review and exports."""

from __future__ import annotations

from tawatur.serve.shapes.base import Listed, Name, Names, Pair, Shape, State, Valued
from tawatur.serve.shapes.chronicle import ClaimRow, Contradiction, EntryRow, Telling
from tawatur.serve.shapes.parties import ActorRow, Tie


class YearTold(Shape):
    """A year: entries that begin in it, and documents that tell anything of it."""

    year: int
    entries: int
    documents: int


class TieCount(Tie):
    """Two states and how many entries tell of both."""

    entries: int


class ActorCount(Shape):
    """An actor and how many entries it takes part in."""

    id: str
    name: Name
    count: int


class Waiting(Shape):
    """Pairs that wait in each queue."""

    merges: int
    dates: int
    clashes: int


class Overview(Shape):
    """The first page of a case."""

    case: str
    documents: int
    publishers: int
    reports: int
    entries: int
    claims: int
    contradictions: int
    copies: int
    rejections: int
    undated: int
    low: str | None
    high: str | None
    statuses: list[Valued]
    types: list[Valued]
    years: list[YearTold]
    review: Waiting
    newest: list[Contradiction]
    disputed: list[EntryRow]
    ties: list[TieCount]
    actors: list[ActorCount]
    state: State
    names: Names


class ModeLabel(Shape):
    """A way to do an act, and what it tells of a tie, from -10 to 10."""

    id: str
    mode: str
    name: Name
    weight: float


class TypeLabel(Shape):
    """A type of act."""

    id: str
    name: Name
    definition: Name
    modes: list[ModeLabel]


class Called(Shape):
    """A value and its name."""

    value: str
    name: Name


class Labels(Shape):
    """What types, statuses, stances, polarities, modalities and units are called."""

    types: list[TypeLabel]
    statuses: list[Called]
    stances: list[Called]
    polarities: list[Called]
    modalities: list[Called]
    units: list[Called]


class EntryFound(EntryRow):
    """An entry that a search found, with the matches in its titles."""

    marks_ar: list[Pair]
    marks_en: list[Pair]


class ClaimFound(ClaimRow):
    """A claim that a search found, with the matches in its sentence."""

    marks: list[Pair]
    marks16: list[Pair]


class SentenceFound(Shape):
    """A sentence that a search found."""

    doc: str
    name: str
    publisher: str | None
    published: str | None
    sentence: str
    span: Pair
    marks: list[Pair]
    marks16: list[Pair]


class ActorFound(ActorRow):
    """An actor that a search found, with the matches in its names."""

    marks_ar: list[Pair]
    marks_en: list[Pair]


class EntriesFound(Shape):
    """Entries, the ones that most sources tell first."""

    total: int
    more: bool
    rows: list[EntryFound]


class ClaimsFound(Shape):
    """Claims, by publication."""

    total: int
    more: bool
    rows: list[ClaimFound]


class SentencesFound(Shape):
    """Sentences; `more` says that they were not counted to the end."""

    total: int
    more: bool
    rows: list[SentenceFound]


class ActorsFound(Shape):
    """Actors, the ones in most entries first."""

    total: int
    more: bool
    rows: list[ActorFound]


class SearchPage(Shape):
    """What a search found, in four groups."""

    query: str
    parsed: list[str]
    entries: EntriesFound
    claims: ClaimsFound
    sentences: SentencesFound
    actors: ActorsFound
    names: Names


class QueueCount(Shape):
    """A review queue: pairs that wait, are put off, are done; `judged` counts all verdicts of the case."""

    queue: str
    open: int
    unsure: int
    done: int
    judged: int


class Queues(Shape):
    """The review queues."""

    queues: list[QueueCount]
    state: State


class JudgedBefore(Shape):
    """Who judged a pair before."""

    by: str
    at: str
    verdict: str


class Doubtful(Shape):
    """Two tellings that a person should look at; `together` says that they are one entry now."""

    id: str
    left: Telling
    right: Telling
    left_entry: EntryRow
    right_entry: EntryRow
    together: bool
    score: float
    reasons: list[str]
    judged: list[JudgedBefore]


class Queue(Listed):
    """A page of a review queue."""

    queue: str
    rows: list[Doubtful]
    names: Names


class JudgementRow(Shape):
    """A person's verdict with both sentences; one is null when its telling is not there any more."""

    left: str
    right: str
    verdict: str
    by: str
    at: str
    score: float
    reasons: list[str]
    left_sentence: str | None
    right_sentence: str | None


class JudgementList(Listed):
    """A page of what people have judged."""

    rows: list[JudgementRow]


class Kept(Shape):
    """A verdict was kept."""

    kept: bool
    state: State


class Undone(Shape):
    """So many verdicts were taken back."""

    gone: int
    state: State


class ExportFormat(Shape):
    """A format of the whole case."""

    id: str
    url: str
    name: str


class Exports(Shape):
    """The formats of the whole case."""

    formats: list[ExportFormat]
