"""Say when and where an act happened and how many it concerned, and why we think so.

Its own clause is asked first, then its sentence, then the passage, then (acts told as done in dated news) the
publication date, marked approximate. What none of them says stays unknown.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from tawatur.edtf import bounds
from tawatur.model import MentionKind, Modality, Span, When

if TYPE_CHECKING:
    from tawatur.events.scene import Placed, Scene

_QUANTITY_REACH = 8
"""Words between an act and a count that belongs to it."""
_LONGEST = 1500
"""Days of the longest time that a later sentence may take up: a war, not an era."""
_REMEMBERED = 2
"""Dates of earlier sentences that an undated act may take up."""
_COUNT_BEFORE = 2
"""Words by which a count may stand before its act."""
_PLACE_REACH = 12
"""Words between an act and its place."""


@dataclass(slots=True)
class Passage:
    """What was said of time so far in a document: an undated act may take it up."""

    published: str | None
    last: When | None = None
    """The last date named so far in the paragraph: the rules take it up."""
    paragraph: int = -1
    sentence: int = -1
    """Number of the sentence in the document."""
    earlier: tuple[tuple[int, When], ...] = ()
    """The last dates named before this sentence, in any paragraph, latest first, with the number of their sentence."""
    dated: list[tuple[int, str, str, When | None]] = field(default_factory=list)
    """The acts told so far: number of the sentence, lemma, type and the time that was settled."""
    _here: tuple[tuple[int, When], ...] = ()

    def tell(self, lemma: str, kind: str, moment: When | None) -> None:
        """Take note of the time of an act."""
        self.dated.append((self.sentence, lemma, kind, moment))

    def note(self, scene: Scene, text: str) -> None:
        """Take note of the dates of a sentence; a new paragraph forgets the last date of the one before."""
        self.sentence += 1
        self.earlier = (*self._here, *self.earlier)[:_REMEMBERED]
        paragraph = text.count("\n\n", 0, scene.sentence.span.start)
        if paragraph != self.paragraph:
            self.paragraph, self.last = paragraph, None
        self._here = tuple((self.sentence, date.time) for date in reversed(dates(scene)) if _lasts(date.time))
        if self._here:
            self.last = self._here[0][1]


def _lasts(value: When) -> bool:
    """Say whether a time may date an act of a later sentence: an era, an open stretch or "the end of the war" does not."""
    low, high = bounds(value.edtf)
    return low is not None and high is not None and high - low < _LONGEST and not value.is_part


def when(scene: Scene, predicate: Placed, modality: Modality, passage: Passage) -> When | None:
    """Return the time of an act with the reason, None where the document does not say."""
    named = dates(scene)
    inside = [date for date in named if same_clause(scene, predicate, date)]
    if inside:
        return because(min(inside, key=lambda d: _distance(predicate, d)).time, "in its clause")
    if modality is not Modality.ACTUAL:
        return None
    if named:
        return because(min(named, key=lambda d: _distance(predicate, d)).time, "in its sentence")
    if passage.last is not None:
        return because(passage.last, "in its passage")
    return document_date(passage.published)


def document_date(published: str | None) -> When | None:
    """Return the publication date as the time of an undated act of dated news: approximate, and saying so."""
    if not published:
        return None
    edtf = published if published.endswith("~") else f"{published}~"
    return When(edtf, anchor="document", reason="undated act of dated news: the publication date, approximately")


def place(scene: Scene, predicate: Placed) -> str | None:
    """Return the slug of the nearest place in the clause of an act, None for none."""
    near = [
        other
        for other in scene.others
        if other.mention.kind is MentionKind.PLACE and _distance(predicate, other) <= _PLACE_REACH and same_clause(scene, predicate, other)
    ]
    return str(min(near, key=lambda p: _distance(predicate, p)).mention.value) if near else None


def quantities(scene: Scene, predicate: Placed) -> tuple[Span, ...]:
    """Return the spans of the counts behind an act in its clause."""
    return tuple(
        other.mention.span
        for other in scene.others
        if other.mention.kind is MentionKind.QUANTITY
        and -_COUNT_BEFORE <= other.first - predicate.last <= _QUANTITY_REACH
        and same_clause(scene, predicate, other)
    )


def dates(scene: Scene) -> list[Placed]:
    """Return the dates of a sentence (no durations, no repeating times)."""
    return [o for o in scene.others if isinstance(o.mention.value, When) and o.mention.value.kind == "date"]


def because(value: When, reason: str) -> When:
    """Return a time with why it is the time of an act, before why it was read so."""
    return replace(value, reason=f"{reason}; {value.reason}".rstrip("; "))


def _distance(left: Placed, right: Placed) -> int:
    return right.first - left.last if right.first > left.last else left.first - right.last


def same_clause(scene: Scene, predicate: Placed, other: Placed) -> bool:
    """Say whether no mark, clause word or new verb parts the two."""
    low, high = sorted((predicate.first, other.first))
    return not any(scene.hard_stop(i) or scene.opener(i) or scene.starts_clause(i) for i in range(low + 1, high))
