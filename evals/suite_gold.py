"""The document road against annotated texts: seeds and dev together."""

from __future__ import annotations

import json
import sys
import tempfile
from pathlib import Path
from typing import Any

import tawatur
from tawatur.export.rows import row_of
from tawatur.model import Document

LAYERS = ("mentions", "times", "quantities", "events", "tuples", "triggers", "statements", "chains", "denials", "negated", "not actual")


def figures(shared: Path, sets: tuple[str, ...] = ("seeds", "dev"), prefix: str = "gold") -> dict[str, float]:
    """Return F1 of every layer and the shares among matched items."""
    sys.path.insert(0, str(shared / "gold"))
    import score  # noqa: PLC0415 (lies beside the data)

    tally = score.Tally()
    for name in sets:
        golds = score.load(shared / "gold" / name, shared / "gold" / name / "texts")
        found = extracted({doc: (text, gold.get("dct")) for doc, (text, gold) in golds.items()})
        for doc, (text, gold) in golds.items():
            score.score_doc(text, gold, found.get(doc, {}), tally)
    return {f"{prefix}.{name}": row.get("f1", row.get("right", 0.0)) for name, row in tally.figures().items()}


def extracted(texts: dict[str, tuple[str, str | None]]) -> dict[str, dict[str, Any]]:
    """Take texts with their publication dates down the road, through the same door as a user's JSONL file."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "rows.jsonl"
        rows = ({"id": doc, "text": text, "language": "ar", **({"published": date} if date else {})} for doc, (text, date) in texts.items())
        file.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8")
        return {item.name: row_of(item) for item in tawatur.extract([file]) if isinstance(item, Document)}
