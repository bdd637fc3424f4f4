"""Names that no lexicon lists are found by the tagger, and what it sees of a word is what its weights were learnt on."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tawatur.mentions.actors.names import load
from tawatur.mentions.actors.seen import CLOSED, PAD, PLACES, Eyes, by_word, kinds_of, name_parts, surroundings
from tawatur.mentions.actors.tagger import LABELS, Tagged, Tagger, Weights, best, spans, stretches, weights
from tawatur.words import words

NAMES = load(None)
TAGGER = Tagger(NAMES)


def tagged(text: str) -> list[tuple[str, str]]:
    cut = words(text)
    found = TAGGER.names(cut, NAMES.gazetteer.find(cut, text))
    return [(text[cut[name.first].start : cut[name.last].end], name.kind) for name in found]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("وقال الباحث سامر الدرويش إن المحصول تراجع", ("سامر الدرويش", "person")),
        ("وقالت الخبيرة ناتاليا ستيبانوفا إن الجسر آمن", ("ناتاليا ستيبانوفا", "person")),
        ("التقى الوفد المهندس ياسين بن عمار في المصنع", ("ياسين بن عمار", "person")),
    ],
)
def test_unlisted_names_are_found_with_their_kind(text, name):
    assert name in tagged(text)


@pytest.mark.parametrize("text", ["ارتفعت أسعار القمح في الأسواق العالمية", "هطلت أمطار غزيرة على الساحل ليلا", ""])
def test_sentences_without_names_yield_none(text):
    assert not tagged(text)


def test_only_stretches_with_a_word_like_a_name_are_looked_at():
    eyes = Eyes(NAMES)
    seen = [eyes[word.folded] for word in words("قال سامر الدرويش إن أسعار القمح ارتفعت")]
    parts = list(stretches(seen))
    assert parts
    assert all(not CLOSED & {word.sort for word in seen[first:end]} for first, end in parts)
    assert not list(stretches([eyes["في"], eyes["ان"]]))


def test_a_further_word_never_stands_without_a_first_one():
    row = tuple(50 if label[0] == "I" else 0 for label in LABELS)
    labels = best([row, row, row], [(0,) * len(LABELS)] * len(LABELS))
    assert labels[0][0] != "I"
    assert all(label[0] != "I" or before[1:] == label[1:] for before, label in itertools.pairwise(labels))


@given(st.lists(st.lists(st.integers(-40, 40), min_size=len(LABELS), max_size=len(LABELS)), min_size=1, max_size=4))
@settings(max_examples=40, deadline=None)
def test_the_best_row_of_labels_beats_every_single_change(rows):
    moves = [[(3 * i + 5 * k) % 7 for k in range(len(LABELS))] for i in range(len(LABELS))]

    def total(labels):
        at = [LABELS.index(label) for label in labels]
        return sum(row[k] for row, k in zip(rows, at, strict=True)) + sum(moves[a][b] for a, b in itertools.pairwise(at))

    def allowed(labels):
        return all(label[0] != "I" or before[1:] == label[1:] for before, label in zip(["O", *labels], labels, strict=False))

    found = best(rows, moves)
    assert allowed(found)
    for at in range(len(found)):
        for label in LABELS:
            other = [*found[:at], label, *found[at + 1 :]]
            assert not allowed(other) or total(other) <= total(found)


def test_spans_of_labels():
    labels = ["B-person", "I-person", "O", "B-place", "B-place", "I-place"]
    assert list(spans(labels)) == [Tagged(0, 1, "person"), Tagged(3, 3, "place"), Tagged(4, 5, "place")]


def test_what_is_kept_for_a_word_equals_what_training_sees():
    text = "وقال الباحث سامر الدرويش للصحفيين في عمان"
    cut = words(text)
    seen = [TAGGER.eyes[word.folded] for word in cut]
    kinds = kinds_of(cut, NAMES.gazetteer.find(cut, text))
    for at in range(len(cut)):
        here = surroundings(seen, kinds, at)
        assert tuple(TAGGER._row(here)) == weights().sum(here.features())


def test_a_word_beside_the_edge_sees_the_edge():
    assert by_word(PLACES[1], PAD) == ("-1w=^",)
    here = surroundings([TAGGER.eyes["قال"]], ["-"], 0)
    assert here.words[1] is here.words[3] is PAD


def test_unknown_features_weigh_nothing():
    model = Weights({"w=سامر": (1,) * len(LABELS)}, ((0,) * len(LABELS),) * len(LABELS))
    assert model.sum(["w=سامر", "w=غيره"]) == (1,) * len(LABELS)
    assert model.sum(["w=غيره"]) == (0,) * len(LABELS)


def test_name_parts_tell_given_names_from_surnames():
    known = name_parts()
    assert "g3" in known["محمد"]
    assert all(set(part) <= set("gsf123") for parts in list(known.values())[:500] for part in parts.split())


def test_a_guessed_person_is_marked_as_guessed():
    from tawatur.mentions.actors import Actors  # noqa: PLC0415 (only this test goes the whole way)
    from tawatur.model import Document, Sentence, Span  # noqa: PLC0415

    text = "أعلن وزير الخارجية الروسي ياسين ستيبانوفيتش زيارة القاهرة"
    doc = Actors()(Document("d", "d", text, sentences=(Sentence(Span(0, len(text)), words(text)),)))
    guessed = [actor for actor in doc.actors if actor.guessed]
    assert [(actor.state, actor.role, actor.kind) for actor in guessed] == [("RUS", "GOV", "person")]


def test_without_weights_no_unlisted_name_is_found():
    cut = words("وقال الباحث سامر الدرويش إن المحصول تراجع")
    assert Tagger(NAMES, Weights({}, ())).names(cut, []) == []
