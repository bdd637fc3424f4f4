"""Contradictions with both sides."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tawatur.store.codec import dumps, loads
from tawatur.store.pages.cells import names
from tawatur.store.pages.entries import briefs_of
from tawatur.store.pages.listing import facets, ordered
from tawatur.store.pages.tellings import actors_in, tellings

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from tawatur.store.lists.asked import Asked
    from tawatur.store.pages.cells import Cell
    from tawatur.store.pages.listing import Page
    from tawatur.store.snapshot import Snapshot


def contradictions(case: Snapshot, asked: Asked, page: Page, *, counted: bool = True) -> Cell:
    """Return a page of the contradictions."""
    places = ordered(case, "contradictions", asked, page.sort)
    rows = clashes(case, places[page.offset : page.offset + page.limit])
    sides = [side for row in rows for side in (row["left"], row["right"])]
    return {
        "total": len(places),
        "offset": page.offset,
        "limit": page.limit,
        "rows": rows,
        "facets": facets(case, "contradictions", asked) if counted else {},
        "names": names(case, actors_in(sides), (side["place"] for side in sides)),
    }


def clashes(case: Snapshot, places: list[int], known: Mapping[str, Cell] | None = None) -> list[Cell]:
    """Return contradictions by their places; one whose tellings are not there any more is left out.

    `known` are tellings that the page has read already.
    """
    if not places:
        return []
    known = known or {}
    query = "SELECT f.position, f.data FROM json_each(?) k CROSS JOIN findings f ON f.kind = 'contradiction' AND f.position = k.value"
    held = {place: loads(data) for place, data in case.rows(query, dumps(places))}
    reports = [held[place][side] for place in places for side in ("left", "right")]
    told = {**known, **tellings(case, [report for report in reports if report not in known])}
    entry_of = entries_of(case, reports)
    shown = briefs_of(case, entry_of.values())
    found: list[Cell] = []
    for place in places:
        clash = held[place]
        left, right = told.get(clash["left"]), told.get(clash["right"])
        if left and right:
            one, other = entry_of.get(left["id"], ""), entry_of.get(right["id"], "")
            both = {"left_entry": shown.get(one), "right_entry": shown.get(other)}
            entry = shown.get(one) if one == other else None
            found.append({"id": place, "kind": clash["kind"], "why": clash["why"], "entry": entry, **both, "left": left, "right": right})
    return found


def entries_of(case: Snapshot, reports: Iterable[str]) -> dict[str, str]:
    """Return the ids of the entries that hold reports."""
    query = (
        "SELECT r.doc || ':' || r.event, r.entry FROM json_each(?) k CROSS JOIN entry_reports r "
        "ON r.doc = json_extract(k.value, '$[0]') AND r.event = json_extract(k.value, '$[1]')"
    )
    return dict(case.rows(query, dumps([report.split(":", 1) for report in dict.fromkeys(reports)])))
