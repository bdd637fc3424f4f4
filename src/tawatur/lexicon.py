"""Word files: load them, check them, say where each row stands.

A word file is a TSV in `lexicons/<language>/`: a header line, then a row a word; lines that begin with `#` are
comments; several values in one cell are parted by `|`. The columns of a file are the fields of the row class that its
reader passes in (a field `with_` for a column `with`, a word that Python keeps), so a file and its reader cannot
drift apart. Every row has an example and a source. A user's own rows stand in files of the same names in a folder of
their own and are read behind ours.
"""

from __future__ import annotations

import dataclasses
from functools import cache
from keyword import iskeyword
from pathlib import Path
from typing import Any, TypeVar, get_type_hints

from tawatur.errors import LexiconError

Row = TypeVar("Row")
HOME = Path(__file__).parent / "lexicons"
PLACE = "at"
"""The field that the loader fills itself: `file:line`."""


def table(name: str, row: type[Row], *, own: Path | None = None, language: str = "ar") -> tuple[Row, ...]:
    """Read a word file, then the user's file of the same name; an error names file and line."""
    rows = _read(HOME / language / f"{name}.tsv", row)
    extra = own / f"{name}.tsv" if own else None
    return rows + _read(extra, row) if extra and extra.is_file() else rows


def tables(prefix: str, row: type[Row], *, own: Path | None = None, language: str = "ar") -> tuple[Row, ...]:
    """Read every word file whose name begins so (`verbs-aid`, `verbs-assault` ...), in the order of names."""
    homes = [HOME / language, *([own] if own else [])]
    files = [file for home in homes for file in sorted(home.glob(f"{prefix}*.tsv"))]
    return tuple(item for file in files for item in _read(file, row))


def _read(path: Path, row: type[Row]) -> tuple[Row, ...]:
    return _cached(path, row)  # type: ignore[arg-type]  # a class is hashable; the stub of lru_cache asks for more


@cache
def _cached(path: Path, row: type[Row]) -> tuple[Row, ...]:
    try:
        lines = path.read_text(encoding="utf-8").split("\n")
    except (OSError, UnicodeDecodeError) as cause:
        raise LexiconError(f"{path.name}: cannot be read ({cause}); word files are UTF-8 text") from cause
    columns = _columns(row)
    rows: list[Row] = []
    header: list[str] | None = None
    for number, line in enumerate(lines, start=1):
        if not line.strip() or line.startswith("#"):
            continue
        cells = line.rstrip("\r").split("\t")
        if header is None:
            header = _checked_header(path, number, cells, columns)
            continue
        rows.append(row(**_values(path, number, header, cells, columns)))
    return tuple(rows)


def _columns(row: type[Any]) -> dict[str, Any]:
    hints = get_type_hints(row)
    return {field.name.rstrip("_"): hints[field.name] for field in dataclasses.fields(row) if field.name != PLACE}


def _checked_header(path: Path, number: int, cells: list[str], columns: dict[str, Any]) -> list[str]:
    if set(cells) != set(columns) or len(cells) != len(columns):
        missing, extra = sorted(set(columns) - set(cells)), sorted(set(cells) - set(columns))
        raise LexiconError(f"{path.name}:{number}: the header must name {', '.join(columns)}; missing {missing}, unknown {extra}")
    return cells


def _values(path: Path, number: int, header: list[str], cells: list[str], columns: dict[str, Any]) -> dict[str, Any]:
    if len(cells) != len(header):
        raise LexiconError(f"{path.name}:{number}: {len(cells)} cells, the header has {len(header)}; cells are parted by tabs")
    given = dict(zip(header, (cell.strip() for cell in cells), strict=True))
    for needed in ("example", "source"):
        if needed in given and not given[needed]:
            raise LexiconError(f"{path.name}:{number}: the column {needed!r} is empty; every row has one")
    values = {name: _cast(path, number, name, given[name], columns[name]) for name in header}
    fields = {f"{name}_" if iskeyword(name) else name: value for name, value in values.items()}
    return {**fields, PLACE: f"{path.stem}:{number}"}


def _cast(path: Path, number: int, name: str, cell: str, kind: Any) -> Any:
    if kind is str:
        return cell
    if kind == tuple[str, ...]:
        return tuple(part.strip() for part in cell.split("|") if part.strip())
    try:
        return {int: int, float: float}[kind](cell or 0)
    except ValueError as cause:
        raise LexiconError(f"{path.name}:{number}: {name} must be a number, not {cell!r}") from cause
