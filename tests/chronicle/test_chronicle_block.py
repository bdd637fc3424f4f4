"""Blocks: what is compared, and how little of it where very many tell of one pair of parties."""

from __future__ import annotations

from itertools import chain

import pytest
from telling import report

from tawatur.chronicle.block import MANY, REACH, Blocks
from tawatur.chronicle.facets import facets_of
from tawatur.chronicle.judge import judge

CROWD = 4 * MANY
WORDS = ["قمح", "شعير", "زيت", "ملح", "خشب", "نحاس", "قطن", "جلود", "عسل", "تمر", "سمك", "بن"]


def crowd(count=CROWD, days=1):
    return [
        facets_of(
            report(
                f"d{number:04}",
                act="CONSULT/visit",
                actors=("EGY",),
                recipients=("SYR",),
                when=f"2021-05-{1 + number % days:02}",
                sentence=f"زار الوفد السوق ووقع عقود {WORDS[number % days % len(WORDS)]} كما رأى المراسل رقم {number}",
            )
        )
        for number in range(count)
    ]


def compared(facets):
    return {tuple(sorted((a.id, b.id))) for a, b in Blocks(facets).pairs()}


def test_pairs_without_a_common_party_or_time_are_not_compared():
    one = facets_of(report("a", when="2020-01-01"))
    other_day = facets_of(report("b", when="2020-03-01"))
    others = facets_of(report("c", actors=("EGY",), recipients=("SYR",), when="2020-01-01"))
    same = facets_of(report("e", when="2020-01"))
    assert compared([one, other_day, others, same]) == {("a:e1", "e:e1")}


def test_a_crowd_is_compared_with_neighbours_only():
    facets = crowd()
    blocks = Blocks(facets)
    assert len({(a.id, b.id) for a, b in blocks.pairs()}) <= 3 * REACH * len(facets)
    assert blocks.crowded == {facet.id for facet in facets}


@pytest.mark.parametrize("step", [7, 11])
def test_neighbours_do_not_depend_on_order(step):
    facets = crowd(days=5)
    shuffled = [*chain.from_iterable(facets[start::step] for start in range(step))][::-1]
    assert compared(facets) == compared(shuffled)


def test_a_crowd_on_one_event_becomes_one_entry():
    groups, _ = judge(crowd(), ())
    assert len(groups) == 1


def test_days_stay_apart_in_a_crowd():
    facets = crowd(days=3)
    day = {facet.id: facet.when.edtf for facet in facets}
    groups, _ = judge(facets, ())
    assert all(len({day[report] for report in group}) == 1 for group in groups)
    assert len(groups) == 3


def test_a_vague_date_does_not_glue_two_days_in_a_crowd():
    vague = [facets_of(report(f"v{n}", act="CONSULT/visit", actors=("EGY",), recipients=("SYR",), when="2021-05")) for n in range(9)]
    facets = [*crowd(days=2), *vague]
    day = {facet.id: facet.when.edtf for facet in facets if facet.when.edtf != "2021-05"}
    groups, _ = judge(facets, ())
    assert all(len({day[report] for report in group if report in day}) <= 1 for group in groups)
