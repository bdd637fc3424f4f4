"""Say whether an act is told as done, not done, to come, possible or demanded.

Three things decide: the form of the predicate itself (future particle, purpose), the small words before it
(negators, modals: `reality.tsv`), and the predicate that governs it (to promise, to demand, to refuse an act).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tawatur.errors import LexiconError
from tawatur.fold import fold
from tawatur.lexicon import table
from tawatur.model import Modality, Polarity

if TYPE_CHECKING:
    from pathlib import Path

    from tawatur.events.scene import Placed, Scene
    from tawatur.frames import Frame

_REACH = {"next": 2, "clause": 7}
"""Words before a predicate in which a modifier of that reach still counts."""
_EFFECTS = ("negated", "refused", *Modality)
"""What a modifier may do to an act; `refused` is negated and possible: somebody will not do it."""
_OF_PAST = frozenset({"denial", "condition", "modal", "aspect"})
"""Kinds of modifiers that may touch a verb in the past: the others want a present or a noun."""
_NEGATING = frozenset({"negator", "refusal", "denial"})
"""Kinds of modifiers that deny "any" act behind them."""
_ASIDE = "aside"
"""The kind of words that set an act beside the clause ("after the war ended"): nothing in the clause governs it."""
_ANY = "any"
"""The kind of words that stand with a negator before them ("any", "whatever"): see `reality.tsv`."""
_GOVERNED = 8
"""Words between a governing predicate and the act it wants, promises or refuses."""
_WORDS = frozenset({"REQUEST", "ACCUSE", "THREATEN"})
"""Types of acts that stand when they are refused: what is refused is what another did ("refused the demand")."""


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
class Modifiers:
    """The modifiers as word sequences, by their last folded word."""

    by_last: dict[str, tuple[tuple[tuple[str, ...], ModifierRow], ...]]

    @classmethod
    def load(cls, own: Path | None = None) -> Modifiers:
        """Read the word file, and the user's own rows behind it."""
        found: dict[str, list[tuple[tuple[str, ...], ModifierRow]]] = {}
        for row in table("reality", ModifierRow, own=own):
            if row.reach not in _REACH or row.effect not in _EFFECTS:
                raise LexiconError(f"{row.at}: reach is one of {', '.join(_REACH)}, effect one of {', '.join(_EFFECTS)}")
            for phrase in row.word:
                parts = tuple(fold(phrase).split())
                found.setdefault(parts[-1], []).append((parts, row))
        return cls({last: tuple(sorted(rows, key=lambda r: -len(r[0]))) for last, rows in found.items()})

    def ending_at(self, scene: Scene, at: int) -> tuple[ModifierRow, int] | None:
        """Return the longest modifier that ends at this word, and where it begins."""
        folded = scene.words[at].folded
        for form in (folded, folded[1:] if folded[:1] in ("و", "ف") else ""):
            for parts, row in self.by_last.get(form, ()):
                begin = at - len(parts) + 1
                if begin >= 0 and all(_same(scene.words[begin + i].folded, part) for i, part in enumerate(parts[:-1])):
                    return row, begin
        return None


@dataclass(frozen=True, slots=True)
class Reality:
    """Polarity and modality of an act, and what decided them."""

    polarity: Polarity = Polarity.AFFIRMED
    modality: Modality = Modality.ACTUAL
    by: str = ""


def reality(scene: Scene, predicate: Placed, frame: Frame, modifiers: Modifiers, governor: Frame | None) -> Reality:
    """Return how real an act in this sense is; `governor` is the sense of the predicate that governs it, if any."""
    value = predicate.predicate
    result = Reality()
    if value.tense == "future":
        result = Reality(modality=Modality.FUTURE, by="future-particle")
    elif value.form == "verb" and predicate.front.endswith("ل"):
        result = Reality(modality=Modality.FUTURE, by="purpose")
    if predicate.first and (beside := modifiers.ending_at(scene, predicate.first - 1)) is not None and beside[0].kind == _ASIDE:
        return result
    if governor is not None and not (governor.content == "refused" and _stands(predicate, frame)):
        result = _governed(result, governor)
    edge = predicate.first
    at = edge - 1
    lowest = max(-1, at - max(_REACH.values()))
    while at > lowest and not scene.hard_stop(at) and not _parts(scene, at):
        found = modifiers.ending_at(scene, at)
        if found is not None and found[0].kind == _ANY:
            return _none_at_all(scene, at, modifiers, result)
        if found is not None and edge - at <= _REACH[found[0].reach] and _touches(found[0], predicate, frame):
            result = _modified(result, found[0])
            at, edge = found[1] - 1, found[1]
            continue
        if at in scene.predicate_at and scene.predicate_at[at].predicate.form == "verb":
            break
        at -= 1
    return result


def _none_at_all(scene: Scene, at: int, modifiers: Modifiers, result: Reality) -> Reality:
    """Settle an act behind "any": a negator before the light verb of its clause denies it ("did not make any deal")."""
    for back in range(at - 1, max(-1, at - 1 - _GOVERNED), -1):
        if scene.hard_stop(back) or _parts(scene, back):
            break
        found = modifiers.ending_at(scene, back)
        if found is not None and found[0].kind in _NEGATING:
            return _modified(result, found[0])
    return result


def governor_of(scene: Scene, predicate: Placed, frame_of: dict[int, Frame]) -> Frame | None:
    """Return the frame of the nearest predicate before that wants, promises or refuses this act.

    What is wanted or refused is no verb in the past ("refused the offer and left").
    """
    past = _past(predicate)
    for at in range(predicate.first - 1, max(-1, predicate.first - 1 - _GOVERNED), -1):
        if scene.hard_stop(at) or _parts(scene, at):
            return None
        frame = frame_of.get(at)
        if frame is not None and frame.content:
            return None if past and frame.content != "possible" else frame
        if scene.starts_clause(at) and predicate.predicate.form != "verb":
            return None
    return None


def _parts(scene: Scene, at: int) -> bool:
    """Say whether the word opens a clause that nothing before it governs."""
    return scene.opener(at) in ("relative", "circumstance")


def _touches(row: ModifierRow, predicate: Placed, frame: Frame) -> bool:
    """Say whether a modifier can bear on an act of this form and sense."""
    if _past(predicate) and row.kind not in _OF_PAST:
        return False
    return not (row.effect == "refused" and _stands(predicate, frame))


def _past(predicate: Placed) -> bool:
    return predicate.predicate.form == "verb" and predicate.predicate.tense == "past"


def _stands(predicate: Placed, frame: Frame) -> bool:
    """Say whether an act stands although somebody refuses it: it is named as a thing, or as what another did."""
    return predicate.predicate.form in ("noun", "masdar") and (predicate.predicate.form == "noun" or frame.type in _WORDS)


def _same(word: str, part: str) -> bool:
    return word == part or (word[:1] in ("و", "ف") and word[1:] == part)


def _governed(result: Reality, governor: Frame) -> Reality:
    by = f"governed:{governor.id}"
    if governor.content == "refused":
        return Reality(Polarity.NEGATED, Modality.POSSIBLE, by)
    if governor.content in ("future", "demanded", "possible"):
        return Reality(result.polarity, Modality(governor.content), by)
    return result


def _modified(result: Reality, row: ModifierRow) -> Reality:
    by = f"modifier:{row.at}"
    if row.effect == "negated":
        return Reality(Polarity.NEGATED, result.modality, by)
    if row.effect == "refused":
        return Reality(Polarity.NEGATED, Modality.POSSIBLE, by)
    return Reality(result.polarity, Modality(row.effect), by)
