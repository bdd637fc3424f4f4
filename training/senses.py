"""Learn which predicates are acts, and of which type, from the annotated training texts.

    training/senses.py [--folds N]

Prints precision, recall and F1 of (trigger, type), each document judged by a model that has not seen it.
"""

from __future__ import annotations

import argparse
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from tawatur.events.code import Events
from tawatur.events.sense import Chooser, proposal, readings, surroundings
from tawatur.linear import Choice, learn, save, size
from texts import read

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tawatur.events.scene import Placed, Scene
    from tawatur.frames import Frame
    from tawatur.model import Document

ROUNDS, LEAST = 4, 3


@dataclass
class Seen:
    """A predicate that the road found, with its senses and the annotated type (None: no act)."""

    doc: int
    scene: Scene
    placed: Placed
    senses: Sequence[Frame]
    unmet: Sequence[Frame]
    wanted: str | None
    mode: str


def collect(pairs: list[tuple[Document, dict[str, Any]]]) -> tuple[list[Seen], int]:
    """Return every predicate with its answer, and how many acts are annotated."""
    found: list[Seen] = []
    for number, (doc, gold) in enumerate(pairs):
        spans = [(e["span"][0], e["span"][1], e["type"], e["mode"]) for e in gold["events"]]

        def note(scene: Scene, placed: Placed, senses: Sequence[Frame], unmet: Sequence[Frame]) -> None:
            span = placed.mention.span
            types = [kind for start, end, kind, _ in spans if start < span.end and span.start < end]  # noqa: B023 (called in this turn)
            offered = [frame.type for frame in (*senses, *unmet)]
            wanted = next((kind for kind in types if kind in offered), types[0] if types else None)
            mode = next((m for start, end, kind, m in spans if kind == wanted and start < span.end and span.start < end), "")  # noqa: B023
            found.append(Seen(number, scene, placed, senses, unmet, wanted, mode))  # noqa: B023 (called in this turn)

        Events(chooser=note, caster=None)(doc)
    return found, sum(len(gold["events"]) for _, gold in pairs)


def choices(seen: list[Seen]) -> list[Choice]:
    """Turn predicates into decisions between "no act" and the senses that are acts."""
    made = []
    for item in seen:
        context = surroundings(item.scene, item.placed)
        acts = readings(item.senses, item.unmet)
        options = [proposal(None, item.placed, context), *(proposal(frame, item.placed, context, needs) for frame, needs in acts)]
        right = {i for i, (frame, _) in enumerate(acts, start=1) if frame.type == item.wanted}
        exact = {i for i in right if acts[i - 1][0].mode == item.mode}
        made.append(Choice(options, exact or right or {0}))
    return made


def judged(chooser: Chooser, seen: list[Seen]) -> tuple[int, int]:
    """Return how many acts are found, and how many of them with the right type."""
    answers = [(chooser(item.scene, item.placed, item.senses, item.unmet), item.wanted) for item in seen]
    return sum(frame is not None for frame, _ in answers), sum(frame is not None and frame.type == wanted for frame, wanted in answers)


def report(name: str, found: int, right: int, gold: int) -> None:
    """Print precision, recall and F1."""
    precision, recall = right / max(found, 1), right / max(gold, 1)
    print(f"{name}: P {precision:.3f}  R {recall:.3f}  F1 {2 * precision * recall / max(precision + recall, 1e-9):.3f}  of {gold}")


def main() -> int:
    """Train, report and write the model."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--folds", type=int, default=0)
    options = parser.parse_args()
    seen, gold = collect(read("train"))
    offered = sum(item.wanted in [frame.type for frame in (*item.senses, *item.unmet)] for item in seen if item.wanted)
    print(f"the lexicon offers {offered} of {gold} acts of train with their type, among {len(seen)} predicates")
    if options.folds:
        parts = range(options.folds)
        models = {f: learn(choices([s for s in seen if s.doc % options.folds != f]), rounds=ROUNDS, least=LEAST) for f in parts}
        for leaning in (0, 600, 1200, 2000, 3000):
            pairs = [judged(Chooser(models[f], leaning), [s for s in seen if s.doc % options.folds == f]) for f in parts]
            report(f"train in folds, leaning {leaning}", sum(a for a, _ in pairs), sum(b for _, b in pairs), gold)
    model = learn(choices(seen), rounds=ROUNDS, least=LEAST)
    unseen, count = collect(read("dev") + read("seeds"))
    for leaning in (0, 600, 1200, 2000, 3000):
        report(f"dev + seeds, leaning {leaning}", *judged(Chooser(model, leaning), unseen), count)
    card = {"trained on": "gold/train (see NOTICE)", "method": f"averaged perceptron, {ROUNDS} rounds, features seen {LEAST} times"}
    path = save("sense", model, {**card, "decides": "which sense of a predicate holds, or none"})
    print(f"{path.name}: {size(model)} weights, {path.stat().st_size // 1024} KiB")
    return 0


if __name__ == "__main__":
    sys.exit(main())
