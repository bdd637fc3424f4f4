"""Find names of persons, organisations and places that no word file lists, by learned weights.

A structured averaged perceptron: each label of each word gets the sum of the weights of what is seen around it, and
the best row of labels is found by dynamic programming (Viterbi). Weights and card: `models/names.json.gz`; how they
were learnt: `training/names.py`. Method: Collins 2002.
"""

from __future__ import annotations

import gzip
import json
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from tawatur.linear import HOME
from tawatur.mentions.actors.seen import CLOSED, PLACES, Acts, Eyes, Surroundings, by_sorts, by_word, kinds_of, surroundings

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator, Sequence
    from pathlib import Path

    from tawatur.gazetteer import Found
    from tawatur.mentions.actors.names import Name, Names
    from tawatur.mentions.actors.seen import Seen
    from tawatur.model import Word

KINDS = ("person", "organisation", "place")
LABELS = ("O", *(f"{place}-{kind}" for kind in KINDS for place in "BI"))
"""Outside a name, or first word or further word of one."""
_BEFORE = tuple(tuple(i for i, near in enumerate(LABELS) if label[0] != "I" or near[1:] == label[1:]) for label in LABELS)
"""For each label those that may stand before it: a further word only behind a word of the same kind."""
_NEVER = -(10**9)
_REMEMBERED = 200_000
_NAMELIKE = frozenset({"rare", "raren", "rared", "raredn", "giv", "giv2"})
"""Sorts of words that a name has at least one of."""
_REACH = 3
"""How far from a word that looks like part of a name another part may stand."""
_SORTS = "sorts"
_STEP = 40
Row = tuple[int, ...]
"""A weight for each label."""
_NOTHING: Row = (0,) * len(LABELS)


@dataclass(frozen=True, slots=True)
class Weights:
    """A learned tagger: the weights of features for each label, and those of one label behind another."""

    features: dict[str, Row]
    moves: tuple[Row, ...]

    def sum(self, seen: Iterable[str]) -> Row:
        """Return the weights of all that is seen, added up for each label."""
        known = [self.features[feature] for feature in seen if feature in self.features]
        return tuple(map(sum, zip(*known, strict=True))) if known else _NOTHING


@dataclass(frozen=True, slots=True)
class Tagged:
    """A name found: its first and last word and what it names."""

    first: int
    last: int
    kind: str
    sure: int = 0
    """By how much its least sure word is rather part of a name than not, in steps of weight."""


@cache
def weights() -> Weights:
    """Read the weights that ship with the package."""
    with gzip.open(HOME / "names.json.gz", "rt", encoding="utf-8") as file:
        return read(json.load(file))


def read(data: dict[str, dict[str, str]]) -> Weights:
    """Read weights from their file's content: each row of weights is one string of numbers."""
    features = {name: tuple(map(int, cells.split())) for name, cells in data["features"].items()}
    return Weights(features, tuple(tuple(map(int, data["moves"][label].split())) for label in LABELS))


class Tagger:
    """Tags the words of sentences; keeps what it added up for words that it met."""

    def __init__(self, names: Names, model: Weights | None = None, own: Path | None = None) -> None:
        """Take the listed names and a model, the one that ships by default."""
        self.model = weights() if model is None else model
        self.eyes, self.acts = Eyes(names, own), Acts(own)
        moves = [move - self.model.moves[0][0] for row in self.model.moves for move in row]
        self.slack = 2 * max(moves, default=0)
        """By how much the way to labels and back can favour a name at most: a word less likely than that is none."""
        self._kept: dict[str, dict[object, Row]] = {place: {} for place in (*PLACES, _SORTS)}

    def names(self, words: Sequence[Word], found: Iterable[Found[Name]]) -> list[Tagged]:
        """Return the names in a sentence (words without quotation marks); `found`: the listed names in it.

        Only stretches with a word that looks like part of a name are tagged.
        """
        if not self.model.moves:
            return []
        seen, known = [self.eyes[word.folded] for word in words], list(found)
        parts = list(stretches(seen, {at for name in known for at in range(name.first, name.last + 1)}))
        kinds = kinds_of(words, known) if parts else []
        tagged: list[Tagged] = []
        for first, end in parts:
            rows = [self._row(surroundings(seen, kinds, at)) for at in range(first, end)]
            if all(max(row) == row[0] and row[0] - max(row[1:]) > self.slack for row in rows):
                continue
            labels = best(rows, self.model.moves)
            over = [row[LABELS.index(label)] - row[0] for row, label in zip(rows, labels, strict=True)]
            tagged.extend(
                Tagged(first + name.first, first + name.last, name.kind, min(over[name.first : name.last + 1]) // _STEP)
                for name in spans(labels)
            )
        return tagged

    def labels(self, words: Sequence[Word], found: Iterable[Found[Name]]) -> list[str]:
        """Return the label of every word of a sentence."""
        seen, kinds = [self.eyes[word.folded] for word in words], kinds_of(words, found)
        return best([self._row(surroundings(seen, kinds, at)) for at in range(len(words))], self.model.moves) if words else []

    def _row(self, here: Surroundings) -> list[int]:
        """Return the weights of all that is seen at a word, from what was kept where it was met before."""
        sorts = here.sorts
        rows = [self._kept[_SORTS].get(sorts) or self._sum(_SORTS, sorts)]
        for place, seen in zip(PLACES, here.words, strict=True):
            rows.append(self._kept[place].get(seen.folded) or self._sum(place, seen.folded, seen))
        return [a + b + c + d + e + f for a, b, c, d, e, f in zip(*rows, strict=True)]

    def _sum(self, place: str, key: str | tuple[str, ...], seen: Seen | None = None) -> Row:
        """Add up the weights of a word at a place, or of sorts, for the first time."""
        kept = self._kept[place]
        if len(kept) >= _REMEMBERED:
            kept.clear()
        row = kept[key] = self.model.sum(by_word(place, seen) if seen else by_sorts(tuple(key)))
        return row


def stretches(seen: Sequence[Seen], listed: Container[int] = ()) -> Iterator[tuple[int, int]]:
    """Walk the stretches of words in which a name may stand: open words not far from one that looks like part of a name.

    Words of listed names (`listed`: where they stand) may be part of a longer name, but do not make one likely.
    """
    first = end = -1
    for at, word in enumerate(seen):
        if word.sort not in _NAMELIKE or at in listed:
            continue
        start, stop = at, at + 1
        while start > max(at - _REACH, end, 0) and _open(seen[start - 1]):
            start -= 1
        while stop < min(at + 1 + _REACH, len(seen)) and _open(seen[stop]):
            stop += 1
        if first >= 0 and start <= end:
            end = max(end, stop)
            continue
        if first >= 0:
            yield first, end
        first, end = start, stop
    if first >= 0:
        yield first, end


def _open(word: Seen) -> bool:
    """Say whether a name may go on over a word."""
    return word.sort not in CLOSED and word.sort.isalnum()


def best(rows: Sequence[Sequence[int]], moves: Sequence[Sequence[int]]) -> list[str]:
    """Return the row of labels with the highest sum of weights (Viterbi); `rows` must not be empty."""
    scores = [_NEVER if label[0] == "I" else weight for label, weight in zip(LABELS, rows[0], strict=True)]
    steps: list[list[int]] = []
    for row in rows[1:]:
        reached = [[score + move[k] for score, move in zip(scores, moves, strict=True)] for k in range(len(LABELS))]
        step = [max(before, key=sums.__getitem__) for before, sums in zip(_BEFORE, reached, strict=True)]
        scores = [sums[i] + weight for sums, i, weight in zip(reached, step, row, strict=True)]
        steps.append(step)
    at = scores.index(max(scores))
    found = [at]
    for step in reversed(steps):
        at = step[at]
        found.append(at)
    return [LABELS[i] for i in reversed(found)]


def spans(labels: Sequence[str]) -> Iterator[Tagged]:
    """Walk the names in a row of labels."""
    first = 0
    for at, label in enumerate(labels):
        if label[0] == "B":
            first = at
        if label != LABELS[0] and (at + 1 == len(labels) or labels[at + 1][0] != "I"):
            yield Tagged(first, at, label[2:])
