"""Our own cases: the share of sentences in `tests/cases` that come out as their author read them."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
CASES = {
    "times": "tests/mentions/test_times_cases.py",
    "actors": "tests/mentions/test_actors.py",
    "events": "tests/events/test_cases.py",
    "claims": "tests/claims/test_claims_cases.py",
}


def figures(shared: Path) -> dict[str, float]:
    """Run each file of cases and return the share passed, and how many there are; the shared data is not used."""
    del shared
    found: dict[str, float] = {}
    for name, file in CASES.items():
        done = subprocess.run(
            [sys.executable, "-m", "pytest", "-q", file, "-o", "addopts="], cwd=ROOT, capture_output=True, text=True, check=False
        )
        counts = {word: int(number) for number, word in re.findall(r"(\d+) (passed|failed|xfailed|error)", done.stdout)}
        found[f"own.{name}"] = counts.get("passed", 0) / max(sum(counts.values()), 1)
        found[f"own.{name} cases"] = float(sum(counts.values()))
    return found
