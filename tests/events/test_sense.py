"""What a predicate means: one of the senses that the lexicon offers, or no act."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from staging import frame, predicate, scene, several

from tawatur.events.mode import Modes
from tawatur.events.sense import Chooser, looking_over, readings, stem, surroundings
from tawatur.linear import Linear

RAID, VISIT, WORD = frame(), frame("CONSULT", "visit"), frame("", "", word_class="report")
NEEDY = frame("AID", "arms", with_=frozenset({"سلاح"}))
HERE = scene("هاجمت مالي الجسر", {"هاجمت": predicate(), "مالي": "MLI"})


def choose(weights, senses, unmet=(), leaning=0):
    return Chooser(Linear(weights), leaning)(HERE, HERE.predicates[0], senses, unmet)


def test_a_report_is_no_act_and_one_sense_stands_for_its_type_and_mode():
    assert readings([RAID, WORD, frame()], [VISIT, RAID]) == [(RAID, "free"), (VISIT, "unmet")]


def test_what_became_of_the_needed_words_is_told():
    assert readings([NEEDY], []) == [(NEEDY, "met")]
    assert readings([], [NEEDY]) == [(NEEDY, "unmet")]


def test_the_heaviest_sense_is_chosen_and_none_where_no_act_weighs_more():
    assert choose({"CONSULT": {"": 2}, "ASSAULT": {"": 1}}, [RAID, VISIT]) is VISIT
    assert choose({"": {"": 3}, "CONSULT": {"": 2}}, [RAID, VISIT]) is None
    assert choose({"": {"": 3}, "CONSULT": {"": 2}}, [RAID, VISIT], leaning=2) is VISIT


def test_a_report_alone_is_never_an_act():
    assert choose({"ASSAULT": {"": 9}}, [WORD], leaning=1000) is None


def test_what_acts_of_all_types_share_weighs_beside_the_type():
    assert choose({"": {"": 1}, "*": {"KSdoer": 9, "KSdoer.Orecipient": 2}}, [RAID]) is RAID
    assert choose({"": {"": 3}, "*": {"KSdoer.Orecipient": 2}}, [RAID]) is None


def test_the_mode_is_settled_after_the_type_and_may_be_one_that_no_sense_names():
    weights = {"ASSAULT/air": {"": 5000}, "ASSAULT/raid": {"": 1}, "CONSULT/visit": {"": 9}}
    chooser = Chooser(Linear({"ASSAULT": {"": 1}}), modes=Modes(Linear(weights)))
    chosen = chooser(HERE, HERE.predicates[0], [RAID], [])
    assert (chosen.id, chosen.type, chosen.mode) == (RAID.id, "ASSAULT", "air")


def test_a_learned_chooser_looks_over_the_document_and_any_other_stays_as_it_is():
    frames = {RAID.id: RAID}
    two = several(["هاجمت مالي الجسر.", "قصفت مالي القرية."], {"هاجمت": predicate(senses=(RAID.id,)), "قصفت": predicate(senses=(RAID.id,))})
    looked = looking_over(Chooser(Linear({})), two, frames)
    assert looked.outline.counts == {"ASSAULT": 2}
    assert looking_over(choose, two, frames) is choose


def test_the_neighbours_are_seen_by_their_stems():
    seen = surroundings(HERE, HERE.predicates[0])
    assert {"c1مالي", "t1A", "c2جسر", "t2-", "c-1#"} <= set(seen)


@pytest.mark.parametrize(("word", "expected"), [("والطائرات", "طائر"), ("بالجسور", "جسور"), ("وفد", "وفد"), ("قواتها", "قوات")])
def test_a_light_stem_keeps_three_letters(word, expected):
    assert stem(word) == expected


@given(st.text(alphabet="ابتولهنيمسفق", min_size=1, max_size=12))
def test_a_stem_is_a_piece_of_its_word_and_not_too_short(word):
    assert stem(word) in word
    assert len(stem(word)) >= min(len(word), 3)
