"""Tell by the adjective behind it that a word is a verbal noun: "an Israeli bombing", which is written like "an Israeli bombed"."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from tawatur.fold import fold
from tawatur.gazetteer import StateRow
from tawatur.lexicon import table
from tawatur.mentions.actors.demonyms import accusatives, adjectives
from tawatur.mentions.actors.rows import ModifierRow
from tawatur.words import ARTICLE

if TYPE_CHECKING:
    from pathlib import Path

_OF_DEEDS = frozenset({"field", "force"})
"""Rows of `modifiers.tsv` whose adjectives describe deeds as well as bodies ("military", "by air")."""


@cache
def describing(own: Path | None = None) -> frozenset[str]:
    """Return the folded adjectives without article that may stand right behind the noun of an act."""
    states = table("states", StateRow, own=own)
    nations = (form for row in states for form in (*adjectives(row, definite=False), *accusatives(row)))
    kinds = (word for row in table("modifiers", ModifierRow, own=own) if row.id in _OF_DEEDS for word in row.words)
    bare = (form.split()[0] for form in (*nations, *kinds))
    return frozenset(fold(word) for word in bare if not word.startswith(ARTICLE))
