"""How real an act is told: by its form, the small words before it and the predicate that governs it."""

from dataclasses import replace

import pytest
from staging import frame, predicate, scene

from tawatur.errors import LexiconError
from tawatur.events.modality import Governor, governor_of, reality
from tawatur.events.modifiers import Modifiers
from tawatur.model import When

MODIFIERS = Modifiers.load()


def told(text, surface, value=None, governor=None, sense=None):
    found = scene(text, {surface: value or predicate()})
    real = reality(found, found.predicates[0], sense or frame(), MODIFIERS, Governor(governor, 0) if governor else None)
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
    ("text", "surface", "value", "expected"),
    [
        ("لم تقع مواجهات بين مالي وكينيا", "مواجهات", predicate("noun", ""), "negated actual"),
        ("لن تجري مالي محادثات", "محادثات", predicate("noun", ""), "negated future"),
        ("ستعقد مالي وكينيا قمة", "قمة", predicate("noun", ""), "affirmed future"),
        ("لم تقم مالي بقصف الجسر", "قصف", predicate("masdar", ""), "negated actual"),
        ("لم تقم مالي بعد قصف الجسر", "قصف", predicate("masdar", ""), "affirmed actual"),
        ("لم تصدر مالي بيانا بشأن الغارة", "غارة", predicate("noun", ""), "affirmed actual"),
        ("ليس هناك اتفاق مع مالي", "اتفاق", predicate("noun", ""), "negated actual"),
    ],
)
def test_what_is_said_of_a_light_verb_is_said_of_its_act(text, surface, value, expected):
    assert told(text, surface, value) == expected


def test_a_light_verbal_noun_hands_on_what_is_said_of_it():
    found = scene("عادت مالي دون فرض عقوبات", {"فرض": predicate("masdar", ""), "عقوبات": predicate("noun", "")})
    light = replace(found.predicates[0].predicate, lemma="فرض")
    assert [light.lemma in MODIFIERS.light, light.form] == [True, "masdar"]
    found = scene("عادت مالي دون فرض عقوبات", {"فرض": light, "عقوبات": predicate("noun", "")})
    assert reality(found, found.predicates[1], frame("SANCTION", "embargo"), MODIFIERS, None).polarity == "negated"


@pytest.mark.parametrize(
    ("text", "surface", "value", "expected"),
    [
        ("لم تعترف مالي بالإقليم", "تعترف", predicate(tense="present"), "negated actual"),
        ("لم تعترف بالإقليم إلا مالي", "تعترف", predicate(tense="present"), "affirmed actual"),
        ("لم تعترف مالي بالإقليم إلا أنها زارته", "تعترف", predicate(tense="present"), "negated actual"),
        ("عليها ألا تهاجم الجسر", "تهاجم", predicate(tense="present"), "negated actual"),
        ("لم تترك إلا قصف الجسر", "قصف", predicate("masdar", ""), "affirmed actual"),
        ("كادت مالي أن تهاجم الجسر", "تهاجم", predicate(tense="present"), "affirmed possible"),
        ("منعت مالي أنصار الحزب من التجمع", "تجمع", predicate("masdar", ""), "negated possible"),
        ("عادت لتفادي غارة على الجسر", "غارة", predicate("noun", ""), "negated possible"),
        ("تسعى لتفادي العقوبات", "عقوبات", predicate("noun", ""), "affirmed future"),
    ],
)
def test_an_exception_turns_a_negation_and_what_is_hindered_is_not_done(text, surface, value, expected):
    assert told(text, surface, value) == expected


def test_until_a_time_written_out_it_was_not_done_and_then_it_was():
    then, now = When("1941", "date", "absolute", ""), When("2024", "date", "document", "")
    for when, expected in ((then, "affirmed"), (now, "negated")):
        found = scene("لم تعترف مالي بالإقليم حتى العام", {"تعترف": predicate(tense="present"), "العام": when})
        assert reality(found, found.predicates[0], frame(), MODIFIERS, None).polarity == expected


def test_acts_joined_by_or_are_as_real_as_each_other():
    found = scene("عادت مالي دون قصف الجسر أو غزو الميناء", {"قصف": predicate("masdar", ""), "غزو": predicate("masdar", "")})
    assert [reality(found, act, frame(), MODIFIERS, None).polarity for act in found.predicates] == ["negated", "negated"]


def test_what_is_not_demanded_is_refused():
    found = scene("لا تطالب مالي بقصف الجسر", {"تطالب": predicate(tense="present"), "قصف": predicate("masdar", "")})
    real = reality(found, found.predicates[1], frame(), MODIFIERS, Governor(frame(content="demanded"), 1))
    assert f"{real.polarity} {real.modality}" == "negated possible"


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
