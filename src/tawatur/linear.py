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


@dataclass(frozen=True, slots=True)
class Linear:
    """Weights of features: the score of an option is the sum over what is true of it."""

    weights: dict[str, int]

    def score(self, features: Iterable[str]) -> int:
        """Return the sum of the weights of these features; unknown ones weigh nothing."""
        get = self.weights.get
        return sum(get(feature, 0) for feature in features)

    def best(self, options: Sequence[Sequence[str]]) -> int:
        """Return the index of the option with the highest score, the first of equals."""
        scores = [self.score(option) for option in options]
        return scores.index(max(scores))


@cache
def load(name: str) -> Linear:
    """Read a model that ships with the package."""
    with gzip.open(HOME / f"{name}.json.gz", "rt", encoding="utf-8") as file:
        return Linear(json.load(file)["weights"])


@dataclass(slots=True)
class Choice:
    """One decision to learn from: the options with their features, and which of them are right."""

    options: list[list[str]]
    right: set[int]


@dataclass(slots=True)
class _Learner:
    """Weights while they are learnt, with the running sums that averaging needs."""

    weights: dict[str, int] = field(default_factory=dict)
    sums: dict[str, int] = field(default_factory=dict)
    step: int = 1

    def add(self, features: Iterable[str], change: int) -> None:
        for feature in features:
            self.weights[feature] = self.weights.get(feature, 0) + change
            self.sums[feature] = self.sums.get(feature, 0) + self.step * change


def learn(choices: Sequence[Choice], *, rounds: int, least: int, seed: int = 7) -> Linear:
    """Learn weights from choices by the averaged perceptron; features seen in fewer than `least` choices are left out.

    Method: Collins 2002 (averaged perceptron for ranking among options).
    """
    frequent = _frequent(choices, least)
    data = [Choice([[f for f in option if f in frequent] for option in c.options], c.right) for c in choices if c.right]
    learner = _Learner()
    order = random.Random(seed)  # noqa: S311 (the order of examples is no secret)
    for _ in range(rounds):
        order.shuffle(data)
        for choice in data:
            _learn_one(learner, choice)
            learner.step += 1
    averaged = {f: w * learner.step - learner.sums[f] for f, w in learner.weights.items()}
    unit = max(learner.step // 100, 1)
    return Linear({f: round(w / unit) for f, w in sorted(averaged.items()) if round(w / unit)})


def _learn_one(learner: _Learner, choice: Choice) -> None:
    scores = [sum(learner.weights.get(f, 0) for f in option) for option in choice.options]
    guess = scores.index(max(scores))
    if guess in choice.right:
        return
    right = max(sorted(choice.right), key=lambda i: scores[i])
    learner.add(choice.options[right], 1)
    learner.add(choice.options[guess], -1)


def _frequent(choices: Sequence[Choice], least: int) -> set[str]:
    seen: dict[str, int] = {}
    for choice in choices:
        for feature in {f for option in choice.options for f in option}:
            seen[feature] = seen.get(feature, 0) + 1
    return {feature for feature, count in seen.items() if count >= least}


def save(name: str, model: Linear, card: dict[str, str]) -> Path:
    """Write a model with its card; the same model gives the same bytes."""
    text = json.dumps({"card": card, "weights": model.weights}, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    path = HOME / f"{name}.json.gz"
    path.parent.mkdir(exist_ok=True)
    with path.open("wb") as raw, gzip.GzipFile("", "wb", 9, raw, mtime=0) as file:
        file.write(text.encode("utf-8"))
    return path
