"""The predicate lexicon keeps its promises: legal values, and every row's example shows the row at work."""

from functools import cache

import pytest

from tawatur.frames import ROLES, NounRow, VerbRow, frames
from tawatur.lexicon import tables
from tawatur.mentions.predicates import Predicates
from tawatur.model import Document, MentionKind, Predicate, Sentence, Span, Stance
from tawatur.ontology import ontology
from tawatur.words import words

ROWS = (*tables("verbs-", VerbRow), *tables("nouns-", NounRow))
PREPOSITIONS = frozenset(
    ("ب", "ل", "إلى", "على", "من", "عن", "في", "مع", "ضد", "بين", "حول", "تجاه", "نحو", "لدى", "بشأن", "بحق")
) | frozenset(("أمام", "عند", "داخل", "تحت", "رهن", "محل", "قيد", "لصالح", "أن", "إزاء", "باتجاه", "عبر", "قرب", "فوق"))
MODALITIES = frozenset({"", "future", "demanded", "possible", "refused", "denied"})


@cache
def predicates():
    return Predicates(None)


def lemma(row):
    return row.verb if isinstance(row, VerbRow) else row.noun


def found_in(example):
    """Return the readings of every word of an example: senses whose needs are met, and all senses."""
    heard = words(example)
    sentence = Sentence(Span(heard[0].start, heard[-1].end), heard)
    doc = predicates()(Document(id="x", name="x", text=example, published=None, sentences=(sentence,)))
    values = [m.value for m in doc.mentions if m.kind is MentionKind.PREDICATE and isinstance(m.value, Predicate)]
    return {s for v in values for s in v.senses}, {s for v in values for s in (*v.senses, *v.unmet)}


def test_an_example_holds_a_form_of_its_row():
    assert not [f"{row.at} {lemma(row)}: {row.example}" for row in ROWS if row.at not in found_in(row.example)[1]]


def test_an_example_meets_the_needs_of_its_row():
    shy = [f"{row.at} {lemma(row)}: {row.example}" for row in ROWS if row.at not in found_in(row.example)[0]]
    assert not shy


def test_types_and_modes_are_those_of_the_ontology():
    known = ontology()
    assert not [f"{row.at} {row.type}/{row.mode}" for row in ROWS if row.type and not known.mode(row.type, row.mode)]


def test_a_row_is_an_act_a_report_or_both_and_says_what_it_needs_to():
    event = [row.at for row in ROWS if row.word_class in {"event", "both"} and not row.type]
    report = [row.at for row in ROWS if row.word_class in {"report", "both"} and not row.stance]
    other = [row.at for row in ROWS if row.word_class not in {"event", "report", "both"}]
    assert (event, report, other) == ([], [], [])


@pytest.mark.parametrize(
    ("column", "legal"),
    [("stance", {"", *Stance}), ("idafa", {"", *ROLES}), ("content", MODALITIES)],
)
def test_values_are_legal(column, legal):
    assert not [f"{row.at} {getattr(row, column)}" for row in ROWS if getattr(row, column) not in legal]


def test_slots_are_subject_object_or_a_preposition_and_stand_once():
    wrong = []
    for row in ROWS:
        slots = [part.partition("=")[0] for part in row.roles.split()]
        if len(set(slots)) < len(slots) or not set(slots) <= PREPOSITIONS | {"S", "O"}:
            wrong.append(f"{row.at} {row.roles}")
    assert not wrong


def test_conditions_are_single_words_that_do_not_contradict_each_other():
    wrong = [row.at for row in ROWS for word in (*row.with_, *row.without) if " " in word]
    wrong += [frame.id for frame in frames(None).by_id.values() if frame.with_ & frame.without]
    assert not wrong


def test_a_sense_stands_once_in_its_file():
    seen, doubled = set(), []
    for row in ROWS:
        key = (row.at.split(":")[0], lemma(row), getattr(row, "present", ""), row.type, row.mode, row.stance, row.roles, row.with_)
        if key in seen:
            doubled.append(f"{row.at} {lemma(row)}")
        seen.add(key)
    assert not doubled
