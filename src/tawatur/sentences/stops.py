"""Find where sentences end by their punctuation: not after abbreviations, initials and list numbers, nor inside numbers and addresses."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from tawatur.lexicon import table

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_CLOSERS = r"[\"'”’»)\]}]"
_STOP = re.compile(rf"(?P<mark>[.!?؟…。]+)(?P<closed>(?:\s?{_CLOSERS})*)(?P<gap>\s*)")
_WORD_BEFORE = re.compile(r"[^\s()\[\]«»\"“”،,؛:]+$")
_REACH = 24
"""Characters looked at before a stop: longer abbreviations do not exist."""
_CONTINUES = frozenset("،,؛;:")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S*$|[\w-]+\.(?:com|net|org|info|gov|edu|ru|tv)$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class AbbreviationRow:
    """A shortened word that is written with a full stop."""

    word: str
    kind: str
    """`title`, `reference`, `agency`, `latin`; `era` behind a number; `end` often ends a sentence."""
    example: str
    source: str
    at: str


def stops(text: str, start: int, end: int, own: Path | None = None) -> Iterator[int]:
    """Yield the places behind which a new sentence begins, inside a stretch of text.

    >>> line = "التقى د. سامي الوفد. ثم وقع على 3.5 مليون."
    >>> [line[:at] for at in stops(line, 0, len(line))]
    ['التقى د. سامي الوفد.', 'التقى د. سامي الوفد. ثم وقع على 3.5 مليون.']
    """
    known = _abbreviations(own)
    for found in _STOP.finditer(text, start, end):
        if _ends(text, found, start, end, known):
            yield found.end("closed")


def _ends(text: str, found: re.Match[str], start: int, end: int, known: frozenset[str]) -> bool:
    behind = found.end()
    if behind >= end:
        return True
    mark, following = found["mark"], text[behind]
    if following in _CONTINUES or following.islower():
        return False
    if "?" in mark or "؟" in mark or "!" in mark:
        return not found["closed"] or bool(found["gap"])
    if len(mark) > 1 or mark == "…":
        # two dots part the halves of a title and show a pause: the sentence goes on
        return len(mark) > 2 and "\n" in found["gap"]  # noqa: PLR2004  # three dots at a line's end close it
    return _full_stop(text, found, start, known)


def _full_stop(text: str, found: re.Match[str], start: int, known: frozenset[str]) -> bool:
    at = found.start()
    before = text[max(start, at - _REACH) : at]
    word = _WORD_BEFORE.search(before)
    if not word:
        # a stop after a blank, or a bracket or quote that was closed before it
        return bool(before.strip()) and (bool(found["gap"]) or text[found.end()].isalpha())
    last = word[0].lstrip("\u200e\u200f")
    if not found["gap"]:
        glued = text[found.end()]
        return glued.isalpha() and not glued.isascii() and len(last) > 1 and "." not in last and not _ADDRESS.search(before)
    if last.isdigit():
        return before[: word.start()].strip() != "" or at - start > _REACH
    if len(last) == 1 and last.isalpha():
        return before[: word.start()].rstrip()[-1:].isdigit()
    return last not in known


@cache
def _abbreviations(own: Path | None) -> frozenset[str]:
    return frozenset(row.word for row in table("abbreviations", AbbreviationRow, own=own) if row.kind not in ("end", "era"))
