"""Keep the verdicts of people, and find their reports again after the documents were read anew.

A verdict names its two reports and remembers where their triggers stood. When a report is gone because new rules
cut the events otherwise, the report of the same document with the largest overlap takes its place; when there is
none, the verdict is kept and listed as lost. Nothing is rewritten: the way back is found at every reading.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from tawatur.errors import StoreError
from tawatur.model import Judgement, Span, Verdict
from tawatur.store.codec import dumps, loads
from tawatur.store.reports import report_id

if TYPE_CHECKING:
    import sqlite3


def write_verdict(connection: sqlite3.Connection, judgement: Judgement) -> None:
    """Insert a verdict; the two reports stand in the order of their ids."""
    left, right = sorted((judgement.left, judgement.right))
    if left == right:
        raise StoreError(f"a judgement needs two reports, not {left} twice")
    spans = [_place(connection, report) for report in (left, right)]
    for report, span in zip((left, right), spans, strict=True):
        if span is None:
            raise StoreError(f"report {report}: not in this case; `tawatur show CASE entries` lists the reports of each entry")
    row = (left, right, judgement.verdict.value, judgement.by, judgement.at, judgement.score, dumps(judgement.reasons))
    places = [bound for span in spans if span for bound in (span.start, span.end)]
    connection.execute("INSERT OR REPLACE INTO judgements VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", (*row, *places))


def delete_verdicts(connection: sqlite3.Connection, left: str, right: str, by: str | None) -> int:
    """Remove the verdicts on two reports, of one person or of all, and return how many went."""
    pair = sorted((left, right))
    if by is None:
        return connection.execute('DELETE FROM judgements WHERE "left" = ? AND "right" = ?', pair).rowcount
    return connection.execute('DELETE FROM judgements WHERE "left" = ? AND "right" = ? AND by = ?', (*pair, by)).rowcount


def read_verdicts(connection: sqlite3.Connection) -> tuple[tuple[Judgement, ...], tuple[Judgement, ...]]:
    """Return the verdicts whose reports are there, led back to them, and those that lost one."""
    kept: list[Judgement] = []
    lost: list[Judgement] = []
    for left, right, verdict, by, at, score, reasons, *places in connection.execute(
        'SELECT * FROM judgements ORDER BY "left", "right", by'
    ):
        told = Judgement(left, right, Verdict(verdict), by, at, score, tuple(loads(reasons)))
        pair = [_again(connection, left, Span(*places[:2])), _again(connection, right, Span(*places[2:]))]
        if pair[0] is None or pair[1] is None or pair[0] == pair[1]:
            lost.append(told)
        else:
            first, second = sorted((pair[0], pair[1]))
            kept.append(replace(told, left=first, right=second))
    return tuple(kept), tuple(lost)


def _place(connection: sqlite3.Connection, report: str) -> Span | None:
    doc, _, event = report.partition(":")
    found = connection.execute('SELECT start, "end" FROM events WHERE doc = ? AND id = ?', (doc, event)).fetchone()
    return Span(*found) if found else None


def _again(connection: sqlite3.Connection, report: str, span: Span) -> str | None:
    """Return the report itself, or the one of its document that overlaps most with where it stood."""
    if _place(connection, report) is not None:
        return report
    doc = report.partition(":")[0]
    near = connection.execute(
        'SELECT id FROM events WHERE doc = ? AND start < ? AND "end" > ? ORDER BY min("end", ?) - max(start, ?) DESC, start, id LIMIT 1',
        (doc, span.end, span.start, span.end, span.start),
    ).fetchone()
    return report_id(doc, near[0]) if near else None
