"""All finders in their order: what the road runs as one stage."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from tawatur.mentions.actors import Actors
from tawatur.mentions.parties import Parties
from tawatur.mentions.places import Places
from tawatur.mentions.predicates import Predicates
from tawatur.mentions.quantities import Quantities
from tawatur.mentions.times import Times

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tawatur.model import Document

__all__ = ["Mentions"]


@dataclass(frozen=True)
class Mentions:
    """Add the mentions of a document: times first, since a war that names a time is no act."""

    own: Path | None = None
    finders: tuple[Callable[[Document], Document], ...] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        """Build the finders in their order: each may look at what those before it found."""
        kinds = (Times, Quantities, Places, Actors, Predicates, Parties)
        object.__setattr__(self, "finders", tuple(kind(self.own) for kind in kinds))

    def __call__(self, doc: Document) -> Document:
        """Run every finder over the document."""
        for find in self.finders:
            doc = find(doc)
        return doc
