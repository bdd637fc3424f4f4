"""Collect the parties that stand around a predicate, each with the place it stands in.

Forward from the predicate up to the end of its clause; backward for a subject that stands before its verb. A party
joined by `wa-` to the one before takes over its place.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tawatur.events.scene import Placed, Scene

ADJECTIVE = "parties:"
"""How the rule of a party begins that only an adjective names ("the Soviet support")."""
_REACH = 30
"""Words behind a predicate that may still hold a party of it."""
_ANTECEDENT = 4
"""Words before a relative pronoun among which the party it stands for is looked for."""
_CONTROLLERS = frozenset({"ل", "علي", "من"})
"""Prepositions, folded, of the party that is to do what "that" and a verb behind it say: "it is for Mali to withdraw"."""
_BETWEEN = 3
"""Words (title, adjectives) that may stand between two joined parties."""


@dataclass(frozen=True, slots=True)
class Argument:
    """A party near a predicate: its slot is a folded preposition, `agent`, or empty for none."""

    placed: Placed
    slot: str
    distance: int
    """Words between the predicate and the party."""

    @property
    def actor(self) -> str:
        """Return the id of the actor."""
        return self.placed.actor


def behind(scene: Scene, predicate: Placed) -> tuple[Argument, ...]:
    """Return the parties behind a predicate, in order, up to the end of its clause."""
    found: list[Argument] = []
    at = predicate.last + 1
    end = min(len(scene.words), at + _REACH)
    while at < end and not _ends(scene, predicate, at, found):
        placed = scene.actor_at.get(at)
        if placed is None or placed.first < at:
            at += 1
            continue
        if _joined(scene, placed):
            slot = found[-1].slot if found and _near(scene, found[-1].placed, placed) else ""
        else:
            slot = scene.preposition(_head(scene, predicate, placed))
        found.append(Argument(placed, slot, at - predicate.last - 1))
        at = placed.last + 1
    return tuple(found)


def _head(scene: Scene, predicate: Placed, placed: Placed) -> Placed:
    """Return what a preposition before a party would stand at: for an adjective the noun of another act that it describes."""
    if not placed.mention.by.startswith(ADJECTIVE):
        return placed
    nouns = (scene.predicate_at.get(placed.first - back) for back in (1, 2))
    return next((noun for noun in nouns if noun is not None and noun is not predicate), placed)


def subject_before(scene: Scene, predicate: Placed) -> Placed | None:
    """Return the party that stands before a verb as its subject or topic, None where none does.

    A relative clause between the two is stepped over ("the president who visited them condemned").
    """
    at = predicate.first - 1
    if at >= 0 and scene.opener(at) == "relative":
        return _antecedent(scene, at)
    free: Placed | None = None
    while at >= 0:
        if scene.hard_stop(at) or scene.opener(at):
            break
        if scene.verb_at(at) is not None:
            if at and scene.opener(at - 1) == "relative":
                at -= 2
                continue
            break
        placed = scene.actor_at.get(at)
        if placed is not None:
            if scene.preposition(placed) == "":
                free = placed
            at = placed.first - 1
            continue
        at -= 1
    return free


def controlled(scene: Scene, predicate: Placed) -> Placed | None:
    """Return the party of whom it is said that it may, must or was asked to do what a verb behind "that" says, None where none is."""
    at = predicate.first - 1
    if at < 1 or scene.opener(at) != "complement" or scene.verb_at(predicate.first) is None:
        return None
    placed = scene.actor_at.get(at - 1)
    return placed if placed is not None and scene.preposition(placed) in _CONTROLLERS else None


def joined_with(scene: Scene, placed: Placed) -> Iterator[Placed]:
    """Walk the parties joined to this one by `wa-`, itself first."""
    yield placed
    last = placed
    for other in scene.actors:
        if other.first > last.last and _joined(scene, other) and _near(scene, last, other):
            yield other
            last = other


def _antecedent(scene: Scene, at: int) -> Placed | None:
    """Return the party nearest before a relative pronoun."""
    for back in range(at - 1, max(-1, at - 1 - _ANTECEDENT), -1):
        placed = scene.actor_at.get(back)
        if placed is not None:
            return placed
    return None


def _ends(scene: Scene, predicate: Placed, at: int, found: list[Argument]) -> bool:
    """Say whether the clause of a predicate ends before this word."""
    if scene.hard_stop(at) or scene.opener(at):
        return True
    other = scene.verb_at(at)
    if other is not None and (bool(found) or other.front[:1] in ("و", "ف")):
        return True
    nominal = predicate.predicate.form != "verb"
    return scene.soft_stop(at) and bool(found) and (nominal or at + 1 in scene.predicate_at)


def _joined(scene: Scene, placed: Placed) -> bool:
    """Say whether `wa-` stands before a party, written onto it or apart."""
    return scene.preposition(placed) == "و" or (placed.first > 0 and scene.words[placed.first - 1].folded == "و")


def _near(scene: Scene, left: Placed, right: Placed) -> bool:
    """Say whether a joined party follows soon, with no act and no full stop between."""
    gap = range(left.last + 1, right.first)
    return len(gap) <= _BETWEEN and not any(i in scene.predicate_at or scene.hard_stop(i) for i in gap)
