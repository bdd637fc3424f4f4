"""The rules read doer and recipient off the order of words, the prepositions and the frame."""

import pytest
from staging import frame, predicate, scene

from tawatur.events.cast import Cast
from tawatur.events.roles import Carried, cast
from tawatur.model import Quantity


def filled(text, mentions, sense=None, carried=None):
    found = scene(text, mentions)
    roles = cast(found, found.predicates[-1], sense or frame(), carried or Carried())
    return roles.doers, roles.recipients


MALI_KENYA = {"مالي": "MLI", "كينيا": "KEN"}


@pytest.mark.parametrize(
    ("text", "word", "sense", "told"),
    [
        ("هاجمت مالي كينيا", {"هاجمت": predicate()}, frame(), "MLI>KEN"),
        ("مالي هاجمت كينيا", {"هاجمت": predicate()}, frame(), "MLI>KEN"),
        ("انسحبت مالي من كينيا", {"انسحبت": predicate()}, frame(roles="S=doer من=recipient"), "MLI>KEN"),
        ("هوجمت مالي من قبل كينيا", {"هوجمت": predicate(passive=True)}, frame(), "KEN>MLI"),
        ("اتفقت مالي وكينيا على الهدنة", {"اتفقت": predicate()}, frame(roles="S=both"), "MLI+KEN>"),
        ("هجوم مالي على كينيا", {"هجوم": predicate("masdar", "")}, frame(), "MLI>KEN"),
        ("تسليح مالي بيد كينيا", {"تسليح": predicate("masdar", "")}, frame(idafa="recipient"), ">MLI"),
        ("استقبلت مالي كينيا", {"استقبلت": predicate()}, frame(roles="S=recipient O=doer"), "KEN>MLI"),
    ],
)
def test_who_does_what_to_whom(text, word, sense, told):
    doers, recipients = filled(text, {**MALI_KENYA, **word}, sense)
    assert f"{'+'.join(doers)}>{'+'.join(recipients)}" == told


def test_a_verb_without_a_subject_takes_the_last_one():
    mentions = {"هاجمت": predicate(), "كينيا": "KEN"}
    assert filled("ثم هاجمت مواقع في الشمال ضد كينيا", mentions, carried=Carried(["MLI"], ["MLI"])) == (["MLI"], ["KEN"])


def test_who_is_accused_is_the_doer_of_what_he_is_accused_of():
    found = scene("اتهمت مالي كينيا بقصف الجسر", {"اتهمت": predicate(), **MALI_KENYA, "قصف": predicate("masdar", "")})
    accusing, bombing = found.predicates
    carried = Carried()
    accuse = frame("ACCUSE", "allege")
    carried.take(accusing, accuse, cast(found, accusing, accuse, carried))
    assert cast(found, bombing, frame(), carried).doers == ["KEN"]


def test_who_is_helped_is_not_the_doer_of_what_follows():
    found = scene("ساعدت مالي كينيا بقصف الجسر", {"ساعدت": predicate(), **MALI_KENYA, "قصف": predicate("masdar", "")})
    helping, bombing = found.predicates
    carried = Carried()
    carried.take(helping, frame("AID", "military"), cast(found, helping, frame("AID", "military"), carried))
    assert cast(found, bombing, frame(), carried).doers == ["MLI"]


def test_a_doer_is_not_its_own_recipient_and_nobody_comes_in_twice():
    roles = Cast()
    roles.put("doer", ["MLI"], "subject")
    roles.put("doer", ["MLI"], "again")
    roles.put("recipient", ["MLI", "KEN"], "object")
    roles.put("place", ["GHA"], "prep")
    assert (roles.doers, roles.recipients) == (["MLI"], ["KEN"])
    assert roles.rules == ["doer=subject", "recipient=object"]
    assert roles.how == {"MLI": "doer:subject", "KEN": "recipient:object"}


KILLS = frame(lemma="قتل")
TOWNSMEN = {"تاجران": "TRD", "الحرس": "GRD"}


@pytest.mark.parametrize(
    ("text", "mentions", "told"),
    [
        ("قتل تاجران في غارة", {"قتل": predicate(), "تاجران": "TRD"}, ">TRD"),
        ("قيل إن تاجران قتلا في غارة", {"قتلا": predicate(), "تاجران": "TRD"}, ">TRD"),
        ("قتل الحرس تاجران", {"قتل": predicate(), **TOWNSMEN}, "GRD>TRD"),
        ("قتل الحرس ثلاثة متسللين", {"قتل": predicate(), "الحرس": "GRD", "ثلاثة متسللين": Quantity(3, 3, unit="people")}, "GRD>"),
        ("يقتل الحرس في النهار", {"يقتل": predicate(tense="present"), "الحرس": "GRD"}, "GRD>"),
        ("الحرس قتلهم في الليل", {"قتلهم": predicate(pronoun="هم"), "الحرس": "GRD"}, "GRD>"),
    ],
)
def test_a_party_alone_with_a_verb_of_harm_suffers_it(text, mentions, told):
    doers, recipients = filled(text, mentions, KILLS)
    assert f"{'+'.join(doers)}>{'+'.join(recipients)}" == told


def test_with_belongs_to_the_noun_before_it():
    mentions = {"نشرت": predicate(), **MALI_KENYA}
    assert filled("نشرت مالي جنودا مع كينيا", mentions, frame("MOBILIZE", "deploy"))[0] == ["MLI", "KEN"]
    by_treaty = {**mentions, "معاهدتها": predicate("noun", "")}
    found = scene("نشرت مالي جنودا بموجب معاهدتها مع كينيا", by_treaty)
    assert cast(found, found.predicates[0], frame("MOBILIZE", "deploy"), Carried()).doers == ["MLI"]


@pytest.mark.parametrize("words", ["على مالي أن تهاجم كينيا", "سبق لمالي أن هاجمت كينيا", "طلبوا من مالي أن تهاجم كينيا"])
def test_who_may_must_or_is_asked_to_do_it_is_the_subject(words):
    verb = next(word for word in words.split() if "هاجم" in word)
    value = predicate(tense="past" if verb.startswith("ه") else "present")
    mentions = {"مالي": "MLI", verb: value, "كينيا": "KEN"}
    assert filled(words, mentions) == (["MLI"], ["KEN"])
