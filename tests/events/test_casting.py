"""The casting model chooses doer, then recipient among the rest; joined parties come along."""

from staging import frame, predicate, scene

from tawatur.events.cast import HARMED, Cast
from tawatur.events.casting import Caster, chosen
from tawatur.events.evidence import NOBODY, Situation
from tawatur.events.tally import Sides, Tally
from tawatur.linear import Linear
from tawatur.model import Actor

MENTIONS = {"هاجمت": predicate(), "مالي": "MLI", "غانا": "GHA", "كينيا": "KEN"}
ACTORS = {name: Actor(name, "state", name) for name in ("MLI", "GHA", "KEN", "TUN")}
FIRST = Linear({"party": {"q0averb-": 5}})
"""Weighs the first party behind a verb."""


def situation(ruled=None, recent=()):
    found = scene("هاجمت مالي وغانا مواقع كينيا", MENTIONS)
    cast = ruled or Cast()
    told = (frozenset(), frozenset())
    return Situation(found, found.predicates[0], frame(), cast, recent, told, ACTORS, {}, Tally(), Sides.of(cast, ACTORS))


def test_joined_parties_come_along_and_nobody_is_both():
    cast = Caster(FIRST, Linear({"party": {"q2averb-": 5}}))(situation())
    assert (cast.doers, cast.recipients) == (["MLI", "GHA"], ["KEN"])


def test_a_doer_is_not_offered_as_recipient():
    first_then_third = Linear({"party": {"q0averb-": 5, "q2averb-": 1}})
    cast = Caster(FIRST, first_then_third)(situation())
    assert (cast.doers, cast.recipients) == (["MLI", "GHA"], ["KEN"])


def test_nobody_may_be_chosen():
    nobody = Linear({"nobody": {"": 5}})
    cast = Caster(nobody, nobody)(situation())
    assert (cast.doers, cast.recipients, cast.rules) == ([], [], [])


def test_whom_the_rules_put_beside_the_chosen_one_comes_along():
    caster = Caster(FIRST, Linear({"nobody": {"": 5}}))
    assert caster(situation(Cast(doers=["MLI", "KEN"]))).doers == ["MLI", "GHA", "KEN"]
    assert caster(situation(Cast(doers=["KEN"]))).doers == ["MLI", "GHA"]


def test_a_party_named_shortly_before_may_be_chosen():
    absent = Linear({"absent": {"0": 5}})
    assert Caster(Linear({"nobody": {"": 5}}), absent)(situation(recent=("TUN",))).recipients == ["TUN"]


def test_without_weights_the_first_option_nobody_is_chosen():
    assert chosen(Linear({}), [(NOBODY, ("nobody", [""])), ("MLI", ("party", [""]))]) == NOBODY


def test_who_suffers_by_the_rules_did_not_do_it():
    ruled = Cast()
    ruled.put("recipient", ["MLI"], HARMED)
    cast = Caster(FIRST, Linear({"nobody": {"": 1}}))(situation(ruled))
    assert "MLI" not in cast.doers


def test_a_nominative_ending_right_behind_a_verb_outdoes_the_weights():
    found = scene("ثم قصف الجيش والغانيون مواقع كينيا", {"قصف": predicate(), "الجيش": "MLI", "الغانيون": "GHA", "كينيا": "KEN"})
    ruled, told = Cast(), (frozenset(), frozenset())
    ruled.put("doer", ["MLI", "GHA"], "subject-behind")
    asked = Situation(found, found.predicates[0], frame(), ruled, (), told, ACTORS, {}, Tally(), Sides.of(ruled, ACTORS))
    third = Linear({"party": {"q2averb-": 5}})
    cast = Caster(third, Linear({"nobody": {"": 1}}))(asked)
    assert cast.doers == ["MLI", "GHA"]
