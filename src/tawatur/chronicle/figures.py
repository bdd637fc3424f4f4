"""Numbers of one act that cannot both hold, with the thousandfold slip told apart from a real difference."""

from __future__ import annotations

from collections import defaultdict
from itertools import product
from typing import TYPE_CHECKING

from tawatur.model import Contradiction

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tawatur.chronicle.entries import Group
    from tawatur.chronicle.facets import Facets

_SLIP = 1000
_GROSS = 100
"""Two figures of one thing that differ by this factor clash even where an open bound lets both stand."""
_NEXT = 4
"""Larger figures that each figure is set against, so that the list grows with the figures and not with their pairs."""
_PEOPLE = frozenset({"soldiers", "troops", "fighters", "volunteers", "personnel", "men", "people", "persons", "workers", "officers"})
Bounds = tuple[float, float]
_Figure = tuple[Bounds, str]
"""Bounds and the entry that tells them."""
_Told = dict[_Figure, list["Facets"]]


def numbers(groups: Iterable[Group], facets: dict[str, Facets]) -> Iterator[Contradiction]:
    """Set different numbers of one thing against each other: inside an entry, and the nearest ones of two entries of one act.

    Entries are of one act when type, mode and parties are the same and their times do not part them.
    """
    inside: dict[tuple[object, ...], _Told] = defaultdict(lambda: defaultdict(list))
    acts: dict[tuple[object, ...], _Told] = defaultdict(lambda: defaultdict(list))
    for group in groups:
        entry = group.entry.id
        for facet in sorted((facets[report.id] for report in group.reports), key=lambda f: f.id):
            for low, high, unit in facet.amounts if not facet.negated else ():
                figure = ((low, high), entry)
                inside[entry, _thing(unit)][figure].append(facet)
                acts[facet.type, facet.mode, facet.doers, facet.recipients, _thing(unit)][figure].append(facet)
    for (*_, thing), told in sorted(inside.items(), key=lambda item: str(item[0])):
        yield from (clash for _, _, clash in _clashes(told, str(thing), within=True))
    for (*_, thing), told in acts.items():
        nearest: dict[tuple[str, str], tuple[float, str, str, Contradiction]] = {}
        for entries, ratio, clash in _clashes(told, str(thing), within=False):
            found = (ratio, clash.left, clash.right, clash)
            nearest[entries] = min(found, nearest.get(entries, found), key=lambda item: item[:3])
        yield from (found[-1] for found in nearest.values())


def slip(one: Bounds, other: Bounds) -> bool:
    """Say whether one number is the other with a lost or added thousand."""
    named = [next((x for x in bounds if 0 < x < float("inf")), 0.0) for bounds in (one, other)]
    small, large = sorted(named)
    return small > 0 and small * _SLIP == large


def _clashes(told: _Told, thing: str, *, within: bool) -> Iterator[tuple[tuple[str, str], float, Contradiction]]:
    """Walk the clashes of figures of one thing: the entries that tell them, by how much they differ, and the object."""
    figures = sorted(told, key=lambda figure: (_figure(figure[0]), figure))
    for place, (one, here) in enumerate(figures):
        against = 0
        for other, there in figures[place + 1 :]:
            if (here == there) is not within or not _clash(one, other, thing):
                continue
            a, b = min(product(told[one, here], told[other, there]), key=lambda pair: (pair[0].doc != pair[1].doc, pair[0].id, pair[1].id))
            if a.id == b.id or (not within and _elsewhen(a, b)) or (a.doc == b.doc and not _gross(one, other, thing)):
                continue
            yield ((min(here, there), max(here, there)), _ratio(one, other), _number((one, a.id), (other, b.id), thing))
            against += 1
            if against == _NEXT:
                break


def _number(a: tuple[Bounds, str], b: tuple[Bounds, str], thing: str) -> Contradiction:
    one, other = sorted((a, b), key=lambda side: side[1])
    note = "; one looks like a slip of a thousand" if slip(one[0], other[0]) else ""
    return Contradiction("number", one[1], other[1], f"{_amount(one[0])} against {_amount(other[0])} {thing}{note}")


def _ratio(one: Bounds, other: Bounds) -> float:
    small, large = sorted((_figure(one), _figure(other)))
    return large / small if small else float("inf")


def _figure(bounds: Bounds) -> float:
    """Return the number that is named: the upper bound of "up to", else the lower one."""
    low, high = bounds
    return low or high


def _clash(one: Bounds, other: Bounds, thing: str) -> bool:
    return one[1] < other[0] or other[1] < one[0] or _gross(one, other, thing)


def _gross(one: Bounds, other: Bounds, thing: str) -> bool:
    """Say whether two figures cannot be parts of one count: inside a document smaller ones mostly are, of money above all."""
    return slip(one, other) or (thing == "people" and _GROSS <= _ratio(one, other) < float("inf"))


def _elsewhen(a: Facets, b: Facets) -> bool:
    """Say whether both have a time and the two do not meet: then the numbers tell of a change."""
    return a.when is not None and b.when is not None and a.when.meets(b.when) <= 0


def _thing(unit: str) -> str:
    """Name what is counted; people are people under whatever name."""
    return "people" if set(unit.lower().split()) & _PEOPLE else unit


def _amount(told: Bounds) -> str:
    low, high = told
    if low == high:
        return f"{low:,.0f}"
    if high == float("inf"):
        return f"{low:,.0f} or more"
    return f"{low:,.0f} to {high:,.0f}" if low else f"up to {high:,.0f}"
