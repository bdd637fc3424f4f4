"""Split the small words off a word: conjunction, preposition, future particle and article in front, pronoun behind.

Listed names come first and are never cut into. Then counts decide: a clitic is taken off when what stays is common
enough beside the whole word (thresholds per clitic, found on one half of the WikiNews segmentation corpus; see
`evals/suite_clitics.py` for both halves). Otherwise the word is left whole: a stemmer that cuts anyway destroys names.
"""

from __future__ import annotations

import gzip
import math
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from tawatur.errors import LexiconError
from tawatur.fold import fold, unmarked
from tawatur.lexicon import HOME, table
from tawatur.words import ARTICLE

if TYPE_CHECKING:
    from collections.abc import Iterator

CONJUNCTIONS = {"و": 3.0, "ف": 0.1}
"""Front clitics, each with how often the whole word may be counted for every count of what stays."""
PREPOSITIONS = {"ب": 3.0, "ل": 3.0, "ك": 0.3, "س": 1.5}
PRONOUNS = {"هما": 2.0, "كما": 0.2, "ها": 7.0, "هم": 1.0, "هن": 0.3, "نا": 0.3, "كم": 0.2, "ني": 0.3, "ه": 5.0, "ك": 0.05, "ي": 0.01}
"""Pronouns written behind, the longest first, with the same measure."""
BEFORE_ARTICLE = 20.0
"""The same measure for `بال` and `كال`, which hardly ever begin a word of their own."""
SURE_PRONOUNS = frozenset({"ها", "هم", "هما"})
"""Pronouns that are believed behind a stem nobody counted."""
FUTURE, IMPERFECT = "س", frozenset("يتنا")
"""The future particle, and the letters of the present tense that may follow it."""
LONGER_BY = 4
"""Letters that a word behind the future particle has at least."""
DEEPER = {ARTICLE: 0.5, "clitic": 0.04, "pronoun": 0.02}
"""What a count is worth when another clitic has to come off to reach the counted form."""
NAME_FILES = {
    "states": ("names", "demonyms", "plurals", "capitals"),
    "places": ("names",),
    "persons": ("names", "short"),
    "given_names": ("names",),
}
"""Word files whose words are never cut into, and their columns."""
NOT_NAMES_FROM = "GeoNames"
"""Places of this source are too many and too doubtful to stop a split."""
SHORTEST = 2


@dataclass(frozen=True, slots=True)
class Split:
    """A word without its small words; joined, the pieces give the folded word (but for the alef that `لل` swallows)."""

    proclitics: tuple[str, ...]
    stem: str
    enclitic: str = ""


@dataclass(frozen=True, slots=True)
class ExceptionRow:
    """A frequent word that counts alone would split wrongly."""

    word: str
    pieces: str
    """Its pieces parted by `+`, or the whole word."""
    example: str
    source: str
    at: str


@lru_cache(maxsize=262_144)
def split(word: str) -> Split:
    """Split one word as written; a word that does not yield comes back whole, folded.

    >>> split("وللولايات").proclitics, split("قواتها").enclitic
    (('و', 'ل', 'ال'), 'ها')
    >>> split("بيونغ"), split("ألمانيا").proclitics
    (Split(proclitics=(), stem='بيونغ', enclitic=''), ())
    >>> split("بِالأَمْرِ").proclitics
    ('ب', 'ال')
    """
    word = unmarked(word)
    folded = fold(word)
    if folded in _exceptions():
        return _exceptions()[folded]
    front = _conjunction(folded)
    rest = folded[len(front) :]
    fronts: tuple[str, ...] = (front,) if front else ()
    if rest in _exceptions():
        known = _exceptions()[rest]
        return Split(fronts + known.proclitics, known.stem, known.enclitic)
    if rest[:1] in "بل" and rest[1:] in PRONOUNS:
        return Split(fronts, rest[:1], rest[1:])
    more, rest = _prepositions(rest)
    fronts += more
    if fronts[-1:] != (ARTICLE,) and _has_article(rest, word):
        fronts, rest = (*fronts, ARTICLE), rest.removeprefix(ARTICLE)
    if fronts[-1:] == (ARTICLE,):
        return Split(fronts, rest)
    pronoun = "" if word.endswith(("ة", "ى")) else _pronoun(rest)
    return Split(fronts, rest.removesuffix(pronoun), pronoun)


@cache
def frequencies() -> dict[str, float]:
    """Load the natural logarithm of each folded word form's count (about 75,000 forms of Arabic Wikipedia)."""
    # A reader of its own: the file is packed, and counts have no example column since they are measured, not written.
    path = HOME / "ar" / "frequencies.tsv.gz"
    try:
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            cells = (line.rstrip("\n").split("\t") for line in lines if not line.startswith(("#", "word\t")))
            return {word: float(count) for word, count in cells}
    except (OSError, ValueError, UnicodeDecodeError) as cause:
        raise LexiconError(f"{path.name}: cannot be read ({cause}); make it anew with tools/make_frequencies.py") from cause


def _conjunction(word: str) -> str:
    measure = CONJUNCTIONS.get(word[:1])
    return word[0] if measure and _yields(word, word[1:], measure, sure=word[0] == "و") else ""


def _prepositions(word: str) -> tuple[tuple[str, ...], str]:
    """Take off a preposition or the future particle, with the article that `ل` swallows."""
    first, rest = word[:1], word[1:]
    if first not in PREPOSITIONS or word in _listed() or word in _relatives():
        return (), word
    if first == "ل" and rest.startswith("ل") and len(rest) > SHORTEST:
        return (first, ARTICLE), rest[1:]
    if first == FUTURE and (rest[:1] not in IMPERFECT or len(rest) < LONGER_BY):
        return (), word
    measure = BEFORE_ARTICLE if first in "بك" and rest.startswith(ARTICLE) else PREPOSITIONS[first]
    return ((first,), rest) if _yields(word, rest, measure) else ((), word)


def _has_article(rest: str, word: str) -> bool:
    """Say whether the `ال` is the article: written with hamza it is not, nor in relative pronouns and such names as `المانيا`."""
    bare = rest.removeprefix(ARTICLE)
    if bare == rest or len(bare) < SHORTEST or rest in _relatives() or (rest in _listed() and not _count(bare)):
        return False
    return not any(hamza in word[: len(word) - len(bare)] for hamza in "أإآ")


def _pronoun(word: str) -> str:
    """Find the pronoun written behind, empty when the word is whole."""
    if word in _listed():
        return ""
    whole = _count(word)
    for pronoun, measure in PRONOUNS.items():
        stem = word.removesuffix(pronoun)
        if stem == word or len(stem) < SHORTEST:
            continue
        counted = _stem_count(stem)
        if (counted > 0 and whole <= counted * measure) or (not whole and not counted and pronoun in SURE_PRONOUNS):
            return pronoun
    return ""


def _yields(word: str, rest: str, measure: float, *, sure: bool = False) -> bool:
    """Say whether the first letter is a clitic: what stays is a listed name, or counted often enough beside the whole."""
    if len(rest) < SHORTEST or word in _listed() or word in _relatives():
        return False
    if rest in _listed() or rest in _relatives():
        return True
    whole, counted = _count(word), _rest_count(rest)
    return whole <= counted * measure if counted else sure and not whole and len(rest) > SHORTEST


@lru_cache(maxsize=65_536)
def _rest_count(rest: str) -> float:
    """Return the count of a word that may bear more clitics, discounted for each that has to come off."""
    counts = [_count(rest)]
    counts += [_stem_count(rest.removesuffix(p)) * DEEPER["pronoun"] for p in PRONOUNS if rest.endswith(p) and len(rest) > len(p) + 1]
    if rest.startswith(ARTICLE):
        counts.append(_count(rest.removeprefix(ARTICLE)) * DEEPER[ARTICLE])
    if rest[:1] in PREPOSITIONS and len(rest) > SHORTEST + 1:
        counts.append(_count(rest[1:]) * DEEPER["clitic"])
    if rest.startswith("لل"):
        counts.append(max(_count(ARTICLE + rest[2:]), _count(rest[2:])) * DEEPER["clitic"])
    return max(counts)


@lru_cache(maxsize=65_536)
def _stem_count(stem: str) -> float:
    """Return the count of a stem as it is written when no pronoun follows: with ta marbuta, final alef or bare hamza."""
    forms = [stem, ARTICLE + stem]
    bare, last = stem[:-1], stem[-1:]
    alone = {"ت": (bare + "ه", ARTICLE + bare + "ه"), "و": (stem + "ا",), "ا": (bare + "ي", ARTICLE + bare + "ي")}
    forms.extend(alone.get(last, ()))
    if last in "ؤئ":
        forms.append(bare + "ء")
    return max(_count(form) for form in forms)


def _count(form: str) -> float:
    logarithm = frequencies().get(form)
    return math.exp(logarithm) if logarithm is not None else 0.0


@cache
def _exceptions() -> dict[str, Split]:
    """Load the words whose split is known."""
    return {fold(row.word): _known(fold(row.pieces).split("+")) for row in table("clitic_exceptions", ExceptionRow)}


def _known(pieces: list[str]) -> Split:
    """Read written pieces: what stands behind the stem is a pronoun, what stands before it are proclitics."""
    pronoun = pieces.pop() if len(pieces) > 1 and pieces[-1] in PRONOUNS else ""
    return Split(tuple(pieces[:-1]), pieces[-1], pronoun)


@cache
def _relatives() -> frozenset[str]:
    """Load the relative pronouns: their `ال` is no article."""
    return frozenset(
        fold(word)
        for cell, kind in _columns("function_words", "word", "kind")
        if kind == "relative"
        for word in cell.split("|")
        if word.startswith(ARTICLE)
    )


@cache
def _listed() -> frozenset[str]:
    """Load the single words of listed names, without the article where they bear it, else as they are."""
    names = (
        word
        for name, columns in NAME_FILES.items()
        for *cells, source in _columns(name, *columns, "source")
        if not source.startswith(NOT_NAMES_FROM)
        for cell in cells
        for word in cell.replace("|", " ").split()
    )
    bare = (fold(word).removeprefix(ARTICLE) if word.startswith(ARTICLE) else fold(word) for word in names)
    return frozenset(word for word in bare if len(word) > SHORTEST)


def _columns(name: str, *columns: str) -> Iterator[tuple[str, ...]]:
    """Walk some columns of a word file whatever others it has; nothing where the file is not there."""
    path = HOME / "ar" / f"{name}.tsv"
    lines = path.read_text(encoding="utf-8").split("\n") if path.is_file() else []
    rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
    for cells in rows[1:]:
        row = dict(zip(rows[0], cells, strict=True))
        yield tuple(row[column] for column in columns)
