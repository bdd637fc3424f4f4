"""Flows: who gave what to whom, and when."""

from __future__ import annotations

from dataclasses import replace

from acts import Pile

from tawatur.model import Status
from tawatur.system.flows import flows


def seen(pile):
    return [(f.kind, f.giver, f.receiver, f.when, len(f.entries)) for f in flows(pile.entries, pile.reports)]


def test_one_kind_and_direction_in_one_time_is_one_flow():
    pile = Pile().tell("AID/arms", ("PRK",), ("RUS",), "2022").tell("AID/arms", ("PRK",), ("RUS",), "2022-07")
    assert seen(pile) == [("arms", "PRK", "RUS", "2022", 2)]


def test_years_that_only_touch_and_other_directions_are_other_flows():
    pile = (
        Pile()
        .tell("AID/arms", ("SUN",), ("PRK",), "1945/1950")
        .tell("AID/arms", ("SUN",), ("PRK",), "1950/1953")
        .tell("AID/arms", ("PRK",), ("RUS",), "2022")
    )
    assert [row[1:4] for row in seen(pile)] == [("PRK", "RUS", "2022"), ("RUS", "PRK", "1945/1950"), ("RUS", "PRK", "1950/1953")]


def test_what_is_denied_or_only_possible_does_not_flow():
    pile = (
        Pile()
        .tell("AID/arms", ("PRK",), ("RUS",), "2022", status=Status.DENIED)
        .tell("AID/troops", ("PRK",), ("RUS",), "2022", modality="possible")
    )
    assert seen(pile) == []


def test_an_undated_act_leans_on_publication_and_says_so_but_not_for_states_that_are_gone():
    assert seen(Pile().tell("AID/arms", ("PRK",), ("RUS",), None, published="2022-09"))[0][3] == "2022~"
    assert seen(Pile().tell("AID/arms", ("SUN",), ("EGY",), None, published="2022-09"))[0][3] is None


def test_exchanged_messages_flow_both_ways():
    pile = Pile().tell("CONSULT/message", ("PRK", "RUS"), (), "2023-08-15")
    assert [row[1:3] for row in seen(pile)] == [("PRK", "RUS"), ("RUS", "PRK")]


def test_an_entry_of_mixed_readings_carries_what_its_tellings_carry():
    pile = Pile().tell("SUPPORT/backing", ("PRK",), ("RUS",), "2022")
    (entry,) = pile.entries
    (telling,) = pile.reports.values()
    arms = replace(telling, id="d1:e9", doc="d1", event=replace(telling.event, type="AID", mode="arms"))
    mixed = replace(entry, reports=(*entry.reports, arms.id))
    assert seen(pile) == []
    assert [(f.kind, f.giver) for f in flows([mixed], pile.reports | {arms.id: arms})] == [("arms", "PRK")]
