"""What each predicate of the lexicon means: its type, who fills which slot, and what it needs beside it.

Two kinds of word files feed it: `verbs-*.tsv` (a row a sense, dictionary forms of verb, verbal noun and
participles) and `nouns-*.tsv` (event nouns that belong to no verb). Both become `Frame`s, looked up by row id.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from tawatur.errors import LexiconError
from tawatur.fold import fold
from tawatur.inflect import Form, noun_forms, participle_forms, verb_forms
from tawatur.lexicon import table, tables

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

ROLES = frozenset({"doer", "recipient", "both", "thing", "place", "topic", "content", "origin"})


@dataclass(frozen=True, slots=True)
class VerbRow:
    """A row of `verbs-*.tsv`: one sense of a verb."""

    verb: str
    present: str
    masdar: tuple[str, ...]
    active: tuple[str, ...]
    passive: tuple[str, ...]
    word_class: str
    type: str
    mode: str
    stance: str
    roles: str
    idafa: str
    with_: tuple[str, ...]
    without: tuple[str, ...]
    content: str
    polarity: str
    gloss: str
    example: str
    source: str
    at: str = ""


@dataclass(frozen=True, slots=True)
class NounRow:
    """A row of `nouns-*.tsv`: one sense of an event noun."""

    noun: str
    plurals: tuple[str, ...]
    word_class: str
    type: str
    mode: str
    stance: str
    roles: str
    idafa: str
    with_: tuple[str, ...]
    without: tuple[str, ...]
    content: str
    gloss: str
    example: str
    source: str
    at: str = ""


@dataclass(frozen=True, slots=True)
class Frame:
    """One sense of a predicate, ready to use: words to compare are folded."""

    id: str
    lemma: str
    word_class: str
    type: str
    mode: str
    stance: str
    slots: tuple[tuple[str, str], ...]
    idafa: str
    with_: frozenset[str]
    without: frozenset[str]
    content: str

    def role(self, slot: str) -> str | None:
        """Return what stands in a slot (`S`, `O` or a folded preposition), None where the frame has none."""
        return next((role for name, role in self.slots if name == slot), None)


@dataclass(frozen=True, slots=True)
class Frames:
    """All senses by id, and for every written form the senses it may have."""

    by_id: dict[str, Frame]
    forms: dict[str, tuple[tuple[Form, str], ...]]
    """Folded form -> (form, frame id), frames with conditions first."""


@dataclass(frozen=True, slots=True)
class VictimRow:
    """A row of `victims.tsv`: a verb whose party, where it stands alone, suffers."""

    verb: str
    example: str
    source: str
    at: str = ""


@cache
def victims(own: Path | None = None) -> frozenset[str]:
    """Return the verbs, folded, that do something to people and are written alike in both voices."""
    return frozenset(fold(row.verb) for row in table("victims", VictimRow, own=own))


@cache
def frames(own: Path | None = None) -> Frames:
    """Load the predicate lexicon, and the user's own rows behind it."""
    rows: tuple[VerbRow | NounRow, ...] = (*tables("verbs-", VerbRow, own=own), *tables("nouns-", NounRow, own=own))
    by_id: dict[str, Frame] = {}
    forms: dict[str, dict[tuple[Form, str], None]] = {}
    for row in rows:
        frame = _frame(row)
        by_id[frame.id] = frame
        for form in _forms(row):
            forms.setdefault(form.folded, {})[form, frame.id] = None
    ranked = {text: tuple(sorted(found, key=lambda pair: not by_id[pair[1]].with_)) for text, found in forms.items()}
    return Frames(by_id, ranked)


def _frame(row: VerbRow | NounRow) -> Frame:
    slots = tuple(_slot(row, part) for part in row.roles.split())
    return Frame(
        id=row.at,
        lemma=row.noun if isinstance(row, NounRow) else row.verb,
        word_class=row.word_class,
        type=row.type,
        mode=row.mode,
        stance=row.stance,
        slots=slots,
        idafa=row.idafa,
        with_=frozenset(fold(word) for word in row.with_),
        without=frozenset(fold(word) for word in row.without),
        content=row.content,
    )


def _slot(row: VerbRow | NounRow, part: str) -> tuple[str, str]:
    slot, _, role = part.partition("=")
    if role not in ROLES:
        raise LexiconError(f"{row.at}: slot {part!r}: the role must be one of {', '.join(sorted(ROLES))}")
    return (slot if slot.isascii() else fold(slot)), role


def _forms(row: VerbRow | NounRow) -> Iterator[Form]:
    if isinstance(row, NounRow):
        yield from noun_forms(row.noun, row.plurals)
        return
    if row.present:
        yield from verb_forms(row.verb, row.present)
    for masdar in row.masdar:
        yield from noun_forms(masdar, kind="masdar", sound=True)
    for participle in row.active:
        yield from participle_forms(participle)
    for participle in row.passive:
        yield from participle_forms(participle, passive=True)
