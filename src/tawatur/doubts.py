"""Names that are also common words: which neighbours make them names.

`ambiguous.tsv` says of each such name what must, or must not, stand directly beside it; `place_words.tsv` lists the
words that, before a name, tell that a place is meant.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from tawatur.fold import fold
from tawatur.lexicon import table
from tawatur.words import ARTICLE, bases

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from tawatur.model import Word

_PLACE = frozenset({"preposition", "noun"})
_GROUPS = {"@place": _PLACE, "@noun": frozenset({"noun"}), "@act": frozenset({"act"})}


@dataclass(frozen=True, slots=True)
class AmbiguousRow:
    """A name that counts only beside certain words."""

    name: str
    before: tuple[str, ...]
    after: tuple[str, ...]
    not_before: tuple[str, ...]
    not_after: tuple[str, ...]
    example: str
    source: str
    at: str


@dataclass(frozen=True, slots=True)
class PlaceWordRow:
    """A word that, standing before a name, tells that a place is meant."""

    word: str
    kind: str
    """`preposition`, `noun` (town, province, port) or `act` (visit, siege)."""
    example: str
    source: str
    at: str


@dataclass(frozen=True, slots=True)
class Doubt:
    """What one ambiguous name asks of its neighbours; all words folded."""

    before: frozenset[str]
    after: frozenset[str]
    not_before: frozenset[str]
    not_after: frozenset[str]

    def admits(self, words: Sequence[Word], first: int, last: int, skip: int) -> bool:
        """Say whether the words around a name let it stand as a name."""
        before = _neighbours(words[first - 1].folded) if first else frozenset()
        after = _neighbours(words[last + 1].folded) if last + 1 < len(words) else frozenset()
        if before & self.not_before or after & self.not_after:
            return False
        if not self.before and not self.after:
            return True
        written_on = frozenset(words[first].folded[:skip].removesuffix(ARTICLE))
        return bool((before | written_on) & self.before or after & self.after)


def doubts(own: Path | None = None) -> dict[str, Doubt]:
    """Load what each ambiguous name asks for, by its folded surface (words parted by one blank)."""
    groups = {group: place_words(own, *kinds) for group, kinds in _GROUPS.items()}
    return {
        fold(row.name): Doubt(*(_members(cell, groups) for cell in (row.before, row.after, row.not_before, row.not_after)))
        for row in table("ambiguous", AmbiguousRow, own=own)
    }


def place_words(own: Path | None = None, *kinds: str) -> frozenset[str]:
    """Load the folded words of these kinds (all when none is named) that tell of a place when they stand before it."""
    return frozenset(fold(row.word) for row in table("place_words", PlaceWordRow, own=own) if not kinds or row.kind in kinds)


def _members(cell: tuple[str, ...], groups: dict[str, frozenset[str]]) -> frozenset[str]:
    plain = frozenset(fold(word) for word in cell if word not in groups)
    return plain.union(*(groups[word] for word in cell if word in groups))


@lru_cache(maxsize=65_536)
def _neighbours(folded: str) -> frozenset[str]:
    """Return a neighbour with and without its proclitics and article."""
    return frozenset(part for _, base, _ in bases(folded) for part in (base, base.removeprefix(ARTICLE)))
