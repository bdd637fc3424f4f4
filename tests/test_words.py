"""Words stand where the text says, and proclitics come off in every way that may be meant."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from tawatur.fold import fold
from tawatur.words import bases, words


def test_digits_and_letters_part():
    assert [w.folded for w in words("في اكتوبر1945م")] == ["في", "اكتوبر", "1945", "م"]


def test_a_model_name_stays_whole():
    assert [w.folded for w in words("مدفع M1989")] == ["مدفع", "M1989"]


def test_marks_belong_to_their_word():
    text = "أَعلنَت مُوسكو"
    assert [w.span.of(text) for w in words(text)] == ["أَعلنَت", "مُوسكو"]


def test_article_swallowed_by_the_preposition_comes_back():
    assert ("ل", "الصين", 2) in bases("للصين")


@given(st.text(alphabet="وفبلكاسدرم \u0640َ1.،", max_size=40))
def test_every_word_is_its_own_stretch_of_text(text):
    found = words(text)
    assert all(a.end <= b.start for a, b in pairwise(found))
    assert all(fold(word.span.of(text)) == word.folded for word in found)
