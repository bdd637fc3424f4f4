"""What a reader asks a list for: words, values, times, order and page."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from tawatur import edtf
from tawatur.errors import InputError
from tawatur.split import CONJUNCTIONS, FUTURE, PREPOSITIONS
from tawatur.store.lists.shelf import FIRST, LAST
from tawatur.store.sentences import searchable
from tawatur.words import ARTICLE

ALL_OF = frozenset({"actor", "state", "doer", "recipient"})
"""Kinds of which an item has several: each value that is asked for must hold. Of other kinds any one may."""
_PIECE = re.compile(r'"([^"]*)"?|(\S+)')
_WORD = re.compile(r"\w+\*?")
_SHORTEST, _LONGEST, _MANY = 2, 60, 12
"""Letters of the shortest word behind a small word, letters of the longest word, and words that a search takes."""
_FRONTS = tuple(f"{c}{p}" for c in ("", *CONJUNCTIONS) for p in ("", *PREPOSITIONS) if p != FUTURE)
"""Small words that may stand written onto a noun."""


@dataclass(frozen=True, slots=True)
class Asked:
    """Filters of a list; empty ones let everything through."""

    words: str = ""
    values: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """For each kind the values asked for."""
    since: str | None = None
    until: str | None = None
    undated: str = ""
    """`yes` keeps items without a time beside a window of time, `only` keeps nothing else."""

    def window(self) -> tuple[int, int] | None:
        """Return the first and last day asked for, None where no time is; a time that nobody can read is an error."""
        if self.since is None and self.until is None:
            return None
        low = _bound(self.since, 0) if self.since is not None else None
        high = _bound(self.until, 1) if self.until is not None else None
        return FIRST if low is None else low, LAST if high is None else high


def _bound(when: str, side: int) -> int | None:
    if not edtf.valid(when):
        raise InputError(f"{when!r} is no time; write a year, a month or a day such as 1950, 1950-06 or 1950-06-25")
    return edtf.bounds(when)[side]


@dataclass(frozen=True, slots=True)
class Searched:
    """A search as it was understood: phrases of folded words, each word in all the ways it may stand in a text."""

    phrases: tuple[tuple[str, ...], ...]

    @classmethod
    def of(cls, query: str) -> Searched:
        """Read a query: words that must all occur, phrases between double quotes, `*` at a word's end for any ending.

        >>> Searched.of('إلى "كوريا الشمالية"').phrases
        (('الي',), ('كوريا', 'الشماليه'))
        """
        found: list[tuple[str, ...]] = []
        for quoted, plain in _PIECE.findall(query):
            words = tuple(word[:_LONGEST] for word in _WORD.findall(searchable(quoted or plain)))
            found += [words] if quoted and words else [(word,) for word in words]
        return cls(tuple(found[:_MANY]))

    @property
    def words(self) -> tuple[str, ...]:
        """Return the folded words in their order."""
        return tuple(word for phrase in self.phrases for word in phrase)

    def expression(self) -> str:
        """Return it in the language of SQLite's search; every word stands quoted."""
        return " AND ".join(f"({_alternatives(phrase)})" for phrase in self.phrases)


def _alternatives(phrase: tuple[str, ...]) -> str:
    rest = "".join(f" + {_quoted(word)}" for word in phrase[1:])
    return " OR ".join(f"{_quoted(form)}{rest}" for form in forms(phrase[0]))


def _quoted(word: str) -> str:
    return f'"{word[:-1]}" *' if word.endswith("*") else f'"{word}"'


def forms(word: str) -> tuple[str, ...]:
    """List how a folded word may stand in a text: with small words and the article in front, or without.

    >>> forms("كرملين")[:5]
    ('كرملين', 'الكرملين', 'بكرملين', 'بالكرملين', 'لكرملين')
    """
    base = word.removeprefix(ARTICLE)
    bare = base.removesuffix("*")
    if len(bare) < _SHORTEST or bare.isascii() or bare.isdecimal():
        return (word,)
    found = [word]
    for front in _FRONTS:
        found += (front + base, f"{front}ل{base}" if front.endswith("ل") else front + ARTICLE + base)
    return tuple(dict.fromkeys(found))
