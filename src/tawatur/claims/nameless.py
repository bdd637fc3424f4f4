"""Tell where a verb names no speaker at all: "it is said", "it is believed that"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tawatur.claims.line import COMMAS, HARD
from tawatur.claims.told import UNNAMED, Speaker

if TYPE_CHECKING:
    from tawatur.claims.cue import Cue
    from tawatur.claims.line import Line

NAMELESS = (Speaker(UNNAMED),)
_DAMMA = "\u064f"
_BARE = 2
"""Letters of the longest particle that may stand before "it is believed"."""


def believed(line: Line, cue: Cue) -> bool:
    """Say whether a verb has the form of "it is believed that"."""
    predicate = cue.predicate
    form = predicate is not None and predicate.tense == "present" and predicate.agreement == "3ms"
    return form and line.opens(cue.last + 1) == "complement"


def impersonal(line: Line, cue: Cue) -> bool:
    """Say whether a verb names no subject at all: "it is believed that"."""
    predicate = cue.predicate
    if predicate is None or predicate.passive:
        return predicate is not None
    before_it = line.word(cue.first - 1)
    head = cue.first == 0 or before_it in COMMAS | HARD or (len(before_it) <= _BARE and before_it in line.small.listed)
    return head and believed(line, cue)


def marked_passive(line: Line, cue: Cue) -> bool:
    """Say whether the text writes the vowel of the passive on the first letter ("yu'taqadu")."""
    at = cue.span.start
    if cue.joined and line.text[at : at + 1] == cue.front[:1]:
        at += 1
    return line.text[at + 1 : at + 2] == _DAMMA
