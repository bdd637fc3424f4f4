"""Two tellings side by side in their parties: who did it to whom, as states, bodies and persons."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from tawatur.chronicle.apart import Parted
from tawatur.chronicle.aspects import Aspect, mutual

if TYPE_CHECKING:
    from tawatur.chronicle.facets import Facets

ANSWER, _BESIDE = 2.0, 300
"""Points of a denial that answers a telling, and letters within which it does: two or three sentences."""


def parties(a: Facets, b: Facets) -> tuple[float, str]:
    """Weigh the parties of two reports: points and the reason; parts them where a side differs."""
    if a.type == "CHANGE":
        return _changed(a, b)
    if mutual(a.type, a.mode) or mutual(b.type, b.mode):
        return _together(a, b)
    return _sides(a, b)


def _changed(a: Facets, b: Facets) -> tuple[float, str]:
    if not a.changed or not b.changed:
        return (0.5, "") if a.changed == b.changed else (-0.5, "one does not say whom it befell")
    if a.changed == b.changed:
        return 1.5, f"it befell {listed(a.changed)} in both"
    if not a.changed & b.changed:
        raise Parted(f"it befell {listed(a.changed)} in one, {listed(b.changed)} in the other")
    return (-0.5, f"{listed(a.changed & b.changed)} in both, {listed(a.changed ^ b.changed)} only in one")


def _together(a: Facets, b: Facets) -> tuple[float, str]:
    one, other = a.parties, b.parties
    shared = one & other
    if one == other and shared:
        if a.armed != b.armed:
            return (0.25, f"the same parties, {listed(shared)}, but only one tells of their forces")
        return 1.5, f"the same parties, {listed(shared)}"
    if not shared and one and other:
        raise Parted(f"between {listed(one)} and between {listed(other)}")
    if len(shared) > 1:
        return -0.25, f"{listed(one ^ other)} only in one"
    return -0.75, f"only {listed(shared)} in both"


def _sides(a: Facets, b: Facets) -> tuple[float, str]:
    if answers(a, b):
        return (ANSWER, f"a denial by {listed(a.doers & b.doers)} of what stands before it")
    doing, gain = _side(a.doers, b.doers, "done by", partial=-0.5, missing=-1.0)
    done, more = _side(a.recipients, b.recipients, "to", partial=-0.25, missing=0.25 if a.doers and b.doers else -1.0)
    return gain + more, ", ".join(part for part in (doing, done) if part)


def answers(a: Facets, b: Facets) -> bool:
    """Say whether one denies what the other tells right beside it: whom it was done to is then seldom said again."""
    if a.doc != b.doc or a.denied == b.denied or a.mode != b.mode or not a.doers & b.doers:
        return False
    return abs(a.report.event.span.start - b.report.event.span.start) <= _BESIDE


def _side(one: frozenset[str], other: frozenset[str], word: str, *, partial: float, missing: float) -> tuple[str, float]:
    if not one or not other:
        return "", missing if one == other else -0.25
    if one == other:
        return f"{word} {listed(one)} in both", 1.0
    if not one & other:
        raise Parted(f"{word} {listed(one)} in one, {word} {listed(other)} in the other")
    return (f"{word} {listed(one & other)} in both, {listed(one ^ other)} only in one", partial)


def persons(a: Facets, b: Facets) -> tuple[float, str]:
    """Weigh the persons that both name for one party; other persons do other acts at a point."""
    others = dict(b.persons)
    for party, named in a.persons:
        if party in others and not named & others[party]:
            if a.aspect is Aspect.LASTING:
                return -0.5, f"other persons of {party}"
            raise Parted(f"{listed(named)} in one, {listed(others[party])} in the other")
    if a.persons and a.persons == b.persons:
        return 0.25, "the same persons"
    if bool(a.persons) != bool(b.persons) and a.aspect is not Aspect.LASTING:
        return -0.5, "only one names persons"
    return 0.0, ""


@lru_cache(maxsize=65_536)
def listed(names: frozenset[str]) -> str:
    """Write parties or persons in one order."""
    return "+".join(sorted(names)) or "nobody"
