"""Bring together only the reports that could be of one event: same type, a shared pair of parties, times that may meet.

Comparing every report with every other would take the square of their number. A block that is still large is cut by
years; reports without a time go by the years around their publication.
"""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations, product
from typing import TYPE_CHECKING

from tawatur import edtf
from tawatur.chronicle.aspects import Aspect, family

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tawatur.chronicle.facets import Facets, Window

Key = tuple[str, ...]
ALONE = "alone"
"""Marks the blocks in which reports that name one party meet those that name more."""
MANY = 200
"""Reports of a block from which on it is cut by years."""
_MOST_PARTIES = 6
_SPREAD = 3
"""Years: a window no wider than that is put into each of its years."""


def candidates(facets: Iterable[Facets]) -> Iterator[tuple[Facets, Facets]]:
    """Walk the pairs of reports worth comparing; a pair may come more than once."""
    found: dict[Key, list[Facets]] = defaultdict(list)
    for facet in facets:
        for key in _keys(facet):
            found[key].append(facet)
    for key in sorted(found):
        for block in _cut(found[key]):
            if ALONE not in key:
                yield from combinations(block, 2)
                continue
            lone = [facet for facet in block if len(facet.parties) == 1]
            paired = [facet for facet in block if len(facet.parties) > 1]
            yield from combinations(lone, 2)
            yield from product(lone, paired)


def _keys(facet: Facets) -> set[Key]:
    act = (facet.type, family(facet.type, facet.mode))
    if facet.type == "CHANGE":
        return {(*act, party) for party in facet.changed} or {(*act, "")}
    parties = sorted(facet.parties)[:_MOST_PARTIES]
    keys: set[Key] = {(*act, a, b) for a, b in combinations(parties, 2)}
    keys |= {(*act, ALONE, party) for party in sorted(facet.doers or facet.recipients)[:_MOST_PARTIES]}
    return keys or {(*act, "")}


def _cut(block: list[Facets]) -> Iterator[list[Facets]]:
    if len(block) <= MANY:
        yield block
        return
    years: dict[int, list[Facets]] = defaultdict(list)
    for facet in block:
        for year in _years(facet):
            years[year].append(facet)
    for year in sorted(years):
        if len(years[year]) > 1:
            yield years[year]


def _years(facet: Facets) -> range:
    """List the years of a report's time, or of its publication; a wide window counts with its first and last year only."""
    window: Window | None = facet.when or facet.told
    if window is None:
        return range(1)
    first, last = _year(window.low), _year(window.high)
    if facet.when is None and facet.aspect is Aspect.LASTING:
        first -= 1
    return range(first, last + 1) if last - first < _SPREAD else range(first, last + 1, max(last - first, 1))


def _year(day: int) -> int:
    return int((edtf.iso(day) or "0000").rpartition("-")[0].rpartition("-")[0])
