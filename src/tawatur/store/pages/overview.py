"""The first page of a case: how much there is, from when to when, and where to look first."""

from __future__ import annotations

from heapq import nsmallest
from typing import TYPE_CHECKING

from tawatur import edtf
from tawatur.store.codec import loads
from tawatur.store.lists.asked import Asked
from tawatur.store.lists.shelf import FIRST, LAST
from tawatur.store.pages.cells import names
from tawatur.store.pages.contradictions import clashes
from tawatur.store.pages.entries import cards
from tawatur.store.pages.listing import Page, facets, ordered
from tawatur.store.pages.parties import tie_names, valued, years_of
from tawatur.store.pages.review import queues
from tawatur.store.pages.tellings import actors_in

if TYPE_CHECKING:
    from tawatur.store.pages.cells import Cell
    from tawatur.store.snapshot import Snapshot

NEWEST, BEST = 5, 8
_COUNTS = {
    "documents": "SELECT count(*) FROM documents",
    "publishers": "SELECT count(DISTINCT publisher) FROM documents",
    "reports": "SELECT count(*) FROM entry_reports",
    "copies": "SELECT count(*) FROM findings WHERE kind = 'copy'",
    "rejections": "SELECT count(*) FROM rejections",
}


def overview(case: Snapshot) -> Cell:
    """Return the figures of a case and the ways into it."""
    index = case.index("entries")
    low, high = index.column(case.connection, "low"), index.column(case.connection, "high")
    dated = [place for place in range(index.size) if low[place] <= high[place]]
    newest = clashes(case, _newest(case))
    disputed = list(cards(case, ordered(case, "entries", Asked(values={"status": ("disputed",)}), "-roots")[:NEWEST]))
    sides = [side for clash in newest for side in (clash["left"], clash["right"])]
    shown = [*actors_in(sides), *(actor for row in disputed for actor in (*row["actors"], *row["recipients"]))]
    counted = facets(case, "entries", Asked())
    return {
        "case": case.path.name,
        **{name: case.number(query) for name, query in _COUNTS.items()},
        **{name: case.size(name) for name in ("entries", "claims", "contradictions")},
        "low": edtf.iso(min((low[p] for p in dated if low[p] != FIRST), default=None)),
        "high": edtf.iso(max((high[p] for p in dated if high[p] != LAST), default=None)),
        "undated": index.size - len(dated),
        "statuses": valued("status", index.counts(case.connection, "status", index.chosen(case.connection, Asked()))),
        "types": valued("type", index.counts(case.connection, "type", index.chosen(case.connection, Asked()))),
        "years": _years(case, [(low[p], high[p]) for p in dated]),
        "review": {row["queue"]: row["open"] for row in queues(case)},
        "newest": newest,
        "disputed": disputed,
        "ties": _ties(case),
        "actors": [{"id": a["value"], "name": a["name"], "count": a["count"]} for a in counted["actor"][:BEST]],
        "names": names(case, shown, (row["place"] for row in (*disputed, *sides))),
    }


def _newest(case: Snapshot) -> list[int]:
    """Return the contradictions whose later side was published last."""
    index = case.index("contradictions")
    told = index.column(case.connection, "told")
    return nsmallest(NEWEST, range(index.size), key=lambda place: (-told[place], place))


def _years(case: Snapshot, windows: list[tuple[int, int]]) -> list[Cell]:
    told = {row["year"]: row["entries"] for row in years_of(windows)}
    covered = {c["year"]: c["documents"] for (d,) in case.rows("SELECT data FROM findings WHERE kind = 'coverage'") for c in (loads(d),)}
    years = sorted({*told, *covered})
    return [{"year": year, "entries": told.get(year, 0), "documents": covered.get(year, 0)} for year in years]


def _ties(case: Snapshot) -> list[Cell]:
    top = case.index("entries").top(case.connection, "tie", Asked(), BEST)
    return [{**tie_names(pair), "entries": count} for pair, count in top]


def rejections(case: Snapshot, words: str, doc: str, page: Page) -> Cell:
    """Return a page of what was refused or left out, and why."""
    where = "WHERE (?1 = '' OR instr(r.source || ' ' || r.reason || ' ' || coalesce(d.name, ''), ?1) > 0) AND (?2 = '' OR r.doc = ?2)"
    joined = f"FROM rejections r LEFT JOIN documents d ON d.id = r.doc {where}"
    total = case.number(f"SELECT count(*) {joined}", words, doc)
    query = (
        'SELECT r.source, r.doc, d.name, r.reason, r.remedy, r.start, r."end", cut(d.text, r.start, r."end") '  # ours
        f'{joined} ORDER BY r.source, r.start, r."end", r.reason LIMIT ?3 OFFSET ?4'
    )
    rows = [
        {
            "source": source,
            "doc": key,
            "name": name,
            "reason": reason,
            "remedy": remedy,
            "span": [start, end] if start is not None else None,
            "quote": quote,
        }
        for source, key, name, reason, remedy, start, end, quote in case.rows(query, words, doc, page.limit, page.offset)
    ]
    return {"total": total, "offset": page.offset, "limit": page.limit, "rows": rows}
