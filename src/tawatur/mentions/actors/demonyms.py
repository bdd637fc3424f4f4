"""Write out the adjectives and peoples of a state in the forms that a text may hold."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tawatur.words import ARTICLE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tawatur.gazetteer import StateRow
    from tawatur.mentions.actors.rows import RegionRow

_ENDINGS = ("", "ة", "ون", "ين", "ان", "ات", "تين", "تان")
_ACCUSATIVE = "ا"


def adjectives(row: StateRow | RegionRow, *, definite: bool) -> Iterator[str]:
    """Write out the adjectives of a state; each word of a double one agrees (`الكورية الشمالية`)."""
    front = ARTICLE if definite else ""
    for adjective in row.demonyms:
        parts = adjective.split()
        for ending in _ENDINGS:
            yield " ".join(front + part + ending for part in parts)


def accusatives(row: StateRow) -> Iterator[str]:
    """Write out the adjectives as they stand behind an indefinite object: `قصفا يابانيا`; of many states that is their own name."""
    for adjective in row.demonyms:
        yield " ".join(part + _ACCUSATIVE for part in adjective.split())


def nations(row: StateRow | RegionRow, *, definite: bool) -> Iterator[str]:
    """Write out the people of a state, with the article or without; some stand with it only."""
    for name in row.plurals:
        plain = " ".join(bare(part) for part in name.split())
        if definite:
            yield " ".join(ARTICLE + part for part in plain.split())
        elif not name.startswith(ARTICLE):
            yield plain


def bare(word: str) -> str:
    """Return a word without its article."""
    return word.removeprefix(ARTICLE)
