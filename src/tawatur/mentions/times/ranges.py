"""Read ranges: `من 1951 حتى أوائل 1952`, `بين عامي 1958 و1961`, `1980-88`, several years in a row."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from tawatur.mentions.times.core import DASHES, core
from tawatur.mentions.times.expressions import Date, Portion, Signal, Stretch, Then, Today
from tawatur.mentions.times.months import day_and_month
from tawatur.mentions.times.reader import AND, Hit, Reader
from tawatur.mentions.times.years import bare_year

if TYPE_CHECKING:
    from tawatur.mentions.times.expressions import Expression


def ranged(r: Reader, at: int) -> Hit | None:
    """Read `من 1951 حتى أوائل 1952`, `بين عامي 1958 و1961`, `ما بين جانفي ونوفمبر 2016`."""
    if between := r.role(at, "between"):
        return _between(r, between[1], r.start(at))
    term = r.term(at)
    if term is None or "from" not in term.senses:
        return None
    here = at + 1
    if not r.together(here):
        return None
    left = _bound(r, here)
    return _to(r, left) if left else None


def _bound(r: Reader, at: int) -> Hit | None:
    """Read one end of a range; bare years need no licence there."""
    if r.has(at, "yearmarks") and (year := bare_year(r, at + 1)):
        return Hit(year.expression, r.start(at), year.end, "year-marked")
    found = core(r, at, signal=True)
    if found:
        return found
    return bare_year(r, at) if r.word(at).isdecimal() else None


def _between(r: Reader, at: int, start: int) -> Hit | None:
    if (days := day_and_month(r, at)) and isinstance(days.expression, Stretch):
        return Hit(days.expression, start, days.end, "between")
    left = _bound(r, at)
    if left is None:
        return None
    here = r.skip(left.end, AND)
    if not r.joined(here) and not r.role(left.end, "to") and r.word(left.end) not in DASHES:
        return None
    if not r.joined(here):
        return _to(r, left)
    right = _bound(r, here)
    if right is None:
        return None
    return Hit(_joined(left.expression, right.expression), start, right.end, "between")


def _to(r: Reader, left: Hit) -> Hit | None:
    """Read the second end behind a dash or "to"."""
    here = left.end
    if r.word(here) in DASHES:
        here += 1
    else:
        here = r.skip(here, "،", ",", AND)
        to = r.role(here, "to")
        if to is None:
            return None
        here = to[1]
    if not r.together(here):
        return None
    right = _bound(r, here)
    if right is None or isinstance(right.expression, Stretch):
        return None
    if r.word(left.end) in DASHES and _life(left.expression, right.expression):
        return None
    if isinstance(right.expression, (Today, Then)) and not isinstance(left.expression, (Today, Date)):
        return None
    return Hit(_joined(left.expression, right.expression), left.start, right.end, "range")


def _life(left: Expression, right: Expression) -> bool:
    """Say whether a dash joins two full days, or a year and a day: birth and death, two times and no stretch."""
    if not (isinstance(left, Date) and isinstance(right, Date)):
        return False
    return (bool(left.day) is not bool(right.day)) or bool(left.day and left.year and right.year)


def _joined(left: Expression, right: Expression) -> Expression:
    """Let the first end take the year, and the month, from the second where it names none."""
    if isinstance(left, Date) and isinstance(right, Date):
        if left.year is None and not left.year_which and not left.month_which:
            left = dataclasses.replace(left, year=right.year, year_which=right.year_which, which=left.which or right.which)
        if left.year and right.year and not left.month and not right.month and left.year > right.year > 0:
            left, right = right, left
    if isinstance(left, Signal):
        left = left.inner
    return Stretch(left, right)


def goes_on(r: Reader, left: Hit) -> Hit:
    """Read on behind an expression: a dash or "to" and a second one make a range."""
    found = left.expression
    if isinstance(found, Portion):
        return _to_word(r, left)
    if not isinstance(found, Date) or r.tape.new_line(left.end):
        return left
    if r.word(left.end) in (*DASHES, "/"):
        return _dashed(r, left, found)
    return _to_word(r, left)


def _to_word(r: Reader, left: Hit) -> Hit:
    here = r.skip(left.end, "،", ",")
    if r.role(here, "to") and r.together(here):
        return _to(r, left) or left
    return left


def _dashed(r: Reader, left: Hit, found: Date) -> Hit:
    right = r.word(left.end + 1)
    if not right.isdecimal() and r.word(left.end) == "/":
        return left
    if right.isdecimal() and len(right) == 2 and found.year and not found.month and found.year > 0:  # noqa: PLR2004  # `1980-88`
        year = found.year - found.year % 100 + int(right)
        if year > found.year and r.word(left.end) != "/":
            return Hit(Stretch(found, Date(year)), left.start, left.end + 2, "range")
        if r.word(left.end) == "/" and year == found.year + 1:
            return Hit(Stretch(found, Date(year)), left.start, left.end + 2, "range")
    if r.word(left.end) == "/":
        follows = right.isdecimal() and found.year is not None and not found.month and int(right) == found.year + 1
        return Hit(Stretch(found, Date(int(right))), left.start, left.end + 2, "range") if follows else left
    return _to(r, left) or left


def years(r: Reader, at: int) -> list[Hit]:
    """Read `عامي 1958 و1961`, `أعوام 2011 و2012 و2013`; two with a dash or "between" are a range, read elsewhere."""
    if not r.has(at, "yearmarks") or r.role(at - 1, "between"):
        return []
    here = at + 1
    first = bare_year(r, here)
    if first is None:
        return []
    hits = [Hit(first.expression, r.start(at), first.end, "years")]
    while (here := r.skip(hits[-1].end, AND, "،")) and r.word(here).isdecimal():
        if not r.joined(here) and r.word(here - 1) != "،":
            break
        more = bare_year(r, here)
        if more is None:
            break
        hits.append(more)
    if len(hits) == 1:
        return [goes_on(r, hits[0])]
    return hits
