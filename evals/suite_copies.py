"""Copies: edited articles against their originals, judged by the exact Jaccard index of their five-word sequences."""

from __future__ import annotations

import gzip
import json
import random
import re
from itertools import combinations, islice
from typing import TYPE_CHECKING

from tawatur.chronicle.copies import ALIKE, lineage, signature
from tawatur.chronicle.heads import Head
from tawatur.fold import fold

if TYPE_CHECKING:
    from pathlib import Path

ARTICLES, WORDS = 100, 400
"""How many articles, and how many words of each: as long as an article in a paper."""
SWAPS = (0.01, 0.02, 0.03, 0.05, 0.1, 0.2, 0.3)
CUTS = (0.05, 0.1, 0.2, 0.3, 0.4)
_WORD = re.compile(r"[^\W_]+")


def figures(shared: Path) -> dict[str, float]:
    """Return recall and precision over all pairs of an article with its edits, and of articles with each other."""
    luck = random.Random(11)  # noqa: S311  # made-up edits, no secret
    articles = _articles(shared / "corpora" / "arwiki.jsonl.gz")
    vocabulary = [word for text in articles for word in text.split()]
    versions = [edits(luck, text, vocabulary) for text in articles]
    tallies = [_tally(articles, [each[kind] for each in versions]) for kind in versions[0]]
    hits, found, gold = (sum(column) for column in zip(*tallies, strict=True))
    return {"copies.recall": round(hits / gold, 4), "copies.precision": round(hits / found, 4), "copies.pairs": float(gold)}


def _tally(articles: list[str], edited: list[str]) -> tuple[int, int, int]:
    """Fold articles and one kind of edit; count pairs that were found and are alike, that were found, that are alike.

    One kind at a time: a copy of a copy counts as a copy of the first, which the index of the two ends does not show.
    """
    texts = {f"{kind} {number}": text for kind, side in (("a", articles), ("b", edited)) for number, text in enumerate(side)}
    origin = lineage(Head(name, name, signature=signature(text)) for name, text in texts.items()).origin
    sequences = {name: _sequences(text) for name, text in texts.items()}
    hits = found = gold = 0
    for a, b in _pairs(len(articles)):
        alike = _jaccard(sequences[a], sequences[b]) >= ALIKE
        joined = origin[a] == origin[b]
        gold, found, hits = gold + alike, found + joined, hits + (alike and joined)
    return hits, found, gold


def edits(luck: random.Random, text: str, vocabulary: list[str]) -> dict[str, str]:
    """Make the versions of a text that other papers might print: cut, reordered, under a new headline, with words swapped."""
    parts = [part for part in re.split(r"(?<=[.؟!])\s+|\n+", text) if part]
    shuffled = luck.sample(parts, len(parts))
    words = text.split()
    versions = {
        "new headline": f"{' '.join(luck.sample(vocabulary, 9))}\n{text}",
        "reordered": "\n".join(shuffled),
        "same text, other marks": text.replace("أ", "ا").replace("ة", "ه"),
    }
    versions |= {f"cut {share:.0%}": " ".join(words[: round(len(words) * (1 - share))]) for share in CUTS}
    versions |= {
        f"swapped {share:.0%}": " ".join(luck.choice(vocabulary) if luck.random() < share else word for word in words) for share in SWAPS
    }
    return versions


def _articles(file: Path) -> list[str]:
    with gzip.open(file, "rt", encoding="utf-8") as lines:
        long = (text for text in (json.loads(line)["text"] for line in lines) if len(text.split()) >= WORDS)
        return [re.match(rf"(?:\s*\S+){{{WORDS}}}", text)[0] for text in islice(long, ARTICLES)]  # type: ignore[index]


def _pairs(count: int) -> list[tuple[str, str]]:
    """Pair each article with its edit, and with the other articles."""
    own = [(f"a {number}", f"b {number}") for number in range(count)]
    return [*own, *((f"a {one}", f"a {other}") for one, other in combinations(range(count), 2))]


def _sequences(text: str) -> set[tuple[str, ...]]:
    words = _WORD.findall(fold(text))
    return {tuple(words[place : place + 5]) for place in range(len(words) - 4)}


def _jaccard(one: set[tuple[str, ...]], other: set[tuple[str, ...]]) -> float:
    return len(one & other) / len(one | other) if one or other else 0.0
