"""The list of entries: what each can be found by, and the line that shows it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from tawatur.model import Modality, Polarity, Status
from tawatur.store.codec import dumps, loads
from tawatur.system.parties import states_of
from tawatur.system.weights import pairs_of, weighed

if TYPE_CHECKING:
    import sqlite3

    from tawatur.model import Actor, Entry
    from tawatur.store.lists.shelf import Value

MANY = 4
"""Distinct amounts that a line shows."""
TENTHOUSANDTHS = 10_000
_ORDER = list(Status)


@dataclass(frozen=True, slots=True)
class Told:
    """What the list needs of one telling."""

    doc: str
    publisher: str
    published: str | None
    polarity: str
    modality: str
    amounts: tuple[tuple[float | None, float | None, bool, str], ...]


def read_told(connection: sqlite3.Connection) -> dict[str, Told]:
    """Return all tellings by the id of their report."""
    amounts: dict[tuple[str, int, int], Any] = {}
    counted = connection.execute('SELECT doc, start, "end", low, high, approximate, unit FROM quantities')
    for doc, start, end, low, high, approximate, unit in counted:
        amounts[doc, start, end] = (low, high, bool(approximate), unit)
    query = (
        "SELECT e.doc, e.id, coalesce(d.publisher, ''), d.published, e.polarity, e.modality, "
        "json_extract(e.data, '$.quantities') FROM events e JOIN documents d ON d.id = e.doc"
    )
    told: dict[str, Told] = {}
    for doc, event, publisher, published, polarity, modality, spans in connection.execute(query):
        many = [amounts.get((doc, *span)) for span in loads(spans)] if spans else []
        told[f"{doc}:{event}"] = Told(doc, publisher, published, polarity, modality, tuple(amount for amount in many if amount))
    return told


def values_of(entry: Entry, told: list[Told], spoken: set[tuple[str, str]], actors: dict[str, Actor]) -> list[Value]:
    """List what an entry is found by; `spoken` are the speakers and stances of the claims on it."""
    values: list[Value] = [("type", entry.type), ("mode", f"{entry.type}/{entry.mode}"), ("status", entry.status.value)]
    values += (("place", place) for place in (entry.place, *entry.places) if place)
    for side, named in (("doer", entry.actors), ("recipient", entry.recipients)):
        for actor in named:
            values += ((side, actor), ("actor", actor))
            values += (("state", state) for state in states(actors.get(actor)))
    values += (("pair", "~".join(pair)) for pair in _pairs(entry))
    values += (("tie", "~".join(pair)) for pair in pairs_of(entry, actors))
    for telling in told:
        values += (("publisher", telling.publisher), ("doc", telling.doc))
        values += (("polarity", telling.polarity), ("modality", telling.modality))
    return [*values, *spoken]


def states(actor: Actor | None) -> frozenset[str]:
    """Return the states that an actor belongs to, former ones under their own code and their heir's."""
    return states_of(actor) | frozenset(filter(None, actor.state.split("+"))) if actor else frozenset()


def weight(entry: Entry, told: list[Told]) -> int:
    """Return what an entry adds to a tie, in ten-thousandths."""
    bound = ((Polarity(telling.polarity), Modality(telling.modality)) for telling in told)
    return round(TENTHOUSANDTHS * weighed(entry, bound))


def card(entry: Entry, told: list[Told], days: tuple[str | None, str | None]) -> str:
    """Return the line of an entry as JSON."""
    amounts = list(dict.fromkeys(amount for telling in told for amount in telling.amounts))[:MANY]
    return dumps(
        {
            "id": entry.id,
            "when": entry.when,
            "low": days[0],
            "high": days[1],
            "type": entry.type,
            "mode": entry.mode,
            "actors": entry.actors,
            "recipients": entry.recipients,
            "place": entry.place,
            "title": {"ar": entry.title_ar, "en": entry.title_en},
            "status": entry.status.value,
            "documents": entry.documents,
            "publishers": entry.publishers,
            "roots": entry.roots,
            "tellings": len(told),
            "polarities": sorted({telling.polarity for telling in told}),
            "modalities": sorted({telling.modality for telling in told}),
            "quantities": [dict(zip(("low", "high", "approximate", "unit"), amount, strict=True)) for amount in amounts],
            "dates": entry.dates,
        }
    )


def _pairs(entry: Entry) -> set[tuple[str, str]]:
    """Return doers with recipients, or doers with each other where these are all."""
    if entry.recipients:
        return {(min(a, b), max(a, b)) for a in entry.actors for b in entry.recipients if a != b}
    return {(a, b) for a in entry.actors for b in entry.actors if a < b}
