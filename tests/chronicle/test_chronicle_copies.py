"""Copies: equal and alike texts, passages, origins, and what they do to roots."""

from __future__ import annotations

import random
from array import array
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from telling import report

from tawatur.chronicle import Head, Signature, build_chronicle
from tawatur.chronicle.copies import jaccard, lineage, signature, signature_of
from tawatur.model import Document, Guess, Span, Status

WORDS = [f"{first}{middle}{last}" for first in "بتثجحخ" for middle in "سشصضطظ" for last in ("ان", "ون", "ات", "ية")]


def text(seed: int, length: int = 200) -> str:
    pick = random.Random(seed)  # noqa: S311  # made-up text, no secret
    return " ".join(pick.choice(WORDS) for _ in range(length))


def head(name: str, body: str, published: str | None = None, publisher: str | None = None) -> Head:
    return Head(name, name, publisher=publisher, published=published, signature=signature(body))


def test_spelling_variants_are_the_same_text():
    found = lineage([head("a", "أعلنت الوزارة إرسال قافلة إلى المدينة"), head("b", "اعلنت الوزاره ارسال قافله الى المدينه")])
    assert found.origin == {"a": "a", "b": "a"}
    assert [(copy.kind, copy.docs, copy.why) for copy in found.copies] == [("document", ("a", "b"), "the same text")]


def test_first_published_is_the_origin_whatever_its_id():
    body = text(1)
    found = lineage([head("a", body, "2024-05-02"), head("z", body, "2024-05-01"), head("m", body)])
    assert found.origin == dict.fromkeys("amz", "z")


def test_a_cut_and_a_new_headline_leave_a_copy():
    body = text(2, 300)
    changed = text(3, 8) + " " + " ".join(body.split()[:270])
    assert jaccard(signature(body), signature(changed)) > 0.8
    assert lineage([head("a", body), head("b", changed)]).origin["b"] == "a"


def test_separate_texts_are_no_copies():
    found = lineage([head(f"d{n}", text(n + 10)) for n in range(40)])
    assert not found.copies
    assert all(doc == origin for doc, origin in found.origin.items())


def test_a_shared_passage_is_found_with_its_place_in_both():
    shared = text(5, 40)
    left, right = f"{text(6, 50)} {shared} {text(7, 60)}", f"{text(8, 90)} {shared} {text(9, 20)}"
    found = lineage([head("a", left), head("b", right)])
    (passage,) = found.passages
    assert passage.left_span.of(left) == shared == passage.right_span.of(right)
    assert [copy.kind for copy in found.copies] == ["passage"]


def test_every_copy_of_one_text_is_found_among_many():
    body = text(20, 250).split()
    copies = []
    for number in range(30):
        pick = random.Random(number)  # noqa: S311  # made-up text, no secret
        words = list(body)
        for _ in range(3):
            words[pick.randrange(len(words))] = "كلمة"
        copies.append(head(f"c{number:02d}", " ".join(words)))
    alike = [(a, b) for a in copies for b in copies if a.id < b.id and jaccard(a.signature, b.signature) >= 0.7]
    origin = lineage([*copies, *(head(f"x{n}", text(100 + n)) for n in range(60))]).origin
    assert alike
    assert all(origin[a.id] == origin[b.id] for a, b in alike)


@given(st.text(max_size=400))
def test_signature_comes_back_from_bytes(body):
    signed = signature(body)
    assert Signature.from_bytes(signed.to_bytes()) == signed


def test_places_in_the_signature_are_those_of_the_text():
    body = "قال الوزير إن السفينة وصلت إلى الميناء صباحا"
    signed = signature(body)
    assert [body[s:e] for s, e in zip(signed.starts, signed.ends, strict=True)] == body.split()
    assert len(signed.shingles) == len(body.split()) - 4


def test_skipped_stretches_do_not_count():
    body = "وكالة الظهيرة قال الوزير إن السفينة وصلت"
    assert signature(body, skip=(Span(0, 13),)).digest == signature(body[14:]).digest


def test_a_foreign_signature_is_refused():
    with pytest.raises(ValueError, match="signature"):
        Signature.from_bytes(b"xx" + bytes(40))
    assert Signature("00" * 16, array("Q"), array("I"), array("I")).to_bytes()


def test_a_copy_adds_a_document_but_no_root():
    body = text(30)
    docs = [head("a", body, "2024-01-01", "One"), head("b", text(31), "2024-01-02", "Two")]
    told = [report("a", when="2024", publisher="One"), report("b", when="2024", publisher="Two")]
    (before,) = build_chronicle(told, docs).entries
    copied = [*docs, head("c", body, "2024-01-03", "Three")]
    (after,) = build_chronicle([*told, report("c", when="2024", publisher="Three")], copied).entries
    assert (before.documents, before.publishers, before.roots) == (2, 2, 2)
    assert (after.documents, after.publishers, after.roots) == (3, 3, 2)


def test_a_telling_inside_a_copied_passage_counts_for_its_first_paper():
    shared = text(40, 40)
    left, right = f"{shared} {text(41, 80)}", f"{text(42, 80)} {shared}"
    docs = [head("a", left, "2024-01-01", "One"), head("b", right, "2024-01-05", "Two")]
    inside, outside = right.index(shared) + 5, 3
    copied = [report("a", when="2024", start=4), report("b", when="2024", start=inside)]
    own = [report("a", when="2024", start=4), report("b", when="2024", start=outside)]
    assert build_chronicle(copied, docs).entries[0].roots == 1
    assert build_chronicle(own, docs).entries[0].roots == 2


def test_papers_that_quote_one_speaker_within_three_days_lean_on_one_origin():
    told = [
        report(d, when="2024-05", published=f"2024-05-{day}", claims=((("kim",), "asserts"),))
        for d, day in (("a", "01"), ("b", "03"), ("c", "20"))
    ]
    docs = [Head(r.doc, r.doc, published=r.published) for r in told]
    assert [(c.kind, c.docs) for c in build_chronicle(told, docs).copies] == [("origin", ("a", "b"))]


def test_papers_that_print_one_agency_are_one_root_and_listed():
    told = {"a": "غادرت ثلاث سفن محملة بالقمح ميناء المدينة", "b": "أبحرت من الميناء سفن القمح الثلاث بعد تأخير طويل"}
    line = Guess("publisher", "وكالة الظهيرة", "dateline of the first paragraph", 12)
    papers = [
        Document(name, name, f"الميناء (وكالة الظهيرة) - {told[name]}", publisher=f"صحيفة {name}", published="2024-05-06", guesses=(line,))
        for name in "ab"
    ]
    docs = [Head(p.id, p.name, publisher=p.publisher, published=p.published, signature=signature_of(p)) for p in papers]
    assert {head.signature.agency for head in docs} == {"وكالة الظهيرة"}
    reports = [replace(report(p.id, when="2024-05-06"), publisher=p.publisher, published=p.published) for p in papers]
    chronicle = build_chronicle(reports, docs)
    (entry,) = chronicle.entries
    assert (entry.publishers, entry.roots, entry.status) == (2, 1, Status.REPORTED)
    assert [copy.kind for copy in chronicle.copies] == ["origin"]
    own = replace(papers[0], publisher="وكالة الظهيرة")
    assert signature_of(own).agency == ""


def test_a_signature_of_the_version_before_is_read():
    signed = signature("غادرت ثلاث سفن محملة بالقمح ميناء المدينة")
    assert Signature.from_bytes(b"S1" + signed.to_bytes()[2:]) == signed
