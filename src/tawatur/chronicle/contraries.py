"""Words that are each other's contrary, found in a text in whatever form they stand."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tawatur.fold import fold
from tawatur.words import ARTICLE, bases

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_SHORTEST = 3
"""Letters that a word keeps when its endings are taken off."""
_ENDINGS = ("ات", "ون", "ين", "ان", "ها", "هم", "وا", "ه", "ت", "ا", "ي")
_PERSONS = ("ي", "ت", "ن")
_FUTURE = "س"
Pole = tuple[str, bool]
"""A row of the word file, and whether it is its first side."""


@dataclass(frozen=True, slots=True)
class AntonymRow:
    """Two sets of words that are each other's contrary; where `undoes` is filled, a word of `other` turns round what stands beside it."""

    one: tuple[str, ...]
    other: tuple[str, ...]
    undoes: str
    example: str
    source: str
    at: str


class Contraries:
    """All contraries of the word file, by every form that their words may take."""

    def __init__(self, rows: Iterable[AntonymRow]) -> None:
        """Write out the forms once."""
        poles: dict[str, dict[tuple[Pole, bool, bool], None]] = defaultdict(dict)
        for row in rows:
            for first, cell in ((True, row.one), (False, row.other)):
                for form in (form for word in cell for form in forms_of(fold(word))):
                    poles[form][(row.at, first), bool(row.undoes) and not first, not row.one] = None
        self._poles = {form: tuple(hits) for form, hits in poles.items()}
        self._known: dict[str, tuple[tuple[Pole, bool, bool], ...]] = {}

    def of(self, folded: Sequence[str], small: frozenset[str]) -> tuple[dict[Pole, str], tuple[str, ...]]:
        """Return the sides that a text's words take, with the first word of each, and the words that turn others round.

        Small words (prepositions that look like verbs) count only where the word file lists them as negators; so does
        nothing that stands right before a figure: `دون 30` is less than thirty, not without.
        """
        poles: dict[Pole, str] = {}
        undone: dict[str, None] = {}
        for number, word in enumerate(folded):
            counts = number + 1 < len(folded) and folded[number + 1].isdecimal()
            for pole, undoes, negator in self._hits(word):
                if (word in small and not negator) or (negator and counts):
                    continue
                poles.setdefault(pole, word)
                if undoes:
                    undone[word] = None
        return poles, tuple(undone)

    def _hits(self, word: str) -> tuple[tuple[Pole, bool, bool], ...]:
        if word not in self._known:
            self._known[word] = tuple(dict.fromkeys(hit for key in readings_of(word) for hit in self._poles.get(key, ())))
        return self._known[word]


def readings_of(folded: str) -> Iterator[str]:
    """List a word without the small words before it, its article and its endings."""
    for _, base, _ in bases(folded):
        bare = base.removeprefix(ARTICLE)
        yield bare
        yield from (bare[: -len(end)] for end in _ENDINGS if bare.endswith(end) and len(bare) - len(end) >= _SHORTEST)


def forms_of(word: str) -> Iterator[str]:
    """Write out a dictionary form: before a pronoun, and a present in its other persons and as a future."""
    yield word
    if word.endswith("ه"):
        yield word[:-1] + "ت"
    if word[0] in _PERSONS and len(word) > _SHORTEST:
        for person in _PERSONS:
            yield person + word[1:]
            yield _FUTURE + person + word[1:]
