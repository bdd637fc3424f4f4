"""Tables for spreadsheets: entries, reports and claims as CSV.

A cell that a spreadsheet would take for a formula gets an apostrophe in front: texts come from strangers.
"""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING, Any

from tawatur.errors import InputError
from tawatur.export.json import case_cells

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tawatur.store.base import View

BOM = "\ufeff"
"""Tells a spreadsheet that the file is UTF-8."""
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
TABLES = {
    "entries": (
        "id", "type", "mode", "actors", "recipients", "when", "place", "title_ar", "title_en", "status", "documents", "publishers", "roots",
    ),
    "reports": ("entry", "doc", "publisher", "published", "event", "start", "end", "quote", "when", "quantities", "polarity", "modality"),
    "claims": ("entry", "doc", "publisher", "published", "event", "start", "end", "quote", "chain", "stance"),
}  # fmt: skip
"""The tables and their columns."""
Row = list[Any]


def as_csv(view: View, table: str = "entries", *, bom: bool = False) -> str:
    """Return a table as CSV with a header line; `bom` puts a byte order mark in front."""
    if table not in TABLES:
        raise InputError(f"table {table!r} is not known; there are {', '.join(TABLES)}")
    cells = case_cells(view)
    rows = {"entries": _entries, "reports": _reports, "claims": _claims}[table](cells)
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(TABLES[table])
    writer.writerows([[neutral(cell) for cell in row] for row in rows])
    return (BOM if bom else "") + out.getvalue()


def neutral(cell: Any) -> Any:
    """Take the power from a cell that a spreadsheet would run.

    >>> neutral("=1+1"), neutral("مرحبا"), neutral(-3)
    ("'=1+1", 'مرحبا', -3)
    """
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(_FORMULA) else cell


def _entries(cells: dict[str, Any]) -> Iterator[Row]:
    for e in cells["entries"]:
        sides = ["; ".join(e["actors"]), "; ".join(e["recipients"])]
        counts = [e["documents"], e["publishers"], e["roots"]]
        yield [e["id"], e["type"], e["mode"], *sides, e["when"], e["place"], e["title"]["ar"], e["title"]["en"], e["status"], *counts]


def _reports(cells: dict[str, Any]) -> Iterator[Row]:
    for entry, head, report in _told(cells):
        amounts = "; ".join(_amount(amount) for amount in report["quantities"])
        told = [report["quote"], report["when"], amounts, report["polarity"], report["modality"]]
        yield [entry["id"], *head, report["event"], *report["span"], *told]


def _claims(cells: dict[str, Any]) -> Iterator[Row]:
    for entry, head, report in _told(cells):
        for claim in report["claims"]:
            yield [entry["id"], *head, report["event"], *claim["span"], claim["quote"], " > ".join(claim["chain"]), claim["stance"]]


def _told(cells: dict[str, Any]) -> Iterator[tuple[dict[str, Any], Row, dict[str, Any]]]:
    heads = {d["id"]: [d["doc"], d["publisher"], d["published"]] for d in cells["documents"]}
    for entry in cells["entries"]:
        for report in entry["reports"]:
            yield entry, heads[report["doc"]], report


def _amount(amount: dict[str, Any]) -> str:
    low, high = ("" if amount[bound] is None else f"{amount[bound]:g}" for bound in ("low", "high"))
    return f"{low} {amount['unit']}".strip() if low == high else f"{low}..{high} {amount['unit']}".strip()
