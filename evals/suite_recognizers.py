#!/usr/bin/env python3
"""Share of the Recognizers-Text Arabic date specifications whose spans are found.

    evals/suite_recognizers.py [FOLDER] [--misses]

FOLDER holds DateExtractor.json and DatePeriodExtractor.json (MIT, translated talk to an assistant). A case is found
when every expected span is touched by a time of any kind. HeidelTime finds 79 % and 89 % (design/time.md, 2.3).
Out of scope, listed with `--misses`: talk that only makes sense with a calendar application at hand.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from tawatur import times

HOME = Path(__file__).parents[1] / "../shared/benchmarks/time/recognizers"
BAR = {"DateExtractor": 0.79, "DatePeriodExtractor": 0.89}
REFERENCE = "2016-11-07"


def reason_out_of_scope(surface: str) -> str | None:
    """Say why a case is talk to an assistant, None where a text could say it."""
    if surface.strip().isdecimal() and len(surface.strip()) <= 2:  # noqa: PLR2004  # a day without a month
        return "a bare number is a day of the month only to an assistant"
    if any(letter.isascii() and letter.isalpha() for letter in surface):
        return "English"
    return None


def touched(text: str, start: int, length: int) -> bool:
    """Say whether a time lies over an expected span."""
    return any(m.span.start < start + length and start < m.span.end for m in times.tag(text, published=REFERENCE))


def share(file: Path, *, misses: bool) -> tuple[int, int, int]:
    """Count cases found, cases in scope and all cases of one specification."""
    found = scope = everything = 0
    for case in json.loads(file.read_text(encoding="utf-8")):
        for wanted in case["Results"]:
            if "Length" not in wanted:
                continue
            everything += 1
            hit = touched(case["Input"], wanted["Start"], wanted["Length"])
            why = None if hit else reason_out_of_scope(wanted["Text"])
            found += hit
            scope += why is None
            if misses and not hit:
                print(f"  {'out of scope: ' + why if why else 'missed'}\t{wanted['Text']}\t{case['Input']}")
    return found, scope, everything


def figures(shared: Path) -> dict[str, float]:
    """Return the shares as numbers for the table of all suites."""
    home = shared / "benchmarks" / "time" / "recognizers"
    counts = {name: share(home / f"{name}.json", misses=False) for name in BAR}
    return {f"recognizers.{name}": found / everything for name, (found, _, everything) in counts.items()}


def main(argv: list[str]) -> int:
    """Print the shares; exit 1 where one is below its bar."""
    folder = next((Path(arg) for arg in argv[1:] if not arg.startswith("-")), HOME)
    below = False
    for name, bar in BAR.items():
        found, scope, everything = share(folder / f"{name}.json", misses="--misses" in argv)
        below = below or found / everything < bar
        print(
            f"{name}: found {found}/{everything} = {found / everything:.3f} (HeidelTime {bar:.2f}), of those in scope {found / scope:.3f}"
        )
    return 1 if below else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv))
