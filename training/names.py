"""Learn the name tagger from news text with marked names.

    training/names.py [--folds N]

Reads `newsfane.txt.gz` (NewsFANE Gold, CC BY-SA 3.0) beside the repository. The last sixth of its sentences is never
trained on: the figures printed at the end are those of the model that ships. `--folds` judges each N-th by a model that
has not seen it.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
import sys
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING

from newsfane import Tally, held_from, sentences
from tawatur.linear import HOME
from tawatur.mentions.actors.names import load
from tawatur.mentions.actors.seen import kinds_of, surroundings
from tawatur.mentions.actors.tagger import LABELS, Tagger, Weights, best

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsfane import Marked
    from tawatur.mentions.actors.names import Names

ROUNDS, LEAST, SEED = 8, 3, 7
CARD = {
    "decides": "which words name a person, an organisation or a place",
    "trained on": "NewsFANE Gold (CC BY-SA 3.0), all but the last sixth of its sentences; this file carries the same licence (see NOTICE)",
    "method": f"structured averaged perceptron, {ROUNDS} rounds, features seen {LEAST} times",
    "limits": "newswire of about 2000 to 2006; organisations of which the text is not told elsewhere are found in half of the cases",
}
FINEST = 120
"""The largest weight in the file; smaller ones are rounded to whole steps of it."""

Example = tuple["list[list[int]]", "list[int]"]
"""For each word the numbers of its features, and its label."""


@dataclass(slots=True)
class Learner:
    """Weights while they are learnt, one table for each label, with the running sums that averaging needs."""

    size: int
    step: int = 1
    weights: list[list[int]] = field(init=False)
    sums: list[list[int]] = field(init=False)
    moves: list[list[int]] = field(default_factory=lambda: [[0] * len(LABELS) for _ in LABELS])
    move_sums: list[list[int]] = field(default_factory=lambda: [[0] * len(LABELS) for _ in LABELS])

    def __post_init__(self) -> None:
        """Start from nothing."""
        self.weights = [[0] * self.size for _ in LABELS]
        self.sums = [[0] * self.size for _ in LABELS]

    def learn(self, example: Example) -> None:
        """Guess the labels of one sentence and move the weights where the guess is wrong."""
        seen, right = example
        rows = [tuple(sum([table[feature] for feature in features]) for table in self.weights) for features in seen]
        guess = [LABELS.index(label) for label in best(rows, self.moves)]
        if guess != right:
            for at, (wanted, got) in enumerate(zip(right, guess, strict=True)):
                if wanted != got:
                    self._move(seen[at], wanted, 1)
                    self._move(seen[at], got, -1)
            for change, labels in ((1, right), (-1, guess)):
                for before, label in pairwise(labels):
                    self.moves[before][label] += change
                    self.move_sums[before][label] += change * self.step
        self.step += 1

    def _move(self, features: Sequence[int], label: int, change: int) -> None:
        table, sums, later = self.weights[label], self.sums[label], change * self.step
        for feature in features:
            table[feature] += change
            sums[feature] += later

    def mean(self) -> tuple[list[list[int]], list[list[int]]]:
        """Return the averaged weights and moves, times the number of steps."""
        tables = ((self.weights, self.sums), (self.moves, self.move_sums))
        found = [
            [[now * self.step - gone for now, gone in zip(row, past, strict=True)] for row, past in zip(table, sums, strict=True)]
            for table, sums in tables
        ]
        return found[0], found[1]


def examples(tagger: Tagger, marked: Sequence[Marked], names: Names) -> list[tuple[list[list[str]], list[int]]]:
    """Return what is seen of each word, and its label."""
    found = []
    for sentence in marked:
        seen = [tagger.eyes[word.folded] for word in sentence.words]
        kinds = kinds_of(sentence.words, sentence.found(names))
        rows = [surroundings(seen, kinds, at).features() for at in range(len(seen))]
        found.append((rows, [LABELS.index(label) for label in sentence.labels]))
    return found


def learn(data: Sequence[tuple[list[list[str]], list[int]]]) -> Weights:
    """Learn a tagger from sentences."""
    counts: dict[str, int] = {}
    for rows, _ in data:
        for row in rows:
            for feature in row:
                counts[feature] = counts.get(feature, 0) + 1
    numbers = {feature: at for at, feature in enumerate(f for f, count in counts.items() if count >= LEAST)}
    known = [([[numbers[f] for f in row if f in numbers] for row in rows], labels) for rows, labels in data]
    learner, order = Learner(len(numbers)), list(range(len(known)))
    shuffler = random.Random(SEED)  # noqa: S311 (the order of examples is no secret)
    for _ in range(ROUNDS):
        shuffler.shuffle(order)
        for at in order:
            learner.learn(known[at])
    return _rounded(list(numbers), *learner.mean())


def _rounded(names: list[str], tables: list[list[int]], moves: list[list[int]]) -> Weights:
    """Round weights to steps; features whose weights all come to nothing fall away."""
    unit = max(abs(weight) for table in (*tables, *moves) for weight in table) / FINEST
    rows = {name: tuple(round(table[at] / unit) for table in tables) for at, name in enumerate(names)}
    kept = {name: row for name, row in sorted(rows.items()) if any(row)}
    return Weights(kept, tuple(tuple(round(weight / unit) for weight in row) for row in moves))


def save(model: Weights, card: dict[str, str]) -> int:
    """Write the model and return its size in bytes; the same model gives the same bytes."""
    data = {
        "card": card,
        "features": {name: " ".join(map(str, row)) for name, row in model.features.items()},
        "moves": {label: " ".join(map(str, row)) for label, row in zip(LABELS, model.moves, strict=True)},
    }
    text = json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    path = HOME / "names.json.gz"
    with path.open("wb") as raw, gzip.GzipFile("", "wb", 9, raw, mtime=0) as file:
        file.write(text.encode("utf-8"))
    return path.stat().st_size


def judge(model: Weights, marked: Sequence[Marked], names: Names) -> Tally:
    """Count what a model finds in sentences."""
    tagger, tally = Tagger(names, model), Tally()
    for sentence in marked:
        tally.add(sentence.labels, tagger.labels(sentence.words, sentence.found(names)))
    return tally


def main() -> int:
    """Train, report and write the model."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--folds", type=int, default=0)
    folds = parser.parse_args().folds
    names = load(None)
    marked = sentences()
    cut = held_from(len(marked))
    data = examples(Tagger(names, Weights({}, ())), marked, names)
    for fold in range(folds):
        first, end = cut * fold // folds, cut * (fold + 1) // folds
        model = learn([*data[:first], *data[end:cut]])
        print(f"part {fold + 1} of {folds}: {judge(model, marked[first:end], names)}", flush=True)
    model = learn(data[:cut])
    print(f"held out: {judge(model, marked[cut:], names)}")
    size = save(model, CARD | {"held out": f"{judge(model, marked[cut:], names)}"})
    print(f"names.json.gz: {len(model.features)} features, {size // 1024} KiB")
    return 0


if __name__ == "__main__":
    sys.exit(main())
