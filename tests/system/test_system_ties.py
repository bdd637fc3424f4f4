"""Ties: what a year says of two states."""

from __future__ import annotations

from math import log

import pytest
from acts import Pile

from tawatur.model import Actor, Status
from tawatur.ontology import ontology
from tawatur.system.parties import heir, last_year, parties_of
from tawatur.system.ties import ties


def test_weight_commitment_and_roots_make_the_tie():
    pile = Pile().tell("AID/arms", ("PRK",), ("RUS",), "2022", roots=3)
    (tie,) = ties(pile.entries, pile.reports)
    assert (tie.a, tie.b, tie.year, tie.conflict) == ("PRK", "RUS", 2022, 0.0)
    assert tie.cooperation == pytest.approx(ontology().weight("AID", "arms") * log(4), abs=1e-4)


def test_cooperation_and_conflict_are_kept_apart():
    pile = Pile().tell("AID/arms", ("PRK",), ("RUS",), "2022").tell("SANCTION/reduce", ("RUS", "PRK"), (), "2022")
    (tie,) = ties(pile.entries, pile.reports)
    assert tie.cooperation > 0
    assert tie.conflict > 0
    assert tie.reports == 2


def test_the_heir_carries_the_former_states_ties_on():
    pile = Pile().tell("AID/arms", ("SUN",), ("PRK",), "1950")
    assert [(tie.a, tie.b) for tie in ties(pile.entries, pile.reports)] == [("PRK", "RUS")]
    assert heir("SUN") == "RUS"
    assert heir("EGY") == "EGY"


def test_several_years_share_an_entry():
    pile = Pile().tell("AID/arms", ("SUN",), ("PRK",), "1950/1953")
    found = ties(pile.entries, pile.reports)
    assert [tie.year for tie in found] == [1950, 1951, 1952, 1953]
    assert sum(tie.cooperation for tie in found) == pytest.approx(ontology().weight("AID", "arms") * log(2), abs=1e-3)


def test_a_plan_binds_less_and_a_denied_act_nothing():
    plan = Pile().tell("AID/arms", ("PRK",), ("RUS",), "2022", modality="future")
    done = Pile().tell("AID/arms", ("PRK",), ("RUS",), "2022")
    denied = Pile().tell("AID/arms", ("PRK",), ("RUS",), "2022", status=Status.DENIED)
    assert ties(plan.entries, plan.reports)[0].cooperation < ties(done.entries, done.reports)[0].cooperation
    assert ties(denied.entries, denied.reports) == ()


def test_what_has_no_year_and_what_is_no_state_makes_no_tie():
    pile = Pile().tell("AID/arms", ("PRK",), ("RUS",), None).tell("AID/arms", ("RUS",), ("rebels",), "2015")
    assert ties(pile.entries, pile.reports) == ()


def test_parties():
    assert parties_of(Actor("x", "people", "", "CVL")) == frozenset()
    assert parties_of(Actor("fleet", "organisation", "", "MIL")) == {"fleet"}
    assert parties_of(Actor("j", "state", "KOR+PRK")) == {"KOR", "PRK"}
    assert last_year(Actor("j", "state", "RUS+SUN")) == 1991
