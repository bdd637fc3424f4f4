"""Write an Arabic name in Latin letters, for the id of a party that no lexicon lists."""

from __future__ import annotations

from tawatur.fold import fold

_LETTERS = str.maketrans(
    {
        "ا": "a", "ب": "b", "ت": "t", "ث": "th", "ج": "j", "ح": "h", "خ": "kh", "د": "d", "ذ": "dh", "ر": "r", "ز": "z",
        "س": "s", "ش": "sh", "ص": "s", "ض": "d", "ط": "t", "ظ": "z", "ع": "a", "غ": "gh", "ف": "f", "ق": "q", "ك": "k",
        "ل": "l", "م": "m", "ن": "n", "ه": "h", "و": "w", "ي": "y", "ء": "", "ئ": "y", "ؤ": "w", " ": "-",
    }
)  # fmt: skip


def slug(name: str) -> str:
    """Return an id for a name.

    >>> slug("شتفن زايبرت")
    'shtfn-zaybrt'
    """
    return fold(name).translate(_LETTERS)
