"""Read the longest expression of time that begins at a word."""

from __future__ import annotations

import dataclasses

from tawatur.mentions.times import days
from tawatur.mentions.times.core import core
from tawatur.mentions.times.expressions import Date, Signal
from tawatur.mentions.times.lengths import duration
from tawatur.mentions.times.ranges import goes_on, ranged, years
from tawatur.mentions.times.reader import AND, Hit, Reader
from tawatur.mentions.times.signals import signalled

_PAUSES = frozenset('.،,؛:؟!()"«»')
_SINCE = 5
"""Words between "since" and the year of what it speaks of."""


def expression(r: Reader, at: int, *, after_year: bool = False) -> list[Hit]:
    """Read what begins at a word: one expression, several joined years, or none."""
    if several := years(r, at):
        return several
    if found := ranged(r, at):
        return [found]
    if found := signalled(r, at):
        return [found]
    if lone := core(r, at, after_year=after_year) or duration(r, at):
        return _since_then(r, at, _shared_year(r, goes_on(r, lone)))
    return []


def _shared_year(r: Reader, hit: Hit) -> Hit:
    """Let `21 يوليو و10 أغسطس 1932` have one year: the first date takes it from the second."""
    date = hit.expression
    if not (isinstance(date, Date) and date.month and date.year is None and not (date.which or date.year_which)):
        return hit
    here = r.skip(hit.end, AND, "،")
    if not r.joined(here) and r.word(here - 1) != "،":
        return hit
    second = days.written(r, here) if r.together(here) and r.term(here) else None
    behind = second.expression if second else None
    if isinstance(behind, Date) and behind.year and behind.month and behind.hijri is date.hijri:
        return dataclasses.replace(hit, expression=dataclasses.replace(date, year=behind.year))
    return hit


def _since_then(r: Reader, at: int, hit: Hit) -> list[Hit]:
    """Open a year behind "since" and the event that it dates: `منذ بدء القتال في عام 2011`."""
    date = hit.expression
    if not (isinstance(date, Date) and date.year and date.month is None):
        return [hit]
    for place in range(at - 1, max(-1, at - 1 - _SINCE), -1):
        if r.word(place) in _PAUSES or r.tape.cut[place + 1]:
            break
        found = r.role(place, "signal")
        if found and found == ("since", place + 1):
            return [Hit(Signal("since", date), r.start(place), hit.end, "since-event")]
    return [hit]
