"""What the other acts of a document tell of a state."""

from staging import frame

from tawatur.events.cast import Cast
from tawatur.events.tally import Sides, Tally
from tawatur.model import Actor

ACTORS = {"army": Actor("army", "organisation", "MLI"), "both": Actor("both", "state", "MLI+KEN"), "KEN": Actor("KEN", "state", "KEN")}
NONE = Sides(frozenset(), frozenset())


def test_sides_are_states_and_a_joint_actor_counts_for_each():
    assert Sides.of(Cast(doers=["both"], recipients=["army"]), ACTORS) == Sides(frozenset({"MLI", "KEN"}), frozenset({"MLI"}))


def test_a_state_that_does_is_told_from_one_that_receives():
    tally = Tally()
    for _ in range(2):
        tally.add(frame(), Sides(frozenset({"MLI"}), frozenset({"KEN"})))
    assert "Dd" in tally.seen(frame(), "verb", "MLI", NONE)
    assert "Dr" in tally.seen(frame(), "verb", "KEN", NONE)
    assert "D=" in tally.seen(frame(), "verb", "GHA", NONE)


def test_an_act_is_no_witness_of_its_own():
    own, tally = Sides(frozenset({"MLI"}), frozenset()), Tally()
    tally.add(frame(), own)
    assert tally.seen(frame(), "verb", "MLI", own) == Tally().seen(frame(), "verb", "MLI", NONE)


def test_acts_of_another_lemma_and_type_are_counted_apart():
    tally = Tally()
    tally.add(frame("AID", "arms", lemma="آخر"), Sides(frozenset({"MLI"}), frozenset()))
    assert "Dl00" in tally.seen(frame(), "verb", "MLI", NONE)
    assert "Dl10" in tally.seen(frame("AID", "arms", lemma="آخر"), "verb", "MLI", NONE)


def test_a_party_without_a_state_tells_nothing():
    assert Tally().seen(frame(), "verb", "", NONE) == ["D-"]
