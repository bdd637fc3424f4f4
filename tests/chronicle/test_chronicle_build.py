"""The whole chronicle road over reports."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st
from telling import heads, report
from test_chronicle_judge import told

from tawatur.chronicle import build_chronicle
from tawatur.model import Actor


@settings(deadline=None, max_examples=60)
@given(told(), st.randoms())
def test_the_chronicle_does_not_depend_on_the_order_of_anything(reports, random):
    docs = heads(reports)
    mixed, shuffled = list(reports), list(docs)
    random.shuffle(mixed)
    random.shuffle(shuffled)
    assert build_chronicle(mixed, shuffled) == build_chronicle(reports, docs)


@settings(deadline=None, max_examples=60)
@given(told())
def test_counts_are_in_order(reports):
    for entry in build_chronicle(reports, heads(reports)).entries:
        assert 1 <= entry.documents <= len(entry.reports)
        assert entry.publishers <= entry.documents


def test_nothing_told_makes_an_empty_chronicle():
    assert build_chronicle([], []).entries == ()


def test_titles_are_made_from_codes_and_names_in_both_languages():
    (entry,) = build_chronicle([report("a", when="2022")], []).entries
    assert "كوريا الشمالية" in entry.title_ar
    assert "North Korea" in entry.title_en
    (planned,) = build_chronicle([report("a", modality="future")], []).entries
    assert planned.title_en != entry.title_en


def test_best_date_is_the_precise_one_that_the_others_agree_with():
    told_twice = [report("a", when="2022"), report("b", when="2022-07")]
    (entry,) = build_chronicle(told_twice, heads(told_twice)).entries
    assert entry.when == "2022-07"
    assert entry.dates == ("2022", "2022-07")
    assert "also told: 2022" in entry.reason


def test_an_undated_act_stays_undated_and_says_when_it_was_told():
    (entry,) = build_chronicle([report("a", published="2025-04-28")], []).entries
    assert entry.when is None
    assert "2025-04-28" in entry.reason


def test_entries_come_in_the_order_of_time_undated_last():
    reports = [
        report(d, when=w, act=a) for d, w, a in (("a", None, "AID/arms"), ("b", "2022", "CONSULT/visit"), ("c", "1948", "AID/training"))
    ]
    assert [entry.when for entry in build_chronicle(reports, heads(reports)).entries] == ["1948", "2022", None]


def test_coverage_counts_what_could_speak_of_a_year():
    reports = [report("a", when="1950/1951"), report("b", when="1951", act="CONSULT/visit")]
    assert [(c.year, c.documents) for c in build_chronicle(reports, heads(reports)).coverage] == [(1950, 1), (1951, 2)]


def test_a_joint_actor_without_a_name_is_called_by_its_parts():
    joint = replace(report("a", act="CONSULT/meeting", actors=("PRK",), recipients=()), actors=(Actor("PRK+RUS", "state", "PRK+RUS"),))
    joint = replace(joint, event=replace(joint.event, actors=("PRK+RUS",)))
    others = [report("b", act="AID/training", when="1950")]
    titles = [entry.title_en for entry in build_chronicle([joint, *others], []).entries]
    assert "North Korea" in titles[1]
    assert "Russia" in titles[1]


def test_readings_vote_on_each_party_by_itself():
    told = {"act": "AID/arms", "when": "2022-07-13", "sentence": "سلمت العاصمة شحنة من القذائف إلى الجيش"}
    sides = ((("PRK",), ("RUS",)), (("PRK", "USA"), ("RUS",)), (("PRK",), ("RUS", "UKR")), (("PRK",), ()))
    reports = [report(doc, actors=actors, recipients=recipients, **told) for doc, (actors, recipients) in zip("abcd", sides, strict=True)]
    read = [replace(one, event=replace(one.event, by="verbs-aid:1 doer=model recipient=model")) for one in reports]
    (entry,) = build_chronicle(read, heads(read)).entries
    assert (entry.actors, entry.recipients) == (("PRK",), ("RUS",))
