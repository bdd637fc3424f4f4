"""The Islamic calendar: Umm al-Qura where it is defined (1343-1500 AH), arithmetic before and after.

The arithmetic calendar is the civil one of the astronomical handbooks (epoch 16 July 622 Julian, thirty-year cycle of
eleven leap years): a day or two off what was seen in the sky, so its dates are written as approximate.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from tawatur.lexicon import table

_EPOCH = 227_015
"""Ordinal of 1 Muharram 1 AH, 19 July 622 proleptic Gregorian."""
_FIRST_DAY = 702_574
"""Ordinal of 1 Muharram 1343 AH, 1 August 1924."""
_MONTHS = 12
_LENGTHS = {"8": 28, "9": 29, "0": 30, "1": 31}


@dataclass(frozen=True, slots=True)
class HijriRow:
    """A row of `time_hijri_years.tsv`."""

    year: int
    lengths: str
    example: str
    source: str
    at: str


@cache
def _years() -> dict[int, tuple[int, str]]:
    """Map each year of the table to the ordinal of its first day and its month lengths."""
    found: dict[int, tuple[int, str]] = {}
    day = _FIRST_DAY
    for row in table("time_hijri_years", HijriRow):
        found[row.year] = (day, row.lengths)
        day += sum(_LENGTHS[digit] for digit in row.lengths)
    return found


def is_exact(year: int) -> bool:
    """Say whether the year lies in the table of Umm al-Qura.

    >>> is_exact(1445), is_exact(61)
    (True, False)
    """
    return year in _years()


def first_day(year: int, month: int = 1) -> int:
    """Return the ordinal of the first day of a month."""
    known = _years().get(year)
    if known:
        day, lengths = known
        return day + sum(_LENGTHS[digit] for digit in lengths[: month - 1])
    return _EPOCH + 354 * (year - 1) + (3 + 11 * year) // 30 + 29 * (month - 1) + month // 2


def to_day(year: int, month: int, day: int) -> int:
    """Return the ordinal of a day of the Islamic calendar.

    >>> from tawatur.edtf import iso
    >>> iso(to_day(1445, 1, 1)), iso(to_day(61, 1, 10))
    ('2023-07-19', '0680-10-13')
    """
    return first_day(year, month) + day - 1


def last_day(year: int, month: int = _MONTHS) -> int:
    """Return the ordinal of the last day of a month, of the year when none is given."""
    return (first_day(year + 1) if month == _MONTHS else first_day(year, month + 1)) - 1


def year_of(day: int) -> int:
    """Return the Islamic year in which a day falls."""
    year = (day - _EPOCH) * 30 // 10_631 + 1
    while first_day(year) > day:
        year -= 1
    while last_day(year) < day:
        year += 1
    return year
