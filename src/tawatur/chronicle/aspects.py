"""How an act lies in time, by its type and mode: once and for all, at a point, or lasting.

What happens once to a subject (a founding, a death) is one event even where no telling dates it. An act at a point
(a visit, a message) may come again next week: without a date two tellings of it are one only when much else agrees.
What lasts (aid, fighting, relations that improve) is told at any time of its course.
"""

from __future__ import annotations

from enum import StrEnum
from functools import cache


class Aspect(StrEnum):
    """How an act lies in time."""

    ONCE = "once"
    POINT = "point"
    LASTING = "lasting"


_ONCE = frozenset(
    {
        ("CHANGE", "founding"),
        ("CHANGE", "collapse"),
        ("CHANGE", "liberation"),
        ("CHANGE", "death"),
        ("CHANGE", "leader-in"),
        ("CHANGE", "leader-out"),
        ("ASSAULT", "assassination"),
        ("SUPPORT", "recognition"),
        ("COERCE", "division"),
    }
)
_LASTING = frozenset(
    {
        "AID",
        "COOPERATE",
        "SANCTION",
        ("SUPPORT", "improve-relations"),
        ("SUPPORT", "diplomatic-ties"),
        ("SUPPORT", "backing"),
        ("COERCE", "occupation"),
        ("COERCE", "repression"),
        ("MOBILIZE", "build-up"),
        ("MOBILIZE", "deploy"),
        ("ASSAULT", "battle"),
        ("ASSAULT", "invasion"),
        ("CONSULT", "negotiation"),
        ("RETREAT", "withdrawal"),
    }
)
_KINDRED = (
    frozenset({("ASSAULT", mode) for mode in ("battle", "air", "bombardment", "raid")}),
    frozenset({("ASSAULT", mode) for mode in ("battle", "invasion")}),
    frozenset({("SUPPORT", mode) for mode in ("improve-relations", "diplomatic-ties")}),
    frozenset({("SUPPORT", mode) for mode in ("backing", "praise")}),
    frozenset({("CONSULT", mode) for mode in ("visit", "meeting", "negotiation")}),
    frozenset({("AID", mode) for mode in ("arms", "supplies")}),
    frozenset({("AID", mode) for mode in ("economic", "humanitarian", "supplies")}),
    frozenset({("AGREE", mode) for mode in ("promise", "accept", "plan")}),
    frozenset({("ACCUSE", mode) for mode in ("allege", "condemn")}),
    frozenset({("SANCTION", mode) for mode in ("embargo", "reduce")}),
    frozenset({("THREATEN", mode) for mode in ("force", "sanctions", "warning")}),
    frozenset({("RETREAT", mode) for mode in ("ceasefire", "withdrawal")}),
)
"""Modes that two tellings of one act may differ in."""
_AKIN = (
    frozenset({("AID", "troops"), ("MOBILIZE", "deploy")}),
    frozenset({("AID", "arms"), ("SUPPORT", "backing")}),
    frozenset({("AID", "arms"), ("COOPERATE", "trade")}),
    frozenset({("SUPPORT", "treaty"), ("AGREE", "accept"), ("AGREE", "plan")}),
    frozenset({("CHANGE", "war-starts"), ("ASSAULT", "battle"), ("ASSAULT", "invasion")}),
    frozenset({("CHANGE", "war-ends"), ("RETREAT", "ceasefire")}),
    frozenset({("COERCE", "occupation"), ("ASSAULT", "invasion")}),
)
"""Acts of other types that a program may read in one and the same telling."""
_MUTUAL = frozenset(
    {
        ("CONSULT", "meeting"),
        ("CONSULT", "negotiation"),
        ("CONSULT", "call"),
        ("CONSULT", "visit"),
        ("SUPPORT", "treaty"),
        ("SUPPORT", "improve-relations"),
        ("SUPPORT", "diplomatic-ties"),
        ("SANCTION", "reduce"),
        ("SANCTION", "break-ties"),
        ("CHANGE", "war-starts"),
        ("CHANGE", "war-ends"),
        ("RETREAT", "ceasefire"),
        ("MOBILIZE", "exercise"),
        "COOPERATE",
    }
)
"""Acts that the parties do together, so that either may be told as the doer."""


_WORDY = frozenset(
    {
        "AGREE",
        "REQUEST",
        "ACCUSE",
        "REJECT",
        "THREATEN",
        ("CONCEDE", "ease"),
        ("SUPPORT", "backing"),
        ("SUPPORT", "praise"),
        ("COERCE", "repression"),
        ("SANCTION", "condemn-vote"),
    }
)
"""Acts whose matter lies in words that no code holds: two demands of one party may demand two things."""


def wordy(kind: str, mode: str) -> bool:
    """Say whether the matter of an act lies in its words."""
    return kind in _WORDY or (kind, mode) in _WORDY


def aspect_of(kind: str, mode: str) -> Aspect:
    """Say how acts of a type and mode lie in time."""
    if (kind, mode) in _ONCE:
        return Aspect.ONCE
    return Aspect.LASTING if kind in _LASTING or (kind, mode) in _LASTING else Aspect.POINT


def akin(one: tuple[str, str], other: tuple[str, str]) -> bool:
    """Say whether a reader may take one act for either of two types: `شحنات السلاح` as aid or as trade."""
    return one[0] != other[0] and any(one in group and other in group for group in _AKIN)


@cache
def families(kind: str, mode: str) -> tuple[tuple[str, str], ...]:
    """List the families of acts, by type and name, in which readings of one act may be found."""
    near = {act for group in _AKIN if (kind, mode) in group for act in group} | {(kind, mode)}
    return tuple(sorted((name, family(name, member)) for name, member in near))


def kindred(kind: str, one: str, other: str) -> bool:
    """Say whether two tellings of one act may differ in these modes."""
    return any((kind, one) in group and (kind, other) in group for group in _KINDRED)


@cache
def family(kind: str, mode: str) -> str:
    """Name the modes that tellings of one act can reach each other through, by the first of them.

    >>> family("ASSAULT", "raid") == family("ASSAULT", "invasion"), family("AID", "troops")
    (True, 'troops')
    """
    held = {(kind, mode)}
    while grown := {member for group in _KINDRED if group & held for member in group} - held:
        held |= grown
    return min(name for _, name in held)


def mutual(kind: str, mode: str) -> bool:
    """Say whether the parties do it together."""
    return kind in _MUTUAL or (kind, mode) in _MUTUAL
