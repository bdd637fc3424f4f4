"""Answers as JSON, as a file of JSON and as a table for spreadsheets."""

from __future__ import annotations

import csv
import io
from itertools import chain
from typing import TYPE_CHECKING, Any

import msgspec
from fastapi.responses import Response, StreamingResponse

from tawatur.export.csv import BOM, neutral
from tawatur.serve.tables import COLUMNS, row_of
from tawatur.store.pages.listing import Page

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from tawatur.serve.desk import Desk
    from tawatur.store.snapshot import Snapshot

Cell = dict[str, Any]
MOST, AT_ONCE = 100_000, 200
"""Rows of a table, and rows that are read at once for it."""


_ENCODER = msgspec.json.Encoder()


def as_json(cell: Cell, status: int = 200) -> Response:
    """Answer with JSON, Arabic as it stands."""
    return Response(_ENCODER.encode(cell), status, media_type="application/json")


def as_file(cell: Cell, name: str) -> Response:
    """Answer with JSON that the browser keeps as a file."""
    answer = as_json(cell)
    answer.headers["Content-Disposition"] = f'attachment; filename="{name}.json"'
    return answer


def as_csv(desk: Desk, name: str, asked: Callable[[Snapshot, Page], Cell], *, bom: bool) -> Response:
    """Answer with all rows of a list as a table, read page by page while it is sent."""
    headers = {"Content-Disposition": f'attachment; filename="{name}.csv"'}
    return streamed(_lines(desk, name, asked, bom=bom), "text/csv; charset=utf-8", headers)


def streamed(pieces: Iterator[bytes], kind: str, headers: Mapping[str, str] | None = None) -> Response:
    """Answer with pieces as they are made; what is wrong with the question shows in the first one, before anything is sent."""
    first = next(pieces, b"")
    return StreamingResponse(chain((first,), pieces), media_type=kind, headers=headers)


def _lines(desk: Desk, name: str, asked: Callable[[Snapshot, Page], Cell], *, bom: bool) -> Iterator[bytes]:
    head = (BOM if bom else "") + _text([COLUMNS[name]])
    with desk.reading() as case:
        for offset in range(0, MOST, AT_ONCE):
            rows = asked(case, Page(offset, AT_ONCE))["rows"]
            yield (head + _text([row_of(name, row) for row in rows])).encode()
            head = ""
            if len(rows) < AT_ONCE:
                return


def _text(rows: Iterable[Iterable[Any]]) -> str:
    out = io.StringIO()
    csv.writer(out, lineterminator="\r\n").writerows([neutral(cell) for cell in row] for row in rows)
    return out.getvalue()
