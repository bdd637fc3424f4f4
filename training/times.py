"""Learn which of the times on offer is the time of an act, from the annotated training texts.

training/times.py [--folds N]
"""

from __future__ import annotations

import argparse
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from tawatur.events.code import Events
from tawatur.events.moments import Clock, Dated, offers
from tawatur.linear import Choice, Option, learn, save, size
from texts import SHARED, Annotated, annotated, read

sys.path.insert(0, str(SHARED))
import score

if TYPE_CHECKING:
    from tawatur.model import Document, Event, When

ROUNDS, LEAST = 5, 5


@dataclass
class Seen:
    """An act that the road found and the annotation knows, with its annotated time."""

    doc: int
    options: list[tuple[str | None, Option]]
    ruled: str | None
    wanted: str | None


def collect(pairs: list[tuple[Document, dict[str, Any]]]) -> list[Seen]:
    """Return the matched acts with what was on offer."""
    found: list[Seen] = []
    for number, (doc, gold) in enumerate(pairs):
        coded = _with_offers(doc, gold)
        for event, options, ruled in coded:
            match = annotated(gold, event)
            if match is not None:
                found.append(Seen(number, options, ruled, match["time"]))
    return found


def _with_offers(doc: Document, gold: dict[str, Any]) -> list[tuple[Event, list[tuple[str | None, Option]], str | None]]:
    """Code a document; the offers are listed while its passage still stands where the act was met."""
    listed: list[tuple[list[tuple[str | None, Option]], str | None]] = []

    def clock(act: Dated) -> When | None:
        listed.append(([(value.edtf if value else None, option) for value, option in offers(act)], act.ruled.edtf if act.ruled else None))
        return act.ruled

    coded = Events(chooser=Annotated(gold), clock=clock)(doc).events
    return [(event, options, ruled) for event, (options, ruled) in zip(coded, listed, strict=True)]


def choices(seen: list[Seen]) -> list[Choice]:
    """Turn acts into decisions; an act whose time is not on offer teaches nothing."""
    made = []
    for item in seen:
        right = {i for i, (edtf, _) in enumerate(item.options) if score.same_time(edtf, item.wanted)}
        made.append(Choice([option for _, option in item.options], right))
    return made


def judged(clock: Clock, seen: list[Seen]) -> int:
    """Count the acts whose time comes out right."""
    return sum(score.same_time(item.options[clock.model.best([option for _, option in item.options])][0], item.wanted) for item in seen)


def main() -> int:
    """Train, report and write the model."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--folds", type=int, default=0)
    options = parser.parse_args()
    seen, unseen = collect(read("train")), collect(read("dev") + read("seeds"))
    for name, items in (("train", seen), ("dev + seeds", unseen)):
        rules = sum(score.same_time(i.ruled, i.wanted) for i in items) / len(items)
        offered = sum(any(score.same_time(e, i.wanted) for e, _ in i.options) for i in items) / len(items)
        print(f"{name}: rules {rules:.3f}, on offer {offered:.3f}, of {len(items)}")
    if options.folds:
        parts = range(options.folds)
        right = 0
        for fold in parts:
            clock = Clock(learn(choices([s for s in seen if s.doc % options.folds != fold]), rounds=ROUNDS, least=LEAST))
            right += judged(clock, [s for s in seen if s.doc % options.folds == fold])
        print(f"model, train in folds: {right / len(seen):.3f}")
    clock = Clock(learn(choices(seen), rounds=ROUNDS, least=LEAST))
    print(f"model, dev + seeds: {judged(clock, unseen) / len(unseen):.3f}")
    card = {"trained on": "gold/train (see NOTICE)", "method": f"averaged perceptron, {ROUNDS} rounds, features seen {LEAST} times"}
    path = save("time", clock.model, {**card, "decides": "which time on offer is the time of an act"})
    print(f"{path.name}: {size(clock.model)} weights, {path.stat().st_size // 1024} KiB")
    return 0


if __name__ == "__main__":
    sys.exit(main())
