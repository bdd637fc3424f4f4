"""Tell the acts that a sentence reports as its news from those that it only speaks of.

"Gunmen attacked two villages" reports an attack; "the attack that shook the town was condemned" speaks of one. Three things
tell: the form (a finite past verb, or a noun with a count), the clause (not a relative one, not a noun that is definite
and so known already), and whether the sentence is about something particular: it names a place or counts somebody.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from tawatur.events.scene import Connectives, scenes
from tawatur.model import MentionKind, Modality, Polarity
from tawatur.words import ARTICLE

if TYPE_CHECKING:
    from pathlib import Path

    from tawatur.events.scene import Placed, Scene
    from tawatur.model import Document, Event

_REACH = 10
"""Words before a predicate among which a relative pronoun opens its clause."""
_COMMA = "،"
_PARTICULAR = frozenset({MentionKind.PLACE, MentionKind.QUANTITY})


def reported(doc: Document, own: Path | None = None) -> frozenset[str]:
    """Return the ids of the events that their sentences report as news: done, in the foreground, and particular."""
    events = {event.span.start: event for event in doc.events}
    found = set()
    for scene in scenes(doc.sentences, doc.mentions, _connectives(own)):
        if not any(placed.mention.kind in _PARTICULAR for placed in scene.others):
            continue
        for placed in scene.predicates:
            event = events.get(placed.mention.span.start)
            if event is not None and _done(event) and foreground(scene, placed, counted=bool(event.quantities)):
                found.add(event.id)
    return frozenset(found)


def foreground(scene: Scene, placed: Placed, *, counted: bool) -> bool:
    """Say whether an act stands in the foreground of its sentence; `counted`: a number is tied to it."""
    verb = placed.predicate.form == "verb"
    if verb and placed.predicate.tense != "past" and not counted:
        return False
    if not verb and (not counted or _known(scene, placed)):
        return False
    return not _in_relative(scene, placed)


def _done(event: Event) -> bool:
    return event.polarity is Polarity.AFFIRMED and event.modality is Modality.ACTUAL


def _known(scene: Scene, placed: Placed) -> bool:
    """Say whether a noun is definite: by its article, its pronoun, or the noun behind it."""
    after = scene.words[placed.last + 1].folded if placed.last + 1 < len(scene.words) else ""
    return ARTICLE in placed.front or bool(placed.predicate.pronoun) or after.startswith(ARTICLE)


def _in_relative(scene: Scene, placed: Placed) -> bool:
    for at in range(placed.first - 1, max(-1, placed.first - 1 - _REACH), -1):
        if scene.hard_stop(at) or scene.words[at].folded == _COMMA:
            return False
        if scene.opener(at) == "relative":
            return True
    return False


@cache
def _connectives(own: Path | None) -> Connectives:
    return Connectives.load(own)
