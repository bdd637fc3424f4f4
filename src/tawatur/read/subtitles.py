"""Read subtitles (SRT, WebVTT): the file's own characters, with each cue's text marked by the time it is spoken."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tawatur.errors import InputError
from tawatur.model import Span, TimeCode
from tawatur.read.decode import decode
from tawatur.read.names import stem
from tawatur.read.opened import Draft
from tawatur.read.text import broken

if TYPE_CHECKING:
    from collections.abc import Iterator

_CLOCK = r"(?:(\d{1,3}):)?([0-5]?\d):([0-5]?\d)[.,](\d{1,3})"
_TIMES = re.compile(rf"^[ \t\u200e\u200f]*{_CLOCK}[ \t]*-->[ \t]*{_CLOCK}[^\r\n]*$", re.MULTILINE)
_LINE = re.compile(r"[^\r\n]*(\r\n|\r|\n|\Z)")


def read_subtitles(data: bytes, source: str, kind: str) -> Iterator[Draft]:
    """Yield the one document of a subtitle file."""
    found = decode(data)
    cues = tuple(cues_of(found.text))
    if not cues:
        raise InputError("no cue with a time line (00:00:01,000 --> 00:00:02,000); if it is plain text, name it .txt")
    yield Draft(source, stem(source), found.text, data, kind, found.encoding, timecodes=cues, rejections=broken(found, source))


def cues_of(text: str) -> Iterator[TimeCode]:
    r"""Find the cues that have text: from the line below the time line to the next blank line.

    >>> [(text.span, text.begin) for text in cues_of("1\n00:00:01,500 --> 00:00:02,000\nوصل الوفد\n")]
    [(Span(start=32, end=41), 1500)]
    """
    for times in _TIMES.finditer(text):
        span = _lines_below(text, times.end())
        if span:
            begin, end = _milliseconds(times.groups()[:4]), _milliseconds(times.groups()[4:])
            yield TimeCode(span, begin, max(begin, end))


def _lines_below(text: str, at: int) -> Span | None:
    first = _LINE.match(text, at)
    position = first.end() if first else at
    start = end = position
    while position < len(text):
        line = _LINE.match(text, position)
        content = text[position : line.start(1)].strip() if line else ""
        if not content or not line or _TIMES.match(text, position):
            break
        end = line.start(1)
        position = line.end()
    begin = start + len(text[start:end]) - len(text[start:end].lstrip())
    stop = start + len(text[start:end].rstrip())
    return Span(begin, stop) if begin < stop else None


def _milliseconds(clock: tuple[str | None, ...]) -> int:
    hours, minutes, seconds, fraction = (part or "0" for part in clock)
    return ((int(hours) * 60 + int(minutes)) * 60 + int(seconds)) * 1000 + int(fraction.ljust(3, "0"))
