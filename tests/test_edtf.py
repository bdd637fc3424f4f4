"""Bounds of vague dates, checked by hand and against a second implementation."""

from datetime import date

import pytest
from edtf import parse_edtf
from hypothesis import given
from hypothesis import strategies as st

from tawatur import edtf


@pytest.mark.parametrize(
    ("value", "low", "high"),
    [
        ("1945-08-10", "1945-08-10", "1945-08-10"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("1949", "1949-01-01", "1949-12-31"),
        ("199X", "1990-01-01", "1999-12-31"),
        ("19XX", "1900-01-01", "1999-12-31"),
        ("1949-21", "1949-03-01", "1949-05-31"),
        ("2024-10~", "2024-10-01", "2024-10-31"),
        ("1950/1953-07", "1950-01-01", "1953-07-31"),
        ("2000/..", "2000-01-01", None),
        ("../1950", None, "1950-12-31"),
        ("-0044", "-0044-01-01", "-0044-12-31"),
        ("0000-02", "0000-02-01", "0000-02-29"),
    ],
)
def test_bounds(value, low, high):
    assert [edtf.iso(day) for day in edtf.bounds(value)] == [low, high]


@pytest.mark.parametrize("value", ["", "..", "last year", "1945-13-01", "1945-02-30", "1953/1950", "45", "1945-8"])
def test_what_is_no_date_is_refused(value):
    assert not edtf.valid(value)


@given(st.dates(min_value=date(1000, 1, 1)))
def test_days_and_months_agree_with_python_edtf(day):
    for value in (day.isoformat(), day.isoformat()[:7], day.isoformat()[:4]):
        other = parse_edtf(value)
        low, high = other.lower_strict(), other.upper_strict()
        ours = edtf.bounds(value)
        assert [edtf.iso(d) for d in ours] == [f"{t.tm_year:04d}-{t.tm_mon:02d}-{t.tm_mday:02d}" for t in (low, high)]


@given(st.integers(-200_000, 3_000_000))
def test_a_day_and_its_name_name_each_other(day):
    assert edtf.bounds(edtf.iso(day)) == (day, day)
