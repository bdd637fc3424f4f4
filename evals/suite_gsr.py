"""The public Arabic event gold set, visible half, scored by its own scorer: detection and word spans.

A sentence counts as ASSAULT or PROTEST when the road finds an act of that type in it that is told as done.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from suite_gold import extracted


def figures(shared: Path) -> dict[str, float]:
    """Return detection F1 (easy, all) and span F1 for both types on the visible half."""
    home = shared / "benchmarks" / "gsr"
    with tempfile.TemporaryDirectory() as folder:
        asked, answered, scored = (Path(folder) / name for name in ("asked.jsonl", "answered.jsonl", "scored.json"))
        scorer = [sys.executable, str(home / "score_gsr.py")]
        subprocess.run([*scorer, "export", str(home), str(asked)], check=True, capture_output=True)
        rows = [json.loads(line) for line in asked.read_text(encoding="utf-8").splitlines()]
        found = extracted({row["id"].replace(":", "-"): (row["text"], None) for row in rows})
        answers = (answer(row, found.get(row["id"].replace(":", "-"), {})) for row in rows)
        answered.write_text("".join(json.dumps(a, ensure_ascii=False) + "\n" for a in answers), encoding="utf-8")
        subprocess.run([*scorer, "score", str(home), str(answered), "--json", str(scored)], check=True, capture_output=True)
        return flat(json.loads(scored.read_text(encoding="utf-8")))


def answer(row: dict[str, Any], found: dict[str, Any]) -> dict[str, Any]:
    """Return what the road says of one sentence, in the shape of the scorer."""
    acts = [e for e in found.get("events", []) if e["type"] == row["task"]]
    told = [e for e in acts if e["polarity"] == "affirmed" and e["modality"] == "actual"]
    first = (told or acts or [None])[0]
    spans = {m["actor"]: m["span"] for m in reversed(found.get("mentions", []))}
    near = {role: [spans[a] for a in (first or {}).get(role, []) if a in spans] for role in ("source", "target")}
    return {
        "id": row["id"],
        "event_type": row["task"] if told else None,
        "source": near["source"][0] if near["source"] else None,
        "target": near["target"][0] if near["target"] else None,
        "verb": first["span"] if first else None,
    }


def flat(tree: dict[str, Any], path: str = "gsr") -> dict[str, float]:
    """Return every F1 in the scorer's output under one dotted name."""
    out: dict[str, float] = {}
    for name, value in tree.items():
        if isinstance(value, dict):
            out |= flat(value, f"{path}.{name}")
        elif name == "f1" and isinstance(value, int | float):
            out[path] = float(value)
    return out
