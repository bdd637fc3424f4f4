"""The ledger of claims: who says what, by the day of publication."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tawatur.store.codec import dumps, loads
from tawatur.store.pages.cells import days, names
from tawatur.store.pages.entries import briefs
from tawatur.store.pages.listing import facets, ordered
from tawatur.store.pages.tellings import cue_cells

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tawatur.store.lists.asked import Asked
    from tawatur.store.pages.cells import Cell
    from tawatur.store.pages.listing import Page
    from tawatur.store.snapshot import Snapshot

_CLAIMS = """
SELECT p.place, p.doc, p.claim, p.entries, d.name, d.publisher, d.published, c.data, c.quote,
       s.start, s."end", cut(d.text, s.start, s."end")
FROM json_each(?) k CROSS JOIN claim_places p ON p.place = k.value CROSS JOIN claims c ON c.doc = p.doc AND c.position = p.claim
CROSS JOIN documents d ON d.id = p.doc
LEFT JOIN sentences s ON s.id = (SELECT id FROM sentences WHERE doc = p.doc AND start <= c.start ORDER BY start DESC LIMIT 1)"""
_AT_ONCE = 500


def claims(case: Snapshot, asked: Asked, page: Page, *, counted: bool = True) -> Cell:
    """Return a page of the ledger."""
    places = ordered(case, "claims", asked, page.sort)
    rows = claim_rows(case, places[page.offset : page.offset + page.limit])
    return {
        "total": len(places),
        "offset": page.offset,
        "limit": page.limit,
        "rows": rows,
        "facets": facets(case, "claims", asked) if counted else {},
        "names": names(case, speakers_in(rows)),
    }


def speakers_in(rows: Iterable[Cell]) -> list[str]:
    """List the ids of all speakers."""
    return [link["id"] for row in rows for link in row["chain"]]


def claim_rows(case: Snapshot, places: list[int]) -> list[Cell]:
    """Return claims by their places in the ledger, in the order given."""
    found: dict[int, Cell] = {}
    about: dict[int, list[int]] = {}
    for start in range(0, len(places), _AT_ONCE):
        rows = case.rows(_CLAIMS, dumps(places[start : start + _AT_ONCE]))
        for place, doc, claim, entries, name, publisher, published, data, quote, *around in rows:
            head = {"id": f"{doc}:{claim}", "doc": doc, "name": name, "publisher": publisher, "published": published}
            found[place] = {**head, "low": days(published)[0], **cue_cells(loads(data), quote, around)}
            about[place] = loads(entries)
    shown = briefs(case, (entry for entries in about.values() for entry in entries))
    return [{**found[place], "entries": [shown[entry] for entry in about[place] if entry in shown]} for place in places if place in found]
