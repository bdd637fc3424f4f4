"""The words of a document as the grammar reads them: folded, looked up, with the gaps between them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tawatur.model import BlockKind, Span, Word
from tawatur.words import words_in

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from tawatur.mentions.times.vocabulary import Term, Vocabulary
    from tawatur.model import Document

_INVISIBLE = frozenset("\u0640\u0670\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff\u00ad")


_MARKS = 4
"""Characters of a gap that may all be invisible: marks of direction stand about thousands signs."""


@dataclass(frozen=True, slots=True)
class Tape:
    """Words of a text in a row; words of boilerplate and of time codes are left out."""

    text: str
    words: Sequence[str]
    starts: Sequence[int]
    ends: Sequence[int]
    touching: Sequence[bool]
    """Word i stands right behind word i - 1."""
    cut: Sequence[bool]
    """A blank line, or something left out, stands before word i."""

    def __len__(self) -> int:
        """Return the number of words."""
        return len(self.words)

    def inner(self, at: int, skip: int) -> int:
        """Return where a word begins in the text, so many folded letters taken off its front."""
        return _inner(self.text, self.starts[at], self.ends[at], skip)

    def new_line(self, at: int) -> bool:
        """Say whether a line break stands before a word (or the text begins or ends there)."""
        if at <= 0 or at >= len(self.words):
            return True
        return self.cut[at] or "\n" in self.text[self.ends[at - 1] : self.starts[at]]


def _inner(text: str, start: int, end: int, skip: int) -> int:
    """Return where a word goes on behind so many of its folded letters."""
    place = start
    while skip:
        if not _is_mark(text[place]):
            skip -= 1
        place += 1
    while start < place < end - 1 and _is_mark(text[place]):
        place += 1
    return place


def _is_mark(char: str) -> bool:
    return char in _INVISIBLE or "\u064b" <= char <= "\u065f" or "\u0610" <= char <= "\u061a" or "\u06d6" <= char <= "\u06ed"


def tape_of(doc: Document, glue: Callable[[str], int] | None = None) -> Tape:
    """Put the words of a document in a row; `glue` says where two words have lost the space between them."""
    found = words_in(doc.text)
    if glue:
        found = _unglued(doc.text, found, glue)
    shut = _shut(doc)
    cuts: set[int] = set()
    if shut:
        found, cuts = _without(found, shut)
    return _row(doc.text, found, cuts)


def _unglued(text: str, found: tuple[Word, ...], glue: Callable[[str], int]) -> tuple[Word, ...]:
    """Cut words that lost their space (`اثناءالحرب`): repairs of the reading, not of the text."""
    cuts = [(at, cut) for at, word in enumerate(found) if (cut := glue(word.folded))]
    if not cuts:
        return found
    whole: list[Word] = []
    done = 0
    for at, cut in cuts:
        word = found[at]
        place = _inner(text, word.start, word.end, cut)
        whole += found[done:at]
        whole += [Word(word.start, place, word.folded[:cut]), Word(place, word.end, word.folded[cut:])]
        done = at + 1
    return (*whole, *found[done:])


def _shut(doc: Document) -> list[Span]:
    """List what is not read: boilerplate, and in subtitles everything between the cues."""
    shut = [block.span for block in doc.blocks if block.kind is BlockKind.BOILERPLATE]
    if doc.timecodes:
        edges = [0, *(edge for cue in doc.timecodes for edge in (cue.span.start, cue.span.end)), len(doc.text)]
        shut += [Span(start, end) for start, end in zip(edges[::2], edges[1::2], strict=True) if start < end]
    return sorted(shut)


def _without(found: tuple[Word, ...], shut: list[Span]) -> tuple[tuple[Word, ...], set[int]]:
    kept: list[Word] = []
    cuts: set[int] = set()
    step = 0
    for word in found:
        while step < len(shut) and shut[step].end <= word.start:
            step += 1
        if step < len(shut) and shut[step].start <= word.start:
            continue
        if step and kept and kept[-1].end <= shut[step - 1].start:
            cuts.add(len(kept))
        kept.append(word)
    return tuple(kept), cuts


def _row(text: str, found: tuple[Word, ...], cuts: set[int]) -> Tape:
    words, starts, ends = [], [], []
    touching, cut = [], []
    before = 0
    for at, word in enumerate(found):
        words.append(word.folded)
        starts.append(word.start)
        ends.append(word.end)
        gap = word.start - before
        touching.append(gap == 0 or (gap < _MARKS and all(_is_mark(char) for char in text[before : word.start])))
        cut.append(at in cuts or (gap > 1 and text.count("\n", before, word.start) > 1))
        before = word.end
    return Tape(text, words, starts, ends, touching, cut)


def terms_of(tape: Tape, known: Vocabulary, seen: dict[str, Term | None]) -> list[Term | None]:
    """Look every word up, each distinct one once."""
    found: list[Term | None] = []
    for word in tape.words:
        if word in seen:
            found.append(seen[word])
        else:
            seen[word] = term = known.term(word)
            found.append(term)
    return found
