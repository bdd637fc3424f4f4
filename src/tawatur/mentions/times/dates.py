"""Place calendar dates: full ones, and those whose year, month or day must be taken from somewhere."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from tawatur.mentions.times.anchors import Anchors, Value
from tawatur.mentions.times.calendar import Moment, add, add_months, day_of, exists, moment, nearest, of_day, weekday_of
from tawatur.mentions.times.hijri import first_day, is_exact, last_day, to_day, year_of

if TYPE_CHECKING:
    from tawatur.mentions.times.expressions import Date

_STEP = {"past2": -2, "past": -1, "before": -1, "latest": -1, "next": 1, "after": 1, "this": 0, "same": 0}
_TOLD = ("same", "before", "after")
_FAR = 183
"""Half a year: a date without a year lies nearer than that, unless words say otherwise."""


def place_date(found: Date, anchors: Anchors) -> Value | None:
    """Place a date; what it lacks comes from the story or from the publication date."""
    if found.month_which:
        return _day_of_month(found, anchors)
    if found.year_which:
        return _of_year_pointed(found, anchors)
    if found.month is None and found.weekday:
        return _weekday(found, anchors)
    if found.year is not None:
        return _full(found)
    if found.month is None:
        return None
    return _hijri_without_year(found, anchors) if found.hijri else _without_year(found, anchors)


def _full(found: Date) -> Value | None:
    if found.year is None:
        return None
    if found.hijri:
        return _hijri(found)
    if not exists(found.year, found.month, found.day):
        return None
    here = Moment(found.year, found.month, found.day)
    reason = found.repair or "as written"
    if found.weekday and (own := weekday_of(here)) and own != found.weekday:
        reason = f"as written, though the weekday is another ({own} of the week)"
    return Value(str(here), str(here), "absolute", reason)


def _hijri(found: Date) -> Value | None:
    """Turn a date of the Islamic calendar into ours; a year alone is a span over two of ours."""
    year = found.year
    if year is None or year < 1:
        return None
    rough = "" if is_exact(year) else "~"
    reason = f"{year} AH by {'Umm al-Qura' if not rough else 'arithmetic'}"
    if found.month and found.day:
        day = f"{of_day(to_day(year, found.month, found.day))}{rough}"
        return Value(day, day, "absolute", reason)
    low = first_day(year, found.month or 1)
    high = last_day(year, found.month or 12)
    if found.month is None:
        left, right = of_day(low), of_day(high)
        return Value(f"{Moment(left.year, left.month)}{rough}", f"{Moment(right.year, right.month)}{rough}", "absolute", reason)
    return Value(f"{of_day(low)}{rough}", f"{of_day(high)}{rough}", "absolute", reason)


def _hijri_without_year(found: Date, anchors: Anchors) -> Value | None:
    base = anchors.day or anchors.story_moment()
    if base is None:
        return None
    year = year_of(day_of(base, last=True)) + _STEP.get(found.which, 0) * (found.which not in ("past", "next"))
    value = _hijri(dataclasses.replace(found, year=year))
    here = moment(value.left) if value else None
    if here and found.which == "past" and day_of(here) >= day_of(base):
        value = _hijri(dataclasses.replace(found, year=year - 1))
    if here and found.which == "next" and day_of(here) <= day_of(base):
        value = _hijri(dataclasses.replace(found, year=year + 1))
    return dataclasses.replace(value, anchor="document" if anchors.day else "text") if value else None


def _of_year_pointed(found: Date, anchors: Anchors) -> Value | None:
    """Place `28 مايو من العام الماضي`: counted from the publication date, or from the story ("the same year")."""
    told = found.year_which in _TOLD
    base = anchors.story_moment() if told else anchors.day or anchors.story_moment()
    base = base or anchors.day
    if base is None:
        return None
    year = base.year + _STEP.get(found.year_which, 0)
    value = _full(dataclasses.replace(found, year=year, year_which=""))
    anchor = "text" if told or anchors.day is None else "document"
    return dataclasses.replace(value, anchor=anchor, reason=f"{found.year_which} year") if value else None


def _day_of_month(found: Date, anchors: Anchors) -> Value | None:
    told = found.month_which in _TOLD
    base = anchors.story_moment(fine="month") if told else anchors.day
    base = base or anchors.day or anchors.story_moment(fine="month")
    if base is None or base.month is None:
        return None
    month = add_months(Moment(base.year, base.month), _STEP.get(found.month_which, 0))
    year = found.year or month.year
    if month.month is None or not exists(year, month.month, found.day):
        return None
    here = str(Moment(year, month.month, found.day))
    return Value(here, here, "text" if told else "document", f"day of the {found.month_which} month")


def _without_year(found: Date, anchors: Anchors) -> Value | None:
    """Give a date its year: the story's where it tells of another one, else the nearest that the words allow."""
    told = anchors.year_of_sentence
    today = anchors.day
    if found.month is None:
        return None
    if found.which not in ("past", "next", "this") and told is not None and (today is None or told != today.year):
        return _dated(found, told, "text", "the year told in this sentence")
    if today is None:
        story = anchors.story_moment()
        return _dated(found, story.year, "text", "the year told last") if story else None
    year = today.year + _turn(found, today)
    if found.weekday and found.day:
        year = _agreeing(found, year)
    return _dated(
        found, year, "document", "the year of the publication date" if year == today.year else "the nearest year to the publication date"
    )


def _agreeing(found: Date, year: int) -> int:
    """Take the neighbouring year when only there the weekday is right."""
    for own in (year, year - 1, year + 1):
        if found.month and exists(own, found.month, found.day) and weekday_of(Moment(own, found.month, found.day)) == found.weekday:
            return own
    return year


def _turn(found: Date, today: Moment) -> int:  # noqa: PLR0911  # one return a case reads best
    """Return how many years off the publication date a month or day lies."""
    if today.month is None or found.month is None:
        return 0
    here, now = (found.month, found.day or 0), (today.month, (today.day or 0) if found.day else 0)
    if found.which == "this":
        return 0
    if found.which in ("past", "latest"):
        return 0 if here < now else -1
    if found.which == "next":
        return 0 if here > now or (here == now and not found.day) else 1
    later = (found.month - today.month) % 12
    if found.ahead:
        return 0 if found.month >= today.month else 1
    if found.month <= today.month:
        return 0
    return 0 if found.day and later <= 3 else -1  # noqa: PLR2004  # a day within three months ahead is an appointment


def _dated(found: Date, year: int, anchor: str, reason: str) -> Value | None:
    if not exists(year, found.month, found.day):
        return None
    here = str(Moment(year, found.month, found.day))
    return Value(here, here, anchor, reason)


def _weekday(found: Date, anchors: Anchors) -> Value | None:
    """Place a weekday: the last one up to the publication date, unless words say that it is past or to come."""
    if found.weekday is None:
        return None
    today = anchors.day
    if today is None or today.day is None:
        if told := anchors.day_with(found.weekday):
            return Value(str(told), str(told), "text", "the day told before that was this weekday")
        if anchors.document is None or today is None:
            return None
        return Value(anchors.document, anchors.document, "document", "a weekday near the publication date, whose day is not known")
    if found.which == "this":
        here = add(nearest(today, 7, after=True, same=True), "day", found.weekday - 7)
    else:
        after = found.which == "next" or (found.ahead and not found.which)
        here = nearest(today, found.weekday, after=after, same=not found.which)
    return Value(str(here), str(here), "document", "the weekday nearest to the publication date")


def weekdays(left: Date, right: Date, anchors: Anchors) -> Value | None:
    """Place two weekdays that follow one another; the second one decides."""
    last = _weekday(right, anchors)
    here = moment(last.right) if last else None
    if last is None or here is None or not here.day or not left.weekday:
        return last
    first = nearest(here, left.weekday, after=False, same=False)
    return Value(str(first), str(here), "document", "weekdays nearest to the publication date")
