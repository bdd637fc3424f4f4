"""Decide which reports are one event: join by average agreement, keep apart what cannot be joined, obey people.

Clusters grow from the pair that agrees best. Two clusters are joined while the mean of the points of all their pairs
is zero or more and no pair of them is parted. Ties are broken by the ids of the reports, so the result does not depend
on the order in which they came. A person's `same` joins first and against everything; a person's `different` parts.
"""

from __future__ import annotations

import heapq
from collections import defaultdict
from typing import TYPE_CHECKING

from tawatur.chronicle.block import candidates
from tawatur.chronicle.compare import Comparison, compare
from tawatur.model import Judgement, Modality, Verdict

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tawatur.chronicle.facets import Facets

MACHINE = "tawatur"
"""Who gave a verdict that no person gave."""
DOUBT = 0.75
"""Points around zero within which a pair that was not decided otherwise is put before a person."""
_FAR = -1.5
"""Points that a pair counts with when no block brought the two together."""
_TOLD = frozenset({Modality.ACTUAL})
_RIPENING = (_TOLD, _TOLD | {Modality.FUTURE, Modality.DEMANDED}, frozenset(Modality))
"""Facts are joined first, then plans join them or each other, then mere possibilities: a guess never draws facts together."""
_SURE = 3.0
"""Points that a pair counts with when a person called it the same."""
Pair = tuple[str, str]


class Clusters:
    """Reports that grow together; the mean agreement between any two groups is kept up to date."""

    def __init__(self, pairs: dict[Pair, Comparison], verdicts: dict[Pair, Verdict]) -> None:
        """Take what was compared and what people said."""
        self._points = {pair: found.points for pair, found in pairs.items()}
        self._points |= {pair: _SURE for pair, verdict in verdicts.items() if verdict is Verdict.SAME}
        self._parted = {pair for pair, found in pairs.items() if found.apart}
        self._parted -= {pair for pair, verdict in verdicts.items() if verdict is Verdict.SAME}
        self._parted |= {pair for pair, verdict in verdicts.items() if verdict is Verdict.DIFFERENT}
        self.group: dict[str, str] = {}
        self.members: dict[str, list[str]] = {}
        self._sum: dict[str, dict[str, float]] = defaultdict(dict)
        self._banned: dict[str, set[str]] = defaultdict(set)
        for pair in {*pairs, *verdicts}:
            for report in pair:
                self.group.setdefault(report, report)
                self.members.setdefault(report, [report])
        for (a, b), points in self._points.items():
            self._sum[a][b] = self._sum[b][a] = points
        for a, b in self._parted:
            self._banned[a].add(b)
            self._banned[b].add(a)
        for a, b in sorted(pair for pair, verdict in verdicts.items() if verdict is Verdict.SAME):
            if self.group[a] != self.group[b]:
                self._join(self.group[a], self.group[b])

    def grow(self, among: set[str]) -> None:
        """Join the two groups that agree best until none agree any more, among groups of these reports."""
        within = {group for group, held in self.members.items() if among.issuperset(held)}
        queue = [(-self._mean(a, b), a, b) for a in sorted(within) for b in self._sum[a] if a < b and b in within and self._mean(a, b) >= 0]
        heapq.heapify(queue)
        while queue:
            told, a, b = heapq.heappop(queue)
            if a not in self.members or b not in self.members or b in self._banned[a] or -self._mean(a, b) != told:
                continue
            kept = self._join(a, b)
            for other in within & self._sum[kept].keys():
                mean = self._mean(kept, other)
                if mean >= 0 and other not in self._banned[kept]:
                    heapq.heappush(queue, (-mean, min(kept, other), max(kept, other)))

    def _mean(self, a: str, b: str) -> float:
        return round(self._sum[a].get(b, _FAR) / (len(self.members[a]) * len(self.members[b])), 6)

    def _join(self, a: str, b: str) -> str:
        """Put the group with the greater name into the other one."""
        kept, gone = sorted((a, b))
        for other in {*self._sum[kept], *self._sum[gone]} - {kept, gone}:
            size = len(self.members[other])
            total = self._sum[kept].get(other, _FAR * len(self.members[kept]) * size) + self._sum[gone].get(
                other, _FAR * len(self.members[gone]) * size
            )
            self._sum[kept][other] = self._sum[other][kept] = total
            self._sum[other].pop(gone, None)
        self._sum[kept].pop(gone, None)
        self._sum.pop(gone, None)
        for other in self._banned.pop(gone, set()) - {kept}:
            self._banned[other].discard(gone)
            self._banned[other].add(kept)
            self._banned[kept].add(other)
        self._banned[kept].discard(gone)
        for report in self.members[gone]:
            self.group[report] = kept
        self.members[kept] = sorted(self.members[kept] + self.members.pop(gone))
        return kept


def judge(facets: Iterable[Facets], judgements: Iterable[Judgement]) -> tuple[list[list[str]], tuple[Judgement, ...]]:
    """Group the ids of reports into events, and list the verdicts that made or nearly made the groups."""
    ordered = sorted(facets, key=lambda facet: facet.id)
    known = {facet.id for facet in ordered}
    verdicts = _by_people(judgements, known)
    pairs = compared(ordered)
    clusters = Clusters(pairs, verdicts)
    for ripe in _RIPENING:
        clusters.grow({facet.id for facet in ordered if facet.modality in ripe})
    groups = sorted(clusters.members.values())
    single = sorted(known - set(clusters.group))
    return [*groups, *([report] for report in single)], tuple(_links(pairs, clusters.group, verdicts))


def compared(facets: list[Facets]) -> dict[Pair, Comparison]:
    """Compare all pairs that share a block, each once."""
    found: dict[Pair, Comparison] = {}
    for a, b in candidates(facets):
        pair = (a.id, b.id) if a.id < b.id else (b.id, a.id)
        if pair not in found:
            found[pair] = compare(a, b)
    return found


def _by_people(judgements: Iterable[Judgement], known: set[str]) -> dict[Pair, Verdict]:
    """Return one verdict a pair: of several people the strictest, so that order does not matter."""
    strict = [Verdict.SAME, Verdict.UNSURE, Verdict.DIFFERENT]
    found: dict[Pair, Verdict] = {}
    for told in judgements:
        pair = (min(told.left, told.right), max(told.left, told.right))
        if pair[0] in known and pair[1] in known:
            found[pair] = max(told.verdict, found.get(pair, Verdict.SAME), key=strict.index)
    return found


def _links(pairs: dict[Pair, Comparison], group: dict[str, str], verdicts: dict[Pair, Verdict]) -> Iterable[Judgement]:
    """Keep the verdicts worth showing: the best ground for each report that was joined, and one doubtful pair of any two groups.

    A report that was joined on thin ground is in doubt too. What a person has judged is not asked again.
    """
    best: dict[str, tuple[float, Pair]] = {}
    doubtful: dict[Pair, tuple[float, Pair]] = {}
    for pair, found in sorted(pairs.items()):
        if group[pair[0]] == group[pair[1]]:
            for report in pair:
                if report not in best or found.points > best[report][0]:
                    best[report] = (found.points, pair)
        elif not found.apart and found.points >= -DOUBT:
            sides = (min(group[pair[0]], group[pair[1]]), max(group[pair[0]], group[pair[1]]))
            if sides not in doubtful or found.points > doubtful[sides][0]:
                doubtful[sides] = (found.points, pair)
    joined = {pair for _, pair in best.values()}
    for pair in sorted((joined | {pair for _, pair in doubtful.values()}) - verdicts.keys()):
        found = pairs[pair]
        verdict = Verdict.SAME if pair in joined and found.points >= DOUBT else Verdict.UNSURE
        yield Judgement(*pair, verdict, MACHINE, score=found.score, reasons=found.reasons)
