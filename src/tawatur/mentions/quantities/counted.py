"""The words about numbers: what is counted (`units.tsv`) and what bounds a number (`number_bounds.tsv`)."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path  # noqa: TC003  # the caches are keyed by it

from tawatur.fold import fold
from tawatur.lexicon import table
from tawatur.mentions.numbers import Part, part
from tawatur.words import ARTICLE, bases, words

_TA = "ه"
"""How folding writes the ending of feminine nouns."""
_DUALS = ("ان", "ين")
_DUALS_OF_TA = ("تان", "تين")
_NO_DUAL = frozenset(("unmarked", "distance", "percent", "money", "measure"))


@dataclass(frozen=True, slots=True)
class UnitRow:
    """A row of `units.tsv`."""

    noun: tuple[str, ...]
    unit: str
    kind: str
    example: str
    source: str
    at: str


@dataclass(frozen=True, slots=True)
class BoundRow:
    """A row of `number_bounds.tsv`."""

    word: tuple[str, ...]
    role: str
    example: str
    source: str
    at: str


@dataclass(frozen=True, slots=True)
class Unit:
    """What a noun counts."""

    slug: str
    kind: str
    at: str
    dual: bool = False


@dataclass(frozen=True, slots=True)
class Entry:
    """Everything that one folded word may be near a number."""

    front: str
    article: bool
    roles: frozenset[str]
    unit: Unit | None
    phrases: tuple[tuple[tuple[str, ...], str, Unit | None], ...]
    number: Part | None


@dataclass(frozen=True, slots=True)
class Counted:
    """The two word files as look-up tables."""

    units: dict[str, Unit] = field(default_factory=dict)
    roles: dict[str, set[str]] = field(default_factory=dict)
    phrases: dict[str, list[tuple[tuple[str, ...], str, Unit | None]]] = field(default_factory=dict)

    def entry(self, folded: str) -> Entry | None:
        """Return what a folded word may be, None for one that says nothing about numbers."""
        numeral = part(folded)
        for front, base, _ in bases(folded):
            if front.endswith("ك"):
                continue
            article = base.startswith(ARTICLE) and base not in self.units
            bare = base[len(ARTICLE) :] if article else base
            unit = self.units.get(bare)
            roles = self.roles.get(base) or self.roles.get(bare)
            phrases = self.phrases.get(base) or self.phrases.get(bare)
            if unit or roles or phrases:
                return Entry(front, article, frozenset(roles or ()), unit, tuple(phrases or ()), numeral)
        return Entry("", article=False, roles=frozenset(), unit=None, phrases=(), number=numeral) if numeral else None

    def add_unit(self, name: str, unit: Unit) -> None:
        """Enter a noun, or a noun with its adjective."""
        first, *rest = [word.folded for word in words(name)]
        if rest:
            self._phrase(first, tuple(rest), "", unit)
        else:
            self.units.setdefault(first, unit)

    def add_role(self, name: str, role: str) -> None:
        """Enter a word or a run of words."""
        first, *rest = [word.folded for word in words(name)]
        if rest:
            self._phrase(first, tuple(rest), role, None)
        else:
            self.roles.setdefault(first, set()).add(role)

    def _phrase(self, first: str, rest: tuple[str, ...], role: str, unit: Unit | None) -> None:
        runs = self.phrases.setdefault(first, [])
        runs.append((rest, role, unit))
        runs.sort(key=lambda run: -len(run[0]))


@lru_cache(maxsize=8)
def counted(own: Path | None = None) -> Counted:
    """Load the word files, the user's own rows behind ours; duals are made from the first form of a noun."""
    found = Counted()
    rows = table("units", UnitRow, own=own)
    for row in rows:
        for noun in row.noun:
            found.add_unit(noun, Unit(row.unit, row.kind, row.at))
    for row in rows:
        for dual in _duals(row):
            found.units.setdefault(dual, Unit(row.unit, row.kind, row.at, dual=True))
    for bound in table("number_bounds", BoundRow, own=own):
        for word in bound.word:
            found.add_role(word, bound.role)
    return found


def _duals(row: UnitRow) -> list[str]:
    if row.kind in _NO_DUAL:
        return []
    made: list[str] = []
    for noun in row.noun:
        bare = fold(noun)
        if " " in bare or bare.endswith(("ين", "ون", "ات", "ا")):
            continue
        if bare.endswith(_TA):
            made += [bare[: -len(_TA)] + ending for ending in _DUALS_OF_TA]
        elif noun == row.noun[0]:
            made += [bare + ending for ending in _DUALS]
    return made
