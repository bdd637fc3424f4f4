"""Read times that are counted from another: today, last month, the same day, the coming two weeks."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from tawatur.mentions.times.expressions import Date, Now, Season, Slot, Then, Today
from tawatur.mentions.times.reader import Hit, Reader

if TYPE_CHECKING:
    from tawatur.mentions.times.vocabulary import Term

_STATES = ("before", "this", "after")


def weekday(r: Reader, at: int, *, marked: bool = False) -> Hit | None:
    """Read a weekday; without an article only behind "day", "night" and the like."""
    term = r.term(at)
    value = term.value("weekday") if term else None
    if term is None or value is None or not (term.article or marked) or r.word(at - 1) in ("بين", "احد", "صلاه", "خطبه", "خطيب", "امام"):
        return None
    date, end = Date(weekday=int(value)), at + 1
    if told := r.which(end):
        date, end = dataclasses.replace(date, which=told[0]), told[1]
    return Hit(date, r.start(at), end, "weekday")


def today(r: Reader, at: int) -> Hit | None:
    """Read `اليوم`, `أمس الاثنين`, `بعد غد`."""
    found = r.role(at, "today")
    if found is None:
        return None
    value, end = found
    if r.word(at).endswith("يوم") and end == at + 1 and _is_name(r, at):
        return None
    offset, start = int(value), r.start(at)
    day, behind = _weekday_behind(r, end)
    if day is not None and offset == 0 and isinstance(day, Date) and day.which:
        return None
    return Hit(Today(offset, day.weekday if day else None), start, behind, "today")


def _is_name(r: Reader, at: int) -> bool:
    """Say whether `اليوم` is "the day" of something: "the world day of", "that day", "the following day"."""
    if r.has(at - 1, "that") or r.has(at - 1, "this") or r.has(at - 1, "samefront"):
        return True
    if not r.together(at + 1):
        return False
    return r.has(at + 1, "notoday") or r.which(at + 1) is not None or (r.ordinal(at + 1) is not None and not r.has(at + 1, "weekday"))


def _weekday_behind(r: Reader, at: int) -> tuple[Date | None, int]:
    """Read the weekday behind "today": bare, behind a comma, in brackets."""
    here = r.skip(at, "،", ",", "(")
    if not r.together(here):
        return None, at
    term = r.term(here)
    if term is None or term.front:
        return None, at
    found = weekday(r, here)
    if found is None or not isinstance(found.expression, Date):
        return None, at
    end = found.end
    if r.word(here - 1) == "(" and here > at:
        if r.word(end) != ")":
            return None, at
        end += 1
    return found.expression, end


def vague(r: Reader, at: int) -> Hit | None:
    """Read `الآن`, `حاليا`, `آنذاك`."""
    if found := r.role(at, "now"):
        return Hit(Now(), r.start(at), found[1], "now")
    if found := r.role(at, "then"):
        return Hit(Then(), r.start(at), found[1], "then")
    return None


def slot(r: Reader, at: int) -> Hit | None:
    """Read `الشهر الماضي`, `هذا العام`, `نفس اليوم`, `اليومين المقبلين`, `السنوات الست المقبلة`."""
    if r.has(at, "this") or r.has(at, "that") or r.has(at, "samefront"):
        return _pointed(r, at)
    return _described(r, at)


def _pointed(r: Reader, at: int) -> Hit | None:  # noqa: PLR0911  # one return a case reads best
    which = "this" if r.has(at, "this") else "same"
    term = r.term(at + 1)
    if term and "month" in term.senses and not term.front and which == "this" and not term.senses["month"].value.endswith("year"):
        calendar, number, _ = term.senses["month"].value.split(":")
        return Hit(Date(month=int(number), hijri=calendar == "hijri", which="this"), r.start(at), at + 2, "this-month")
    if term and term.article and (season := term.value("season")) and which == "this":
        return Hit(Season(int(season), None, "this"), r.start(at), at + 2, "season")
    if term is None or not term.article or not r.together(at + 1) or term.front:
        return None
    if which == "this" and r.which(at + 2) and term.value("unit"):
        return _described(r, at + 1)
    unit = term.value("unit")
    if unit in ("year", "month", "week", "decade", "day", "night"):
        return Hit(Slot(unit, which), r.start(at), at + 2, "slot")
    if which == "same" and term.value("units") == "year":
        end = at + 3 if r.term(at + 2) is None and r.word(at + 2).startswith("ال") else at + 2
        return Hit(Then(), r.start(at), end, "then")
    return None


def _described(r: Reader, at: int) -> Hit | None:  # noqa: PLR0911  # one return a case reads best
    counted = _counted_article(r, at)
    if counted:
        return counted
    term = r.term(at)
    if term is None or not term.article:
        return None
    start = r.start(at)
    if unit := term.value("unit"):
        told = r.which(at + 1)
        if told and unit == "year" and _general(r, at, told[0]):
            return None
        return Hit(Slot(unit, told[0]), start, told[1], "slot") if told and _sensible(unit, told[0]) else None
    if unit := term.value("dual"):
        told = r.which(at + 1)
        return Hit(Slot(unit, told[0], 2), start, told[1], "slot") if told else None
    if unit := term.value("units"):
        return _plural(r, at, unit, start)
    return None


def _general(r: Reader, at: int, which: str) -> bool:
    """Say whether `العام` is the adjective "general": the secretary general, public opinion."""
    if r.has(at - 1, "general") and r.together(at):
        return True
    return which in _STATES and r.word(at - 1).startswith(("ال", "لل")) and r.together(at) and not r.has(at - 1, "signal")


def _sensible(unit: str, which: str) -> bool:
    """Refuse "the previous time", "the same period": they name no stretch of the calendar."""
    return unit not in ("period", "time", "season") or which in ("past", "next", "latest", "this")


def _plural(r: Reader, at: int, unit: str, start: int) -> Hit | None:
    here, count = at + 1, 0
    if r.joined(here) and r.has(here, "units"):
        return _plural(r, here, unit, start)
    number = r.number(here)
    if number and number.exact and r.together(here):
        here, count = here + number.words, int(number.low)
    elif r.word(here) == "ال" and r.word(here + 1).isdecimal():
        here, count = here + 2, int(r.word(here + 1))
    elif r.has(here, "few") and (few := r.term(here)) and few.article:
        here += 1
    told = r.which(here)
    if told is None:
        return None
    return Hit(Slot(unit, told[0], count or 1, many=not count), start, told[1], "slot")


def _counted_article(r: Reader, at: int) -> Hit | None:
    """Read `ال 24 ساعة الماضية`, `الخمسة عشر يوما الأخيرة`."""
    term = r.term(at)
    begin = at
    if r.word(at).endswith("ال") and len(r.word(at)) <= 3 and r.word(at + 1).isdecimal():  # noqa: PLR2004
        begin = at + 1
    elif term is None or term.number is None or not term.number.article:
        return None
    number = r.number(begin)
    if number is None or not number.exact:
        return None
    here = begin + number.words
    unit = unit_of(r.term(here))
    told = r.which(here + 1) if unit else None
    if unit is None or told is None:
        return None
    return Hit(Slot(unit, told[0], int(number.low)), r.start(at), told[1], "slot")


def unit_of(term: Term | None) -> str | None:
    """Return the unit of time that a bare word names, singular or plural."""
    if term is None or term.front:
        return None
    unit = term.value("units") or term.value("unit")
    return unit if unit not in ("period", "time", "season") else None
