"""Read off the page itself who published it and what it is called, as guesses that rank behind everything told."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tawatur.clean.lines import signed
from tawatur.model import BlockKind, Guess

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tawatur.clean.layout import Layout
    from tawatur.clean.lines import Line
    from tawatur.clean.rows import LineWords
    from tawatur.model import Document

SOURCE_LINE, MASTHEAD, ADDRESS, DATELINE, TITLE_LINE = 10, 11, 5, 12, 13
"""Ranks: behind the ranks of reading, which end at 6 (the address is what the site is, so before the page's words)."""
_HOST = re.compile(r"https?://(?:www\.|m\.|ar\.|amp\.)?([^/:?#]+)", re.IGNORECASE)
_DATELINE = re.compile(
    r"[^\W\d_][\w\s،,/]{1,40}?\s*\((?P<inside>[^()\r\n]{2,30})\)\s*[-–—:]\s"
    r"|[^\W\d_][^\W\d_\s]*\s*[،,]?\s*\d{1,2}\s[\w\s/]{3,25}?\s*\((?P<behind_date>[^()\r\n]{2,30})\)\s"
    r"|(?:[^\W\d_][\w\s]{1,25}?\s*[،,]\s*)?\(?(?P<named>[^\W\d_][\w\s.]{1,25}?)\)?\s*[-–—:]\s"
)
_PARTED = re.compile(r"\s*[+،,/|&]\s*")
_MARKS = ' .()[]«»"“”'
_AFTER_LABEL = re.compile(r"[:|\-–—\uff1a]\s*(.+)")


def said(doc: Document, lines: Sequence[Line], layout: Layout, words: LineWords) -> Iterator[Guess]:
    """Yield the guesses that the page's own lines allow."""
    yield from _of_address(doc, words)
    for i, known in layout.known.items():
        if known.row.kind == "source" and known.row.match == "label":
            yield from _named_source(lines[i], i, known.row.at, words)
    for i, kind in enumerate(layout.kinds):
        outlet = words.outlets.get(signed(lines[i].text)) if kind in (BlockKind.BOILERPLATE, BlockKind.BYLINE) else None
        if outlet:
            yield Guess("publisher", outlet, f"masthead on line {i + 1}", MASTHEAD)
    yield from _dateline(lines, layout, words)
    if layout.title is not None:
        yield Guess("title", lines[layout.title].text, f"heading on line {layout.title + 1}", TITLE_LINE)


def _of_address(doc: Document, words: LineWords) -> Iterator[Guess]:
    host = _HOST.match(doc.url or "")
    name = host[1].lower() if host else ""
    while "." in name:
        if name in words.domains:
            yield Guess("publisher", words.domains[name], f"site {name}", ADDRESS)
            return
        name = name.partition(".")[2]


def _named_source(line: Line, i: int, at: str, words: LineWords) -> Iterator[Guess]:
    found = _AFTER_LABEL.search(line.text)
    parts = [part.strip(_MARKS) for part in _PARTED.split(found[1])] if found else []
    names = [part for part in parts if signed(part) and signed(part) not in words.nobody]
    known = [words.outlets[signed(name)] for name in names if signed(name) in words.outlets]
    # of several sources the one that is an outlet is the publisher; several strangers are nobody in particular
    chosen = known[0] if known else names[0] if len(names) == 1 else None
    if chosen:
        yield Guess("publisher", chosen, f"line {i + 1} ({at})", SOURCE_LINE)


def _dateline(lines: Sequence[Line], layout: Layout, words: LineWords) -> Iterator[Guess]:
    """Read "Moscow (agency) -" at the head of the first paragraph; only outlets that are known count."""
    first = next((line for line, kind in zip(lines, layout.kinds, strict=True) if kind is BlockKind.BODY), None)
    found = _DATELINE.match(first.text) if first else None
    for name in found.groupdict().values() if found else ():
        outlet = words.outlets.get(signed(name)) if name else None
        if outlet:
            yield Guess("publisher", outlet, "dateline of the first paragraph", DATELINE)
            return
