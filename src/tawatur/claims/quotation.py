"""Follow a quotation over the ends of sentences: it stays its speaker's until the mark that closes it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tawatur.claims.line import CLOSING, OPENING, STRAIGHT
from tawatur.claims.told import parties

if TYPE_CHECKING:
    from tawatur.claims.told import Reading, Told


def run_on(reading: Reading) -> Told | None:
    """Give the speaker of a quotation that is still open the events of this sentence up to its end.

    A quotation never runs past the end of its paragraph: a lost mark would make the rest of the page his words.
    """
    line, runner = reading.line, reading.memory.runner
    if runner is None or "\n" in line.text[reading.memory.ended : line.sentence.span.start]:
        return None
    marks = (at for at in range(len(line.words)) if line.word(at) in CLOSING or line.word(at) == STRAIGHT)
    end = next(marks, len(line.words))
    owned = {event.id for item in reading.told for event in item.events}
    for item in reading.roots():
        if item.cue.first < end and not parties(item.voices) & parties(runner.voices):
            item.parent = runner
    runner.events = [event for event in line.events_in(0, end) if event.id not in owned]
    return runner


def still_open(reading: Reading, runner: Told | None) -> Told | None:
    """Return the speaker whose quotation is open at the end of the sentence, None when every one is closed."""
    opened = -1
    for at in range(len(reading.line.words)):
        word = reading.line.word(at)
        if word in OPENING or (word == STRAIGHT and opened < 0 and runner is None):
            opened = at
        elif word in CLOSING or word == STRAIGHT:
            opened, runner = -1, None
    if opened < 0:
        return runner
    return next((item for item in reversed(reading.told) if item.voices and item.opened and item.first <= opened + 1), None)
