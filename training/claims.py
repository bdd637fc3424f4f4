"""Learn which cues with a speaker are claims about an act, from the annotated training texts.

    training/claims.py [--folds N]

Prints precision, recall and F1 of statements (speaker and side), each document judged by a model that has not seen it.
"""

from __future__ import annotations

import argparse
import sys
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from tawatur.claims import Claims
from tawatur.claims.sift import BARE, TRUST, Sifter, verdicts
from tawatur.events import Events
from tawatur.export.rows import row_of
from tawatur.linear import Choice, Linear, learn, save, size
from texts import SHARED, read

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tawatur.claims.told import Reading, Told
    from tawatur.model import Actor, Document

ROUNDS, LEAST = 4, 3
ORDERS = 5
"""Orders of the examples whose weights are averaged: one order alone moves F1 by as much as half a point."""
SETTINGS = ((TRUST, 10**9), (TRUST, BARE + 3000), (TRUST, BARE), (TRUST, BARE - 3000), (TRUST + 3000, BARE), (TRUST - 3000, BARE))
"""Trust in the rules and demand on claims without an act that are compared."""

Pairs = list[tuple["Document", dict[str, Any]]]


@dataclass
class Noting:
    """Note every decision of a document with its answer, and leave it to the rules."""

    doc: Document
    gold: dict[str, Any]
    made: list[Choice] = field(default_factory=list)

    def __call__(self, reading: Reading, item: Told, ids: Sequence[str]) -> bool:
        """Take down one claim: right when its cue is annotated with one of its speakers on the same side."""
        actors = {actor.id: actor for actor in self.doc.actors}
        spoken = {_voice(actors.get(voice.actor)) for chain in item.chains() for voice in chain}
        right = any(self._agrees(told, item, spoken) for told in self.gold["statements"])
        self.made.append(Choice(verdicts(reading, item, ids), {int(right)}))
        return bool(ids)

    def _agrees(self, told: dict[str, Any], item: Told, spoken: set[tuple[str, str]]) -> bool:
        start, end = told["span"]
        if not (start < item.cue.span.end and item.cue.span.start < end) or _side(told["stance"]) != _side(item.stance):
            return False
        named = (self.gold["actors"].get(actor, {}) for actor in told["chain"])
        return any((actor.get("state", ""), actor.get("role", "")) in spoken for actor in named)


def _voice(actor: Actor | None) -> tuple[str, str]:
    return (actor.state, actor.role) if actor else ("", "")


def _side(stance: str) -> str:
    return stance if stance in ("denies", "doubts") else "affirms"


def with_events(pairs: Pairs) -> Pairs:
    """Add to each document the events that the road finds in it."""
    events = Events()
    return [(events(doc), gold) for doc, gold in pairs]


def collect(pairs: Pairs) -> list[list[Choice]]:
    """Return the decisions of every document."""
    found = []
    for doc, gold in pairs:
        noting = Noting(doc, gold)
        Claims(sifter=noting)(doc)
        found.append(noting.made)
    return found


def learned(choices: Sequence[Choice]) -> Linear:
    """Learn the weights, the mean of several orders of the examples."""
    return learn(choices, rounds=ROUNDS, least=LEAST, runs=ORDERS)


def report(name: str, pairs: Pairs, models: Sequence[Linear | None], trust: int, bare: int) -> None:
    """Print the figures of a set, each document judged by the model at its number modulo their count."""
    sys.path.insert(0, str(SHARED))
    import score  # noqa: PLC0415 (lies beside the data)

    tally = score.Tally()
    for number, (doc, gold) in enumerate(pairs):
        model = models[number % len(models)]
        claims = Claims(sifter=Sifter(model, trust, bare) if model else None)
        score.score_doc(doc.text, gold, row_of(claims(doc)), tally)
    found = tally.figures()
    shown = ("statements", "chains", "denials", "links")
    print(f"{name}: " + "  ".join(f"{key} {found[key].get('f1', found[key].get('right')):.3f}" for key in shown))


def main() -> int:
    """Train, report and write the model."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--folds", type=int, default=0)
    options = parser.parse_args()
    pairs = with_events(read("train"))
    seen = collect(pairs)
    if options.folds:
        parts = [[c for n, made in enumerate(seen) if n % options.folds != f for c in made] for f in range(options.folds)]
        models = [learned(part) for part in parts]
        report("train, rules alone", pairs, [None], 0, 0)
        for trust, bare in SETTINGS:
            report(f"train in folds, trust {trust}, bare {bare}", pairs, models, trust, bare)
    model = learned([choice for made in seen for choice in made])
    unseen = with_events(read("dev") + read("seeds"))
    report("dev + seeds, rules alone", unseen, [None], 0, 0)
    for trust, bare in SETTINGS:
        report(f"dev + seeds, trust {trust}, bare {bare}", unseen, [model], trust, bare)
    card = {
        "trained on": "gold/train (see NOTICE)",
        "method": f"averaged perceptron, {ORDERS} orders, {ROUNDS} rounds, features seen {LEAST} times",
    }
    path = save("claim", model, {**card, "decides": "whether a cue with its speaker is a claim about an act"})
    print(f"{path.name}: {size(model)} weights, {path.stat().st_size // 1024} KiB")
    return 0


if __name__ == "__main__":
    sys.exit(main())
