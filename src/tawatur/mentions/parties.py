"""Mark the adjectives of nationality that stand for a party of an act: "the Soviet support", "the American attack".

Elsewhere such adjectives only describe; right behind a verbal noun they name who did it (or to whom), behind a number those
who are counted ("twenty Lebanese").
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from tawatur.fold import fold
from tawatur.gazetteer import Gazetteer, StateRow
from tawatur.lexicon import table
from tawatur.mentions.actors.demonyms import accusatives, adjectives
from tawatur.mentions.actors.rows import SmallWordRow
from tawatur.mentions.described import describing
from tawatur.model import Actor, Document, Mention, MentionKind, Predicate, Span
from tawatur.words import ARTICLE

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from tawatur.model import Word

_OF_ACT, _OF_OTHER = "parties", "parties-of-noun"
"""How a mention names its rule: the adjective describes the act itself, or a noun behind it."""
_REACH = 2
"""Adjectives that may stand between the noun and the one of nationality ("the military Soviet support")."""
_NOMINAL = ("masdar", "noun")
_TAKEN = (MentionKind.ACTOR, MentionKind.TIME)
"""What an adjective may be part of already: a party, or a war that names a time."""
_DASHES = frozenset("-–")
_ONTO = ("لل",)
_ARTICLES = (ARTICLE, "لل")


@dataclass(frozen=True)
class Parties:
    """Add the parties that an adjective names behind an event noun."""

    own: Path | None = None
    _adjectives: Gazetteer[StateRow] = field(init=False, repr=False)
    _small: frozenset[str] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        """Load the adjectives of all states, and the small words that no adjective stands behind."""
        rows = table("states", StateRow, own=self.own)
        object.__setattr__(self, "_adjectives", Gazetteer.of((form, row) for row in rows for form in _forms(row)))
        small = frozenset(fold(word) for row in table("function_words", SmallWordRow, own=self.own) for word in row.word)
        object.__setattr__(self, "_small", small)

    def __call__(self, doc: Document) -> Document:
        """Add an actor mention for each such adjective that no other mention holds."""
        nominal = (m.span for m in doc.mentions if isinstance(m.value, Predicate) and m.value.form in _NOMINAL)
        events = {span.end for span in nominal}
        taken = [m.span for m in doc.mentions if m.kind in _TAKEN]
        counts = {m.span.end for m in doc.mentions_of(MentionKind.QUANTITY)}
        found = [item for sentence in doc.sentences for item in self._in_words(sentence.words, doc.text, events, counts)]
        fresh = [(span, row, by) for span, row, by in found if not any(span.overlaps(other) for other in taken)]
        known = {actor.id for actor in doc.actors}
        rows = {row.id: row for _, row, _ in fresh if row.id not in known}
        return doc.adding(
            mentions=(Mention(span, MentionKind.ACTOR, row.id, f"{by}:{row.at}") for span, row, by in fresh),
            actors=(Actor(row.id, "state", row.state, "", row.names[0], row.name_en) for row in rows.values()),
        )

    def _in_words(self, words: tuple[Word, ...], text: str, events: set[int], counts: set[int]) -> Iterator[tuple[Span, StateRow, str]]:
        heads = [at for at, word in enumerate(words) if word.end in events]
        last, by = -_REACH, _OF_ACT
        for found in self._adjectives.find(words, text):
            first, definite = found.first, _definite(text, found.span.start)
            beside = first - last == 1 or (first - last == _REACH and words[first - 1].folded in _DASHES)
            counted = found.span.end in counts
            if beside or counted or self._alone(words, first, definite=definite) or any(0 < first - head <= 1 + _REACH for head in heads):
                if not beside:
                    nearest = max((head for head in heads if head < first), default=first)
                    by = _OF_OTHER if self._other_noun(words[nearest + 1 : first]) else _OF_ACT
                last = found.last
                yield found.span, found.payload[0], by

    def _other_noun(self, between: Sequence[Word]) -> bool:
        """Say whether the adjective belongs to a noun between the act and itself: "the arrest of a Russian diplomat"."""
        bare = (word.folded.removeprefix(ARTICLE) for word in between)
        return 0 < len(between) <= _REACH and not all(word in describing(self.own) for word in bare)

    def _alone(self, words: tuple[Word, ...], at: int, *, definite: bool) -> bool:
        """Say whether no noun stands before the adjective, so that it is one itself: `عن التونسي`."""
        word = words[at].folded
        return definite and (word.startswith(_ONTO) or (at > 0 and words[at - 1].folded in self._small and word.startswith(ARTICLE)))


def _definite(text: str, start: int) -> bool:
    """Say whether the article stands before this place: an adjective has it where its noun has it."""
    return text[max(start - 2, 0) : start] in _ARTICLES


def _forms(row: StateRow) -> Iterator[str]:
    """List the forms of a state's adjectives, with and without the article."""
    yield from (form for definite in (False, True) for form in adjectives(row, definite=definite))
    yield from accusatives(row)
