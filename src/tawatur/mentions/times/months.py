"""Read months and days: names in every system, day before month, figures with strokes."""

from __future__ import annotations

import dataclasses
from calendar import monthrange
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tawatur.mentions.times.expressions import Date, Stretch
from tawatur.mentions.times.reader import AND, Hit, Reader
from tawatur.mentions.times.years import bare_year, marked_year, suffix

if TYPE_CHECKING:
    from tawatur.mentions.times.expressions import Expression

_DAYS, _MONTHS = 31, 12
_LATEST = 2100
"""Years beyond are no dates of a document."""
_SIGNS = ("/", "-", ".", "\u2013")
_DASHES = ("-", "\u2013", "\u2014", "\u2212", "\u0640")
_FULL_YEAR, _SHORT_YEAR = 4, 2
_PIVOT = 35
"""Two-digit years up to this are of this century: a little beyond today."""


@dataclass(frozen=True, slots=True)
class Month:
    """A month as named."""

    number: int
    hijri: bool
    stands: str
    marked: bool
    """The word "month" stands before it."""
    start: int
    end: int


def month_name(r: Reader, at: int) -> Month | None:
    """Read `شهر مايو`, `أبريل/نيسان`, `تموز (يوليو)`."""
    marked = r.has(at, "monthmark") or r.has(at, "monthmarks")
    here = at + 1 if marked else at
    found = r.role(here, "month")
    if found is None or (marked and not r.together(here)):
        return None
    value, end = found
    calendar, number, stands = value.split(":")
    month = Month(int(number), calendar == "hijri", stands, marked, r.start(at), end)
    return dataclasses.replace(month, end=_second_name(r, month))


def _second_name(r: Reader, month: Month) -> int:
    """Step over the same month in another system: behind a stroke, in brackets, or bare."""
    at, close = month.end, ""
    if r.word(at) in ("/", "\\", *_DASHES):
        at += 1
    elif r.word(at) in ("(", "[", "（"):
        at, close = at + 1, ")"
    if not r.together(at):
        return month.end
    found = r.role(at, "month")
    if found is None or found[0].split(":")[:2] != ["hijri" if month.hijri else "gregorian", str(month.number)]:
        return month.end
    if not close:
        return found[1]
    return found[1] + 1 if r.word(found[1]) in (")", "]") else month.end


def day_number(r: Reader, at: int) -> tuple[int, int] | None:
    """Read a day of a month: one or two digits, or an ordinal in words."""
    word = r.word(at)
    if word.isdecimal():
        return (int(word), at + 1) if len(word) <= _SHORT_YEAR and 1 <= int(word) <= _DAYS else None
    if (first := r.role(at, "part")) and first[0] == "first":
        return 1, first[1]
    ordinal = r.ordinal(at)
    if ordinal and 1 <= ordinal[0] <= _DAYS:
        return ordinal
    return None


def day_and_month(r: Reader, at: int) -> Hit | None:
    """Read a day, or several, before a month: `5 و6 جوان 2017`, `الحادي والعشرين من سبتمبر`, `الأول من الشهر نفسه`."""
    first = day_number(r, at)
    if first is None:
        return None
    day, end = first
    last, end = _last_day(r, day, end)
    here = r.skip(end, "من", "شهر") if r.together(end) else end
    here = r.skip(here, ".", *_DASHES) if here == end else here
    if not r.together(here):
        return None
    month = month_name(r, here)
    if month:
        if month.stands == "year" and not bare_year(r, month.end):
            return None
        date, end = _year_behind(r, month, day)
        return Hit(_two_days(date, last), r.start(at), end)
    return _day_of_slot(r, at, day, end)


def _last_day(r: Reader, day: int, end: int) -> tuple[int | None, int]:
    """Read on over `17 و18 و19 سبتمبر`: the last of the days, and the index behind it."""
    here, steps = end, 0
    while (
        steps < _DAYS and (more := day_number(r, r.skip(here, AND))) and r.joined(r.skip(here, AND)) and more[0] > day and r.together(here)
    ):
        here, steps = more[1], steps + 1
        if month_name(r, r.skip(here, "من", "شهر")):
            return more[0], here
    return _second_day(r, day, end)


def _second_day(r: Reader, day: int, end: int) -> tuple[int | None, int]:
    """Read the second day of `3 إلى 5 مايو`, `3-5 مايو`, `3 و4 مايو`."""
    here = end
    if r.word(here) in (AND, *_DASHES):
        here += 1
    elif to := r.role(here, "to"):
        here = to[1]
    elif not (r.joined(here) and r.word(here) != AND):
        return None, end
    second = day_number(r, here)
    if second is None or not r.together(here):
        return None, end
    behind = r.skip(second[1], "من", "شهر")
    if month_name(r, behind) and second[0] > day:
        return second
    return None, end


def _two_days(date: Date, last: int | None) -> Expression:
    return date if last is None else Stretch(date, dataclasses.replace(date, day=last))


def _day_of_slot(r: Reader, at: int, day: int, end: int) -> Hit | None:
    """Read `الأول من نفس الشهر`, `15 من الشهر الماضي`, `الخامس من هذا الشهر`."""
    if r.word(end) != "من":
        return None
    here, which = end + 1, ""
    if r.has(here, "this"):
        which, here = "this", here + 1
    elif r.has(here, "that") or r.has(here, "samefront"):
        which, here = "same", here + 1
    if r.term(here) is None or r.terms[here].value("unit") != "month" or not r.terms[here].article:  # type: ignore[union-attr]
        return None
    behind = here + 1
    if not which:
        told = r.which(behind)
        if told is None:
            return None
        which, behind = told
    date = Date(day=day, month_which=which)
    year = marked_year(r, r.skip(behind, "من"))
    if year and isinstance(year.expression, Date):
        date, behind = dataclasses.replace(date, year=year.expression.year), year.end
    return Hit(date, r.start(at), behind)


def month_alone(r: Reader, at: int, *, behind_preposition: bool, sure: bool = False) -> Hit | None:
    """Read a month without a day, where its letters can mean nothing else, or where the words before it are `sure`."""
    month = month_name(r, at)
    if month is None or month.stands == "year":
        return None
    date, end = _year_behind(r, month, None)
    anchored = sure or month.marked or end > month.end or month.end > at + 1 + month.marked + (month.stands == "free")
    if month.stands == "number" and not anchored:
        return None
    if month.stands == "in" and not (anchored or r.has(at - 1, "locative") or r.has(at - 1, "signal")):
        return None
    if month.stands == "prep" and not (anchored or behind_preposition):
        return None
    return Hit(date, month.start, end)


def two_months(r: Reader, at: int) -> Hit | None:
    """Read `شهري مارس وأبريل 1950`."""
    if not r.has(at, "monthmarks"):
        return None
    first = r.role(at + 1, "month")
    if first is None:
        return None
    here = r.skip(first[1], AND)
    second = month_name(r, here)
    if second is None or not r.joined(here):
        return None
    date, end = _year_behind(r, second, None)
    number = int(first[0].split(":")[1])
    return Hit(Stretch(dataclasses.replace(date, month=number), date), r.start(at), end)


def _year_behind(r: Reader, month: Month, day: int | None) -> tuple[Date, int]:
    """Read the year behind a month: a figure, "of the year", "last year", or a word like "last" of the month itself."""
    date = Date(month=month.number, day=day, hijri=month.hijri)
    here = month.end
    if not r.together(here):
        return date, here
    if told := r.which(here):
        return dataclasses.replace(date, which=told[0]), told[1]
    here = r.skip(here, "،", ",", "/", "-") if r.term(here + 1) and r.word(here + 1).isdecimal() else here
    if year := bare_year(r, here, month=True, hijri=month.hijri):
        return _with_year(date, year), year.end
    here = r.skip(month.end, "من", "في")
    if year := marked_year(r, here, hijri=month.hijri):
        return _with_year(date, year), year.end
    if pointed := _year_pointed(r, here):
        return dataclasses.replace(date, year_which=pointed[0]), pointed[1]
    return date, month.end


def _with_year(date: Date, year: Hit) -> Date:
    found = year.expression
    if isinstance(found, Date):
        return dataclasses.replace(date, year=found.year, hijri=date.hijri, repair=found.repair)
    return date


def _year_pointed(r: Reader, at: int) -> tuple[str, int] | None:
    """Read `العام الماضي`, `هذه السنة`, `ذلك العام` behind a month."""
    here, which = at, ""
    if r.has(here, "this"):
        which, here = "this", here + 1
    elif r.has(here, "that") or r.has(here, "samefront"):
        which, here = "same", here + 1
    term = r.term(here)
    if term is None or term.value("unit") != "year" or not term.article or not r.together(here):
        return None
    if which:
        return which, here + 1
    return r.which(here + 1)


def figures(r: Reader, at: int) -> Hit | None:
    """Read `15/8/2023`, `2023-08-15`, `8.10.1973`, `11/2016`."""
    parts, end = _figures(r, at)
    if len(parts) == 3:  # noqa: PLR2004  # day, month, year
        date = _three(parts)
    elif _month_and_year(r, at, parts):
        date = _dated(int(parts[1]), int(parts[0]), None)
    else:
        return None
    if date is None:
        return None
    return Hit(date, r.tape.starts[at], suffix(r, end)[1])


def _month_and_year(r: Reader, at: int, parts: list[str]) -> bool:
    """Say whether `11/2016` is a month of a year, and not the number of a decree."""
    if [len(part) for part in parts] not in ([1, _FULL_YEAR], [_SHORT_YEAR, _FULL_YEAR]):
        return False
    return r.word(at + 1) == "/" and not r.has(at - 1, "nonyear")


def _figures(r: Reader, at: int) -> tuple[list[str], int]:
    parts, end, sign = [r.word(at)], at + 1, r.word(at + 1)
    while sign in _SIGNS and r.word(end) == sign and r.word(end + 1).isdecimal() and r.together(end) and r.together(end + 1):
        if sign == "." and not (r.tape.touching[end] and r.tape.touching[end + 1]):
            break
        parts.append(r.word(end + 1))
        end += 2
    if len(parts) == 2 and sign == "/" and r.word(end) in (",", "،") and len(r.word(end + 1)) == _FULL_YEAR and r.word(end + 1).isdecimal():  # noqa: PLR2004
        return [*parts, r.word(end + 1)], end + 2
    return parts, end


def _three(parts: list[str]) -> Date | None:
    sizes = [len(part) for part in parts]
    numbers = [int(part) for part in parts]
    if sizes[0] == _FULL_YEAR and max(sizes[1:]) <= _SHORT_YEAR:
        return _dated(numbers[0], numbers[1], numbers[2])
    if max(sizes[:2]) > _SHORT_YEAR or sizes[2] not in (_FULL_YEAR, _SHORT_YEAR):
        return None
    year = numbers[2]
    if sizes[2] == _SHORT_YEAR:
        year += 2000 if year <= _PIVOT else 1900
    return _dated(year, numbers[1], numbers[0]) or _dated(year, numbers[0], numbers[1])


def _dated(year: int, month: int, day: int | None) -> Date | None:
    """Make a date if the calendar has it; years before 1500 in figures are Islamic."""
    hijri = 1300 <= year <= 1500  # noqa: PLR2004  # no document of these Gregorian years writes dates in figures
    if not 1 <= month <= _MONTHS or not 1300 <= year <= _LATEST:  # noqa: PLR2004
        return None
    if day is not None and not 1 <= day <= (30 if hijri else monthrange(year, month)[1]):
        return None
    return Date(year, month, day, hijri=hijri)
