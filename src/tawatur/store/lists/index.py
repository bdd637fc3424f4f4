"""Filter, count and order a list without reading its items: sets of places, intersected as large numbers.

A set of places is a whole number with one byte an item, 1 where the item belongs to it; `&` and `|` of such numbers are
the quickest way that Python has. Few places are counted one by one.
"""

from __future__ import annotations

import sys
from array import array
from functools import lru_cache
from heapq import nsmallest
from itertools import compress
from typing import TYPE_CHECKING

from tawatur.store.lists.asked import ALL_OF, Asked, Searched

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable

WORDS = {"entries": "entry_words", "claims": "claim_words", "contradictions": "contradiction_words"}
"""The search table of each list."""
_REMEMBERED = 64
"""Searches and windows of time whose items are kept."""
_DENSE = 64
"""A value that holds for more than one item of so many is counted as a number, not place by place."""


class Index:
    """What one list is filtered by, read from the case when first asked for and kept."""

    def __init__(self, name: str, size: int) -> None:
        """Begin with nothing; `size` is how many items the list has."""
        self.name = name
        self.size = size
        self._facets: dict[str, dict[str, array[int]]] = {}
        self._columns: dict[str, array[int]] = {}
        self._everything = int.from_bytes(b"\x01" * size, "little")
        self._set = lru_cache(maxsize=512)(self._made)
        self._words: dict[str, int] = {}
        self._meeting = lru_cache(maxsize=_REMEMBERED)(self._between)

    def facet(self, connection: sqlite3.Connection, kind: str) -> dict[str, array[int]]:
        """Return for each value of a kind the places where it holds."""
        if kind not in self._facets:
            rows = connection.execute("SELECT value, items FROM facets WHERE list = ? AND kind = ? ORDER BY value", (self.name, kind))
            self._facets[kind] = {value: numbers("I", items) for value, items in rows}
        return self._facets[kind]

    def column(self, connection: sqlite3.Connection, name: str) -> array[int]:
        """Return a figure of every item."""
        if name not in self._columns:
            found = connection.execute("SELECT cells FROM columns WHERE list = ? AND name = ?", (self.name, name)).fetchone()
            self._columns[name] = numbers("i", found[0]) if found else array("i", bytes(4 * self.size))
        return self._columns[name]

    def chosen(self, connection: sqlite3.Connection, asked: Asked, *, without: str = "") -> int:
        """Return the set of items that all filters let through; `without` leaves the filter of one kind out."""
        found = self._everything
        for kind, values in asked.values.items():
            if kind != without and values:
                found &= self._of_kind(connection, kind, values)
        if asked.words.strip():
            found &= self._with_words(connection, asked.words)
        return found & self._in_time(connection, asked)

    def places(self, chosen: int) -> list[int]:
        """List the places of a set in the order of the list."""
        return list(compress(range(self.size), self._bytes(chosen)))

    def counts(self, connection: sqlite3.Connection, kind: str, chosen: int) -> dict[str, int]:
        """Return for each value of a kind in how many items of a set it holds; values of none are left out."""
        facet = self.facet(connection, kind)
        if chosen == self._everything:
            return {value: len(items) for value, items in facet.items()}
        there = self._bytes(chosen).__getitem__
        found: dict[str, int] = {}
        for value, items in facet.items():
            dense = len(items) * _DENSE > self.size
            count = (self._set(kind, value) & chosen).bit_count() if dense else sum(map(there, items))
            if count:
                found[value] = count
        return found

    def top(self, connection: sqlite3.Connection, kind: str, asked: Asked, limit: int) -> list[tuple[str, int]]:
        """List the most frequent values of a kind, then those asked for; its own filter does not count unless all must hold."""
        counts = self.counts(connection, kind, self.chosen(connection, asked, without="" if kind in ALL_OF else kind))
        best = nsmallest(limit, counts.items(), key=lambda pair: (-pair[1], pair[0]))
        shown = {value for value, _ in best}
        return best + [(value, counts.get(value, 0)) for value in asked.values.get(kind, ()) if value not in shown]

    def _of_kind(self, connection: sqlite3.Connection, kind: str, values: tuple[str, ...]) -> int:
        facet = self.facet(connection, kind)
        sets = [self._set(kind, value) if value in facet else 0 for value in values]
        found = sets[0]
        for other in sets[1:]:
            found = found & other if kind in ALL_OF else found | other
        return found

    def _made(self, kind: str, value: str) -> int:
        return self.set_of(self._facets[kind][value])

    def set_of(self, places: Iterable[int]) -> int:
        """Return places as a set."""
        there = bytearray(self.size)
        for place in places:
            there[place] = 1
        return int.from_bytes(there, "little")

    def _with_words(self, connection: sqlite3.Connection, query: str) -> int:
        """Return the items in which words occur; a reader turns the pages of one search, so the last ones are remembered."""
        if query not in self._words:
            if len(self._words) >= _REMEMBERED:
                self._words.clear()
            searched = Searched.of(query)
            table = WORDS[self.name]
            wanted = f"SELECT rowid FROM {table} WHERE {table} MATCH ?"  # noqa: S608  # our own tables
            rows = connection.execute(wanted, (searched.expression(),)) if searched.phrases else ()
            self._words[query] = self.set_of(row[0] for row in rows)
        return self._words[query]

    def _in_time(self, connection: sqlite3.Connection, asked: Asked) -> int:
        window = asked.window()
        if window is None and asked.undated != "only":
            return self._everything
        for name in ("low", "high"):
            self.column(connection, name)
        return self._meeting(window, asked.undated)

    def _between(self, window: tuple[int, int] | None, undated: str) -> int:
        """Return the items whose time meets a window; an unknown time is one that begins after it ends."""
        times = zip(self._columns["low"], self._columns["high"], strict=True)
        if window is None or undated == "only":
            return _set(low > high for low, high in times)
        since, until = window
        if undated == "yes":
            return _set((low <= until and high >= since) or low > high for low, high in times)
        return _set(low <= until and high >= since for low, high in times)

    def _bytes(self, chosen: int) -> bytes:
        return chosen.to_bytes(self.size, "little")


def _set(flags: Iterable[bool]) -> int:
    return int.from_bytes(bytes(flags), "little")


def numbers(typecode: str, data: bytes) -> array[int]:
    """Read numbers that were written with the least byte first."""
    found: array[int] = array(typecode)
    found.frombytes(data)
    if sys.byteorder == "big":
        found.byteswap()
    return found
