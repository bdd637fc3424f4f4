"""Make the lists of a case anew from its chronicle, documents and claims; the caller holds the transaction."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from tawatur.model import When
from tawatur.store.codec import dumps, loads
from tawatur.store.lists import entries as line
from tawatur.store.lists.findings import write_findings
from tawatur.store.lists.parties import read_parties, write_parties
from tawatur.store.lists.shelf import FIRST, Shelf, days_of
from tawatur.store.lists.words import write_words

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator

    from tawatur.chronicle.result import Chronicle
    from tawatur.model import Actor, Entry
    from tawatur.store.lists.entries import Told
    from tawatur.store.lists.shelf import Value

OUTLET = "outlet"
"""The actor that stands for the document itself: nobody's word but the paper's."""
_TABLES = ("lists", "facets", "columns", "entry_cards", "entry_keys", "claim_places", "parties", "finding_keys", "doubts")
_WORDS = ("entry_words", "claim_words", "contradiction_words", "party_words")
_OF_ENTRIES = frozenset({"type", "mode", "status", "place", "actor", "doer", "recipient", "state", "pair", "tie"})
"""What a claim and a contradiction are found by because of the entries that they are about."""


@dataclass(frozen=True, slots=True)
class Spoken:
    """What the list needs of one claim."""

    doc: str
    position: int
    stance: str
    chain: tuple[str, ...]
    publisher: str
    published: str | None
    reports: tuple[str, ...]
    places: tuple[int, ...]
    """Of the entries that it is about."""

    @property
    def speakers(self) -> list[Value]:
        """Return on whose word it stands."""
        return [("source", actor) for actor in self.chain if actor != OUTLET]


@dataclass(slots=True)
class Gathered:
    """What the lists are made of, read once."""

    entries: tuple[Entry, ...]
    actors: dict[str, Actor]
    told: dict[str, Told]
    place: dict[str, int]
    """Of the entry that holds a report."""
    claims: list[Spoken] = field(default_factory=list)
    values: list[list[Value]] = field(default_factory=list)
    """What each entry is found by."""
    same: dict[Value, Value] = field(default_factory=dict)
    """Each value kept once."""


def write_lists(connection: sqlite3.Connection, chronicle: Chronicle) -> None:
    """Put new lists in the place of the former ones."""
    for table in _TABLES:
        connection.execute(f"DELETE FROM {table}")  # noqa: S608  # our own tables
    for table in _WORDS:
        connection.execute(f"INSERT INTO {table} ({table}) VALUES ('delete-all')")  # noqa: S608  # our own tables
    place = {report: number for number, entry in enumerate(chronicle.entries) for report in entry.reports}
    held = Gathered(chronicle.entries, read_parties(connection), line.read_told(connection), place)
    held.claims = sorted(_claims(connection, place), key=lambda c: (c.published or "~", c.doc, c.position))
    shelves = (_entries(connection, held), _shelf_of_claims(connection, held), _contradictions(chronicle, held))
    for shelf, size in zip(shelves, (len(held.entries), len(held.claims), len(chronicle.contradictions)), strict=True):
        shelf.write(connection, size)
    write_parties(connection, held.actors, *shelves[:2])
    write_findings(connection, chronicle)
    write_words(connection, chronicle, held.actors, [(c.doc, c.position, c.chain) for c in held.claims])
    connection.execute("INSERT INTO settings VALUES ('built', '1') ON CONFLICT (key) DO UPDATE SET value = CAST(value AS INTEGER) + 1")


def _claims(connection: sqlite3.Connection, place: dict[str, int]) -> Iterator[Spoken]:
    about: dict[tuple[str, int], list[str]] = defaultdict(list)
    for doc, claim, event in connection.execute("SELECT doc, claim, event FROM claim_events"):
        about[doc, claim].append(f"{doc}:{event}")
    query = (
        "SELECT c.doc, c.position, c.stance, c.chain, coalesce(d.publisher, ''), d.published FROM claims c JOIN documents d ON d.id = c.doc"
    )
    for doc, position, stance, chain, publisher, published in connection.execute(query):
        reports = tuple(about.get((doc, position), ()))
        places = tuple(dict.fromkeys(place[report] for report in reports if report in place))
        yield Spoken(doc, position, stance, tuple(loads(chain)), publisher, published, reports, places)


def _entries(connection: sqlite3.Connection, held: Gathered) -> Shelf:
    shelf = Shelf("entries")
    spoken: dict[int, set[Value]] = defaultdict(set)
    for claim in held.claims:
        for place in claim.places:
            spoken[place] |= {*claim.speakers, ("stance", claim.stance)}
    cards: list[tuple[int, str, str]] = []
    keys: list[tuple[str, str]] = []
    for place, entry in enumerate(held.entries):
        told = [held.told[report] for report in entry.reports if report in held.told]
        values = line.values_of(entry, told, spoken[place], held.actors)
        values = [held.same.setdefault(value, value) for value in dict.fromkeys(values)]
        held.values.append(values)
        shelf.put(place, values)
        shelf.days(entry.when)
        shelf.figure("roots", entry.roots)
        shelf.figure("documents", entry.documents)
        shelf.figure("weight", line.weight(entry, told))
        when = When(entry.when) if entry.when else None
        cards.append((place, entry.id, line.card(entry, told, (when.earliest, when.latest) if when else (None, None))))
        keys += ((key_of(report), entry.id) for report in entry.reports)
    connection.executemany("INSERT INTO entry_cards VALUES (?, ?, ?)", cards)
    connection.executemany("INSERT OR IGNORE INTO entry_keys VALUES (?, ?)", keys)
    return shelf


def key_of(report: str) -> str:
    """Return the id of an entry whose first report this is, as the chronicle names entries."""
    return "x" + hashlib.sha256(report.encode()).hexdigest()[:14]


def _shelf_of_claims(connection: sqlite3.Connection, held: Gathered) -> Shelf:
    shelf = Shelf("claims")
    rows = []
    for place, claim in enumerate(held.claims):
        values = [*claim.speakers, ("stance", claim.stance), ("publisher", claim.publisher), ("doc", claim.doc)]
        for actor in claim.chain:
            values += (("actor", actor), *(("state", state) for state in line.states(held.actors.get(actor))))
        values += _inherited(held, claim.places)
        values += (value for report in claim.reports if report in held.told for value in _how(held.told[report]))
        shelf.put(place, values)
        shelf.days(claim.published)
        rows.append((place, claim.doc, claim.position, dumps(claim.places)))
    connection.executemany("INSERT INTO claim_places VALUES (?, ?, ?, ?)", rows)
    return shelf


def _contradictions(chronicle: Chronicle, held: Gathered) -> Shelf:
    shelf = Shelf("contradictions")
    for place, clash in enumerate(chronicle.contradictions):
        sides = [side for side in (clash.left, clash.right) if side in held.told]
        values: list[Value] = [("kind", clash.kind)]
        places = dict.fromkeys(held.place[side] for side in sides if side in held.place)
        values += _inherited(held, places)
        values += (value for entry in places for value in held.values[entry] if value[0] in ("source", "stance"))
        for side in sides:
            told = held.told[side]
            values += (("publisher", told.publisher), ("doc", told.doc), *_how(told))
        shelf.put(place, values)
        shelf.days(next((held.entries[entry].when for entry in places), None))
        shelf.figure("told", max((days_of(held.told[side].published)[0] for side in sides if held.told[side].published), default=FIRST))
    return shelf


def _inherited(held: Gathered, places: tuple[int, ...] | dict[int, None]) -> Iterator[Value]:
    return (value for place in places for value in held.values[place] if value[0] in _OF_ENTRIES)


def _how(told: Told) -> tuple[Value, Value]:
    return ("polarity", told.polarity), ("modality", told.modality)
