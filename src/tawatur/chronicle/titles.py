"""Titles of entries in Arabic and English, made from codes and names, never copied from a text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tawatur.model import Modality, Polarity
from tawatur.ontology import LANGUAGES, ontology

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tawatur.model import Actor, Report

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
    """Return the actors of a side for a title: a joint one without a name by its parts, each once."""
    found: dict[str, Actor] = {}
    for key in ids:
        actor = names.get(key)
        parts = [names[part] for part in key.split("+") if part in names]
        joint = len(parts) > 1 and (actor is None or not (actor.name_ar or actor.name_en))
        for one in parts if joint else [actor] if actor else []:
            found.setdefault(one.id, one)
    return list(found.values())


def _name(actor: Actor, language: str) -> str:
    first, second = (actor.name_ar, actor.name_en) if language == "ar" else (actor.name_en, actor.name_ar)
    return first or second or actor.id
