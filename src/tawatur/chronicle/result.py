"""What the chronicle road makes of all reports: one value that the store keeps and the exports print."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tawatur.model import Contradiction, Copy, Entry, Flow, Judgement, Phase, Tie


@dataclass(frozen=True, slots=True)
class Coverage:
    """How many documents and independent roots tell anything of a year: how much could have been said of it."""

    year: int
    documents: int
    roots: int


@dataclass(frozen=True, slots=True)
class Chronicle:
    """Entries with their links, contradictions and copies, and what they say of each two states."""

    entries: tuple[Entry, ...] = ()
    contradictions: tuple[Contradiction, ...] = ()
    copies: tuple[Copy, ...] = ()
    links: tuple[Judgement, ...] = ()
    """Every comparison that decided a merge or left it in doubt, with score and reasons; `by` says who judged."""
    ties: tuple[Tie, ...] = ()
    phases: tuple[Phase, ...] = ()
    flows: tuple[Flow, ...] = ()
    coverage: tuple[Coverage, ...] = ()
