"""The mode of an act, once its type is known."""

from staging import frame, predicate, scene

from tawatur.events.mode import UNNAMED, Modes, clues, prior
from tawatur.linear import Linear

RAID = frame("ASSAULT", "raid")
HERE = scene("قصفت طائرات مالي الجسر", {"قصفت": predicate(), "مالي": "MLI"})
PLACED = HERE.predicates[0]


def settle(weights, named=("raid",)):
    return Modes(Linear(weights))(HERE, PLACED, RAID, named).mode


def test_the_words_around_settle_it():
    assert settle({"ASSAULT/raid": {"": 1}, "ASSAULT/air": {"bقطار": 9}}) == "raid"
    assert settle({"ASSAULT/raid": {"": 1}, "ASSAULT/air": {"bطائر": UNNAMED + 9}}) == "air"
    assert settle({"ASSAULT/raid": {"": 1}, "ASSAULT/air": {"bطائر": 9}}, ("raid", "air")) == "air"


def test_what_the_senses_name_weighs():
    even = {"ASSAULT/raid": {"": 1}, "ASSAULT/air": {"": 1}, "*": {"first": 5}}
    assert settle(even, ("raid",)) == "raid"
    assert settle(even, ("air", "raid")) == "air"


def test_a_type_without_weights_keeps_the_mode_of_its_sense():
    assert settle({"AID/arms": {"": 9}}) == "raid"


def test_modes_are_ranked_by_the_senses_that_name_them():
    assert prior("ASSAULT", "raid", ["raid", "air"])[0] == "first"
    assert prior("ASSAULT", "air", ["raid", "air"])[0] == "named"
    assert prior("ASSAULT", "battle", ["raid", "air"])[0] == "other"
    assert prior("ASSAULT", "raid", [])[0] == "other"


def test_far_words_do_not_count():
    far = scene("قصفت مالي الجسر بعد ان اجتمع القادة في بيت صغير قرب النهر ليلا", {"قصفت": predicate(), "مالي": "MLI"})
    seen = clues(far, far.predicates[0], ["raid"])
    assert "bجسر" in seen
    assert not {"bليل", "bليلا"} & set(seen)
