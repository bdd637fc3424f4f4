"""The floors: figures that may not fall, pinned together with digests of the data they were measured on."""

from __future__ import annotations

import hashlib
import json
import sys
from pathlib import Path
from typing import Any

FLOORS = Path(__file__).resolve().parent / "floors.json"
CHANGELOG = FLOORS.parents[1] / "CHANGELOG.md"
NOISY = frozenset({"timespeed.times as fast as dateparser"})
"""Ratios of times, which swing by half from run to run on a shared machine: their floor is half of what was reached."""
DATA = ("gold/seeds", "gold/dev", "benchmarks", "corpora/wikinews_segmentation.pos.gz")


def table(suite: str, figures: dict[str, float], seconds: float) -> None:
    """Print the figures of one suite with their floors."""
    floors = _load()["floors"]
    print(f"\n{suite} ({seconds:.1f} s)")
    for name, value in figures.items():
        floor = floors.get(name)
        mark = "" if floor is None else f"   floor {floor:.3f}{'' if value >= floor else '  BELOW'}"
        print(f"  {name:44} {value:8.3f}{mark}")


def hold(figures: dict[str, float], shared: Path, *, whole: bool) -> int:
    """Say what is below its floor or was not measured; 0 when all holds."""
    pinned = _load()
    problems = [
        f"{path}: the data has changed since the floors were set"
        for path, digest in pinned["data"].items()
        if _digest(shared / path) != digest
    ]
    for name, floor in pinned["floors"].items():
        if name in figures and figures[name] < floor:
            problems.append(f"{name}: {figures[name]:.3f} is below its floor {floor:.3f}")
        elif name not in figures and whole:
            problems.append(f"{name}: has a floor and was not measured")
    for problem in problems:
        print(f"FLOOR {problem}", file=sys.stderr)
    print(f"\nall of {len(pinned['floors'])} floors hold" if not problems else f"\n{len(problems)} problems with the floors")
    return 1 if problems else 0


def update(figures: dict[str, float], shared: Path, lower: set[str]) -> int:
    """Write a floor for every figure; refuse to lower one that is not named and noted in the changelog."""
    pinned = _load()
    floors, changelog = pinned["floors"], CHANGELOG.read_text(encoding="utf-8")
    for name, value in figures.items():
        reached = int(value * (500 if name in NOISY else 1000)) / 1000
        floor = floors.get(name, reached)
        if value < floor and (name not in lower or name not in changelog):
            print(
                f"{name}: {value:.3f} would lower the floor {floor:.3f}; needs --lower {name} and a line in CHANGELOG.md", file=sys.stderr
            )
            return 1
        floors[name] = reached if name in lower else max(floor, reached)
    pinned["data"] = {path: _digest(shared / path) for path in DATA}
    FLOORS.write_text(json.dumps(pinned, indent=1, sort_keys=True) + "\n", encoding="utf-8")
    return 0


def _load() -> dict[str, dict[str, Any]]:
    pinned: dict[str, dict[str, Any]] = json.loads(FLOORS.read_text(encoding="utf-8"))
    return pinned


def _digest(path: Path) -> str:
    digest = hashlib.sha256()
    for file in sorted(path.rglob("*")) if path.is_dir() else [path]:
        if file.is_file():
            digest.update(file.relative_to(path.parent).as_posix().encode())
            digest.update(file.read_bytes())
    return digest.hexdigest()
