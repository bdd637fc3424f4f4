"""The page on the data model names every type, field, value, table, column and view."""

from __future__ import annotations

import dataclasses
import sqlite3
from enum import Enum
from pathlib import Path

import pytest

from tawatur import model
from tawatur.chronicle import heads, result
from tawatur.store import SqliteStore

PAGE = (Path(__file__).parents[2] / "docs" / "data-model.md").read_text(encoding="utf-8")
TYPES = [
    kind
    for module in (model, heads, result)
    for kind in vars(module).values()
    if isinstance(kind, type) and kind.__module__ == module.__name__
]


@pytest.mark.parametrize("kind", TYPES, ids=lambda kind: kind.__name__)
def test_types_with_their_fields_or_values_are_named(kind):
    assert f"**{kind.__name__}**" in PAGE
    names = [member.value for member in kind] if issubclass(kind, Enum) else [field.name for field in dataclasses.fields(kind)]
    line = PAGE.split(f"**{kind.__name__}**")[1].split("**")[0]
    assert [name for name in names if f"`{name}`" not in line] == []


def test_tables_with_their_columns_and_views_are_named(tmp_path):
    SqliteStore.open(tmp_path / "case.tawatur", create=True).close()
    connection = sqlite3.connect(tmp_path / "case.tawatur")
    found = connection.execute("SELECT name, type FROM sqlite_master WHERE type IN ('table', 'view')").fetchall()
    found = [(name, kind) for name, kind in found if "_words_" not in name]  # what FTS5 keeps for itself
    rows = [line for line in PAGE.splitlines() if line.startswith("| `")]
    for name, kind in found:
        (row,) = [line for line in rows if line.startswith(f"| `{name}` |") and ((line.count("|") == 4) is (kind == "table"))]
        columns = [column[1] for column in connection.execute(f"PRAGMA table_info({name})")] if kind == "table" else []
        assert [column for column in columns if f"`{column}`" not in row] == []
    connection.close()
