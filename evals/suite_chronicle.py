"""The chronicle road on the seeds: over the gold reports, and over our own extraction."""

from __future__ import annotations

import contextlib
import io
import json
import subprocess
import sys
import tempfile
from pathlib import Path

import tawatur


def figures(shared: Path) -> dict[str, float]:
    """Return the figures of the shared scorer for both inputs."""
    gold = shared / "gold"
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        rows = subprocess.run(
            [sys.executable, gold / "gold.py", "rows", gold / "seeds", gold / "seeds" / "texts"], capture_output=True, text=True, check=True
        )
        (home / "rows.jsonl").write_text(rows.stdout, encoding="utf-8")
        tawatur.merge([home / "rows.jsonl"], case=home / "gold.tawatur")
        tawatur.build([gold / "seeds" / "texts"], case=home / "own.tawatur", jobs=1)
        return {**_scored(gold, home / "gold.tawatur", own=False), **_scored(gold, home / "own.tawatur", own=True)}


def _scored(gold: Path, case: Path, *, own: bool) -> dict[str, float]:
    sys.path.insert(0, str(gold))
    import score_chronicle  # noqa: PLC0415 (lies beside the data)

    export = case.with_suffix(".json")
    with tawatur.Case(case) as opened:
        export.write_text(opened.export("json"), encoding="utf-8")
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        score_chronicle.main(["", str(gold / "seeds"), str(export), "--json", *(["--own"] if own else [])])
    prefix = "chronicle.own" if own else "chronicle.gold"
    return {
        f"{prefix}.{name}.{measure}": value
        for name, row in json.loads(out.getvalue()).items()
        for measure, value in row.items()
        if measure in ("precision", "recall", "f1", "right")
    }
