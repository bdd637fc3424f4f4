"""Titles of entries in Arabic and English, made from codes and names, never copied from a text."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from tawatur.gazetteer import BodyRow, StateRow
from tawatur.lexicon import table
from tawatur.model import Actor, Modality, Polarity
from tawatur.ontology import LANGUAGES, ontology

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tawatur.model import Report

_FIRMNESS = (Modality.ACTUAL, Modality.FUTURE, Modality.DEMANDED, Modality.POSSIBLE)


def titles(act: tuple[str, str], doers: Iterable[Actor], recipients: Iterable[Actor], told: Iterable[Report]) -> tuple[str, str]:
    """Return the title in Arabic and in English; an act that nobody tells as done says so in brackets."""
    doing, receiving, reports = list(doers), list(recipients), list(told)
    firmest = min((report.event.modality for report in reports), key=_FIRMNESS.index)
    denied = all(report.event.polarity is Polarity.NEGATED for report in reports)
    texts = []
    for language in LANGUAGES:
        done_by, done_to = ([_name(actor, language) for actor in side] for side in (doing, receiving))
        title = ontology().title(act[0], act[1], done_by, done_to, language)
        notes = [ontology().polarity(Polarity.NEGATED, language)] if denied else []
        notes += [ontology().modality(firmest, language)] if firmest is not Modality.ACTUAL else []
        texts.append(f"{title} ({', '.join(notes)})" if notes else title)
    return texts[0], texts[1]


def named(ids: Iterable[str], names: dict[str, Actor]) -> list[Actor]:
    """Return the actors of a side for a title, each once: a joint one that has no name of its own by its parts."""
    found: dict[str, Actor] = {}
    for key in ids:
        parts = [] if key in _codes() else key.split("+")
        joint = len(parts) > 1 and all(part in names or part in _codes() for part in parts)
        for part in parts if joint else [key]:
            actor = names.get(part) or (Actor(part, "state", part) if part in _codes() else None)
            if actor:
                found.setdefault(actor.id, actor)
    return list(found.values())


def _name(actor: Actor, language: str) -> str:
    """Return a name in the language of the title: the actor's own, else that of the word files, else the other language's."""
    arabic, english = _codes().get(actor.id, ("", ""))
    first, second = (actor.name_ar or arabic, actor.name_en or english)
    if language != "ar":
        first, second = second, first
    return first or second or actor.id


@cache
def _codes() -> dict[str, tuple[str, str]]:
    """Return the Arabic and English names of states and bodies by their ids, so that no title shows a bare code."""
    rows: tuple[StateRow | BodyRow, ...] = (*table("states", StateRow), *table("bodies", BodyRow))
    found: dict[str, tuple[str, str]] = {}
    for row in rows:
        found.setdefault(row.id, (row.names[0] if row.names else "", row.name_en))
        if row.state.isalpha():
            found.setdefault(row.state, (row.names[0] if row.names else "", row.name_en))
    return found
