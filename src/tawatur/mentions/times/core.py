"""Read one time that stands without a preposition of its own: a date, a year, a decade, "last month", a named period."""

from __future__ import annotations

from tawatur.mentions.times import days, eras, months, named, near
from tawatur.mentions.times.expressions import Date, Named
from tawatur.mentions.times.lengths import every
from tawatur.mentions.times.reader import AND, Hit, Reader
from tawatur.mentions.times.years import bare_year, licensed, lost_dash, marked_year

DASHES = ("-", "\u2013", "\u2014", "\u2212")
_SHORT = 30
"""Two figures up to this are no year of the last century."""


def core(r: Reader, at: int, *, after_year: bool = False, signal: bool = False) -> Hit | None:
    """Read one time without a preposition before it."""
    term = r.term(at)
    if term is None:
        return named.anniversary(r, at) or (named.named(r, at, signalled=signal) if signal else None)

    def inner(place: int) -> Hit | None:
        return core(r, place, signal=True)

    if term.digits:
        return days.written(r, at) or _year(r, at, after_year=after_year)
    found = (
        days.part_of_day(r, at, inner)
        or days.clock(r, at, inner)
        or eras.portion(r, at, inner)
        or _holiday(r, at)
        or _dated_name(r, at)
        or days.day(r, at)
    )
    if found:
        return found
    return (
        months.two_months(r, at)
        or months.month_alone(r, at, behind_preposition=signal or _preposition(r, at))
        or marked_year(r, at)
        or near.vague(r, at)
        or eras.century(r, at)
        or eras.decade(r, at)
        or eras.season(r, at)
        or _named(r, at, signal=signal)
        or near.slot(r, at)
        or every(r, at)
        or named.anniversary(r, at)
        or named.feast(r, at)
    )


def _named(r: Reader, at: int, *, signal: bool) -> Hit | None:
    found = named.named(r, at, signalled=signal or r.has(at - 1, "locative"))
    if found and not signal and isinstance(found.expression, Named) and found.expression.value.endswith(".."):
        return None
    if found and isinstance(found.expression, Named) and not found.expression.value.count("-") > 3:  # noqa: PLR2004
        return named.with_year(r, found) if "/" in found.expression.value or len(found.expression.value) <= 7 else found  # noqa: PLR2004
    return found


def _dated_name(r: Reader, at: int) -> Hit | None:
    """Read a name that holds a date or a month: `ثورة 25 يناير`, `أيلول الأسود`."""
    found = r.sense(at, "day")
    return Hit(Named(found[0].value, found[0].at), r.start(at), found[1], found[0].at) if found else None


def _holiday(r: Reader, at: int) -> Hit | None:
    found = named.holiday(r, at)
    if found is None:
        return None
    month = months.month_alone(r, at, behind_preposition=True)
    return month if month and month.end > found.end else found


def _preposition(r: Reader, at: int) -> bool:
    """Say whether a preposition of time stands before a word or on its front."""
    term, before = r.term(at), r.term(at - 1)
    if term and term.front.strip(AND) in ("ب", "ل"):
        return True
    return before is not None and any(role in before.senses for role in ("locative", "signal", "part", "between", "from", "to"))


def _year(r: Reader, at: int, *, after_year: bool) -> Hit | None:
    if stretch := lost_dash(r.word(at)):
        return Hit(stretch, r.tape.starts[at], at + 1, "lost-dash")
    if len(r.word(at)) == 2 and int(r.word(at)) > _SHORT and r.has(at - 1, "shortyear") and r.together(at) and not r.number_goes_on(at):  # noqa: PLR2004
        return Hit(
            Date(1900 + int(r.word(at)), repair=f"{r.word(at)} is short for 19{r.word(at)}"), r.tape.starts[at], at + 1, "year-short"
        )
    found = bare_year(r, at)
    if found is None:
        return None
    era = found.end > at + 1
    if era or licensed(r, at, after_year=after_year) or _range_of_years(r, at):
        return found
    return None


def _range_of_years(r: Reader, at: int) -> bool:
    """Say whether a figure begins a range of two likely years."""
    right = r.word(at + 2)
    if r.word(at + 1) not in (*DASHES, "/") or not right.isdecimal() or len(right) != 4:  # noqa: PLR2004
        return False
    return abs(int(right) - int(r.word(at))) < 200 and r.word(at - 1) not in ("-", "/", ".", "+")  # noqa: PLR2004
