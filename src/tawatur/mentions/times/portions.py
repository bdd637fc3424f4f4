"""Cut portions out of a resolved time: early, mid, late; quarters, halves, thirds."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tawatur import edtf
from tawatur.mentions.times.anchors import Anchors, Value
from tawatur.mentions.times.calendar import Moment, moment, month_length, of_day
from tawatur.model import PART_OF

if TYPE_CHECKING:
    from tawatur.mentions.times.expressions import Portion

_DECADE = re.compile(r"\d{3}X")
_CENTURY = re.compile(r"\d{2}XX")
_MONTHS = {"early": (1, 4), "mid": (5, 8), "late": (9, 12)}
_DAYS = {"early": (1, 10), "mid": (11, 20), "late": (21, 31)}
_OF_DECADE = {"early": (0, 3), "mid": (4, 6), "late": (7, 9)}
_OF_CENTURY = {"early": (0, 33), "mid": (34, 66), "late": (67, 99)}
_WEEKDAYS = {"early": (0, 1), "mid": (2, 3), "late": (5, 6)}
_SHARES = {"quarter": 4, "half": 2, "third": 3}
_WEEK = 7


def portion(found: Portion, whole: Value, anchors: Anchors) -> Value | None:
    """Cut a part out of a time, by thirds: early is the first, late the last one."""
    if whole.kind != "date":
        return None
    if found.kind in ("earlier", "later"):
        return _side(found, whole, anchors)
    if found.kind == "late" and whole.reason.startswith("this week"):
        return _weekend(whole, anchors)
    cut = _of_one(found, whole) if whole.left == whole.right else _of_span(found, whole)
    if cut is None:
        return None
    return Value(cut[0], cut[1], whole.anchor, f"{found.kind}{PART_OF}{whole.reason}")


def _side(found: Portion, whole: Value, anchors: Anchors) -> Value | None:
    """Cut "earlier this month", "later this month" at the publication date."""
    here = anchors.day
    if here is None or here.day is None:
        return whole
    low, high = edtf.bounds(whole.edtf)
    if low is None or high is None:
        return whole
    day = edtf.ordinal(here.year, here.month or 1, here.day)
    if "week" in whole.reason:
        high = day - (day - 1) % _WEEK + _WEEK - 1
    left, right = (low, day) if found.kind == "earlier" else (day + 1, high)
    if left > right:
        return whole
    return Value(str(of_day(left)), str(of_day(right)), whole.anchor, f"{found.kind} in: {whole.reason}")


def _weekend(whole: Value, anchors: Anchors) -> Value | None:
    """Place "the week-end": the last one that has begun."""
    here = anchors.day
    if here is None or here.day is None:
        return None
    day = edtf.ordinal(here.year, here.month or 1, here.day)
    saturday = day - (day + 1) % _WEEK
    return Value(str(of_day(saturday)), str(of_day(saturday + 1)), whole.anchor, "the week-end that began last")


def _of_one(found: Portion, whole: Value) -> tuple[str, str] | None:
    text = (whole.left or "").rstrip("~?")
    if _DECADE.fullmatch(text):
        return _of_years(found, int(text[:3]) * 10, 10, _OF_DECADE)
    if _CENTURY.fullmatch(text):
        return _of_years(found, int(text[:2]) * 100, 100, _OF_CENTURY)
    here = moment(text)
    if here is None:
        return None
    if here.month is None:
        return _of_year(found, here.year)
    if here.day is None:
        return _of_month(found, here.year, here.month)
    return text, text


def _of_years(found: Portion, first: int, length: int, parts: dict[str, tuple[int, int]]) -> tuple[str, str] | None:
    if found.kind == "decade":
        decade = f"{(first + found.number) // 10:03d}X"
        return decade, decade
    if found.kind in parts:
        low, high = parts[found.kind]
    else:
        share = length / _SHARES[found.kind]
        low, high = round(share * (found.number - 1)), round(share * found.number) - 1
    return str(Moment(first + low)), str(Moment(first + high))


def _of_year(found: Portion, year: int) -> tuple[str, str] | None:
    if found.kind in _MONTHS:
        low, high = _MONTHS[found.kind]
    elif found.kind in _SHARES:
        share = 12 // _SHARES[found.kind]
        low, high = share * (found.number - 1) + 1, share * found.number
    else:
        return None
    return str(Moment(year, low)), str(Moment(year, high))


def _of_month(found: Portion, year: int, month: int) -> tuple[str, str] | None:
    last = month_length(year, month)
    if found.kind == "week":
        low, high = _WEEK * (found.number - 1) + 1, _WEEK * found.number if found.number < last // _WEEK else last
    elif found.kind in _DAYS:
        low, high = _DAYS[found.kind]
    elif found.kind in _SHARES:
        share = last / _SHARES[found.kind]
        low, high = round(share * (found.number - 1)) + 1, round(share * found.number)
    else:
        return None
    return str(Moment(year, month, low)), str(Moment(year, month, min(high, last)))


def _of_span(found: Portion, whole: Value) -> tuple[str, str] | None:
    """Cut a stretch: a week by its days; of a war or era the first or the last year."""
    if whole.left and whole.right:
        low, high = edtf.bounds(f"{whole.left}/{whole.right}")
        if low is not None and high is not None and high - low < _WEEK and found.kind in _WEEKDAYS:
            first, last = _WEEKDAYS[found.kind]
            monday = low - (low - 1) % _WEEK
            return str(of_day(monday + first)), str(of_day(monday + last))
    if found.kind == "early" and whole.left:
        return whole.left, whole.left
    if found.kind == "late" and whole.right:
        return whole.right, whole.right
    if found.kind == "mid" and whole.left and whole.right:
        return whole.left, whole.right
    return None
