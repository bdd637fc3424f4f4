"""The word files of sentences: rows are known by their own examples."""

import pytest

from tawatur.fold import fold
from tawatur.lexicon import table
from tawatur.sentences.openers import OpenerRow
from tawatur.sentences.stops import AbbreviationRow, stops

OPENERS = table("openers", OpenerRow)
ABBREVIATIONS = table("abbreviations", AbbreviationRow)


def test_openers_stand_once_with_a_known_strength():
    assert len({fold(row.words) for row in OPENERS}) == len(OPENERS)
    assert {row.strength for row in OPENERS} == {"strong", "weak", "never"}


@pytest.mark.parametrize("row", OPENERS, ids=lambda row: row.words)
def test_the_example_of_an_opener_holds_it(row):
    assert row.words in row.example


@pytest.mark.parametrize(
    "row", [row for row in ABBREVIATIONS if row.kind in ("title", "agency", "latin", "reference")], ids=lambda r: r.word
)
def test_the_full_stop_of_an_abbreviation_ends_no_sentence(row):
    assert list(stops(row.example, 0, len(row.example))) in ([], [len(row.example)])
