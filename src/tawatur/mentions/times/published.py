"""Guess when a document was published, from its own text: ranked, each guess with its reason.

The best evidence is a date that the page itself calls its date, then "today, Tuesday 6 June 2017", then "the 78th anniversary of
..." reckoned from a dated event, then "today, Tuesday" beside a date of that weekday, and last the latest dated event,
which only says "not before". Badges such as "two years ago" count from the day of scraping, which nobody knows: they are no evidence.
"""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from tawatur.mentions.times.anchors import Anchors, Value
from tawatur.mentions.times.calendar import Moment, day_of, exists, moment, of_day, weekday_of
from tawatur.mentions.times.expressions import Anniversary, Date, Shift, Signal, Today
from tawatur.mentions.times.resolve import resolve
from tawatur.mentions.times.walk import replayed, steps_of
from tawatur.model import BlockKind, Guess

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from tawatur.mentions.times.reader import Hit, Reader
    from tawatur.mentions.times.walk import Step
    from tawatur.model import Document

_TOP = 60
"""Words at the top of a page among which a date alone on its line is the page's own."""
_LEAD = 4
"""Words between "published" and its date."""
PRINTED, ALONE, TODAY, UPDATED, RETURN, WEEKDAY, WEEKDAY_ALONE, NOT_BEFORE = range(1, 9)
"""Ranks, the best first."""
RETURN_AGREES = TODAY
"""An anniversary whose weekday is the one called today is as good as a date called today."""


@dataclasses.dataclass(frozen=True, slots=True)
class _Seen:
    """A time in the text: where, what, and its place on the calendar when it is written out."""

    at: int
    hit: Hit
    day: Moment | None
    value: Value | None


def guess_published(doc: Document, own: Path | None = None) -> tuple[Guess, ...]:
    """List guesses at the document's date, the best first; nothing is taken from `doc.published`."""
    reader, steps = steps_of(doc, own)
    seen = list(_seen(steps))
    found = [
        *_own(doc, reader, seen),
        *_today(reader, seen),
        *_returns(seen),
        *_weekdays(seen),
        *_last(seen),
    ]
    best: dict[str, Guess] = {}
    for guess in sorted(found, key=lambda guess: (guess.rank, guess.value)):
        best.setdefault(guess.value, guess)
    return tuple(best.values())


def _seen(steps: Iterable[Step]) -> Iterator[_Seen]:
    anchors = Anchors.of(None)
    for at, hit in replayed(steps, anchors):
        if isinstance(hit.expression, Shift) or (isinstance(hit.expression, Signal) and isinstance(hit.expression.inner, Shift)):
            continue
        value = resolve(hit.expression, anchors)
        if value is not None and value.kind == "date":
            anchors.push(value)
        here = moment(value.left) if value and value.left == value.right else None
        yield _Seen(at, hit, here if here and here.day else None, value)


def _guess(day: Moment, by: str, rank: int, suffix: str = "") -> Guess:
    return Guess("published", f"{day}{suffix}", by, rank)


def _own(doc: Document, reader: Reader, seen: list[_Seen]) -> Iterator[Guess]:
    """Find dates that the page calls its own, or that stand alone on a line at its top or in its byline."""
    bylines = [block.span for block in doc.blocks if block.kind is BlockKind.BYLINE]
    for one in seen:
        if one.day is None or one.value is None or one.value.anchor != "absolute" or not isinstance(one.hit.expression, Date):
            continue
        if _told(reader, one.at, "updated"):
            yield _guess(one.day, "the page says that it was updated then", UPDATED)
        elif _told(reader, one.at, "printed"):
            yield _guess(one.day, "the page says that it was published then", PRINTED)
        elif any(span.start <= one.hit.start < span.end for span in bylines):
            yield _guess(one.day, "date in the byline", PRINTED)
        elif one.at < _TOP and reader.tape.new_line(one.at) and reader.tape.new_line(one.hit.end):
            yield _guess(one.day, "date alone on a line at the top", ALONE)


def _told(reader: Reader, at: int, role: str) -> bool:
    for place in range(at - 1, max(-1, at - 1 - _LEAD), -1):
        found = reader.role(place, role)
        if found and found[1] <= at:
            return not any(reader.tape.cut[here] for here in range(place + 1, at + 1))
    return False


def _today(reader: Reader, seen: list[_Seen]) -> Iterator[Guess]:
    """Find "today" with a full date."""
    for one in seen:
        if one.day and isinstance(one.hit.expression, Date) and (found := reader.role(one.at, "today")):
            shift = int(found[0])
            day = one.day if not shift else of_day(day_of(one.day) - shift)
            yield _guess(day, "the text says that this day is today" if not shift else "the text says how far off this day is", TODAY)


def _returns(seen: list[_Seen]) -> Iterator[Guess]:
    """Reckon anniversaries of dated events; a weekday called "today" that agrees makes them stronger."""
    weekday = _weekday_today(seen)
    for one in seen:
        if one.day and isinstance(one.hit.expression, Anniversary) and one.hit.expression.event:
            agrees = weekday is not None and weekday_of(one.day) == weekday
            why = f"return number {one.hit.expression.number} of {one.hit.expression.event}"
            yield _guess(one.day, f"{why}, and the weekday agrees" if agrees else why, RETURN_AGREES if agrees else RETURN)


def _weekday_today(seen: list[_Seen]) -> int | None:
    for one in seen:
        found = one.hit.expression
        if isinstance(found, Today) and found.offset == 0 and found.weekday:
            return found.weekday
    return None


def _weekdays(seen: list[_Seen]) -> Iterator[Guess]:
    """Use weekdays: "today, Tuesday" beside a date that was one; a weekday with day and month has its year in few years only."""
    weekday = _weekday_today(seen)
    told = [moment(one.value.left) for one in seen if one.value and one.value.firm and one.value.anchor == "absolute"]
    days = [day for day in told if day and day.day]
    if weekday and days:
        last = max(days)
        for day in days:
            if weekday_of(day) == weekday and day == last:
                yield _guess(day, "today's weekday is that of the latest date in the text", WEEKDAY)
    years = [
        one.value.left[:4]
        for one in seen
        if one.value and one.value.left and one.value.anchor == "absolute" and one.value.left[:4].isdecimal()
    ]
    for one in seen:
        found = one.hit.expression
        if isinstance(found, Date) and found.weekday and found.month and found.day and found.year is None and years:
            year = int(max(years))
            for own in (year, year + 1):
                if exists(own, found.month, found.day) and weekday_of(Moment(own, found.month, found.day)) == found.weekday:
                    yield _guess(Moment(own, found.month), "weekday, day and month agree in this year", WEEKDAY_ALONE, "~")


def _last(seen: list[_Seen]) -> Iterator[Guess]:
    """Take the latest event told as a lower bound."""
    ends = [
        here
        for one in seen
        if one.value
        and one.value.firm
        and one.value.anchor == "absolute"
        and isinstance(one.hit.expression, Date)
        and (here := moment(one.value.left))
    ]
    if ends:
        last = max(ends, key=lambda here: (here.year, here.month or 0, here.day or 0))
        yield Guess("published", f"{last}/..", "not before the latest date in the text", NOT_BEFORE)
