"""Actors and sources: who acts, who is acted on, and on whose word it stands."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from tawatur import edtf
from tawatur.errors import AbsentError
from tawatur.model import Stance
from tawatur.store.lists.asked import Asked, Searched
from tawatur.store.lists.shelf import FIRST, LAST
from tawatur.store.pages.cells import actor_names, name_of, state_name
from tawatur.store.pages.entries import cards, names_in
from tawatur.store.pages.listing import word

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tawatur.store.pages.cells import Cell
    from tawatur.store.pages.listing import Page
    from tawatur.store.snapshot import Snapshot

_FIELDS = ("id", "kind", "state", "role", "name_ar", "name_en", "guessed", "entries", "doer", "recipient", "claims", "documents")
_SELECT = f"SELECT {', '.join(_FIELDS)} FROM parties"  # noqa: S608  # our own columns
_THESE = _SELECT + " WHERE place IN (SELECT value FROM json_each(?)) ORDER BY place"  # noqa: S608  # our own pieces
_ORDER = {"-entries": "place", "name": "name_ar = '', name_ar, id", "-claims": "claims DESC, place"}
FORMS, FIRST_ENTRIES, PARTNERS = 40, 20, 40
SCARCE = 400
"""Mentions that are read for the spellings of one actor."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """Filters of the list of actors."""

    words: str = ""
    kinds: tuple[str, ...] = ()
    states: tuple[str, ...] = ()
    guessed: bool | None = None
    speakers: bool = False


def actors(case: Snapshot, wanted: Wanted, page: Page) -> Cell:
    """Return a page of the actors."""
    where, values = _where(wanted)
    total = case.number(f"SELECT count(*) FROM parties{where}", *values)  # noqa: S608  # built of our own pieces
    order = _ORDER[page.sort or "-entries"]
    rows = [row_of(row) for row in case.rows(f"{_SELECT}{where} ORDER BY {order} LIMIT ? OFFSET ?", *values, page.limit, page.offset)]
    return {"total": total, "offset": page.offset, "limit": page.limit, "rows": rows}


def _where(wanted: Wanted) -> tuple[str, list[Any]]:
    parts: list[str] = []
    values: list[Any] = []
    if wanted.words.strip():
        parts.append("place IN (SELECT rowid FROM party_words WHERE party_words MATCH ?)")
        values.append(_prefixed(wanted.words) or '""')
    for column, chosen in (("kind", wanted.kinds), ("state", wanted.states)):
        if chosen:
            parts.append(f"{column} IN ({', '.join('?' * len(chosen))})")
            values += chosen
    if wanted.guessed is not None:
        parts.append("guessed = ?")
        values.append(int(wanted.guessed))
    if wanted.speakers:
        parts.append("claims > 0")
    return (f" WHERE {' AND '.join(parts)}" if parts else ""), values


def _prefixed(query: str) -> str:
    """Search names as they are typed: the last word may go on."""
    return Searched.of(query if query.endswith(("*", '"', " ")) else f"{query}*").expression()


def row_of(row: tuple[Any, ...]) -> Cell:
    """Return the line of an actor."""
    cell = dict(zip(_FIELDS, row, strict=True))
    name = name_of(cell.pop("name_ar"), cell.pop("name_en"))
    return {"id": cell.pop("id"), "name": name, **cell, "guessed": bool(cell["guessed"])}


def rows_at(case: Snapshot, places: list[int]) -> list[Cell]:
    """Return lines of actors by their places."""
    return [row_of(row) for row in case.rows(_THESE, json.dumps(places))]


def actor(case: Snapshot, key: str) -> Cell:
    """Return one actor: its spellings, partners, years, and what it says; an unknown id raises `InputError`."""
    found = case.row(f"{_SELECT} WHERE id = ?", key)
    if not found:
        raise AbsentError(f"there is no actor {key!r}")
    index, connection = case.index("entries"), case.connection
    chosen = index.chosen(connection, Asked(values={"actor": (key,)}))
    places = index.places(chosen)
    rows = list(cards(case, places[:FIRST_ENTRIES]))
    low, high = index.column(connection, "low"), index.column(connection, "high")
    told, named = row_of(found), names_in(case, rows)
    return {
        "actor": told,
        "forms": _forms(case, key),
        "partners": _partners(case, key, index.counts(connection, "actor", chosen)),
        "statuses": valued("status", index.counts(connection, "status", chosen)),
        "types": valued("type", index.counts(connection, "type", chosen)),
        "years": years_of((low[p], high[p]) for p in places),
        "stances": _stances(case, key),
        "entries": rows,
        "names": {**named, "actors": {**named["actors"], **actor_names(case, filter(None, [told["state"]]))}},
    }


def valued(kind: str, counts: dict[str, int]) -> list[Cell]:
    """Return values with names and counts, the most frequent first."""
    ranked = sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))
    return [{"value": value, "name": word(kind, value), "count": count} for value, count in ranked]


def years_of(windows: Iterable[tuple[int, int]]) -> list[Cell]:
    """Count items by the year in which their time begins; those without a beginning are not counted."""
    counts = Counter(year_of(low) for low, high in windows if FIRST < low <= high)
    return [{"year": year, "entries": count} for year, count in sorted(counts.items())]


def year_of(day: int) -> int:
    """Return the year of an ordinal day; 0 is 1 BC."""
    return int((edtf.iso(day) or "0000-01-01")[:-6])


def _forms(case: Snapshot, key: str) -> list[Cell]:
    """Count the spellings of an actor in the texts; of very many mentions the first some hundred."""
    query = (
        'SELECT cut(d.text, m.start, m."end") FROM mentions m JOIN documents d ON d.id = m.doc '
        "WHERE m.kind = 'actor' AND m.value = ? LIMIT ?"
    )
    counts = Counter(text for (text,) in case.rows(query, key, SCARCE))
    return [{"text": text, "count": count} for text, count in sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))[:FORMS]]


def _partners(case: Snapshot, key: str, counts: dict[str, int]) -> list[Cell]:
    ranked = sorted(((value, count) for value, count in counts.items() if value != key), key=lambda pair: (-pair[1], pair[0]))[:PARTNERS]
    called = actor_names(case, (value for value, _ in ranked))
    return [
        {"id": v, "name": name_of(called[v]["ar"], called[v]["en"]), "kind": called[v]["kind"], "entries": count} for v, count in ranked
    ]


def _stances(case: Snapshot, key: str) -> list[Cell]:
    index = case.index("claims")
    spoken = index.chosen(case.connection, Asked(values={"source": (key,)}))
    return valued("stance", index.counts(case.connection, "stance", spoken))


def sources(case: Snapshot, wanted: Wanted, page: Page) -> Cell:
    """Return a page of those on whose word claims stand, the ones that speak most first."""
    listed = actors(case, wanted, page)
    index, connection = case.index("claims"), case.connection
    entries = case.index("entries")
    low, high = index.column(connection, "low"), index.column(connection, "high")
    rows = []
    for row in listed["rows"]:
        spoken = index.chosen(connection, Asked(values={"source": (row["id"],)}))
        told = [(low[p], high[p]) for p in index.places(spoken) if low[p] <= high[p]]
        stances = index.counts(connection, "stance", spoken)
        rows.append(
            {
                **{name: row[name] for name in ("id", "name", "kind", "state", "role", "claims")},
                "documents": len(index.counts(connection, "doc", spoken)),
                "stances": {stance.value: stances.get(stance.value, 0) for stance in Stance},
                "entries": len(entries.facet(connection, "source").get(row["id"], ())),
                "low": edtf.iso(min((a for a, _ in told if a != FIRST), default=None)),
                "high": edtf.iso(max((b for _, b in told if b != LAST), default=None)),
            }
        )
    return {**listed, "rows": rows}


def tie_names(pair: str) -> Cell:
    """Return two states of a tie with their names."""
    a, _, b = pair.partition("~")
    return {"a": a, "b": b, "a_name": state_name(a), "b_name": state_name(b)}
