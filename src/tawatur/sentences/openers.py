"""Cut stretches without full stops where a new clause opens: broken lines of transcripts, and sentences that never end."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from tawatur.fold import fold
from tawatur.lexicon import table

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from tawatur.model import Word

_SHORT, _GROWN, _LONG, _LONGEST = 5, 24, 34, 50
"""Words of a transcript's sentence: below the first nothing cuts it, from the second weak openers do, from the third any
line that opens with "and", from the fourth any line end. Clauses of the field's scripts run to 12 words on average."""
_ENDLESS, _APART = 70, 15
"""Words from which a sentence of prose is looked at: newspaper sentences average 30.

No piece gets shorter than the second.
"""
_LISTED, _TOO_LONG = 120, 200
"""Words from which any comma cuts, and from which anything does: such stretches are lists and tables, not sentences."""
_AND = "و"
_COMMAS = frozenset("،,؛;")
_REACH = 3


@dataclass(frozen=True, slots=True)
class OpenerRow:
    """Words with which a clause begins."""

    words: str
    strength: str
    """`strong`: a new sentence; `weak`: cut only when the one before has grown long; `never`: opens nothing."""
    example: str
    source: str
    at: str


def line_cuts(words: Sequence[Word], lines: frozenset[int], own: Path | None = None) -> Iterator[int]:
    """Yield the words (by number) that begin a new sentence, among those that begin a line (`lines`)."""
    known = _openers(own)
    begun = 0
    for i in range(1, len(words)):
        if i not in lines:
            continue
        length = i - begun
        strength = _strength(words, i, known)
        if (
            (strength == "strong" and length >= _SHORT)
            or (strength == "weak" and length >= _GROWN)
            or (length >= _LONG and strength != "never" and words[i].folded.startswith(_AND))
            or length >= _LONGEST
        ):
            yield i
            begun = i


def endless_cuts(words: Sequence[Word], own: Path | None = None) -> Iterator[int]:
    """Yield the words that begin a new sentence in a stretch of prose that lacks its full stops."""
    if len(words) < _ENDLESS:
        return
    known = _openers(own)
    begun = 0
    for i in range(1, len(words)):
        length = i - begun
        if length < _APART or len(words) - i < _SHORT:
            continue
        parted = words[i - 1].folded in _COMMAS
        strong = _strength(words, i, known) == "strong"
        if (strong and (parted or length >= 2 * _APART)) or (parted and length >= _LISTED) or length >= _TOO_LONG:
            yield i
            begun = i


def _strength(words: Sequence[Word], i: int, known: dict[str, str]) -> str:
    best = ""
    text = ""
    for word in words[i : i + _REACH]:
        text = f"{text} {word.folded}" if text else word.folded
        best = known.get(text, best)
    return best


@cache
def _openers(own: Path | None) -> dict[str, str]:
    return {fold(row.words): row.strength for row in table("openers", OpenerRow, own=own)}
