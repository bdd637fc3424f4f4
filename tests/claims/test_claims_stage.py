"""What holds of claims whatever the text: spans, chains, order, invented speakers, and stances."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tawatur.claims import Claims
from tawatur.claims.stance import negated
from tawatur.claims.venue import Outlets
from tawatur.clean import clean
from tawatur.mentions.predicates import Predicates
from tawatur.model import Actor, Block, BlockKind, Document, Event, Mention, MentionKind, Span, Stance
from tawatur.sentences import sentences

CLAIMS, RULES, PREDICATES = Claims(), Claims(sifter=None), Predicates()
WORDS = [
    "قال",
    "نفت",
    "موسكو",
    "الوزير",
    "أن",
    "إن",
    "القوات",
    "انسحبت",
    "،",
    "«",
    "»",
    '"',
    ":",
    "بحسب",
    "رويترز",
    "وأضاف",
    "مؤكدا",
    "هذه التقارير",
    "اتهامات",
    "\n",
    ".",
    "لم",
    "نقلا عن",
    "التي",
    "كما",
    "على حد قوله",
]


def document(text, names=(("موسكو", "RUS"), ("رويترز", "reuters")), acts=("انسحبت",)):
    actors = (Actor("RUS", "state", "RUS"), Actor("reuters", "media", "GBR", "MED"))
    mentions = [Mention(Span(at, at + len(n)), MentionKind.ACTOR, id_, "test") for n, id_ in names for at in starts(text, n)]
    events = [Event(f"e{i}", Span(at, at + len(a)), "RETREAT", "withdrawal") for a in acts for i, at in enumerate(starts(text, a))]
    doc = sentences(clean(Document("d", "d", text, actors=actors)))
    return PREDICATES(doc.adding(mentions=sorted(mentions, key=lambda m: m.span))).adding(events=events)


def starts(text, word):
    found, at = [], text.find(word)
    while at >= 0:
        found.append(at)
        at = text.find(word, at + 1)
    return found


@given(st.lists(st.sampled_from(WORDS), max_size=40))
def test_every_claim_holds_together(words):
    """Spans lie in the text, chains name actors of the document, events exist, and no speaker follows himself."""
    doc = CLAIMS(document(" ".join(words)))
    actors, events = {a.id for a in doc.actors}, {e.id for e in doc.events}
    for claim in doc.claims:
        assert claim.span.of(doc.text).strip()
        assert claim.chain
        assert set(claim.chain) <= actors
        assert set(claim.events) <= events
        assert len(claim.speakers) == len(claim.chain)
        assert all(span is None or span.of(doc.text) for span in claim.speakers)
        assert claim.by
    assert all(claim.events for claim in RULES(document(" ".join(words))).claims)


@given(st.lists(st.sampled_from(WORDS), max_size=30))
def test_the_same_text_gives_the_same_claims(words):
    doc = document(" ".join(words))
    assert CLAIMS(doc).claims == CLAIMS(doc).claims


def test_a_document_without_cues_gains_nothing():
    doc = document("انسحبت القوات من المدينة.")
    done = CLAIMS(doc)
    assert done.claims == ()
    assert done.actors == doc.actors


def test_a_nameless_speaker_is_added_once_and_only_when_needed():
    doc = CLAIMS(document("قيل إن القوات انسحبت. ويقال إن القوات انسحبت."))
    assert [a.id for a in doc.actors].count("unnamed-reports") == 1
    assert "outlet" not in {a.id for a in doc.actors}


def test_an_unlisted_speaker_is_not_confused_with_the_last_one():
    """Words are never laid in the mouth of whoever spoke before; whether a claim is kept at all is for the learned sieve to say."""
    doc = RULES(document("قالت موسكو إن القوات انسحبت. وقال سالم زهران إن القوات انسحبت."))
    (first, second) = doc.claims
    assert first.chain == ("RUS",)
    (stranger,) = second.chain
    actor = next(a for a in doc.actors if a.id == stranger)
    assert (actor.kind, actor.name_ar, actor.guessed) == ("person", "سالم زهران", True)


def test_a_senior_official_is_nobody():
    doc = CLAIMS(document("وقال مسؤول رفيع إن القوات انسحبت."))
    (claim,) = doc.claims
    assert next(a.kind for a in doc.actors if a.id == claim.chain[0]) == "people"


def test_page_furniture_claims_nothing():
    text = "قالت موسكو إن القوات انسحبت."
    doc = document(text)
    noise = Block(Span(0, len(text)), BlockKind.BOILERPLATE)
    assert CLAIMS(doc.adding(blocks=(noise,))).claims == ()


def test_a_quotation_ends_with_its_paragraph():
    """A lost closing mark does not make the rest of the page his words."""
    doc = CLAIMS(document("قالت موسكو: «انسحبت القوات.\n\nثم انسحبت غيرها."))
    assert [claim.events for claim in doc.claims] == [("e0",)]


@pytest.mark.parametrize("stance", list(Stance))
def test_not_saying_is_not_denying(stance):
    assert negated(stance) is not Stance.DENIES


def test_the_users_own_cues_are_read(tmp_path):
    rows = "cue\tstance\tspeaker\tframe\texample\tsource\nبناء لرواية\tasserts\tafter\tadverbial\tانسحبوا بناء لرواية موسكو\tتجربة\n"
    (tmp_path / "cues.tsv").write_text(rows, encoding="utf-8")
    doc = document("انسحبت القوات بناء لرواية موسكو.")
    assert not CLAIMS(doc).claims
    assert [claim.chain for claim in Claims(tmp_path)(doc).claims] == [("RUS",)]


@pytest.mark.parametrize(("publisher", "chain"), [("رويترز", ("RUS",)), ("صحيفة الحياة", ("reuters", "RUS")), (None, ("reuters", "RUS"))])
def test_the_documents_own_outlet_stands_in_no_chain(publisher, chain):
    doc = replace(document("قالت موسكو في مقابلة مع رويترز إن القوات انسحبت."), publisher=publisher)
    assert [claim.chain for claim in CLAIMS(doc).claims] == [chain]


def test_an_outlet_named_by_a_common_word_becomes_an_actor():
    """A paper called "Life" is meant only where somebody tells it something."""
    told = CLAIMS(document("قالت موسكو للحياة إن القوات انسحبت."))
    assert told.claims[0].chain == ("al-hayat", "RUS")
    assert next(a for a in told.actors if a.id == "al-hayat").kind == "media"
    assert told.claims[0].speakers[0].of(told.text) == "الحياة"[1:]
    assert CLAIMS(document("قالت موسكو إن القوات انسحبت وعادت للحياة.")).claims[0].chain == ("RUS",)


def test_a_publisher_is_found_under_the_names_of_its_pages():
    outlets = Outlets.load()
    assert outlets.publisher("وكالة رويترز") == outlets.publisher("رويترز العربية") == "reuters"
    assert outlets.publisher("مدونة أحمد") == ""
    assert outlets.publisher(None) == ""
