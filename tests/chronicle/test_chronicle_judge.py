"""Merging: order, people's verdicts, plans and guesses."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st
from telling import report

from tawatur.chronicle.facets import facets_of
from tawatur.chronicle.judge import judge
from tawatur.model import Judgement, Verdict

ACTS = ("AID/arms", "AID/troops", "CONSULT/visit", "SUPPORT/treaty", "ASSAULT/battle")
TIMES = (None, "2022", "2022-07", "2022-07-13", "2022-07-21", "2023", "2022-02/..")
PAIRS = ((("PRK",), ("RUS",)), (("RUS",), ("PRK",)), (("RUS",), ("UKR",)), (("putin", "kim"), ()), (("PRK",), ()))


@st.composite
def told(draw, most=12):
    count = draw(st.integers(1, most))
    found = []
    for number in range(count):
        actors, recipients = draw(st.sampled_from(PAIRS))
        found.append(
            report(
                f"d{draw(st.integers(0, 3))}",
                f"e{number}",
                draw(st.sampled_from(ACTS)),
                actors,
                recipients,
                when=draw(st.sampled_from(TIMES)),
                published=draw(st.sampled_from((None, "2022-09", "2025-04-28"))),
                modality=draw(st.sampled_from(("actual", "future", "possible"))),
                polarity=draw(st.sampled_from(("affirmed", "negated"))),
                start=20 * number,
            )
        )
    return found


def groups(reports, judgements=()):
    return sorted(judge([facets_of(r) for r in reports], judgements)[0])


@settings(deadline=None)
@given(told(), st.randoms())
def test_groups_do_not_depend_on_the_order_of_reports(reports, random):
    mixed = list(reports)
    random.shuffle(mixed)
    assert groups(mixed) == groups(reports)


@settings(deadline=None)
@given(told())
def test_every_report_is_in_exactly_one_group(reports):
    held = [report for group in groups(reports) for report in group]
    assert sorted(held) == sorted(r.id for r in reports)


@settings(deadline=None)
@given(told(), st.data())
def test_a_persons_verdict_holds_and_its_undoing_restores_the_groups(reports, data):
    if len(reports) < 2:
        return
    left, right = sorted(data.draw(st.permutations([r.id for r in reports]))[:2])
    verdict = data.draw(st.sampled_from((Verdict.SAME, Verdict.DIFFERENT)))
    before = groups(reports)
    judged = groups(reports, [Judgement(left, right, verdict, "me")])
    together = any(left in group and right in group for group in judged)
    assert together is (verdict is Verdict.SAME)
    assert groups(reports) == before


def test_unsure_of_a_person_leaves_everything_as_it_was():
    pair = [report("a", when="2022"), report("b", when="2022-07", act="AID/supplies", modality="possible")]
    facets = [facets_of(r) for r in pair]
    before = judge(facets, ())
    assert [(link.left, link.right, link.verdict) for link in before[1]] == [("a:e1", "b:e1", Verdict.UNSURE)]
    assert judge(facets, [Judgement("a:e1", "b:e1", Verdict.UNSURE, "me")]) == before


def test_of_two_people_the_one_who_parts_is_heard():
    pair = [report("a", when="2022"), report("b", when="2022")]
    said = [Judgement("a:e1", "b:e1", Verdict.SAME, "me"), Judgement("b:e1", "a:e1", Verdict.DIFFERENT, "you")]
    assert groups(pair, said) == groups(pair, said[::-1]) == [["a:e1"], ["b:e1"]]


def test_a_mere_possibility_does_not_draw_a_fact_of_another_paper_to_itself():
    fact = report("a", when="2022", published="2023-08")
    plan = report("b", "e1", modality="future", published="2022-09")
    guess = report("b", "e2", modality="possible", published="2022-09", start=50)
    assert groups([fact, plan, guess]) == [["a:e1", "b:e1"], ["b:e2"]]


def test_links_say_who_judged_and_why():
    links = judge([facets_of(report("a", when="2022")), facets_of(report("b", when="2022"))], ())[1]
    assert [(link.verdict, link.by) for link in links] == [(Verdict.SAME, "tawatur")]
    assert "both 2022" in links[0].reasons
