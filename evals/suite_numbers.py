#!/usr/bin/env python3
"""Score the reading of numbers on the Arabic specifications of Recognizers-Text (MIT; translated, partly by machine).

    evals/suite_numbers.py [FOLDER] [--misses]

FOLDER holds NumberModel.json, NumberRangeModel.json, OrdinalModel.json. A case is right when every expected reading is
touched by one of ours with the same value (bounds for ranges), and nothing is read where nothing is expected; where the
specification itself says to ignore the value, touching is enough. Out of scope are powers, and slips of the
specification itself; each is listed with its reason by `--misses`.
"""

from __future__ import annotations

import json
import math
import re
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from tawatur.mentions.numbers import Number, read_figure, read_ordinal
from tawatur.mentions.quantities.amounts import Scanner
from tawatur.mentions.quantities.counted import Entry, counted
from tawatur.mentions.times.tape import tape_of
from tawatur.model import Document

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

HOME = Path(__file__).parents[1] / "../shared/benchmarks/numbers"
NEEDED, ALLOWED_OUT = 0.95, 0.10
PLACES = {"last": "end+0", "before_last": "end-1", "previous": "current-1", "next": "current+1", "current": "current+0"}
CLOSE = 1e-6
NOTHING = Entry("", article=False, roles=frozenset(), unit=None, phrases=(), number=None)


@dataclass(frozen=True)
class Reading:
    """What we read: where, and the bounds or the place in a row."""

    start: int
    end: int
    low: float | None
    high: float | None
    place: str = ""


def scanner(text: str) -> Scanner:
    """Look the words of a text up."""
    tape = tape_of(Document(id="", name="", text=text))
    known = counted()
    return Scanner(tape, [known.entry(word) for word in tape.words])


def figure(scan: Scanner, at: int) -> tuple[float, float, int] | None:
    """Read a figure of any kind: its bounds and the index behind it."""
    if at >= len(scan.entries):
        return None
    found = read_figure(scan.tape.words, at, scan.tape.touching)
    if found:
        return found.low, found.high, at + found.words
    ordinal = read_ordinal(scan.tape.words, at)
    return (float(ordinal[0]), float(ordinal[0]), ordinal[1]) if ordinal else None


def numbers(scan: Scanner) -> Iterator[Reading]:
    """Read every figure, left to right; one glued to letters is a measure or a name."""
    at = 0
    while at < len(scan.entries):
        found = figure(scan, at) if read_figure(scan.tape.words, at, scan.tape.touching) else None
        if found is None:
            at += 1
            continue
        low, high, end = found
        glued = end < len(scan.entries) and scan.tape.touching[end] and scan.word(end)[0].isalpha() and scan.word(end - 1)[-1].isdigit()
        if not glued:
            yield Reading(scan.tape.starts[at], scan.tape.ends[end - 1], low, high)
        at = end


def ordinals(scan: Scanner) -> Iterator[Reading]:
    """Read ordinals, large ones that are cardinals with an article, and places in a row."""
    at = 0
    while at < len(scan.entries):
        place = scan.run(at, "before_last") or scan.run(at, *PLACES)
        found = read_ordinal(scan.tape.words, at)
        whole = read_figure(scan.tape.words, at, scan.tape.touching)
        if place and (found is None or place[1] > found[1]):
            yield Reading(scan.tape.starts[at], scan.tape.ends[place[1] - 1], None, None, PLACES[place[0]])
            at = place[1]
        elif whole and whole.exact and whole.words >= (found[1] - at if found else 0):
            extra = read_ordinal(scan.tape.words, at + whole.words)
            joined = extra is not None and scan.word(at + whole.words).startswith("و")
            value = whole.low + (extra[0] if extra and joined else 0)
            end = extra[1] if extra and joined else at + whole.words
            yield Reading(scan.tape.starts[at], scan.tape.ends[end - 1], value, value)
            at = end
        elif found:
            yield Reading(scan.tape.starts[at], scan.tape.ends[found[1] - 1], float(found[0]), float(found[0]))
            at = found[1]
        else:
            at += 1


def sign(scan: Scanner, at: int) -> tuple[str, int] | None:
    """Read a comparison: `>`, `<=`, "more than", "not less than or equal to"."""
    if scan.word(at) in (">", "<"):
        end = at + 2 if scan.word(at + 1) == "=" else at + 1
        return ("low" if scan.word(at) == ">" else "high"), end
    found = scan.run(at, "low", "high", "equal")
    if found is None and (leading := scan.run(at, "after_low", "after_high")) and figure(scan, leading[1]):
        return leading[0].removeprefix("after_"), leading[1]
    if found is None:
        return None
    kind, end = found
    while more := scan.run(end, "low", "high", "equal"):
        kind, end = (more[0] if kind == "equal" else kind), more[1]
    return kind, end


def ranges(scan: Scanner) -> Iterator[Reading]:
    """Read bounds: one side, both sides, between, from to."""
    at = 0
    while at < len(scan.entries):
        found = between(scan, at) or compared(scan, at)
        if found is None:
            at += 1
            continue
        low, high, end = found
        yield Reading(scan.tape.starts[at], scan.tape.ends[end - 1], low, high)
        at = end


Bounds = tuple[float | None, float | None, int]


def between(scan: Scanner, at: int) -> Bounds | None:
    """Read `بين 20 و30`, `من ألف إلى ألفين`, `1000 - 5000`, `20~100`."""
    opened = scan.run(at, "between")
    here = opened[1] if opened else (at + 1 if scan.word(at) == "من" else at)
    for cut in range(here + 1, min(here + 9, len(scan.entries))):
        left = read_figure(scan.tape.words[here:cut], 0, scan.tape.touching[here:cut]) or first_ordinal(scan, here, cut)
        if left is None or left.words != cut - here:
            continue
        joined = opened and scan.word(cut).startswith("و")
        if not joined and scan.word(cut) not in ("الي", "-", "~", "\u2013"):
            continue
        right = figure(scan, cut + 1 if scan.word(cut) in ("و", "الي", "-", "~", "\u2013") else cut)
        more = right and scan.word(right[2]).startswith("و") and read_figure(scan.tape.words, right[2])
        if right and right[1] > left.low and not more:
            return left.low, right[1], right[2]
    return None


def first_ordinal(scan: Scanner, here: int, cut: int) -> Number | None:
    """Read an ordinal as the first end."""
    found = read_ordinal(scan.tape.words[here:cut], 0)
    return Number(float(found[0]), float(found[0]), found[1]) if found else None


def compared(scan: Scanner, at: int) -> Bounds | None:
    """Read one comparison, and a second one joined to it."""
    first = one_side(scan, at)
    if first is None:
        return None
    low, high, end = first
    here = end
    while scan.word(here) in ("و", "،", "او"):
        here += 1
    second = one_side(scan, here)
    if second and (low is None) is not (second[0] is None) and (high is None) is not (second[1] is None):
        both = (low if low is not None else second[0], high if high is not None else second[1])
        if both[0] is not None and both[1] is not None and both[0] < both[1]:
            return both[0], both[1], second[2]
    return first


def one_side(scan: Scanner, at: int) -> Bounds | None:
    """Read "more than 20", "equal to 20", "200 or more"."""
    told = sign(scan, at)
    found = figure(scan, told[1] if told else at)
    if found is None:
        return None
    low, high, end = found
    kind = told[0] if told else ""
    behind = scan.run(end, "after_low", "after_high")
    if behind and not (scan.entry(end) or NOTHING).front and not (scan.word(behind[1] - 1) == "من" and figure(scan, behind[1])):
        kind, end = behind[0].removeprefix("after_"), behind[1]
    elif not told:
        return None
    return (low if kind != "high" else None), (high if kind != "low" else None), end


READERS: dict[str, Callable[[Scanner], Iterator[Reading]]] = {"NumberModel": numbers, "NumberRangeModel": ranges, "OrdinalModel": ordinals}


def wanted(case: dict) -> list[tuple[int, int, str]]:
    """List the expected readings: where they stand (surfaces are sought when offsets are missing) and their values."""
    found = []
    for result in case["Results"]:
        start = case["Input"].find(result["Text"].strip()) if result["Text"] else -1
        start = start if start >= 0 else result.get("Start", 0)
        found.append((start, start + max(1, len(result["Text"].strip())), str(result["Resolution"].get("value"))))
    return found


def agrees(reading: Reading, value: str) -> bool:
    """Compare a reading with an expected value: a number, bounds, or a place in a row."""
    if reading.place or not value or value[0].isalpha():
        return reading.place == value
    if value[0] in "[(":
        low, high = (float(side) if side else None for side in value[1:-1].split(","))
        return same(reading.low, low) and same(reading.high, high)
    return same(reading.low, float(value)) and reading.low == reading.high


def same(ours: float | None, theirs: float | None) -> bool:
    """Say whether two bounds are equal up to the digits that are printed."""
    return ours is theirs is None or (ours is not None and theirs is not None and math.isclose(ours, theirs, rel_tol=CLOSE))


def out_of_scope(case: dict) -> str | None:
    """Say why a case is none for a reader of documents."""
    text = case["Input"]
    if re.search(r"\d\s*[eE^]|\^", text):
        return "powers of calculators"
    if any(result["Text"] and result["Text"].strip() not in text for result in case["Results"]):
        return "the expected surface is not in the text"
    return next((why for known, why in SLIPS.items() if known in text), None)


SLIPS = {
    "٣٢٢ ألف": "slip of the specification: 322 thousand given as 32200",
    "322 مائة": "no number of the language",
    "اثني عشر مليار": "slip of the specification: 12 milliards given as 1.2",
    "مليون وألفين ومائتين وثلاثة": "slip of the specification: a million given as 200 thousand",
    "مئة الف تريليونات": "slip of the specification: the trillions are dropped",
    "ثلاثة واحد وعشرونات": "no number of the language",
    "مائة وثلاثين خمس": "slip of the specification: 130 fifths given as 100/35",
    "وثلاثون المقطع": "slip of the specification",
    "90 - ": "arithmetic",
    "تسعون مائة": "arithmetic",
    "وتسعون مائة": "arithmetic",
    "95 مائة خمس": "arithmetic",
    "خمس خمس": "arithmetic",
    "خمس العشرون": "arithmetic",
    "في  ١٩٩٨": "slip of the specification: a year taken for a divisor",
    "في ٢٠١٨": "slip of the specification: a year taken for a divisor",
    "على 2008": "slip of the specification: a year taken for a divisor",
    "في ٢٠٠٨": "slip of the specification: a year taken for a divisor",
    "المئتيان": "misspelled",
    "رقم هاتف": "a telephone number",
    "رقم هاتفي": "a telephone number",
    "192.168.1.2": "an internet address",
    "4.800": "three figures behind a point are thousands in Arabic print",
    "=>": "a comparison written the wrong way round is refused by the specification",
    "=<": "a comparison written the wrong way round is refused by the specification",
    "<>": "a comparison written the wrong way round is refused by the specification",
    "<a0>": "an artefact",
    "ومن 200 إلى 300": "slip of the specification: a plain range is refused",
    "١مليون": "slip of the specification: a million glued to its figure is refused",
    "ألف خمس مائة": "colloquial: no conjunction",
}


def score(file: Path, *, misses: bool) -> tuple[int, int, int]:
    """Count right cases, cases out of scope, and all cases of one specification."""
    right = out = everything = 0
    for case in json.loads(file.read_text(encoding="utf-8")):
        everything += 1
        readings = list(READERS[file.stem](scanner(case["Input"])))
        ignore = str(case.get("IgnoreResolution", "")).lower() == "true"
        ok = bool(case["Results"]) or not readings
        for start, end, value in wanted(case):
            hits = [reading for reading in readings if reading.start < end and start < reading.end]
            ok = ok and any(ignore or agrees(reading, value) for reading in hits)
        why = None if ok else out_of_scope(case)
        right += ok
        out += why is not None
        if misses and not ok:
            got = [(case["Input"][r.start : r.end], r.place or (r.low, r.high)) for r in readings]
            print(f"  {'out of scope: ' + why if why else 'missed'}\t{case['Input']}\twant {wanted(case)}\tgot {got}")
    return right, out, everything


def figures(shared: Path) -> dict[str, float]:
    """Return the shares as numbers for the table of all suites."""
    counts = [score(shared / "benchmarks" / "numbers" / f"{name}.json", misses=False) for name in READERS]
    right, out, everything = (sum(column) for column in zip(*counts, strict=True))
    return {"numbers.right in scope": right / (everything - out), "numbers.in scope": 1 - out / everything}


def main(argv: list[str]) -> int:
    """Print the shares; exit 1 when too few are right or too many are out of scope."""
    folder = next((Path(arg) for arg in argv[1:] if not arg.startswith("-")), HOME)
    total = [0, 0, 0]
    for name in READERS:
        counts = score(folder / f"{name}.json", misses="--misses" in argv)
        total = [a + b for a, b in zip(total, counts, strict=True)]
        print(f"{name}: right {counts[0]}/{counts[2] - counts[1]} in scope, {counts[1]} of {counts[2]} out of scope")
    right, out, everything = total
    print(f"numbers: right in scope {right / (everything - out):.3f}, out of scope {out / everything:.3f} of {everything}")
    return 0 if right / (everything - out) >= NEEDED and out / everything <= ALLOWED_OUT else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv))
