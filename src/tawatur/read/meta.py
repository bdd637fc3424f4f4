"""Read the user's table of metadata (`--meta FILE.csv`): what a bare text file is."""

from __future__ import annotations

import csv
import io
import unicodedata
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from tawatur.errors import InputError
from tawatur.model import Guess, Rejection
from tawatur.read import guess
from tawatur.read.decode import decode
from tawatur.read.fields import FIELDS, normal

if TYPE_CHECKING:
    from collections.abc import Iterator

COLUMNS = ("doc", *FIELDS)
_HOW = {
    "published": "write dates as EDTF: 2024-05-03, 2024-05, 2024, 2024-05~",
    "url": "write the whole address, with http:// or https://",
    "language": "write a code such as ar, en, fa",
}


class Meta:
    """What the user said of each document, by its name, file name or path."""

    def __init__(self, rows: dict[str, tuple[int, tuple[Guess, ...]]], file: str) -> None:
        """Hold checked rows."""
        self._rows = rows
        self._file = file
        self._used: set[str] = set()

    def of(self, source: str, name: str) -> tuple[Guess, ...]:
        """Return what the table says of a document; the fuller way of naming it wins."""
        inner = source.rpartition("!")[2] or source
        for key in (source, inner, PurePosixPath(inner).name, name, str(PurePosixPath(inner).with_suffix("")) if inner else ""):
            if key in self._rows:
                self._used.add(key)
                return self._rows[key][1]
        return ()

    def unused(self) -> Iterator[Rejection]:
        """Report rows whose document is not in the pile."""
        for key, (line, _) in self._rows.items():
            if key not in self._used:
                yield Rejection(
                    f"{self._file}:{line}", f"no document {key!r} in the pile", "write its file name without suffix, or its row's id"
                )


def load(path: Path | None) -> Meta:
    """Read and check the table; a wrong column, date or double row is an `InputError` that names file, line and remedy."""
    if path is None:
        return Meta({}, "")
    text = _text(path)
    head = text.partition("\n")[0]
    mark = max(",;\t", key=head.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=mark)
    rows: dict[str, tuple[int, tuple[Guess, ...]]] = {}
    try:
        columns = _columns(next(reader, []), path.name)
        for cells in reader:
            if any(cell.strip() for cell in cells):
                _add(rows, dict(zip(columns, cells, strict=False)), len(cells) - len(columns), f"{path.name}:{reader.line_num}")
    except csv.Error as cause:
        raise InputError(f"{path.name}:{reader.line_num}: not a table ({cause}); save it as CSV in UTF-8") from cause
    return Meta(rows, path.name)


def _text(path: Path) -> str:
    try:
        return decode(path.read_bytes()).text
    except OSError as cause:
        raise InputError(f"{path.name}: cannot be opened ({cause.strerror}); check the path given to --meta") from cause
    except InputError as cause:
        raise InputError(f"{path.name}: {cause}") from cause


def _columns(head: list[str], file: str) -> list[str]:
    columns = [name.strip().lower() for name in head]
    unknown = [name for name in columns if name not in COLUMNS]
    if unknown or "doc" not in columns or len(set(columns)) != len(columns):
        what = f"unknown column {unknown[0]!r}" if unknown else "no column 'doc'" if "doc" not in columns else "a column stands twice"
        raise InputError(f"{file}:1: {what}; the columns are {', '.join(COLUMNS)} (doc is needed, the others as you have them)")
    return columns


def _add(rows: dict[str, tuple[int, tuple[Guess, ...]]], given: dict[str, str], extra: int, where: str) -> None:
    if extra > 0:
        raise InputError(f"{where}: {extra} cells more than columns; put values that hold the separator in double quotes")
    key = unicodedata.normalize("NFC", given["doc"].strip())
    if not key:
        raise InputError(f"{where}: the column 'doc' is empty; write the file name without suffix")
    if key in rows:
        raise InputError(f"{where}: {key!r} stands on line {rows[key][0]} as well; keep one of the two")
    rows[key] = (int(where.rpartition(":")[2]), tuple(_said(given, where)))


def _said(given: dict[str, str], where: str) -> Iterator[Guess]:
    for about in FIELDS:
        raw = given.get(about, "")
        if not raw.strip():
            continue
        value = normal(about, raw)
        if value is None:
            raise InputError(f"{where}: {about} {raw.strip()!r} cannot be read; {_HOW.get(about, 'write it as text')}")
        yield Guess(about, value, where, guess.TABLE)
