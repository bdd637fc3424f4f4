"""The public Arabic event gold set, visible half, scored by its own scorer: detection and word spans.

A sentence counts as ASSAULT or PROTEST when it reports an act of that type as its news (`tawatur.events.news`); the span
figures take such an act where there is one, else the first act of the type. Nothing is trained on this set.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

import tawatur
from tawatur.events.news import reported
from tawatur.model import Document, Event, MentionKind, Modality, Polarity, Span


def figures(shared: Path) -> dict[str, float]:
    """Return detection F1 (easy, all) and span F1 for both types on the visible half."""
    home = shared / "benchmarks" / "gsr"
    with tempfile.TemporaryDirectory() as folder:
        asked, answered, scored = (Path(folder) / name for name in ("asked.jsonl", "answered.jsonl", "scored.json"))
        scorer = [sys.executable, str(home / "score_gsr.py")]
        subprocess.run([*scorer, "export", str(home), str(asked)], check=True, capture_output=True)
        rows = [json.loads(line) for line in asked.read_text(encoding="utf-8").splitlines()]
        found = _read(rows, Path(folder) / "sentences.jsonl")
        answers = (answer(row, found[row["id"]]) for row in rows)
        answered.write_text("".join(json.dumps(a, ensure_ascii=False) + "\n" for a in answers), encoding="utf-8")
        subprocess.run([*scorer, "score", str(home), str(answered), "--json", str(scored)], check=True, capture_output=True)
        return flat(json.loads(scored.read_text(encoding="utf-8")))


def _read(rows: list[dict[str, Any]], file: Path) -> dict[str, Document]:
    """Take the sentences down the road, through the same door as a user's JSONL file."""
    texts = ({"id": f"row-{at}", "text": row["text"], "language": "ar"} for at, row in enumerate(rows))
    file.write_text("".join(json.dumps(text, ensure_ascii=False) + "\n" for text in texts), encoding="utf-8")
    read = {doc.name: doc for doc in tawatur.extract([file]) if isinstance(doc, Document)}
    return {row["id"]: read[f"row-{at}"] for at, row in enumerate(rows)}


def answer(row: dict[str, Any], doc: Document) -> dict[str, Any]:
    """Return what the road says of one sentence, in the shape of the scorer."""
    acts = [event for event in doc.events if event.type == row["task"]]
    news = reported(doc)
    told = [event for event in acts if event.id in news]
    done = [event for event in acts if event.polarity is Polarity.AFFIRMED and event.modality is Modality.ACTUAL]
    act = next(iter(told or done or acts), None)
    target = (_nearest(doc, act, act.recipients) or _counted(act)) if act else None
    return {
        "id": row["id"],
        "event_type": row["task"] if told else None,
        "source": _pair(_nearest(doc, act, act.actors) if act else None),
        "target": _pair(target),
        "verb": _pair(act.span if act else None),
    }


def _nearest(doc: Document, act: Event, actors: tuple[str, ...]) -> Span | None:
    """Return the mention of one of these actors that stands nearest to the act."""
    spans = (mention.span for mention in doc.mentions_of(MentionKind.ACTOR) if mention.value in actors)
    return min(spans, key=lambda span: _gap(span, act.span), default=None)


def _counted(act: Event) -> Span | None:
    """Return the people whom the act counts, where no party receives it ("killed five passers-by")."""
    return min(act.quantities, key=lambda span: _gap(span, act.span), default=None)


def _gap(left: Span, right: Span) -> int:
    return max(left.start - right.end, right.start - left.end)


def _pair(span: Span | None) -> list[int] | None:
    return [span.start, span.end] if span else None


def flat(tree: dict[str, Any], path: str = "gsr") -> dict[str, float]:
    """Return every F1 in the scorer's output under one dotted name."""
    out: dict[str, float] = {}
    for name, value in tree.items():
        if isinstance(value, dict):
            out |= flat(value, f"{path}.{name}")
        elif name == "f1" and isinstance(value, int | float):
            out[path] = float(value)
    return out
