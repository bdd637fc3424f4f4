"""Find what scraping has damaged, say how it is to be read, and why; the text itself stays as it is.

Each rule looks for one kind of damage with one pattern over the whole text, and asks for context where the same
characters may be sound (`19451` is a year with a footnote only behind a word such as "year").
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from tawatur.clean.glue import glued
from tawatur.fold import fold
from tawatur.lexicon import table
from tawatur.model import Repair, Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

_LETTER = r"[\u0621-\u063a\u0641-\u064a]"
_DIGIT = r"[0-9\u0660-\u0669]"
_SEAM = re.compile(rf"(?<={_LETTER})(?={_DIGIT})|(?<={_DIGIT})(?={_LETTER})")
_WORD_AFTER = re.compile(r"\s+[\u0621-\u064a]+")
_WORD_BEFORE = re.compile(rf"({_LETTER}+)\s+$")
_REACH = 32
"""Characters looked at on each side of a place: longer words are noise, and a bound keeps the rules linear."""
_SHORTEST = 3
"""Letters of a word beside a number from which the two are glued: `و10`, `ال78`, `1956م` are how one writes."""
_RANGE = re.compile(r"(?<!\d)(1[5-9]\d\d|20[0-4]\d)(1[5-9]\d\d|20[0-4]\d)(?!\d)")
_LONGEST_RANGE = 150
"""Years between the ends of a range that lost its dash; eight digits that give more are something else."""
_FOOTNOTE = re.compile(r"(?<!\d)(?P<year>1[5-9]\d\d|20[0-4]\d)(?P<note>\d{1,2})(?=[\s.,،؛:)]|$)")
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]+")
_TURNING = re.compile(r"[\u202a-\u202e\u2066-\u2069]")
_BROKEN = re.compile("\ufffd+")
_TWINS = "\u06a9\u06cc\u06be\u06c1\u06d5"
_FOREIGN = re.compile(f"[{_TWINS}]")
_IN_WORD = re.compile(f"[\u0621-\u0652{_TWINS}]*")
_ARABIC_TWIN = str.maketrans({"\u06a9": "ك", "\u06cc": "ي", "\u06be": "ه", "\u06c1": "ه", "\u06d5": "ه"})
_OPENERS_OF_NUMBERS = frozenset(("ال", "لل", "بال", "وال", "كال", "فال", "ولل", "هال"))


@dataclass(frozen=True, slots=True)
class YearWordRow:
    """A word behind which a number is a year."""

    word: str
    example: str
    source: str
    at: str


def repairs(text: str, own: Path | None = None) -> Iterator[Repair]:
    """Yield the repairs of a text, in no order.

    >>> [(r.kind, r.reading) for r in repairs("في ديسمبر1950أبلغ السفير، ثم (19501953)")]
    [('glued', 'ديسمبر 1950'), ('glued', '1950 أبلغ'), ('range', '1950-1953')]
    """
    yield from _glued(text)
    yield from glued(text)
    yield from _ranges(text)
    yield from _footnotes(text, own)
    for pattern, kind, reason in _INVISIBLE:
        for found in pattern.finditer(text):
            yield Repair(Span(*found.span()), kind, "", reason)
    yield from _foreign(text)


_INVISIBLE = (
    (_CONTROL, "control", "a control character that no text needs"),
    (_TURNING, "direction", "an invisible mark that turns the direction of what is shown"),
    (_BROKEN, "broken", "bytes that were no character stood here"),
)


def _glued(text: str) -> Iterator[Repair]:
    for found in _SEAM.finditer(text):
        at = found.start()
        left, right = _left(text, at, str.isalnum), _right(text, at, str.isalnum)
        seam = _left(text, at, str.isdigit) if text[at - 1].isdigit() else _left(text, at, str.isalpha)
        end = _right(text, at, str.isdigit) if text[at].isdigit() else _right(text, at, str.isalpha)
        word = text[at:end] if text[at].isalpha() else text[seam:at]
        if len(word) >= _SHORTEST and fold(word) not in _OPENERS_OF_NUMBERS and right - left < 2 * _REACH:
            reading = f"{text[seam:at]} {text[at:end]}"
            yield Repair(Span(seam, end), "glued", reading, "a word and a number run together")


def _left(text: str, at: int, fits: Callable[[str], bool]) -> int:
    start = at
    while start and at - start < _REACH and fits(text[start - 1]):
        start -= 1
    return start


def _right(text: str, at: int, fits: Callable[[str], bool]) -> int:
    end = at
    while end < len(text) and end - at < _REACH and fits(text[end]):
        end += 1
    return end


def _ranges(text: str) -> Iterator[Repair]:
    for found in _RANGE.finditer(text):
        first, last = int(found[1]), int(found[2])
        if 0 < last - first <= _LONGEST_RANGE:
            yield Repair(Span(*found.span()), "range", f"{first}-{last}", "two years whose dash was lost")


def _footnotes(text: str, own: Path | None) -> Iterator[Repair]:
    for found in _FOOTNOTE.finditer(text):
        before = _WORD_BEFORE.search(text[max(0, found.start() - _REACH) : found.start()])
        following = _WORD_AFTER.match(text, found.end(), found.end() + _REACH)
        if following and _names_year(fold(following[0].strip()), own):
            reading = f"{found['year']} {found['note']}"
            yield Repair(
                Span(found.start("year"), found.end("note")), "glued", reading, "the year of one date and the day of the next run together"
            )
        elif before and _names_year(fold(before[1]), own):
            yield Repair(Span(*found.span("note")), "footnote", "", f"the number of a footnote stuck to the year {found['year']}")


def _names_year(word: str, own: Path | None) -> bool:
    known = _year_words(own)
    return word in known or any(word.startswith(front) and word[len(front) :] in known for front in ("و", "ل", "ب", "ف", "ال"))


@cache
def _year_words(own: Path | None) -> frozenset[str]:
    return frozenset(fold(row.word) for row in table("year_words", YearWordRow, own=own))


def _foreign(text: str) -> Iterator[Repair]:
    """Find words with letters that a Persian keyboard writes for Arabic ones."""
    done = 0
    for found in _FOREIGN.finditer(text):
        if found.start() < done:
            continue
        front = _IN_WORD.fullmatch
        start = found.start()
        while start > done and found.start() - start < _REACH and front(text[start - 1]):
            start -= 1
        rest = _IN_WORD.match(text, found.start(), found.start() + _REACH)
        done = rest.end() if rest else found.end()
        word = text[start:done]
        yield Repair(Span(start, done), "letters", word.translate(_ARABIC_TWIN), "letters of a Persian keyboard in an Arabic word")
