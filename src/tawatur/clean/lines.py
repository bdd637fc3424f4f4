"""Cut a page into its lines, with what can be told from a line's shape alone."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tawatur.fold import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

_LINE = re.compile(r"[^\r\n\u2028\u2029\v\f]+")
_WORD = re.compile(r"[^\W\d_]+")
_SIGNED = re.compile(r"\w+")
_ARABIC = re.compile(r"[\u0621-\u064a\u0671-\u06d3\ufb50-\ufdff\ufe70-\ufefc]")
_EDGE = re.compile(r"[\s\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\0]+")
_STOP = re.compile(r"[.!?؟…][\"'”»)\]’\s]*$")
LONG = 240
"""Characters from which a line is a paragraph, whatever else it is: no key is made of it."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line without the blanks around it."""

    start: int
    end: int
    text: str
    key: str
    """Its folded words without digits and marks, for look-ups and comparing; empty for a long line."""
    words: int
    stop: bool
    """Whether it ends as a sentence does."""
    arabic: bool
    gap: bool
    """Whether a blank line, or nothing, stands before it."""
    alone: bool
    """Whether blank lines (or the ends of the text) are on both its sides."""

    @property
    def prose(self) -> bool:
        """Say whether it is a paragraph rather than a label, a heading or a caption."""
        told = self.stop and self.words >= _SENTENCE and self.arabic and not self.text.endswith(("؟", "?", "!", "..", "…"))
        return self.words >= _PARAGRAPH or told


_PARAGRAPH, _SENTENCE = 18, 7
"""Words of a paragraph, and of a line with a full stop that counts as one: headlines of the field rarely pass 17 words."""


def lines_of(text: str) -> list[Line]:
    r"""List the lines that hold something.

    >>> [(line.start, line.key, line.stop) for line in lines_of("طباعة\n\nوصل الوفد.")]
    [(0, 'طباعه', False), (7, 'وصل الوفد', True)]
    """
    found = [span for span in map(_trimmed, _LINE.finditer(text)) if span]
    return list(_described(text, found))


def key_of(text: str) -> str:
    """Return the folded words of a short text, without digits and marks."""
    return " ".join(_WORD.findall(fold(text)))


def signed(text: str) -> str:
    """Return the folded words and numbers of a short text: the key of an outlet's name (`فرانس 24`)."""
    return " ".join(_SIGNED.findall(fold(text)))


def _trimmed(line: re.Match[str]) -> tuple[int, int] | None:
    content = line[0]
    left = _EDGE.match(content)
    begin = left.end() if left else 0
    if begin == len(content):
        return None
    end = len(content)
    while _EDGE.match(content[end - 1]):
        end -= 1
    return line.start() + begin, line.start() + end


def _described(text: str, found: list[tuple[int, int]]) -> Iterator[Line]:
    last = len(found) - 1
    for i, (start, end) in enumerate(found):
        content = text[start:end]
        key = key_of(content) if end - start < LONG else ""
        before = not i or _blank_between(text[found[i - 1][1] : start])
        after = i == last or _blank_between(text[end : found[i + 1][0]])
        yield Line(
            start=start,
            end=end,
            text=content,
            key=key,
            words=key.count(" ") + bool(key) if key or end - start < LONG else content.count(" ") + 1,
            stop=bool(_STOP.search(content[-8:])),
            arabic=bool(_ARABIC.search(content)),
            gap=before,
            alone=before and after,
        )


def _blank_between(gap: str) -> bool:
    return gap.count("\n") > 1 or gap.replace("\r\n", "\n").count("\r") > 1
