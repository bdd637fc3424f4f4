"""Rows of `extract` and the way back."""

from __future__ import annotations

import json

import pytest

from tawatur.errors import InputError
from tawatur.export.rows import read_row, row_id, row_of, unique_names
from tawatur.model import Span

TEXT = "أرسلت مصر 300 طن من القمح إلى السودان عام 2021، ثم أرسلت 300 طن أخرى، وفق الوزارة."


EVENT = {
    "type": "AID",
    "mode": "supplies",
    "source": ["EGY"],
    "target": ["SDN"],
    "place": None,
    "polarity": "affirmed",
    "modality": "actual",
}


def row(**rest):
    """Return a row as annotators write it: quantities of events in words."""
    return {
        "doc": "aid",
        "published": "2021-05~",
        "language": "ar",
        "text": TEXT,
        "actors": {
            "EGY": {"kind": "state", "state": "EGY", "role": "", "name": "Egypt"},
            "SDN": {"kind": "state", "state": "SDN", "role": "", "name": "Sudan"},
            "ministry": {"kind": "organisation", "state": "EGY", "role": "GOV", "name": "ministry"},
        },
        "boilerplate": [{"span": [0, 5]}],
        "mentions": [{"span": [6, 9], "actor": "EGY"}],
        "times": [{"span": [38, 46], "edtf": "2021"}],
        "quantities": [
            {"span": [10, 16], "low": 300, "high": 300, "unit": "tons"},
            {"span": [57, 63], "low": 300, "high": None, "unit": "tons", "approx": True},
        ],
        "events": [
            EVENT | {"id": "e1", "span": [0, 5], "time": "2021", "quantities": ["300 طن"]},
            EVENT | {"id": "e2", "span": [51, 56], "time": None, "quantities": ["300 طن"]},
        ],
        "statements": [{"id": "s1", "span": [70, 73], "chain": ["ministry"], "stance": "asserts", "events": ["e1", "e2"]}],
        **rest,
    }


def test_quantities_given_as_words_are_the_ones_next_to_the_event():
    doc = read_row(row())
    assert [event.quantities for event in doc.events] == [(Span(10, 16),), (Span(57, 63),)]


def test_a_row_comes_back_through_json():
    doc = read_row(row())
    printed = json.loads(json.dumps(row_of(doc, with_text=True), ensure_ascii=False))
    assert read_row(printed) == doc
    assert "text" not in row_of(doc)
    assert printed["events"][0] | {"quantities": [[10, 16]]} == printed["events"][0]


def test_the_printed_row_keeps_the_shape_that_scorers_read():
    printed = row_of(read_row(row()))
    assert printed["events"][1]["source"] == ["EGY"]
    assert printed["times"][0] | {"kind": "date", "edtf": "2021"} == printed["times"][0]
    assert printed["statements"][0]["stance"] == "asserts"
    assert printed["boilerplate"] == [{"span": [0, 5]}]


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"text": None}, "text"),
        ({"doc": ""}, "doc"),
        ({"published": "last week"}, "EDTF"),
        ({"times": [{"span": [0, 3], "edtf": "soon"}]}, "EDTF"),
        ({"mentions": [{"span": [0, 9999], "actor": "EGY"}]}, "outside the text"),
        ({"mentions": [{"actor": "EGY"}]}, "'span' is missing"),
        ({"statements": [{"span": [0, 3], "chain": ["nobody"], "stance": "asserts", "events": []}]}, "nobody"),
        ({"statements": [{"span": [0, 3], "chain": ["EGY"], "stance": "shouts", "events": []}]}, "shouts"),
    ],
)
def test_a_row_that_does_not_hold_is_refused_by_name(change, says):
    with pytest.raises(InputError, match="row") as raised:
        read_row(row(**change))
    assert says in str(raised.value)
    assert "extract --with-text" in str(raised.value)


def test_ids_come_from_name_and_text():
    assert row_id("a", TEXT) != row_id("b", TEXT)
    assert read_row(row()).id == row_id("aid", TEXT)


def test_equal_names_get_a_suffix():
    assert unique_names(["news", "news", "other", "news"]) == ["news", "news-2", "other", "news-3"]
