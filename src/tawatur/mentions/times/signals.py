"""Read a time with the preposition that makes its value: since, until, by, before, after, during, within."""

from __future__ import annotations

import dataclasses

from tawatur.mentions.times import lengths, named
from tawatur.mentions.times.core import core
from tawatur.mentions.times.expressions import Date, Named, Now, Shift, Signal, Slot, Stretch
from tawatur.mentions.times.months import month_alone
from tawatur.mentions.times.ranges import goes_on
from tawatur.mentions.times.reader import Hit, Reader
from tawatur.mentions.times.years import bare_year

_OPEN = ("since", "before", "after", "until")
_PAST, _COMING = -1, 1
_NEGATION = 8
"""Words between "not" and "until"."""


def signalled(r: Reader, at: int) -> Hit | None:  # noqa: PLR0911  # one return a case reads best
    """Read a time with its preposition: `منذ عام 2000`, `قبل أسبوعين`, `خلال الحرب`, `حتى الآن`."""
    found = r.role(at, "signal")
    term = r.term(at)
    if found is None or term is None or term.article or r.role(at, "today"):
        return None
    kind, here = found
    if not r.together(here):
        return None
    if kind == "until_to":
        now = r.role(here, "now")
        return Hit(Signal("until", Now()), r.start(at), now[1], "now") if now else None
    here = r.skip(here, "من") if r.word(here) == "من" and kind in ("since", "after") else here
    start = r.start(at)
    if kind == "passed":
        length = lengths.shifted(r, here, _COMING)
        return (
            Hit(dataclasses.replace(length.expression, event=False, told=True), start, length.end, "passed")
            if length and isinstance(length.expression, Shift)
            else None
        )
    if kind == "with":
        event = named.named(r, here, signalled=True)
        return event if event and isinstance(event.expression, Named) and event.expression.event else None
    if kind in ("before", "after"):
        return _around(r, kind, here, start)
    if kind in ("during", "within", "lately", "over"):
        return _during(r, kind, here)
    if kind == "eve":
        return None
    return _open(r, kind, here, start)


def _not_until(r: Reader, at: int) -> bool:
    """Say whether "not ... until" stands before a place: then the time is a point."""
    return any(r.word(place) in ("لم", "ولم", "فلم") for place in range(max(0, at - _NEGATION), at))


def _around(r: Reader, kind: str, here: int, start: int) -> Hit | None:
    sign = _PAST if kind == "before" else _COMING
    if kind == "after" and r.role(here, "midnight") and (night := core(r, here, signal=True)):
        return Hit(night.expression, start, night.end, night.by)
    if r.has(here, "daypart") or r.role(here, "today"):
        if kind == "after" and (day := core(r, here, signal=True)):
            return Hit(day.expression, start, day.end, day.by)
        return _opened(r, kind, here, start)
    opened = _opened(r, kind, here, start)
    if opened and not isinstance(opened.expression, Signal):
        return opened
    if opened:
        return opened
    shifted = lengths.shifted(r, here, sign)
    return Hit(shifted.expression, start, shifted.end, shifted.by) if shifted else None


def _during(r: Reader, kind: str, here: int) -> Hit | None:
    """Read a time behind "during": the time itself; a bare length is a stretch from or to the publication date."""
    inner = core(r, here, signal=True)
    if inner:
        return goes_on(r, inner)
    if r.word(here).isdecimal() and (year := bare_year(r, here)):
        return year
    return lengths.duration(r, here) if kind == "over" else lengths.within(r, here, _PAST if kind == "lately" else _COMING)


def _open(r: Reader, kind: str, here: int, start: int) -> Hit | None:
    if opened := _opened(r, kind, here, start):
        return opened
    if kind == "since" and (shifted := lengths.shifted(r, here, _PAST)) and isinstance(shifted.expression, Shift):
        return Hit(Signal("since", shifted.expression), start, shifted.end, shifted.by)
    return None


def _opened(r: Reader, kind: str, here: int, start: int) -> Hit | None:  # noqa: PLR0911  # one return a case reads best
    inner = core(r, here, signal=True) or (bare_year(r, here) if r.word(here).isdecimal() else None)
    if inner is None and kind in ("since", "until", "by"):
        inner = month_alone(r, here, behind_preposition=True, sure=True)
    if inner is None:
        return None
    if kind == "since":
        through = goes_on(r, Hit(inner.expression, start, inner.end, inner.by))
        if isinstance(through.expression, Stretch):
            return through
    event = isinstance(inner.expression, Named) and (inner.expression.event or inner.expression.value.endswith("~"))
    if event or (kind == "by" and isinstance(inner.expression, Slot)):
        return inner
    if kind == "until" and isinstance(inner.expression, Date) and _not_until(r, here):
        return inner
    if kind in ("until", "by") and isinstance(inner.expression, Date) and inner.expression.weekday and not inner.expression.which:
        return dataclasses.replace(inner, expression=dataclasses.replace(inner.expression, ahead=True))
    if kind == "by":
        return dataclasses.replace(inner, expression=Signal(kind, inner.expression))
    if kind in _OPEN:
        return Hit(Signal(kind, inner.expression), start, inner.end, inner.by)
    return Hit(inner.expression, start, inner.end, inner.by)
