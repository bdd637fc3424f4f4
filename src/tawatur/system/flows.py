"""Flows: what went from one state to another, dated and directed, as the entries tell it."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from tawatur import edtf
from tawatur.model import Flow, Modality, Polarity, Status
from tawatur.system.parties import last_year, parties_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tawatur.model import Actor, Entry, Report

KINDS = {
    ("AID", "arms"): "arms",
    ("AID", "supplies"): "supplies",
    ("AID", "troops"): "troops",
    ("AID", "training"): "training",
    ("AID", "economic"): "economic",
    ("AID", "humanitarian"): "humanitarian",
    ("AID", "technology"): "technology",
    ("COOPERATE", "technology"): "technology",
    ("COOPERATE", "finance"): "economic",
    ("COOPERATE", "trade"): "trade",
    ("COOPERATE", "intelligence"): "intelligence",
    ("CONSULT", "visit"): "diplomatic",
    ("CONSULT", "message"): "diplomatic",
    ("CONSULT", "gift"): "diplomatic",
    ("SUPPORT", "recognition"): "diplomatic",
    ("SUPPORT", "diplomatic-ties"): "diplomatic",
}
"""What kind of flow an act carries, by type and mode; acts that carry nothing are not here."""
_DONE = frozenset({Modality.ACTUAL, Modality.FUTURE})
_COMMON_YEARS = 1


def flows(entries: Iterable[Entry], reports: dict[str, Report]) -> tuple[Flow, ...]:
    """List what went from whom to whom: entries of one kind and direction whose times overlap are one flow."""
    found: dict[tuple[str, str, str], list[tuple[tuple[int, int], str | None, str]]] = defaultdict(list)
    for entry in entries:
        told = [reports[report] for report in entry.reports]
        kind = _kind(entry, told)
        if kind is None or entry.status in (Status.DENIED, Status.RETRACTED) or not any(map(_carries, told)):
            continue
        when = entry.when or _published(entry, told)
        for giver, receiver in _ways(entry, told):
            found[kind, giver, receiver].append((_years(when), when, entry.id))
    return tuple(flow for key in sorted(found) for flow in _joined(key, found[key]))


def _kind(entry: Entry, told: list[Report]) -> str | None:
    """Name what an entry carries: by its own type, else by the one that most of its tellings have that carry anything."""
    own = KINDS.get((entry.type, entry.mode))
    kinds = Counter(KINDS[act] for report in told if (act := (report.event.type, report.event.mode)) in KINDS)
    return own or min(kinds, key=lambda kind: (-kinds[kind], kind), default=None)


def _carries(report: Report) -> bool:
    return report.event.polarity is Polarity.AFFIRMED and report.event.modality in _DONE


def _ways(entry: Entry, told: list[Report]) -> list[tuple[str, str]]:
    """List givers and receivers; of a visit, message or gift both ways only where both are told as doers."""
    actors = {actor.id: actor for report in told for actor in report.actors}
    givers, receivers = _side(entry.actors, actors), _side(entry.recipients, actors)
    if receivers:
        return [(giver, "+".join(receivers)) for giver in givers if giver not in receivers]
    return [(a, b) for a in givers for b in givers if a != b]


def _side(named: tuple[str, ...], actors: dict[str, Actor]) -> list[str]:
    return sorted({party for name in named if name in actors for party in parties_of(actors[name])})


def _published(entry: Entry, told: list[Report]) -> str | None:
    """Lean on publication where an act is told without a time: approximate, and marked so; not for states that are gone."""
    if any(actor.id in (*entry.actors, *entry.recipients) and last_year(actor) for report in told for actor in report.actors):
        return None
    days = sorted(report.published for report in told if report.published and _carries(report))
    if not days:
        return None
    year = days[0][:4]
    return f"{year}~" if year.isdigit() else None


def _years(when: str | None) -> tuple[int, int]:
    if when is None:
        return (0, 0)
    low, high = edtf.bounds(when)
    first, last = edtf.iso(low), edtf.iso(high)
    begin = int(first[:-6]) if first else int((last or "0000-00-00")[:-6])
    return begin, int(last[:-6]) if last else begin


def _joined(key: tuple[str, str, str], parts: list[tuple[tuple[int, int], str | None, str]]) -> list[Flow]:
    """Join what overlaps by more than a touch; the time of a flow is that of its first part, widened by the others."""
    joined: list[tuple[int, int, str | None, list[str]]] = []
    for (first, last), when, entry in sorted(parts, key=lambda part: (part[0], part[1] or "", part[2])):
        if joined and _together(joined[-1], (first, last)):
            begin, end, told, entries = joined[-1]
            wide = told if (first, last) <= (begin, end) and last <= end else _span(begin, max(end, last))
            joined[-1] = (begin, max(end, last), wide, [*entries, entry])
        else:
            joined.append((first, last, when, [entry]))
    return [Flow(*key, when, tuple(entries)) for _, _, when, entries in joined]


def _together(held: tuple[int, int, str | None, list[str]], years: tuple[int, int]) -> bool:
    """Say whether two stretches of years are one: a year shared by stretches of several years is a touch only."""
    begin, end, *_ = held
    shared = min(end, years[1]) - max(begin, years[0]) + 1
    short = min(end - begin, years[1] - years[0]) + 1
    return shared > 0 and (short == 1 or shared > _COMMON_YEARS)


def _span(begin: int, end: int) -> str:
    return f"{begin:04d}" if begin == end else f"{begin:04d}/{end:04d}"
