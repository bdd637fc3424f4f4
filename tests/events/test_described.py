"""What stands behind an act says how real it is: adjectives of its noun, a verb to come, its time."""

import pytest
from staging import frame, predicate, scene

from tawatur.errors import LexiconError
from tawatur.events.adjectives import Adjectives
from tawatur.events.modality import reality
from tawatur.events.modifiers import Modifiers
from tawatur.model import When

MODIFIERS = Modifiers.load()
RAID = predicate("noun", "")


def told(text, surface, value=RAID, others=None):
    found = scene(text, {surface: value, **(others or {})})
    real = reality(found, found.predicates[0], frame(), MODIFIERS, None)
    return f"{real.polarity} {real.modality}"


@pytest.mark.parametrize(
    ("text", "surface", "expected"),
    [
        ("بعد الهجوم المتوقع على الجسر", "هجوم", "affirmed future"),
        ("تحدثوا عن هجوم محتمل على الجسر", "هجوم", "affirmed possible"),
        ("سبق الزيارة المرتقبة لقاء", "زيارة", "affirmed future"),
        ("زيارة الوزير المرتقبة للمدينة", "زيارة", "affirmed future"),
        ("زيارة الوزير المرتقب للمدينة", "زيارة", "affirmed actual"),
        ("انتقدوا زيارته المقررة للمدينة", "زيارت", "affirmed future"),
        ("القمة المزمع عقدها في الربيع", "قمة", "affirmed future"),
        ("محادثات ستعقد في الربيع", "محادثات", "affirmed future"),
        ("المحادثات التي من المقرر أن تعقد في الربيع", "محادثات", "affirmed future"),
        ("المحادثات التي عقدت في الربيع", "محادثات", "affirmed actual"),
        ("الهجوم على القائد المحتمل", "هجوم", "affirmed actual"),
        ("القصف القادم من التلال", "قصف", "affirmed actual"),
        ("القصف المزعوم للجسر", "قصف", "affirmed actual"),
        ("لم تجر المحادثات المقررة", "محادثات", "negated future"),
    ],
)
def test_the_words_behind_its_noun_tell_what_is_not_yet_real(text, surface, expected):
    assert told(text, surface, predicate("noun", "", pronoun="ه") if surface == "زيارت" else RAID) == expected


@pytest.mark.parametrize(
    ("text", "value", "expected"),
    [
        ("يغادر الوزير العاصمة الأسبوع المقبل", predicate(tense="present"), "affirmed future"),
        ("غادر الوزير العاصمة الأسبوع المقبل", predicate(), "affirmed actual"),
        ("يغادر الوزير العاصمة. الأسبوع المقبل", predicate(tense="present"), "affirmed actual"),
    ],
)
def test_a_present_whose_time_lies_ahead_is_to_come(text, value, expected):
    verb = text.split()[0]
    assert told(text, verb, value, {"الأسبوع المقبل": When(edtf="2024-05-13", kind="date", anchor="document")}) == expected


def test_a_user_row_with_an_unknown_effect_stops_the_run_and_says_where(tmp_path):
    (tmp_path / "adjectives.tsv").write_text("word\teffect\texample\tsource\nمتوقع\tlikely\tالهجوم المتوقع\town\n", encoding="utf-8")
    with pytest.raises(LexiconError, match="adjectives:2"):
        Adjectives.load(tmp_path)
