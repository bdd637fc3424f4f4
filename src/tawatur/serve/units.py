"""What the units of amounts are called: their slug in English, the first noun of their row in Arabic."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from tawatur.lexicon import table


@dataclass(frozen=True, slots=True)
class UnitRow:
    """A row of `units.tsv`."""

    noun: tuple[str, ...]
    unit: str
    kind: str
    example: str
    source: str
    at: str


@cache
def unit_names() -> dict[str, dict[str, str]]:
    """Return the Arabic and the English name of each unit.

    >>> unit_names()["soldiers"]
    {'ar': 'جندي', 'en': 'soldiers'}
    """
    names: dict[str, dict[str, str]] = {}
    for row in table("units", UnitRow):
        if row.unit:
            names.setdefault(row.unit, {"ar": row.noun[0], "en": row.unit})
    return names
