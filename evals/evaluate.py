"""Score the working tree on shared and own data, print one table, hold the floors.

    evals/run [SUITE...] [--update] [--lower FIGURE]... [--json FILE]

Suites: own, gold, time, timespeed, numbers, recognizers, clitics, names, gsr, compare, copies, claims, chronicle (all when none is named);
ablation and train only when named.
`--update` raises floors to what was reached; a floor sinks only with `--lower FIGURE` and a line in CHANGELOG.md that
names the figure.
"""

from __future__ import annotations

import argparse
import importlib
import json
import os
import sys
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))

import gate  # noqa: E402 (scripts beside this one)

SHARED = HERE.parent.parent / "shared"
SUITES = (
    "own",
    "gold",
    "time",
    "timespeed",
    "numbers",
    "recognizers",
    "clitics",
    "names",
    "gsr",
    "compare",
    "copies",
    "claims",
    "chronicle",
)
ON_DEMAND = ("ablation", "train")


def main() -> int:
    """Run the suites and the gate; 0 when every floor holds."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("suites", nargs="*", choices=[*SUITES, *ON_DEMAND, []], metavar="SUITE")
    parser.add_argument("--update", action="store_true")
    parser.add_argument("--lower", action="append", default=[], metavar="FIGURE")
    parser.add_argument("--json", type=Path)
    options = parser.parse_args()
    if not SHARED.is_dir():
        print("../shared is not here: nothing to score against (the test suite covers our own cases)")
        return 1 if os.environ.get("CI") else 0
    figures: dict[str, float] = {}
    for name in options.suites or SUITES:
        started = time.perf_counter()
        found = importlib.import_module(f"suite_{name}").figures(SHARED)
        gate.table(name, found, time.perf_counter() - started)
        figures |= found
    if options.json:
        options.json.write_text(json.dumps(figures, indent=1, sort_keys=True) + "\n", encoding="utf-8")
    whole = not options.suites
    if options.update:
        return gate.update({name: value for name, value in figures.items() if not name.startswith(ON_DEMAND)}, SHARED, set(options.lower))
    return gate.hold(figures, SHARED, whole=whole)


if __name__ == "__main__":
    sys.exit(main())
