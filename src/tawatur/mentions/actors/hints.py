"""What in a document speaks of a state: parties, adjectives of nationality, places."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tawatur.model import MentionKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from tawatur.mentions.actors.phrase import Phrase
    from tawatur.mentions.actors.phrases import Reader
    from tawatur.model import Document

_JOINED = "+"


@dataclass(frozen=True, slots=True, order=True)
class Hint:
    """Something in a sentence that speaks of a state."""

    at: int
    state: str
    sort: str
    """`party`, `adjective` or `place`."""


def hints(doc: Document, readers: Sequence[Reader], phrases: Sequence[Sequence[Phrase]], places: Mapping[str, str]) -> list[list[Hint]]:
    """List by sentence what speaks of one state; `places` gives the state of each place."""
    starts = [sentence.span.start for sentence in doc.sentences]
    found = [[*_named(reader, read)] for reader, read in zip(readers, phrases, strict=True)]
    for mention in doc.mentions_of(MentionKind.PLACE):
        state = places.get(str(mention.value), "")
        if state and starts:
            found[max(bisect_right(starts, mention.span.start) - 1, 0)].append(Hint(mention.span.start, state, "place"))
    return [sorted(sentence) for sentence in found]


def _named(reader: Reader, phrases: Sequence[Phrase]) -> Iterator[Hint]:
    for phrase in phrases:
        if phrase.state and not phrase.place and phrase.role != "IGO" and phrase.name.sort != "media":
            yield Hint(phrase.span.start, phrase.state, "party")
    for found in reader.found.values():
        name = found.payload[0]
        if name.sort == "demonym" and name.kind == "state" and _JOINED not in name.state:
            yield Hint(found.span.start, name.state, "adjective")


def about(hints: Sequence[Hint]) -> list[tuple[str, int]]:
    """Return the states that a document is about, the most told first: parties, states of places, adjectives of them counted too."""
    named = {hint.state for hint in hints if hint.sort != "adjective"}
    return Counter(hint.state for hint in hints if hint.state in named and "+" not in hint.state).most_common()
