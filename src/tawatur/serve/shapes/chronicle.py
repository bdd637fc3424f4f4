"""Shapes of entries, tellings, claims and contradictions."""

from __future__ import annotations

from tawatur.serve.shapes.base import FacetValue, Listed, Name, Names, Pair, Quantity, Shape


class EntryRow(Shape):
    """An entry as a line of a list shows it."""

    position: int
    id: str
    when: str | None
    low: str | None
    high: str | None
    type: str
    mode: str
    type_name: Name
    actors: list[str]
    recipients: list[str]
    place: str | None
    title: Name
    status: str
    documents: int
    publishers: int
    roots: int
    tellings: int
    polarities: list[str]
    modalities: list[str]
    quantities: list[Quantity]
    dates: list[str]


class Turn(Shape):
    """A step in the history of a status."""

    published: str
    status: str


class EntryWhole(EntryRow):
    """An entry with why it has its date, and how its status went."""

    reason: str
    history: list[Turn]


class Brief(Shape):
    """What a link to an entry shows."""

    id: str
    title: Name
    status: str
    when: str | None


class EntryList(Listed):
    """A page of the chronicle."""

    rows: list[EntryRow]
    facets: dict[str, list[FacetValue]]
    names: Names


class Link(Shape):
    """A speaker of a chain and where it stands in the text; null when it was named before."""

    id: str
    span: Pair | None


class Cue(Shape):
    """A claim in the sentence around it; `mark` counts from the start of the sentence, `mark16` in UTF-16 units."""

    id: str
    doc: str
    name: str
    publisher: str | None
    published: str | None
    low: str | None
    chain: list[Link]
    stance: str
    sentence: str
    sentence_span: Pair
    span: Pair
    mark: Pair
    mark16: Pair
    quote: str
    by: str


class Step(Cue):
    """A step of the trail: a voice on one telling."""

    telling: str
    side: str
    polarity: str
    modality: str


class Amount(Quantity):
    """A quantity where it stands."""

    span: Pair
    text: str


class WhenTold(Shape):
    """A time as told, and what it was counted from."""

    edtf: str
    kind: str
    low: str | None
    high: str | None
    anchor: str
    reason: str


class Telling(Shape):
    """One document's telling of an act."""

    id: str
    doc: str
    name: str
    publisher: str | None
    published: str | None
    title: str | None
    url: str | None
    language: str
    sentence: str
    sentence_span: Pair
    span: Pair
    mark: Pair
    mark16: Pair
    quote: str
    type: str
    mode: str
    actors: list[str]
    recipients: list[str]
    when: WhenTold | None
    place: str | None
    quantities: list[Amount]
    polarity: str
    modality: str
    by: str
    copies: list[str]
    claims: list[Step]


class Contradiction(Shape):
    """Two tellings that cannot both hold; `entry` where both are of one."""

    id: int
    kind: str
    why: str
    entry: Brief | None
    left_entry: Brief | None
    right_entry: Brief | None
    left: Telling
    right: Telling


class ContradictionList(Listed):
    """A page of the contradictions."""

    rows: list[Contradiction]
    facets: dict[str, list[FacetValue]]
    names: Names


class Side(Shape):
    """What some of the tellings say."""

    value: str
    tellings: list[str]
    documents: int


class Differing(Shape):
    """What the tellings say of each aspect; one side means that they agree."""

    when: list[Side]
    place: list[Side]
    quantities: list[Side]
    actors: list[Side]
    recipients: list[Side]
    polarity: list[Side]
    modality: list[Side]


class Joined(Shape):
    """A verdict on two tellings, of the machine or of a person."""

    left: str
    right: str
    verdict: str
    by: str
    at: str
    score: float
    reasons: list[str]
    person: bool


class Near(Shape):
    """An entry that nearly joined."""

    entry: EntryRow
    left: str
    right: str
    score: float
    reasons: list[str]


class EntryPage(Shape):
    """One entry with everything that is known of it."""

    entry: EntryWhole
    was: str | None
    tellings: list[Telling]
    differing: Differing
    trail: list[Step]
    links: list[Joined]
    near: list[Near]
    contradictions: list[Contradiction]
    names: Names


class Timeline(Shape):
    """All entries of a filter as columns; days count from 1970-01-01, null where open or unknown."""

    total: int
    undated: int
    types: list[str]
    statuses: list[str]
    ids: list[str]
    low: list[int | None]
    high: list[int | None]
    when: list[str | None]
    type: list[int]
    status: list[int]
    roots: list[int]
    title_ar: list[str]
    title_en: list[str]


class ClaimRow(Cue):
    """A claim of the ledger and the entries that it is about."""

    entries: list[Brief]


class ClaimList(Listed):
    """A page of the ledger."""

    rows: list[ClaimRow]
    facets: dict[str, list[FacetValue]]
    names: Names


class FacetPage(Shape):
    """Values of one facet."""

    values: list[FacetValue]
