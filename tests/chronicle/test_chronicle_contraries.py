"""Contraries: words of both sides in whatever form, and words that turn others round."""

from __future__ import annotations

import pytest

from tawatur.chronicle.contraries import AntonymRow, Contraries
from tawatur.fold import fold
from tawatur.lexicon import table

SMALL = frozenset({"قبل", "دون", "لا"})
ALL = Contraries(table("antonyms", AntonymRow))


def sides(text):
    poles, _ = ALL.of([fold(word) for word in text.split()], SMALL)
    return set(poles)


def turned(text):
    return ALL.of([fold(word) for word in text.split()], SMALL)[1]


@pytest.mark.parametrize(("one", "other"), [("ارتفعت", "وانخفاضها"), ("سيرتفع", "للهبوط"), ("شمالي", "والجنوبية"), ("تقبل", "رفضوا")])
def test_inflected_words_stand_on_opposite_sides(one, other):
    assert {(row, not first) for row, first in sides(one)} & sides(other)


def test_a_preposition_that_looks_like_a_verb_takes_no_side():
    assert not sides("قبل الظهر")


def test_negators_turn_round_but_not_before_a_figure():
    assert turned("غادر دون كلام") == ("دون",)
    assert turned("السعر دون 70 درهما") == ()
