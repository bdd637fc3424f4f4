"""What can be only one: the day of a founding, the beginning of a tie, the doer of an act, who was first. Two make a contradiction."""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations
from typing import TYPE_CHECKING

from tawatur import edtf
from tawatur.chronicle.aspects import Aspect
from tawatur.chronicle.beginnings import begins, first_in, goes_back
from tawatur.model import Contradiction
from tawatur.system.parties import FIRST_YEAR, LAST_YEAR, SUCCESSOR

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tawatur.chronicle.facets import Facets
    from tawatur.model import Report

_YEARS_APART = 15 * 366
"""Days between two times of what happens once beyond which they are of two: a country may be founded anew."""
_LATE = 5 * 366
"""Days before its fall in which a former state is still told apart from its heir; of older times the heir's name is loosely used."""
_RELATIONS = frozenset({"improve-relations", "diplomatic-ties"})


def dates(facets: dict[str, Facets]) -> Iterator[Contradiction]:
    """Set two times of what can happen only once to one subject against each other."""
    once: dict[tuple[str, frozenset[str]], list[Facets]] = defaultdict(list)
    for facet in _affirmed(facets):
        key = _once(facet) if facet.when and facet.actual else None
        if key:
            once[key].append(facet)
    for told in once.values():
        first: dict[tuple[int, int, str], dict[str, Facets]] = defaultdict(dict)
        for facet in told:
            if facet.when:
                first[facet.when.low, facet.when.high, facet.when.edtf].setdefault(facet.doc, facet)
        yield from _disjoint([(when[2], list(first[when].values())) for when in sorted(first)])


def _disjoint(times: list[tuple[str, list[Facets]]]) -> Iterator[Contradiction]:
    """Set the tellings of each time against those of the next later one that it does not meet."""
    for place, (one, ours) in enumerate(times):
        for other, theirs in times[place + 1 :]:
            if not _meet(ours[0], theirs[0]):
                for a, b in _against_first(ours, theirs):
                    if a.doc != b.doc and _gap(a, b) <= _YEARS_APART:
                        yield _between("date", a, b, f"{one} against {other}, though it happens once")
                break


def _meet(a: Facets, b: Facets) -> bool:
    return a.when is None or b.when is None or a.when.meets(b.when) > 0


def _once(facet: Facets) -> tuple[str, frozenset[str]] | None:
    """Name what happens only once to a subject: it is founded, it falls, it dies, one state recognises it, a tie of two begins."""
    if facet.type == "CHANGE" and facet.aspect is Aspect.ONCE and facet.mode in ("founding", "collapse", "death"):
        return facet.mode, facet.changed
    if facet.mode == "assassination" and facet.persons:
        return facet.mode, frozenset(name for _, named in facet.persons for name in named)
    if len(facet.parties) < 2:  # noqa: PLR2004  # a tie is of two
        return None
    if facet.mode == "recognition" and facet.doers and facet.recipients:
        return f"{'+'.join(sorted(facet.doers))} recognising", facet.recipients
    tie = facet.type == "SUPPORT" and facet.mode in _RELATIONS
    return ("the beginning", facet.parties) if (tie and begins(facet.report)) or goes_back(facet.report) else None


def _against_first(ours: list[Facets], theirs: list[Facets]) -> Iterator[tuple[Facets, Facets]]:
    """Set each telling of one side against the first of the other: as many pairs as tellings, not as their product."""
    yield from ((ours[0], other) for other in theirs)
    yield from ((one, theirs[0]) for one in ours[1:])


def doers(facets: dict[str, Facets]) -> Iterator[Contradiction]:
    """Set different doers of one act against each other: same type, recipients, place and day, told by different documents."""
    acts: dict[tuple[object, ...], list[Facets]] = defaultdict(list)
    for facet in _affirmed(facets):
        if facet.type in ("ASSAULT", "COERCE") and facet.recipients and facet.doers and facet.place and facet.when and facet.when.days == 1:
            acts[facet.type, facet.mode, facet.recipients, facet.place, facet.when.edtf].append(facet)
    for told in acts.values():
        yield from _by_two(told, "done by")


def firsts(facets: dict[str, Facets]) -> Iterator[Contradiction]:
    """Set those against each other who are both called the first to do something: to recognise a state, to visit a capital."""
    claims: dict[tuple[object, ...], list[Facets]] = defaultdict(list)
    for facet in _affirmed(facets):
        among = first_in(facet.report) if facet.doers and facet.recipients and facet.actual else None
        if among is not None:
            claims[facet.type, facet.mode, facet.recipients, among].append(facet)
    for told in claims.values():
        yield from _by_two(told, "first done by")


def _by_two(told: list[Facets], word: str) -> Iterator[Contradiction]:
    """Set the first telling of each doer against those of the others, across documents."""
    first: dict[frozenset[str], Facets] = {}
    for facet in told:
        first.setdefault(facet.doers, facet)
    for (one, a), (other, b) in combinations(sorted(first.items(), key=lambda item: item[1].id), 2):
        if not one & other and a.doc != b.doc:
            yield _between("actor", a, b, f"{word} {'+'.join(sorted(one))} or by {'+'.join(sorted(other))}")


def heirs(facets: dict[str, Facets]) -> Iterator[Contradiction]:
    """Set an act of a state before it stood alone against the telling that the state before it fell only later.

    One telling a document is enough: it shows whom the paper means by the name.
    """
    falls: dict[str, list[Facets]] = defaultdict(list)
    for facet in _affirmed(facets):
        if (facet.type, facet.mode) == ("CHANGE", "collapse") and facet.when:
            for state in _states(facet.report, facet.report.event.actors + facet.report.event.recipients) & FIRST_YEAR.keys():
                falls[state].append(facet)
    shown: set[tuple[str, str]] = set()
    for facet in _affirmed(facets) if falls else ():
        for state in sorted(falls):
            fall = _later(facet, state, falls[state])
            if fall is not None and (state, facet.doc) not in shown:
                shown.add((state, facet.doc))
                yield _between("actor", facet, fall, f"done by {SUCCESSOR[state]}, while {state} still stood")


def _later(facet: Facets, former: str, falls: list[Facets]) -> Facets | None:
    """Return the telling that a former state fell after its heir is told to have acted."""
    when = facet.when
    if when is None or SUCCESSOR[former] not in _states(facet.report, facet.report.event.actors):
        return None
    first, last = (edtf.ordinal(FIRST_YEAR[former], 1, 1), edtf.ordinal(LAST_YEAR[former], 12, 31))
    if when.low < first or when.high > last:
        return None
    later = [fall for fall in falls if fall.when is not None and 0 < fall.when.high - when.high <= _LATE]
    return min(later, key=lambda fall: (fall.doc == facet.doc, fall.id), default=None)


def _states(report: Report, ids: tuple[str, ...]) -> set[str]:
    """Return the states among some actors of a report, former ones under their own name."""
    return {state for actor in report.actors if actor.id in ids and actor.kind == "state" for state in actor.state.split("+")}


def _affirmed(facets: dict[str, Facets]) -> list[Facets]:
    return [facet for _, facet in sorted(facets.items()) if not facet.negated]


def _between(kind: str, a: Facets, b: Facets, why: str) -> Contradiction:
    left, right = sorted((a.id, b.id))
    return Contradiction(kind, left, right, why)


def _gap(a: Facets, b: Facets) -> int:
    return max(a.when.low - b.when.high, b.when.low - a.when.high) if a.when and b.when else 0
