"""Walk a text once, read every expression of time, and place each while the story is still known."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from tawatur import edtf
from tawatur.mentions.times.anchors import Anchors
from tawatur.mentions.times.expressions import Date, Expression, Now, Portion, Shift, Signal, Stretch, Within
from tawatur.mentions.times.grammar import expression
from tawatur.mentions.times.named import ANNIVERSARY
from tawatur.mentions.times.reader import Hit, Reader
from tawatur.mentions.times.resolve import resolve
from tawatur.mentions.times.tape import tape_of, terms_of
from tawatur.mentions.times.vocabulary import vocabulary
from tawatur.model import Mention, MentionKind, Span, When

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tawatur.mentions.times.tape import Tape
    from tawatur.mentions.times.vocabulary import Term, Vocabulary
    from tawatur.model import Document

_TATWEEL = "\u0640"
_WITH_FOOTNOTE = 5
"""Digits of a year with a footnote mark glued on."""
_STOPS = frozenset(".؟!")
_REMEMBERED = 100_000
"""Distinct words kept with their look-ups; beyond, memory would grow with the pile."""


@dataclass(frozen=True)
class Times:
    """Mark every expression of time that a calendar can place, and the durations and sets."""

    own: Path | None = None
    _known: Vocabulary = field(init=False, repr=False, compare=False)
    _seen: dict[str, Term | None] = field(init=False, repr=False, compare=False, default_factory=dict)
    _cuts: dict[str, int] = field(init=False, repr=False, compare=False, default_factory=dict)

    def __post_init__(self) -> None:
        """Load the word files."""
        object.__setattr__(self, "_known", vocabulary(self.own))

    def _glue(self, folded: str) -> int:
        """Look up where a word is two, each distinct one once."""
        known = self._cuts.get(folded)
        if known is None:
            known = self._cuts[folded] = self._known.glued(folded)
        return known

    def __call__(self, doc: Document) -> Document:
        """Add the time mentions of a document; relative ones count from `doc.published` or from the text."""
        return doc.adding(mentions=tuple(_mentions(self.reader(doc), Anchors.of(doc.published))))

    def reader(self, doc: Document) -> Reader:
        """Look the words of a document up."""
        if len(self._seen) > _REMEMBERED:
            self._seen.clear()
            self._cuts.clear()
        tape = tape_of(doc, self._glue)
        return Reader(tape, terms_of(tape, self._known, self._seen), self._known.starts_of("no_future"))


def walk(reader: Reader, anchors: Anchors) -> Iterator[tuple[int, Hit]]:
    """Read every expression from left to right, with the index of its first word; the story is parted into paragraphs and sentences."""
    tape, terms = reader.tape, reader.terms
    at, year_end, size, before = 0, -1, len(tape), 0
    while at < size:
        if terms[at] is None and not reader.word(at).endswith(ANNIVERSARY):
            at += 1
            continue
        if name := reader.role(at, "nottime"):
            at = name[1]
            continue
        hits = expression(reader, at, after_year=year_end in (at, at - 1))
        if not hits:
            at = _passed(reader, at, anchors)
            continue
        _part(tape, before, at, anchors)
        before = at
        for hit in hits:
            yield at, hit
        at = hits[-1].end
        year_end = at if isinstance(hits[-1].expression, Date) and hits[-1].expression.month is None else -1


def _mentions(reader: Reader, anchors: Anchors) -> Iterator[Mention]:
    """Place each expression while the story is still known."""
    for at, hit in walk(reader, anchors):
        mention = _placed(reader, hit, at, anchors)
        if mention:
            yield mention


def _part(tape: Tape, before: int, at: int, anchors: Anchors) -> None:
    """Begin a new paragraph or sentence where one lies between two words."""
    if _breaks(tape, before, at):
        anchors.new_paragraph()
    elif any(tape.words[here] in _STOPS for here in range(before, at)):
        anchors.new_sentence()


def _passed(reader: Reader, at: int, anchors: Anchors) -> int:
    """Step over a word that begins no expression; a war named in passing is remembered, names that only look like times are skipped."""
    for kind in ("war", "era"):
        if (found := reader.role(at, kind)) and "/" in found[0]:
            anchors.note_war(found[0])
    return at + 1


def _breaks(tape: Tape, before: int, at: int) -> bool:
    """Say whether a new paragraph begins between two words."""
    return "\n" in tape.text[tape.starts[before] : tape.starts[at]] and any(tape.new_line(here) for here in range(before + 1, at + 1))


def _placed(reader: Reader, hit: Hit, at: int, anchors: Anchors) -> Mention | None:
    if _furniture(reader, hit, at):
        return None
    found = hit.expression
    if _needs_tense(found) and reader.ahead(at):
        found = _turned(found)
    value = resolve(found, anchors)
    if value is None:
        return None
    if value.kind == "date":
        if not edtf.valid(value.edtf):
            return None
        anchors.push(dataclasses.replace(value, firm=False) if isinstance(found, Now) or value.edtf == anchors.document else value)
    end = reader.behind(hit.end)
    if len(reader.word(hit.end - 1)) == _WITH_FOOTNOTE and reader.word(hit.end - 1).isdecimal():
        end -= 1
    while end < len(reader.tape.text) and reader.tape.text[end] == _TATWEEL:
        end += 1
    span = Span(hit.start, end)
    when = When(value.edtf, value.kind, value.anchor, value.reason)
    return Mention(span, MentionKind.TIME, when, f"times:{hit.by or type(found).__name__.lower()}")


def _furniture(reader: Reader, hit: Hit, at: int) -> bool:
    """Say whether an age such as "two years ago" stands alone on its line: a badge of the page, no time of the story."""
    inner = hit.expression.inner if isinstance(hit.expression, Signal) else hit.expression
    if len(reader.tape) == hit.end - at:
        return False
    alone = reader.tape.new_line(at) or reader.word(at - 1) in ("|", "-", "\u2022")
    return isinstance(inner, Shift) and alone and reader.tape.new_line(hit.end)


def _needs_tense(found: Expression) -> bool:
    """Say whether the tense of the sentence decides on which side of the publication date it lies."""
    if isinstance(found, Signal):
        return _needs_tense(found.inner)
    if isinstance(found, Portion):
        return _needs_tense(found.whole)
    if isinstance(found, Stretch):
        return _needs_tense(found.right)
    if isinstance(found, Date):
        return found.year is None and not found.which and not found.year_which and not found.month_which
    return isinstance(found, Within)


def _turned(found: Expression) -> Expression:
    """Make an expression look ahead."""
    if isinstance(found, Signal):
        return dataclasses.replace(found, inner=_turned(found.inner))
    if isinstance(found, Portion):
        return dataclasses.replace(found, whole=_turned(found.whole))
    if isinstance(found, Stretch):
        return dataclasses.replace(found, left=_turned(found.left), right=_turned(found.right))
    if isinstance(found, Date):
        return dataclasses.replace(found, ahead=True)
    if isinstance(found, Within):
        return dataclasses.replace(found, sign=1)
    return found
