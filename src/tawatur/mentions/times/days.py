"""Read a day with its parts: `مساء الثلاثاء`, `اليوم الأحد 18 جوان 2017`, `الساعة السابعة من صباح أمس`."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from tawatur.mentions.times import months, near
from tawatur.mentions.times.expressions import Date, Portion, Slot, Stretch, Today
from tawatur.mentions.times.reader import AND, Hit, Reader

if TYPE_CHECKING:
    from collections.abc import Callable

    Core = Callable[[int], Hit | None]

_DASHES = ("-", "\u2013", "\u2014")
_HOURS, _DAYS = 24, 31


def written(r: Reader, at: int) -> Hit | None:
    """Read a date in figures, a day before a month, or several."""
    term = r.term(at)
    if term is None:
        return None
    if term.digits and r.word(at + 1) in ("/", "-", ".", "\u2013") and (found := months.figures(r, at)):
        return _twin(r, found)
    found = months.day_and_month(r, at)
    return _twin(r, found) if found else None


def _twin(r: Reader, hit: Hit) -> Hit:
    """Take the Gregorian one of two dates of one day: `1 رجب 1440هـ الموافق 8 مارس 2019م`."""
    here = hit.end
    if not (isinstance(hit.expression, Date) and hit.expression.month and r.together(here)):
        return hit
    here = r.skip(here, "،", ",", "(", "/", "-")
    if r.word(here - 1) == "(" and not hit.expression.hijri and here > hit.end:
        return hit
    if found := r.role(here, "twin"):
        here = r.skip(found[1], "ل", "ليوم", "يوم")
    elif here == hit.end:
        return hit
    if day := near.weekday(r, here, marked=True):
        here = day.end
    here = r.skip(here, "ل")
    other = months.figures(r, here) if r.word(here).isdecimal() else None
    other = other or months.day_and_month(r, here)
    if other is None or not isinstance(other.expression, Date) or other.expression.hijri is hit.expression.hijri:
        return hit
    end = other.end + 1 if r.word(other.end) == ")" and r.word(hit.end) == "(" else other.end
    kept = other.expression if hit.expression.hijri else hit.expression
    return Hit(kept, hit.start, end, "twin-dates")


def day(r: Reader, at: int) -> Hit | None:
    """Read a day however it is told, without the part of the day before it."""
    if r.has(at, "daymarks"):
        return _two_weekdays(r, at + 1, r.start(at)) or _marked(r, at) or near.today(r, at)
    found = _marked(r, at)
    if found:
        return found
    if found := near.today(r, at):
        return _with_date(r, found)
    if found := near.weekday(r, at):
        return _with_date(r, found)
    return written(r, at)


def _marked(r: Reader, at: int) -> Hit | None:
    """Read a day behind the word "day" or "dated"."""
    marker = r.role(at, "daymark") or (r.role(at, "daymarks") if r.has(at, "daymarks") else None)
    term = r.term(at)
    if marker is None or term is None or term.article:
        return None
    here = marker[1]
    if not r.together(here):
        return None
    if found := near.weekday(r, here, marked=True):
        return _from(r, at, _with_date(r, found))
    if marker[0] == "dated":
        return written(r, here)
    if found := near.today(r, here) or written(r, here):
        return _from(r, at, _with_date(r, found) if isinstance(found.expression, Today) else found)
    return _number_of_day(r, at, here)


def _number_of_day(r: Reader, at: int, here: int) -> Hit | None:
    """Read `يوم 27` with no month behind it: the day of this month, where nothing is counted by the figure."""
    word = r.word(here)
    if not word.isdecimal() or len(word) > 2 or not 1 <= int(word) <= _DAYS:  # noqa: PLR2004
        return None
    ends = here + 1 >= len(r.terms) or r.tape.new_line(here + 1) or r.word(here + 1) in (".", "،", "!", "؟", "؛")
    return Hit(Date(day=int(word), month_which="this"), r.start(at), here + 1, "day-number") if ends else None


def _from(r: Reader, at: int, hit: Hit) -> Hit:
    return Hit(hit.expression, r.start(at), hit.end, hit.by)


def _with_date(r: Reader, hit: Hit) -> Hit:
    """Read the date behind a weekday or "today": the date holds, the weekday is a check."""
    here = hit.end
    if not r.together(here):
        return hit
    if r.word(here) == "(" and (found := written(r, here + 1)) and r.word(found.end) == ")" and isinstance(hit.expression, Date):
        return Hit(found.expression, hit.start, hit.end, "weekday-date")
    here = r.skip(here, "،", ",", "الموافق", "ل")
    here = r.skip(here, "في", "الموافق", "يوم", "ل")
    found = written(r, here) if r.term(here) and not (r.joined(here) and r.word(here) != AND) else None
    if found is None or not isinstance(found.expression, Date):
        return hit
    end = found.end
    weekday = hit.expression.weekday if isinstance(hit.expression, (Date, Today)) else None
    date = dataclasses.replace(found.expression, weekday=weekday)
    if isinstance(hit.expression, Date) and hit.expression.which and not date.year and not date.which:
        date = dataclasses.replace(date, which=hit.expression.which)
    return Hit(date, hit.start, end, "weekday-date")


def _two_weekdays(r: Reader, at: int, start: int) -> Hit | None:
    """Read `يومي الجمعة والسبت الماضيين`, `ليل السبت - الأحد`."""
    first = near.weekday(r, at, marked=True)
    if first is None or not isinstance(first.expression, Date):
        return None
    here = r.skip(first.end, AND, *_DASHES, '"', "الي")
    second = near.weekday(r, here, marked=True)
    if second is None or not isinstance(second.expression, Date):
        return None
    left = dataclasses.replace(first.expression, which=first.expression.which or second.expression.which)
    return Hit(Stretch(left, second.expression), start, second.end, "weekdays")


def part_of_day(r: Reader, at: int, core: Core) -> Hit | None:  # noqa: PLR0911  # one return a case reads best
    """Read `فجر الجمعة`, `بعد ظهر اليوم`, `ساعة متأخرة من مساء أمس`, `منتصف الليل`."""
    if found := r.role(at, "midnight"):
        return Hit(Slot("day", "midnight"), r.start(at), found[1], "midnight")
    best = r.role(at, "daypart")
    frame = r.role(at, "within")
    if frame and (best is None or frame[1] > best[1]):
        return _framed(r, at, frame, core)
    if best is None:
        return None
    here = r.skip(best[1], "من", '"') if r.together(best[1]) else best[1]
    if best[1] < len(r.terms) and not r.together(here):
        return None
    term = r.term(here)
    if term is None or (term.front and r.word(here) != AND):
        return None
    two = _two_weekdays(r, here, r.start(at)) if _night(r, at) else None
    if two and r.has(two.end, "locative") and (date := written(r, two.end + 1)):
        return Hit(date.expression, r.start(at), date.end, "weekday-date")
    inner = two or _weekday_or_core(r, here, core)
    return Hit(inner.expression, r.start(at), inner.end, inner.by) if inner else None


def _night(r: Reader, at: int) -> bool:
    term = r.term(at)
    return term is not None and term.value("daypart") == "T23"


def _weekday_or_core(r: Reader, at: int, core: Core) -> Hit | None:
    if found := near.weekday(r, at):
        return _with_date(r, found)
    found = day(r, at) or near.slot(r, at)
    if found and not (isinstance(found.expression, Slot) and found.expression.unit not in ("day", "night")):
        return found
    inner = core(at)
    return inner if inner and isinstance(inner.expression, (Date, Today)) and inner.by in ("clock", "weekday-date") else None


def _framed(r: Reader, at: int, frame: tuple[str, int], core: Core) -> Hit | None:
    """Read "at a late hour of" and the like before a day, a week, a month, a year."""
    kind, here = frame
    here = r.skip(here, "من")
    if not r.together(here):
        return None
    inner = part_of_day(r, here, core) or day(r, here) or near.slot(r, here)
    if inner is None:
        return None
    whole = inner.expression
    if kind and isinstance(whole, Slot) and whole.which == "this" and whole.unit in ("week", "month", "year"):
        whole = Portion(whole, kind)
    return Hit(whole, r.start(at), inner.end, inner.by)


def clock(r: Reader, at: int, core: Core) -> Hit | None:
    """Read `الساعة 23:30`, `الساعة العاشرة والربع مساء بتوقيت غرينتش`, with the day behind it or before it."""
    term = r.term(at)
    if term is None or "clock" not in term.senses or not term.article:
        return None
    end = _hour(r, at + 1)
    if end is None:
        return None
    if (inner := part_of_day(r, end, core)) and r.together(end):
        return Hit(inner.expression, r.start(at), inner.end, "clock")
    end = _zone(r, _morning(r, end))
    here = r.skip(end, "من", "يوم", "،") if r.together(end) else end
    inner = part_of_day(r, here, core) or (day(r, here) if r.together(here) else None)
    if inner and not (r.term(here) and r.joined(here)):
        return Hit(inner.expression, r.start(at), inner.end, "clock")
    return Hit(Slot("day", "clock"), r.start(at), end, "clock")


def _hour(r: Reader, at: int) -> int | None:
    word = r.word(at)
    if word.isdecimal():
        if int(word) > _HOURS:
            return None
        if r.word(at + 1) in (":", ",", ".", "\u066b") and r.word(at + 2).isdecimal() and len(r.word(at + 2)) == 2:  # noqa: PLR2004
            return at + 3
        return at + 1
    ordinal = r.ordinal(at)
    if ordinal is None or ordinal[0] > _HOURS:
        return None
    end = ordinal[1]
    behind = r.term(end)
    if behind and behind.number and behind.number.joined and behind.number.has("fraction"):
        end += 1
    return end


def _morning(r: Reader, at: int) -> int:
    """Step over "in the morning" written as an adverb."""
    term = r.term(at)
    if term and not term.article and not term.front and "daypart" in term.senses and r.together(at):
        return at + 1
    return at


def _zone(r: Reader, at: int) -> int:
    """Step over a time zone and over a second time in brackets."""
    if r.has(at, "zone") and r.together(at):
        return at + 2
    if r.word(at) in ("بالتوقيت", "ت") and r.together(at):
        return at + 2
    if r.word(at) == "(" and r.word(at + 1).isdecimal():
        for end in range(at + 2, min(at + 9, len(r.terms))):
            if r.word(end) == ")":
                return end + 1
    return at
