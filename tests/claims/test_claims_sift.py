"""The learned decision: what it may drop, what it may keep without an act, and what stays with the rules."""

import pytest

from tawatur.claims import Claims
from tawatur.claims.sift import Sifter
from tawatur.clean import clean
from tawatur.linear import Linear
from tawatur.mentions.predicates import Predicates
from tawatur.model import Actor, Document, Event, Mention, MentionKind, Span
from tawatur.sentences import sentences

PREDICATES = Predicates()


def read(sifter, text, *acts):
    name = text.index("بكين")
    doc = Document("d", "d", text, actors=(Actor("CHN", "state", "CHN"),))
    mentions = (Mention(Span(name, name + 4), MentionKind.ACTOR, "CHN", "test"),)
    events = tuple(Event(act, Span(text.index(act), text.index(act) + len(act)), "RETREAT", "", ()) for act in acts)
    return Claims(sifter=sifter)(PREDICATES(sentences(clean(doc)).adding(mentions=mentions)).adding(events=events)).claims


def leaning(weight):
    return Sifter(Linear({"claim": {"": weight}}), trust=100, bare=100)


def test_a_claim_is_dropped_only_when_no_claim_wins_by_more_than_the_trust_in_the_rules():
    text = "قالت بكين إن القوات انسحبت من الجزيرة."
    assert [claim.events for claim in read(leaning(-100), text, "انسحبت")] == [("انسحبت",)]
    assert read(leaning(-101), text, "انسحبت") == ()


def test_a_denial_is_never_dropped():
    assert len(read(leaning(-9999), "نفت بكين انسحاب القوات من الجزيرة.", "انسحاب")) == 1


def test_a_claim_whose_act_was_not_found_is_kept_without_one():
    text = "قالت بكين إن القوات انسحبت من الجزيرة."
    assert [claim.events for claim in read(leaning(101), text)] == [()]
    assert read(leaning(100), text) == ()
    assert read(None, text) == ()


@pytest.mark.parametrize("text", ["قالت بكين إن الطقس لطيف.", "نفت بكين أن القوات انسحبت من الجزيرة."])
def test_nothing_is_kept_without_an_act_where_none_can_be_or_something_is_denied(text):
    assert read(leaning(9999), text) == ()
