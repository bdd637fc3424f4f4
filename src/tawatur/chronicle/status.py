"""How well an entry stands: a fold over the voices of all its tellings.

The fold keeps sets only (who affirms, who denies, who is a doer), so arrival order and repetition do not matter; the
one rule that asks for time, retraction, compares publication dates. Documents without a date count but do not move
the history.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tawatur import edtf
from tawatur.model import Status, Turn

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tawatur.chronicle.voices import Telling

_ENOUGH = 2
"""Independent roots that corroborate."""


@dataclass(frozen=True, slots=True)
class Standing:
    """Who affirms and who denies, with the days on which they did: what statuses are read from."""

    affirmed: frozenset[tuple[str, int | None]] = frozenset()
    denied: frozenset[tuple[str, int | None]] = frozenset()
    doers: frozenset[str] = frozenset()
    """Doers who themselves affirm."""
    actual: bool = False
    """Whether a telling that affirms has modality `actual`."""

    def __or__(self, other: Standing) -> Standing:
        """Take two standings together; in any order, however often."""
        return Standing(self.affirmed | other.affirmed, self.denied | other.denied, self.doers | other.doers, self.actual or other.actual)

    @property
    def affirming(self) -> frozenset[str]:
        """Return the roots that affirm."""
        return frozenset(root for root, _ in self.affirmed)

    @property
    def denying(self) -> frozenset[str]:
        """Return the roots that deny."""
        return frozenset(root for root, _ in self.denied)


def standing(telling: Telling) -> Standing:
    """Return what one voice adds."""
    named = frozenset({(telling.root, telling.told)}) if telling.root else frozenset()
    return Standing(
        affirmed=named if telling.affirms else frozenset(),
        denied=named if telling.denies else frozenset(),
        doers=frozenset({telling.root}) if telling.by_doer and telling.root else frozenset(),
        actual=telling.affirms and telling.actual,
    )


def status_of(held: Standing) -> Status:
    """Read the status, the first that fits.

    >>> status_of(Standing(affirmed=frozenset({("a", 1)}), denied=frozenset({("b", 1)})))
    <Status.DISPUTED: 'disputed'>
    """
    affirming, denying = held.affirming, held.denying
    if _withdrawn(held):
        return Status.RETRACTED
    if held.doers:
        return Status.CONFIRMED
    if affirming and denying:
        return Status.DISPUTED
    if denying:
        return Status.DENIED
    return Status.CORROBORATED if len(affirming) >= _ENOUGH and held.actual else Status.REPORTED


def folded(voices: Iterable[Telling]) -> Standing:
    """Take all voices together."""
    held = Standing()
    for telling in voices:
        held = held | standing(telling)
    return held


def history_of(voices: Iterable[Telling]) -> tuple[Turn, ...]:
    """Return how the status went over the days of publication; a day that changes nothing is left out."""
    days: dict[int, list[Telling]] = defaultdict(list)
    for telling in voices:
        if telling.told is not None:
            days[telling.told].append(telling)
    turns: list[Turn] = []
    held = Standing()
    for day in sorted(days):
        held = held | folded(days[day])
        status = status_of(held)
        if not turns or turns[-1].status is not status:
            turns.append(Turn(min(telling.published or "" for telling in days[day]) or edtf.iso(day) or "", status))
    return tuple(turns)


def _withdrawn(held: Standing) -> bool:
    """Say whether the only root that affirmed denies later."""
    if len(held.affirming) != 1:
        return False
    (root,) = held.affirming
    first = [day for _, day in held.affirmed if day is not None]
    later = [day for who, day in held.denied if who == root and day is not None]
    return bool(first and later) and max(later) > max(first)
