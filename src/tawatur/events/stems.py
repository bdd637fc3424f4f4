"""Cut small words and endings off a word, so that neighbours can be compared."""

from __future__ import annotations

from functools import lru_cache

from tawatur.words import ARTICLE

_FRONTS = ("وال", "بال", "كال", "فال", "لل", ARTICLE, "و", "ف")
_ENDS = ("هما", "ها", "هم", "نا", "ات", "ون", "ين", "ان", "ه", "ت", "وا", "ا")
_STEM = 3
"""Letters that stay when a light stem is cut."""


@lru_cache(maxsize=262_144)
def stem(folded: str) -> str:
    """Cut the commonest proclitics and endings off a word, for comparing neighbours.

    >>> stem("والعقوبات"), stem("عقوبه")
    ('عقوب', 'عقوب')
    """
    for front in _FRONTS:
        if folded.startswith(front) and len(folded) - len(front) >= _STEM:
            folded = folded[len(front) :]
            break
    for end in _ENDS:
        if folded.endswith(end) and len(folded) - len(end) >= _STEM:
            return folded[: -len(end)]
    return folded
