"""Lay the mentions of a sentence over its words, so that roles can be read off the order of words.

An Arabic clause tells who does what by order and small words: verb, subject, object; or a verbal noun with its genitive.
`Scene` holds, word by word, the mention that stands there, the preposition that governs it and where clauses begin.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from tawatur.fold import fold
from tawatur.inflect import strip_pronoun
from tawatur.lexicon import table
from tawatur.model import Mention, MentionKind, Predicate, Sentence, When, Word

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

_HARD = frozenset(".!?؟؛:;")
_SOFT = frozenset('،,-–—()«»"“”[]…')
_PROCLITIC_SLOTS = frozenset("بلك")


@dataclass(frozen=True, slots=True)
class ConnectiveRow:
    """A row of `connectives.tsv`: a word that parts clauses or marks a role."""

    word: tuple[str, ...]
    kind: str
    slot: str
    example: str
    source: str
    at: str = ""


@dataclass(frozen=True, slots=True)
class Connectives:
    """The connectives by folded form."""

    kinds: dict[str, str]
    slots: dict[str, str]
    agents: dict[str, str]
    """Word that may follow a preposition to mark the doer (`min qibal`) -> that preposition."""

    @classmethod
    def load(cls, own: Path | None = None) -> Connectives:
        """Read the word file, and the user's own rows behind it."""
        rows = table("connectives", ConnectiveRow, own=own)
        kinds = {fold(w): row.kind for row in rows for w in row.word if row.kind in ("complement", "relative", "circumstance")}
        slots = {fold(w): fold(row.slot) for row in rows for w in row.word if row.kind == "preposition"}
        agents = {fold(w): fold(row.slot) for row in rows for w in row.word if row.kind == "agent"}
        return cls(kinds, slots, agents)


@dataclass(frozen=True, slots=True)
class Placed:
    """A mention and the words it covers (both ends inclusive)."""

    mention: Mention
    first: int
    last: int
    front: str = ""
    """Proclitics written onto its first word."""

    @property
    def predicate(self) -> Predicate:
        """Return the predicate of a predicate mention."""
        value = self.mention.value
        if not isinstance(value, Predicate):
            raise TypeError(f"no predicate: {self.mention}")
        return value

    @property
    def actor(self) -> str:
        """Return the actor id of an actor mention."""
        return str(self.mention.value)

    @property
    def time(self) -> When:
        """Return the time of a time mention."""
        value = self.mention.value
        if not isinstance(value, When):
            raise TypeError(f"no time: {self.mention}")
        return value


@dataclass(frozen=True, slots=True)
class Scene:
    """A sentence with its mentions laid over its words."""

    sentence: Sentence
    actors: tuple[Placed, ...]
    predicates: tuple[Placed, ...]
    others: tuple[Placed, ...]
    """Times, places and quantities."""
    connectives: Connectives
    actor_at: dict[int, Placed] = field(default_factory=dict)
    predicate_at: dict[int, Placed] = field(default_factory=dict)

    @property
    def words(self) -> tuple[Word, ...]:
        """Return the words of the sentence."""
        return self.sentence.words

    def hard_stop(self, at: int) -> bool:
        """Say whether the word ends a clause for good."""
        return self.words[at].folded in _HARD

    def soft_stop(self, at: int) -> bool:
        """Say whether the word is a mark that may end a clause."""
        return self.words[at].folded in _SOFT

    def opener(self, at: int) -> str:
        """Return what kind of clause the word opens, empty for none."""
        return self.connectives.kinds.get(self.words[at].folded, "")

    def preposition(self, placed: Placed) -> str:
        """Return the folded preposition that governs a mention: written onto it or the word before; empty for none."""
        letters = placed.front.removesuffix("ال")
        if letters and letters[-1] in _PROCLITIC_SLOTS:
            return letters[-1]
        if letters.endswith("و") or not placed.first:
            return "و" if letters else ""
        before = self.words[placed.first - 1].folded
        agent = self.connectives.agents.get(before)
        if agent and placed.first > 1 and self.words[placed.first - 2].folded.endswith(agent):
            return "agent"
        return self.connectives.slots.get(before, "")

    def verb_at(self, at: int) -> Placed | None:
        """Return the finite verb at a word; "between" is none, though it is written like "made clear"."""
        placed = self.predicate_at.get(at)
        verb = placed is not None and placed.predicate.form == "verb" and self.words[at].folded not in self.connectives.slots
        return placed if verb else None

    def that_pronoun(self, at: int) -> bool:
        """Say whether "that she" and the like stand before a verb, at most one particle between: the pronoun is its subject."""
        for back in (at - 1, at - 2):
            if back < 0 or back in self.actor_at or back in self.predicate_at:
                return False
            if self.opener(back):
                bare = (rest for rest, _ in strip_pronoun(self.words[back].folded))
                return any(self.connectives.kinds.get(rest) == "complement" for rest in bare)
        return False

    def starts_clause(self, at: int) -> bool:
        """Say whether a verb here begins a clause by its conjunction (`wa-`, `fa-`)."""
        placed = self.predicate_at.get(at)
        return placed is not None and placed.predicate.form == "verb" and placed.front[:1] in ("و", "ف")


def scenes(sentences: Iterable[Sentence], mentions: Iterable[Mention], connectives: Connectives) -> list[Scene]:
    """Lay each sentence's mentions over its words; mentions outside every sentence are left out."""
    ordered = list(sentences)
    starts = [s.span.start for s in ordered]
    per: list[list[Mention]] = [[] for _ in ordered]
    for mention in mentions:
        at = bisect_right(starts, mention.span.start) - 1
        if at >= 0 and mention.span.start < ordered[at].span.end:
            per[at].append(mention)
    return [_scene(sentence, found, connectives) for sentence, found in zip(ordered, per, strict=True)]


def _scene(sentence: Sentence, mentions: list[Mention], connectives: Connectives) -> Scene:
    begins = [word.start for word in sentence.words]
    placed = sorted((_place(m, sentence, begins) for m in mentions), key=lambda p: (p.first, p.last))
    actors = tuple(p for p in placed if p.mention.kind is MentionKind.ACTOR)
    predicates = tuple(p for p in placed if p.mention.kind is MentionKind.PREDICATE)
    others = tuple(p for p in placed if p.mention.kind not in (MentionKind.ACTOR, MentionKind.PREDICATE))
    scene = Scene(sentence, actors, predicates, others, connectives)
    scene.actor_at.update((i, p) for p in actors for i in range(p.first, p.last + 1))
    scene.predicate_at.update((p.first, p) for p in predicates)
    return scene


def _place(mention: Mention, sentence: Sentence, begins: list[int]) -> Placed:
    first = max(bisect_right(begins, mention.span.start) - 1, 0)
    last = max(bisect_right(begins, mention.span.end - 1) - 1, first)
    word = sentence.words[first]
    skipped = mention.span.start - word.start
    return Placed(mention, first, last, word.folded[:skipped] if skipped > 0 else "")
