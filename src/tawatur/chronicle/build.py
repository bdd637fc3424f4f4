"""The chronicle road: from reports, heads of documents and people's verdicts to the chronicle."""

from __future__ import annotations

import gc
from collections import defaultdict
from contextlib import contextmanager
from typing import TYPE_CHECKING

from tawatur.chronicle.contradictions import contradictions
from tawatur.chronicle.copies import lineage
from tawatur.chronicle.coverage import coverage
from tawatur.chronicle.entries import Group, actors_of, entry_of
from tawatur.chronicle.facets import facets_of, window
from tawatur.chronicle.followers import followers, link
from tawatur.chronicle.judge import MACHINE, judge
from tawatur.chronicle.origins import origins
from tawatur.chronicle.result import Chronicle
from tawatur.chronicle.voices import Roots
from tawatur.system.flows import flows
from tawatur.system.phases import phases
from tawatur.system.ties import ties

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tawatur.chronicle.heads import Head
    from tawatur.model import Judgement, Report

_LAST = 10_000_000


def build_chronicle(reports: Iterable[Report], documents: Iterable[Head], judgements: Iterable[Judgement] = ()) -> Chronicle:
    """Merge reports into entries and say what they tell together; the order of the input does not matter.

    `documents` should come with their signatures, else no copies are found. People's judgements outrank the machine's.
    """
    with _unhurried():
        return _built(reports, documents, judgements)


@contextmanager
def _unhurried() -> Iterator[None]:
    """Let the collector of cycles rest: a chronicle holds none, and looking for them takes a sixth of the time of a large pile."""
    running = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if running:
            gc.enable()


def _built(reports: Iterable[Report], documents: Iterable[Head], judgements: Iterable[Judgement]) -> Chronicle:
    told = {report.id: report for report in sorted(reports, key=lambda report: report.id)}
    heads = [head for _, head in sorted({head.id: head for head in documents}.items())]
    copied = lineage(heads)
    roots = Roots(heads, told.values(), copied)
    names = actors_of(told.values())
    facets = {report.id: facets_of(report) for report in told.values()}
    said = list(judgements)
    behind = followers(told.values(), copied.origin, said)
    members, links = judge((facet for facet in facets.values() if facet.id not in behind), said)
    members = _with_followers(members, behind)
    groups = sorted((entry_of((told[r] for r in ids), roots, names) for ids in members), key=_place)
    entries = tuple(group.entry for group in groups)
    return Chronicle(
        entries=entries,
        contradictions=contradictions(groups, facets),
        copies=(*copied.copies, *origins(groups)),
        links=(*links, *(link(copy, original, MACHINE) for copy, original in sorted(behind.items()))),
        ties=ties(entries, told),
        phases=phases(entries, told),
        flows=flows(entries, told),
        coverage=coverage(groups),
    )


def _with_followers(members: list[list[str]], behind: dict[str, str]) -> list[list[str]]:
    """Put each report of a copy into the group of the report that it repeats."""
    copies: dict[str, list[str]] = defaultdict(list)
    for copy, original in behind.items():
        copies[original].append(copy)
    return [[*ids, *(copy for report in ids for copy in copies[report])] for ids in members] if behind else members


def _place(group: Group) -> tuple[int, int, str, str]:
    """Order entries by time; those without one come last."""
    when = window(group.entry.when) if group.entry.when else None
    return (when.low, when.high, group.entry.type, group.entry.id) if when else (_LAST, _LAST, group.entry.type, group.entry.id)
