"""Layers come back from the store exactly as they went in."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st
from paper import document

from tawatur.model import Entry, Event, Mention, MentionKind, Quantity, Sentence, Span, Status, Turn, When, Word
from tawatur.store.codec import LAYERS, pack, pack_layers, unpack, unpack_layers
from tawatur.words import words


def test_every_layer_comes_back():
    doc = document()
    layers = unpack_layers(pack_layers(doc), doc.text)
    assert layers == {name: getattr(doc, name) for name in LAYERS}
    assert all(layers.values()), "the document of this test has something in each layer"


@given(st.text(alphabet="ابتة ىإأآ\u064b\u0640٣4a.،\n\u200f", max_size=80))
def test_words_come_back_with_their_folded_forms(text):
    doc = document()
    doc = replace(doc, text=text, sentences=(Sentence(Span(0, len(text)), words(text)),))
    assert unpack_layers(pack_layers(doc), text)["sentences"] == doc.sentences


def test_an_unusual_folded_form_is_kept():
    sentence = Sentence(Span(0, 4), (Word(0, 4, "غيره"),))
    doc = replace(document(), sentences=(sentence,))
    assert unpack_layers(pack_layers(doc), doc.text)["sentences"] == (sentence,)


@given(
    st.builds(
        Event,
        id=st.text(max_size=3),
        span=st.builds(Span, st.integers(0, 9), st.integers(9, 20)),
        type=st.just("AID"),
        mode=st.just("arms"),
        actors=st.lists(st.text(max_size=2)).map(tuple),
        when=st.none() | st.builds(When, st.sampled_from(["2022", "P2M"]), st.sampled_from(["date", "duration"])),
        quantities=st.lists(st.builds(Span, st.integers(0, 9), st.integers(9, 20))).map(tuple),
    )
)
def test_events_come_back(event):
    assert unpack(Event, pack(event)) == event


def test_values_of_mentions_keep_their_kind():
    for value in ("PRK", When("2022"), Quantity(None, 5.0)):
        mention = Mention(Span(0, 1), MentionKind.ACTOR, value, "x")
        assert unpack(Mention, pack(mention)) == mention


def test_entries_come_back_with_their_history():
    entry = Entry(
        "x1", "AID", "arms", ("PRK",), (), None, None, "أ", "A", Status.DENIED, (Turn("2022-01-01", Status.DENIED),), 1, 1, 0, ("d:e",)
    )
    assert unpack(Entry, pack(entry)) == entry
