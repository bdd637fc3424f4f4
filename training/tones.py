"""Learn how real acts are told from the annotated training texts.

training/tones.py [--folds N]
"""

from __future__ import annotations

import argparse
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from tawatur.events.code import Events
from tawatur.events.tone import Told, evidence, options
from tawatur.linear import Choice, Linear, learn, save, size
from tawatur.model import Modality
from texts import Annotated, annotated, read

if TYPE_CHECKING:
    from tawatur.events.modality import Reality
    from tawatur.model import Document

ROUNDS, LEAST = 8, 3
VALUES = tuple(Modality)


@dataclass
class Seen:
    """A matched act: what tells how real it is, what the rules say, what the annotation says."""

    doc: int
    evidence: list[str]
    ruled: Reality
    wanted: str


def collect(pairs: list[tuple[Document, dict[str, Any]]]) -> list[Seen]:
    """Return the matched acts."""
    found: list[Seen] = []
    for number, (doc, gold) in enumerate(pairs):
        listed: list[tuple[list[str], Reality]] = []

        def tone(act: Told) -> Reality:
            listed.append((evidence(act), act.ruled))  # noqa: B023 (called in this turn)
            return act.ruled

        for event, (seen, ruled) in zip(Events(chooser=Annotated(gold), tone=tone, clock=None)(doc).events, listed, strict=True):
            match = annotated(gold, event)
            if match is not None:
                found.append(Seen(number, seen, ruled, match["modality"]))
    return found


def trained(seen: list[Seen]) -> Linear:
    """Learn the weights."""
    return learn([Choice(options(item.evidence), {VALUES.index(item.wanted)}) for item in seen], rounds=ROUNDS, least=LEAST)


def answers(model: Linear, seen: list[Seen]) -> list[tuple[str, str]]:
    """Return what comes out of each act beside what is right: what rules settle stays so."""
    return [(item.ruled.modality if item.ruled.settled else VALUES[model.best(options(item.evidence))], item.wanted) for item in seen]


def report(label: str, pairs: list[tuple[str, str]]) -> None:
    """Print the share right, and F1 of the values that are not the plain one."""
    right = sum(a == b for a, b in pairs) / len(pairs)
    hit = sum(Modality.ACTUAL not in pair for pair in pairs)
    found, wanted = (sum(x != Modality.ACTUAL for x in side) for side in zip(*pairs, strict=True))
    print(f"{label}: right {right:.3f}, not actual F1 {2 * hit / max(found + wanted, 1):.3f} ({wanted} of {len(pairs)})")


def main() -> int:
    """Train, report and write the models."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--folds", type=int, default=0)
    folds = parser.parse_args().folds
    seen, unseen = collect(read("train")), collect(read("dev") + read("seeds"))
    report("rules, train", [(i.ruled.modality, i.wanted) for i in seen])
    report("rules, dev + seeds", [(i.ruled.modality, i.wanted) for i in unseen])
    if folds:
        judged = []
        for fold in range(folds):
            part = trained([s for s in seen if s.doc % folds != fold])
            judged += answers(part, [i for i in seen if i.doc % folds == fold])
        report("model, train in folds", judged)
    model = trained(seen)
    report("model, dev + seeds", answers(model, unseen))
    card = {"trained on": "gold/train (see NOTICE)", "method": f"averaged perceptron, {ROUNDS} rounds, features seen {LEAST} times"}
    path = save("modality", model, {**card, "decides": "how real an act is told"})
    print(f"{path.name}: {size(model)} weights, {path.stat().st_size // 1024} KiB")
    return 0


if __name__ == "__main__":
    sys.exit(main())
