"""Bring together only the reports that could be of one event: same type, a shared pair of parties, times that may meet.

Comparing every report with every other would take the square of their number. A block that is large is cut by years;
reports without a time go by the years around their publication. What is still large is ordered by time, and twice by a
hash of the words, and each report meets only those that stand near it in one of these orders: so the work grows with
the number of reports, however much a pile tells of one pair of parties. The orders depend on content alone.
"""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations, product
from typing import TYPE_CHECKING
from zlib import crc32

from tawatur import edtf
from tawatur.chronicle.aspects import Aspect, families, family

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from tawatur.chronicle.facets import Facets, Window

Key = tuple[str, ...]
ALONE = "alone"
"""Marks the blocks in which reports that name one party meet those that name more."""
PAGE = "page"
"""Marks the blocks in which readings of one document meet, whoever they are said to be of."""
MANY = 60
"""Reports of a block from which on it is cut by years, and those of one year from which on only neighbours are compared."""
REACH = 12
"""Neighbours that a report meets in each order of a block that is too large to compare all."""
_SEEDS = (0, 0x9E3779B9)
"""Two hashes of the words: tellings that share half of their words stand together in one of the orders mostly."""
_MOST_PARTIES = 6
_SPREAD = 3
"""Years: a window no wider than that is put into each of its years."""


class Blocks:
    """The blocks of a pile: which pairs to compare, and which reports could not be compared with all they might meet."""

    def __init__(self, facets: Iterable[Facets]) -> None:
        """Put every report into its blocks."""
        self._blocks: dict[Key, list[Facets]] = defaultdict(list)
        self._keys: dict[str, frozenset[Key]] = {}
        self.crowded: set[str] = set()
        """Reports in blocks of which only neighbours were compared; filled by `pairs`."""
        for facet in facets:
            self._keys[facet.id] = frozenset(_keys(facet))
            for key in self._keys[facet.id]:
                self._blocks[key].append(facet)

    def pairs(self) -> Iterator[tuple[Facets, Facets]]:
        """Walk the pairs of reports worth comparing; in crowded blocks a pair may come more than once."""
        for key in sorted(self._blocks):
            for a, b in self._within(self._blocks[key], key):
                if not _never(a, b) and min(self._keys[a.id] & self._keys[b.id]) == key:
                    yield a, b

    def _within(self, block: list[Facets], key: Key) -> Iterator[tuple[Facets, Facets]]:
        if len(block) <= MANY:
            yield from _all(block, key)
            return
        years: dict[int, list[Facets]] = defaultdict(list)
        spans = {facet.id: _years(facet) for facet in block}
        for facet in block:
            for year in spans[facet.id]:
                years[year].append(facet)
        for year in sorted(years):
            for a, b in self._of_year(years[year], key):
                if min({*spans[a.id]} & {*spans[b.id]}) == year:
                    yield a, b

    def _of_year(self, block: list[Facets], key: Key) -> Iterator[tuple[Facets, Facets]]:
        if len(block) <= MANY:
            yield from _all(block, key)
            return
        self.crowded.update(facet.id for facet in block)
        for order in (_in_time(block), *(_in_words(block, seed) for seed in _SEEDS)):
            for place, a in enumerate(order):
                for b in order[place + 1 : place + 1 + REACH]:
                    if not (ALONE in key and len(a.parties) > 1 and len(b.parties) > 1):
                        yield a, b


def _all(block: list[Facets], key: Key) -> Iterator[tuple[Facets, Facets]]:
    if ALONE not in key:
        yield from combinations(block, 2)
        return
    lone = [facet for facet in block if len(facet.parties) == 1]
    paired = [facet for facet in block if len(facet.parties) > 1]
    yield from combinations(lone, 2)
    yield from product(lone, paired)


def _never(a: Facets, b: Facets) -> bool:
    """Say whether two times do not meet: such a pair is parted whatever else it tells, and clusters see to it."""
    return a.when is not None and b.when is not None and a.firm and b.firm and a.when.meets(b.when) <= 0


def _in_time(block: Sequence[Facets]) -> list[Facets]:
    def place(facet: Facets) -> tuple[int, int, int, str]:
        window = facet.when or facet.told
        return (window.low, window.high, _print(facet, 0), facet.id) if window else (0, 0, _print(facet, 0), facet.id)

    return sorted(block, key=place)


def _in_words(block: Sequence[Facets], seed: int) -> list[Facets]:
    return sorted(block, key=lambda facet: (_print(facet, seed), facet.id))


def _print(facet: Facets, seed: int) -> int:
    """Return the least hash of a report's words."""
    return min((crc32(word.encode("utf-8", "surrogatepass"), seed) for word in facet.words), default=0)


def _keys(facet: Facets) -> set[Key]:
    """Return the blocks of a report; one that a program read may be of several acts and other parties."""
    if facet.guessed:
        acts = families(facet.type, facet.mode)
        found = {key for act in acts for key in _by_parties(act, facet)} | {(*act, PAGE, facet.doc) for act in acts}
        return found | (_by_change(acts, facet) if facet.type == "CHANGE" else set())
    act = (facet.type, family(facet.type, facet.mode))
    return _by_change((act,), facet) if facet.type == "CHANGE" else _by_parties(act, facet)


def _by_change(acts: Iterable[Key], facet: Facets) -> set[Key]:
    return {(*act, party) for act in acts for party in facet.changed or ("",)}


def _by_parties(act: Key, facet: Facets) -> set[Key]:
    parties = sorted(facet.parties)[:_MOST_PARTIES]
    keys: set[Key] = {(*act, a, b) for a, b in combinations(parties, 2)}
    keys |= {(*act, ALONE, party) for party in sorted(facet.doers or facet.recipients)[:_MOST_PARTIES]}
    return keys or {(*act, "")}


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
