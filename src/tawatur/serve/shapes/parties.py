"""Shapes of actors, sources, the network and relations."""

from __future__ import annotations

from tawatur.serve.shapes.base import Listed, Name, Names, Shape, Valued
from tawatur.serve.shapes.chronicle import Brief, EntryRow, Telling


class ActorRow(Shape):
    """An actor as a line of a list shows it; `claims` counts those that it makes itself."""

    id: str
    name: Name
    kind: str
    state: str
    role: str
    guessed: bool
    entries: int
    doer: int
    recipient: int
    claims: int
    documents: int


class ActorList(Listed):
    """A page of the actors."""

    rows: list[ActorRow]


class Form(Shape):
    """A spelling of an actor in the texts."""

    text: str
    count: int


class Partner(Shape):
    """An actor that stands in the same entries."""

    id: str
    name: Name
    kind: str
    entries: int


class YearCount(Shape):
    """Entries that begin in a year."""

    year: int
    entries: int


class ActorPage(Shape):
    """One actor."""

    actor: ActorRow
    forms: list[Form]
    partners: list[Partner]
    statuses: list[Valued]
    types: list[Valued]
    years: list[YearCount]
    stances: list[Valued]
    entries: list[EntryRow]
    names: Names


class SourceRow(Shape):
    """On whose word: a speaker and what it does with what it speaks of."""

    id: str
    name: Name
    kind: str
    state: str
    role: str
    claims: int
    documents: int
    stances: dict[str, int]
    entries: int
    low: str | None
    high: str | None


class SourceList(Listed):
    """A page of the speakers."""

    rows: list[SourceRow]


class Node(Shape):
    """A state or an actor of the network."""

    id: str
    name: Name
    kind: str
    state: str
    entries: int


class Edge(Shape):
    """What two of them have to do with each other; `disputed` counts entries that somebody denies."""

    a: str
    b: str
    entries: int
    cooperation: float
    conflict: float
    disputed: int


class Network(Shape):
    """Who meets whom; `hidden` nodes were too many to show."""

    level: str
    nodes: list[Node]
    edges: list[Edge]
    hidden: int
    total: int
    low: str | None
    high: str | None


class Tie(Shape):
    """Two states."""

    a: str
    b: str
    a_name: Name
    b_name: Name


class RelationRow(Tie):
    """A pair of states that something is told of."""

    years: int
    first: int | None
    last: int | None
    cooperation: float
    conflict: float
    entries: int


class RelationList(Listed):
    """A page of the pairs."""

    rows: list[RelationRow]


class TieYear(Shape):
    """A year of a tie; `documents` tell anything of that year at all: how much could have been told."""

    year: int
    cooperation: float
    conflict: float
    reports: int
    roots: int
    documents: int


class PhaseShown(Shape):
    """A stretch of years with one tone, and the first of the tellings that carry it."""

    begin: str
    end: str
    tone: str
    evidence: list[Telling]
    evidence_total: int


class FlowShown(Shape):
    """What went from one state to another."""

    kind: str
    giver: str
    receiver: str
    when: str | None
    entries: list[Brief]


class RelationPage(Tie):
    """The tie of two states."""

    years: list[TieYear]
    phases: list[PhaseShown]
    turns: list[int]
    flows: list[FlowShown]
    entries: int
    names: Names
