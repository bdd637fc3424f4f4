"""A page of a filtered list with the counts beside it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tawatur.ontology import ontology
from tawatur.store.pages.cells import actor_names, name_of, place_name, state_name
from tawatur.store.sentences import searchable

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tawatur.store.lists.asked import Asked
    from tawatur.store.pages.cells import Cell
    from tawatur.store.snapshot import Snapshot

FACETS = {
    "entries": ("status", "type", "mode", "actor", "state", "place", "publisher", "source", "polarity", "modality"),
    "claims": ("stance", "status", "type", "mode", "actor", "state", "place", "publisher", "source", "polarity", "modality"),
    "contradictions": ("kind", "status", "type", "mode", "actor", "state", "place", "publisher", "source", "polarity", "modality"),
}
"""What is counted beside each list."""
SHOWN, MOST = 20, 100
"""Values of a facet beside a list, and on a page of its own."""


@dataclass(frozen=True, slots=True)
class Page:
    """Which part of a list is wanted, in which order."""

    offset: int = 0
    limit: int = 50
    sort: str = ""


def ordered(case: Snapshot, name: str, asked: Asked, sort: str) -> list[int]:
    """List the places that the filters let through in the order asked for; equal ones keep the order of the list."""
    places = case.chosen(name, asked)
    if sort in ("-time", "-published"):
        places.reverse()
    elif sort.startswith("-"):
        figures = case.index(name).column(case.connection, sort[1:])
        places.sort(key=figures.__getitem__, reverse=True)
    return places


def facets(case: Snapshot, name: str, asked: Asked) -> Cell:
    """Return the most frequent values of each facet of a list with their names and counts."""
    index = case.index(name)
    top = {kind: index.top(case.connection, kind, asked, SHOWN) for kind in FACETS[name]}
    return {kind: _named(case, kind, counts, asked) for kind, counts in top.items()}


def facet(case: Snapshot, name: str, kind: str, asked: Asked, match: str) -> list[Cell]:
    """Return up to a hundred values of one facet whose names hold a word."""
    index = case.index(name)
    if not match:
        return _named(case, kind, index.top(case.connection, kind, asked, MOST), asked)
    counts = index.top(case.connection, kind, asked, index.size or 1)
    return [value for value in _named(case, kind, counts, asked) if matches(value, match)][:MOST]


def matches(value: Cell, match: str) -> bool:
    """Say whether a value or one of its names holds a word, folded."""
    wanted = searchable(match).strip()
    return any(wanted in searchable(text) for text in (value["value"], value["name"]["ar"], value["name"]["en"]))


def _named(case: Snapshot, kind: str, counts: list[tuple[str, int]], asked: Asked) -> list[Cell]:
    called = value_names(case, kind, [value for value, _ in counts])
    chosen = asked.values.get(kind, ())
    return [{"value": value, "name": called[value], "count": count, "selected": value in chosen} for value, count in counts]


def value_names(case: Snapshot, kind: str, values: Iterable[str]) -> dict[str, Cell]:
    """Return what values of a facet are called in both languages."""
    values = list(values)
    if kind in ("actor", "source", "doer", "recipient"):
        return {key: name_of(cell["ar"], cell["en"]) for key, cell in actor_names(case, values).items()}
    if kind == "state":
        return {value: state_name(value) for value in values}
    if kind == "place":
        return {value: place_name(value) for value in values}
    return {value: word(kind, value) for value in values}


def word(kind: str, value: str) -> dict[str, str]:
    """Return what a type, a mode (`AID/arms`), a status, a stance, a polarity or a modality is called.

    >>> word("status", "denied")["en"], word("mode", "AID/arms")["en"]
    ('denied', 'Arms')
    """
    plover = ontology()
    if kind in ("type", "mode"):
        act, _, mode = value.partition("/")
        return name_of(*(plover.name(act, mode, language) for language in ("ar", "en")))
    called = {"status": plover.status, "stance": plover.stance, "polarity": plover.polarity, "modality": plover.modality}.get(kind)
    return name_of(*(called(value, language) for language in ("ar", "en"))) if called else name_of(value, value)
