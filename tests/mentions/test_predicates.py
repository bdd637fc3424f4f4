"""Words that carry an event or a report are found in every form, and their surroundings settle which sense holds."""

from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tawatur.mentions.predicates import Predicates
from tawatur.model import Actor, Document, Mention, MentionKind, Sentence, Span, When
from tawatur.words import words

HEAD = "verb present masdar active passive word_class type mode stance roles idafa with without content polarity gloss example source"
ROWS = (
    ("طلسم", "يطلسم", "طلسمة", "مطلسم", "مطلسم", "ASSAULT", "raid", "", ""),
    ("دغدق", "يدغدق", "دغدقة", "", "", "AID", "arms", "زنبرك", ""),
    ("دغدق", "يدغدق", "دغدقة", "", "", "AID", "food", "", "زنبرك"),
    ("كلكف", "يكلكف", "كلكفة", "", "", "SUPPORT", "recognition", "@state", ""),
)
"""Made-up verbs: the test does not hang on the rows of the lexicon."""


@pytest.fixture(scope="module")
def finder(tmp_path_factory):
    folder = tmp_path_factory.mktemp("own")
    lines = ["\t".join((*row[:5], "event", *row[5:7], "", "S=doer O=recipient", "", *row[7:], "", "", "", row[0], "own")) for row in ROWS]
    (folder / "verbs-own.tsv").write_text("\n".join(("\t".join(HEAD.split()), *lines)) + "\n", encoding="utf-8")
    return Predicates(folder)


@cache
def heard(text):
    found = words(text)
    return Document(id="x", name="x", text=text, sentences=(Sentence(Span(0, len(text)), found),))


def found_in(finder, doc):
    return [m for m in finder(doc).mentions if m.kind is MentionKind.PREDICATE]


def only(finder, text):
    (mention,) = found_in(finder, heard(text))
    return mention.span.of(text), mention.value


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("طلسم", ("طلسم", "verb", "past", "")),
        ("وطلسمت", ("طلسمت", "verb", "past", "")),
        ("سيطلسمون", ("يطلسمون", "verb", "future", "")),
        ("ليطلسم", ("يطلسم", "verb", "present", "")),
        ("بالطلسمة", ("طلسمة", "masdar", "", "")),
        ("وطلسمتهم", ("طلسمتهم", "verb", "past", "هم")),
        ("المطلسم", ("مطلسم", "participle", "", "")),
    ],
)
def test_a_form_is_found_behind_its_proclitics_and_before_its_pronoun(finder, text, told):
    span, value = only(finder, text)
    assert (span, value.form, value.tense, value.pronoun) == told


def senses(finder, text):
    value = only(finder, text)[1]
    modes = {"verbs-own:2": "raid", "verbs-own:3": "arms", "verbs-own:4": "food", "verbs-own:5": "recognition"}
    return [modes[i] for i in value.senses], [modes[i] for i in value.unmet]


def test_words_beside_it_settle_the_sense(finder):
    assert senses(finder, "دغدق الزنبرك") == (["arms"], ["food"])
    assert senses(finder, "دغدق كعكا") == (["food"], ["arms"])


def test_a_needed_word_far_away_does_not_count(finder):
    assert senses(finder, "دغدق " + "كعكا " * 12 + "زنبرك") == (["food"], ["arms"])


def test_a_sense_may_ask_for_a_state_behind_it(finder):
    text = "كلكف بمالي"
    mention = Mention(Span(6, 10), MentionKind.ACTOR, "MLI", "by hand")
    bare = heard(text)
    with_state = bare.adding(mentions=(mention,), actors=(Actor("MLI", "state", "MLI"),))
    with_person = bare.adding(mentions=(mention,), actors=(Actor("MLI", "person"),))
    assert [len(found_in(finder, doc)[0].value.senses) for doc in (bare, with_state, with_person)] == [0, 1, 0]


def test_a_word_inside_a_name_or_a_date_is_no_predicate(finder):
    text = "زار طلسم"
    name = Mention(Span(4, 8), MentionKind.ACTOR, "x", "by hand")
    assert not [m for m in found_in(finder, heard(text).adding(mentions=(name,))) if m.span.start == 4]


@settings(max_examples=60, deadline=None)
@given(text=st.lists(st.sampled_from(["طلسم", "والطلسمة", "سيدغدق", "دغدقة", "في", "،", "مالي", "زنبرك"]), max_size=15).map(" ".join))
def test_mentions_stand_in_order_each_within_one_word(finder, text):
    spans = [m.span for m in found_in(finder, heard(text))]
    assert spans == sorted(spans)
    assert all(any(word.start <= span.start and span.end == word.end for word in words(text)) for span in spans)


@pytest.mark.parametrize(("kind", "times"), [(MentionKind.TIME, 1), (MentionKind.ACTOR, 0)])
def test_a_verbal_noun_that_heads_a_time_is_an_act_as_well(finder, kind, times):
    doc = heard("وبعد دغدقة البلاد بالزنبرك عاد الناس")
    value = When("1950") if kind is MentionKind.TIME else "x"
    named = Mention(Span(doc.text.index("دغدقة"), doc.text.index("بالزنبرك") - 1), kind, value, "by hand")
    found = [m for m in found_in(finder, doc.adding(mentions=(named,))) if named.span.start <= m.span.start < named.span.end]
    assert len(found) == times
