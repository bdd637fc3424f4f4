"""Forms of verbs with every kind of weakness, and what look-up takes off again."""

import pytest

from tawatur.inflect import JUSSIVE, noun_forms, participle_forms, strip_pronoun, verb_forms


def forms(perfect, present, **features):
    return {f.folded for f in verb_forms(perfect, present) if all(getattr(f, k) == v for k, v in features.items())}


@pytest.mark.parametrize(
    ("perfect", "present", "past", "now"),
    [
        ("زوّد", "يزوّد", {"زود", "زودت", "زودوا", "زودنا"}, {"يزود", "تزود", "يزودون", "يزودوا"}),
        ("نفى", "ينفي", {"نفي", "نفت", "نفوا", "نفيا", "نفينا"}, {"ينفي", "تنفي", "ينفون", "ينفيان"}),
        ("دعا", "يدعو", {"دعا", "دعت", "دعوا", "دعونا"}, {"يدعو", "تدعو", "يدعون", "يدعوان"}),
        ("قال", "يقول", {"قال", "قالت", "قالوا", "قلنا"}, {"يقول", "تقول", "يقولون"}),
        ("استعاد", "يستعيد", {"استعاد", "استعادت", "استعدنا"}, {"يستعيد", "تستعيد"}),
        ("اتخذ", "يتخذ", {"اتخذ", "اتخذت", "اتخذا"}, {"يتخذ", "تتخذ"}),
        ("جاء", "يجيء", {"جاء", "جاءت", "جاؤوا"}, {"يجيء"}),
        ("لقي", "يلقى", {"لقي", "لقيت", "لقوا"}, {"يلقي", "تلقي", "يلقون"}),
    ],
)
def test_the_active_forms_of(perfect, present, past, now):
    assert past <= forms(perfect, present, tense="past", passive=False)
    assert now <= forms(perfect, present, tense="present", passive=False)


@pytest.mark.parametrize(
    ("perfect", "present", "passive"),
    [
        ("نفى", "ينفي", {"نفي", "نفيت"}),
        ("أعاد", "يعيد", {"اعيد", "اعيدت", "يعاد"}),
        ("حاصر", "يحاصر", {"حوصر", "حوصرت"}),
        ("تبادل", "يتبادل", {"تبودل"}),
        ("وصف", "يصف", {"يوصف"}),
    ],
)
def test_passives_that_are_written_otherwise_than_the_active(perfect, present, passive):
    assert passive <= forms(perfect, present, passive=True)


def test_a_shortened_present_is_marked_so():
    assert "يقل" in forms("قال", "يقول", tense=JUSSIVE)
    assert "يقل" not in forms("قال", "يقول", tense="present")


def test_nouns_take_their_plurals_and_their_ta():
    assert {"زياره", "زيارات", "زيارتين", "زيارتان"} <= {f.folded for f in noun_forms("زيارة", sound=True)}
    assert {"هجوم", "هجوما", "هجمات"} <= {f.folded for f in noun_forms("هجوم", ("هجمات",))}


def test_a_defective_participle_regains_its_ya():
    assert {"داع", "داعيا", "داعيه"} <= {f.folded for f in participle_forms("داع")}


@pytest.mark.parametrize(
    ("word", "reading"),
    [
        ("زيارته", ("زياره", "ه")),
        ("نفاه", ("نفي", "ه")),
        ("زودوها", ("زودوا", "ها")),
        ("لقائهما", ("لقاء", "هما")),
        ("اتهمها", ("اتهم", "ها")),
    ],
)
def test_pronouns_come_off_and_what_they_changed_comes_back(word, reading):
    assert reading in set(strip_pronoun(word))
