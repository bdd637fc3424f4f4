"""The time tagger on the battery of phenomena and on the seeds' expressions."""

from __future__ import annotations

import contextlib
import io
import json
import re
import sys
from typing import TYPE_CHECKING

from suite_gold import extracted

if TYPE_CHECKING:
    from pathlib import Path


def figures(shared: Path) -> dict[str, float]:
    """Return what the shared scorer prints, as numbers."""
    sys.path.insert(0, str(shared / "benchmarks" / "time"))
    import score_time  # noqa: PLC0415 (lies beside the data)

    battery = score_time.rows_of(str(shared / "benchmarks/time/battery.jsonl"))
    found = extracted({row["id"]: (row["text"], row["dct"]) for row in battery})
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        score_time.battery(battery, {doc: row["times"] for doc, row in found.items()}, misses=False)
        seeds = score_time.rows_of(str(shared / "benchmarks/time/seeds.jsonl"))
        score_time.seeds(seeds, {doc: row["times"] for doc, row in extracted(_seed_texts(shared, seeds)).items()}, misses=False)
    return _parsed(out.getvalue())


def _seed_texts(shared: Path, rows: list[dict]) -> dict[str, tuple[str, str | None]]:
    home = shared / "gold" / "seeds"
    stems = sorted({row["doc"].removesuffix(".txt") for row in rows})
    dated = {stem: json.loads((home / f"{stem}.json").read_text(encoding="utf-8")).get("dct") for stem in stems}
    return {stem: ((home / "texts" / f"{stem}.txt").read_bytes().decode(), dated[stem]) for stem in stems}


def _parsed(printed: str) -> dict[str, float]:
    figures: dict[str, float] = {}
    for line in printed.splitlines():
        label = line.split(":")[0]
        for name, number in re.findall(r"([a-z ]+) (\d+)/\d+", line):
            figures[f"time.{label}.{name.strip()}"] = float(number)
        if precision := re.search(r"found ([\d.]+)$", line):
            figures["time.precision of all found"] = float(precision[1])
    if "time.battery.false alarms" in figures:
        figures["time.battery.traps without alarm"] = -figures.pop("time.battery.false alarms")
    return figures
