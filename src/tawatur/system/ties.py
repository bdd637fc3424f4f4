"""Ties: how much cooperation and conflict is told of each two states in each year, kept apart because a sum hides both."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from tawatur.model import Tie
from tawatur.system.weights import pairs_of, weight_of
from tawatur.system.years import years_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tawatur.model import Entry, Report


def ties(entries: Iterable[Entry], reports: dict[str, Report]) -> tuple[Tie, ...]:
    """Sum what the entries of each year say of each pair; an entry of several years counts in each with its share."""
    sums: dict[tuple[str, str, int], list[float]] = defaultdict(lambda: [0.0, 0.0, 0, 0])
    for entry in entries:
        told = [reports[report] for report in entry.reports]
        actors = {actor.id: actor for report in told for actor in report.actors}
        weight, years = weight_of(entry, told), years_of(entry.when)
        for a, b in pairs_of(entry, actors) if weight else ():
            for year in years:
                held = sums[a, b, year]
                held[0 if weight > 0 else 1] += abs(weight) / len(years)
                held[2] += len({(report.doc, report.sentence) for report in told})
                held[3] += entry.roots
    return tuple(
        Tie(a, b, year, round(cooperation, 4), round(conflict, 4), int(count), int(roots))
        for (a, b, year), (cooperation, conflict, count, roots) in sorted(sums.items())
    )
