"""Tell texts whose lines are broken anywhere (transcripts, text out of PDF) from texts whose line ends mean something."""

from __future__ import annotations

import re
from statistics import median
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tawatur.clean.lines import Line

_LEAST_LINES = 8
_SPOKEN_WORDS, _SPOKEN_OPEN = 10, 0.8
"""A transcript: half of its lines have at most so many words, and this share ends without a full stop."""
_PAGE_LEAST, _PAGE_WIDEST, _PAGE_FILLED, _PAGE_OPEN = 45, 160, 0.7, 0.6
"""A page of print: its lines are at most so wide, most of them are nearly full, and most end without a full stop."""
_PAGE_LINES, _HEADING_WIDTH, _ALIKE = 3, 0.5, 0.15
"""Lines that show a page's width; the width below which its first line is a heading; how far another page may differ."""
_LIST_SHARE = 0.3
_TITLE_TIMES = 2
"""How many times longer than the usual line of a talk its title is, at least."""
_SAME_SHARE, _LABEL_SHARE = 0.25, 0.2
"""Share of lines that stand twice, and of lines known as labels, from which short lines are a menu, not a talk."""
STAMP = re.compile(r"[\[(]?(?:\d{1,2}:)?\d{1,2}:\d{2}[\])]?")
"""When a line of a talk is spoken, as video sites print it beside or above the line."""
ITEM = re.compile(r"(?:[-–—•*▪●◦‣·+]|\d{1,3}\s?[-.)/]|[\u0621-\u064a]\s?[-.)])\s*(?=\S)|\d{4}\s?[:–—-]")


def joined(lines: Sequence[Line], apart: frozenset[int] = frozenset(), labels: frozenset[int] = frozenset()) -> frozenset[int]:
    r"""Return the lines (by number) that run on into the line below: those of a transcript or of broken print.

    Lines that stand `apart` are part of no run; `labels` are lines whose words are those of menus and buttons.

    >>> from tawatur.clean.lines import lines_of
    >>> spoken = "وصل الوفد إلى/العاصمة بعد/رحلة طويلة/ثم التقى/الرئيس في/قصره وتحدثا/عن الهدنة/في الشمال"
    >>> sorted(joined(lines_of(spoken.replace("/", "\n"))))
    [0, 1, 2, 3, 4, 5, 6]
    """
    found: set[int] = set()
    pages: list[int] = []
    runs = list(_runs(lines, apart))
    for run in runs:
        talk = _talk(run, lines, labels)
        page = [] if talk else _page([i for i in run if i not in labels], lines)
        found.update(talk or page)
        if page:
            pages.append(max(map(_width, (lines[i] for i in page))))
    for run in runs if pages else []:
        if _open_page(run, lines, max(pages)):
            found.update(run[:-1])
    return frozenset(found)


def _runs(lines: Sequence[Line], apart: frozenset[int]) -> Iterator[list[int]]:
    """Walk stretches of lines without a blank line, or a line that stands apart, between them; time stamps are passed over."""
    run: list[int] = []
    for i, line in enumerate(lines):
        if STAMP.fullmatch(line.text):
            continue
        if run and (line.gap or i in apart):
            yield run
            run = []
        if i not in apart:
            run.append(i)
    if run:
        yield run


def _talk(run: list[int], lines: Sequence[Line], labels: frozenset[int]) -> list[int]:
    """Return the lines of a run that is a transcript, but for its last; a long first line is the title of the talk."""
    if len(run) < _LEAST_LINES or sum(i in labels for i in run) > _LABEL_SHARE * len(run):
        return []
    group = [lines[i] for i in run]
    if _spoken(group[1:]) and group[0].words > _TITLE_TIMES * median(line.words for line in group[1:]):
        return run[1:-1]
    return run[:-1] if _spoken(group) else []


def _page(run: list[int], lines: Sequence[Line]) -> list[int]:
    """Return the lines of a run that is print, but for its last; a short first line is a heading."""
    if len(run) > _PAGE_LINES and _width(lines[run[0]]) < _HEADING_WIDTH * max(_width(lines[i]) for i in run):
        run = run[1:]
    return run[:-1] if _printed([lines[i] for i in run]) else []


def _spoken(group: list[Line]) -> bool:
    if len(group) < _LEAST_LINES - 1 or _open(group) < _SPOKEN_OPEN * len(group):
        return False
    same = len(group) - len({line.key for line in group})
    return median(line.words for line in group) <= _SPOKEN_WORDS and same <= _SAME_SHARE * len(group) and not _listed(group)


def _printed(group: list[Line]) -> bool:
    """Say whether the lines are nearly full, but for the last of a paragraph."""
    widths = [_width(line) for line in group[:-1]]
    if len(group) < _PAGE_LINES or not _PAGE_LEAST <= max(widths) <= _PAGE_WIDEST:
        return False
    full = sum(width >= _PAGE_FILLED * max(widths) for width in widths)
    return full >= _PAGE_FILLED * len(widths) and _open(group) >= _PAGE_OPEN * (len(group) - 1) and not _listed(group)


def _open_page(run: list[int], lines: Sequence[Line], width: int) -> bool:
    """Say whether a run too short to show it is of the same width as a page of print in the same text."""
    group = [lines[i] for i in run]
    alike = all(abs(_width(line) - width) <= _ALIKE * width for line in group[:-1])
    return 1 < len(group) <= _PAGE_LINES and alike and not any(line.stop for line in group[:-1])


def _width(line: Line) -> int:
    return line.end - line.start


def _open(group: list[Line]) -> int:
    return sum(not line.stop for line in group)


def _listed(group: list[Line]) -> bool:
    return sum(bool(ITEM.match(line.text)) for line in group) > _LIST_SHARE * len(group)
