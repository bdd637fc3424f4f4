"""Words of a text with their folded forms, and the ways to take the small words off their front.

Arabic writes conjunctions, prepositions, the article and the future particle onto the next word. `bases` lists
what may stand behind them; which of these is meant is for the look-up to say (gazetteer first), never for a stemmer.
"""

from __future__ import annotations

import re
from functools import lru_cache

from tawatur.fold import Folded, fold, fold_with_map
from tawatur.model import Word

ARTICLE = "ال"
FEMININE = "ه"
"""How a feminine noun or adjective ends, folded: the ta marbuta."""
_TOKEN = re.compile(r"[A-Za-z]+\d\w*|\d+|[^\W\d_]+|[^\w\s]|_")
_SHORTEST = 2
"""Letters of the shortest Arabic noun: proclitics never leave less."""
_CONJUNCTIONS = ("و", "ف")
_PREPOSITIONS = ("ب", "ك", "ل")


def words(text: str) -> tuple[Word, ...]:
    """Cut a text into words, numbers and single punctuation marks, each with its folded form.

    A digit and an Arabic letter never share a word: scraped pages glue them (`اكتوبر1945`).

    >>> [word.folded for word in words("وأعلنت موسكو، الأحد")]
    ['واعلنت', 'موسكو', '،', 'الاحد']
    """
    return words_of(fold_with_map(text))


@lru_cache(maxsize=4)
def words_in(text: str) -> tuple[Word, ...]:
    """Cut a whole text into words, as `words` does; the stages that follow one another on one text share the work."""
    return words(text)


def words_of(folded: Folded) -> tuple[Word, ...]:
    """Cut a folded text; offsets are those of the text as given."""
    back = folded.back
    return tuple(Word(back(m.start()), back(m.end() - 1) + 1, m[0]) for m in _TOKEN.finditer(folded.text))


@lru_cache(maxsize=262_144)
def bases(folded: str) -> tuple[tuple[str, str, int], ...]:
    """List what a word may be behind its proclitics: (proclitics, base, letters to skip to reach the bare name).

    The base keeps its article; behind the preposition `ل` the article that the spelling swallows is given back.
    Letters to skip count proclitics and article, in the folded word. The whole word comes first.

    >>> bases("وللولايات")
    (('', 'وللولايات', 0), ('و', 'للولايات', 1), ('ول', 'لولايات', 2), ('ول', 'الولايات', 3))
    """
    found = [("", folded, 2 if folded.startswith(ARTICLE) else 0)]
    for proclitics in _fronts(folded):
        rest = folded[len(proclitics) :]
        skip = len(proclitics)
        if rest.startswith(ARTICLE):
            found.append((proclitics, rest, skip + 2))
            continue
        found.append((proclitics, rest, skip))
        if proclitics.endswith("ل") and rest.startswith("ل") and len(rest) > _SHORTEST:
            found.append((proclitics, ARTICLE + rest[1:], skip + 1))
    return tuple(found)


def letters_before(word: Word, start: int, text: str) -> int:
    """Return how many letters of the folded word stand before this place of the text: vowel marks are no letters.

    >>> text = "وَبِموسكو"
    >>> letters_before(words(text)[0], text.index("م"), text)
    2
    """
    if word.end - word.start == len(word.folded):
        return max(start - word.start, 0)
    return len(fold(text[word.start : start]))


def _fronts(folded: str) -> list[str]:
    """List the proclitic strings a word may begin with, the shortest first; two letters at least must stay."""
    fronts: list[str] = []
    for conjunction in ("", *_CONJUNCTIONS):
        if not folded.startswith(conjunction):
            continue
        if conjunction:
            fronts.append(conjunction)
        fronts.extend(conjunction + p for p in _PREPOSITIONS if folded.startswith(conjunction + p))
    return [front for front in fronts if len(folded) - len(front) >= _SHORTEST]
