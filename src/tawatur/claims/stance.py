"""Tell what stance a speaker takes: negated cues, what he calls untrue, and what the text itself leaves open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tawatur.claims.told import OUTLET, Speaker, Told
from tawatur.model import Stance

if TYPE_CHECKING:
    from tawatur.claims.cue import Cue
    from tawatur.claims.told import Reading

_BEFORE = 4
"""Words before "alleged" in which the act so called stands."""
_CLAUSAL = ("verb", "participle", "colon", "adverbial")
"""Kinds of cues whose speaker may call something untrue; a noun in what he says does not."""
_BEHIND = 9
"""Words behind "there is no truth in" in which the act denied stands."""


def negated(stance: Stance) -> Stance | None:
    """Return what is left of a stance behind "not": who does not confirm doubts, who does not rule out expects.

    >>> negated(Stance.CONFIRMS).value, negated(Stance.ASSERTS)
    ('doubts', None)
    """
    return {Stance.CONFIRMS: Stance.DOUBTS, Stance.DOUBTS: Stance.PREDICTS}.get(stance)


def weigh(reading: Reading) -> None:
    """Turn what a speaker calls untrue into a denial, and what the text leaves open into its own doubt."""
    for cue in reading.cues:
        if cue.kind == "suspend":
            reading.told.append(_left_open(reading, cue))
        elif cue.kind == "voided":
            _called_untrue(reading, cue)


def called_untrue_behind(reading: Reading) -> None:
    """Let the source named behind a sentence deny what is called untrue before it: "no truth in the reports, according to X"."""
    for cue in (cue for cue in reading.cues if cue.kind == "voided"):
        roots = reading.roots()
        source = next((item for item in roots if item.cue.kind == "adverbial" and item.cue.first > cue.last), None)
        if source is not None and not any(item.cue.first < cue.first for item in roots):
            source.stance = Stance.DENIES
            source.events = reading.line.events_in(cue.last + 1, min(cue.last + _BEHIND, source.cue.first))


def _left_open(reading: Reading, cue: Cue) -> Told:
    line = reading.line
    back = line.events_in(cue.first - _BEFORE, cue.first)
    ahead = line.events_in(cue.last + 1, len(line.words))
    return Told(cue, (Speaker(OUTLET),), Stance.DOUBTS, first=cue.first, end=len(line.words), events=back[-1:] or ahead[:1])


def _called_untrue(reading: Reading, cue: Cue) -> None:
    """Let the speaker in whose words "untrue" stands deny what it stands beside."""
    before = [item for item in reading.roots() if item.cue.first < cue.first]
    main = [item for item in before if item.cue.kind in _CLAUSAL and reading.line.opens(item.cue.first - 1) != "relative"]
    holder = next(iter((main or before)[-1:]), None)
    if holder is None or holder.stance is Stance.DENIES:
        return
    inside = {event.id for item in reading.told if item is holder or item.within(holder) for event in item.events}
    denied = [*reading.line.events_in(holder.first, cue.first), *reading.line.events_in(cue.last + 1, cue.last + _BEHIND)]
    if len(inside) <= len(denied):
        holder.stance, holder.events = Stance.DENIES, denied
        return
    holder.events = [event for event in holder.events if event not in denied]
    reading.told.append(Told(cue, holder.voices, Stance.DENIES, outer=holder.outer, first=cue.first, end=cue.last, events=denied))
