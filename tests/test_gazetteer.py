"""The gazetteer finds listed names behind their small words and never cuts a name."""

from hypothesis import given
from hypothesis import strategies as st

from tawatur.doubts import Doubt, doubts, place_words
from tawatur.gazetteer import Gazetteer
from tawatur.words import words

NAMES = Gazetteer.of(
    [
        ("الولايات المتحدة", "USA"),
        ("أمريكا", "USA"),
        ("ألمانيا", "DEU"),
        ("الجزائر", "DZA"),
        ("كوريا", "KOR+PRK"),
        ("كوريا الشمالية", "PRK"),
        ("بيونغ يانغ", "PRK"),
        ("بكين", "CHN"),
        ("لبنان", "LBN"),
        ("عمان", "OMN"),
        ("عَمّان", "JOR"),
        ("البوسنة والهرسك", "BIH"),
        ("جدة", "jeddah"),
        ("وجدة", "oujda"),
        ("مالي", "MLI"),
    ],
    doubts={"مالي": Doubt(frozenset({"في", "ل"}), frozenset(), frozenset(), frozenset({"كبير"}))},
)


def found(text: str) -> list[tuple[str, tuple[str, ...]]]:
    return [(name.span.of(text), name.payload) for name in NAMES.find(words(text), text)]


def test_proclitics_and_article_stay_outside_the_span():
    assert found("وبكوريا الشمالية ثم للولايات المتحدة فالجزائر") == [
        ("كوريا الشمالية", ("PRK",)),
        ("ولايات المتحدة", ("USA",)),
        ("جزائر", ("DZA",)),
    ]


def test_letters_that_look_like_proclitics_stay_in_the_name():
    assert found("زار الوفد بكين ولبنان ثم بيونغ يانغ") == [("بكين", ("CHN",)), ("لبنان", ("LBN",)), ("بيونغ يانغ", ("PRK",))]


def test_hamza_tells_the_name_from_the_article():
    assert found("عاد من ألمانيا ومن المانيا ولألمانيا") == [("ألمانيا", ("DEU",)), ("المانيا", ("DEU",)), ("ألمانيا", ("DEU",))]
    assert found("للمانيا") == []


def test_a_name_with_the_article_is_not_found_without_it():
    assert found("ولايات المتحدة جزائر") == []


def test_a_name_without_the_article_is_not_found_with_it():
    assert found("البكين") == []


def test_the_longest_name_wins():
    assert found("كوريا الشمالية وكوريا") == [("كوريا الشمالية", ("PRK",)), ("كوريا", ("KOR+PRK",))]


def test_later_words_bear_no_proclitics_of_their_own():
    assert found("البوسنة والهرسك") == [("بوسنة والهرسك", ("BIH",))]
    assert found("كوريا والشمالية") == [("كوريا", ("KOR+PRK",))]


def test_the_whole_word_goes_before_its_cut_form():
    assert found("وجدة") == [("وجدة", ("oujda",))]


def test_a_name_with_two_readings_brings_both():
    assert found("عمان") == [("عمان", ("OMN", "JOR"))]


def test_marks_and_tatweel_before_the_name_do_not_shift_the_span():
    assert found("وَلِأَمْـرِيكا") == [("أَمْـرِيكا", ("USA",))]
    assert found("بـالجزائر") == [("جزائر", ("DZA",))]


def test_a_doubtful_name_needs_its_neighbour():
    assert found("عجز مالي") == []
    assert found("قاتلوا في مالي") == [("مالي", ("MLI",))]
    assert found("سلاح لمالي") == [("مالي", ("MLI",))]
    assert found("مبلغ في مالي كبير") == []


def test_match_lists_the_longest_first_with_letters_to_skip():
    assert NAMES.match(words("لكوريا الشمالية"), 0) == [(2, ("PRK",), 1), (1, ("KOR+PRK",), 1)]


def test_get_looks_up_one_name_in_any_spelling():
    assert NAMES.get("الولايات المتّحده") == ("USA",)
    assert NAMES.get("الولايات") == ()


def test_found_carries_word_indexes_and_the_listed_surface():
    text = "قالت الولايات المتحدة"
    (name,) = NAMES.find(words(text), text)
    assert (name.first, name.last, name.surface) == (1, 2, "الولايات المتحده")


@given(
    st.lists(
        st.sampled_from(["و", "ب", "ل", " ", "ال", "كوريا", "الشمالية", "بكين", "لبنان", "ـ", "َ", "،", "أمريكا", "المتحدة", "الولايات"]),
        max_size=25,
    )
)
def test_spans_never_overlap_and_end_with_their_last_word(pieces):
    text = "".join(pieces)
    tokens = words(text)
    end = 0
    for name in NAMES.find(tokens, text):
        assert end <= name.span.start < name.span.end == tokens[name.last].end
        assert tokens[name.first].start <= name.span.start < tokens[name.first].end
        end = name.span.end


def test_groups_in_the_word_file_stand_for_words_of_place():
    asked = doubts()["وجده"]
    assert "مدينه" in asked.before
    assert "في" in asked.before
    assert "زياره" not in asked.before
    assert "زياره" in place_words(None, "act")
