"""How much an entry says of the tie between its parties: the weight of its act, the commitment of its tellings, its roots."""

from __future__ import annotations

from math import log
from typing import TYPE_CHECKING

from tawatur.model import Modality, Polarity, Status
from tawatur.ontology import ontology
from tawatur.system.parties import parties_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tawatur.model import Actor, Entry, Report

_COMMITMENT = {Modality.ACTUAL: 1.0, Modality.FUTURE: 0.5, Modality.DEMANDED: 0.25, Modality.POSSIBLE: 0.25}
"""What a telling binds: done, planned, asked for, only possible."""
_STATE = 3


def weight_of(entry: Entry, told: list[Report]) -> float:
    """Return what an entry adds to a tie: weight of the act x commitment x log(1 + roots); nothing when it is denied."""
    return weighed(entry, ((r.event.polarity, r.event.modality) for r in told))


def weighed(entry: Entry, told: Iterable[tuple[Polarity, Modality]]) -> float:
    """Return the same from no more than polarity and modality of each telling."""
    if entry.status in (Status.DENIED, Status.RETRACTED):
        return 0.0
    bound = max((_COMMITMENT[modality] for polarity, modality in told if polarity is Polarity.AFFIRMED), default=0.0)
    return ontology().weight(entry.type, entry.mode) * bound * log(1 + max(entry.roots, 1))


def pairs_of(entry: Entry, actors: dict[str, Actor]) -> list[tuple[str, str]]:
    """List the pairs of states that an entry speaks of: doers with recipients, or doers with each other where these are all."""
    doers, recipients = _states(entry.actors, actors), _states(entry.recipients, actors)
    if recipients:
        return sorted({(min(a, b), max(a, b)) for a in doers for b in recipients if a != b})
    return sorted({(a, b) for a in doers for b in doers if a < b})


def _states(named: tuple[str, ...], actors: dict[str, Actor]) -> set[str]:
    parties = {party for name in named if name in actors for party in parties_of(actors[name])}
    return {party for party in parties if len(party) == _STATE and party.isupper()}
