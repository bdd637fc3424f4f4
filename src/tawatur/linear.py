"""Score options by weighted features and learn the weights: an averaged perceptron, nothing more.

Weights are whole numbers and training only adds and subtracts them, so that the same data gives the same file to the
last bit on every machine. A model is a gzipped JSON file in `models/`: a card and the weight of each feature.
"""

from __future__ import annotations

import gzip
import json
import random
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

HOME = Path(__file__).parent / "models"
MARGIN = 40
"""By how much the right option must win in training; chosen on the training texts in folds."""
RUNS = 4
"""Runs whose mean counts."""
Option = tuple[str, "list[str]"]
"""What may be chosen: its head (a type, a value, a kind of candidate) and what is seen of it; each head has weights of its own."""


@dataclass(frozen=True, slots=True)
class Linear:
    """Weights of features under each head: the score of an option is the sum over what is seen of it."""

    weights: dict[str, dict[str, int]]

    def score(self, head: str, features: Iterable[str]) -> int:
        """Return the sum of the weights of these features; unknown ones weigh nothing."""
        known = self.weights.get(head)
        if known is None:
            return 0
        return sum(filter(None, map(known.get, features)))

    def best(self, options: Sequence[Option]) -> int:
        """Return the index of the option with the highest score, the first of equals."""
        scores = [self.score(*option) for option in options]
        return scores.index(max(scores))


@cache
def load(name: str) -> Linear:
    """Read a model that ships with the package."""
    with gzip.open(HOME / f"{name}.json.gz", "rt", encoding="utf-8") as file:
        return Linear(json.load(file)["weights"])


@dataclass(slots=True)
class Choice:
    """One decision to learn from: the options, and which of them are right."""

    options: list[Option]
    right: set[int]


@dataclass(slots=True)
class _Learner:
    """Weights while they are learnt, with the running sums that averaging needs."""

    weights: dict[tuple[str, str], int] = field(default_factory=dict)
    sums: dict[tuple[str, str], int] = field(default_factory=dict)
    step: int = 1

    def score(self, option: Option) -> int:
        head, features = option
        return sum([self.weights.get((head, feature), 0) for feature in features])

    def add(self, option: Option, change: int) -> None:
        head, features = option
        for feature in features:
            key = head, feature
            self.weights[key] = self.weights.get(key, 0) + change
            self.sums[key] = self.sums.get(key, 0) + self.step * change


def learn(choices: Sequence[Choice], *, rounds: int, least: int, margin: int = MARGIN, runs: int = RUNS) -> Linear:
    """Learn weights from choices by the averaged perceptron; features seen in fewer than `least` choices are left out.

    The mean of several runs counts, each over the choices in an order of its own: one run alone hangs on its order, so that
    four words changed in the texts moved what came out by points. Method: Collins 2002 (averaged perceptron for ranking
    among options), with a margin.
    """
    frequent = _frequent(choices, least)
    data = [Choice([(head, [f for f in seen if (head, f) in frequent]) for head, seen in c.options], c.right) for c in choices if c.right]
    return mean([_one_run(list(data), rounds, margin, seed) for seed in range(7, 7 + runs)])


def _one_run(data: list[Choice], rounds: int, margin: int, seed: int) -> Linear:
    learner = _Learner()
    order = random.Random(seed)  # noqa: S311 (the order of examples is no secret)
    for _ in range(rounds):
        order.shuffle(data)
        for choice in data:
            _learn_one(learner, choice, margin)
            learner.step += 1
    return _averaged(learner)


def mean(models: Sequence[Linear]) -> Linear:
    """Return the mean of the weights of several runs, in whole numbers."""
    sums: dict[str, dict[str, int]] = {}
    for model in models:
        for head, weights in model.weights.items():
            row = sums.setdefault(head, {})
            for feature, weight in weights.items():
                row[feature] = row.get(feature, 0) + weight
    means = {head: {f: round(total / len(models)) for f, total in row.items()} for head, row in sums.items()}
    return Linear({head: {f: weight for f, weight in row.items() if weight} for head, row in means.items()})


def _learn_one(learner: _Learner, choice: Choice, margin: int) -> None:
    """Learn from one choice: the best right option must win by a margin over the best wrong one."""
    scores = [learner.score(option) for option in choice.options]
    wrong = [i for i in range(len(scores)) if i not in choice.right]
    if not wrong:
        return
    guess = max(wrong, key=lambda i: scores[i])
    right = max(sorted(choice.right), key=lambda i: scores[i])
    if scores[right] - scores[guess] >= margin:
        return
    learner.add(choice.options[right], 1)
    learner.add(choice.options[guess], -1)


def _averaged(learner: _Learner) -> Linear:
    unit = max(learner.step // 100, 1)
    weights: dict[str, dict[str, int]] = {}
    for (head, feature), weight in sorted(learner.weights.items()):
        mean = round((weight * learner.step - learner.sums[head, feature]) / unit)
        if mean:
            weights.setdefault(head, {})[feature] = mean
    return Linear(weights)


def _frequent(choices: Sequence[Choice], least: int) -> set[tuple[str, str]]:
    seen: dict[tuple[str, str], int] = {}
    for choice in choices:
        for key in {(head, feature) for head, features in choice.options for feature in features}:
            seen[key] = seen.get(key, 0) + 1
    return {key for key, count in seen.items() if count >= least}


def save(name: str, model: Linear, card: dict[str, str]) -> Path:
    """Write a model with its card; the same model gives the same bytes."""
    text = json.dumps({"card": card, "weights": model.weights}, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    path = HOME / f"{name}.json.gz"
    path.parent.mkdir(exist_ok=True)
    with path.open("wb") as raw, gzip.GzipFile("", "wb", 9, raw, mtime=0) as file:
        file.write(text.encode("utf-8"))
    return path


def size(model: Linear) -> int:
    """Return how many weights a model has."""
    return sum(map(len, model.weights.values()))
