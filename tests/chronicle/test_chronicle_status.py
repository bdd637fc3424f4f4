"""Status: the table of the design, its history, and its algebra."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from telling import heads, report

from tawatur.chronicle.copies import Lineage
from tawatur.chronicle.status import folded, history_of, standing, status_of
from tawatur.chronicle.voices import Roots, Telling, parties_doing, tellings
from tawatur.model import Status


def voices(*reports):
    roots = Roots(heads(list(reports)), reports, Lineage({}, (), ()))
    return [telling for r in reports for telling in tellings(r, roots, parties_doing(r))]


def status(*reports):
    return status_of(folded(voices(*reports)))


def said(*claims, doc="d1", **rest):
    return report(doc, claims=claims, **rest)


@pytest.mark.parametrize(
    ("reports", "expected"),
    [
        ([said()], "reported"),
        ([said(doc="a"), said(doc="b")], "corroborated"),
        ([said(doc="a", modality="possible"), said(doc="b", modality="possible")], "reported"),
        ([said((("unnamed-reports",), "asserts")), said(doc="b")], "reported"),
        ([said((("unnamed-spies",), "asserts")), said(doc="b")], "corroborated"),
        ([said((("USA",), "accuses")), said((("RUS",), "denies"), doc="b")], "disputed"),
        ([said((("RUS",), "denies"))], "denied"),
        ([said((("unnamed-reports",), "asserts"), (("RUS",), "denies"))], "denied"),
        ([said((("USA",), "doubts"))], "reported"),
        ([said((("kcna",), "asserts"))], "confirmed"),
        ([said((("agency", "kim"), "pledges"))], "confirmed"),
        ([said((("kremlin",), "asserts"))], "reported"),
        ([said((("kim",), "asserts"), modality="possible")], "reported"),
        ([said(doc="a"), said(doc="b", polarity="negated")], "disputed"),
        ([said((("USA",), "denies"), polarity="negated")], "reported"),
        ([said((("outlet",), "doubts")), said((("USA",), "asserts"), doc="b")], "reported"),
    ],
)
def test_table_of_the_design(reports, expected):
    assert status(*reports) == expected


def test_successor_states_confirm_for_the_former_ones():
    assert status(said((("putin",), "asserts"), actors=("SUN",), recipients=("PRK",))) is Status.CONFIRMED


def test_an_armed_group_is_not_its_state():
    assert status(said((("SYR",), "asserts"), actors=("rebels",), recipients=("SYR",))) is Status.REPORTED
    assert status(said((("rebels",), "asserts"), actors=("rebels",), recipients=("SYR",))) is Status.CONFIRMED


def test_who_turns_alone_retracts_and_others_keep_it_up():
    first = said((("USA",), "asserts"), doc="a", published="2022-01")
    later = said((("USA",), "denies"), doc="b", published="2022-06")
    assert status(first, later) is Status.RETRACTED
    assert status(first, later, said(doc="c", published="2022-03")) is Status.DISPUTED


def test_history_follows_publication_and_leaves_undated_documents_out():
    told = voices(
        said((("RUS",), "denies"), doc="b", published="2022-09-10"),
        said((("USA",), "accuses"), doc="a", published="2022-09-02"),
        said((("kcna",), "confirms"), doc="c", published="2025-04-28"),
        said(doc="undated"),
    )
    assert [(turn.published, turn.status) for turn in history_of(told)] == [
        ("2022-09-02", "reported"),
        ("2022-09-10", "disputed"),
        ("2025-04-28", "confirmed"),
    ]


def test_a_publisher_is_one_root_and_an_agency_is_itself_where_it_prints():
    own = said(doc="a", publisher="Noon Agency")
    again = said(doc="b", publisher="Noon Agency")
    quoted = said((("agency",), "asserts"), doc="c", publisher="Other")
    assert status(own, again) is Status.REPORTED
    assert {telling.root for telling in voices(own, quoted)} == {"agency"}


tellings_drawn = st.builds(
    Telling,
    report=st.just("r"),
    doc=st.just("d"),
    voice=st.just("v"),
    root=st.sampled_from((None, "a", "b", "c")),
    affirms=st.booleans(),
    denies=st.booleans(),
    explicit=st.booleans(),
    by_doer=st.booleans(),
    actual=st.booleans(),
    told=st.sampled_from((None, 1, 2, 3)),
)


@given(st.lists(tellings_drawn), st.randoms())
def test_status_does_not_depend_on_order_or_repetition(told, random):
    mixed = told + told[: len(told) // 2]
    random.shuffle(mixed)
    assert status_of(folded(mixed)) is status_of(folded(told))
    assert history_of(mixed) == history_of(told)


@given(tellings_drawn, tellings_drawn, tellings_drawn)
def test_standings_are_associative_commutative_and_idempotent(a, b, c):
    x, y, z = map(standing, (a, b, c))
    assert (x | y) | z == x | (y | z)
    assert x | y == y | x
    assert x | x == x


@given(st.lists(tellings_drawn))
def test_one_more_affirming_root_never_lowers_below_corroborated_unless_someone_denies(told):
    more = Telling("r", "d", "v", "new", affirms=True, denies=False, explicit=False, by_doer=False, actual=True, told=None)
    before, after = status_of(folded(told)), status_of(folded([*told, more]))
    if before in (Status.CORROBORATED, Status.CONFIRMED):
        assert after in (Status.CORROBORATED, Status.CONFIRMED)
    if before is Status.REPORTED and folded(told).affirming - {"new"}:
        assert after is Status.CORROBORATED
