"""Learn whether a phrase names a party, and whose it is, from the annotated training texts.

    training/parties.py [--folds N]

Prints precision, recall and F1 of mentions, each document judged by a model that has not seen it.
"""

from __future__ import annotations

import argparse
import sys
from dataclasses import dataclass, field
from functools import reduce
from typing import TYPE_CHECKING, Any

from marked import SHARED, actors_at, documents
from tawatur.linear import Choice, learn, save, size
from tawatur.mentions.actors.finder import Actors
from tawatur.mentions.actors.whose import chosen
from tawatur.mentions.finders import Mentions
from tawatur.model import Document, MentionKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tawatur.linear import Linear, Option
    from tawatur.mentions.actors.phrase import Phrase

ROUNDS, LEAST, MARGIN = 6, 3, 100
Pairs = list[tuple[Document, dict[str, Any]]]


@dataclass
class Noting:
    """Note every decision of a document with its answer, and give that answer."""

    gold: dict[str, Any]
    made: list[Choice] = field(default_factory=list)
    taken: set[int] = field(default_factory=set)

    def __call__(self, phrase: Phrase, states: Sequence[str | None], offered: Sequence[Option]) -> int:
        """Take down one decision: right are the states of the annotated mention at this place, or none where none is."""
        right = self._right(phrase, states)
        self.made.append(Choice(list(offered), right))
        return min(right, default=0)

    def _right(self, phrase: Phrase, states: Sequence[str | None]) -> set[int]:
        """Return which options are right; of several phrases inside one annotated mention only the first is one."""
        none = {at for at, state in enumerate(states) if state is None}
        span, named = phrase.span, self.gold.get("mentions") or []
        for number, mention in enumerate(named):
            if number not in self.taken and mention["span"][0] < span.end and span.start < mention["span"][1]:
                wanted = _states(self.gold["actors"].get(mention["actor"], {}), mention["actor"])
                right = {at for at, state in enumerate(states) if state is not None and _agree(_own(phrase, state), wanted)}
                if right:
                    self.taken.add(number)
                    return right
        return none


@dataclass(frozen=True)
class Choosing:
    """Choose by a model that is being judged."""

    model: Linear

    def __call__(self, phrase: Phrase, states: Sequence[str | None], offered: Sequence[Option]) -> int:
        """Return the option that the model chooses."""
        del phrase, states
        return chosen(self.model, offered)


def _own(phrase: Phrase, state: str) -> frozenset[str]:
    """Return what the scorer takes for the state of a party: its own id where a bloc has none."""
    return frozenset(part for part in (state or (phrase.name.id if phrase.name.kind == "bloc" else "")).split("+") if part)


def _states(actor: dict[str, Any], name: str) -> frozenset[str]:
    state = actor.get("state") or ("" if actor.get("kind") != "bloc" else name)
    return frozenset(part for part in state.split("+") if part)


def _agree(own: frozenset[str], others: frozenset[str]) -> bool:
    return bool(own & others) or (not own and not others)


def figures(pairs: Pairs, models: Sequence[Linear | None]) -> str:
    """Score the mentions of a set, each document judged by the model at its number modulo their count."""
    sys.path.insert(0, str(SHARED))
    import score  # noqa: PLC0415 (lies beside the data)

    tally = score.Tally()
    finders = [Actors(weigh=Choosing(model) if model else None) for model in models]
    later = Mentions().finders[actors_at() + 1 :]
    for number, (doc, gold) in enumerate(pairs):
        found = reduce(lambda text, find: find(text), later, finders[number % len(finders)](doc))
        actors = {actor.id: {"kind": actor.kind, "state": actor.state} for actor in found.actors}
        mentions = [{"span": [m.span.start, m.span.end], "actor": m.value} for m in found.mentions_of(MentionKind.ACTOR)]
        score.score_doc(doc.text, gold, {"actors": actors, "mentions": mentions}, tally)
    row = tally.figures()["mentions"]
    return f"precision {row['precision']:.3f} recall {row['recall']:.3f} F1 {row['f1']:.3f}"


def collect(pairs: Pairs) -> list[list[Choice]]:
    """Return the decisions of every document."""
    found = []
    for doc, gold in pairs:
        noting = Noting(gold)
        Actors(weigh=noting)(doc)
        found.append(noting.made)
    return found


def main() -> int:
    """Train, report and write the model."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--folds", type=int, default=0)
    folds = parser.parse_args().folds
    pairs = documents("train")
    seen = collect(pairs)
    if folds:
        parts = [[c for n, made in enumerate(seen) if n % folds != fold for c in made] for fold in range(folds)]
        print(f"train, rules alone: {figures(pairs, [None])}")
        print(f"train in folds: {figures(pairs, [learn(part, rounds=ROUNDS, least=LEAST, margin=MARGIN) for part in parts])}")
    model = learn([choice for made in seen for choice in made], rounds=ROUNDS, least=LEAST, margin=MARGIN)
    unseen = documents("dev", "seeds")
    print(f"dev + seeds, rules alone: {figures(unseen, [None])}")
    print(f"dev + seeds: {figures(unseen, [model])}")
    card = {"trained on": "gold/train (see NOTICE)", "method": f"averaged perceptron, {ROUNDS} rounds, features seen {LEAST} times"}
    path = save(
        "party",
        model,
        {
            **card,
            "decides": "whether a phrase names a party, and whose it is",
            "limits": "newswire of 2013 to 2017 by one kind of annotator; whose unnamed people are is often a matter of taste",
        },
    )
    print(f"{path.name}: {size(model)} weights, {path.stat().st_size // 1024} KiB")
    return 0


if __name__ == "__main__":
    sys.exit(main())
