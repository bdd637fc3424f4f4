"""Make the record of an actor from the listed name that stands for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tawatur import edtf
from tawatur.model import Actor

if TYPE_CHECKING:
    from tawatur.mentions.actors.names import Name
    from tawatur.mentions.actors.phrase import Phrase

UNNAMED = "unnamed-"
"""How the ids of people without a name begin."""


def family(name: Name) -> str:
    """Return what a bare office may take up: "the minister" any minister, "the sources" any sources named before."""
    return name.id.rpartition("-")[2]


def listed(name: Name) -> Actor:
    """Return the actor that a listed name stands for."""
    return Actor(name.id, name.kind, name.state, name.role, name.name_ar, name.name_en)


def office_id(phrase: Phrase) -> str:
    """Return the id of an office or people of a state: `rus-spokesman`, `unnamed-syr-sources`."""
    if phrase.name.full or not phrase.state:
        return phrase.name.id
    prefix = phrase.state.lower()
    if phrase.name.id.startswith(UNNAMED):
        return f"{UNNAMED}{prefix}-{phrase.name.id.removeprefix(UNNAMED)}"
    return f"{prefix}-{phrase.name.id}"


def in_office(years: str, published: str) -> bool:
    """Say whether somebody was in office when a text was published; `years`: EDTF intervals parted by `|`."""
    low, high = edtf.bounds(published)
    for stretch in filter(None, years.split("|")):
        begin, end = edtf.bounds(stretch)
        if (begin is None or high is None or begin <= high) and (end is None or low is None or low <= end):
            return True
    return False
