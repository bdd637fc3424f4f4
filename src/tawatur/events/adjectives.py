"""The adjectives that say of an act how real it is: an expected raid, an alleged one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tawatur.errors import LexiconError
from tawatur.fold import fold
from tawatur.lexicon import table
from tawatur.model import Modality
from tawatur.words import ARTICLE

if TYPE_CHECKING:
    from pathlib import Path

    from tawatur.events.scene import Scene

_ENDINGS = ("", "ا", "ة")
"""Endings of an adjective behind a noun: plain, accusative, feminine."""


@dataclass(frozen=True, slots=True)
class AdjectiveRow:
    """A row of `adjectives.tsv`: an adjective in its plain form, and how real an act is of which it is said."""

    word: tuple[str, ...]
    effect: str
    example: str
    source: str
    at: str = ""


@dataclass(frozen=True, slots=True)
class Adjectives:
    """The adjectives in all forms, by their first folded word, the longest first."""

    by_first: dict[str, tuple[tuple[tuple[str, ...], AdjectiveRow], ...]]

    @classmethod
    def load(cls, own: Path | None = None) -> Adjectives:
        """Read the word file, and the user's own rows behind it."""
        found: dict[str, list[tuple[tuple[str, ...], AdjectiveRow]]] = {}
        for row in table("adjectives", AdjectiveRow, own=own):
            if row.effect not in set(Modality):
                raise LexiconError(f"{row.at}: effect is one of {', '.join(Modality)}")
            for phrase in row.word:
                head, *rest = phrase.split()
                for form in (front + head + ending for front in ("", ARTICLE) for ending in _ENDINGS):
                    parts = (fold(form), *map(fold, rest))
                    found.setdefault(parts[0], []).append((parts, row))
        return cls({first: tuple(sorted(rows, key=lambda r: -len(r[0]))) for first, rows in found.items()})

    def beginning_at(self, scene: Scene, at: int) -> AdjectiveRow | None:
        """Return the longest adjective that begins at this word."""
        for parts, row in self.by_first.get(scene.words[at].folded, ()):
            if tuple(word.folded for word in scene.words[at : at + len(parts)]) == parts:
                return row
        return None
