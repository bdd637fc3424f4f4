"""Lay a sentence's mentions and events over its words, so that cues and speakers can be read off their order."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from tawatur.fold import fold
from tawatur.lexicon import table
from tawatur.model import Block, BlockKind, Document, Event, Mention, MentionKind, Predicate, Sentence, Word
from tawatur.words import ARTICLE

if TYPE_CHECKING:
    from pathlib import Path

HARD = frozenset(".!?؟؛;")
OPENING = frozenset("«“‹")
CLOSING = frozenset("»”›")
STRAIGHT = '"'
QUOTES = OPENING | CLOSING | {STRAIGHT}
COMMAS = frozenset("،,-–—")
PREFIXES = ("ل", "ب", "ك")
"""The prepositions that are written onto the next word."""
AMOUNT = "amount"
"""Frame of the rows of `cues.tsv` that name no speaker but say how many speak."""
_OF = "من"


@dataclass(frozen=True, slots=True)
class SmallWordRow:
    """A row of `connectives.tsv`: a word that parts clauses or marks a role."""

    word: tuple[str, ...]
    kind: str
    slot: str
    example: str
    source: str
    at: str = ""


@dataclass(frozen=True, slots=True)
class FunctionWordRow:
    """A row of `function_words.tsv`: a small word and what it tells about the word behind it."""

    word: tuple[str, ...]
    kind: str
    example: str
    source: str
    at: str = ""


@dataclass(frozen=True, slots=True)
class GivenNameRow:
    """A row of `given_names.tsv`: first names of one origin."""

    id: str
    names: tuple[str, ...]
    example: str
    source: str
    at: str = ""


@dataclass(frozen=True, slots=True)
class CueRow:
    """A row of `cues.tsv`: a fixed cue, where its speaker stands and what it does."""

    cue: str
    stance: str
    speaker: str
    """`after` (the name behind it), `inside` (a pronoun for who spoke last) or `none`."""
    frame: str
    example: str
    source: str
    at: str = ""


@dataclass(frozen=True, slots=True)
class SmallWords:
    """The words that open clauses, the prepositions and the demonstratives, by folded form."""

    openers: dict[str, str]
    """Folded word -> `complement`, `relative` or `circumstance`."""
    prepositions: dict[str, str]
    """Folded word -> the preposition under which frames list it."""
    others: frozenset[str]
    """Words that govern a noun but fill no slot of a frame: "after", "without"."""
    demonstratives: frozenset[str]
    done: frozenset[str]
    """Light verbs whose act a verbal noun tells and whose doer nobody: "was done"."""
    given_names: frozenset[str]
    listed: frozenset[str]
    """Every small word of the word files."""
    amounts: frozenset[str]
    """Words that say how many of those speak whose name follows ("some", "one of")."""

    @classmethod
    def load(cls, own: Path | None = None) -> SmallWords:
        """Read the word files, and the user's own rows behind them."""
        rows = table("connectives", SmallWordRow, own=own)
        openers = {fold(w): row.kind for row in rows for w in row.word if row.kind not in ("preposition", "agent")}
        prepositions = {fold(w): fold(row.slot) for row in rows for w in row.word if row.kind == "preposition"}
        words = [(fold(w), row.kind) for row in table("function_words", FunctionWordRow, own=own) for w in row.word]
        others = frozenset(word for word, kind in words if kind == "preposition") - prepositions.keys()
        names = {fold(name.lstrip("~")) for row in table("given_names", GivenNameRow, own=own) for name in row.names}
        demonstratives = frozenset(word for word, kind in words if kind == "noun")
        done = frozenset(word for word, kind in words if kind == "done")
        listed = frozenset(word for word, _ in words) | openers.keys() | prepositions.keys()
        amounts = frozenset(fold(row.cue) for row in table("cues", CueRow, own=own) if row.frame == AMOUNT)
        return cls(openers, prepositions, others, demonstratives, done, frozenset(names), listed, amounts)

    def governs(self, word: str) -> bool:
        """Say whether a noun behind this word depends on it."""
        return word in self.prepositions or word in self.others


@dataclass(frozen=True, slots=True)
class Placed:
    """A mention and the words it covers, both ends inclusive."""

    mention: Mention
    first: int
    last: int
    front: str
    """Proclitics and article written onto its first word, folded."""


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence with what stands on its words."""

    sentence: Sentence
    words: tuple[Word, ...]
    text: str
    """The text of the document, to see vowel marks that folding drops."""
    small: SmallWords
    actors: tuple[Placed, ...]
    predicates: tuple[Placed, ...]
    events: tuple[tuple[int, Event], ...] = ()
    """Word on which an event's trigger begins, and the event."""
    title: bool = False
    actor_on: dict[int, Placed] = field(default_factory=dict)
    """Every word that an actor mention covers."""
    predicate_on: dict[int, Placed] = field(default_factory=dict)
    filled: frozenset[int] = frozenset()
    """Words that a time, place or quantity covers."""

    def word(self, at: int) -> str:
        """Return the folded word at a place, empty outside the sentence."""
        return self.words[at].folded if 0 <= at < len(self.words) else ""

    def opens(self, at: int) -> str:
        """Return what kind of clause a word opens, empty for none."""
        return self.small.openers.get(self.word(at), "")

    def predicate(self, at: int) -> Predicate | None:
        """Return the predicate on a word, None when there is none."""
        placed = self.predicate_on.get(at)
        return placed.mention.value if placed is not None and isinstance(placed.mention.value, Predicate) else None

    def is_form(self, at: int, *forms: str) -> bool:
        """Say whether a predicate of one of these forms stands on a word."""
        predicate = self.predicate(at)
        return predicate is not None and predicate.form in forms

    def governor(self, placed: Placed) -> str:
        """Return the preposition that governs a mention, written onto it or before it; empty for none."""
        letters = placed.front.removesuffix(ARTICLE)
        if letters:
            return letters[-1] if letters[-1] in PREFIXES else ""
        at = self._before_amount(placed.first - (2 if self.word(placed.first - 1) in QUOTES else 1))
        before = self.word(at)
        if before in PREFIXES:
            return before
        if before[:1] in PREFIXES and before[1:] in self.small.amounts:
            return before[0]
        return self.small.prepositions.get(before, "")

    def _before_amount(self, at: int) -> int:
        """Step back over "some" and "one of", which leave what governs a name where it was."""
        while self.word(at) in self.small.amounts or (self.word(at) == _OF and not self.governs(at)):
            at -= 1
        return at

    def governs(self, at: int) -> bool:
        """Say whether a noun behind a word depends on it; one behind "some of" does not."""
        word = self.word(at)
        if word in self.small.amounts or (word == _OF and self.word(at - 1) in self.small.amounts):
            return False
        return self.small.governs(word)

    def events_in(self, first: int, end: int) -> list[Event]:
        """Return the events whose triggers begin on these words, the end excluded."""
        return [event for at, event in self.events if first <= at < end]


def lines(doc: Document, small: SmallWords) -> list[Line]:
    """Lay mentions and events over the sentences of a document; boilerplate sentences are left out."""
    starts = [sentence.span.start for sentence in doc.sentences]
    mentions: list[list[Mention]] = [[] for _ in starts]
    events: list[list[Event]] = [[] for _ in starts]
    for mention in doc.mentions:
        at = _home(doc, starts, mention.span.start)
        if at is not None:
            mentions[at].append(mention)
    for event in doc.events:
        at = _home(doc, starts, event.span.start)
        if at is not None:
            events[at].append(event)
    noise = sorted((b.span.start, b.span.end) for b in doc.blocks if b.kind is BlockKind.BOILERPLATE)
    titles = _title_spans(doc)
    return [
        replace(_line(doc.text, small, sentence, found), title=_within(sentence.span.start, titles), events=_placed_events(sentence, told))
        for sentence, found, told in zip(doc.sentences, mentions, events, strict=True)
        if not _within(sentence.span.start, noise)
    ]


def _home(doc: Document, starts: list[int], at: int) -> int | None:
    place = bisect_right(starts, at) - 1
    return place if place >= 0 and at < doc.sentences[place].span.end else None


def _title_spans(doc: Document) -> list[tuple[int, int]]:
    """Find the title: the block that is marked so, else the first sentence."""
    marked: list[Block] = [b for b in doc.blocks if b.kind is BlockKind.TITLE]
    if marked:
        return sorted((b.span.start, b.span.end) for b in marked)
    return [(doc.sentences[0].span.start, doc.sentences[0].span.end)] if doc.sentences else []


def _within(at: int, spans: list[tuple[int, int]]) -> bool:
    place = bisect_right(spans, (at, 1 << 60)) - 1
    return place >= 0 and at < spans[place][1]


def _line(text: str, small: SmallWords, sentence: Sentence, mentions: list[Mention]) -> Line:
    begins = [word.start for word in sentence.words]
    placed = [_place(m, sentence.words, begins) for m in sorted(mentions, key=lambda m: (m.span.start, -m.span.end))]
    actors = tuple(p for p in placed if p.mention.kind is MentionKind.ACTOR)
    predicates = tuple(p for p in placed if p.mention.kind is MentionKind.PREDICATE)
    other = [p for p in placed if p.mention.kind not in (MentionKind.ACTOR, MentionKind.PREDICATE)]
    return Line(
        sentence,
        sentence.words,
        text,
        small,
        actors,
        predicates,
        actor_on={at: p for p in reversed(actors) for at in range(p.first, p.last + 1)},
        predicate_on={p.first: p for p in reversed(predicates)},
        filled=frozenset(at for p in other for at in range(p.first, p.last + 1)),
    )


def _placed_events(sentence: Sentence, events: list[Event]) -> tuple[tuple[int, Event], ...]:
    begins = [word.start for word in sentence.words]
    ordered = sorted(events, key=lambda event: (event.span, event.id))
    return tuple((max(bisect_right(begins, event.span.start) - 1, 0), event) for event in ordered)


def _place(mention: Mention, words: tuple[Word, ...], begins: list[int]) -> Placed:
    first = max(bisect_right(begins, mention.span.start) - 1, 0)
    last = max(bisect_left(begins, mention.span.end) - 1, first)
    skipped = mention.span.start - words[first].start if words else 0
    return Placed(mention, first, last, words[first].folded[:skipped] if skipped > 0 else "")
