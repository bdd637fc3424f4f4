"""Learn who fills the roles of an act from the annotated training texts.

    training/roles.py [--folds N]

Mentions and predicates are those that the road itself finds, so that the model meets in training what it will meet in
use. A party is right when it is the annotated one or belongs to the same state. `--folds` prints the share of matched
events whose doer, recipient and both are right, each document judged by a model that has not seen it.
"""

from __future__ import annotations

import argparse
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from tawatur.events.casting import Caster, group
from tawatur.events.code import Events
from tawatur.events.evidence import NOBODY, Situation, options, parties
from tawatur.linear import Choice, learn, save, size
from tawatur.model import MentionKind
from texts import Annotated, annotated, read

if TYPE_CHECKING:
    from tawatur.events.cast import Cast
    from tawatur.model import Document, Event

ROUNDS, LEAST, MARGIN = 8, 6, 120
"""Chosen on train in folds: a wide margin and more rounds keep the many features from learning texts by heart."""


@dataclass
class Lesson:
    """An act that the road found and the annotation knows, with the right answers."""

    doc: int
    situation: Situation
    doers: set[str]
    recipients: set[str]


def lessons(pairs: list[tuple[Document, dict[str, Any]]]) -> list[Lesson]:
    """Collect the situations of every document and match them to the annotated events."""
    found: list[Lesson] = []
    for number, (doc, gold) in enumerate(pairs):
        seen: list[Situation] = []

        def note(situation: Situation) -> Cast:
            seen.append(situation)  # noqa: B023 (called in this turn)
            return situation.roles

        coded = Events(chooser=Annotated(gold), caster=note, clock=None, tone=None)(doc)
        met = (_lesson(number, situation, event, coded, gold) for situation, event in zip(seen, coded.events, strict=True))
        found.extend(lesson for lesson in met if lesson)
    return found


def _lesson(number: int, situation: Situation, event: Event, doc: Document, gold: dict[str, Any]) -> Lesson | None:
    match = annotated(gold, event)
    if match is None:
        return None
    return Lesson(number, situation, _same(match["source"], doc, gold), _same(match["target"], doc, gold))


def _same(wanted: list[str], doc: Document, gold: dict[str, Any]) -> set[str]:
    """Return the ids of our actors that stand for the wanted ones: of the same state, or at the same place in the text."""
    states = {part for w in wanted for part in gold["actors"].get(w, {}).get("state", "").split("+") if part}
    spots = [m["span"] for m in gold["mentions"] if m["actor"] in wanted]
    right = {a.id for a in doc.actors if states & {part for part in a.state.split("+") if part}}
    here = (m for m in doc.mentions if m.kind is MentionKind.ACTOR)
    right |= {str(m.value) for m in here if any(s < m.span.end and m.span.start < e for s, e in spots)}
    return right if wanted else {NOBODY}


def choices(items: list[Lesson], role: str) -> list[Choice]:
    """Turn lessons into decisions; one in which the right party is not on offer teaches nothing, least of all that nobody is meant."""
    made = []
    for item in items:
        right = item.doers if role == "D" else item.recipients
        taken = tuple(_first(item)) if role == "R" else ()
        offered = options(item.situation, parties(item.situation), taken)
        good = {i for i, (actor, _) in enumerate(offered) if actor in right}
        made.append(Choice([option for _, option in offered], good))
    return made


def _first(item: Lesson) -> list[str]:
    actor = next((str(p.mention.value) for p in item.situation.scene.actors if p.mention.value in item.doers), NOBODY)
    return group(item.situation, actor, "doer") if actor else []


def trained(items: list[Lesson]) -> Caster:
    """Learn both models."""
    return Caster(*(learn(choices(items, role), rounds=ROUNDS, least=LEAST, margin=MARGIN) for role in "DR"))


def judged(caster: Caster, items: list[Lesson]) -> list[tuple[bool, bool]]:
    """Say for each lesson whether doer and recipient come out right."""
    verdicts = []
    for item in items:
        cast = caster(item.situation)
        verdicts.append((_right(cast.doers, item.doers), _right(cast.recipients, item.recipients)))
    return verdicts


def _right(given: list[str], wanted: set[str]) -> bool:
    return bool(set(given) & wanted) or (not given and NOBODY in wanted)


def report(name: str, verdicts: list[tuple[bool, bool]]) -> None:
    """Print the shares right."""
    count = len(verdicts)
    doer, recipient, both = (sum(v) / count for v in ((d for d, _ in verdicts), (r for _, r in verdicts), (d and r for d, r in verdicts)))
    print(f"{name}: doer {doer:.3f}  recipient {recipient:.3f}  both {both:.3f}  of {count}")


def main() -> int:
    """Train, report and write the models."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--folds", type=int, default=0)
    options_ = parser.parse_args()
    items = lessons(read("train"))
    report("rules, train", [(_right(i.situation.roles.doers, i.doers), _right(i.situation.roles.recipients, i.recipients)) for i in items])
    if options_.folds:
        verdicts = []
        for fold in range(options_.folds):
            caster = trained([i for i in items if i.doc % options_.folds != fold])
            verdicts += judged(caster, [i for i in items if i.doc % options_.folds == fold])
        report("model, train in folds", verdicts)
    caster = trained(items)
    unseen = lessons(read("dev") + read("seeds"))
    report(
        "rules, dev + seeds",
        [(_right(i.situation.roles.doers, i.doers), _right(i.situation.roles.recipients, i.recipients)) for i in unseen],
    )
    report("model, dev + seeds", judged(caster, unseen))
    card = {"trained on": "gold/train (see NOTICE)", "method": f"averaged perceptron, {ROUNDS} rounds, features seen {LEAST} times"}
    for name, model in (("doer", caster.doer), ("recipient", caster.recipient)):
        path = save(name, model, {**card, "role": name})
        print(f"{path.name}: {size(model)} weights, {path.stat().st_size // 1024} KiB")
    return 0


if __name__ == "__main__":
    sys.exit(main())
