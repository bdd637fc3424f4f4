"""Read NewsFANE Gold as text is written: small words that the corpus parts are written onto their neighbours again."""

from __future__ import annotations

import gzip
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from tawatur.mentions.actors.strangers import QUOTES
from tawatur.mentions.actors.tagger import KINDS, LABELS, spans
from tawatur.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tawatur.gazetteer import Found
    from tawatur.mentions.actors.names import Name, Names
    from tawatur.model import Word

CORPUS = Path(__file__).resolve().parents[2] / "shared" / "corpora" / "newsfane.txt.gz"
CLASSES = {
    "person": "Politician Athlete Artist Other_PER Religious_PER Scientist Businessperson Lawyer Engineer Police",
    "organisation": "Non-Governmental Sports Media Government Commercial Educational Medical-Science Entertainment Religious_ORG",
    "place": "Nation Population-Center State-or-Province GPE-Cluster Continent Water-Body County-or-District Land-Region-Natural",
}
"""The fine classes of the corpus that make our three; buildings, vehicles, books and names of peoples are left out."""
_COARSE = {fine: kind for kind, classes in CLASSES.items() for fine in classes.split()}
_FRONT = frozenset("وفبلك")
_BACK = frozenset({"ه", "ها", "هم", "هما", "هن", "نا", "ي", "ني", "كم", "كما"})
_MARKS = "\u200e\u200f\ufeff"
_HELD = 6
"""One sentence in so many is held out, the last ones of the corpus: other documents than those learnt from."""


@dataclass(frozen=True, slots=True)
class Marked:
    """A sentence without its quotation marks, and the label of each word."""

    text: str
    words: tuple[Word, ...]
    labels: tuple[str, ...]

    def found(self, names: Names) -> list[Found[Name]]:
        """Return the listed names in it."""
        return list(names.gazetteer.find(self.words, self.text))


@dataclass(slots=True)
class Tally:
    """Counts of names found, right and given, by kind; a name is right when kind and both ends are."""

    counts: dict[str, list[int]] = field(default_factory=lambda: {kind: [0, 0, 0] for kind in KINDS})

    def add(self, given: Sequence[str], guessed: Sequence[str]) -> None:
        """Count one sentence."""
        right, found = set(spans(given)), set(spans(guessed))
        for at, names in enumerate((right & found, right, found)):
            for name in names:
                self.counts[name.kind][at] += 1

    def f1(self, *kinds: str) -> float:
        """Return F1 over these kinds, over all when none is named."""
        both, right, found = (sum(self.counts[kind][at] for kind in kinds or KINDS) for at in range(3))
        return 2 * both / max(right + found, 1)

    def __str__(self) -> str:
        """Say F1 of all and of each kind."""
        parts = (f"{kind} {self.f1(kind):.3f} of {self.counts[kind][1]}" for kind in KINDS)
        return f"F1 {self.f1():.3f} ({', '.join(parts)})"


def sentences(corpus: Path = CORPUS) -> list[Marked]:
    """Return all sentences of the corpus."""
    return [marked for tokens in _tokens(corpus) if (marked := _marked(_glued(tokens))).words]


def held_from(count: int) -> int:
    """Return the first of so many sentences that is never trained on."""
    return count * (_HELD - 1) // _HELD


def _tokens(corpus: Path) -> Iterator[list[tuple[str, str]]]:
    tokens: list[tuple[str, str]] = []
    with gzip.open(corpus, "rt", encoding="utf-8-sig") as lines:
        for line in (*lines, ""):
            word, _, label = line.strip().strip(_MARKS).partition("\t")
            if label:
                tokens.append((word.strip(_MARKS), _coarse(label)))
            elif tokens:
                yield tokens
                tokens = []


def _coarse(label: str) -> str:
    place, _, fine = label.partition("-")
    return f"{place}-{_COARSE[fine]}" if fine in _COARSE else LABELS[0]


def _glued(tokens: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """Write conjunctions and prepositions onto the word behind, pronouns onto the word before."""
    found: list[tuple[str, str]] = []
    front = ""
    for (word, label), (after, _) in pairwise((*tokens, ("", LABELS[0]))):
        if word in _FRONT and len(after) > 1 and after[0].isalpha() and label[0] != "B":
            front += word
        elif word in _BACK and found and not front and label == LABELS[0] and len(found[-1][0]) > 1 and found[-1][0][-1].isalpha():
            before, kept = found[-1]
            found[-1] = ((before[:-1] + "ت" if before.endswith("ة") else before) + word, kept)
        else:
            found.append((front + word, label))
            front = ""
    return found


def _marked(tokens: list[tuple[str, str]]) -> Marked:
    """Cut a sentence into our words, each with the label of the token that it stands in."""
    text = " ".join(word for word, _ in tokens)
    ends: list[int] = []
    for written, _ in tokens:
        ends.append(len(written) + (ends[-1] + 1 if ends else 0))
    kept: list[Word] = []
    labels: list[str] = []
    token, before = 0, -1
    for word in words(text):
        while word.start >= ends[token]:
            token += 1
        if word.folded in QUOTES:
            continue
        kept.append(word)
        labels.append(_follow(tokens[token][1], labels[-1] if labels else LABELS[0], same=token == before))
        before = token
    return Marked(text, tuple(kept), tuple(labels))


def _follow(label: str, before: str, *, same: bool) -> str:
    """Mend a label: a further word of a token goes on, and nothing goes on that has not begun."""
    if same and label[0] == "B":
        return "I" + label[1:]
    return "B" + label[1:] if label[0] == "I" and before[1:] != label[1:] else label
