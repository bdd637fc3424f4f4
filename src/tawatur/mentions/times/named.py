"""Read named periods, reigns, holidays and anniversaries."""

from __future__ import annotations

from tawatur.mentions.times.expressions import Anniversary, Date, Holiday, Named, TheWar
from tawatur.mentions.times.reader import Hit, Reader
from tawatur.mentions.times.vocabulary import spelled
from tawatur.mentions.times.years import bare_year, marked_year

_WAR = spelled("الحرب")
ANNIVERSARY = spelled("الذكرى")
_FRAMES = frozenset(spelled(word) for word in ("فترة", "حقبة", "سنوات", "أيام", "زمن", "عهد", "مرحلة", "عصر"))
_TITLES = frozenset(spelled(word) for word in ("الرئيس", "الزعيم", "السلطان", "الملك", "الجنرال", "العقيد", "الإمبراطور"))
_REIGNS = frozenset(spelled(word) for word in ("عهد", "حكم", "زمن", "أيام", "رئاسة", "ولاية", "فترة"))
_FAR = 12
"""Words that an anniversary's event may stand behind it."""


def named(r: Reader, at: int, *, signalled: bool) -> Hit | None:
    """Read a period of the word file; wars and events only behind a preposition of time."""
    if framed := _framed(r, at):
        return framed
    kinds = ("era", "day", "war", "event") if signalled else ("era", "day")
    best = None
    for kind in kinds:
        found = r.sense(at, kind)
        if found and (best is None or found[1] > best[1]):
            best = found
    if best is None:
        return _the_war(r, at) if signalled else None
    sense, end = best
    return Hit(Named(sense.value, sense.at, event=sense.role == "event"), r.start(at), end, sense.at)


def _framed(r: Reader, at: int) -> Hit | None:
    """Read "the days of", "the era of" before a period or a ruler."""
    term = r.term(at)
    word = term.base if term else r.word(at)
    if word not in _FRAMES and word not in _REIGNS:
        return _bare_framed(r, at)
    return _ruler(r, at, word) or _inner(r, at)


def _bare_framed(r: Reader, at: int) -> Hit | None:
    for clitic in ("ب", "ل", "و"):
        word = r.word(at)
        if word.startswith(clitic) and word[1:] in _REIGNS:
            return _ruler(r, at, word[1:])
    return None


def _ruler(r: Reader, at: int, word: str) -> Hit | None:
    if word not in _REIGNS:
        return None
    here = at + 1
    while r.word(here) in _TITLES:
        here += 1
    found = r.sense(here, "reign")
    return Hit(Named(found[0].value, found[0].at), r.start(at), found[1], found[0].at) if found else None


def _inner(r: Reader, at: int) -> Hit | None:
    if not r.together(at + 1):
        return None
    for kind in ("era", "war"):
        if found := r.sense(at + 1, kind):
            return Hit(Named(found[0].value, found[0].at), r.start(at), found[1], found[0].at)
    return None


def _the_war(r: Reader, at: int) -> Hit | None:
    """Read "the war" with nothing behind it that says which: the one named last."""
    term = r.term(at)
    word = term.base if term else r.word(at)
    if word != _WAR or (term is None and r.word(at) != _WAR):
        return None
    behind = r.word(at + 1)
    if behind.startswith("ال") or behind in ("علي", "في", "ضد", "بين", "مع", "ب", "من"):
        return None
    return Hit(TheWar(), r.start(at), at + 1, "the-war")


def with_year(r: Reader, hit: Hit) -> Hit:
    """Let a year behind a named period speak for it: `العدوان الثلاثي سنة 1956`."""
    here = r.skip(hit.end, "في") if r.together(hit.end) else hit.end
    year = marked_year(r, here) or (bare_year(r, here) if here > hit.end else None)
    return Hit(year.expression, hit.start, year.end, hit.by) if year else hit


def holiday(r: Reader, at: int) -> Hit | None:
    """Read a day that comes every year, with its year or a word like "last"; behind "the market of" it is no time."""
    found = r.sense(at, "holiday")
    if found is None:
        return None
    sense, end = found
    here = r.skip(end, "من") if r.together(end) else end
    year = bare_year(r, here, month=True) or marked_year(r, here)
    if not (year or _dayish(r, at) or r.which(end) or _led(r, at)):
        return None
    if told := r.which(end):
        return Hit(Holiday(sense.value, told[0]), r.start(at), told[1], sense.at)
    if year and isinstance(year.expression, Date):
        return Hit(Holiday(sense.value, "", year.expression.year), r.start(at), year.end, sense.at)
    return Hit(Holiday(sense.value), r.start(at), end, sense.at)


def feast(r: Reader, at: int) -> Hit | None:
    """Read a national day: the day told of, or the publication date."""
    found = r.sense(at, "feast")
    if found is None or not _led(r, at):
        return None
    return Hit(Anniversary(0), r.start(at), found[1], found[0].at)


def _dayish(r: Reader, at: int) -> bool:
    """Say whether the name itself begins with a word for a day."""
    return any(r.has(at, role) for role in ("daymark", "daypart", "monthmark", "part", "today")) or r.ordinal(at) is not None


def _led(r: Reader, at: int) -> bool:
    """Say whether a preposition leads to the name, a step or two before it or on its front."""
    term = r.term(at)
    front = term.front if term else ""
    if front.endswith("ل"):
        return False
    led = ("locative", "signal", "part", "daypart", "occasion", "from", "to")
    return front.endswith("ب") or any(r.has(at - 1, role) for role in led) or r.has(at - 2, "occasion")


def anniversary(r: Reader, at: int) -> Hit | None:
    """Read `الذكرى الـ78`, `الذكرى الخامسة عشرة` with what it is of."""
    word = r.word(at)
    if not word.endswith(ANNIVERSARY) or len(word) > len(ANNIVERSARY) + 2:
        return None
    ordinal = r.ordinal(at + 1)
    if ordinal is None and r.word(at + 1).isdecimal():
        ordinal = int(r.word(at + 1)), at + 2
    if ordinal is None:
        return None
    number, end = ordinal
    return Hit(Anniversary(number, _event_behind(r, end)), r.tape.starts[at] + len(word) - len(ANNIVERSARY), end, "anniversary")


def _event_behind(r: Reader, at: int) -> str:
    """Find a dated event that the anniversary is of, in the next words of the sentence."""
    for place in range(at, min(at + _FAR, len(r.terms))):
        if r.word(place) in (".", "،", "؟", "!") or r.tape.cut[place]:
            return ""
        for kind in ("memory", "event", "day"):
            if found := r.sense(place, kind):
                return found[0].value
    return ""
