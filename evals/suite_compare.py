"""Pairs of headlines: do `agree` and `disagree` come out as people said? Nothing is trained on them."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from tawatur.pairs import compare

if TYPE_CHECKING:
    from pathlib import Path

CLASSES = ("agree", "disagree")


def figures(shared: Path) -> dict[str, float]:
    """Return macro-F1, accuracy and F1 of each class; rows labelled `other` are left out."""
    file = shared / "benchmarks" / "pairs" / "headlines.jsonl"
    gold = {row["id"]: row["label"] for row in map(json.loads, file.read_text(encoding="utf-8").splitlines())}
    told = [(gold[str(row["id"])], row["verdict"]) for row in compare(file) if gold[str(row["id"])] in CLASSES]
    each = {name: _f1([(label == name, verdict == name) for label, verdict in told]) for name in CLASSES}
    return {
        "compare.macro_f1": round(sum(each.values()) / len(CLASSES), 4),
        "compare.accuracy": round(sum(label == verdict for label, verdict in told) / len(told), 4),
        **{f"compare.{name}.f1": round(value, 4) for name, value in each.items()},
    }


def _f1(told: list[tuple[bool, bool]]) -> float:
    hit = sum(label and verdict for label, verdict in told)
    return 2 * hit / max(1, sum(label for label, _ in told) + sum(verdict for _, verdict in told))
