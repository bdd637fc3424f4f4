"""The chronicle road on the seeds: over the gold reports, and over our own extraction of the bare and of the dated texts."""

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
    """Return the figures of the shared scorer for the three inputs."""
    gold = shared / "gold"
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        rows = subprocess.run(
            [sys.executable, gold / "gold.py", "rows", gold / "seeds", gold / "seeds" / "texts"], capture_output=True, text=True, check=True
        )
        (home / "rows.jsonl").write_text(rows.stdout, encoding="utf-8")
        tawatur.merge([home / "rows.jsonl"], case=home / "gold.tawatur")
        tawatur.build([gold / "seeds" / "texts"], case=home / "own.tawatur", jobs=1)
        (home / "dated.jsonl").write_text(_dated(rows.stdout), encoding="utf-8")
        tawatur.build([home / "dated.jsonl"], case=home / "dated.tawatur", jobs=1)
        return {name: figure for part in ("gold", "own", "dated") for name, figure in _scored(gold, home / f"{part}.tawatur").items()}


def _dated(rows: str) -> str:
    """Keep of annotated rows what a pile would bring along: the text, its name and its date."""
    texts = (json.loads(line) for line in rows.splitlines())
    kept = ({"id": row["doc"], "text": row["text"], **({"published": row["published"]} if row.get("published") else {})} for row in texts)
    return "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in kept)


def _scored(gold: Path, case: Path) -> dict[str, float]:
    sys.path.insert(0, str(gold))
    import score_chronicle  # noqa: PLC0415 (lies beside the data)

    export = case.with_suffix(".json")
    with tawatur.Case(case) as opened:
        export.write_text(opened.export("json"), encoding="utf-8")
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        score_chronicle.main(["", str(gold / "seeds"), str(export), "--json", *([] if case.stem == "gold" else ["--own"])])
    return {
        f"chronicle.{case.stem}.{name}.{measure}": value
        for name, row in json.loads(out.getvalue()).items()
        for measure, value in row.items()
        if measure in ("precision", "recall", "f1", "right")
    }
