"""Folding gives one spelling and knows the way back."""

from hypothesis import given
from hypothesis import strategies as st

from tawatur.fold import fold, fold_with_map

ARABIC = st.text(alphabet=st.sampled_from("أإآابتثجحخدذرزسشصضطظعغفقكلمنهويىةؤئءـًٌٍَُِّْٰ ٠١٢٣۴۵abc\u200f\u202a\ufefb\ufedf.،\n"), max_size=60)


def test_spellings_of_one_word_fold_to_one():
    assert fold("إيران") == fold("ايران") == fold("أيران")
    assert fold("مُذكّرة") == fold("مذكره")
    assert fold("كوریا") == fold("كوريا"), "the Persian ya"
    assert fold("١٩٥٠") == fold("۱۹۵۰") == "1950"


def test_presentation_forms_open_up():
    assert fold("\ufefb") == "لا"


@given(ARABIC)
def test_fold_is_idempotent(text):
    assert fold(fold(text)) == fold(text)


@given(ARABIC)
def test_both_ways_of_folding_agree(text):
    assert fold_with_map(text).text == fold(text)


@given(ARABIC)
def test_every_folded_letter_maps_back_to_what_folds_to_it(text):
    folded = fold_with_map(text)
    for at, letter in enumerate(folded.text):
        assert letter in fold(text[folded.back(at)])


@given(ARABIC)
def test_places_never_run_backwards(text):
    folded = fold_with_map(text)
    places = [folded.back(at) for at in range(len(folded.text))]
    assert places == sorted(places)
    assert all(folded.back_end(at + 1) == place + 1 for at, place in enumerate(places))
