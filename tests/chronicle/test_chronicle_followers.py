"""Reports of copies: they follow the reports that they repeat."""

from __future__ import annotations

from dataclasses import replace

from telling import report

from tawatur.chronicle import Head, build_chronicle
from tawatur.chronicle.copies import signature
from tawatur.chronicle.followers import followers
from tawatur.model import Judgement, Verdict

ORIGIN = {"a": "a", "b": "a", "c": "c"}


def again(told, doc):
    return replace(told, id=f"{doc}:{told.event.id}", doc=doc, name=doc)


def test_a_report_follows_the_one_that_says_the_same_and_nothing_else():
    first = report("a", when="2022")
    other = report("a", "e2", act="CONSULT/visit", start=80)
    later = again(replace(other, sentence="كلام آخر"), "b")
    assert followers([first, other, again(first, "b"), later, again(first, "c")], ORIGIN, ()) == {"b:e1": "a:e1"}


def test_of_two_like_tellings_each_follows_its_own():
    first, second = report("a", "e1", sentence="مثل"), replace(report("a", "e2", sentence="مثل", start=70), quote="ae1")
    copies = [again(one, "b") for one in (first, second)]
    assert followers([*copies, second, first], ORIGIN, ()) == {"b:e1": "a:e1", "b:e2": "a:e2"}


def test_a_report_that_a_person_judged_stands_for_itself():
    first = report("a", when="2022")
    copied = again(first, "b")
    apart = Judgement("a:e1", "b:e1", Verdict.DIFFERENT, "me")
    assert followers([first, copied], ORIGIN, [apart]) == {}
    text = signature(" ".join(f"كلمة{number}" for number in range(50)))
    docs = [Head(doc, doc, published="2023-01-01", signature=text) for doc in "ab"]
    assert len(build_chronicle([first, copied], docs, [apart]).entries) == 2


def test_the_link_says_that_it_is_a_copy():
    first = report("a", when="2022")
    text = signature(" ".join(f"كلمة{number}" for number in range(50)))
    docs = [Head(doc, doc, published="2023-01-01", signature=text) for doc in "ab"]
    (link,) = build_chronicle([first, again(first, "b")], docs).links
    assert (link.left, link.right, link.verdict) == ("a:e1", "b:e1", Verdict.SAME)
    assert "copy" in link.reasons[0]
