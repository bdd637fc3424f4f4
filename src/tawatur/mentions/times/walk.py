"""Walk a text once and read every expression of time; what it means is reckoned later, from what the story has told by then."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from tawatur.mentions.times.expressions import Date
from tawatur.mentions.times.grammar import expression
from tawatur.mentions.times.named import ANNIVERSARY
from tawatur.mentions.times.reader import Hit, Reader
from tawatur.mentions.times.tape import tape_of, terms_of
from tawatur.mentions.times.vocabulary import vocabulary
from tawatur.model import Block, Document, TimeCode

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from tawatur.mentions.times.anchors import Anchors
    from tawatur.mentions.times.tape import Tape
    from tawatur.mentions.times.vocabulary import Term

_STOPS = frozenset(".؟!")
_REMEMBERED = 100_000
"""Distinct words kept with their look-ups; beyond, memory would grow with the pile."""


@dataclass(frozen=True, slots=True)
class Step:
    """The expressions read at a word, and what the story passed on the way there."""

    at: int
    """Index of the first word."""
    hits: tuple[Hit, ...]
    wars: tuple[str, ...]
    """Wars and eras named in passing, from their first day to their last."""
    new: str
    """What begins on the way: "paragraph", "sentence" or nothing."""


def steps_of(doc: Document, own: Path | None = None) -> tuple[Reader, tuple[Step, ...]]:
    """Read every expression of time of a document; the stages that ask for the same text share the work."""
    return _steps_in(doc.text, doc.blocks, doc.timecodes, own)


@lru_cache(maxsize=2)
def _steps_in(text: str, blocks: tuple[Block, ...], timecodes: tuple[TimeCode, ...], own: Path | None) -> tuple[Reader, tuple[Step, ...]]:
    reader = _words(own).reader(Document(id="", name="", text=text, blocks=blocks, timecodes=timecodes))
    return reader, tuple(_steps(reader))


def forget() -> None:
    """Forget the texts that were read last, so that a measurement reads them again."""
    _steps_in.cache_clear()


def replayed(steps: Iterable[Step], anchors: Anchors) -> Iterator[tuple[int, Hit]]:
    """Tell the story again: each expression with the index of its first word, the anchors brought up to it."""
    for step in steps:
        for war in step.wars:
            anchors.note_war(war)
        if step.new == "paragraph":
            anchors.new_paragraph()
        elif step.new:
            anchors.new_sentence()
        for hit in step.hits:
            yield step.at, hit


class _Words:
    """Looks words up, each distinct one once."""

    def __init__(self, own: Path | None) -> None:
        self._known = vocabulary(own)
        self._names = self._known.starts_of("no_future")
        self._terms: dict[str, Term | None] = {}
        self._cuts: dict[str, int] = {}

    def reader(self, doc: Document) -> Reader:
        """Look the words of a document up."""
        if len(self._terms) > _REMEMBERED:
            self._terms.clear()
            self._cuts.clear()
        tape = tape_of(doc, self._glue)
        return Reader(tape, terms_of(tape, self._known, self._terms), self._names)

    def _glue(self, folded: str) -> int:
        """Look up where a word is two."""
        known = self._cuts.get(folded)
        if known is None:
            known = self._cuts[folded] = self._known.glued(folded)
        return known


_words = cache(_Words)


def _steps(reader: Reader) -> Iterator[Step]:
    """Read from left to right."""
    at, year_end, size, before = 0, -1, len(reader.tape), 0
    wars: list[str] = []
    while at < size:
        if not reader.may_begin(at) and not reader.word(at).endswith(ANNIVERSARY):
            at += 1
            continue
        if name := reader.role(at, "nottime"):
            at = name[1]
            continue
        hits = expression(reader, at, after_year=year_end in (at, at - 1))
        if not hits:
            wars.extend(_passed(reader, at))
            at += 1
            continue
        yield Step(at, tuple(hits), tuple(wars), _new(reader.tape, before, at))
        wars.clear()
        before, at = at, hits[-1].end
        year_end = at if isinstance(hits[-1].expression, Date) and hits[-1].expression.month is None else -1


def _passed(reader: Reader, at: int) -> Iterator[str]:
    """Name the wars that stand at a word which begins no expression."""
    for kind in ("war", "era"):
        if (found := reader.role(at, kind)) and "/" in found[0]:
            yield found[0]


def _new(tape: Tape, before: int, at: int) -> str:
    """Say what begins between two words."""
    if "\n" in tape.text[tape.starts[before] : tape.starts[at]] and any(tape.new_line(here) for here in range(before + 1, at + 1)):
        return "paragraph"
    return "sentence" if any(tape.words[here] in _STOPS for here in range(before, at)) else ""
