"""The chronicle road on the seeds: over the gold reports, and over our own extraction of the bare and of the dated texts."""

from __future__ import annotations

import contextlib
import io
import json
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path

import tawatur

NAMED = ("x34", "x44", "x16")
"""Entries of the annotation whose status must come out right: arms to Russia, troops sent, Soviet pilots."""


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
    scores = {
        f"chronicle.{case.stem}.{name}.{measure}": value
        for name, row in json.loads(out.getvalue()).items()
        for measure, value in row.items()
        if measure in ("precision", "recall", "f1", "right")
    }
    return {**scores, f"chronicle.{case.stem}.named statuses right": _named(gold / "seeds", export, own=case.stem != "gold")}


def _named(seeds: Path, file: Path, *, own: bool) -> float:
    """Return how many of three have the status that the annotation gives them: arms to Russia, troops sent, Soviet pilots."""
    import score_chronicle  # noqa: PLC0415 (lies beside the data)

    export, chronicle = (json.loads(path.read_text(encoding="utf-8")) for path in (file, seeds / "chronicle.json"))
    carried = score_chronicle.carried(score_chronicle.load(seeds, seeds / "texts"), export, own)
    reports = {entry["id"]: [tuple(report[:2]) for report in entry["reports"]] for entry in chronicle["entries"]}
    given = {claim["entry"]: claim["status"] for claim in chronicle["claims"]}
    found = {entry["id"]: entry["status"] for entry in export["entries"]}
    right = 0
    for name in NAMED:
        met = Counter(carried[report] for report in reports[name] if report in carried)
        right += bool(met) and found[met.most_common(1)[0][0]] == given[name]
    return float(right)
