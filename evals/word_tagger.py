"""Find acts without any word file of predicates: weights over words and letters alone, as a line to compare with."""

from __future__ import annotations

import random
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from tawatur.events.stems import stem

if TYPE_CHECKING:
    from tawatur.model import Document, Word

ROUNDS, MARGIN, SEED = 6, 20, 7
NONE = ""
_WINDOW = (-3, -2, -1, 1, 2, 3)
_AFFIX = 3


@dataclass(frozen=True)
class Tagger:
    """Weights of (what is seen, label), and how much an act is favoured."""

    weights: dict[str, dict[str, float]]
    favour: float

    def acts(self, doc: Document) -> list[dict[str, Any]]:
        """Return the acts of a document in the shape of the scorer."""
        found = []
        for sentence in doc.sentences:
            for at, word in enumerate(sentence.words):
                label = self.best(seen(sentence.words, at), self.favour) if word.folded[0].isalpha() else NONE
                if label:
                    found.append(row(word.start, word.end, label, ""))
        return found

    def best(self, features: list[str], favour: float = 0.0, barred: str | None = None) -> str:
        """Return the heaviest label, `barred` excepted."""
        sums = self.sums(features)
        offered = [label for label in sums if label != barred]
        return max(offered, key=lambda label: sums[label] + (favour if label else 0.0)) if offered else NONE

    def sums(self, features: list[str]) -> dict[str, float]:
        """Return the sum of weights of every label, in a fixed order."""
        sums: dict[str, float] = {NONE: 0.0}
        for feature in features:
            for label, weight in self.weights.get(feature, {}).items():
                sums[label] = sums.get(label, 0.0) + weight
        return dict(sorted(sums.items()))


def row(start: int, end: int, kind: str, mode: str) -> dict[str, Any]:
    """Return one found act in the shape of the scorer."""
    plain = {"source": [], "target": [], "polarity": "affirmed", "modality": "actual"}
    return {"id": str(start), "span": [start, end], "type": kind, "mode": mode, **plain}


def seen(words: tuple[Word, ...], at: int) -> list[str]:
    """Return the word, its stem, beginning and ending, and the stems around it."""
    folded = words[at].folded
    found = ["", f"w{folded}", f"s{stem(folded)}", f"<{folded[:_AFFIX]}", f">{folded[-_AFFIX:]}", f"<{folded[:2]}", f">{folded[-2:]}"]
    for step in _WINDOW:
        near = stem(words[at + step].folded) if 0 <= at + step < len(words) else "#"
        found.append(f"{step}{near}")
    return [*found, f"s{stem(folded)}|{found[-3]}", f"s{stem(folded)}|{found[-4]}"]


def learnt(pairs: list[tuple[Document, dict[str, Any]]]) -> Tagger:
    """Learn from annotated documents by an averaged perceptron over labels, with a margin."""
    data = [item for doc, gold in pairs for item in _labelled(doc, gold)]
    weights: dict[str, dict[str, float]] = defaultdict(dict)
    sums: dict[str, dict[str, float]] = defaultdict(dict)
    tagger, step, order = Tagger(weights, 0.0), 1, random.Random(SEED)  # noqa: S311 (the order of examples is no secret)
    for _ in range(ROUNDS):
        order.shuffle(data)
        for features, label in data:
            scores = tagger.sums(features)
            rival = max((other for other in scores if other != label), key=scores.__getitem__, default=NONE)
            if rival != label and scores.get(label, 0.0) - scores[rival] < MARGIN:
                for name, change in ((label, 1.0), (rival, -1.0)):
                    for feature in features:
                        weights[feature][name] = weights[feature].get(name, 0.0) + change
                        sums[feature][name] = sums[feature].get(name, 0.0) + change * step
            step += 1
    mean = {feature: {label: weight - sums[feature][label] / step for label, weight in row.items()} for feature, row in weights.items()}
    return Tagger(mean, MARGIN / 2)


def _labelled(doc: Document, gold: dict[str, Any]) -> list[tuple[list[str], str]]:
    spans = [(event["span"][0], event["span"][1], event["type"]) for event in gold["events"]]
    found = []
    for sentence in doc.sentences:
        near = [span for span in spans if sentence.span.start <= span[0] < sentence.span.end]
        for at, word in enumerate(sentence.words):
            if word.folded[0].isalpha():
                label = next((kind for start, end, kind in near if start < word.end and word.start < end), NONE)
                found.append((seen(sentence.words, at), label))
    return found
