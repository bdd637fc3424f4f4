"""Score the clitic splitter on the WikiNews segmentation corpus and print its accuracy by word.

    python evals/suite_clitics.py [--errors]

Only clitics count: conjunctions, prepositions, the future particle and the article in front, object and possessive
pronouns behind. What the corpus parts besides belongs to the stem: ta marbuta and plural endings (NSUFF), case, subject
suffixes of verbs (tagged PRON there: told by their form; `نا` behind a past verb is a subject, behind a present one an object).
A word is right when its clitics on both sides are exactly those. The surface is rebuilt from the pieces (`ل+ال+س` = `للس`);
punctuation, numbers, Latin words and words whose pieces and tags do not line up are left out. Thresholds were chosen on the
first half; the second half is the fairer figure (a handful of its errors were read for `clitic_exceptions.tsv`).
"""

from __future__ import annotations

import gzip
import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from tawatur.split import split
from tawatur.words import ARTICLE

if TYPE_CHECKING:
    from collections.abc import Iterator

CORPUS = Path(__file__).parents[1] / "../shared/corpora/wikinews_segmentation.pos.gz"
IN_FRONT = frozenset({"CONJ", "PREP", "DET", "FUT_PART", "PART"})
PROCLITICS = frozenset({"و", "ف", "ب", "ل", "ك", "س", ARTICLE})
PRONOUNS = frozenset({"ها", "ه", "هم", "هما", "هن", "نا", "كم", "كما", "ي", "ني", "ك"})
PRESENT = frozenset("يتنأ")
FLOOR = 0.96

Gold = tuple[str, tuple[str, ...], str]


def figures(shared: Path) -> dict[str, float]:
    """Return word accuracy on the whole and on the second half."""
    words = list(_words(shared / "corpora" / CORPUS.name))
    half = words[len(words) // 2 :]
    return {
        f"clitics.{name}": sum(_right(gold, Counter()) for gold in part) / len(part)
        for name, part in (("all", words), ("second half", half))
    }


def main(*, show_errors: bool) -> int:
    """Print the accuracy of both halves; fail under the floor."""
    words = list(_words(CORPUS))
    half = len(words) // 2
    wrong: Counter[str] = Counter()
    scores = [sum(_right(gold, wrong) for gold in part) / len(part) for part in (words[:half], words[half:])]
    total = sum(_right(gold, Counter()) for gold in words) / len(words)
    print(f"{len(words)} words: accuracy {total:.4f} (first half {scores[0]:.4f}, second half {scores[1]:.4f})")
    whole = sum(not gold[1] and not gold[2] for gold in words) / len(words)
    print(f"leaving every word whole: {whole:.4f}")
    if show_errors:
        print("\n".join(f"{count:3} {line}" for line, count in wrong.most_common(100)))
    return int(scores[1] < FLOOR)


def _right(gold: Gold, wrong: Counter[str]) -> bool:
    word, proclitics, pronoun = gold
    found = split(word)
    if (found.proclitics, found.enclitic) == (proclitics, pronoun):
        return True
    wrong[f"{word}: {'+'.join(proclitics)} ... {pronoun} / {'+'.join(found.proclitics)} {found.stem} {found.enclitic}"] += 1
    return False


def _words(corpus: Path) -> Iterator[Gold]:
    with gzip.open(corpus, "rt", encoding="utf-8") as lines:
        for line in lines:
            cells = [cell.strip().split("+") for cell in line.split("\t")]
            if len(cells) == 2 and len(cells[0]) == len(cells[1]) and _arabic("".join(cells[0])):  # noqa: PLR2004  # pieces, tags
                yield _gold(*cells)


def _arabic(word: str) -> bool:
    return bool(word) and all("\u0621" <= letter <= "\u064a" for letter in word)


def _gold(pieces: list[str], tags: list[str]) -> Gold:
    first = 0
    while first < len(pieces) - 1 and tags[first] in IN_FRONT and pieces[first] in PROCLITICS:
        first += 1
    pronoun = _pronoun(pieces, tags, first)
    proclitics = pieces[:first]
    if first == len(pieces) - 1 and pronoun:
        proclitics.pop()
    swallowed = [k > 0 and piece == ARTICLE and tags[k] == "DET" and pieces[k - 1] == "ل" for k, piece in enumerate(pieces)]
    surface = "".join("ل" if lost else piece for piece, lost in zip(pieces, swallowed, strict=True))
    return surface, tuple(proclitics), pronoun


def _pronoun(pieces: list[str], tags: list[str], first: int) -> str:
    last = len(pieces) - 1
    if last == 0 or tags[last] != "PRON" or pieces[last] not in PRONOUNS:
        return ""
    subject = pieces[last] == "نا" and tags[last - 1] == "V" and pieces[last - 1][0] not in PRESENT
    return "" if subject or (last == first and first == 0) else pieces[last]


if __name__ == "__main__":
    sys.exit(main(show_errors="--errors" in sys.argv))
