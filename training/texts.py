"""Read annotated texts and take them down the road as far as the mentions."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from tawatur.events import Events
from tawatur.model import Document
from tawatur.road import road

SHARED = Path(__file__).resolve().parents[2] / "shared" / "gold"


def read(name: str) -> list[tuple[Document, dict[str, Any]]]:
    """Return the documents of a set with mentions, and their resolved annotation."""
    sys.path.insert(0, str(SHARED))
    import score  # noqa: PLC0415 (lies beside the data)

    golds = score.load(SHARED / name, SHARED / name / "texts")
    stages = road()
    before = stages[: next(i for i, stage in enumerate(stages) if isinstance(stage, Events))]
    found = []
    for stem, (text, gold) in golds.items():
        doc = Document(id=stem, name=stem, text=text, published=gold.get("dct"))
        for stage in before:
            doc = stage(doc)
        found.append((doc, gold))
    return found
