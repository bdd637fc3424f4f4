"""The stage as a whole, on sentences put together at random: what holds for every document."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tawatur.events import Events
from tawatur.events.code import first_sense
from tawatur.model import Document, MentionKind
from tawatur.road import road

BEFORE = road()[: next(at for at, stage in enumerate(road()) if isinstance(stage, Events))]
RULES = Events(chooser=first_sense, caster=None, clock=None, tone=None)
LEARNED = Events()
PARTS = (
    ["قصفت", "لم تزود", "ستهاجم", "وأدانت", "اتفقت", "زيارة", "والقصف", "سلمته", "غزو", "طالبت"],
    ["مالي", "كينيا وغانا", "القوات الروسية", "الرئيس الفرنسي", "في القاهرة", "على إيران", "من قبل الصين"],
    ["في مارس 1998", "أربعين جنديا", "12 ألف دولار", "بالأسلحة", "أمس", "الذي", "أن", "إلى"],
    [".", "،", "؛", "\n\n", "بيان"],
)
TEXTS = st.lists(st.sampled_from([part for group in PARTS for part in group]), min_size=1, max_size=24).map(" ".join)


def mentioned(text, published=None):
    doc = Document(id="x", name="x", text=text, published=published)
    for stage in BEFORE:
        doc = stage(doc)
    return doc


@pytest.mark.parametrize("stage", [RULES, LEARNED], ids=["rules", "learned"])
@settings(max_examples=60, deadline=None)
@given(text=TEXTS, published=st.sampled_from([None, "2015-06-01", "2018-09~"]))
def test_an_event_names_only_what_its_document_holds(stage, text, published):
    doc = stage(mentioned(text, published))
    actors = {actor.id for actor in doc.actors}
    counts = {m.span for m in doc.mentions_of(MentionKind.QUANTITY)}
    triggers = {m.span for m in doc.mentions_of(MentionKind.PREDICATE)}
    assert len({event.id for event in doc.events}) == len(doc.events)
    for event in doc.events:
        assert event.span in triggers
        assert any(sentence.span.covers(event.span) for sentence in doc.sentences)
        assert set(event.actors) | set(event.recipients) <= actors
        assert not set(event.actors) & set(event.recipients)
        assert set(event.quantities) <= counts
        assert event.by


@settings(max_examples=30, deadline=None)
@given(text=TEXTS)
def test_the_rules_never_date_an_act_from_nothing(text):
    dates = {m.value.edtf for m in mentioned(text).mentions_of(MentionKind.TIME)}
    assert all(event.when is None or event.when.edtf in dates for event in RULES(mentioned(text)).events)
