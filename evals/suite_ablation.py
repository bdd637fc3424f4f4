"""What the word files and what the learnt weights each bring to finding acts, and how much text the weights need.

Rows, all on `seeds` and `dev` together, found acts only (triggers, and sentence with type):

- *rules alone*: the first sense of the word files whose needs are met, no weights at all;
- *models alone*: no word file of predicates at all; every word may be an act of any type, and weights over the words, stems,
  beginnings and endings around it decide (`word_tagger.py`), learnt on `train`;
- *both*: the word files propose and the weights choose, learnt anew on 25, 50 and 100 % of the documents of `train`.
"""

from __future__ import annotations

import random
import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "training"))

import senses
import word_tagger as plain
from tawatur.events.code import Events, first_sense
from tawatur.events.sense import LEANING
from texts import read

SHARES = (25, 50, 100)


def figures(shared: Path) -> dict[str, float]:
    """Return trigger and event F1 of rules, models and both, and along the learning curve."""
    del shared  # the training scripts find it by themselves
    train, unseen = senses.collect(read("train")), senses.collect(read("dev") + read("seeds"))
    rules = Events(chooser=first_sense, caster=None, clock=None, tone=None)
    found = _scored("rules alone", unseen, ((at, _rows(rules(doc).events)) for at, (doc, _) in enumerate(unseen.pairs)))
    tagger = plain.learnt(train.pairs)
    found |= _scored("models alone", unseen, ((at, tagger.acts(doc)) for at, (doc, _) in enumerate(unseen.pairs)))
    order = list(range(len(train.pairs)))
    random.Random(7).shuffle(order)  # noqa: S311 (the choice of documents is no secret)
    for share in SHARES:
        kept = set(order[: len(order) * share // 100])
        chooser = replace(senses.learnt(train, train.only(kept.__contains__)), leaning=LEANING)
        name = f"both, {share} % of train" if share < SHARES[-1] else "both"
        found |= _scored(name, unseen, senses.found_by(chooser, unseen, unseen.seen).items())
    return found


def _rows(events: Iterable[Any]) -> list[dict[str, Any]]:
    return [plain.row(event.span.start, event.span.end, event.type, event.mode) for event in events]


def _scored(name: str, texts: senses.Texts, found: Iterable[tuple[int, list[dict[str, Any]]]]) -> dict[str, float]:
    import score  # noqa: PLC0415 (lies beside the data; `texts.read` made it importable)

    acts, tally = dict(found), score.Tally()
    for at, (doc, gold) in enumerate(texts.pairs):
        score.score_doc(doc.text, gold, {"events": acts.get(at, [])}, tally)
    rows = tally.figures()
    return {f"ablation.{name}.{layer}": rows[layer]["f1"] for layer in ("triggers", "events")}
