"""Read years: marked ("the year 1950"), bare, spelled out, before Christ, Islamic; and refuse numbers that are none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tawatur.mentions.times.expressions import Date, Stretch
from tawatur.mentions.times.reader import Hit, Reader

if TYPE_CHECKING:
    from tawatur.mentions.times.expressions import Expression

_FIRST, _LAST = 1000, 2100
"""Bare figures outside are no years: the texts tell of modern states, and older years come with a word or a mark."""
_LIKELY_FIRST, _LIKELY_LAST = 1800, 2050
"""Bare figures behind a noun must lie here."""
_FOUR, _FIVE, _EIGHT = 4, 5, 8
_NEAR = 4
"""Words before a bare figure in which "resolution", "number" and the like still claim it."""
_HIJRI_LAST = 1500
_TWO = 2
_STOPS = frozenset(".,،;؛:)]}»\"”'؟?!-–—/…")


def suffix(r: Reader, at: int) -> tuple[str, int]:
    """Read the era behind a year: empty where none stands."""
    if r.together(at) and (found := r.role(at, "suffix")):
        letter = r.word(at)
        if letter == "ه" and r.word(found[1]) == ".":
            return found[0], found[1]
        return found
    if r.together(at) and r.word(at) == "(" and (found := r.role(at + 1, "suffix")) and r.word(found[1]) == ")":
        return found[0], found[1] + 1
    return "", at


def in_era(year: int, era: str, repair: str = "") -> Date:
    """Make a year of an era: years before Christ count backwards from 0."""
    if era == "hijri":
        return Date(year, hijri=True, repair=repair)
    if era == "bce":
        return Date(1 - year, repair=repair)
    if era == "bh":
        return Date(622 - round(year * 0.97), repair=repair)  # 33 Islamic years are 32 solar ones
    return Date(year, repair=repair)


def marked_year(r: Reader, at: int, *, hijri: bool = False) -> Hit | None:
    """Read a year behind its word: `عام 1950`, `سنة ألفين وأحد عشر`, `العام 61 هـ`."""
    marker = r.role(at, "yearmark")
    if marker is None or not r.together(marker[1]):
        return None
    here = marker[1]
    if r.word(here) in ("(", ":", "ال"):
        here += 1
    found = _figure(r, here, hijri=hijri)
    if found is None:
        return None
    expression, end = found
    if r.word(marker[1]) == "(" and r.word(end) == ")":
        end += 1
    return Hit(expression, r.start(at), end, "year-marked")


def _figure(r: Reader, at: int, *, hijri: bool) -> tuple[Expression, int] | None:
    """Read what stands behind the word "year": digits in any state, or number words."""
    word = r.word(at)
    if word.isdecimal():
        return _digits(r, at, word, hijri=hijri)
    number = r.number(at)
    if number is None or not number.exact or number.article or number.digits or number.low < _FIRST:
        return None
    end = at + number.words
    era, end = suffix(r, end)
    return in_era(int(number.low), era), end


def _digits(r: Reader, at: int, word: str, *, hijri: bool) -> tuple[Expression, int] | None:  # noqa: PLR0911  # one return a case reads best
    era, end = suffix(r, at + 1)
    if hijri and not era:
        era = "hijri"
    if len(word) == _EIGHT and (stretch := lost_dash(word)):
        return stretch, at + 1
    if len(word) == _FIVE and _plain(word[:4]):
        return in_era(int(word[:4]), era, f"the last figure of {word} is a footnote mark"), end
    year = int(word)
    if era and year:
        return in_era(year, era), end
    if len(word) == _FOUR and _FIRST <= year <= _LAST:
        return Date(year), end
    if len(word) == 2 and year >= 30 and not _counted(r, at + 1):  # noqa: PLR2004  # `عام 67`
        return Date(1900 + year, repair=f"{word} is short for 19{word}"), end
    if len(word) == 3 and not _counted(r, at + 1):  # noqa: PLR2004  # `عام 750`
        return Date(year), end
    return None


def _plain(digits: str) -> bool:
    return _LIKELY_FIRST <= int(digits) <= _LIKELY_LAST


def lost_dash(word: str) -> Stretch | None:
    """Read `19411943` as a range whose dash was lost.

    >>> lost_dash("19411943").right.year
    1943
    """
    if len(word) != _EIGHT:
        return None
    left, right = int(word[:4]), int(word[4:])
    if not (_plain(word[:4]) and _plain(word[4:]) and left < right):
        return None
    return Stretch(Date(left, repair=f"{word} lost its dash"), Date(right))


def bare_year(r: Reader, at: int, *, month: bool = False, hijri: bool = False) -> Hit | None:
    """Read a four-digit year without a word before it; behind a month nothing but a counted noun speaks against it."""
    word = r.word(at)
    if not word.isdecimal() or (at and not r.together(at)):
        return None
    if len(word) == _FIVE and month and _plain(word[:4]):
        repair = f"the last figure of {word} is a footnote mark"
        return Hit(Date(int(word[:4]), repair=repair), r.tape.starts[at], at + 1, "year-bare")
    era, end = suffix(r, at + 1)
    low = 1 if hijri or era else _FIRST
    year = int(word)
    if len(word) > _FOUR or (len(word) < _FOUR and not (hijri or era)) or not (low <= year and (era or year <= _LAST)):
        return None
    if not era and (_counted(r, at + 1) or _decimal(r, at)):
        return None
    if hijri and not era and year < _HIJRI_LAST:
        era = "hijri"
    return Hit(in_era(year, era), r.tape.starts[at], end, "year-bare")


def _counted(r: Reader, at: int) -> bool:
    """Say whether what follows a figure is counted by it."""
    term = r.term(at)
    if not r.together(at):
        return False
    if term is not None and not term.front:
        if "counted" in term.senses and not term.article:
            return True
        if term.number is not None and not term.article and not term.digits and any(role == "scale" for role, *_ in term.number.roles):
            return True
    return False


def _accusative(r: Reader, at: int) -> bool:
    """Say whether a word looks like an indefinite accusative, as counted nouns do behind tens and hundreds (`1958 طالبا`)."""
    word = r.word(at)
    if r.has(at, "uncounted") or not r.together(at) or word.endswith("يا"):
        return False
    return r.term(at) is None and len(word) > 4 and word.endswith("ا") and not word.startswith(("ال", "و", "ي", "ت", "ب", "ل"))  # noqa: PLR2004


def _decimal(r: Reader, at: int) -> bool:
    """Say whether a figure is part of a longer one: 1,500 or 1950.5 or 2015%."""
    touching = r.tape.touching
    behind = r.word(at + 1)
    if behind == "%" or (behind in ".,٫" and behind and r.word(at + 2).isdecimal() and touching[at + 1] and touching[at + 2]):
        return True
    before = r.word(at - 1)
    return before in (".", ",", "$", "€", "£", "#") and touching[at] and (before in "$€£#" or r.word(at - 2).isdecimal())


def licensed(r: Reader, at: int, *, after_year: bool) -> bool:  # noqa: PLR0911  # one return a case reads best
    """Say whether a bare figure may be a year where it stands: behind a preposition of time, in brackets, at a line's end."""
    year = int(r.word(at))
    before = r.term(at - 1)
    if _claimed(r, at):
        return False
    if after_year and r.joined(at):
        return True
    if r.word(at - 1) in ("(", "[") and r.tape.touching[at]:
        return _LIKELY_FIRST <= year <= _LIKELY_LAST and r.word(at + 1) in (")", "]", "-", "\u2013", "،", ",", "/")
    if before is not None and r.together(at) and not before.digits and ("locative" in before.senses or "signal" in before.senses):
        return not _accusative(r, at + 1)
    if not _LIKELY_FIRST <= year <= _LIKELY_LAST:
        return False
    if before is not None and "yearnoun" in before.senses and r.together(at):
        return True
    if r.has(at - 2, "yearnoun") and r.together(at) and not r.term(at - 1):
        return True
    if r.tape.new_line(at) or not r.word(at - 1).isalpha() or r.word(at - 1).isascii():
        return False
    if before is not None and (before.number or before.digits):
        return False
    return _ends_here(r, at + 1) and year >= 1900  # noqa: PLR2004  # behind a noun: the last century and this one only


def _claimed(r: Reader, at: int) -> bool:
    """Say whether a word before a figure makes it a number: resolution, room, model."""
    if r.has(at - 1, "locative"):
        return False
    for place in range(at - 1, max(-1, at - 1 - _NEAR), -1):
        if r.word(place) in _STOPS or r.tape.new_line(place + 1):
            return False
        if r.has(place, "nonyear"):
            return True
        if r.has(place, "locative"):
            return False
    return False


def _ends_here(r: Reader, at: int) -> bool:
    """Say whether the phrase ends behind a figure: a stop, a new line, or a word that cannot be counted."""
    if at >= len(r.terms) or r.tape.new_line(at) or r.word(at) in _STOPS:
        return True
    word = r.word(at)
    return word.startswith(("و", "كان", "التي", "الذي", "في", "عن", "الي", "علي", "بين", "ضد", "ب", "ل")) or r.has(at, "signal")
