"""Find what is no part of the account inside a line: footnote marks, tags, subtitle markup, credits at the end."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tawatur.clean.lines import key_of, signed
from tawatur.clean.shape import STAMP
from tawatur.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tawatur.clean.rows import LineWords

_NOTE = re.compile(
    r"\[\s?(?:\d{1,3}|[a-z]|[\u0621-\u064a]{1,2}|ا?ل?ملاحظة\s?\d{0,3}|عدل|بحاجة[^\]]{0,20}|note \d+|citation needed|edit)\s?\]"
    r"(?:\s?:\s?\d{1,4}(?:[-–]\d{1,4})?(?=\s|$))?"
    # behind a short word these are units (km²)
    r"|(?:(?<=[\u0621-\u064a]{4})|(?<=[.,،؛:)\]»”\"]))[\u00b9\u00b2\u00b3\u2070\u2074-\u2079]+(?=[\s.,،؛:)]|$)"
    r"|(?<=[\u0621-\u064a])↑|\(\s*\)"
)
_TAGS_AT_END = re.compile(r"(?:\s*#[\w\u0640]+)+\s*$")
_TAIL = 400
"""Characters at a line's end in which tags are looked for."""
_MARKUP = re.compile(
    r"</?[a-zA-Z][^<>\r\n]{0,80}>|<\d{2}:\d{2}[^<>\r\n]{0,12}>|\{\\[^{}\r\n]{1,40}\}|&(?:nbsp|lrm|rlm|amp|quot);|[♪♫]+|^>>+"
)
_STAMPED = re.compile(rf"({STAMP.pattern})\s+(?=\S)")
_BRACKETED = re.compile(r"[(\[]\s*([^()\[\]\r\n]{1,40}?)\s*[)\]]")
_INITIALS = re.compile(r"(?<=[.!؟?\"”»])\s*((?:[\u0621-\u064a]\s?[.\s/]\s?){1,3}[\u0621-\u064a])\s*$")


def inline(text: str, within: Span, words: LineWords, *, spoken: bool, closing: bool) -> Iterator[Span]:
    """Yield the stretches of a line that are boilerplate, in order; `closing` says that the line ends the account or is its title."""
    start, end = within.start, within.end
    found = [Span(*m.span()) for m in _NOTE.finditer(text, start, end)] if _any(text, start, end) else []
    if "#" in text[start:end]:
        found.extend(_stripped(text, m) for m in _TAGS_AT_END.finditer(text, max(start, end - _TAIL), end))
    if spoken:
        found.extend(Span(*m.span()) for m in _MARKUP.finditer(text, start, end))
        stamp = _STAMPED.match(text, start, end)
        found.extend([Span(*stamp.span(1))] if stamp else [])
    if spoken or closing:
        found.extend(_credits(text, start, end, words, closing=closing))
    last = start
    for span in sorted(found):
        if span.start >= last:
            last = span.end
            yield span


def _any(text: str, start: int, end: int) -> bool:
    line = text[start:end]
    return "[" in line or "()" in line or "( )" in line or any(c in line for c in "¹²³⁰⁴⁵⁶⁷⁸⁹↑")


def _credits(text: str, start: int, end: int, words: LineWords, *, closing: bool) -> Iterator[Span]:
    """Find agencies, pictures and sounds in brackets; outside of subtitles only at the very end, behind the last full stop."""
    for found in _BRACKETED.finditer(text, start, end):
        at_end = closing and found.end() >= len(text[start:end].rstrip(" .")) + start and found.start() > start
        known = words.whole.get(key_of(found[1]))
        credit = known is not None and known.row.kind in ("credit", "sound", "navigation", "section", "video")
        if (at_end and (credit or signed(found[1]) in words.outlets)) or (credit and known is not None and known.row.kind == "sound"):
            yield Span(*found.span())
    initials = _INITIALS.search(text, start, end) if closing else None
    if initials:
        yield Span(*initials.span(1))


def _stripped(text: str, found: re.Match[str]) -> Span:
    lead = len(found[0]) - len(found[0].lstrip())
    return Span(found.start() + lead, found.start() + len(text[found.start() : found.end()].rstrip()))
