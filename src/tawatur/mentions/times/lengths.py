"""Read lengths of time: durations, sets, and lengths that "ago", "later" and "within" count."""

from __future__ import annotations

import dataclasses

from tawatur.mentions.times.expressions import Count, Every, Lasting, Shift, Within
from tawatur.mentions.times.near import unit_of, weekday
from tawatur.mentions.times.reader import AND, Hit, Reader

_LETTER = {
    "year": "Y",
    "month": "M",
    "week": "W",
    "day": "D",
    "night": "D",
    "hour": "TH",
    "minute": "TM",
    "second": "TS",
    "decade": "Y",
    "century": "Y",
}
_YEARS = {"decade": 10, "century": 100}


def count(r: Reader, at: int) -> tuple[Count, int] | None:
    """Read so many units: `ثلاثة أشهر`, `نحو عامين`, `أيام قليلة`, `عام ونصف`, `نصف قرن`."""
    here, rough = at, False
    while (found := r.role(here, "approx")) and r.together(found[1]):
        here, rough = found[1], True
    read = _counted(r, here, rough=rough) or _half(r, here)
    if read is None:
        return None
    counted, end = read
    end, more = _tail(r, end)
    counted = dataclasses.replace(counted, rough=counted.rough or rough or more)
    return _and_half(r, counted, end)


def _counted(r: Reader, at: int, *, rough: bool = False) -> tuple[Count, int] | None:
    term = r.term(at)
    if term is None:
        return None
    if number := r.number(at):
        end = at + number.words
        unit = unit_of(r.term(end)) if r.together(end) else None
        if unit and not r.terms[end].article:  # type: ignore[union-attr]
            return Count(unit, number.low, number.high), end + 1
    if r.has(at, "few") and (unit := unit_of(r.term(at + 1))) and r.has(at + 1, "units"):
        return Count(unit, 3, 9, vague=True), at + 2
    if term.article and not (rough and term.value("unit") in _LETTER and "clock" not in term.senses):
        return None
    for role, low, high in (("dual", 2, 2), ("unit", 1, 1), ("units", 2, 9)):
        unit = term.value(role)
        if unit and unit not in ("period", "time", "season"):
            return Count(unit, low, high, vague=role == "units"), at + 1
    return None


def _half(r: Reader, at: int) -> tuple[Count, int] | None:
    """Read `نصف ساعة`, `ربع قرن`."""
    term = r.term(at)
    share = term.number.worth("fraction") if term and term.number and not term.article else None
    unit = unit_of(r.term(at + 1)) if share else None
    return (Count(unit, share, share), at + 2) if unit and share else None


def _tail(r: Reader, at: int) -> tuple[int, bool]:
    """Step over "one", "whole", "few", "approximately" behind a unit."""
    rough = False
    while r.together(at) and (term := r.term(at)) and not term.article and not term.front:
        if "whole" in term.senses or "few" in term.senses:
            at += 1
        elif r.word(at) == "تقريبا":
            at, rough = at + 1, True
        else:
            break
    return at, rough


def _and_half(r: Reader, counted: Count, end: int) -> tuple[Count, int]:
    term = r.term(end)
    share = term.number.worth("fraction") if term and term.number and term.number.joined and r.together(end) else None
    if not share:
        return counted, end
    behind = r.term(end + 1)
    end = end + 2 if behind and behind.value("unit") == counted.unit and behind.article else end + 1
    return dataclasses.replace(counted, low=counted.low + share, high=counted.high + share), end


def duration(r: Reader, at: int) -> Hit | None:
    """Read a duration; a single unit only when something says that it is one ("a whole month")."""
    read = count(r, at)
    if read is None:
        return None
    counted, end = read
    bare = counted.low == counted.high == 1 and end == at + 1
    if bare or (counted.vague and end == at + 1) or r.word(at - 1) in ("البالغ", "العمر", "عمره", "عمرها", "سن", "البالغه"):
        return None
    if r.term(at) and r.terms[at].value("monthmarks") is not None and end == at + 1 and r.has(end, "month"):  # type: ignore[union-attr]
        return None
    return Hit(Lasting(counted), r.start(at), end, "duration")


def every(r: Reader, at: int) -> Hit | None:
    """Read `سنويا`, `كل عام`, `كل ثلاثة أشهر`, `مرتين في الأسبوع`."""
    if r.has(at, "each") and (day := weekday(r, r.skip(at + 1, "يوم"), marked=True)):
        return Hit(Every("P1W"), r.start(at), day.end, "set")
    if found := r.role(at, "set"):
        return Hit(Every(found[0]), r.start(at), found[1], "set")
    if r.has(at, "each") and (read := _counted(r, at + 1)) and not read[0].vague:
        return Hit(Every(iso_duration(read[0])), r.start(at), read[1], "set")
    if r.has(at, "times") and r.word(at + 1) in ("في", "كل"):
        term = r.term(at + 2)
        unit = term.value("unit") if term else None
        if unit in _LETTER:
            return Hit(Every(iso_duration(Count(unit, 1, 1))), r.start(at), at + 3, "set")
    return None


def iso_duration(counted: Count) -> str:
    """Write a duration as ISO 8601 does; X where the number is not told.

    >>> iso_duration(Count("month", 3, 3)), iso_duration(Count("year", 2, 9, vague=True)), iso_duration(Count("hour", 0.5, 0.5))
    ('P3M', 'PXY', 'PT30M')
    """
    letter = _LETTER[counted.unit]
    amount = counted.low * _YEARS.get(counted.unit, 1)
    if counted.vague or counted.low != counted.high:
        return f"P{letter[:-1]}X{letter[-1]}"
    finer = {"Y": ("M", 12), "TH": ("TM", 60), "D": ("TH", 24), "W": ("D", 7), "TM": ("TS", 60)}
    if amount != int(amount) and letter in finer:
        letter, factor = finer[letter]
        amount *= factor
    shown = int(amount) if amount == int(amount) else amount
    return f"P{letter[:-1]}{shown}{letter[-1]}"


def shifted(r: Reader, at: int, sign: int) -> Hit | None:
    """Read what follows "before" or "after" when it is a length: `أسبوعين`, `ذلك بشهر`."""
    if r.has(at, "that") and (term := r.term(at + 1)) and term.front.endswith("ب") and (read := count(r, at + 1)):
        return Hit(Shift(read[0], sign, told=True), r.start(at), read[1], "shift")
    read = count(r, at)
    if read is None or (r.term(at) and r.terms[at].front and r.word(at) != AND):  # type: ignore[union-attr]
        return None
    counted, end = read
    if counted.unit in ("minute", "second") or (counted.unit == "hour" and counted.vague):
        return None
    event = r.word(end) in ("من", "علي") and r.together(end) and not r.role(end + 1, "today") and not r.role(end + 1, "now")
    if event and r.has(end + 1, "that"):
        return Hit(Shift(counted, sign, told=True), r.start(at), end + 2, "shift")
    return Hit(Shift(counted, sign, event=event), r.start(at), end, "shift")


def within(r: Reader, at: int, sign: int) -> Hit | None:
    """Read what follows "within": `48 ساعة`, `أسبوعين`, `شهر`."""
    read = count(r, at)
    if read is None or r.has(at, "monthmarks"):
        return None
    return Hit(Within(read[0], sign), r.start(at), read[1], "within")
