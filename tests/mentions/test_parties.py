"""An adjective of nationality right behind an act names a party of it."""

from functools import cache

import pytest

from tawatur.mentions.parties import Parties
from tawatur.model import Document, Mention, MentionKind, Predicate, Sentence, Span
from tawatur.words import words


@cache
def parties():
    return Parties()


def found(text, act, *more, form="masdar"):
    start = text.index(act)
    value = Predicate(lemma=act, word_class="event", form=form)
    mention = Mention(Span(start, start + len(act)), MentionKind.PREDICATE, value, "by hand")
    doc = Document(id="x", name="x", text=text, sentences=(Sentence(Span(0, len(text)), words(text)),), mentions=(mention, *more))
    return parties()(doc)


def actors(doc):
    return [(m.span.of(doc.text), m.value) for m in doc.mentions if m.by.startswith("parties:")]


@pytest.mark.parametrize(
    ("text", "act", "expected"),
    [
        ("استمر القصف التركي يومين", "قصف", "TUR"),
        ("استمرت الغارات التونسية يومين", "غارات", "TUN"),
        ("استمر الدعم العسكري الفرنسي يومين", "دعم", "FRA"),
    ],
)
def test_the_adjective_behind_an_act_names_its_state(text, act, expected):
    doc = found(text, act)
    assert [actor for _, actor in actors(doc)] == [expected]
    assert [(actor.id, actor.kind) for actor in doc.actors] == [(expected, "state")]


def test_behind_a_verb_or_far_away_it_only_describes():
    assert actors(found("قصف اللاعب الماهر السريع القوي التركي الكرة", "قصف", form="verb")) == []
    assert actors(found("بدأ القصف وكان اللاعب المحبوب الماهر التركي هناك", "قصف")) == []


def test_an_adjective_that_a_mention_holds_already_is_left_alone():
    text = "استمر القصف التركي يومين"
    known = Mention(Span(text.index("التركي"), text.index("يومين") - 1), MentionKind.ACTOR, "TUR", "by hand")
    assert actors(found(text, "قصف", known)) == []


def test_adjectives_side_by_side_are_parties_together():
    doc = found("استمرت المحادثات التونسية - الفرنسية يومين", "محادثات")
    assert [actor for _, actor in actors(doc)] == ["TUN", "FRA"]


def test_an_adjective_that_no_noun_stands_before_is_a_person_of_the_state():
    assert [actor for _, actor in actors(found("دعم القاضي الإفراج عن التونسي", "دعم"))] == ["TUN"]


@pytest.mark.parametrize(
    ("text", "act", "by"),
    [
        ("استمر القصف التركي يومين", "قصف", "parties"),
        ("استمر الدعم العسكري الفرنسي يومين", "دعم", "parties"),
        ("أثار اعتقال صحفي تركي ضجة", "اعتقال", "parties-of-noun"),
    ],
)
def test_an_adjective_of_a_noun_behind_the_act_is_told_from_that_of_the_act(text, act, by):
    assert [m.by.partition(":")[0] for m in found(text, act).mentions if m.kind is MentionKind.ACTOR] == [by]
