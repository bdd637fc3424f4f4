"""Phases: where a tie changes, and silence where little is told."""

from __future__ import annotations

from acts import Pile
from hypothesis import given
from hypothesis import strategies as st

from tawatur.system.phases import DOCUMENTS, change_points, phases, sparse, tone_of


def test_a_tie_that_turns_is_cut_where_it_turns():
    pile = Pile()
    for year in range(2000, 2006):
        pile.tell("AID/economic", ("RUS",), ("EGY",), str(year)).tell("CONSULT/visit", ("RUS",), ("EGY",), str(year))
    for year in range(2006, 2012):
        pile.tell("SANCTION/embargo", ("RUS",), ("EGY",), str(year)).tell("THREATEN/force", ("RUS",), ("EGY",), str(year))
    found = phases(pile.entries, pile.reports)
    assert [(p.begin, p.end, p.tone) for p in found] == [("2000", "2005", "cooperation"), ("2006", "2011", "conflict")]
    assert found[0].evidence[0] in pile.reports


def test_a_long_silence_parts_phases():
    pile = Pile()
    for year in (1950, 1951, 1952, 1953, 1990, 1991, 1992, 1993):
        pile.tell("AID/economic", ("SUN",), ("EGY",), str(year))
    assert [(p.begin, p.end) for p in phases(pile.entries, pile.reports)] == [("1950", "1953"), ("1990", "1993")]


def test_few_documents_carry_no_phases():
    pile = Pile()
    for year in range(2000, 2020):
        pile.tell("AID/economic", ("RUS",), ("EGY",), str(year), doc=f"d{year % (DOCUMENTS - 1)}")
    assert phases(pile.entries, pile.reports) == ()


def test_mere_guesses_carry_no_phases():
    pile = Pile()
    for year in range(2000, 2020):
        pile.tell("AID/economic", ("RUS",), ("EGY",), str(year), modality="possible")
    assert phases(pile.entries, pile.reports) == ()


@given(st.floats(0.1, 20), st.integers(2, 40))
def test_an_even_course_is_one_phase(rate, years):
    assert change_points([[rate, 0.0]] * years) == [0]


@given(st.lists(st.lists(st.integers(0, 9).map(float), min_size=2, max_size=2), min_size=1, max_size=25))
def test_cuts_are_in_order_inside_the_years(counts):
    cuts = change_points(counts)
    assert cuts[0] == 0
    assert cuts == sorted(set(cuts))
    assert cuts[-1] < len(counts)


def test_tones():
    assert tone_of([5.0, 3.0]) == "cooperation"
    assert tone_of([-4.5]) == "cooling"
    assert tone_of([-9.5, -4.0]) == "conflict"
    assert tone_of([5.0, -5.0]) == "mixed"


def test_a_pair_of_which_too_little_is_told_is_named_and_drawn_nowhere():
    pile = Pile().tell("AID/arms", ("EGY",), ("PRK",), "1973").tell("AID/arms", ("EGY",), ("PRK",), "1974")
    assert phases(pile.entries, pile.reports) == ()
    assert sparse(pile.entries, pile.reports) == (
        "EGY PRK: too few documents or dated entries for phases: 2 and 2, where 3 and 8 are needed",
    )
