"""The list of entries, one entry with all its tellings, and the line of time."""

from __future__ import annotations

from array import array
from typing import TYPE_CHECKING, Any

from tawatur.store.codec import dumps, loads
from tawatur.store.lists.shelf import FIRST, LAST
from tawatur.store.pages.cells import names
from tawatur.store.pages.listing import facets, ordered, word

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tawatur.store.lists.asked import Asked
    from tawatur.store.pages.cells import Cell
    from tawatur.store.pages.listing import Page
    from tawatur.store.snapshot import Snapshot

EPOCH = 719_163
"""The ordinal of 1970-01-01, from which browsers count days."""
_AT_ONCE = 500


def entries(case: Snapshot, asked: Asked, page: Page, *, counted: bool = True) -> Cell:
    """Return a page of the chronicle."""
    places = ordered(case, "entries", asked, page.sort)
    rows = list(cards(case, places[page.offset : page.offset + page.limit]))
    return {
        "total": len(places),
        "offset": page.offset,
        "limit": page.limit,
        "rows": rows,
        "facets": facets(case, "entries", asked) if counted else {},
        "names": names_in(case, rows),
    }


def cards(case: Snapshot, places: list[int]) -> Iterator[Cell]:
    """Walk the lines of entries by their places, in the order given."""
    for start in range(0, len(places), _AT_ONCE):
        part = places[start : start + _AT_ONCE]
        query = f"SELECT place, card FROM entry_cards WHERE place IN ({', '.join('?' * len(part))})"  # noqa: S608  # marks only
        found = dict(case.rows(query, *part))
        for place in part:
            yield line(place, found[place])


def line(place: int, card: str) -> Cell:
    """Return the line of an entry, with what its act is called."""
    cell: Cell = loads(card)
    return {"position": place, **cell, "type_name": word("mode", f"{cell['type']}/{cell['mode']}")}


def names_in(case: Snapshot, rows: Iterable[Cell]) -> Cell:
    """Return the names of all actors and places of lines."""
    held = list(rows)
    return names(case, (a for row in held for a in (*row["actors"], *row["recipients"])), (row["place"] for row in held))


def cards_of(case: Snapshot, keys: Iterable[str]) -> dict[str, Cell]:
    """Return lines of entries by their ids."""
    return {key: line(place, card) for key, place, card in case.rows(_CARDS, dumps(list(dict.fromkeys(keys))))}


_CARDS = """
SELECT e.id, c.place, c.card FROM json_each(?) k CROSS JOIN entries e ON e.id = k.value
CROSS JOIN entry_cards c ON c.place = e.position"""


def briefs(case: Snapshot, places: Iterable[int]) -> dict[int, Cell]:
    """Return id, title and status of entries by their places: what a link to them shows."""
    query = (
        "SELECT e.position, e.id, e.title_ar, e.title_en, e.status, e.edtf FROM json_each(?) k CROSS JOIN entries e ON e.position = k.value"
    )
    return {
        place: {"id": key, "title": {"ar": arabic, "en": english}, "status": status, "when": when}
        for place, key, arabic, english, status, when in case.rows(query, dumps(list(dict.fromkeys(places))))
    }


def briefs_of(case: Snapshot, keys: Iterable[str]) -> dict[str, Cell]:
    """Return the same by their ids."""
    query = "SELECT e.position FROM json_each(?) k CROSS JOIN entries e ON e.id = k.value"
    found = briefs(case, (row[0] for row in case.rows(query, dumps(list(dict.fromkeys(keys))))))
    return {cell["id"]: cell for cell in found.values()}


def timeline(case: Snapshot, asked: Asked, titles: str = "both") -> Cell:
    """Return all entries that the filters let through as columns, in the order of time."""
    index = case.index("entries")
    places = case.chosen("entries", asked)
    low, high = (index.column(case.connection, name) for name in ("low", "high"))
    drawn = [None if low[p] > high[p] else low[p] for p in places]
    held = case.rows(_PLAIN) if len(places) * 4 > index.size else _some(case, places)
    shown = held if len(held) == len(places) else [held[p] for p in places]
    kinds, statuses = sorted({row[2] for row in shown}), sorted({row[3] for row in shown})
    return {
        "total": len(places),
        "undated": drawn.count(None),
        "types": kinds,
        "statuses": statuses,
        "ids": [row[0] for row in shown],
        "low": [None if low[p] > high[p] or low[p] == FIRST else low[p] - EPOCH for p in places],
        "high": [None if low[p] > high[p] or high[p] == LAST else high[p] - EPOCH for p in places],
        "when": [row[1] for row in shown],
        "type": _numbered(kinds, (row[2] for row in shown)),
        "status": _numbered(statuses, (row[3] for row in shown)),
        "roots": [index.column(case.connection, "roots")[p] for p in places],
        "title_ar": [row[4] for row in shown] if titles != "en" else [],
        "title_en": [row[5] for row in shown] if titles != "ar" else [],
    }


_COLUMNS = "e.id, e.edtf, e.type, e.status, e.title_ar, e.title_en"
_PLAIN = f"SELECT {_COLUMNS} FROM entries e ORDER BY e.position"  # noqa: S608  # our own columns


def _some(case: Snapshot, places: list[int]) -> list[Any]:
    query = f"SELECT {_COLUMNS} FROM json_each(?) k CROSS JOIN entries e ON e.position = k.value ORDER BY e.position"  # noqa: S608  # our own columns
    return case.rows(query, dumps(places))


def _numbered(values: list[str], cells: Iterable[str]) -> list[int]:
    number = {value: place for place, value in enumerate(values)}
    return list(array("I", (number[cell] for cell in cells)))
