"""Read annotated texts and take them down the road as far as the places: what the actors are found in."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from tawatur.clean import clean
from tawatur.mentions.actors import Actors
from tawatur.mentions.finders import Mentions
from tawatur.model import Document
from tawatur.sentences import sentences

SHARED = Path(__file__).resolve().parents[2] / "shared" / "gold"


def documents(*names: str) -> list[tuple[Document, dict[str, Any]]]:
    """Return the documents of these sets with times, quantities and places, and their resolved annotation."""
    sys.path.insert(0, str(SHARED))
    import score  # noqa: PLC0415 (lies beside the data)

    finders = Mentions().finders
    before = finders[: actors_at()]
    found = []
    for name in names:
        for stem, (text, gold) in score.load(SHARED / name, SHARED / name / "texts").items():
            doc = sentences(clean(Document(id=stem, name=stem, text=text, published=gold.get("dct"))))
            for finder in before:
                doc = finder(doc)
            found.append((doc, gold))
    return found


def actors_at() -> int:
    """Return at which place among the finders the actors are found."""
    return next(at for at, finder in enumerate(Mentions().finders) if isinstance(finder, Actors))
