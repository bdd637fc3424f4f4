"""Groups of reports that grow together: the two that agree best are joined, until none agree any more."""

from __future__ import annotations

import heapq
from collections import defaultdict
from collections.abc import Mapping
from typing import TYPE_CHECKING

from tawatur.model import Verdict

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tawatur.chronicle.facets import Window

Pair = tuple[str, str]
Points = Mapping[Pair, float | None]
Times = Mapping[str, "Window | None"]
FAR = -1.5
"""Points that a pair counts with when no block brought the two together."""
_SURE = 3.0
"""Points that a pair counts with when a person called it the same."""
_EVER = 10_000_000
Agreement = tuple[float, int, float]
"""Of two groups: the points of all their pairs that were compared, how many these are, and the best one."""
_NONE: Agreement = (0.0, 0, FAR)


class Clusters:
    """Reports that grow together; how well any two groups agree is kept up to date.

    Groups agree as the mean of their pairs. Where a program read the reports, the best pair counts as much as the mean:
    each telling leaves something out or has it wrong, so two groups are as likely one as their clearest tellings are.
    """

    def __init__(
        self, points: Points, verdicts: Mapping[Pair, Verdict], times: Times, *, crowded: bool = False, guessed: bool = False
    ) -> None:
        """Take the points of what was compared (None: parted for good), what people said, and the times of all reports.

        Reports whose times do not meet are parted and need not have been compared. In a `crowded` part only neighbours
        were compared: pairs that were not then count for nothing; elsewhere they speak against a join.
        """
        same = {pair for pair, verdict in verdicts.items() if verdict is Verdict.SAME}
        parted = {pair for pair, found in points.items() if found is None} - same
        parted |= {pair for pair, verdict in verdicts.items() if verdict is Verdict.DIFFERENT}
        self.group: dict[str, str] = {}
        self.members: dict[str, list[str]] = {}
        self._sum: dict[str, dict[str, Agreement]] = defaultdict(dict)
        self._banned: dict[str, set[str]] = defaultdict(set)
        self._crowded = crowded
        self._guessed = guessed
        self._course: dict[str, tuple[int, int]] = {}
        """The latest beginning and the earliest end among a group's times: of two groups they show whether any two times do not meet."""
        for report, window in times.items():
            self.group[report] = report
            self.members[report] = [report]
            self._course[report] = (window.low, window.high) if window else (-_EVER, _EVER)
        for pair in {*points, *same}:
            a, b = pair
            gain = _SURE if pair in same else points[pair]
            if gain is not None:
                self._sum[a][b] = self._sum[b][a] = (gain, 1, gain)
        for a, b in parted:
            self._banned[a].add(b)
            self._banned[b].add(a)
        for a, b in sorted(same):
            if self.group[a] != self.group[b]:
                self._join(self.group[a], self.group[b])

    def grow(self, among: Iterable[str]) -> None:
        """Join the two groups that agree best until none agree any more, among groups of these reports."""
        ripe = {*among}
        within = {group for group, held in self.members.items() if ripe.issuperset(held)}
        queue = [(-self._mean(a, b), a, b) for a in sorted(within) for b in self._sum[a] if a < b and b in within and self._mean(a, b) >= 0]
        heapq.heapify(queue)
        while queue:
            told, a, b = heapq.heappop(queue)
            if a not in self.members or b not in self.members or -self._mean(a, b) != told or self._apart(a, b):
                continue
            kept = self._join(a, b)
            for other in within & self._sum[kept].keys():
                mean = self._mean(kept, other)
                if mean >= 0 and not self._apart(kept, other):
                    heapq.heappush(queue, (-mean, min(kept, other), max(kept, other)))

    def _apart(self, a: str, b: str) -> bool:
        if b in self._banned[a]:
            return True
        (low, high), (least, most) = self._course[a], self._course[b]
        return low > most or least > high

    def _mean(self, a: str, b: str) -> float:
        total, compared, best = self._sum[a].get(b, _NONE)
        pairs = len(self.members[a]) * len(self.members[b])
        if self._crowded:
            return round(total / compared, 6) if compared else FAR
        mean = (total + FAR * (pairs - compared)) / pairs
        return round((mean + best) / 2 if self._guessed else mean, 6)

    def _join(self, a: str, b: str) -> str:
        """Put the group with the greater name into the other one."""
        kept, gone = sorted((a, b))
        for other in {*self._sum[kept], *self._sum[gone]} - {kept, gone}:
            (one, few, high), (two, more, higher) = (self._sum[kept].get(other, _NONE), self._sum[gone].get(other, _NONE))
            self._sum[kept][other] = self._sum[other][kept] = (one + two, few + more, max(high, higher))
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
        (low, high), (least, most) = self._course[kept], self._course.pop(gone)
        self._course[kept] = (max(low, least), min(high, most))
        return kept
