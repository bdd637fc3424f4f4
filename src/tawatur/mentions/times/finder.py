"""Place every expression of time in the order of the story: each while what it counts from is still known."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tawatur import edtf
from tawatur.mentions.times.anchors import Anchors
from tawatur.mentions.times.expressions import Date, Expression, Now, Portion, Shift, Signal, Stretch, Within
from tawatur.mentions.times.resolve import resolve
from tawatur.mentions.times.walk import replayed, steps_of
from tawatur.model import Mention, MentionKind, Span, When

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from tawatur.mentions.times.reader import Hit, Reader
    from tawatur.mentions.times.walk import Step
    from tawatur.model import Document

_TATWEEL = "\u0640"
_WITH_FOOTNOTE = 5
"""Digits of a year with a footnote mark glued on."""


@dataclass(frozen=True)
class Times:
    """Mark every expression of time that a calendar can place, and the durations and sets."""

    own: Path | None = None

    def __call__(self, doc: Document) -> Document:
        """Add the time mentions of a document; relative ones count from `doc.published` or from the text."""
        reader, steps = steps_of(doc, self.own)
        return doc.adding(mentions=tuple(_mentions(reader, steps, Anchors.of(doc.published))))


def _mentions(reader: Reader, steps: Iterable[Step], anchors: Anchors) -> Iterator[Mention]:
    """Place each expression while the story is still known."""
    for at, hit in replayed(steps, anchors):
        mention = _placed(reader, hit, at, anchors)
        if mention:
            yield mention


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
