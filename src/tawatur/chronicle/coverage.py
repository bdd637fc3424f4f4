"""Coverage: how many documents and roots tell anything of a year, so that silence is not taken for calm."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from tawatur.chronicle.result import Coverage
from tawatur.system.years import years_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tawatur.chronicle.entries import Group


def coverage(groups: Iterable[Group]) -> tuple[Coverage, ...]:
    """Count the documents and roots behind the entries of each year."""
    documents: dict[int, set[str]] = defaultdict(set)
    roots: dict[int, set[str]] = defaultdict(set)
    for group in groups:
        for year in years_of(group.entry.when):
            documents[year] |= {report.doc for report in group.reports}
            roots[year] |= {telling.root for telling in group.voices if telling.root}
    return tuple(Coverage(year, len(documents[year]), len(roots[year])) for year in sorted(documents))
