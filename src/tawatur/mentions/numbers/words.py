"""The words that numbers are made of (`number_words.tsv`), as look-up tables."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache

from tawatur.fold import fold
from tawatur.lexicon import table
from tawatur.words import ARTICLE, bases

AND = "و"
_LIKE = "ك"
"""The preposition that is never written onto a number: `كمية` is "amount", not "like a hundred"."""


@dataclass(frozen=True, slots=True)
class NumberRow:
    """A row of `number_words.tsv`."""

    word: tuple[str, ...]
    role: str
    value: float
    high: float
    example: str
    source: str
    at: str


@dataclass(frozen=True, slots=True)
class Part:
    """What one folded word may be inside a number."""

    roles: tuple[tuple[str, float, float], ...]
    """(role, value, high), in the order of the file."""
    joined: bool
    """`و` is written onto its front."""
    article: bool
    skip: int
    """Letters before the word proper: conjunction and preposition, not the article."""
    split: bool = False
    """Its first letter may be a `و` as well: `واحد` is "one" and "and one"."""

    def worth(self, *roles: str) -> float | None:
        """Return the value under the first of these roles, None where it has none of them."""
        return next((value for role, value, _ in self.roles if role in roles), None)

    def has(self, role: str) -> bool:
        """Say whether the word may play this role."""
        return any(own == role for own, _, _ in self.roles)


@cache
def _rows() -> dict[str, tuple[tuple[str, float, float], ...]]:
    found: dict[str, list[tuple[str, float, float]]] = {}
    for row in table("number_words", NumberRow):
        for word in row.word:
            roles = found.setdefault(fold(word), [])
            if (row.role, row.value, row.high) not in roles:
                roles.append((row.role, row.value, row.high))
    return {word: tuple(roles) for word, roles in found.items()}


@lru_cache(maxsize=1024)
def aside(folded: str, role: str) -> float | None:
    """Return the value of a word of `number_signs.tsv` in a role: minus, "over", "a part of".

    >>> aside("سالب", "sign"), aside("وخمسين", "fraction_tail")
    (-1.0, 0.4)
    """
    for row in table("number_signs", NumberRow):
        if row.role == role and any(folded in (fold(word), AND + fold(word)) for word in row.word):
            return row.value
    return None


@lru_cache(maxsize=65_536)
def part(folded: str) -> Part | None:
    """Return what a folded word is worth inside a number, with its small words taken off; None for other words.

    >>> part("وخمسين").worth("tens")
    50.0
    """
    rows = _rows()
    for front, base, _ in bases(folded):
        bare = _bare(base)
        if bare in rows and not front.endswith(_LIKE):
            split = not front and base.startswith(AND) and base[1:] in rows
            return Part(rows[bare], joined=front.startswith(AND), article=bare != base, skip=len(front), split=split)
    return None


def _bare(base: str) -> str:
    """Take the article off, unless the letters are the word's own (`الاف`)."""
    return base[len(ARTICLE) :] if base.startswith(ARTICLE) and base not in _rows() else base


@lru_cache(maxsize=1024)
def is_plural_scale(folded: str, value: float) -> bool:
    """Say whether the form is a plural ("thousands"): by its shape, the plurals of scales end or begin like this."""
    for _, base, _ in bases(folded):
        bare = _bare(base)
        roles = _rows().get(bare, ())
        if any(role == "scale" and own == value for role, own, _ in roles):
            return bare.endswith(("ات", "لاف", "لافا", "وف", "يين", "ايين"))
    return False
