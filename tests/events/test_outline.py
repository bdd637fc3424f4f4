"""A first look over a document: which acts the word files alone would see, and how many stand beside a predicate."""

from staging import frame, predicate, several

from tawatur.events.outline import Outline

RAID, WORD, PLAIN = frame("ASSAULT", "raid"), frame("ACCUSE", "allege", word_class="report"), frame("", "")
FRAMES = {sense.id: sense for sense in (RAID, WORD, PLAIN)}
TEXT = ["هاجمت مالي الجسر وقصفت القرية.", "قال الناطق إنها ضربت الميناء."]
SENSES = {"هاجمت": RAID.id, "قصفت": RAID.id, "قال": WORD.id, "ضربت": RAID.id}
SCENES = several(TEXT, {word: predicate(senses=(sense,)) for word, sense in SENSES.items()})


def test_first_senses_that_are_acts_are_counted_and_reports_are_not():
    assert Outline.of(SCENES, FRAMES).counts == {"ASSAULT": 3}


def test_a_predicate_without_a_sense_counts_for_nothing():
    silent = several(["هاجمت مالي الجسر."], {"هاجمت": predicate()})
    assert not Outline.of(silent, FRAMES).counts


def test_seen_from_a_predicate_the_others_count_before_and_behind_it():
    outline = Outline.of(SCENES, FRAMES)
    first, second = (outline.around(SCENES[0], placed) for placed in SCENES[0].predicates)
    assert (first.before, first.after) == ({}, {"ASSAULT": 1})
    assert (second.before, second.after) == ({"ASSAULT": 1}, {})


def test_the_predicate_itself_is_left_out_of_the_counts_of_the_document():
    outline = Outline.of(SCENES, FRAMES)
    assert "SN2" in outline.around(SCENES[0], SCENES[0].predicates[0]).features("ASSAULT")
    assert "SN3" in outline.around(SCENES[1], SCENES[1].predicates[0]).features("ASSAULT")
    assert "SN0" in outline.around(SCENES[0], SCENES[0].predicates[0]).features("AID")
