"""Offsets, days and names as pages show them."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any

from tawatur import edtf
from tawatur.gazetteer import PlaceRow, StateRow
from tawatur.lexicon import table

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tawatur.model import Span
    from tawatur.store.snapshot import Snapshot

Cell = dict[str, Any]
_WIDE = re.compile("[\U00010000-\U0010ffff]")
"""Signs that are two units of UTF-16."""


class Units:
    """UTF-16 offsets of a text, which browsers count by, from code points."""

    def __init__(self, text: str) -> None:
        """Find the signs that take two units."""
        self._wide = [found.start() for found in _WIDE.finditer(text)]

    def of(self, start: int, end: int) -> list[int]:
        """Return a span in units.

        >>> Units("a😀b").of(1, 3)
        [1, 4]
        """
        return [start + bisect_left(self._wide, start), end + bisect_left(self._wide, end)]


def marks(sentence: str, at: int, span: Span) -> Cell:
    """Say where a span of a document stands in the sentence that begins at an offset, in code points and in units."""
    most = len(sentence)
    start, end = max(0, min(most, span.start - at)), max(0, min(most, span.end - at))
    return {"mark": [start, end], "mark16": Units(sentence).of(start, end) if _WIDE.search(sentence) else [start, end]}


@lru_cache(maxsize=65_536)
def days(when: str | None) -> tuple[str | None, str | None]:
    """Return the first and last possible day of a time, None where open or unknown."""
    if when is None or not edtf.valid(when):
        return None, None
    low, high = edtf.bounds(when)
    return edtf.iso(low), edtf.iso(high)


def name_of(arabic: str, english: str) -> dict[str, str]:
    """Return a name in both languages."""
    return {"ar": arabic, "en": english}


def names(case: Snapshot, actors: Iterable[str], places: Iterable[str | None] = ()) -> Cell:
    """Return what actors and places are called, by their ids."""
    return {"actors": actor_names(case, actors), "places": {p: place_name(p) for p in dict.fromkeys(places) if p}}


_AT_ONCE = 500


def actor_names(case: Snapshot, actors: Iterable[str]) -> dict[str, Cell]:
    """Return names, kind and state of actors by id; a state that no document names is called by its listed name."""
    wanted = list(dict.fromkeys(actors))
    found: dict[str, Cell] = {}
    for start in range(0, len(wanted), _AT_ONCE):
        part = wanted[start : start + _AT_ONCE]
        query = f"SELECT id, kind, state, name_ar, name_en FROM parties WHERE id IN ({', '.join('?' * len(part))})"  # noqa: S608  # marks only
        for key, kind, state, arabic, english in case.rows(query, *part):
            found[key] = {**name_of(arabic, english), "kind": kind, "state": state}
    for key in wanted:
        if key not in found:
            state = key if key in _states() else ""
            found[key] = {**state_name(key), "kind": "state" if state else "", "state": state}
    return found


def state_name(state: str) -> dict[str, str]:
    """Return what a state is called, by its code; the code itself where it is not listed.

    >>> state_name("PRK")["en"]
    'North Korea'
    """
    row = _states().get(state)
    return name_of(row.names[0], row.name_en) if row else name_of(state, state)


def place_name(place: str) -> dict[str, str]:
    """Return what a place is called, by its slug; the slug itself where it is not listed."""
    row = _places().get(place)
    return name_of(row.names[0], row.name_en) if row else state_name(place)


@cache
def _states() -> dict[str, StateRow]:
    return {row.id: row for row in reversed(table("states", StateRow))}


@cache
def _places() -> dict[str, PlaceRow]:
    return {row.id: row for row in reversed(table("places", PlaceRow))}
