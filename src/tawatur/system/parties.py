"""Which party an actor speaks and acts for: a state, heirs of former states alike, or an armed group itself."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tawatur.model import Actor

SUCCESSOR = {"SUN": "RUS", "DDR": "DEU", "CSK": "CZE", "YUG": "SRB", "SCG": "SRB", "YMD": "YEM", "VDR": "VNM", "ZAR": "COD", "BUR": "MMR"}
"""Former states and the state that carries their ties on (ISO 3166-3 and the usual codes)."""
LAST_YEAR = {"SUN": 1991, "DDR": 1990, "CSK": 1992, "YUG": 2003, "SCG": 2006, "YMD": 1990, "VDR": 1976, "ZAR": 1997}
"""The last year in which a former state could act."""
FIRST_YEAR = {"SUN": 1922, "CSK": 1918, "YUG": 1918, "SCG": 2003}
"""The first year of former states in whose time their heir was a part of them: what the heir did then, the former state did."""
_APART = frozenset({"REB", "OPP"})
"""Roles of those who act against or without the state that they belong to."""


@lru_cache(maxsize=65_536)
def heir(state: str) -> str:
    """Return the state that carries a former state on, or the state itself."""
    return SUCCESSOR.get(state, state)


@lru_cache(maxsize=65_536)
def states_of(actor: Actor) -> frozenset[str]:
    """Return the states that an actor belongs to, heirs for former ones; a joint actor has several.

    >>> from tawatur.model import Actor
    >>> sorted(states_of(Actor("x", "state", "PRK+SUN")))
    ['PRK', 'RUS']
    """
    return frozenset(heir(state) for state in actor.state.split("+") if state)


@lru_cache(maxsize=65_536)
def parties_of(actor: Actor) -> frozenset[str]:
    """Return the parties that an actor stands for: its states, or itself when it is none of theirs.

    Armed and opposing groups stand for themselves; nameless people of no state stand for nobody.
    """
    if actor.role in _APART or actor.kind == "group":
        return frozenset({actor.id})
    states = states_of(actor)
    if states:
        return states
    return frozenset() if actor.kind == "people" else frozenset({actor.id})


def last_year(actor: Actor) -> int | None:
    """Return the last year in which the actor can have acted, None where its state still stands."""
    years = [LAST_YEAR[state] for state in actor.state.split("+") if state in LAST_YEAR]
    return min(years) if years else None
