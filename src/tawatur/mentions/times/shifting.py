"""Place what is counted in units: two weeks ago, a month later, within 48 hours."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tawatur.mentions.times.anchors import Anchors, Value
from tawatur.mentions.times.calendar import Moment, add, add_months

if TYPE_CHECKING:
    from tawatur.mentions.times.expressions import Count, Shift, Within

_DAYS = ("day", "week", "night")
_SMALL = ("hour", "minute", "second")
_HOURS = 24


def shift(found: Shift, anchors: Anchors) -> Value | None:
    """Place "ago" from the publication date, "later" and "before that" from the time told last."""
    if found.event:
        return _from_event(found.count, anchors)
    base, anchor = _base(found, anchors)
    if base is None:
        return None
    count = found.count
    if count.vague:
        return _vague(found, base, anchor)
    here = add(base, count.unit, found.sign * count.low)
    rough = "~" if count.rough or (base.day is None and count.unit in ("week", "day")) else ""
    if count.unit in _SMALL and found.sign > 0 and base.day is None:
        return None
    low = f"{here}{rough}"
    reason = f"{count.low:g} {count.unit}{'s' if count.low != 1 else ''} {'after' if found.sign > 0 else 'before'} {base}"
    if count.high != count.low:
        far = add(base, count.unit, found.sign * count.high)
        ends = sorted((here, far), key=lambda here: (here.year, here.month or 0, here.day or 0))
        return Value(str(ends[0]), str(ends[1]), anchor, reason)
    return Value(low, low, anchor, reason)


def _from_event(count: Count, anchors: Anchors) -> Value | None:
    """Place "three days after the talks": what is told here happened then, so it is the time told last."""
    if count.vague and count.unit not in _DAYS:
        return None
    if anchors.paragraph and (here := anchors.story_moment()):
        return Value(str(here), str(here), "text", "counted from an event: the time of the story")
    if anchors.day is None:
        return None
    about = f"{Moment(anchors.day.year, anchors.day.month) if count.vague else anchors.day}~"
    return Value(about, about, "document", "counted from an event: about the publication date")


def _base(found: Shift, anchors: Anchors) -> tuple[Moment | None, str]:
    fine = {"month": "month", "week": "month", "day": "month"}.get(found.count.unit, "year")
    today = anchors.day
    told = found.told or found.sign > 0 or today is None
    if not told and today and today.day is None and found.count.unit in ("week", "day"):
        told = True
    if told:
        story = anchors.story_moment(fine=fine)
        if story:
            return story, "text"
        if found.told:
            return None, "text"
    return today, "document"


def _vague(found: Shift, base: Moment, anchor: str) -> Value | None:
    """Place "some days ago": the month about it; months and years, the year."""
    unit = found.count.unit
    if unit in ("day", "week", "night"):
        about = f"{Moment(base.year, base.month)}~"
    elif unit == "month":
        about = f"{Moment(base.year)}~"
    else:
        return None
    return Value(about, about, anchor, f"some {unit}s {'after' if found.sign > 0 else 'before'} {base}")


def within(found: Within, anchors: Anchors) -> Value | None:
    """Place a length that ends at the publication date, or begins there when it looks ahead."""
    today = anchors.day
    if today is None:
        return None
    count = found.count
    if count.vague:
        return _about(count, today)
    unit, amount = count.unit, count.high
    if unit == "hour":
        if amount < _HOURS:
            return None
        unit, amount = "day", round(amount / _HOURS)
    if unit in _SMALL or (today.day is None and unit in ("day", "week")):
        return None
    other = _other(today, unit, found.sign * amount)
    left, right = sorted((other, _as_fine(today, unit)))
    return Value(str(left), str(right), "document", f"{amount:g} {unit}s {'before' if found.sign < 0 else 'after'} the publication date")


def _other(today: Moment, unit: str, amount: float) -> Moment:
    return add_months(Moment(today.year, today.month), int(amount)) if unit == "month" and today.month else add(today, unit, amount)


def _as_fine(today: Moment, unit: str) -> Moment:
    if unit in ("year", "decade", "century"):
        return Moment(today.year)
    return Moment(today.year, today.month) if unit == "month" else today


def _about(count: Count, today: Moment) -> Value | None:
    if count.unit not in ("day", "week", "night"):
        return None
    about = f"{Moment(today.year, today.month)}~"
    return Value(about, about, "document", "about the publication date")
