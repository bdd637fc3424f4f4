"""Put the questions of the web API to SQLite alone; the statements stand in serve.sql."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tawatur import edtf
from tawatur.store.lists.asked import Searched

if TYPE_CHECKING:
    import sqlite3

_ACTOR = "e.id IN (SELECT r.entry FROM event_actors a JOIN entry_reports r ON r.doc = a.doc AND r.event = a.event WHERE a.actor = :actor)"


def plain(connection: sqlite3.Connection, kind: str, question: dict[str, str]) -> list[Any]:
    """Return all rows that answer a question."""
    values = dict(question)
    if kind == "search":
        values["q"] = Searched.of(question["q"]).expression()
    if "from" in question:
        values["low"] = edtf.iso(edtf.bounds(question["from"])[0]) or ""
        values["high"] = edtf.iso(edtf.bounds(question["to"])[1]) or ""
    where = _where(question)
    return [connection.execute(text.format(where=where, offset=":offset"), values).fetchall() for text in _statements()[kind]]


@cache
def _statements() -> dict[str, list[str]]:
    text = (Path(__file__).parent / "serve.sql").read_text(encoding="utf-8")
    parts = re.split(r"^-- (\w+)(?::[^\n]*)?$", text, flags=re.MULTILINE)
    return {name: [one for one in held.split(";\n") if one.strip()] for name, held in zip(parts[1::2], parts[2::2], strict=True)}


def _where(question: dict[str, str]) -> str:
    parts = [f"e.{name} = :{name}" for name in ("type", "status") if name in question]
    if "actor" in question:
        parts.append(_ACTOR)
    if "from" in question:
        parts.append("e.earliest <= :high AND e.latest >= :low")
    return " AND ".join(parts) or "1"
