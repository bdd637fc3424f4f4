"""Say whether a report tells how something came into being: that happens once, however often it is told."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from tawatur.chronicle.contraries import forms_of, readings_of
from tawatur.fold import fold
from tawatur.lexicon import table

if TYPE_CHECKING:
    from tawatur.model import Report

_BESIDE = 2
"""Words before the one that tells the act among which the beginning may be told: `بدأت العلاقات تتحسن`."""


@dataclass(frozen=True, slots=True)
class BeginningRow:
    """Words of coming into being."""

    word: tuple[str, ...]
    example: str
    source: str
    at: str


def begins(report: Report) -> bool:
    """Say whether the act is told as a beginning, by its own word or one right before it."""
    told = fold(report.quote).split(" ")[0]
    near = fold(report.sentence).split()
    at = next((place for place, word in enumerate(near) if told and told in word), 0)
    return any(reading in _words() for word in (told, *near[max(0, at - _BESIDE) : at]) for reading in readings_of(word))


@cache
def _words() -> frozenset[str]:
    return frozenset(form for row in table("beginnings", BeginningRow) for word in row.word for form in forms_of(fold(word)))
