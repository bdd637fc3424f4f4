"""Place an expression of time on the calendar: what it is counted from, and why."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from tawatur.mentions.times import pointing, shifting
from tawatur.mentions.times.anchors import Anchors, Value
from tawatur.mentions.times.calendar import Moment, day_of, easter, moment, of_day
from tawatur.mentions.times.dates import place_date, weekdays
from tawatur.mentions.times.expressions import (
    Anniversary,
    Century,
    Date,
    Decade,
    Every,
    Expression,
    Holiday,
    Lasting,
    Named,
    Now,
    Portion,
    Season,
    Shift,
    Signal,
    Slot,
    Stretch,
    Then,
    TheWar,
    Today,
    Within,
)
from tawatur.mentions.times.hijri import first_day, is_exact, last_day, to_day, year_of
from tawatur.mentions.times.lengths import iso_duration
from tawatur.mentions.times.portions import portion

if TYPE_CHECKING:
    from collections.abc import Callable

_CENTURY = 100
_ISLAMIC_YEARS = range(1300, 1501)


def resolve(found: Expression, anchors: Anchors) -> Value | None:
    """Return the time that an expression means, None where nothing that it is counted from is known."""
    place = _PLACES[type(found)]
    try:
        return place(found, anchors)
    except (ValueError, OverflowError):  # beyond the years 1-9999 of the proleptic calendar
        return None


def _now(_: Now, anchors: Anchors) -> Value | None:
    return pointing.now(anchors)


def _then(_: Then, anchors: Anchors) -> Value | None:
    story = anchors.story
    return dataclasses.replace(story, anchor="text", reason="the time told last") if story else None


def _decade(found: Decade, anchors: Anchors) -> Value:
    if found.year >= _CENTURY:
        return _one(f"{found.year // 10}X", reason="decade as written")
    century = 19
    if anchors.day and anchors.day.year < 1900:  # noqa: PLR2004  # old documents speak of their own century
        century = anchors.day.year // _CENTURY
    return _one(f"{century}{found.year // 10}X", reason=f"decade of the {century}00s: none other is named")


def _century(found: Century, anchors: Anchors) -> Value | None:
    number = found.number
    if not number:
        if anchors.day is None and found.which == "this":
            return None
        now = anchors.day.year // _CENTURY if anchors.day else 20
        number = now + 1 + {"past": -1, "next": 1, "before": -1, "after": 1, "latest": -1}.get(found.which, 0)
    if found.hijri:
        low, high = of_day(first_day((number - 1) * _CENTURY + 1)), of_day(last_day(number * _CENTURY))
        return Value(f"{low.year:04d}~", f"{high.year:04d}~", reason=f"{number}th Islamic century by arithmetic")
    if found.before_christ:
        return Value(str(Moment(1 - number * _CENTURY)), str(Moment(-(number - 1) * _CENTURY)), reason="century before Christ")
    return _one(f"{number - 1:02d}XX", reason=f"century {number}")


def _season(found: Season, anchors: Anchors) -> Value | None:
    if found.year is not None:
        year = resolve(found.year, anchors)
        here = moment(year.left) if year else None
        return _one(f"{here.year:04d}-{found.code}", year.anchor, "season of a year") if here and year else None
    if anchors.day is None:
        return None
    year_now, begins = anchors.day.year, {21: 3, 22: 6, 23: 9, 24: 12}[found.code]
    begun = (anchors.day.month or 12) >= begins + (2 if found.which == "past" else 0)
    shift = {"past": 0 if begun else -1, "next": 1 if begun else 0}.get(found.which, 0)
    return _one(f"{year_now + shift:04d}-{found.code}", "document", f"the {found.which} season, seen from the publication date")


def _portion(found: Portion, anchors: Anchors) -> Value | None:
    whole = resolve(found.whole, anchors)
    return portion(found, whole, anchors) if whole else None


def _named(found: Named, anchors: Anchors) -> Value:
    left, slash, right = found.value.partition("/")
    if slash:
        anchors.note_war(found.value)
    return Value(left, None if right == ".." else (right if slash else left), reason=f"dates of {found.name}", firm=False)


def _the_war(_found: TheWar, anchors: Anchors) -> Value | None:
    if anchors.war is None:
        return None
    left, _, right = anchors.war.partition("/")
    return Value(left, None if right == ".." else right, "text", "the war named last")


def _holiday(found: Holiday, anchors: Anchors) -> Value | None:
    year, anchor = found.year, "absolute"
    if year is None:
        if anchors.day is None:
            here = anchors.story_moment()
            if here is None:
                return None
            year, anchor = here.year, "text"
        else:
            year, anchor = anchors.day.year, "document"
    value = _of_year(found.rule, year, anchor)
    if found.year is None and found.which in ("past", "next") and anchors.day and anchors.day.month:
        value = _turned(found, value, year, anchors.day)
    return value


def _turned(found: Holiday, value: Value, year: int, today: Moment) -> Value:
    """Take last or next year's day when this year's lies on the other side."""
    here = moment(value.left)
    if here is None:
        return value
    past = day_of(here) < day_of(today)
    if found.which == "past" and not past:
        return _of_year(found.rule, year - 1, value.anchor)
    return _of_year(found.rule, year + 1, value.anchor) if found.which == "next" and past else value


def _of_year(rule: str, year: int, anchor: str) -> Value:
    """Place a yearly day in a year; Islamic ones fall where the calendar of Mecca has them."""
    reason = f"the day of {year}"
    if rule == "EASTER":
        return _one(str(easter(year)), anchor, reason)
    if rule.startswith("H"):
        return _islamic(rule[1:], year, anchor)
    left, slash, right = rule.partition("/")
    if slash:
        return Value(f"{year - 1:04d}-{left}", f"{year:04d}-{right}", anchor, reason)
    return _one(f"{year:04d}-{rule}", anchor, reason)


def _islamic(rule: str, year: int, anchor: str) -> Value:
    month, _, day = rule.partition("-")
    islamic = year_of(day_of(Moment(year, 12, 31)))
    if anchor == "absolute" and year in _ISLAMIC_YEARS:  # the year named with the day is one of that calendar
        islamic, year = year, of_day(to_day(year, int(month), int(day or 1))).year
    for own in (islamic, islamic - 1):
        begins = to_day(own, int(month), int(day or 1))
        if of_day(begins).year == year:
            break
    rough = "" if is_exact(own) else "~"
    reason = f"{rule} of {own} AH"
    if day:
        return _one(f"{of_day(begins)}{rough}", anchor, reason)
    return Value(f"{of_day(begins)}{rough}", f"{of_day(last_day(own, int(month)))}{rough}", anchor, reason)


def _anniversary(found: Anniversary, anchors: Anchors) -> Value | None:
    base = moment(found.event) if found.event else None
    if base and base.day:
        return _one(str(Moment(base.year + found.number, base.month, base.day)), reason=f"{found.event} and {found.number} years")
    for value in reversed(anchors.paragraph):
        here = moment(value.left)
        if here and here.day and value.left == value.right:
            return _one(str(here), "text", "the day told last, whose return it is")
    return _one(anchors.document, "document", "told on its day") if anchors.document and anchors.day else None


def _stretch(found: Stretch, anchors: Anchors) -> Value | None:
    if isinstance(found.left, Date) and isinstance(found.right, Date) and found.left.weekday and found.right.weekday:
        return weekdays(found.left, found.right, anchors)
    right = resolve(found.right, anchors)
    left = resolve(found.left, anchors)
    if left is None or right is None or left.kind != "date" or right.kind != "date":
        return None
    anchor = right.anchor if left.anchor == "absolute" else left.anchor
    return Value(left.left, right.right, anchor, f"from {left.reason} to {right.reason}" if left.reason or right.reason else "")


def _signal(found: Signal, anchors: Anchors) -> Value | None:  # noqa: PLR0911  # one return a case reads best
    inner = resolve(found.inner, anchors)
    if inner is None or inner.kind != "date":
        return None
    if found.kind == "since":
        return dataclasses.replace(inner, right=None, reason=f"since: {inner.reason}") if inner.left else None
    if found.kind == "after":
        if inner.right is None:
            return dataclasses.replace(inner, reason=f"after what has no end yet, so after its beginning: {inner.reason}")
        return dataclasses.replace(inner, left=inner.right, right=None, reason=f"after: {inner.reason}")
    if found.kind == "before":
        return dataclasses.replace(inner, left=None, right=inner.left, reason=f"before: {inner.reason}") if inner.left else None
    if found.kind == "by" and not _ahead(inner, anchors):
        return inner
    return dataclasses.replace(inner, left=None, reason=f"until: {inner.reason}") if inner.right else None


def _ahead(inner: Value, anchors: Anchors) -> bool:
    """Say whether a time lies wholly behind the publication date."""
    here = moment(inner.left)
    return bool(here and anchors.day and day_of(here) > day_of(anchors.day, last=True))


def _lasting(found: Lasting, _: Anchors) -> Value:
    return Value(iso_duration(found.count), iso_duration(found.count), reason="a duration", kind="duration")


def _every(found: Every, _: Anchors) -> Value:
    return Value(found.period, found.period, reason="repeats", kind="set")


def _one(value: str, anchor: str = "absolute", reason: str = "") -> Value:
    return Value(value, value, anchor, reason)


_PLACES: dict[type, Callable[..., Value | None]] = {
    Date: place_date,
    Today: pointing.today,
    Now: _now,
    Then: _then,
    Slot: pointing.slot,
    Decade: _decade,
    Century: _century,
    Season: _season,
    Portion: _portion,
    Shift: shifting.shift,
    Within: shifting.within,
    Named: _named,
    TheWar: _the_war,
    Holiday: _holiday,
    Anniversary: _anniversary,
    Stretch: _stretch,
    Signal: _signal,
    Lasting: _lasting,
    Every: _every,
}
