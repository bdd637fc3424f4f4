"""Contradictions: denials, polarity, numbers, dates and doers, each with both sides."""

from __future__ import annotations

from dataclasses import replace

import pytest
from telling import heads, report

from tawatur.chronicle import build_chronicle


def found(*reports):
    return [(c.kind, c.left, c.right) for c in build_chronicle(reports, heads(list(reports))).contradictions]


def why(*reports):
    return [c.why for c in build_chronicle(reports, heads(list(reports))).contradictions]


def test_a_denial_stands_against_what_its_own_paper_reports():
    accused = report("a", "e1", claims=((("USA",), "accuses"),), when="2022")
    denied = report("a", "e2", claims=((("PRK",), "denies"), (("RUS",), "denies")), when="2022", start=40, sentence="نفى الطرفان أي صفقات")
    assert found(accused, denied) == [("denies", "a:e1", "a:e2")]
    assert why(accused, denied) == ["affirmed by USA; denied by PRK, RUS"]


def test_done_against_not_done_in_two_papers():
    done = report("a", act="ASSAULT/battle", actors=("SUN",), recipients=("USA",), when="1950/1953")
    undone = report("b", act="ASSAULT/battle", actors=("SUN",), recipients=("USA",), when="1950/1953", polarity="negated")
    assert found(done, undone) == [("polarity", "a:e1", "b:e1")]


def test_disjoint_numbers_of_one_thing_and_a_lost_thousand():
    few = report("a", act="AID/troops", when="2024-10", amount=(12, None))
    many = report("b", act="AID/troops", when="2024-10", amount=(None, 12_000))
    assert found(few, many) == [("number", "a:e1", "b:e1")]
    assert "slip of a thousand" in why(few, many)[0]


def test_numbers_that_agree_or_belong_to_other_times_do_not_clash():
    a = report("a", act="AID/troops", when="2024-10", amount=(2_000, 9_999))
    b = report("b", act="AID/troops", when="2024-10", amount=(5_000, 5_000))
    later = report("c", act="AID/troops", when="2025-10", amount=(50_000, 50_000))
    assert found(a, b, later) == []


def test_two_years_of_one_founding():
    a = report("a", act="CHANGE/founding", actors=("PRK",), recipients=(), when="1948")
    b = report("b", act="CHANGE/founding", actors=("PRK",), recipients=(), when="1949")
    assert found(a, b) == [("date", "a:e1", "b:e1")]


def test_two_doers_of_one_strike():
    told = {"act": "ASSAULT/air", "recipients": ("SYR",), "when": "2018-04-09", "place": "homs"}
    assert found(report("a", actors=("USA",), **told), report("b", actors=("RUS",), **told)) == [("actor", "a:e1", "b:e1")]


def test_one_voice_does_not_contradict_itself_by_doubting():
    assert found(report("a", claims=((("USA",), "asserts"),), when="2022"), report("b", claims=((("RUS",), "doubts"),), when="2022")) == []


def test_a_paper_that_tells_in_its_own_voice_what_it_quotes_a_denial_of():
    told = report("a", "e1", when="2022", sentence="باعت الدولة القذائف")
    denied = report("a", "e2", claims=((("PRK",), "denies"),), when="2022", start=60, sentence="نفت العاصمة الصفقات")
    elsewhere = report("b", "e1", when="2022", polarity="negated", claims=((("RUS",), "asserts"),), sentence="لم تبع الدولة القذائف")
    assert ("denies", "a:e1", "a:e2") in found(told, denied, elsewhere)


def test_two_beginnings_of_one_tie():
    told = {"act": "SUPPORT/improve-relations", "actors": ("EGY", "SYR"), "recipients": ()}
    early = report("a", when="1946", sentence="بدأت العلاقات خبرa تتشكل بعد الحرب", **told)
    late = report("b", when="1955", sentence="نشأت خبرb العلاقات في المؤتمر", **told)
    assert found(_quoting(early, "تتشكل"), _quoting(late, "نشأت")) == [("date", "a:e1", "b:e1")]


def test_ties_may_grow_warmer_twice():
    told = {"act": "SUPPORT/improve-relations", "actors": ("EGY", "SYR"), "recipients": ()}
    early = report("a", when="1946", sentence="تحسنت العلاقات بعد الحرب", **told)
    late = report("b", when="1955", sentence="تحسنت العلاقات بعد المؤتمر", **told)
    assert found(_quoting(early, "تحسنت"), _quoting(late, "تحسنت")) == []


def test_what_was_not_expected_came_about():
    guess = report("a", act="SUPPORT/treaty", polarity="negated", modality="possible", published="2021-03-01")
    fact = report("b", act="SUPPORT/treaty", when="2023-05")
    before = report("c", act="SUPPORT/treaty", when="2019-05")
    assert found(guess, fact, before) == [("polarity", "a:e1", "b:e1")]


def _quoting(told, quote):
    return replace(told, quote=quote)


def test_a_tie_that_goes_back_to_an_act_began_with_it():
    begun = report(
        "a", act="SUPPORT/improve-relations", actors=("EGY", "SYR"), recipients=(), when="1946", sentence="بدأت العلاقات تتشكل يومها"
    )
    aid = report("b", actors=("EGY",), recipients=("SYR",), when="1958", sentence="وترجع صداقة الشعبين إلى تسليح الجيش في تلك السنة")
    only_aid = report("c", actors=("EGY",), recipients=("SYR",), when="1958", sentence="بدأ تسليح الجيش في تلك السنة")
    assert found(_quoting(begun, "تتشكل"), _quoting(aid, "تسليح")) == [("date", "a:e1", "b:e1")]
    assert found(_quoting(begun, "تتشكل"), _quoting(only_aid, "تسليح")) == []


@pytest.mark.parametrize(
    ("one", "other", "clash"),
    [
        ("كانت مصر أول دولة اعترفت بالجمهورية", "وسوريا أول من اعترف بالجمهورية", True),
        ("كانت مصر أول دولة عربية اعترفت بها", "سوريا هي الدولة العربية الأولى التي اعترفت بها", True),
        ("كانت مصر أول دولة عربية اعترفت بها", "كانت سوريا أول دولة آسيوية اعترفت بها", False),
        ("اعترفت مصر لأول مرة بالجمهورية", "للمرة الأولى اعترفت سوريا بالجمهورية", False),
        ("اعترفت مصر بالجمهورية", "سوريا أول دولة اعترفت بالجمهورية", False),
    ],
)
def test_two_who_are_called_the_first(one, other, clash):
    told = {"act": "SUPPORT/recognition", "recipients": ("PRK",)}
    egypt = _quoting(report("a", actors=("EGY",), sentence=one, **told), "اعترفت")
    syria = _quoting(report("b", actors=("SYR",), sentence=other, **told), "اعترف")
    assert found(egypt, syria) == ([("actor", "a:e1", "b:e1")] if clash else [])


def test_two_days_of_one_recognition():
    told = {"act": "SUPPORT/recognition", "actors": ("EGY",), "recipients": ("PRK",)}
    assert found(report("a", when="1963-08", **told), report("b", when="1964", **told)) == [("date", "a:e1", "b:e1")]


def test_an_act_of_the_heir_while_the_former_state_still_stood():
    fall = report("a", act="CHANGE/collapse", actors=("SUN",), recipients=(), when="1991-12")
    act = report("b", act="SUPPORT/diplomatic-ties", actors=("RUS",), recipients=("EGY",), when="1990")
    after = report("c", act="SUPPORT/diplomatic-ties", actors=("RUS",), recipients=("SYR",), when="1992")
    long_before = report("d", act="SUPPORT/diplomatic-ties", actors=("RUS",), recipients=("SYR",), when="1955")
    assert found(fall, act, after, long_before) == [("actor", "a:e1", "b:e1")]
    assert "SUN still stood" in why(fall, act)[0]


def test_readings_of_one_entry_with_other_figures_clash_whoever_is_named():
    first = report("a", act="AID/troops", when="2024-10-05", amount=(3_000, 3_000))
    second = report("b", act="AID/troops", actors=("PRK", "RUS"), recipients=("RUS",), when="2024-10-05", amount=(9_000, 9_000))
    assert found(*(_read(told) for told in (first, second))) == [("number", "a:e1", "b:e1")]


def _read(told):
    """Return a report as a program reads it: its roles are chosen by a model."""
    return replace(told, event=replace(told.event, by="verbs-aid:1 doer=model recipient=model"))
