#!/usr/bin/env python3
"""How fast times are tagged, beside `dateparser.search.search_dates` over the same text in the same run.

    evals/suite_timespeed.py

Both read the gold texts of seeds and dev whole, on one core; the best of several runs counts for ours, the only run for the other.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

from tawatur import times
from tawatur.mentions.times import walk
from tawatur.words import words_in

HOME = Path(__file__).parents[1] / "../shared"
RUNS = 5
NEEDED = 2.5


def texts(shared: Path) -> list[str]:
    """Read the texts of seeds and dev."""
    return [path.read_bytes().decode() for part in ("seeds", "dev") for path in sorted((shared / "gold" / part / "texts").glob("*.txt"))]


def ours(pile: list[str]) -> float:
    """Return seconds for the pile; what is kept of a text is forgotten first, so that all of the work is counted."""
    best = float("inf")
    for _ in range(RUNS):
        words_in.cache_clear()
        walk.forget()
        begin = time.perf_counter()
        for text in pile:
            times.tag(text, published="2024-06-12")
        best = min(best, time.perf_counter() - begin)
    return best


def theirs(pile: list[str]) -> float:
    """Return seconds that dateparser takes."""
    from dateparser.search import search_dates  # noqa: PLC0415  # of the extra `bench`

    begin = time.perf_counter()
    for text in pile:
        search_dates(text, languages=["ar"])
    return time.perf_counter() - begin


def figures(shared: Path) -> dict[str, float]:
    """Return the ratio; nothing without dateparser."""
    pile = texts(shared)
    try:
        other = theirs(pile)
    except ImportError:
        return {}
    return {"timespeed.times as fast as dateparser": other / ours(pile)}


def main() -> int:
    """Print characters a second of both; exit 1 below the needed ratio."""
    pile = texts(HOME)
    size = sum(len(text) for text in pile)
    own, other = ours(pile), theirs(pile)
    print(f"tawatur {size / own:,.0f} characters a second, dateparser {size / other:,.0f}: {other / own:.1f} times as fast")
    return 0 if other / own >= NEEDED else 1


if __name__ == "__main__":
    sys.exit(main())
