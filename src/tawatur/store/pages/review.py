"""The queues of pairs that a person should look at, and what people have judged."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tawatur.store.codec import loads
from tawatur.store.lists.findings import QUEUES
from tawatur.store.pages.cells import names
from tawatur.store.pages.contradictions import entries_of
from tawatur.store.pages.entries import cards_of
from tawatur.store.pages.tellings import actors_in, tellings

if TYPE_CHECKING:
    from typing import Any

    from tawatur.store.pages.cells import Cell
    from tawatur.store.pages.listing import Page
    from tawatur.store.snapshot import Snapshot

_JUDGED = (
    'EXISTS (SELECT 1 FROM judgements j WHERE j."left" = min(q."left", q."right") '
    'AND j."right" = max(q."left", q."right") AND j.verdict {0})'
)
_DECIDED, _UNSURE = _JUDGED.format("<> 'unsure'"), _JUDGED.format("= 'unsure'")
_OPEN = f"FROM doubts q WHERE q.queue = ? AND NOT {_DECIDED}"


def queues(case: Snapshot) -> list[Cell]:
    """Return the queues with how many pairs wait, how many are put off as unsure, and how many were judged."""
    found = []
    judged = case.number("SELECT count(*) FROM judgements")
    for queue in QUEUES:
        waiting = case.number(f"SELECT count(*) {_OPEN} AND NOT {_UNSURE}", queue)
        unsure = case.number(f"SELECT count(*) {_OPEN} AND {_UNSURE}", queue)
        done = case.number(f"SELECT count(*) FROM doubts q WHERE q.queue = ? AND {_DECIDED}", queue)  # noqa: S608
        found.append({"queue": queue, "open": waiting, "unsure": unsure, "done": done, "judged": judged})
    return found


def queue(case: Snapshot, name: str, page: Page, *, unsure: bool = False) -> Cell:
    """Return a page of the pairs that wait, the most doubtful first; on demand those put off as unsure behind them."""
    put_off = "" if unsure else f" AND NOT {_UNSURE}"
    total = case.number(f"SELECT count(*) {_OPEN}{put_off}", name)
    query = f'SELECT q."left", q."right", q.score, q.reasons {_OPEN}{put_off} ORDER BY {_UNSURE}, q.place LIMIT ? OFFSET ?'
    pairs = case.rows(query, name, page.limit, page.offset)
    rows = _pairs(case, pairs)
    sides = [row[side] for row in rows for side in ("left", "right")]
    entries = [row[side] for row in rows for side in ("left_entry", "right_entry")]
    actors = [*actors_in(sides), *(a for entry in entries for a in (*entry["actors"], *entry["recipients"]))]
    places = [cell["place"] for cell in (*sides, *entries)]
    return {"queue": name, "total": total, "offset": page.offset, "limit": page.limit, "rows": rows, "names": names(case, actors, places)}


def _pairs(case: Snapshot, pairs: list[tuple[Any, ...]]) -> list[Cell]:
    reports = [side for pair in pairs for side in pair[:2]]
    told, holder = tellings(case, reports), entries_of(case, reports)
    shown = cards_of(case, holder.values())
    rows = []
    for left, right, score, reasons in pairs:
        if left in told and right in told and left in holder and right in holder:
            rows.append(
                {
                    "id": f"{left}+{right}",
                    "left": told[left],
                    "right": told[right],
                    "left_entry": shown[holder[left]],
                    "right_entry": shown[holder[right]],
                    "together": holder[left] == holder[right],
                    "score": score,
                    "reasons": loads(reasons),
                    "judged": _judged(case, left, right),
                }
            )
    return rows


def _judged(case: Snapshot, left: str, right: str) -> list[Cell]:
    query = 'SELECT by, at, verdict FROM judgements WHERE "left" = ? AND "right" = ? ORDER BY at'
    return [{"by": by, "at": at, "verdict": verdict} for by, at, verdict in case.rows(query, *sorted((left, right)))]


_SENTENCE = (
    "(SELECT cut(d.text, e.sentence_start, e.sentence_end) FROM events e JOIN documents d ON d.id = e.doc "
    "WHERE e.doc = substr({0}, 1, instr({0}, ':') - 1) AND e.id = substr({0}, instr({0}, ':') + 1))"
)


def judgements(case: Snapshot, page: Page) -> Cell:
    """Return a page of what people have judged, the newest first."""
    total = case.number("SELECT count(*) FROM judgements")
    query = (
        'SELECT j."left", j."right", j.verdict, j.by, j.at, j.score, j.reasons, '  # noqa: S608
        f"{_SENTENCE.format('j.left')}, {_SENTENCE.format('j.right')} FROM judgements j ORDER BY j.at DESC, 1, 2 LIMIT ? OFFSET ?"
    )
    fields = ("left", "right", "verdict", "by", "at", "score", "reasons", "left_sentence", "right_sentence")
    rows = [dict(zip(fields, row, strict=True)) for row in case.rows(query, page.limit, page.offset)]
    return {"total": total, "offset": page.offset, "limit": page.limit, "rows": [{**r, "reasons": loads(r["reasons"])} for r in rows]}
