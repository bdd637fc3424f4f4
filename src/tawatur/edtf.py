"""Dates as vague as they were told: the part of EDTF that we write, read and compare.

Level 1 of ISO 8601-2 (`1945-08-10`, `1949`, `199X`, `19XX`, `1949-21` for spring, `~ ? %`, intervals with
open ends `2000/..`, years before Christ `-0044`). A day is an ordinal: days since 0001-01-01 = 1, proleptic
Gregorian, negative before; None is an open end.
"""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache

_DAY = re.compile(r"(-?)(\d{4}|\d{3}X|\d{2}XX)(?:-(\d{2}))?(?:-(\d{2}))?")
_SEASON = {21: (3, 5), 22: (6, 8), 23: (9, 11), 24: (12, 12)}
_MONTHS = 12
_CYCLE_YEARS, _CYCLE_DAYS = 400, 146_097


def valid(edtf: str) -> bool:
    """Say whether the value is one that we can read.

    >>> valid("1950/1953"), valid("2024-10~"), valid("last year")
    (True, True, False)
    """
    try:
        bounds(edtf)
    except ValueError:
        return False
    return True


@lru_cache(maxsize=65_536)
def bounds(edtf: str) -> tuple[int | None, int | None]:
    """Return first and last possible day as ordinals; None for an open end.

    >>> [iso(day) for day in bounds("1950/1953-07")]
    ['1950-01-01', '1953-07-31']
    """
    plain = re.sub(r"[~?%]", "", edtf)
    left, slash, right = plain.partition("/")
    if not slash:
        right = left
    low, high = _edge(left, last=False), _edge(right, last=True)
    if not plain or (not slash and left in ("", "..")):
        raise ValueError(f"not an EDTF value: {edtf!r}")
    if low is not None and high is not None and low > high:
        raise ValueError(f"ends before it begins: {edtf!r}")
    return low, high


def iso(day: int | None) -> str | None:
    """Write an ordinal as an ISO day; None stays None."""
    if day is None:
        return None
    cycles = 0
    if day < 1:
        cycles = -day // _CYCLE_DAYS + 1
        day += cycles * _CYCLE_DAYS
    moment = date.fromordinal(day)
    year = moment.year - cycles * _CYCLE_YEARS
    sign = "-" if year < 0 else ""
    return f"{sign}{abs(year):04d}-{moment.month:02d}-{moment.day:02d}"


def ordinal(year: int, month: int, day: int) -> int:
    """Return the ordinal of a day of any year (0 is 1 BC)."""
    cycles = 0
    if year < 1:
        cycles = -(year // _CYCLE_YEARS) + (0 if year % _CYCLE_YEARS else 1)
        year += cycles * _CYCLE_YEARS
    return date(year, month, day).toordinal() - cycles * _CYCLE_DAYS


def _edge(part: str, *, last: bool) -> int | None:
    if part in ("", ".."):
        return None
    found = _DAY.fullmatch(part)
    if not found:
        raise ValueError(f"not an EDTF date: {part!r}")
    sign, digits, month, day = found.groups()
    back = bool(sign)
    year = int(digits.replace("X", "9" if last is not back else "0")) * (-1 if back else 1)
    if month is None:
        return ordinal(year, _MONTHS, 31) if last else ordinal(year, 1, 1)
    number = int(month)
    if number > _MONTHS:
        number = _season(number, last=last)
    if day is not None:
        return ordinal(year, number, int(day))
    return _month_end(year, number) if last else ordinal(year, number, 1)


def _season(number: int, *, last: bool) -> int:
    if number not in _SEASON:
        raise ValueError(f"no month and no season: {number}")
    return _SEASON[number][1 if last else 0]


def _month_end(year: int, month: int) -> int:
    if month == _MONTHS:
        return ordinal(year, _MONTHS, 31)
    return ordinal(year, month + 1, 1) - 1
