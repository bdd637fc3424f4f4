"""Mark the adjectives of nationality that stand for a party of an act: "the Soviet support", "the American attack".

Elsewhere such adjectives only describe; right behind a verbal noun they name who did it (or to whom).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from tawatur.lexicon import table
from tawatur.gazetteer import Gazetteer, StateRow
from tawatur.model import Actor, Document, Mention, MentionKind, Predicate, Span

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tawatur.model import Word

_REACH = 2
"""Adjectives that may stand between the noun and the one of nationality ("the military Soviet support")."""
_NOMINAL = ("masdar", "noun")
_ENDINGS = ("", "ة", "ون", "ين", "ات", "ان", "تين", "تان")


@dataclass(frozen=True)
class Parties:
    """Add the parties that an adjective names behind an event noun."""

    own: Path | None = None
    _adjectives: Gazetteer[StateRow] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        """Load the adjectives of all states."""
        rows = table("states", StateRow, own=self.own)
        object.__setattr__(self, "_adjectives", Gazetteer.of((form, row) for row in rows for form in _forms(row)))

    def __call__(self, doc: Document) -> Document:
        """Add an actor mention for each such adjective that no other mention holds."""
        events = {m.span.end for m in doc.mentions if isinstance(m.value, Predicate) and m.value.form in _NOMINAL}
        taken = [m.span for m in doc.mentions if m.kind is MentionKind.ACTOR]
        found = [pair for sentence in doc.sentences for pair in self._in_words(sentence.words, doc.text, events)]
        fresh = [(span, row) for span, row in found if not any(span.overlaps(other) for other in taken)]
        known = {actor.id for actor in doc.actors}
        rows = {row.id: row for _, row in fresh if row.id not in known}
        return doc.adding(
            mentions=(Mention(span, MentionKind.ACTOR, row.id, f"parties:{row.at}") for span, row in fresh),
            actors=(Actor(row.id, "state", row.state, "", row.names[0], row.name_en) for row in rows.values()),
        )

    def _in_words(self, words: tuple[Word, ...], text: str, events: set[int]) -> Iterator[tuple[Span, StateRow]]:
        heads = [at for at, word in enumerate(words) if word.end in events]
        if not heads:
            return
        for found in self._adjectives.find(words, text):
            if any(0 < found.first - head <= 1 + _REACH for head in heads):
                yield found.span, found.payload[0]


def _forms(row: StateRow) -> Iterator[str]:
    """List the forms of a state's adjectives: gender, number, article; each word of a double one agrees."""
    for adjective in row.demonyms:
        parts = adjective.split()
        for ending in _ENDINGS:
            plain = [part + ending for part in parts]
            yield " ".join(plain)
            yield " ".join("ال" + part for part in plain)
