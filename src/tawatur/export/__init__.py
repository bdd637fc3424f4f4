"""Write a case or a document in the formats of others; one file a format."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from tawatur.errors import InputError
from tawatur.export.csv import TABLES, as_csv
from tawatur.export.json import as_json
from tawatur.export.jsonl import as_jsonl

if TYPE_CHECKING:
    from collections.abc import Callable

    from tawatur.store.base import View

FORMATS: dict[str, Callable[[View], str]] = {
    "json": as_json,
    "jsonl": as_jsonl,
    "csv": as_csv,
    **{f"csv-{table}": partial(as_csv, table=table) for table in TABLES},
}
"""Formats by name; `csv` is the table of entries, `csv-reports` and `csv-claims` the others."""


def exported(view: View, form: str) -> str:
    """Return the whole case in a format."""
    if form not in FORMATS:
        raise InputError(f"format {form!r} is not known; there are {', '.join(FORMATS)}")
    return FORMATS[form](view)
