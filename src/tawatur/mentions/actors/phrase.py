"""One party as a sentence names it, before the document settles who it is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tawatur.gazetteer import Found
    from tawatur.mentions.actors.hints import Hint
    from tawatur.mentions.actors.names import Name
    from tawatur.model import Span, Word


@dataclass(slots=True)
class Phrase:
    """A party named in a sentence, as far as the sentence tells who it is."""

    first: int
    last: int
    span: Span
    name: Name
    """The listed name it begins with: the office, or the party itself."""
    front: str = ""
    """Proclitics before it."""
    state: str = ""
    role: str = ""
    holder: Found[Name] | None = None
    """The person named behind an office."""
    guess: str = ""
    """The holder's name where no lexicon lists it."""
    place: bool = False
    """For a capital: whether the words before it speak of a place."""
    owned: str = ""
    """Id of the body, group or person the office belongs to."""
    head: str = ""
    """Its first word without proclitics and article, folded: what a later "the court" takes up."""
    choices: tuple[Name, ...] = ()
    """Everything the words may name."""
    sure: int = 0
    """How sure the tagger is of a name that no lexicon lists, in steps."""


@dataclass(frozen=True, slots=True)
class Read:
    """A sentence as read: its words without quotation marks, its phrases, and what in it speaks of a state."""

    words: Sequence[Word]
    sorts: Sequence[str]
    """The sort of each word, as the name tagger sees it."""
    acts: Sequence[str]
    """What act word each word may be."""
    phrases: Sequence[Phrase]
    hints: Sequence[Hint]
