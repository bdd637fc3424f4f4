"""Print the log-odds behind `chronicle/odds.py`: what each finding on two reports says of their being one event.

    python evals/merge_odds.py [GOLD]

GOLD is the folder of the annotated sets (default: `../shared/gold`), of which `train` is used. Two reports that the
program reads there are of one event when the annotated events that they stand on are merged: annotated reports
are merged by the rules for reports that people gave (`compare.py`), which this does not change. Pairs are those that
may be compared at all. The fit is a plain logistic regression with a small pull towards nought. It takes a few minutes.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from collections import Counter, defaultdict
from math import exp
from pathlib import Path

import tawatur
from tawatur.chronicle.apart import Parted
from tawatur.chronicle.block import Blocks
from tawatur.chronicle.facets import Facets, facets_of
from tawatur.chronicle.judge import judge
from tawatur.chronicle.odds import APART, PAGE
from tawatur.chronicle.readings import findings
from tawatur.store.sqlite import SqliteStore

PULL, ROUNDS, NOUGHT = 1.0, 12, 1e-9
Row = tuple[dict[str, float], bool]


def main() -> int:
    """Fit both tables and print them beside the points in use."""
    gold = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parents[2] / "shared" / "gold"
    with tempfile.TemporaryDirectory() as folder:
        given, read = (_facets(source, Path(folder) / f"{name}.tawatur") for name, source in _sources(gold, Path(folder)))
    rows = _rows(given, read)
    for name, odds in (("one page", PAGE), ("two documents", APART)):
        fitted = fit(rows[odds is PAGE])
        seen, same = Counter(key for row, _ in rows[odds is PAGE] for key in row), sum(told for _, told in rows[odds is PAGE])
        print(f"\n{name}: {len(rows[odds is PAGE]):,} pairs, {same:,} of one event\n{'finding':36} fitted  in use   pairs")
        for key, gain in odds.items():
            print(f"{key:36} {fitted.get(key, 0.0):6.2f}  {gain:6.2f}  {seen[key]:6,}")
    return 0


def _sources(gold: Path, folder: Path) -> list[tuple[str, Path]]:
    """Write the annotated rows, and what the program reads in the same texts, dated alike."""
    command = [sys.executable, str(gold / "gold.py"), "rows", str(gold / "train"), str(gold / "train" / "texts")]
    rows = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    (folder / "given.jsonl").write_text(rows, encoding="utf-8")
    texts = [{key: row.get(key) for key in ("doc", "text", "published")} for row in map(json.loads, rows.splitlines())]
    lines = [json.dumps({"id": row["doc"], "text": row["text"], "published": row["published"]}, ensure_ascii=False) for row in texts]
    (folder / "texts.jsonl").write_text("\n".join(lines), encoding="utf-8")
    return [("given", folder / "given.jsonl"), ("read", folder / "texts.jsonl")]


def _facets(source: Path, case: Path) -> list[Facets]:
    (tawatur.merge if case.stem == "given" else tawatur.build)([source], case=case)
    with SqliteStore.open(case) as store:
        return [facets_of(report) for report in store.reports()]


def _rows(given: list[Facets], read: list[Facets]) -> dict[bool, list[Row]]:
    """Return findings and answer of each pair of readings that stand on annotated events; by whether they are of one page."""
    groups, _ = judge(given, ())
    entry = {report: number for number, group in enumerate(groups) for report in group}
    annotated: dict[str, list[tuple[int, int, int]]] = defaultdict(list)
    for facet in given:
        span = facet.report.event.span
        annotated[facet.report.name].append((span.start, span.end, entry[facet.id]))
    events: dict[str, set[int]] = {}
    for facet in read:
        span = facet.report.event.span
        events[facet.id] = {group for start, end, group in annotated[facet.report.name] if start < span.end and span.start < end}
    rows: dict[bool, list[Row]] = {True: [], False: []}
    for a, b in Blocks([facet for facet in read if events[facet.id]]).pairs():
        try:
            found: dict[str, float] = defaultdict(float)
            for key, amount, _ in findings(a, b):
                found[key] += amount
        except Parted:
            continue
        rows[a.doc == b.doc].append((dict(found), bool(events[a.id] & events[b.id])))
    return rows


def fit(rows: list[Row]) -> dict[str, float]:
    """Fit a logistic regression by Newton's method."""
    keys = ["start", *sorted({key for row, _ in rows for key in row})]
    place = {key: number for number, key in enumerate(keys)}
    sparse = [([(0, 1.0), *((place[key], amount) for key, amount in row.items())], told) for row, told in rows]
    weights = [0.0] * len(keys)
    for _ in range(ROUNDS):
        slope = [-PULL * weight if number else 0.0 for number, weight in enumerate(weights)]
        bend = [[PULL if one == other and one else 0.0 for other in range(len(keys))] for one in range(len(keys))]
        for row, told in sparse:
            chance = 1 / (1 + exp(-sum(weights[number] * amount for number, amount in row)))
            for number, amount in row:
                slope[number] += (told - chance) * amount
                for other, much in row:
                    bend[number][other] += chance * (1 - chance) * amount * much
        weights = [weight + step for weight, step in zip(weights, _solved(bend, slope), strict=True)]
    return dict(zip(keys, weights, strict=True))


def _solved(matrix: list[list[float]], right: list[float]) -> list[float]:
    """Solve a small system by elimination; a column that holds nothing gives nought."""
    size = len(right)
    rows = [[*matrix[number], right[number]] for number in range(size)]
    for column in range(size):
        best = max(range(column, size), key=lambda number: abs(rows[number][column]))
        rows[column], rows[best] = rows[best], rows[column]
        if abs(rows[column][column]) < NOUGHT:
            rows[column][column] = 1.0
        for number in range(column + 1, size):
            factor = rows[number][column] / rows[column][column]
            if factor:
                rows[number] = [x - factor * y for x, y in zip(rows[number], rows[column], strict=True)]
    found = [0.0] * size
    for number in range(size - 1, -1, -1):
        found[number] = (rows[number][size] - sum(rows[number][k] * found[k] for k in range(number + 1, size))) / rows[number][number]
    return found


if __name__ == "__main__":
    sys.exit(main())
