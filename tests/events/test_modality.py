"""How real an act is told: by its form, the small words before it and the predicate that governs it."""

import pytest
from staging import frame, predicate, scene

from tawatur.errors import LexiconError
from tawatur.events.modality import Modifiers, governor_of, reality

MODIFIERS = Modifiers.load()


def told(text, surface, value=None, governor=None, sense=None):
    found = scene(text, {surface: value or predicate()})
    real = reality(found, found.predicates[0], sense or frame(), MODIFIERS, governor)
    return f"{real.polarity} {real.modality}"


@pytest.mark.parametrize(
    ("text", "surface", "value", "expected"),
    [
        ("هاجمت مالي الجسر", "هاجمت", predicate(), "affirmed actual"),
        ("لم تهاجم مالي الجسر", "تهاجم", predicate(tense="present"), "negated actual"),
        ("قد تهاجم مالي الجسر", "تهاجم", predicate(tense="present"), "affirmed possible"),
        ("ستهاجم مالي الجسر", "تهاجم", predicate(tense="future"), "affirmed future"),
        ("جاءت لتهاجم الجسر", "تهاجم", predicate(tense="present"), "affirmed future"),
        ("من المحتمل هجوم على الجسر", "هجوم", predicate("masdar", ""), "affirmed possible"),
        ("من المحتمل؛ هجوم على الجسر", "هجوم", predicate("masdar", ""), "affirmed actual"),
        ("لا يمكن أن تهاجم مالي الجسر", "تهاجم", predicate(tense="present"), "negated possible"),
        ("قد هاجمت مالي الجسر", "هاجمت", predicate(), "affirmed actual"),
        ("لم تصبر مالي فهاجمت الجسر", "هاجمت", predicate(), "affirmed actual"),
        ("وما هاجمت مالي الجسر", "هاجمت", predicate(), "negated actual"),
        ("ما إن هاجمت مالي الجسر", "هاجمت", predicate(), "affirmed actual"),
        ("رفضت مالي قصف الجسر", "قصف", predicate("masdar", ""), "negated possible"),
        ("لم تغادر مالي بعد قصف الجسر", "قصف", predicate("masdar", ""), "affirmed actual"),
        ("تعهدت مالي الامتناع عن أي قصف", "قصف", predicate("masdar", ""), "negated possible"),
        ("رفضت مالي الغارة على الجسر", "غارة", predicate("noun", ""), "affirmed actual"),
    ],
)
def test_form_and_small_words_decide(text, surface, value, expected):
    assert told(text, surface, value) == expected


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("", "affirmed actual"),
        ("future", "affirmed future"),
        ("demanded", "affirmed demanded"),
        ("possible", "affirmed possible"),
        ("refused", "negated possible"),
    ],
)
def test_the_governing_predicate_decides(content, expected):
    assert told("كان قصف الجسر", "قصف", predicate("masdar", ""), frame(content=content)) == expected


def test_a_demand_of_another_stands_although_it_is_refused():
    assert told("رفضت مالي مطالبة كينيا", "مطالبة", predicate("masdar", ""), sense=frame("REQUEST", "policy")) == "affirmed actual"


def test_a_verb_in_the_past_is_not_governed():
    mentions = {"طالبت": predicate(), "وقصفت": predicate()}
    assert governor("طالبت مالي بالحل وقصفت الجسر", mentions) is None


def governor(text, mentions):
    found = scene(text, mentions)
    return governor_of(found, found.predicates[-1], {found.predicates[0].first: frame(content="demanded")})


def test_a_predicate_governs_within_its_clause_only():
    mentions = {"طالبت": predicate(), "قصف": predicate("masdar", "")}
    assert governor("طالبت مالي بقصف الجسر", mentions) is not None
    assert governor("طالبت مالي بالحل. قصف الجسر", mentions) is None
    assert governor("طالبت مالي كينيا التي قصف جيشها", mentions) is None


def test_a_user_row_with_an_unknown_effect_stops_the_run_and_says_where(tmp_path):
    header = "word\tkind\teffect\treach\texample\tsource\n"
    (tmp_path / "reality.tsv").write_text(header + "ربما\tmodal\tmaybe\tnext\tربما تأخر الوفد\town\n", encoding="utf-8")
    with pytest.raises(LexiconError, match="reality:2"):
        Modifiers.load(tmp_path)
