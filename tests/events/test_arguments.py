"""The parties of a predicate stand in its clause, each in the slot that the small words give it."""

from staging import predicate, scene

from tawatur.events.arguments import behind, joined_with, subject_before


def slots(text, mentions, at=0):
    found = scene(text, mentions)
    return [(part.actor, part.slot) for part in behind(found, found.predicates[at])]


def test_parties_behind_come_in_order_with_their_prepositions():
    mentions = {"أرسلت": predicate(), "الصين": "CHN", "كينيا": "KEN"}
    assert slots("أرسلت الصين وفدا إلى كينيا", mentions) == [("CHN", ""), ("KEN", "الي")]


def test_a_joined_party_takes_over_the_place_of_the_one_before():
    mentions = {"أرسلت": predicate(), "مالي": "MLI", "كينيا": "KEN", "غانا": "GHA"}
    assert slots("أرسلت مالي وفدا إلى كينيا وغانا", mentions) == [("MLI", ""), ("KEN", "الي"), ("GHA", "الي")]


def test_the_clause_ends_at_a_full_stop_mark_and_at_a_clause_word():
    mentions = {"أرسلت": predicate(), "مالي": "MLI", "كينيا": "KEN"}
    assert slots("أرسلت مالي وفدا؛ وصل كينيا", mentions) == [("MLI", "")]
    assert slots("أرسلت مالي وفدا الذي وصل كينيا", mentions) == [("MLI", "")]


def test_the_clause_ends_at_the_next_verb():
    mentions = {"أرسلت": predicate(), "مالي": "MLI", "استقبلت": predicate(), "كينيا": "KEN"}
    assert slots("أرسلت مالي وفدا واستقبلت كينيا", mentions) == [("MLI", "")]


def before(text, mentions):
    found = scene(text, mentions)
    placed = subject_before(found, found.predicates[-1])
    return placed.actor if placed else None


def test_a_subject_may_stand_before_its_verb_but_not_behind_a_preposition():
    assert before("مصر أدانت الهجوم", {"مصر": "EGY", "أدانت": predicate()}) == "EGY"
    assert before("في مصر أدانت الهجوم", {"مصر": "EGY", "أدانت": predicate()}) is None
    assert before("قالت مصر: أدانت الهجوم", {"مصر": "EGY", "أدانت": predicate()}) is None


def test_a_relative_clause_speaks_of_the_party_just_before():
    mentions = {"مصر": "EGY", "السودان": "SDN", "أدان": predicate()}
    assert before("زارت مصر السودان الذي أدان الهجوم", mentions) == "SDN"


def test_only_parties_near_each_other_are_joined():
    mentions = {"مصر": "EGY", "ليبيا": "LBY", "تونس": "TUN"}
    near = scene("مصر وليبيا وتونس", mentions)
    assert [p.actor for p in joined_with(near, near.actors[0])] == ["EGY", "LBY", "TUN"]
    far = scene("مصر تبني السدود الكبيرة على النيل وليبيا وتونس", mentions)
    assert [p.actor for p in joined_with(far, far.actors[0])] == ["EGY"]
