"""What holds of every pile: order, repetition, copies and new voices, and verdicts that are taken back."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from telling import report
from test_chronicle_judge import ACTS, PAIRS, TIMES

import tawatur
from tawatur.chronicle import Head, build_chronicle
from tawatur.chronicle.copies import signature
from tawatur.model import Status, Verdict

STANDS = {Status.CORROBORATED, Status.CONFIRMED}
SPEAKERS = ((), ((("USA",), "asserts"),), ((("kcna",), "asserts"),), ((("unnamed-reports",), "asserts"),))
DENIALS = (*SPEAKERS, ((("PRK",), "denies"),), ((("RUS",), "denies"), (("USA",), "accuses")))
PUBLISHED = ("2022-09-01", "2022-09-02", "2025-04-28")


@st.composite
def piles(draw, claims=DENIALS, polarities=("affirmed", "negated")):
    """Draw a few documents of some publishers with reports, read by a program or given by people."""
    found = []
    for number in range(draw(st.integers(2, 10))):
        doc = draw(st.integers(0, 3))
        actors, recipients = draw(st.sampled_from(PAIRS))
        made = report(
            f"d{doc}",
            f"e{number}",
            draw(st.sampled_from(ACTS)),
            actors,
            recipients,
            when=draw(st.sampled_from(TIMES)),
            published=PUBLISHED[doc % 3],
            publisher=f"paper {doc}",
            claims=draw(st.sampled_from(claims)),
            modality=draw(st.sampled_from(("actual", "future", "possible"))),
            polarity=draw(st.sampled_from(polarities)),
            start=60 * number,
        )
        read = draw(st.booleans())
        found.append(replace(made, event=replace(made.event, by="verbs-aid:1 doer=model recipient=model")) if read else made)
    return found


def signed(reports):
    """Return the heads of the documents with the signatures of texts that have nothing in common."""
    docs = {told.doc: told for told in reports}
    return [Head(doc, doc, publisher=told.publisher, published=told.published, signature=_text(doc)) for doc, told in docs.items()]


def _text(doc):
    return signature(" ".join(f"{doc}كلمة{number}" for number in range(60)))


def copy_of(doc, reports, heads):
    """Print a document again, later and elsewhere: the same text, the same reports."""
    (head,) = (head for head in heads if head.id == doc)
    again = replace(head, id="zz", name="zz", publisher="another paper", published="2026-01-01")
    told = [
        replace(one, id=f"zz:{one.event.id}", doc="zz", name="zz", publisher="another paper", published="2026-01-01") for one in reports
    ]
    return [one for one, first in zip(told, reports, strict=True) if first.doc == doc], again


def entry_with(chronicle, report):
    (entry,) = (entry for entry in chronicle.entries if report in entry.reports)
    return entry


@settings(deadline=None, max_examples=60)
@given(piles(), st.randoms())
def test_the_order_of_reports_and_documents_changes_nothing(reports, random):
    docs = signed(reports)
    mixed, shuffled = random.sample(reports, len(reports)), random.sample(docs, len(docs))
    assert build_chronicle(mixed, shuffled) == build_chronicle(reports, docs)


@settings(deadline=None, max_examples=40)
@given(piles())
def test_the_same_reports_and_documents_twice_change_nothing(reports):
    docs = signed(reports)
    assert build_chronicle([*reports, *reports], [*docs, *docs]) == build_chronicle(reports, docs)


@settings(deadline=None, max_examples=60)
@given(piles(), st.integers(0, 3))
def test_a_copy_adds_documents_and_never_a_root_nor_an_entry(reports, doc):
    assume(any(told.doc == f"d{doc}" for told in reports))
    docs = signed(reports)
    told, again = copy_of(f"d{doc}", reports, docs)
    before, after = build_chronicle(reports, docs), build_chronicle([*reports, *told], [*docs, again])
    assert [(e.id, e.roots, e.status) for e in after.entries] == [(e.id, e.roots, e.status) for e in before.entries]
    for entry in before.entries:
        more = entry_with(after, entry.reports[0]).documents - entry.documents
        assert more == any(report.startswith(f"d{doc}:") for report in entry.reports)


@settings(deadline=None, max_examples=80)
@given(piles(SPEAKERS, ("affirmed",)), st.data())
def test_one_more_independent_voice_never_lowers_what_nobody_denies(reports, data):
    docs = signed(reports)
    told = data.draw(st.sampled_from(reports))
    again = replace(told, id="zz:e99", doc="zz", name="zz", publisher="a new paper", claims=(), published="2025-05-01")
    new = Head("zz", "zz", publisher="a new paper", published="2025-05-01", signature=_text("zz"))
    before = entry_with(build_chronicle(reports, docs), told.id)
    entry = entry_with(build_chronicle([*reports, again], [*docs, new]), told.id)
    if before.status in STANDS and set(before.reports) <= set(entry.reports):
        assert entry.status in STANDS
        assert entry.roots >= before.roots
    if again.id in entry.reports and told.event.modality == "actual" and not told.claims:
        assert entry.status in STANDS


@pytest.fixture(scope="module")
def example(tmp_path_factory):
    path = tmp_path_factory.mktemp("case") / "example.tawatur"
    tawatur.demo(case=path)
    return path


@settings(deadline=None, max_examples=6, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_taking_back_all_verdicts_restores_the_export_byte_for_byte(example, data):
    with tawatur.Case(example) as case:
        before = case.export()
        ids = sorted(report for entry in case.entries() for report in entry.reports)
        pairs = data.draw(
            st.lists(st.tuples(st.sampled_from(ids), st.sampled_from(ids)).filter(lambda pair: pair[0] != pair[1]), max_size=3)
        )
        for left, right in pairs:
            case.judge(left, right, data.draw(st.sampled_from((Verdict.SAME, Verdict.DIFFERENT))), by=data.draw(st.sampled_from("ab")))
        judged = case.export()
        for left, right in pairs:
            case.undo(left, right)
        assert case.export() == before
        assert json.loads(judged)["documents"] == json.loads(before)["documents"]
