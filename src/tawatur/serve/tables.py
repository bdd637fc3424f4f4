"""The columns of every list as a table for spreadsheets, and how a row of the list fills them."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

Cell = dict[str, Any]
_SIDE = ("doc", "name", "publisher", "published", "sentence", "quote")

COLUMNS: dict[str, tuple[str, ...]] = {
    "entries": (
        "id", "when", "low", "high", "type", "mode", "actors", "recipients", "place", "title_ar", "title_en", "status", "documents",
        "publishers", "roots", "tellings", "polarities", "modalities", "quantities", "dates",
    ),
    "claims": ("id", "doc", "name", "publisher", "published", "chain", "stance", "quote", "sentence", "start", "end", "by", "entries"),
    "contradictions": (
        "kind", "why", "left_entry", "right_entry", *(f"left_{name}" for name in _SIDE), *(f"right_{name}" for name in _SIDE),
    ),
    "actors": ("id", "name_ar", "name_en", "kind", "state", "role", "guessed", "entries", "doer", "recipient", "claims", "documents"),
    "relations": ("a", "b", "a_ar", "a_en", "b_ar", "b_en", "years", "first", "last", "cooperation", "conflict", "entries"),
    "sources": ("id", "name_ar", "name_en", "kind", "state", "role", "claims", "documents", "entries", "low", "high", "stances"),
    "publishers": ("publisher", "documents", "reports", "entries", "claims", "copies", "low", "high"),
    "copies": ("kind", "why", "docs"),
    "documents": (
        "id", "name", "title", "publisher", "published", "url", "language", "format", "length", "events", "claims", "entries", "rejections",
    ),
    "judgements": ("left", "right", "verdict", "by", "at", "left_sentence", "right_sentence"),
    "rejections": ("source", "doc", "name", "reason", "remedy", "start", "end", "quote"),
}  # fmt: skip
"""The lists and their columns."""


def row_of(name: str, row: Cell) -> list[Any]:
    """Return a row of a list as the cells of its table."""
    filled = {**row, **_FILLED[name](row)} if name in _FILLED else row
    return [_plain(filled.get(column)) for column in COLUMNS[name]]


def _plain(value: Any) -> Any:
    if isinstance(value, list):
        return "; ".join(map(str, value))
    return json.dumps(value, ensure_ascii=False) if isinstance(value, dict) else value


def _entry(row: Cell) -> Cell:
    amounts = [_amount(amount) for amount in row["quantities"]]
    return {"title_ar": row["title"]["ar"], "title_en": row["title"]["en"], "quantities": amounts}


def _amount(amount: Cell) -> str:
    low, high = ("" if amount[bound] is None else f"{amount[bound]:g}" for bound in ("low", "high"))
    return f"{low} {amount['unit']}".strip() if low == high else f"{low}..{high} {amount['unit']}".strip()


def _claim(row: Cell) -> Cell:
    chain = " > ".join(link["id"] for link in row["chain"])
    return {"chain": chain, "start": row["span"][0], "end": row["span"][1], "entries": [entry["id"] for entry in row["entries"]]}


def _clash(row: Cell) -> Cell:
    sides = {f"{side}_{name}": row[side][name] for side in ("left", "right") for name in _SIDE}
    return {**sides, **{f"{side}_entry": (row[f"{side}_entry"] or {}).get("id") for side in ("left", "right")}}


def _named(row: Cell) -> Cell:
    return {"name_ar": row["name"]["ar"], "name_en": row["name"]["en"]}


def _tie(row: Cell) -> Cell:
    return {f"{side}_{language}": row[f"{side}_name"][language] for side in ("a", "b") for language in ("ar", "en")}


def _source(row: Cell) -> Cell:
    return {**_named(row), "stances": [f"{stance} {count}" for stance, count in row["stances"].items() if count]}


def _copy(row: Cell) -> Cell:
    return {"docs": [doc["name"] for doc in row["docs"]]}


def _placed(row: Cell) -> Cell:
    start, end = row["span"] or (None, None)
    return {"start": start, "end": end}


_FILLED: dict[str, Callable[[Cell], Cell]] = {
    "entries": _entry,
    "claims": _claim,
    "contradictions": _clash,
    "actors": _named,
    "relations": _tie,
    "sources": _source,
    "copies": _copy,
    "rejections": _placed,
}
