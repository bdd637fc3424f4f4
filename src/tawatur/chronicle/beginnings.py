"""Say of a report whether it tells how something came into being, who was the first to do it, or one act among many."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from tawatur.chronicle.contraries import forms_of, readings_of
from tawatur.fold import fold
from tawatur.lexicon import table
from tawatur.words import ARTICLE, bases

if TYPE_CHECKING:
    from tawatur.model import Report

_BESIDE = 2
"""Words before the one that tells the act among which the beginning may be told: `بدأت العلاقات تتحسن`."""
_BACK = 12
"""Words before it among which a tie may be said to go back to it: `تعود العلاقات بين البلدين إلى زيارة`."""
_FIRST = 6
"""Words before it among which somebody may be called the first: `كانت أول دولة عربية تعترف`."""


@dataclass(frozen=True, slots=True)
class BeginningRow:
    """Words of coming into being, of going back to something, of ties, and of being first."""

    word: tuple[str, ...]
    sort: str
    example: str
    source: str
    at: str


@dataclass(frozen=True, slots=True)
class RepetitionRow:
    """Words that make an act many acts, and on which side of it they stand."""

    word: tuple[str, ...]
    side: str
    example: str
    source: str
    at: str


def begins(report: Report) -> bool:
    """Say whether the act is told as a beginning, by its own word or one right before it."""
    told, before = _told(report)
    return any(_is(word, "begin") for word in (told, *before[-_BESIDE:]))


def goes_back(report: Report) -> bool:
    """Say whether a tie is told to go back to the act: `ترجع صداقة الشعبين إلى دعم ...`."""
    before = _told(report)[1][-_BACK:]
    if not before or not any(_is(word, "to") for word in before[-_BESIDE:]):
        return False
    return any(_is(word, "back") for word in before) and any(_is(word, "tie") for word in before)


def first_in(report: Report) -> str | None:
    """Return among whom somebody is called the first to do it (`عربيه`, empty for all), None where nobody is.

    `أول دولة عربية تعترف` and `الدولة العربية الأولى التي تعترف` name one circle; both claims must speak of one.
    """
    before = _told(report)[1][-_FIRST:]
    at = next((place for place in range(len(before) - 1, -1, -1) if _is(before[place], "first")), None)
    if at is None or any(_is(word, "turn") for word in before[max(0, at - 1) : at + 2]):
        return None
    circle = before[at + 1 :]
    if before[at].startswith(ARTICLE):
        circle = [word for word in before[max(0, at - 2) : at] if word.startswith(ARTICLE)]
    return " ".join(sorted(word.removeprefix(ARTICLE) for word in circle if not _is(word, "join")))


def repeated(report: Report) -> bool:
    """Say whether the act is told as one of many: `رسائل عديدة`, `سلسلة لقاءات`; a mark between the two parts them."""
    told = next(iter(_plain(report.quote)), "")
    pieces = fold(report.sentence).split()
    at = next((place for place, piece in enumerate(pieces) if told and told in piece), None)
    if at is None:
        return False
    before = pieces[at - 1] if at and _goes_on(pieces[at - 1]) else ""
    behind = [piece for piece, last in zip(pieces[at + 1 : at + 1 + _BESIDE], pieces[at:], strict=False) if _goes_on(last)]
    return _is_many(before, "before") or any(_is_many(piece, "behind") for piece in behind)


def _is_many(piece: str, side: str) -> bool:
    word = next(iter(_plain(piece)), "")
    return any(base.removeprefix(ARTICLE) in _many(side) for _, base, _ in bases(word)) if word else False


def _goes_on(piece: str) -> bool:
    return piece[-1:].isalnum()


def _told(report: Report) -> tuple[str, list[str]]:
    """Return the word that tells the act and the words of its sentence before it, folded."""
    told = next(iter(_plain(report.quote)), "")
    near = _plain(report.sentence)
    at = next((place for place, word in enumerate(near) if told and told in word), 0)
    return told, near[:at]


def _plain(sentence: str) -> list[str]:
    """Return the words of a sentence, folded, without marks."""
    return [word for piece in fold(sentence).split() if (word := "".join(filter(str.isalnum, piece)))]


def _is(word: str, sort: str) -> bool:
    return any(reading in _words(sort) for reading in (word, *readings_of(word)))


@cache
def _many(side: str) -> frozenset[str]:
    return frozenset(fold(word) for row in table("repetitions", RepetitionRow) for word in row.word if row.side == side)


@cache
def _words(sort: str) -> frozenset[str]:
    rows = (row for row in table("beginnings", BeginningRow) if row.sort == sort)
    return frozenset(form for row in rows for word in row.word for form in forms_of(fold(word)))
