"""Sentences cut the text that is read into the stretches in which facts are looked for, each with its words."""

from __future__ import annotations

import re
from bisect import bisect_left
from itertools import pairwise
from typing import TYPE_CHECKING

from tawatur.fold import fold
from tawatur.model import BlockKind, Document, Sentence, Span, Word
from tawatur.sentences.openers import endless_cuts, line_cuts
from tawatur.sentences.stops import stops
from tawatur.words import words_in

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from tawatur.model import Block

_READABLE = re.compile(r"[^\r\n]")
_STAMP = re.compile(r"\s*[\[(]?(?:\d{1,2}:)?\d{1,2}:\d{2}[\])]?\s*")
READ = (BlockKind.TITLE, BlockKind.BODY, BlockKind.CAPTION, BlockKind.LIST)
"""Blocks that are read; bylines and boilerplate are not."""


def sentences(doc: Document, *, own: Path | None = None) -> Document:
    """Add the sentences of titles, body, captions and lists; each knows its words, none of them from boilerplate.

    Prose is cut at full stops and line ends. Broken lines (blocks with line ends inside, subtitles) are joined and cut
    where a clause opens, so that no name is torn at a line end.

    >>> from tawatur.model import Block
    >>> text = "وصل الوفد. ثم عاد."
    >>> doc = Document(id="1", name="1", text=text, blocks=(Block(Span(0, 18), BlockKind.BODY),))
    >>> [sentence.span.of(text) for sentence in sentences(doc).sentences]
    ['وصل الوفد.', 'ثم عاد.']
    """
    words = _parted(words_in(doc.text), doc)
    starts = [word.start for word in words]
    found: list[Sentence] = []
    for run in _runs(doc):
        inside: list[Word] = []
        for block in run:
            inside.extend(_within(block, words, starts, doc.text))
        found.extend(_sentences(doc.text, run, inside, own))
    return doc.adding(sentences=found)


def _parted(words: tuple[Word, ...], doc: Document) -> Sequence[Word]:
    """Cut words that are two run together, where a repair says so."""
    seams = {r.span.start: r.span.start + r.reading.index(" ") for r in doc.repairs if r.kind == "glued" and " " in r.reading}
    if not seams:
        return words
    found: list[Word] = []
    for word in words:
        seam = seams.get(word.start, word.end)
        if word.start < seam < word.end:
            found.append(Word(word.start, seam, fold(doc.text[word.start : seam])))
            found.append(Word(seam, word.end, fold(doc.text[seam : word.end])))
        else:
            found.append(word)
    return found


def _within(block: Block, words: Sequence[Word], starts: Sequence[int], text: str) -> Sequence[Word]:
    """Return the words of a block; one that its edge cuts (a year with a footnote stuck to it) is cut there too."""
    start, end = block.span.start, block.span.end
    first, last = bisect_left(starts, start), bisect_left(starts, end)
    before_cut = first and words[first - 1].end > start
    if before_cut or (first < last and words[last - 1].end > end):
        return [Word(start + word.start, start + word.end, word.folded) for word in words_in(text[start:end])]
    return words[first:last]


def _runs(doc: Document) -> Iterator[list[Block]]:
    """Walk blocks that may share a sentence: those of one line, and all cues of a subtitle file."""
    run: list[Block] = []
    for block in doc.blocks:
        if block.kind not in READ:
            continue
        if run and not doc.timecodes and not _go_on(run[-1], block, doc.text):
            yield run
            run = []
        run.append(block)
    if run:
        yield run


def _go_on(last: Block, block: Block, text: str) -> bool:
    """Say whether two blocks may share a sentence: on one line, or with only a time stamp between their lines."""
    gap = text[last.span.end : block.span.start]
    return block.kind is last.kind and ("\n" not in gap or bool(_STAMP.fullmatch(gap)))


def _sentences(text: str, run: Sequence[Block], words: Sequence[Word], own: Path | None) -> Iterator[Sentence]:
    """Cut the words of a run by stops first, then by what opens a clause."""
    starts = [word.start for word in words]
    shown = _masked(text, run)
    ends = {bisect_left(starts, run[0].span.start + at) for at in stops(shown, 0, len(shown), own)}
    first_of_line = _line_starts(text, run, words)
    for begin, end in _pieces(len(words), ends):
        part = words[begin:end]
        cuts = _cuts(part, frozenset(i - begin for i in first_of_line if begin < i < end), own)
        for left, right in _pieces(len(part), cuts):
            inner = tuple(part[left:right])
            if inner:
                yield Sentence(Span(inner[0].start, inner[-1].end), inner)


def _masked(text: str, run: Sequence[Block]) -> str:
    """Return the text of a run with blanks, one for one, where it is not read; line ends stay."""
    pieces = [run[0].span.of(text)]
    for before, after in pairwise(run):
        pieces.append(_READABLE.sub(" ", text[before.span.end : after.span.start]))
        pieces.append(after.span.of(text))
    return "".join(pieces)


def _cuts(part: Sequence[Word], lines: frozenset[int], own: Path | None) -> set[int]:
    return set(line_cuts(part, lines, own) if lines else endless_cuts(part, own))


def _line_starts(text: str, run: Sequence[Block], words: Sequence[Word]) -> set[int]:
    """Return the numbers of the words that begin a line inside a run; its own first word is none."""
    broken = len(run) > 1 or "\n" in run[0].span.of(text) or "\r" in run[0].span.of(text)
    if not broken:
        return set()
    return {i for i in range(1, len(words)) if "\n" in text[words[i - 1].end : words[i].start]}


def _pieces(length: int, cuts: set[int]) -> Iterator[tuple[int, int]]:
    at = 0
    for cut in [*sorted(cut for cut in cuts if 0 < cut < length), length]:
        if at < cut:
            yield at, cut
        at = cut
