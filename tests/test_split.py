"""The splitter takes small words off and leaves names whole."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tawatur.fold import fold
from tawatur.split import Split, frequencies, split
from tawatur.words import ARTICLE


@pytest.mark.parametrize(
    ("word", "proclitics", "stem", "enclitic"),
    [
        ("وبالنسبة", ("و", "ب", "ال"), "نسبه", ""),
        ("وللولايات", ("و", "ل", "ال"), "ولايات", ""),
        ("للاتحاد", ("ل", "ال"), "اتحاد", ""),
        ("وسيجتمع", ("و", "س"), "يجتمع", ""),
        ("قواتها", (), "قوات", "ها"),
        ("وزارته", (), "وزارت", "ه"),
        ("بدعمهم", ("ب",), "دعم", "هم"),
        ("وبينهما", ("و",), "بين", "هما"),
        ("بأن", ("ب",), "ان", ""),
        ("له", (), "ل", "ه"),
        ("فقالت", ("ف",), "قالت", ""),
        ("كالعادة", ("ك", "ال"), "عاده", ""),
    ],
)
def test_small_words_come_off(word, proclitics, stem, enclitic):
    assert split(word) == Split(proclitics, stem, enclitic)


@pytest.mark.parametrize(
    "word",
    ["بيونغ", "بكين", "بوتين", "لبنان", "كوريا", "كيم", "واشنطن", "ليبيا", "باريس", "فرنسا", "سوريا", "ألمانيا", "بايدن", "كندا", "وارسو"],
)
def test_names_stay_whole(word):
    assert split(word) == Split((), fold(word), "")


@pytest.mark.parametrize(
    ("word", "front"), [("وبيونغ", "و"), ("لكوريا", "ل"), ("بروسيا", ""), ("ولبنان", "و"), ("بأوكرانيا", "ب"), ("وموسكو", "و")]
)
def test_small_words_before_names_come_off(word, front):
    assert "".join(split(word).proclitics) == front


@pytest.mark.parametrize(
    "word", ["وزير", "وفد", "بيان", "كبير", "الذي", "الله", "لجنة", "فريق", "سياسة", "بلد", "كانت", "هذه", "والد", "فيلم", "كتاب"]
)
def test_words_that_only_look_split_stay_whole(word):
    assert split(word) == Split((), fold(word), "")


def test_a_final_ta_marbuta_is_no_pronoun():
    assert split("مدرسة").enclitic == ""
    assert split("ثقة").enclitic == ""
    assert split("جيشه").enclitic == "ه"


@given(st.text(alphabet="ابتكلوفسيهامنرقدعجة", min_size=1, max_size=9))
def test_the_pieces_joined_give_the_folded_word(word):
    found = split(word)
    pieces = [*found.proclitics, found.stem, found.enclitic]
    swallowed = any(pair == ("ل", ARTICLE) for pair in pairwise(pieces))
    joined = "".join(pieces)
    assert fold(word) in {joined, joined.replace("لال", "لل", 1)} if swallowed else fold(word) == joined


@given(st.text(min_size=1, max_size=6))
def test_any_text_is_taken(text):
    assert split(text).stem or not fold(text)


def test_frequencies_hold_folded_forms_in_order_of_count():
    counts = frequencies()
    assert counts["في"] > counts["وزير"] > counts.get("بيونغ", 0)
    assert all(word == fold(word) for word in list(counts)[:500])
    assert 60_000 <= len(counts) <= 80_000
