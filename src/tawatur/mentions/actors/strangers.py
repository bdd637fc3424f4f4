"""Names that no lexicon lists: persons behind a title, outlets and parties in quotation marks, and surnames alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tawatur.fold import fold
from tawatur.split import frequencies, split
from tawatur.words import ARTICLE, bases

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from tawatur.gazetteer import Found
    from tawatur.mentions.actors.names import Name, Names
    from tawatur.model import Word

QUOTES = frozenset("\"'«»“”‘’„`")
_AND, _COLON, _HYPHEN = "وف", ":", "-"
_LONGEST_TITLE = 5
_RARE, _COMMON = 2.5, 5.0
"""Logarithms of counts in an encyclopedia of 2017: below the first a word is a stranger, above the second no surname."""
_LONGEST_NAME, _SHORTEST_SURNAME = 5, 4


class Strangers:
    """Tells where a name that no lexicon lists ends, in one sentence."""

    def __init__(self, names: Names, words: Sequence[Word], found: Mapping[int, Found[Name]]) -> None:
        """Take the words without quotation marks, and the listed names among them."""
        self.names, self.words, self.found = names, words, found

    def person(self, at: int, skip: int = 0) -> int:
        """Return the last word of a person's name that begins here with a given name, -1 when none does."""
        if self.words[at].folded[skip:] not in self.names.given:
            return -1
        last, end = at, min(len(self.words), at + _LONGEST_NAME)
        while last + 1 < end and self._continues(last + 1, at):
            last += 1
        return last

    def foreigner(self, at: int) -> int:
        """Return the last word of a name of words that are hardly ever written: behind an office with its state, a foreigner's."""
        if not self._rare(at):
            return -1
        return at + 1 if at + 1 < len(self.words) and self._rare(at + 1) else at

    def speaker(self, at: int, text: str) -> int:
        """Return the last word of a name of such words right behind a verb of saying, before what is said: `وأضاف ستامبرفيل أن`."""
        before = self.words[at - 1].folded
        if before not in self.names.sayings and not (before[0] in _AND and before[1:] in self.names.sayings):
            return -1
        last = self.foreigner(at)
        if last < 0 or last + 1 >= len(self.words):
            return -1
        behind = self.words[last + 1]
        opens = not QUOTES.isdisjoint(text[self.words[last].end : behind.start])
        return last if opens or behind.folded == _COLON or behind.folded in self.names.clauses else -1

    def hyphened(self, found: Found[Name]) -> bool:
        """Say whether a surname is joined to another: agreements are named so (`سايكس-بيكو`)."""
        around = self.words[max(found.first - 1, 0) : found.last + 2]
        return any(word.folded == _HYPHEN and word.start in (found.span.end, found.span.start - 1) for word in around)

    def _rare(self, at: int) -> bool:
        word = self.words[at].folded
        if len(word) < _SHORTEST_SURNAME or at in self.found or not word.isalpha() or word in self.names.small or word in self.names.verbs:
            return False
        return (
            all(base == word or frequencies().get(base, 0.0) < _RARE for _, base, _ in bases(word)) and frequencies().get(word, 0.0) < _RARE
        )

    def front(self, folded: str) -> int:
        """Return how many letters of small words are written before a name."""
        front = split(folded).proclitics
        return sum(map(len, front[:-1] if front[-1:] == (ARTICLE,) else front))

    def _continues(self, at: int, first: int) -> bool:
        word, before = self.words[at].folded, self.words[at - 1].folded
        if not word.isalpha() or word in self.names.small or not self._nameable(at):
            return False
        if word in self.names.verbs and word not in self.names.given:
            return False
        if word in self.names.given or before in self.names.links or word in self.names.links:
            return True
        links = sum(self.words[link].folded in self.names.links for link in range(first, at))
        return at - links == first + 1 or (word.startswith(ARTICLE) and before in self.names.given)

    def _nameable(self, at: int) -> bool:
        """Say whether no other listed name than a person's begins here."""
        found = self.found.get(at)
        return found is None or found.payload[0].sort in ("short", "person")

    def outlet(self, at: int) -> int:
        """Return the last word of an outlet's name that stands between "paper" and a nationality, -1 when none does."""
        if at in self.found or self.words[at].folded in self.names.small:
            return -1
        for last in range(at, min(at + _LONGEST_TITLE, len(self.words) - 1)):
            found = self.found.get(last + 1)
            if found is not None:
                return last if found.payload[0].sort == "demonym" and found.payload[0].definite else -1
            if not self.words[last + 1].folded.isalpha() or self.words[last + 1].folded in self.names.small:
                return -1
        return -1


def quoted(words: Sequence[Word]) -> dict[int, int]:
    """Return where short quotations begin and end, counted in words without the marks."""
    found: dict[int, int] = {}
    begin, at = -1, 0
    for word in words:
        if word.folded not in QUOTES:
            at += 1
        elif 0 <= begin < at <= begin + _LONGEST_TITLE:
            found[begin] = at - 1
            begin = -1
        else:
            begin = at
    return found


def surnames(names: Names, guesses: Iterable[str]) -> dict[str, str]:
    """Return the last word of each unlisted person's name, with the name in full as it stood first."""
    found: dict[str, str] = {}
    for guess in guesses:
        last = fold(guess).rpartition(" ")[2]
        if len(last) >= _SHORTEST_SURNAME and last not in names.given and frequencies().get(last, 0.0) < _COMMON:
            found.setdefault(last, guess)
    return found
