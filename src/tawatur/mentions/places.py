"""Mark the places that a text names: cities, regions, seas, straits, rivers, islands, bases.

A capital stands for its government as often as for the town. The place mention is made in both cases and `by` says
whether words around it speak of a place (`places:12+near`); the stage that codes events chooses.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tawatur.doubts import doubts, place_words
from tawatur.fold import fold
from tawatur.gazetteer import Gazetteer, PlaceRow
from tawatur.lexicon import table
from tawatur.model import BlockKind, Mention, MentionKind
from tawatur.split import split
from tawatur.words import ARTICLE, bases

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tawatur.model import Document, Sentence

AMBIGUOUS = "ambiguous"
"""The kind of a place whose name is also a common word: it counts only where a word of place stands before it."""
NEAR = "+near"
"""Added to `by` where the words before the name speak of a place."""
MASS_LISTED = "GeoNames"
"""The source of places that nobody chose by hand: many are written like common words with a preposition."""
_OF_PLACE = frozenset("بل")
"""Prepositions of place that are written onto the name."""


class Places:
    """Add a place mention for every listed place; its value is the place's id, the best known first where a name is shared."""

    def __init__(self, own: Path | None = None) -> None:
        """Read the places, and the user's own ones behind them."""
        self.rows = {row.id: row for row in table("places", PlaceRow, own=own)}
        self._before = place_words(own, "preposition", "noun")
        self._acts = place_words(own, "act")
        pairs = ((name, row) for row in self.rows.values() for name in row.names)
        self._names: Gazetteer[PlaceRow] = Gazetteer.of(pairs, doubts=doubts(own))

    def __call__(self, doc: Document) -> Document:
        """Add the places of a document, boilerplate left out."""
        dead = [block.span for block in doc.blocks if block.kind is BlockKind.BOILERPLATE]
        found = [
            mention
            for sentence in doc.sentences
            if not any(span.covers(sentence.span) for span in dead)
            for mention in self._in(sentence, doc.text)
            if not any(span.overlaps(mention.span) for span in dead)
        ]
        return doc.adding(mentions=found)

    def _in(self, sentence: Sentence, text: str) -> Iterator[Mention]:
        for name in self._names.find(sentence.words, text):
            before = _neighbour(sentence, name.first - 1) if name.first else frozenset()
            behind = not before.isdisjoint(self._before)
            first = sentence.words[name.first]
            written_on = fold(text[first.start : name.span.start]).removesuffix(ARTICLE)
            certain = not written_on or bool(split(text[first.start : first.end]).proclitics)
            row = next((row for row in name.payload if _stands(row, behind=behind and not written_on, certain=certain)), None)
            if row is not None:
                near = behind or not before.isdisjoint(self._acts) or not _OF_PLACE.isdisjoint(written_on)
                yield Mention(name.span, MentionKind.PLACE, row.id, row.at + (NEAR if near else ""))


def _stands(row: PlaceRow, *, behind: bool, certain: bool) -> bool:
    """Say whether a place may stand here: an ambiguous one only behind a word of place, a mass-listed one only behind sure proclitics."""
    return behind if row.kind == AMBIGUOUS else certain or not row.source.startswith(MASS_LISTED)


def _neighbour(sentence: Sentence, at: int) -> frozenset[str]:
    """Return a word with and without its proclitics and article."""
    found = bases(sentence.words[at].folded)
    return frozenset(part for _, base, _ in found for part in (base, base.removeprefix(ARTICLE)))
