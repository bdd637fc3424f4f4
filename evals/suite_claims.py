"""Claims taken apart: rules alone against rules with learned weights, denials over folds of `train`, and our own denials.

The annotated documents are read once; events are those that the road finds. In the folds each document is judged by weights
of the claims model that have not seen it (the models of events have).
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tawatur.claims import Claims
from tawatur.claims.sift import Sifter
from tawatur.export.rows import row_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tawatur.linear import Linear

ROOT = Path(__file__).resolve().parents[1]
CASES = ROOT / "tests" / "claims"
LAYERS = ("statements", "chains", "links", "denials")
FOLDS = 5


def figures(shared: Path) -> dict[str, float]:
    """Return F1 of statements, chains and denials and the share of right links, with and without the model."""
    sys.path[:0] = [str(shared / "gold"), str(ROOT / "training")]
    import claims as training  # noqa: PLC0415 (lies in training/, which is no package)
    from texts import read  # noqa: PLC0415

    unseen, train = training.with_events(read("dev") + read("seeds")), training.with_events(read("train"))
    made = training.collect(train)
    parts = [[c for n, seen in enumerate(made) if n % FOLDS != fold for c in seen] for fold in range(FOLDS)]
    folded = _scores(train, [training.learned(part) for part in parts])
    return {
        **_shown("claims.seeds+dev, rules alone", _scores(unseen, [None])),
        **_shown("claims.seeds+dev, with model", _scores(unseen, [Sifter.shipped().model])),
        **_shown("claims.train, rules alone", _scores(train, [None])),
        **_shown("claims.train in folds, with model", folded),
        "claims.train in folds, denials precision": folded["denials"]["precision"],
        "claims.train in folds, denials recall": folded["denials"]["recall"],
        **_own_denials(),
    }


def _scores(pairs: list[Any], models: Sequence[Linear | None]) -> dict[str, Any]:
    """Score a set, each document judged by the model at its number modulo their count."""
    import score  # noqa: PLC0415 (lies beside the data)

    stages = [Claims(sifter=Sifter(model) if model else None) for model in models]
    tally = score.Tally()
    for number, (doc, gold) in enumerate(pairs):
        score.score_doc(doc.text, gold, row_of(stages[number % len(stages)](doc)), tally)
    found: dict[str, Any] = tally.figures()
    return found


def _shown(name: str, found: dict[str, Any]) -> dict[str, float]:
    return {f"{name}: {layer}": found[layer].get("f1", found[layer].get("right", 0.0)) for layer in LAYERS}


def _own_denials() -> dict[str, float]:
    """Compare the denials of our own sentences with what comes out: cue, chain and events must agree."""
    sys.path.insert(0, str(CASES))
    import test_claims_cases as cases  # noqa: PLC0415 (tests are no package)

    wanted, told = set(), set()
    for number, case in enumerate(cases.CASES["cases"]):
        claims = [(cases.fold(c["cue"]), tuple(c["chain"]), c["stance"], tuple(c["events"])) for c in case["claims"]]
        wanted |= {(number, claim) for claim in claims if claim[2] == "denies"}
        told |= {(number, claim) for claim in cases.told(cases.read(case)) if claim[2] == "denies"}
    right = len(wanted & told)
    return {
        "claims.own cases, denials precision": right / max(len(told), 1),
        "claims.own cases, denials recall": right / max(len(wanted), 1),
        "claims.own cases, denials": float(len(wanted)),
    }
