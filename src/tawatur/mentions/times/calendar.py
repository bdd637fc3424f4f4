"""Count on the calendar with dates as vague as they are told: a moment is a year, a month of it, or a day."""

from __future__ import annotations

import re
from calendar import monthrange
from typing import NamedTuple

from tawatur import edtf

_MONTHS, _WEEK = 12, 7
_SIMPLE = re.compile(r"(-?\d{4})(?:-(\d{2}))?(?:-(\d{2}))?")
_CYCLE = 400


class Moment(NamedTuple):
    """A year, a month or a day."""

    year: int
    month: int | None = None
    day: int | None = None

    def __str__(self) -> str:
        """Write it as EDTF does."""
        sign = "-" if self.year < 0 else ""
        month = f"-{self.month:02d}" if self.month else ""
        day = f"-{self.day:02d}" if self.month and self.day else ""
        return f"{sign}{abs(self.year):04d}{month}{day}"


def moment(value: str | None) -> Moment | None:
    """Read one side of an EDTF value; None for open ends, decades, centuries and seasons."""
    found = _SIMPLE.fullmatch((value or "").rstrip("~?%"))
    if not found:
        return None
    year, month, day = (int(part) if part else None for part in found.groups())
    return Moment(year or 0, month, day) if month is None or month <= _MONTHS else None


def of_day(ordinal: int) -> Moment:
    """Return the day of an ordinal."""
    found = moment(edtf.iso(ordinal))
    if found is None:
        raise ValueError(ordinal)
    return found


def day_of(here: Moment, *, last: bool = False) -> int:
    """Return the first or last day of a moment as an ordinal."""
    low, high = edtf.bounds(str(here))
    day = high if last else low
    if day is None:
        raise ValueError(here)
    return day


def exists(year: int, month: int | None, day: int | None) -> bool:
    """Say whether the calendar has this day."""
    if month is None or day is None:
        return True
    return day <= month_length(year, month)


def month_length(year: int, month: int) -> int:
    """Return the days of a month of any year, also before Christ."""
    return monthrange(year % _CYCLE + _CYCLE, month)[1]


def add_months(here: Moment, count: int) -> Moment:
    """Go so many months on; a day that the month does not have becomes its last."""
    index = here.year * _MONTHS + (here.month or 1) - 1 + count
    year, month = divmod(index, _MONTHS)
    day = min(here.day, month_length(year, month + 1)) if here.day else None
    return Moment(year, month + 1, day)


def add(here: Moment, unit: str, count: float) -> Moment:  # noqa: PLR0911  # one return a case reads best
    """Go so many units on; the answer is as fine as the unit, and never finer than where it was counted from."""
    if unit in ("decade", "century"):
        return Moment(here.year + round(count * (10 if unit == "decade" else 100)))
    if unit == "year":
        if count == int(count) or here.month is None:
            return Moment(here.year + round(count))
        return Moment(*add_months(Moment(here.year, here.month), round(count * _MONTHS)))
    if unit == "month":
        if here.month is None:
            return Moment(here.year + round(count) // _MONTHS)
        return add_months(Moment(here.year, here.month), int(count))
    days = round(count * _WEEK) if unit == "week" else round(count)
    if here.day is None:
        return here
    if unit in ("hour", "minute", "second"):
        days = round(count / 24) if unit == "hour" else 0
    return of_day(day_of(here) + days)


def weekday_of(here: Moment) -> int | None:
    """Return 1 for Monday to 7 for Sunday, None where no day is known."""
    return (day_of(here) - 1) % _WEEK + 1 if here.day else None


def nearest(here: Moment, weekday: int, *, after: bool, same: bool) -> Moment:
    """Return the last such weekday before a day, or the first after it; the day itself when `same`."""
    start = day_of(here)
    if after:
        gap = (weekday - (start - 1) % _WEEK - 1) % _WEEK
        return of_day(start + (gap or (0 if same else _WEEK)))
    gap = ((start - 1) % _WEEK + 1 - weekday) % _WEEK
    return of_day(start - (gap or (0 if same else _WEEK)))


def week_of(here: Moment) -> tuple[Moment, Moment]:
    """Return Monday and Sunday of the week of a day."""
    monday = day_of(here) - (day_of(here) - 1) % _WEEK
    return of_day(monday), of_day(monday + _WEEK - 1)


def easter(year: int) -> Moment:
    """Return Easter Sunday of the Western churches (the anonymous Gregorian computus).

    >>> str(easter(2024))
    '2024-03-31'
    """
    gold, (century, rest) = year % 19, divmod(year, 100)
    epact = (19 * gold + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    shift = (32 + 2 * (century % 4) + 2 * (rest // 4) - epact - rest % 4) % 7
    late = (gold + 11 * epact + 22 * shift) // 451
    month, day = divmod(epact + shift - 7 * late + 114, 31)
    return Moment(year, month, day + 1)
