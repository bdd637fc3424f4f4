"""Phases: stretches of years in which a tie kept one tone, and the years in which it changed.

The years of a pair are cut where the rate of cooperating and of conflicting acts changes, so that the cuts explain the
counts best (piecewise constant Poisson rates, dynamic programming, each cut paying a price that grows with the logarithm
of the number of years). Few documents carry no phases: then there are none, rather than a line through nothing.
"""

from __future__ import annotations

from collections import defaultdict
from itertools import pairwise
from math import log
from statistics import median
from typing import TYPE_CHECKING

from tawatur.model import Modality, Phase, Polarity
from tawatur.ontology import ontology
from tawatur.system.weights import pairs_of, weight_of
from tawatur.system.years import years_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tawatur.model import Entry, Report

DOCUMENTS, ENTRIES = 3, 8
"""Documents and dated entries that a pair needs before phases are drawn."""
PRICE = 1.0
"""What a cut must gain, in units of the logarithm of the number of years."""
SILENCE = 10
"""Years without a telling that part two phases."""
_MILD = 5.0
"""Mean weight of conflict up to which a tie cools rather than turns hostile."""
_CLEAR = 0.6
"""Share of one side from which it gives the tone."""
Pair = tuple[str, str]


def phases(entries: Iterable[Entry], reports: dict[str, Report]) -> tuple[Phase, ...]:
    """List the phases of every pair that enough documents tell of."""
    found = _by_pair(entries, reports)
    return tuple(
        phase for pair in sorted(found) if _enough(*_counted(found[pair], reports)) for phase in _phases(pair, found[pair], reports)
    )


def sparse(entries: Iterable[Entry], reports: dict[str, Report]) -> tuple[str, ...]:
    """Say of which pairs too few documents or dated entries tell for phases to be drawn."""
    counted = {pair: _counted(held, reports) for pair, held in sorted(_by_pair(entries, reports).items())}
    return tuple(
        f"{a} {b}: too few documents or dated entries for phases: {documents} and {told}, where {DOCUMENTS} and {ENTRIES} are needed"
        for (a, b), (documents, told) in counted.items()
        if not _enough(documents, told)
    )


def _by_pair(entries: Iterable[Entry], reports: dict[str, Report]) -> dict[Pair, list[Entry]]:
    found: dict[Pair, list[Entry]] = defaultdict(list)
    for entry in entries:
        told = [reports[report] for report in entry.reports]
        if not years_of(entry.when) or not weight_of(entry, told) or not any(map(_real, told)):
            continue
        actors = {actor.id: actor for report in told for actor in report.actors}
        for pair in pairs_of(entry, actors):
            found[pair].append(entry)
    return found


def _real(report: Report) -> bool:
    return report.event.polarity is Polarity.AFFIRMED and report.event.modality in (Modality.ACTUAL, Modality.FUTURE)


def _counted(entries: list[Entry], reports: dict[str, Report]) -> tuple[int, int]:
    return len({reports[report].doc for entry in entries for report in entry.reports}), len(entries)


def _enough(documents: int, entries: int) -> bool:
    return documents >= DOCUMENTS and entries >= ENTRIES


def _phases(pair: Pair, entries: list[Entry], reports: dict[str, Report]) -> list[Phase]:
    counts = _counts(entries)
    stretches = [stretch for begin, end in _told(counts) for stretch in _cut(counts, begin, end)]
    drawn = (_phase(pair, stretch, entries, reports) for stretch in stretches)
    return [phase for phase in drawn if phase]


def _counts(entries: list[Entry]) -> dict[int, list[float]]:
    """Count the roots that tell of cooperating and of conflicting acts in each year; one of several years is spread over them."""
    counts: dict[int, list[float]] = defaultdict(lambda: [0.0, 0.0])
    for entry in entries:
        years = years_of(entry.when)
        side = 0 if ontology().weight(entry.type, entry.mode) > 0 else 1
        for year in years:
            counts[year][side] += max(entry.roots, 1) / len(years)
    return counts


def _told(counts: dict[int, list[float]]) -> list[tuple[int, int]]:
    """Part the years where nothing is told for long: no phase reaches across such a silence."""
    stretches: list[tuple[int, int]] = []
    for year in sorted(counts):
        if stretches and year - stretches[-1][1] <= SILENCE:
            stretches[-1] = (stretches[-1][0], year)
        else:
            stretches.append((year, year))
    return stretches


def _cut(counts: dict[int, list[float]], begin: int, end: int) -> list[tuple[int, int]]:
    rows = [counts.get(year, [0.0, 0.0]) for year in range(begin, end + 1)]
    cuts = change_points(rows)
    return [(begin + first, begin + last - 1) for first, last in zip(cuts, [*cuts[1:], len(rows)], strict=True)]


def _phase(pair: Pair, stretch: tuple[int, int], entries: list[Entry], reports: dict[str, Report]) -> Phase | None:
    begin, end = stretch
    held = [entry for entry in entries if begin <= years_of(entry.when)[0] <= end]
    if not held:
        return None
    weights = [ontology().weight(entry.type, entry.mode) for entry in held]
    evidence = tuple(report for entry in held for report in entry.reports if _real(reports[report]))
    return Phase(*pair, f"{begin:04d}", f"{end:04d}", tone_of(weights), evidence)


def tone_of(weights: list[float]) -> str:
    """Name the tone of a phase from the weights of its acts: cooperation, cooling, conflict or mixed."""
    good, bad = sum(w for w in weights if w > 0), -sum(w for w in weights if w < 0)
    if good >= _CLEAR * (good + bad):
        return "cooperation"
    if bad < _CLEAR * (good + bad):
        return "mixed"
    return "cooling" if bad / sum(w < 0 for w in weights) <= _MILD else "conflict"


def change_points(counts: list[list[float]]) -> list[int]:
    """Return the places where the rates of the columns change best, always with 0.

    >>> change_points([[5.0], [6.0], [5.0], [0.0], [0.0], [0.0], [1.0], [0.0]])
    [0, 3]
    """
    price = PRICE * log(max(len(counts), 2)) * _scatter(counts)
    columns = len(counts[0])
    sums = [[0.0] * columns]
    for row in counts:
        sums.append([total + value for total, value in zip(sums[-1], row, strict=True)])
    best, cut = [-price], [0]
    for end in range(1, len(counts) + 1):
        gains = [best[begin] - price + _likelihood(sums[begin], sums[end], end - begin) for begin in range(end)]
        place = max(range(end), key=lambda begin: (round(gains[begin], 9), -begin))
        best.append(gains[place])
        cut.append(place)
    places, end = [], len(counts)
    while end:
        end = cut[end]
        places.append(end)
    return places[::-1]


def _scatter(counts: list[list[float]]) -> float:
    """Return how much more neighbouring years differ than Poisson counts would: attention comes in waves, cuts must gain more."""
    ratios = [
        (low - high) ** 2 / (low + high)
        for before, after in pairwise(counts)
        for low, high in zip(before, after, strict=True)
        if low + high > 0
    ]
    return max(1.0, median(ratios)) if ratios else 1.0


def _likelihood(before: list[float], after: list[float], years: int) -> float:
    """Return the log-likelihood of a stretch of years under one Poisson rate a column."""
    total = 0.0
    for low, high in zip(before, after, strict=True):
        count = high - low
        if count > 0:
            total += count * (log(count / years) - 1)
    return total
