"""Score the name tagger on the part of NewsFANE Gold that it was not trained on: the last sixth of its sentences, other documents.

    evals/run names

A name is right when its kind and both of its ends are.
"""

from __future__ import annotations

import sys
from pathlib import Path

from tawatur.mentions.actors.names import load
from tawatur.mentions.actors.tagger import KINDS, Tagger

TRAINING = Path(__file__).resolve().parents[1] / "training"


def figures(shared: Path) -> dict[str, float]:
    """Return F1 of all names and of each kind."""
    sys.path.insert(0, str(TRAINING))
    import newsfane  # noqa: PLC0415 (lies with the training scripts)

    marked = newsfane.sentences(shared / "corpora" / newsfane.CORPUS.name)
    names = load(None)
    tagger, whole = Tagger(names), newsfane.Tally()
    for sentence in marked[newsfane.held_from(len(marked)) :]:
        whole.add(sentence.labels, tagger.labels(sentence.words, sentence.found(names)))
    return {"names.all": whole.f1(), **{f"names.{kind}": whole.f1(kind) for kind in KINDS}}
