"""The stage: read every sentence, settle who is meant, mark the mentions and list the actors."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from tawatur.gazetteer import PlaceRow
from tawatur.lexicon import table
from tawatur.linear import load as load_model
from tawatur.mentions.actors.context import Context
from tawatur.mentions.actors.hints import hints
from tawatur.mentions.actors.names import Names, load
from tawatur.mentions.actors.phrase import Read
from tawatur.mentions.actors.phrases import Reader
from tawatur.mentions.actors.strangers import surnames
from tawatur.mentions.actors.tagger import Tagger, Weights
from tawatur.mentions.actors.whose import chosen
from tawatur.model import Actor, Document, Mention, MentionKind

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from tawatur.linear import Option
    from tawatur.mentions.actors.context import Weigh
    from tawatur.mentions.actors.phrase import Phrase


def by_model(phrase: Phrase, states: Sequence[str | None], offered: Sequence[Option]) -> int:
    """Choose by the learned weights."""
    del phrase, states
    return chosen(load_model("party"), offered)


@dataclass(frozen=True)
class Actors:
    """Mark the words that name a party, and list the parties."""

    own: Path | None = None
    weigh: Weigh | None = by_model
    """Chooses among the states on offer for a party; None leaves it to the rules."""
    unlisted: Weights | None = None
    """What the tagger of unlisted names has learnt: None for what ships, empty weights to find none."""
    _names: Names = field(init=False, repr=False)
    _tagger: Tagger = field(init=False, repr=False)
    _places: dict[str, str] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        """Load all names."""
        object.__setattr__(self, "_names", load(self.own))
        object.__setattr__(self, "_tagger", Tagger(self._names, self.unlisted, own=self.own))
        object.__setattr__(self, "_places", {row.id: row.state for row in table("places", PlaceRow, own=self.own)})

    def __call__(self, doc: Document) -> Document:
        """Add a mention for each party named, and one `Actor` for each of them."""
        readers = [Reader(self._names, self._tagger, sentence.words, doc.text) for sentence in doc.sentences]
        phrases = [reader.phrases() for reader in readers]
        guesses = (phrase.guess for read in phrases for phrase in read if phrase.guess and phrase.name.kind == "person")
        names = surnames(self._names, guesses)
        if names:
            phrases = [reader.again(read, names) for reader, read in zip(readers, phrases, strict=True)]
        told = hints(doc, readers, phrases, self._places)
        seen = [(reader.sorts(), reader.acts()) if self.weigh else ((), ()) for reader in readers]
        read = [Read(reader.words, *sight, *rest) for reader, sight, *rest in zip(readers, seen, phrases, told, strict=True)]
        context = Context(doc.published or "", read, self._names.states, self.weigh)
        mentions: list[Mention] = []
        actors: dict[str, Actor] = {}
        for settled, phrase in context.settled():
            mentions.append(Mention(phrase.span, MentionKind.ACTOR, settled.id, f"actors:{phrase.name.by}"))
            actors.setdefault(settled.id, settled)
        known = {actor.id for actor in doc.actors}
        return doc.adding(mentions=mentions, actors=[actor for actor in actors.values() if actor.id not in known])
