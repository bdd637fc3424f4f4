"""Say in which language a text is, as far as we must know: Arabic or not, and which of its neighbours.

Script first (shares of letters); within the Arabic script the small words of each language and the letters
that only some of them write (`lexicons/ar/languages.tsv`).
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import cache

from tawatur.fold import fold
from tawatur.lexicon import table

_SAMPLE = 2_500
_WORD = re.compile(r"[^\W\d_]+")
_SCRIPTS = (
    ("arabic", re.compile(r"[\u0620-\u064a\u066e-\u06d3\u06d5\u06fa-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufefc]")),
    ("latin", re.compile(r"[A-Za-z\u00c0-\u024f]")),
    ("cyrillic", re.compile(r"[\u0400-\u052f]")),
    ("greek", re.compile(r"[\u0370-\u03ff]")),
    ("hebrew", re.compile(r"[\u05d0-\u05ea]")),
    ("hangul", re.compile(r"[\u1100-\u11ff\uac00-\ud7a3]")),
    ("kana", re.compile(r"[\u3040-\u30ff]")),
    ("han", re.compile(r"[\u4e00-\u9fff]")),
)
_ALONE = {"greek": "el", "hebrew": "he", "hangul": "ko", "kana": "ja", "han": "zh"}
_MINORITY = 4
"""A quarter of Arabic letters makes a mixed page Arabic: it has sentences worth reading."""
_MARKED_LETTERS = 0.004
"""Share of letters that only a neighbour writes from which a text is that neighbour's, small words permitting.

Arabic news with Persian names stays below .001.
"""
_SENSE = 0.08
"""Share of small Arabic words and words with the article from which a decoded text is Arabic; scrambled text has under .01."""


@dataclass(frozen=True, slots=True)
class LanguageRow:
    """A small word, or a letter, by which a language shows itself."""

    language: str
    script: str
    kind: str
    """`word` or `letter`."""
    values: tuple[str, ...]
    example: str
    source: str
    at: str


def language_of(text: str) -> str:
    """Return the ISO 639-1 code of the language; `und` where there is nothing to go by.

    >>> language_of("أعلنت الوزارة موقفها"), language_of("وزارت خارجه ایران اعلام کرد که این خبر را تایید می کند")
    ('ar', 'fa')
    """
    sample = _sample(text)
    arabic = len(_SCRIPTS[0][1].findall(sample))
    if arabic * 2 > len(sample):
        return _arabic_or_neighbour(sample)
    shares = {script: len(pattern.findall(sample)) for script, pattern in _SCRIPTS}
    script = max(shares, key=lambda s: shares[s])
    if not shares[script]:
        return "und"
    # tables, formulas and foreign names may outnumber the Arabic letters of an Arabic page
    if shares["arabic"] * _MINORITY >= sum(shares.values()) or script == "arabic":
        return _arabic_or_neighbour(sample)
    return _ALONE.get(script) or _by_words(sample, script)


def code(declared: str) -> str | None:
    """Return a declared language (`ar-SA`, `AR`, `ara`) as its short code; None where it is none.

    >>> code("ar-EG"), code("ara"), code("?")
    ('ar', 'ar', None)
    """
    first = re.split(r"[-_]", declared.strip().lower())[0]
    first = {"ara": "ar", "fas": "fa", "per": "fa", "urd": "ur", "eng": "en", "rus": "ru", "fra": "fr", "fre": "fr"}.get(first, first)
    return first if re.fullmatch(r"[a-z]{2,3}", first) else None


def reads_as_arabic(text: str) -> bool:
    """Say whether decoded characters make Arabic words: the test of an encoding."""
    sample = _sample(text)
    arabic = len(_SCRIPTS[0][1].findall(sample))
    if arabic * 2 < sum(c.isalpha() for c in sample) or not arabic:
        return False
    words = [fold(word) for word in _WORD.findall(sample)]
    known = _small_words("arabic")["ar"]
    sense = sum(word in known or (word.startswith("ال") and len(word) > 3) for word in words)  # noqa: PLR2004  # article and a word
    return sense >= _SENSE * len(words) and sense > 0


def _sample(text: str) -> str:
    if len(text) <= 3 * _SAMPLE:
        return text
    middle = len(text) // 2
    return text[:_SAMPLE] + text[middle : middle + _SAMPLE] + text[-_SAMPLE:]


def _arabic_or_neighbour(sample: str) -> str:
    """Tell the languages of the Arabic script apart; without letters that only neighbours write, the text is Arabic."""
    letters = len(sample) or 1
    marked = {language: sum(sample.count(letter) for letter in own) / letters for language, own in _letters("arabic").items()}
    likely = {language: share for language, share in marked.items() if share > _MARKED_LETTERS}
    if not likely:
        return "ar"
    counts = Counter(_WORD.findall(sample))
    ours = _small_words("arabic")
    scores = {language: sum(counts[word] for word in ours[language]) for language in likely}
    arabic = sum(n for word, n in counts.items() if fold(word) in ours["ar"] or word.startswith(("ال", "وال")))
    best = max(scores, key=lambda language: (scores[language] + letters * likely[language], language))
    return best if scores[best] > arabic or not arabic else "ar"


def _by_words(sample: str, script: str) -> str:
    """Tell the languages of another script apart by their small words."""
    counts = Counter(word.lower() for word in _WORD.findall(sample))
    own = _letters(script)
    scores = {
        language: sum(counts[word] for word in words) + sum(sample.count(letter) for letter in own.get(language, ""))
        for language, words in _small_words(script).items()
    }
    best = max(scores, key=lambda language: (scores[language], language), default="und")
    return best if scores.get(best) else "und"


@cache
def _small_words(script: str) -> dict[str, frozenset[str]]:
    rows = [row for row in table("languages", LanguageRow) if row.kind == "word" and row.script == script]
    return {row.language: frozenset(fold(v) for v in row.values) if row.language == "ar" else frozenset(row.values) for row in rows}


@cache
def _letters(script: str) -> dict[str, str]:
    return {row.language: "".join(row.values) for row in table("languages", LanguageRow) if row.kind == "letter" and row.script == script}
