"""Numbers in words and figures: each reading against what a primer of Arabic says, and the way back as a property."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tawatur.mentions.numbers import part, read_digits, read_number, read_ordinal
from tawatur.words import words


def read(text):
    folded = [word.folded for word in words(text)]
    found = read_number(folded, 0)
    return (found.low, found.high, found.words == len(folded)) if found else None


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("سبعة", 7),
        ("اثنتا عشرة", 12),
        ("خمسة عشر", 15),
        ("إحدى وعشرون", 21),
        ("تسعة وتسعين", 99),
        ("مئة", 100),
        ("مئتان وخمسون", 250),
        ("ثلاثمئة وواحد وستين", 361),
        ("ثلاث مائة", 300),
        ("ألفان", 2000),
        ("ألفا", 1000),
        ("ألفين وأحد عشر", 2011),
        ("ألف وتسعمائة وخمسين", 1950),
        ("تسع وسبعين وتسعمئة وألف", 1979),
        ("أربعة آلاف وثلاثمئة", 4300),
        ("خمسة وعشرون ألفا وثلاثمئة", 25_300),
        ("مئة ألف", 100_000),
        ("نصف مليون", 500_000),
        ("مليون ونصف المليون", 1_500_000),
        ("خمسة ملايين ونصف", 5_500_000),
        ("مليونان ومئتا ألف", 2_200_000),
        ("اثنا عشر مليارا", 12_000_000_000),
        ("ألف مليون", 1_000_000_000),
        ("واحد وعشرون تريليون وثلاثمئة", 21_000_000_000_300),
        ("12 ألف", 12_000),
        ("1,76 مليون", 1_760_000),
        ("40،9 مليون", 40_900_000),
        ("3 ملايين و200 ألف", 3_200_000),
        ("25,000", 25_000),
        ("54.457", 54_457),
        ("106 000", 106_000),
        ("١٢٬٥٠٠", 12_500),
        ("۳۶۰", 360),
        ("1’250’000", 1_250_000),
        ("0,25", 0.25),
        ("صفر", 0),
    ],
)
def test_exact_numbers(text, value):
    low, high, whole = read(text)
    assert low == high == pytest.approx(value)
    assert whole


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("عشرات", 20, 99),
        ("مئات", 200, 999),
        ("آلاف", 2000, 9999),
        ("الملايين", 2_000_000, 9_999_999),
        ("عشرات الآلاف", 20_000, 99_999),
        ("مئات آلاف", 200_000, 999_999),
        ("بضعة", 3, 9),
        ("بضعة عشر", 13, 19),
        ("بضعة آلاف", 3000, 9999),
        ("عدة مئات", 200, 999),
    ],
)
def test_vague_numbers_have_bounds(text, low, high):
    assert read(text) == (low, high, True)


@pytest.mark.parametrize("text", ["كمية", "مدينة", "أثنى", "الأول", "عدة"])
def test_words_that_are_no_numbers(text):
    assert read(text) is None


@pytest.mark.parametrize(("text", "taken"), [("129 و352", 1), ("12، 300", 1), ("ثلاثة جنود", 1), ("مئة وسيارة", 1), ("2015 , 300", 1)])
def test_a_number_ends_where_it_should(text, taken):
    found = words(text)
    touching = [False, *(a.end == b.start for a, b in pairwise(found))]
    assert read_number([word.folded for word in found], 0, touching).words == taken


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("الأول", 1),
        ("العاشرة", 10),
        ("الحادي عشر", 11),
        ("الخامسة عشرة", 15),
        ("العشرين", 20),
        ("الحادي والعشرين", 21),
        ("التاسع والتسعون", 99),
    ],
)
def test_ordinals(text, value):
    folded = [word.folded for word in words(text)]
    assert read_ordinal(folded, 0) == (value, len(folded))


def test_one_and_and_one_are_told_apart():
    assert part("واحد").split
    assert read("مليون واحد")[0] == 1_000_000
    assert read("ألف وواحد وعشرين")[0] == 1021


UNITS = ["واحد", "اثنان", "ثلاثة", "أربعة", "خمسة", "ستة", "سبعة", "ثمانية", "تسعة"]
TENS = ["عشرون", "ثلاثون", "أربعون", "خمسون", "ستون", "سبعون", "ثمانون", "تسعون"]
HUNDREDS = ["مئة", "مئتان", "ثلاثمئة", "أربعمئة", "خمسمئة", "ستمئة", "سبعمئة", "ثمانمئة", "تسعمئة"]


def spell(number):
    """Write a number below a million as a school book does."""
    thousands, rest = divmod(number, 1000)
    parts = []
    if thousands == 1:
        parts.append("ألف")
    elif thousands == 2:
        parts.append("ألفان")
    elif thousands:
        parts.append(f"{spell(thousands)} ألف")
    hundreds, below = divmod(rest, 100)
    if hundreds:
        parts.append(HUNDREDS[hundreds - 1])
    if 0 < below < 10:
        parts.append(UNITS[below - 1])
    elif 10 <= below < 20:
        parts.append("عشرة" if below == 10 else f"{['أحد', 'اثنا', *UNITS[2:]][below - 11]} عشر")
    elif below:
        tens, unit = divmod(below, 10)
        parts += [UNITS[unit - 1]] * bool(unit) + [TENS[tens - 2]]
    return " و".join(parts)


@given(st.integers(1, 999_999))
def test_what_is_spelled_is_read(number):
    low, high, whole = read(spell(number))
    assert (low, high, whole) == (number, number, True), spell(number)


@given(st.integers(0, 10**12), st.sampled_from([",", ".", "’", " "]))
def test_thousands_signs_of_every_kind(number, sign):
    text = f"{number:,}".replace(",", sign)
    folded = [word.folded for word in words(text)]
    assert read_digits(folded, 0) == (float(number), len(folded))


@given(
    st.lists(
        st.sampled_from(["مئة", "وألف", "عشر", "ثلاثة", "وعشرون", "مليون", "ونصف", "5", ",", "300", "و", "بضعة", "آلاف", "اثنا", "الخامس"]),
        min_size=1,
        max_size=9,
    )
)
def test_reading_never_runs_past_the_end(folded):
    for at in range(len(folded)):
        found = read_number(folded, at)
        if found:
            assert 0 < found.words <= len(folded) - at
            assert found.low <= found.high
