"""Find two words that scraping ran together, by counts: the whole is unknown, both parts are known.

Signs, the surest first: the first part is "not", the second is known and begins like a present; a letter that only ends
words stands inside (`ة`, `ى`); the second part begins with the article; both parts are common. Of 105 finds in 1,636
articles of the Arabic Wikipedia, read one by one, 9 were wrong, most of them foreign names and rare plurals; of 156 with
"not" in 4,000 articles 4 (`لانهائي`, `لاندون`), and of 15 of five letters in 3,000 articles 2 (`لاناي`).
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from tawatur.fold import fold
from tawatur.frames import frames
from tawatur.model import Repair, Span
from tawatur.split import frequencies
from tawatur.words import ARTICLE, bases

if TYPE_CHECKING:
    from collections.abc import Iterator

_LETTER = r"[\u0621-\u063a\u0641-\u064a]"
_LONG_WORD = re.compile(rf"(?<!{_LETTER}){_LETTER}{{5,32}}(?!{_LETTER})")
_ENDS_ONLY = frozenset("ةى")
_ARTICLES = (ARTICLE, "لل", "وال", "بال", "فال")
_ENDINGS = (
    *("ها", "هم", "هن", "هما", "كم", "نا", "ه", "ك", "ي", "ني", "كما"),
    *("ات", "ون", "ين", "ان", "يه", "ا", "وا", "ت", "تا", "تين", "تان", "و", "يا", "يين", "يون", "يات"),
    *("تها", "تهم", "ته", "اتها", "اتهم", "اته"),
)
_BEGINNINGS = ("س", "وس", "فس", "ي", "ت", "ن", "وي", "وت", "ون", "ا", "م")
_NO_LEFT = frozenset({"عبد", "وعبد", "ابو", "ابن", "ابي", *_ARTICLES})
"""First parts of names that are written together as well as apart, and articles: no damage."""
_NEGATED = re.compile("([وف]?لا)[يتن]")
"""The negator written onto a present, as many write it: `لايوجد`."""
_SHORTEST, _SHORTEST_BARE = 3, 4
_KNOWN, _RARE, _COMMON, _VERY_COMMON, _MIDDLING = 3.0, 2.0, 4.6, 6.0, 3.5
"""Natural logarithms of counts: 20, 7, 100, 400, 33. Found by reading what each lets through."""
_LONG, _LONG_LEFT, _LONG_RIGHT = 7, 5, 6
_CLITIC_COST = 1.0


def glued(text: str) -> Iterator[Repair]:
    """Yield words that are two; the reading is the same letters with a blank between.

    >>> [repair.reading for repair in glued("اندلعت اثناءالحرب العالميةالثانية معارك في الشمال")]
    ['اثناء الحرب', 'العالمية الثانية']
    >>> [repair.reading for repair in glued("لاتعترف الدولة بالإقليم")]
    ['لا تعترف']
    """
    for found in _LONG_WORD.finditer(text):
        at = _seam(found[0])
        if at:
            word = found[0]
            yield Repair(Span(*found.span()), "glued", f"{word[:at]} {word[at:]}", "two words run together: unknown as one, known as two")


@lru_cache(maxsize=131_072)
def _seam(word: str) -> int:
    """Return where the second word begins, 0 when it is one word."""
    folded = fold(word)
    known = frequencies()
    if len(folded) != len(word):
        return 0
    negated = _not_before(folded, known)
    if negated:
        return negated
    if len(word) < _LONG or folded in known or _derived(folded, known):
        return 0
    best, seam = 0.0, 0
    for at in range(_SHORTEST, len(word) - 1):
        score = _score(word, folded[:at], folded[at:], known)
        if score > best:
            best, seam = score, at
    return seam


def _not_before(folded: str, known: dict[str, float]) -> int:
    """Return where a present begins behind "not", 0 where none does: `لاندلاع` is "for the outbreak"."""
    found = _NEGATED.match(folded)
    if found is None or folded[found.end() - 2 :] in known:
        return 0
    seam = found.end(1)
    whole = known.get(folded[seam - 2 :], 0.0)
    present = not whole and any(form.tense == "present" for form, _ in frames().forms.get(folded[seam:], ()))
    return seam if present or known.get(folded[seam:], 0.0) >= whole + _RARE else 0


def _score(word: str, left: str, right: str, known: dict[str, float]) -> float:
    """Weigh one way of cutting a word; 0 when it does not convince."""
    if left in _NO_LEFT or len(right) < _SHORTEST or (right.startswith(ARTICLE) and len(right) < _SHORTEST_BARE):
        return 0.0
    first = _counted(left, known)
    second = _counted(right, known) if first else 0.0
    rarer = min(first, second)
    if not rarer:
        return 0.0
    sure = word[len(left) - 1] in _ENDS_ONLY
    article = right.startswith(_ARTICLES) and len(right) > _SHORTEST_BARE
    parted = article and (rarer >= _KNOWN or (rarer >= _RARE and len(left) >= _LONG_LEFT and len(right) >= _LONG_RIGHT))
    shorter = min(len(left), len(right))
    common = (rarer >= _COMMON and shorter >= _SHORTEST_BARE) or (first >= _MIDDLING and second >= _VERY_COMMON and len(left) >= _LONG_LEFT)
    return rarer + 5 * sure + 3 * article if sure or parted or common else 0.0


def _counted(part: str, known: dict[str, float]) -> float:
    """Return how common a part is, by itself or behind a small word in front."""
    if part in known:
        return known[part]
    return max(
        (known[base] - _CLITIC_COST for front, base, _ in bases(part) if front and len(base) >= _SHORTEST and base in known), default=0.0
    )


def _derived(word: str, known: dict[str, float]) -> bool:
    """Say whether a word is a known one with its ordinary beginnings and endings."""
    for _, base, _ in bases(word):
        if base in known:
            return True
        if any(base.endswith(end) and _stem(base[: -len(end)], known) for end in _ENDINGS):
            return True
    return any(word.startswith(front) and len(word) - len(front) > _SHORTEST and word[len(front) :] in known for front in _BEGINNINGS)


def _stem(stem: str, known: dict[str, float]) -> bool:
    return len(stem) >= _SHORTEST and (stem in known or stem + "ه" in known)
