"""One list while it is made: which items each value holds for, and the figures of all items."""

from __future__ import annotations

import sys
from array import array
from typing import TYPE_CHECKING

from tawatur import edtf

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable

FIRST, LAST = -(2**31), 2**31 - 1
"""Days that stand for an open beginning and an open end."""
Value = tuple[str, str]
"""Kind and value of a facet."""


class Shelf:
    """What a list is filtered by, gathered item by item."""

    def __init__(self, name: str) -> None:
        """Begin a list of this name."""
        self.name = name
        self.items: dict[Value, array[int]] = {}
        self.columns: dict[str, array[int]] = {}

    def put(self, place: int, values: Iterable[Value]) -> None:
        """Say what holds for an item; places must come in ascending order."""
        for value in dict.fromkeys(values):
            held = self.items.get(value)
            if held is None:
                held = self.items[value] = array("I")
            held.append(place)

    def figure(self, name: str, cell: int) -> None:
        """Add the next item's figure to a column."""
        self.columns.setdefault(name, array("i")).append(max(FIRST, min(LAST, cell)))

    def days(self, when: str | None) -> None:
        """Add the first and last possible day of the next item; an unknown time lies nowhere."""
        low, high = days_of(when)
        self.figure("low", low)
        self.figure("high", high)

    def count(self, kind: str, value: str) -> int:
        """Return for how many items a value holds."""
        return len(self.items.get((kind, value), ()))

    def write(self, connection: sqlite3.Connection, size: int) -> None:
        """Put the list with so many items into the tables."""
        connection.execute("INSERT INTO lists VALUES (?, ?)", (self.name, size))
        facets = ((self.name, kind, value, len(items), _bytes(items)) for (kind, value), items in sorted(self.items.items()))
        connection.executemany("INSERT INTO facets VALUES (?, ?, ?, ?, ?)", facets)
        columns = ((self.name, name, _bytes(cells)) for name, cells in sorted(self.columns.items()))
        connection.executemany("INSERT INTO columns VALUES (?, ?, ?)", columns)


def days_of(when: str | None) -> tuple[int, int]:
    """Return first and last possible day of a time; of an unknown one a window that meets no other.

    >>> days_of("0001-01-02"), days_of(None) == (LAST, FIRST)
    ((2, 2), True)
    """
    if when is None or not edtf.valid(when):
        return LAST, FIRST
    low, high = edtf.bounds(when)
    return FIRST if low is None else low, LAST if high is None else high


def _bytes(cells: array[int]) -> bytes:
    """Write numbers with the least byte first, whatever the machine does."""
    if sys.byteorder == "big":
        cells = array(cells.typecode, cells)
        cells.byteswap()
    return cells.tobytes()
