"""Which acts a sentence reports as its news, and of which it only speaks."""

from dataclasses import replace

import pytest

from tawatur.clean import clean
from tawatur.events.news import reported
from tawatur.mentions.finders import Mentions
from tawatur.model import Document, Event, MentionKind, Modality, Polarity
from tawatur.sentences import sentences

MENTIONS = Mentions()


def read(text, surface, **more):
    """Read a sentence in which one word is an act, and return whether it is reported as news."""
    doc = MENTIONS(sentences(clean(Document("d", "d", text))))
    span = next(m.span for m in doc.mentions_of(MentionKind.PREDICATE) if surface in m.span.of(text))
    counts = tuple(m.span for m in doc.mentions_of(MentionKind.QUANTITY)) if more.pop("counted", False) else ()
    return bool(reported(doc.adding(events=[replace(Event("e", span, "ASSAULT", "raid", quantities=counts), **more)])))


@pytest.mark.parametrize(
    ("text", "surface"),
    [
        ("هاجم مسلحون ثكنة في بغداد", "هاجم"),
        ("قالت الشرطة إن مسلحين هاجموا ثكنة في بغداد", "هاجموا"),
        ("قتل 12 جنديا في كمين قرب القرية", "قتل"),
    ],
)
def test_a_finite_past_verb_that_tells_of_something_particular_is_news(text, surface):
    assert read(text, surface)


@pytest.mark.parametrize(
    ("text", "surface"),
    [
        ("أدان الوزير في بغداد الهجوم على الثكنة", "هجوم"),
        ("زار الوزير في بغداد الثكنة التي هاجمها مسلحون", "هاجم"),
        ("هاجم مسلحون ثكنة", "هاجم"),
        ("يهاجم المسلحون الثكنات في بغداد", "يهاجم"),
    ],
)
def test_what_is_known_subordinate_general_or_habitual_is_not(text, surface):
    assert not read(text, surface)


def test_a_noun_is_news_when_it_is_counted_and_not_yet_known():
    assert read("مقتل 12 جنديا في كمين", "مقتل", counted=True)
    assert not read("مقتل جنود في كمين في بغداد", "مقتل")


def test_what_did_not_happen_is_no_news():
    text = "هاجم مسلحون ثكنة في بغداد"
    assert not read(text, "هاجم", polarity=Polarity.NEGATED)
    assert not read(text, "هاجم", modality=Modality.POSSIBLE)
