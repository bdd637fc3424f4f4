"""Find who suffers an act that a noun tells behind a verb such as "came under": the subject of that verb."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from tawatur.fold import fold
from tawatur.inflect import verb_forms
from tawatur.lexicon import table
from tawatur.words import ARTICLE

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from tawatur.events.scene import Placed, Scene

_FAR = 9
"""Words between the verb and the noun: the subject with its title and its place."""
_BEFORE = 4
"""Words before the verb among which its subject may end."""


@dataclass(frozen=True, slots=True)
class SuffererRow:
    """A row of `sufferers.tsv`: a verb whose subject suffers the act named behind it, and the preposition of that act."""

    verb: str
    present: str
    slot: str
    example: str
    source: str
    at: str = ""


@cache
def _slots() -> Mapping[str, str]:
    rows = table("sufferers", SuffererRow)
    return {form.folded: fold(row.slot) for row in rows for form in verb_forms(row.verb, row.present)}


def sufferer(scene: Scene, noun: Placed) -> Placed | None:
    """Return the party that suffers the act of a noun by the verb that brings it in, None where no such verb does."""
    if noun.predicate.pronoun:
        return None  # "met his death"
    led = noun.front.removesuffix(ARTICLE)
    for at in range(noun.first - 1, max(-1, noun.first - 1 - _FAR), -1):
        if scene.hard_stop(at) or scene.opener(at):
            return None
        slot = _slot(scene.words[at].folded)
        if slot is not None and (led.endswith(slot) if slot else noun.first - at <= _BEFORE):
            return next(_subjects(scene, at, noun.first), None)
        if scene.verb_at(at) is not None:
            return None
    return None


def _slot(word: str) -> str | None:
    """Return the preposition that such a verb wants, None where the word is none."""
    plain = word if word in _slots() else word.lstrip("وف") if word.lstrip("وف") in _slots() else word.removeprefix("س")
    return _slots().get(plain)


def _subjects(scene: Scene, verb: int, end: int) -> Iterator[Placed]:
    """Walk the parties that may be the subject of the verb: behind it, then before it, without a preposition."""
    behind = (placed for placed in scene.actors if verb < placed.first < end)
    before = (placed for placed in reversed(scene.actors) if verb - _BEFORE <= placed.last < verb)
    yield from (placed for placed in (*behind, *before) if scene.preposition(placed) in ("", "و"))
