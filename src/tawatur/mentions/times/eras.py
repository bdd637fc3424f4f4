"""Read decades and centuries, quarters and halves, seasons and parts like "early" and "late"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tawatur.mentions.times import months
from tawatur.mentions.times.expressions import Century, Date, Decade, Portion, Season, Slot
from tawatur.mentions.times.reader import THE, Hit, Reader
from tawatur.mentions.times.years import bare_year, marked_year

if TYPE_CHECKING:
    from collections.abc import Callable

    Core = Callable[[int], Hit | None]

_LAST_CENTURY = 30
_TENTH = 10
"""Up to the tenth, "the second century" alone may be no time at all: the word is also "horn"."""
_LETTERS_OF_AGE = "عمر"
_PORTIONS = {"quarter": 4, "half": 2, "third": 3}
_FINAL = -1


def century(r: Reader, at: int) -> Hit | None:  # noqa: PLR0911  # one return a case reads best
    """Read `القرن التاسع عشر`, `القرن الماضي`, `القرن السابع الهجري`, `ق 19`."""
    term = r.term(at)
    if term is None:
        return None
    if "century_short" in term.senses and r.word(at + 1).isdecimal() and 0 < int(r.word(at + 1)) < _LAST_CENTURY:
        return _in_era(r, int(r.word(at + 1)), r.start(at), at + 2)
    if term.value("unit") != "century":
        return None
    if term.article and (told := r.which(at + 1)):
        return Hit(Century(0, told[0]), r.start(at), told[1], "century")
    ordinal = r.ordinal(at + 1)
    if ordinal and 0 < ordinal[0] < _LAST_CENTURY and r.together(at + 1):
        found = _in_era(r, ordinal[0], r.start(at), ordinal[1])
        if ordinal[0] > _TENTH or found.end > ordinal[1] or r.has(at - 1, "locative") or r.has(at - 1, "signal"):
            return found
        return None
    if r.word(at + 1).isdecimal() and len(r.word(at + 1)) <= 2 and term.article:  # noqa: PLR2004
        return _in_era(r, int(r.word(at + 1)), r.start(at), at + 2)
    return None


def _in_era(r: Reader, number: int, start: int, end: int) -> Hit:
    era = r.role(r.skip(end, THE), "suffix") if r.together(end) else None
    kind = era[0] if era else ""
    behind = era[1] if era else end
    return Hit(Century(number, hijri=kind == "hijri", before_christ=kind == "bce"), start, behind, "century")


def decade(r: Reader, at: int) -> Hit | None:
    """Read `التسعينيات`, `ستينيات القرن الماضي`, `العقد الأول من القرن الحادي والعشرين`."""
    term = r.term(at)
    if term is None:
        return None
    if "decade_word" in term.senses:
        return _decade_word(r, at)
    value = term.value("decade")
    if value is None:
        return None
    here = r.skip(at + 1, "من")
    if here > at + 1 and _LETTERS_OF_AGE in r.word(here):
        return None
    whole = century(r, here)
    if whole and isinstance(whole.expression, Century) and int(value) < 100:  # noqa: PLR2004  # the 2000s name their century
        return Hit(_of_century(int(value), whole.expression), r.start(at), whole.end, "decade")
    return Hit(Decade(int(value)), r.start(at), at + 1, "decade")


def _of_century(tens: int, whole: Century) -> Decade | Portion:
    if whole.number and not whole.hijri and not whole.before_christ:
        return Decade((whole.number - 1) * 100 + tens)
    return Portion(whole, "decade", tens)


def _decade_word(r: Reader, at: int) -> Hit | None:
    """Read "decade" with a name, an ordinal, or a word like "last" behind it."""
    term = r.terms[at]
    named = decade(r, at + 1) if r.term(at + 1) and "decade" in r.terms[at + 1].senses else None  # type: ignore[union-attr]
    if named:
        return Hit(named.expression, r.start(at), named.end, "decade")
    if term is None or not term.article:
        return None
    ordinal = r.ordinal(at + 1)
    if ordinal and ordinal[0] <= 10:  # noqa: PLR2004  # decades of a century
        whole = century(r, r.skip(ordinal[1], "من"))
        if whole and isinstance(whole.expression, Century):
            return Hit(_of_century((ordinal[0] - 1) * 10, whole.expression), r.start(at), whole.end, "decade")
    if told := r.which(at + 1):
        return Hit(Slot("decade", told[0]), r.start(at), told[1], "decade")
    return None


def season(r: Reader, at: int) -> Hit | None:
    """Read `صيف 2018`, `شتاء عام 1963`, `الصيف الماضي`."""
    term = r.term(at)
    value = term.value("season") if term else None
    if term is None or value is None or not r.together(at + 1):
        return None
    code = int(value)
    if term.article:
        told = r.which(at + 1)
        return Hit(Season(code, None, told[0]), r.start(at), told[1], "season") if told else None
    here = r.skip(at + 1, "من")
    year = bare_year(r, here) or marked_year(r, here) or _pointed_year(r, here)
    return Hit(Season(code, year.expression), r.start(at), year.end, "season") if year else None


def _pointed_year(r: Reader, at: int) -> Hit | None:
    here, which = at, ""
    if r.has(here, "this"):
        which, here = "this", here + 1
    term = r.term(here)
    if term is None or term.value("unit") != "year" or not term.article:
        return None
    if not which:
        told = r.which(here + 1)
        if told is None:
            return None
        which, here = told[0], told[1] - 1
    return Hit(Slot("year", which), r.start(at), here + 1, "slot")


def portion(r: Reader, at: int, core: Core) -> Hit | None:  # noqa: PLR0911  # one return a case reads best
    """Read `أوائل التسعينيات`, `الربع الثاني من عام 2017`, `نهاية الشهر`."""
    found, head = r.role(at, "part"), r.term(at)
    if found and head and not (head.article and found[1] == at + 1) and not r.role(at, "today"):
        part, end = found
        whole = _whole(r, r.skip(end, "من", "شهر") if r.word(end) == "من" else end, core)
        if whole and whole.by.startswith("periods") and isinstance(whole.expression, Date):
            return Hit(whole.expression, r.start(at), whole.end, whole.by)
        if whole and part != "first":
            return Hit(Portion(whole.expression, part), r.start(at), whole.end, "part")
        return None
    term = r.term(at)
    if term and term.article and term.value("unit") == "week":
        return _week_of_month(r, at)
    kind = term.value("fraction") if term else None
    if term is None or kind is None or not term.article:
        return None
    ordinal = r.ordinal(at + 1) or ((_FINAL, at + 2) if r.which(at + 1) == ("latest", at + 2) else None)
    if ordinal is None or ordinal[0] > _PORTIONS[kind]:
        return None
    whole = _whole(r, r.skip(ordinal[1], "من", "ل"), core)
    number = ordinal[0] if ordinal[0] != _FINAL else _PORTIONS[kind]
    return Hit(Portion(whole.expression, kind, number), r.start(at), whole.end, kind) if whole else None


def _week_of_month(r: Reader, at: int) -> Hit | None:
    """Read `الأسبوع الأخير من شباط`, `الأسبوع الأول من الشهر الماضي`."""
    ordinal = r.ordinal(at + 1) or ((_FINAL, at + 2) if r.which(at + 1) == ("latest", at + 2) else None)
    if ordinal is None or ordinal[0] > 4 or r.word(ordinal[1]) != "من":  # noqa: PLR2004  # four weeks of a month
        return None
    month = months.month_alone(r, ordinal[1] + 1, behind_preposition=True, sure=True)
    number = 4 if ordinal[0] == _FINAL else ordinal[0]
    return Hit(Portion(month.expression, "week", number), r.start(at), month.end, "part") if month else None


def _whole(r: Reader, at: int, core: Core) -> Hit | None:
    """Read what a part is of; "the year", "the month" alone are the present ones."""
    if not r.together(at):
        return None
    if r.word(at) == "هذا" or r.word(at) == "هذه":
        return core(at)
    found = core(at) or months.month_alone(r, at, behind_preposition=True, sure=True)
    if found:
        return found
    if year := bare_year(r, at):
        return year
    term = r.term(at)
    unit = term.value("unit") if term else None
    if term and term.article and unit in ("year", "month", "week", "century", "decade"):
        return Hit(Slot(unit, "this") if unit != "century" else Century(0, "this"), r.start(at), at + 1, "slot")
    return None


def whole_year(hit: Hit) -> bool:
    """Say whether an expression is a year and nothing finer."""
    found = hit.expression
    return isinstance(found, Date) and found.year is not None and found.month is None
