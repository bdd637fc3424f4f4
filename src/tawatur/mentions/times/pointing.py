"""Place what is pointed at: today, last month, this week, the same year, recent months."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tawatur.mentions.times.anchors import Anchors, Value
from tawatur.mentions.times.calendar import Moment, add, add_months, day_of, nearest, of_day, week_of, weekday_of

if TYPE_CHECKING:
    from tawatur.mentions.times.expressions import Slot, Today

_STEP = {"past2": -2, "past": -1, "before": -1, "latest": 0, "next": 1, "after": 1, "this": 0, "same": 0}
_TOLD = ("same", "before", "after")
_SUNDAY = 7
_RECENT = 3
"""How many of a unit "recent" ones are: annotators mostly write three."""
_HOURS = 24


def today(found: Today, anchors: Anchors) -> Value | None:
    """Place so many days from the publication date; a weekday that disagrees by a day or two decides."""
    if anchors.document is None:
        return None
    if anchors.day is None or anchors.day.day is None:
        told = anchors.day_with(found.weekday) if found.weekday else None
        if told:
            return Value(str(told), str(told), "text", "the day told before that was this weekday")
        return Value(anchors.document, anchors.document, "document", "today, as far as the publication date is known")
    here = add(anchors.day, "day", found.offset)
    if found.weekday and weekday_of(here) != found.weekday:
        near = nearest(here, found.weekday, after=found.offset > 0, same=True)
        return Value(str(near), str(near), "document", "the weekday decides: it is not that of the day counted")
    return Value(str(here), str(here), "document", f"publication date {found.offset:+d} days" if found.offset else "publication date")


def now(anchors: Anchors) -> Value | None:
    """Place "now": the publication date."""
    if anchors.document is None:
        return None
    return Value(*_ends(anchors.document), "document", "publication date")


def _ends(value: str) -> tuple[str, str]:
    left, slash, right = value.partition("/")
    return left, right if slash else left


def slot(found: Slot, anchors: Anchors) -> Value | None:
    """Place a unit that words point at."""
    told = found.which in _TOLD
    base = anchors.story_moment(fine=_FINE.get(found.unit, "year")) if told else anchors.day
    anchor = "text" if told else "document"
    if told and base is None:
        base, anchor = anchors.day, "document"
    if found.which in ("midnight", "clock"):
        return _hour(found, anchors)
    if base is None:
        return None
    if found.unit in ("period", "time"):
        return _now_about(anchors)
    if found.many:
        return _many(found, base, anchors)
    if found.count > 1:
        return _several(found, base, anchor)
    return _single(found, base, anchor)


_FINE = {"month": "month", "week": "day", "day": "day", "night": "day"}


def _hour(found: Slot, anchors: Anchors) -> Value | None:
    """Place an hour without its day: on the day told last in this paragraph, else on the publication date."""
    for value in reversed(anchors.paragraph):
        if value.left == value.right and value.left and value.left.count("-") == 2 and not value.left.startswith("-"):  # noqa: PLR2004
            day = value.left
            break
    else:
        if anchors.day is None or anchors.day.day is None:
            return None
        day = str(anchors.day)
    if found.which == "midnight" and anchors.day and str(anchors.day) == day:
        day = str(add(anchors.day, "day", 1))
    return Value(day, day, "text", "an hour of the day told last")


def _now_about(anchors: Anchors) -> Value | None:
    here = anchors.day
    if here is None:
        return None
    about = f"{Moment(here.year, here.month)}~"
    return Value(about, about, "document", "about the publication date")


def _single(found: Slot, base: Moment, anchor: str) -> Value | None:
    step = _STEP[found.which]
    reason = f"{found.which} {found.unit}"
    unit = found.unit
    if unit in ("year", "decade", "century"):
        return _years(unit, base, step, anchor)
    if anchor == "document" and found.which == "this" and ((unit == "week" and base.day is None) or base.month is None):
        return Value(str(base), str(base), anchor, f"{reason}, as far as the publication date is known")
    if base.month is None:
        return None
    if unit == "month":
        here = add_months(Moment(base.year, base.month), step)
    elif unit == "week":
        return _week(found, base, step, anchor)
    elif unit in ("day", "night") and base.day:
        here = add(base, "day", step)
    else:
        return None
    return Value(str(here), str(here), anchor, reason)


def _years(unit: str, base: Moment, step: int, anchor: str) -> Value:
    if unit == "year":
        year = str(Moment(base.year + step))
    elif unit == "decade":
        year = f"{base.year // 10 + step:03d}X"
    else:
        year = f"{base.year // 100 + step:02d}XX"
    return Value(year, year, anchor, f"{unit} {step:+d}")


def _week(found: Slot, base: Moment, step: int, anchor: str) -> Value | None:
    """Place a week, Monday to Sunday; on a Sunday "last week" is the one that ended the day before."""
    if base.day is None:
        return None
    monday, sunday = week_of(base)
    if found.which in ("past", "latest") and weekday_of(base) == _SUNDAY:
        return Value(str(add(base, "day", -7)), str(add(base, "day", -1)), anchor, "the week that ended yesterday")
    if found.which == "this":
        return Value(str(monday), str(base if weekday_of(base) != _SUNDAY else sunday), anchor, "this week up to the publication date")
    if found.which == "latest":
        step = -1
    left, right = of_day(day_of(monday) + 7 * step), of_day(day_of(sunday) + 7 * step)
    return Value(str(left), str(right), anchor, f"{found.which} week")


def _several(found: Slot, base: Moment, anchor: str) -> Value | None:
    """Place so many units up to the publication date, or from it on."""
    ahead = found.which in ("next", "after")
    unit, count = found.unit, found.count
    if unit == "hour":
        unit, count = "day", max(1, round(count / _HOURS))
    if unit in ("minute", "second", "time", "period"):
        return None
    if unit in ("day", "week", "night") and base.day is None:
        about = str(base)
        return Value(about, about, anchor, "near the publication date, whose day is not known")
    far = add(base, "day" if unit == "night" else unit, count if ahead else -count)
    near = _near(base, unit, ahead=ahead, one=found.unit != "hour")
    return (
        Value(str(near), str(far), anchor, f"coming {count} {unit}")
        if ahead
        else Value(str(far), str(near), anchor, f"last {count} {unit}")
    )


def _near(base: Moment, unit: str, *, ahead: bool, one: bool) -> Moment:
    """Return the near end: tomorrow for coming days, else the publication date as fine as the unit."""
    if unit in ("day", "night"):
        return add(base, "day", 1) if ahead and one else base
    if unit in ("year", "decade", "century"):
        return Moment(base.year)
    return base if unit == "week" else Moment(base.year, base.month)


def _many(found: Slot, base: Moment, anchors: Anchors) -> Value | None:
    """Place "recent years", "coming weeks": vague stretches about the publication date."""
    about = f"{Moment(base.year, base.month)}~"
    reason = f"{found.which} {found.unit}s, about the publication date"
    ahead = found.which in ("next", "after")
    if found.unit == "hour" and base.day:
        ends = sorted((base, add(base, "day", 1 if ahead else -1)))
        return Value(str(ends[0]), str(ends[1]), "document", reason)
    if found.unit in ("day", "week", "night", "hour"):
        return Value(about, about, "document", reason)
    if found.unit == "month" and base.month:
        other = f"{add_months(Moment(base.year, base.month), _RECENT if ahead else -_RECENT)}~"
        return Value(about, other, "document", reason) if ahead else Value(other, about, "document", reason)
    if found.unit == "year":
        if found.which == "latest":
            return Value(f"{base.year - _RECENT}~", anchors.document and _ends(anchors.document)[1], "document", reason)
        year = str(Moment(base.year))
        return Value(year, None, "document", reason) if ahead else Value(None, year, "document", reason)
    return None
