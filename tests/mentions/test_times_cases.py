"""Every sentence of tests/cases/times-*.yaml: the surface is found whole, and means what the case says."""

from __future__ import annotations

from pathlib import Path

import edtf as oracle
import pytest
import yaml

from tawatur import edtf, times
from tawatur.mentions.times import walk
from tawatur.mentions.times.reader import Reader
from tawatur.model import Span

CASES = Path(__file__).parents[1] / "cases"
ALL = [
    pytest.param(case, id=f"{file.stem}-{group['phenomenon']}-{number}")
    for file in sorted(CASES.glob("times-*.yaml"))
    for group in yaml.safe_load(file.read_text(encoding="utf-8"))
    for number, case in enumerate(group["cases"])
]
PLACED = [case for case in ALL if case.values[0]["surface"] and case.values[0].get("kind", "date") == "date"]


def place(case):
    text, surface = case["text"], case["surface"]
    assert text.count(surface) == 1, f"the surface must stand once in the text: {surface!r}"
    start = text.index(surface)
    return Span(start, start + len(surface))


def test_there_are_enough_cases():
    assert len(ALL) >= 400


@pytest.mark.parametrize("case", ALL)
def test_case(case):
    found = times.tag(case["text"], published=case.get("published"))
    if case["surface"] is None:
        assert [(case["text"][m.span.start : m.span.end], m.value.edtf) for m in found] == []
        return
    told = {m.span: (m.value.edtf, m.value.kind) for m in found}
    assert told.get(place(case)) == (case["edtf"], case.get("kind", "date")), told


def test_words_that_are_stepped_over_begin_no_expression(monkeypatch):
    text = "\n\n".join(case.values[0]["text"] for case in ALL)
    stepped = [(m.span, m.value) for m in times.tag(text, published="2024-06-12")]
    walk.forget()
    monkeypatch.setattr(Reader, "may_begin", lambda reader, at: reader.terms[at] is not None)
    assert [(m.span, m.value) for m in times.tag(text, published="2024-06-12")] == stepped
    assert len(stepped) > len(ALL) / 2


def bounds_by_the_oracle(value):
    """Read first and last day by python-edtf, side by side (its own intervals do not know seasons or open ends)."""
    left, slash, right = value.partition("/")
    sides = (left, right if slash else left)
    days = []
    for side, last in zip(sides, (False, True), strict=True):
        if side == "..":
            days.append(None)
            continue
        parsed = oracle.parse_edtf(side.rstrip("~"))
        day = parsed.upper_strict() if last else parsed.lower_strict()
        days.append(tuple(day[:3]))
    return tuple(days)


@pytest.mark.parametrize("value", sorted({case.values[0]["edtf"] for case in PLACED}))
def test_bounds_agree_with_python_edtf(value):
    ours = tuple(None if (day := edtf.iso(end)) is None else tuple(int(part) for part in day.rsplit("-", 2)) for end in edtf.bounds(value))
    theirs = bounds_by_the_oracle(value)
    if "-24" in value:  # a winter of ours ends with its year, as in the gold annotation; theirs goes on into the next
        assert ours[0] == theirs[0]
        return
    assert ours == theirs
