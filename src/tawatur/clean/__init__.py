"""Cleaning marks what part of the page each stretch of text is, and what scraping has damaged; the text stays as given."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from tawatur.clean.inline import inline
from tawatur.clean.layout import Layout, layout_of
from tawatur.clean.lines import Line, lines_of
from tawatur.clean.repairs import repairs
from tawatur.clean.rows import LineWords, line_words
from tawatur.clean.said import said
from tawatur.model import Block, BlockKind, Document, Guess, Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

_FRONT = re.compile(r"\A---[ \t]*\r?\n(?:[A-Za-z_-]+:[^\r\n]*\r?\n|[ \t]*\r?\n){1,40}?---[ \t]*(?=\r?\n|\Z)")
_READ = (BlockKind.TITLE, BlockKind.BODY, BlockKind.CAPTION, BlockKind.LIST)


def clean(doc: Document, *, own: Path | None = None) -> Document:
    r"""Add blocks and repairs, and guess title and publisher from the page where nothing told them.

    Blocks are in order and do not overlap; together they hold every character that is not blank. A block of body with
    line ends in it is a stretch of broken lines that belong together (transcripts, text out of PDF). `own` is a folder
    with a user's own word files.

    >>> page = Document(id="1", name="1", text="اتفاق على هدنة في الشمال\n\nطباعة\n\nوقع الطرفان الاتفاق مساء الأحد في مقر المنظمة.")
    >>> [block.kind.value for block in clean(page).blocks]
    ['title', 'boilerplate', 'body']
    """
    words = line_words(own)
    lines, outside = _lines(doc)
    layout = layout_of(lines, words, title=doc.title, timed=bool(doc.timecodes))
    blocks = sorted([*outside, *_blocks(doc, lines, layout, words)], key=lambda b: b.span)
    found = sorted(repairs(doc.text, own), key=lambda r: (r.span, r.kind))
    notes = [r.span for r in found if r.kind == "footnote"]
    guesses = tuple(said(doc, lines, layout, words))
    marked = doc.adding(blocks=_without(blocks, notes), repairs=found, guesses=guesses)
    return replace(marked, title=doc.title or _best(guesses, "title"), publisher=doc.publisher or _best(guesses, "publisher"))


def _lines(doc: Document) -> tuple[list[Line], list[Block]]:
    """Cut the lines that may be text; what is markup by its format is boilerplate at once."""
    front = _FRONT.match(doc.text)
    if not doc.timecodes:
        begin = front.end() if front else 0
        lines = lines_of(doc.text)
        return [line for line in lines if line.start >= begin], [Block(Span(0, begin), BlockKind.BOILERPLATE)] if front else []
    kept: list[Line] = []
    outside: list[Block] = []
    cues = iter(code.span for code in doc.timecodes)
    cue = next(cues, None)
    for line in lines_of(doc.text):
        while cue and cue.end <= line.start:
            cue = next(cues, None)
        if cue and cue.start <= line.start:
            kept.append(line)
        else:
            outside.append(Block(Span(line.start, line.end), BlockKind.BOILERPLATE))
    return kept, outside


def _blocks(doc: Document, lines: Sequence[Line], layout: Layout, words: LineWords) -> Iterator[Block]:
    timed = bool(doc.timecodes)
    closing = {layout.title, *(max((i for i, k in enumerate(layout.kinds) if k in _READ), default=-1),)}
    last: Block | None = None
    for i, (line, kind) in enumerate(zip(lines, layout.kinds, strict=True)):
        if kind not in _READ:
            yield from _flush(last)
            last = None
            yield Block(Span(line.start, line.end), kind)
            continue
        parts = list(
            _parts(
                line,
                kind,
                list(
                    inline(
                        doc.text, Span(line.start, line.end), words, spoken=timed or bool({i - 1, i} & layout.joined), closing=i in closing
                    )
                ),
            )
        )
        if last and parts[0].kind is kind is BlockKind.BODY and i - 1 in layout.joined and not timed:
            parts[0] = Block(Span(last.span.start, parts[0].span.end), kind)
            last = None
        yield from _flush(last)
        yield from parts[:-1]
        last = parts[-1]
    yield from _flush(last)


def _flush(block: Block | None) -> Iterator[Block]:
    if block:
        yield block


def _parts(line: Line, kind: BlockKind, taken: list[Span]) -> Iterator[Block]:
    """Cut a line into its text and what stands in it that is none."""
    at = line.start
    for span in taken:
        yield from _text(line, at, span.start, kind)
        yield Block(span, BlockKind.BOILERPLATE)
        at = span.end
    yield from _text(line, at, line.end, kind)


def _text(line: Line, start: int, end: int, kind: BlockKind) -> Iterator[Block]:
    content = line.text[start - line.start : end - line.start]
    if content.strip():
        yield Block(Span(start + len(content) - len(content.lstrip()), start + len(content.rstrip())), kind)


def _without(blocks: Sequence[Block], notes: Sequence[Span]) -> Iterator[Block]:
    """Cut footnote numbers that stick to a year out of their blocks."""
    for block in blocks:
        inside = [note for note in notes if block.span.covers(note)] if block.kind in _READ else []
        cuts = [block.span.start, *(edge for note in inside for edge in (note.start, note.end)), block.span.end]
        for number, (start, end) in enumerate(pairwise(cuts)):
            if start < end:
                yield Block(Span(start, end), BlockKind.BOILERPLATE if number % 2 else block.kind)


def _best(guesses: Sequence[Guess], about: str) -> str | None:
    fitting = [guess for guess in guesses if guess.about == about]
    return min(fitting, key=lambda guess: guess.rank).value if fitting else None
