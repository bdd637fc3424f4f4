"""Reports that a program read: one wrong side does not part them, and only what cannot be a slip of reading does."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from telling import report

from tawatur.chronicle.block import Blocks
from tawatur.chronicle.compare import compare
from tawatur.chronicle.facets import facets_of
from tawatur.chronicle.judge import judge
from tawatur.chronicle.odds import APART, PAGE
from tawatur.chronicle.readings import findings
from tawatur.model import When

BY = "verbs-aid:1 doer=model recipient=model"


def read(*arguments, **told):
    """Make a report as a program reads it; `lent` gives it a time that stands in an earlier sentence."""
    lent = told.pop("lent", None)
    made = report(*arguments, **told)
    when = When(lent, reason="in its passage; as written") if lent else made.event.when
    return replace(made, event=replace(made.event, by=BY, when=when))


def points(a, b):
    return compare(facets_of(a), facets_of(b))


def keys(a, b):
    return {key for key, _, _ in findings(facets_of(a), facets_of(b))}


def together(*reports):
    groups, _ = judge([facets_of(told) for told in reports], ())
    return sorted(tuple(sorted(group)) for group in groups)


def test_a_side_read_wrongly_costs_but_does_not_part():
    a = read("a", "e1", when="2022-07", sentence="سلمت العاصمة شحنات من الذخائر")
    b = read("b", "e1", recipients=("UKR",), when="2022-07", sentence="وصلت شحنات الذخائر التي سلمتها العاصمة")
    assert 0 < points(a, b).points < points(a, read("b", "e1", when="2022-07", sentence=b.sentence)).points
    assert compare(facets_of(report("a", when="2022-07")), facets_of(report("b", recipients=("UKR",), when="2022-07"))).apart


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ({"act": "AID/arms"}, {"act": "CONSULT/visit"}),
        ({"actors": ("PRK",), "recipients": ("RUS",)}, {"actors": ("EGY",), "recipients": ("SYR",)}),
        ({"when": "2022-08-15"}, {"when": "2023-08-15"}),
        ({"actors": ("SUN",)}, {"actors": ("SUN",), "when": "2024"}),
    ],
)
def test_what_is_no_slip_of_reading_parts_for_good(left, right):
    assert points(read("a", **left), read("b", **right)).apart


@pytest.mark.parametrize(
    ("one", "other"), [("AID/troops", "MOBILIZE/deploy"), ("AID/arms", "SUPPORT/backing"), ("SUPPORT/treaty", "AGREE/accept")]
)
def test_one_act_read_as_two_types_can_be_one_event(one, other):
    told = {"when": "2024-10-08", "sentence": "وصل آلاف الجنود إلى الحدود الشرقية"}
    a, b = read("a", act=one, **told), read("b", act=other, **told)
    assert points(a, b).points > 0
    assert list(Blocks([facets_of(a), facets_of(b)]).pairs())
    assert compare(facets_of(report("a", act=one, **told)), facets_of(report("b", act=other, **told))).apart


def test_a_time_lent_from_another_sentence_parts_nobody():
    told = {"act": "ASSAULT/battle", "sentence": "قاتل الجنود في الوادي"}
    firm, lent = read("a", when="1950", **told), read("b", lent="1953", **told)
    assert not points(firm, lent).apart
    assert points(firm, read("b", when="1953", **told)).apart


def test_an_office_may_be_held_by_whoever_the_other_names():
    told = {"act": "CONSULT/visit", "recipients": ("PRK",), "when": "2024-06-19"}
    named = read("a", actors=("putin",), **told)
    assert "persons perhaps" in keys(named, read("b", actors=("rus-president",), **told))
    assert "persons other" in keys(named, read("b", actors=("lavrov",), **told))


def test_what_was_told_as_done_cannot_be_what_came_later():
    dated = read("a", act="MOBILIZE/deploy", when="2024-10")
    early = read("b", act="MOBILIZE/deploy", published="2022-03-01")
    assert "too early" in keys(dated, early)
    assert "too early" not in keys(dated, read("b", act="MOBILIZE/deploy", published="2024-12-01"))
    assert "too early" not in keys(dated, read("b", act="MOBILIZE/deploy", published="2022-03-01", modality="future"))


def test_news_of_the_day_leans_on_no_date():
    stand_in = When("2024-05-06~", anchor="document", reason="undated act of dated news: the publication date, approximately")
    told = [
        read("a", f"e{n}", act="CONSULT/visit", published="2024-05-06", start=n * 400, sentence=f"زار الوزير المدينة {n}") for n in (1, 2)
    ]
    told = [replace(one, event=replace(one.event, when=stand_in)) for one in told]
    assert facets_of(told[0]).when is None
    assert "fresh" in keys(*told)


def test_a_page_that_takes_an_act_up_again_tells_one_event():
    told = {"act": "MOBILIZE/deploy", "published": "2024-10-20"}
    title = read("a", "e1", actors=("PRK",), recipients=("UKR",), sentence="إرسال آلاف الجنود إلى الجبهة", **told)
    body = read("a", "e2", actors=("prk-army",), recipients=(), start=300, sentence="وأكدت المصادر إرسال الجنود إلى الجبهة الغربية", **told)
    again = read("a", "e3", actors=(), recipients=("RUS",), start=600, sentence="وكان إرسال الجنود قد أقلق الجيران", **told)
    assert together(title, body, again) == [("a:e1", "a:e2", "a:e3")]


def test_done_and_yet_to_come_in_one_document_are_two_acts():
    told = {"act": "CONSULT/message", "actors": ("kim", "putin"), "recipients": ()}
    sent = read("a", "e1", when="2023-08-15", sentence="تبادل الزعيمان رسائل التهنئة", **told)
    coming = read("a", "e2", start=900, modality="future", sentence="وسيتبادلان رسائل كل عام", **told)
    assert points(sent, coming).points < points(sent, read("a", "e2", start=900, sentence=coming.sentence, **told)).points
    assert len(together(sent, coming)) == 2


def test_all_findings_have_odds_on_one_page_and_those_between_two_papers_are_among_them():
    assert APART.keys() < PAGE.keys()
    assert PAGE.keys() - APART.keys() == {"answer", "sentence same", "sentence shared"}


@st.composite
def readings(draw):
    return read(
        draw(st.sampled_from(["a", "b"])),
        "e2",
        act=draw(st.sampled_from(["AID/arms", "SUPPORT/backing", "CONSULT/visit", "ASSAULT/battle", "CHANGE/collapse"])),
        actors=draw(st.sampled_from([(), ("PRK",), ("RUS",), ("PRK", "RUS"), ("putin",), ("rus-president",)])),
        recipients=draw(st.sampled_from([(), ("RUS",), ("UKR",)])),
        when=draw(st.sampled_from([None, "2022", "2022-07-13", "2000/.."])),
        published=draw(st.sampled_from([None, "2022-09-01", "2025-01-01"])),
        modality=draw(st.sampled_from(["actual", "future", "possible"])),
        start=50,
    )


@given(readings(), readings())
def test_two_readings_compare_alike_from_either_side_and_whatever_they_are_called(one, other):
    one = replace(one, id="a:e1")
    assert points(one, other) == points(other, one)
    assert points(one, other).points == points(replace(one, id="z:e9"), other).points


def test_a_sentence_does_not_contradict_itself_but_two_voices_in_it_may():
    sentence = "لم يشارك الطيارون في القتال"
    told = {"act": "ASSAULT/battle", "sentence": sentence}
    fought, not_there = read("a", "e1", **told), read("a", "e2", start=9, polarity="negated", **told)
    assert "not done" in points(fought, not_there).reasons[0]
    voices = [read("a", f"e{n}", start=n, polarity=polarity, claims=(((who,), "asserts"),), **told) for n, (who, polarity) in VOICES]
    assert not points(*voices).apart


VOICES = list(enumerate((("USA", "affirmed"), ("PRK", "negated"))))
