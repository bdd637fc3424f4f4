"""The words that change how real an act is: negators, modals, refusals, and the light verbs through which they reach an act."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tawatur.errors import LexiconError
from tawatur.events.adjectives import Adjectives
from tawatur.fold import fold
from tawatur.inflect import verb_forms
from tawatur.lexicon import table
from tawatur.model import Modality
from tawatur.words import ARTICLE

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tawatur.events.scene import Scene

REACH = {"beside": 1, "next": 2, "clause": 7}
"""Words before a predicate in which a modifier of that reach still counts."""
_EFFECTS = ("negated", "refused", "declined", *Modality)
"""What a modifier may do to an act; `refused` is negated and possible, `declined` negated and to come: somebody will not do it."""
_GAP = "\u2026"
"""Stands in a row for words between: `منع ... من`."""
_WIDEST = 6
"""Words that may stand in a gap."""
_BETWEEN = 4
"""Words between a light verb and its act: the subject with its title."""
_FUTURE = "س"
_LEADS = ("ب", "ل", "ك")
"""Prepositions written onto a noun: with one it is no subject and no object."""


@dataclass(frozen=True, slots=True)
class ModifierRow:
    """A row of `reality.tsv`: words that change how real the act behind them is."""

    word: tuple[str, ...]
    kind: str
    effect: str
    reach: str
    example: str
    source: str
    at: str = ""


@dataclass(frozen=True, slots=True)
class CarrierRow:
    """A row of `carriers.tsv`: a light verb whose act is told by a noun; `slot` is the preposition written onto that noun."""

    verb: str
    present: str
    slot: str
    example: str
    source: str
    at: str = ""


@dataclass(frozen=True, slots=True)
class Modifiers:
    """The modifiers as word sequences, by their last folded word."""

    by_last: dict[str, tuple[tuple[tuple[str, ...], ModifierRow], ...]]
    carriers: dict[str, str]
    """Each form of a light verb, and the preposition of its act."""
    past: frozenset[str]
    """The forms of light verbs that are past and nothing else."""
    light: frozenset[str]
    """The light verbs by their dictionary form."""
    adjectives: Adjectives

    @classmethod
    def load(cls, own: Path | None = None) -> Modifiers:
        """Read the word files, and the user's own rows behind them."""
        found: dict[str, list[tuple[tuple[str, ...], ModifierRow]]] = {}
        for row in table("reality", ModifierRow, own=own):
            if row.reach not in REACH or row.effect not in _EFFECTS:
                raise LexiconError(f"{row.at}: reach is one of {', '.join(REACH)}, effect one of {', '.join(_EFFECTS)}")
            for phrase in row.word:
                parts = tuple(fold(phrase).split())
                found.setdefault(parts[-1], []).append((parts, row))
        verbs = table("carriers", CarrierRow, own=own)
        forms = [(form, fold(row.slot)) for row in verbs for form in verb_forms(row.verb, row.present)]
        return cls(
            {last: tuple(sorted(rows, key=lambda r: -len(r[0]))) for last, rows in found.items()},
            {form.folded: slot for form, slot in forms},
            frozenset(form.folded for form, _ in forms) - {form.folded for form, _ in forms if form.tense != "past"},
            frozenset(row.verb for row in verbs),
            Adjectives.load(own),
        )

    def ending_at(self, scene: Scene, at: int) -> tuple[ModifierRow, int] | None:
        """Return the longest modifier that ends at this word, and where it begins."""
        return next(self.all_ending_at(scene, at), None)

    def all_ending_at(self, scene: Scene, at: int) -> Iterator[tuple[ModifierRow, int]]:
        """Walk the modifiers that end at this word, the longest first, each with where it begins."""
        folded = scene.words[at].folded
        for form in (folded, folded[1:] if folded[:1] in ("و", "ف") else ""):
            for parts, row in self.by_last.get(form, ()):
                begin = _begin(scene, at, parts)
                if begin >= 0:
                    yield row, begin

    def carries(self, scene: Scene, at: int, act: int, front: str) -> str:
        """Say how a light verb at a word carries the noun `act` with these letters on its front: "past", "now", "future", empty for no."""
        word, placed = scene.words[at].folded, scene.predicate_at.get(at)
        if placed is not None and placed.predicate.form == "masdar":
            return "now" if act == at + 1 and not front and placed.predicate.lemma in self.light else ""
        plain, to_come = self._light(word)
        slot, led = self.carriers.get(plain), front.removesuffix(ARTICLE)
        between = range(at + 1, act)
        if slot is None or len(between) > _BETWEEN or not (led.endswith(slot) if slot else led[-1:] not in _LEADS):
            return ""
        if any(scene.words[i].folded in scene.connectives.slots or i in scene.predicate_at for i in between):
            return ""
        return "future" if to_come else "past" if plain in self.past else "now"

    def to_come(self, scene: Scene, at: int) -> bool:
        """Say whether a light verb at a word is to come: "will be held"."""
        plain, to_come = self._light(scene.words[at].folded)
        return to_come and plain in self.carriers

    def light_at(self, scene: Scene, at: int) -> bool:
        """Say whether a word is a light verb."""
        return scene.words[at].folded in self.carriers

    def _light(self, word: str) -> tuple[str, bool]:
        """Return the light verb that a word may be, and whether the particle of what is to come stands on it."""
        form = word[1:] if word[:1] in ("و", "ف") and word not in self.carriers else word
        plain = form if form in self.carriers else form.removeprefix(_FUTURE)
        return plain, plain != form


def _begin(scene: Scene, at: int, parts: tuple[str, ...]) -> int:
    """Return where the words of a modifier begin that ends at this word, -1 where they do not stand there."""
    if _GAP in parts:
        head = parts[: parts.index(_GAP)]
        for last in range(at - 2, max(-1, at - 2 - _WIDEST), -1):
            if scene.hard_stop(last + 1):
                return -1
            begin = last - len(head) + 1
            if begin >= 0 and _stand(scene, begin, head):
                return begin
        return -1
    begin = at - len(parts) + 1
    return begin if begin >= 0 and _stand(scene, begin, parts[:-1]) else -1


def _stand(scene: Scene, begin: int, parts: tuple[str, ...]) -> bool:
    return all(_same(scene.words[begin + i].folded, part) for i, part in enumerate(parts))


def _same(word: str, part: str) -> bool:
    return word == part or (word[:1] in ("و", "ف") and word[1:] == part)
