"""Decide which reports are one event: join by average agreement, keep apart what cannot be joined, obey people.

Clusters grow from the pair that agrees best. Two clusters are joined while the mean of the points of all their pairs
is zero or more and no pair of them is parted. Ties are broken by the ids of the reports, so the result does not depend
on the order in which they came. A person's `same` joins first and against everything; a person's `different` parts.

Reports between which no chain of agreeing pairs leads can never be joined, so a pile is clustered part by part; what
was compared is kept as plain figures, and reasons are made anew for the links that are shown.
"""

from __future__ import annotations

from array import array
from collections import defaultdict
from typing import TYPE_CHECKING

from tawatur.chronicle.block import MANY, Blocks
from tawatur.chronicle.clusters import Clusters, Pair
from tawatur.chronicle.compare import compare
from tawatur.model import Judgement, Modality, Verdict

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tawatur.chronicle.facets import Facets

MACHINE = "tawatur"
"""Who gave a verdict that no person gave."""
DOUBT = 0.75
"""Points around zero within which a pair that was not decided otherwise is put before a person."""
_TOLD = frozenset({Modality.ACTUAL})
_RIPENING = (_TOLD, _TOLD | {Modality.FUTURE, Modality.DEMANDED}, frozenset(Modality))
"""Facts are joined first, then plans join them or each other, then mere possibilities: a guess never draws facts together."""
_PARTED = float("-inf")


class Compared:
    """All pairs that were compared, as places in the ordered list of reports and points; parted ones have minus infinity."""

    def __init__(self, facets: list[Facets]) -> None:
        """Compare all pairs that share a block."""
        self.facets = facets
        self.left, self.right, self.points = array("I"), array("I"), array("d")
        place = {facet.id: number for number, facet in enumerate(facets)}
        blocks = Blocks(facets)
        for a, b in blocks.pairs():
            found = compare(a, b)
            one, other = place[a.id], place[b.id]
            self.left.append(min(one, other))
            self.right.append(max(one, other))
            self.points.append(_PARTED if found.apart else found.points)
        self.crowded = {place[report] for report in blocks.crowded}

    def __iter__(self) -> Iterator[tuple[int, int, float]]:
        """Walk the pairs; one may come more than once."""
        return zip(self.left, self.right, self.points, strict=True)


def judge(facets: Iterable[Facets], judgements: Iterable[Judgement]) -> tuple[list[list[str]], tuple[Judgement, ...]]:
    """Group the ids of reports into events, and list the verdicts that made or nearly made the groups."""
    ordered = sorted(facets, key=lambda facet: facet.id)
    verdicts = _by_people(judgements, {facet.id for facet in ordered})
    compared = Compared(ordered)
    groups = _grouped(compared, verdicts)
    group = {report: held[0] for held in groups for report in held}
    return groups, tuple(_links(compared, group, verdicts))


def _grouped(compared: Compared, verdicts: dict[Pair, Verdict]) -> list[list[str]]:
    """Cluster each part of the pile by itself; many reports are alone in theirs."""
    facets = compared.facets
    part = _parts(compared, verdicts)
    pairs: dict[int, dict[tuple[int, int], float]] = defaultdict(dict)
    for a, b, points in compared:
        if part[a] == part[b]:
            pairs[part[a]][a, b] = points
    said: dict[int, dict[Pair, Verdict]] = defaultdict(dict)
    place = {facet.id: number for number, facet in enumerate(facets)}
    for (left, right), verdict in verdicts.items():
        if part[place[left]] == part[place[right]]:
            said[part[place[left]]][left, right] = verdict
    members: dict[int, list[int]] = defaultdict(list)
    for number, first in enumerate(part):
        members[first].append(number)
    groups: list[list[str]] = []
    for first, held in members.items():
        if len(held) == 1:
            groups.append([facets[first].id])
        else:
            groups += _clustered(compared, held, pairs.pop(first, {}), said.get(first, {}))
    return sorted(groups)


def _clustered(compared: Compared, held: list[int], pairs: dict[tuple[int, int], float], said: dict[Pair, Verdict]) -> list[list[str]]:
    """Cluster one part; where only neighbours were compared, a small part is compared wholly now, a large one leans on what is known."""
    facets = compared.facets
    crowded = not compared.crowded.isdisjoint(held)
    if crowded and len(held) <= MANY:
        pairs = {(a, b): _points(facets[a], facets[b]) for place, a in enumerate(held) for b in held[place + 1 :]}
        crowded = False
    times = {facets[number].id: facets[number].when if facets[number].firm else None for number in held}
    points = {(facets[a].id, facets[b].id): None if gain == _PARTED else gain for (a, b), gain in pairs.items()}
    clusters = Clusters(points, said, times, crowded=crowded, guessed=any(facets[number].guessed for number in held))
    for ripe in _RIPENING:
        clusters.grow(facets[number].id for number in held if facets[number].modality in ripe)
    return list(clusters.members.values())


def _points(a: Facets, b: Facets) -> float:
    found = compare(a, b)
    return _PARTED if found.apart else found.points


def _parts(compared: Compared, verdicts: dict[Pair, Verdict]) -> list[int]:
    """Return for each report the first one that a chain of agreeing pairs leads to."""
    up = list(range(len(compared.facets)))

    def first(number: int) -> int:
        while up[number] != number:
            up[number] = up[up[number]]
            number = up[number]
        return number

    def join(a: int, b: int) -> None:
        one, other = sorted((first(a), first(b)))
        up[other] = one

    for a, b, points in compared:
        if points >= 0:
            join(a, b)
    place = {facet.id: number for number, facet in enumerate(compared.facets)}
    for (left, right), verdict in verdicts.items():
        if verdict is Verdict.SAME:
            join(place[left], place[right])
    return [first(number) for number in range(len(up))]


def _by_people(judgements: Iterable[Judgement], known: set[str]) -> dict[Pair, Verdict]:
    """Return one verdict a pair: of several people the strictest, so that order does not matter."""
    strict = [Verdict.SAME, Verdict.UNSURE, Verdict.DIFFERENT]
    found: dict[Pair, Verdict] = {}
    for told in judgements:
        pair = (min(told.left, told.right), max(told.left, told.right))
        if pair[0] in known and pair[1] in known:
            found[pair] = max(told.verdict, found.get(pair, Verdict.SAME), key=strict.index)
    return found


def _links(compared: Compared, group: dict[str, str], verdicts: dict[Pair, Verdict]) -> Iterator[Judgement]:
    """Keep the verdicts worth showing: the best ground for each report that was joined, and one doubtful pair of any two groups.

    A report that was joined on thin ground is in doubt too. What a person has decided is not asked again; what a person was
    unsure of stays as it was.
    """
    facets = compared.facets
    of = [group[facet.id] for facet in facets]
    best: dict[int, tuple[float, int, int]] = {}
    doubtful: dict[Pair, tuple[float, int, int]] = {}
    for a, b, points in compared:
        held = (-points, a, b)
        if of[a] == of[b]:
            for report in (a, b):
                best[report] = min(held, best.get(report, held))
        elif points >= -DOUBT:
            sides = (min(of[a], of[b]), max(of[a], of[b]))
            doubtful[sides] = min(held, doubtful.get(sides, held))
    joined = {pair[1:] for pair in best.values()}
    for a, b in sorted(joined | {pair[1:] for pair in doubtful.values()}):
        pair = (facets[a].id, facets[b].id)
        if verdicts.get(pair, Verdict.UNSURE) is not Verdict.UNSURE:
            continue
        found = compare(facets[a], facets[b])
        verdict = Verdict.SAME if (a, b) in joined and found.points >= DOUBT else Verdict.UNSURE
        yield Judgement(*pair, verdict, MACHINE, score=found.score, reasons=found.reasons)
