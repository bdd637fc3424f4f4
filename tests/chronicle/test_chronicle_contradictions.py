"""Contradictions: denials, polarity, numbers, dates and doers, each with both sides."""

from __future__ import annotations

from dataclasses import replace

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
