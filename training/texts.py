"""Read annotated texts and take them down the road as far as the mentions."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tawatur.events import Events
from tawatur.model import Document
from tawatur.road import road

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tawatur.events.scene import Placed, Scene
    from tawatur.frames import Frame
    from tawatur.model import Event, Span

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


def overlapping(gold: dict[str, Any], span: Span) -> list[dict[str, Any]]:
    """Return the annotated events that share a character with a span."""
    return [event for event in gold["events"] if event["span"][0] < span.end and span.start < event["span"][1]]


def annotated(gold: dict[str, Any], event: Event) -> dict[str, Any] | None:
    """Return the annotated event of the same type at the same place, None where there is none."""
    return next((other for other in overlapping(gold, event.span) if other["type"] == event.type), None)


@dataclass(frozen=True)
class Annotated:
    """Choose senses as the annotation does, so that roles, tone and time are learnt on every act that the lexicon offers."""

    gold: dict[str, Any]

    def __call__(self, scene: Scene, placed: Placed, senses: Sequence[Frame], unmet: Sequence[Frame]) -> Frame | None:
        """Return the offered sense whose type is annotated here."""
        del scene
        types = {event["type"] for event in overlapping(self.gold, placed.mention.span)}
        return next((frame for frame in (*senses, *unmet) if frame.type in types), None)
