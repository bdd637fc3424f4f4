"""Say whether an act is told as done, not done, to come, possible or demanded.

Three things decide: the form of the predicate itself (future particle, purpose), the small words before it
(negators, modals, light verbs: `modifiers`), and the predicate that governs it (to promise, to demand, to refuse an act).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tawatur.events.described import dated_ahead, described
from tawatur.events.modifiers import REACH, ModifierRow, Modifiers
from tawatur.model import MentionKind, Modality, Polarity
from tawatur.words import ARTICLE

if TYPE_CHECKING:
    from tawatur.events.scene import Placed, Scene
    from tawatur.frames import Frame

_OF_PAST = frozenset({"denial", "condition", "modal", "aspect"})
"""Kinds of modifiers that may touch a verb in the past: the others want a present or a noun."""
_NEGATING = frozenset({"negator", "refusal", "rejection", "avoidance", "denial"})
"""Kinds of modifiers that deny "any" act behind them."""
_ASIDE = "aside"
"""The kind of words that set an act beside the clause ("after the war ended"): nothing in the clause governs it."""
_ANY = "any"
"""The kind of words that stand with a negator before them ("any", "whatever"): see `reality.tsv`."""
_JOINED = "joined"
"""The kind of words that join an act to one before, as real as that ("without signing or meeting")."""
_EXCEPT, _UNTIL = "except", "until"
"""Kinds of words that turn a negated verb before them: "recognised only one", "did not return until 1941"."""
_AVOIDANCE = "avoidance"
"""The kind of refusals under which what has the article is there to be avoided ("to evade the sanctions")."""
_VERBAL = "verbal"
"""The kind of negators that deny verbs only: with a noun behind it `alla` is read as "but"."""
_STIPULATION = "stipulation"
"""The kind of words that lay down what is to be done; a demand that they bring in is made."""
_VERBS_ONLY = frozenset({_VERBAL, _STIPULATION, "duty"})
"""Kinds of words that bear on verbs only: what is laid down is to be done."""
_NO_MODIFIERS = frozenset({_ANY, _JOINED, _EXCEPT, _UNTIL})
"""Kinds of words that change nothing by themselves."""
_NOUNS = ("noun", "masdar")
"""Forms of an act that a light verb may carry."""
_GOVERNED = 8
"""Words between a governing predicate and the act it wants, promises or refuses."""
_AHEAD = 10
"""Words behind a negated verb in which an exception turns it."""
_WORDS = frozenset({"REQUEST", "ACCUSE", "THREATEN"})
"""Types of acts that stand when they are rejected: what is rejected is what another did ("rejected the demand")."""
_REJECTION = "rejection"
"""The kind of refusals that may be of what another did."""
_CANCELLATION, _MEETINGS = "cancellation", frozenset({"CONSULT", "PROTEST"})
"""The kind of words that call an act off, and the types of acts that are then not done; a treaty called off was made."""
_DISCUSSION = "discussion"
"""The kind of words under which a verbal noun without the article is talked of."""
_CONDITION = "condition"
"""The kind of words that open a clause of their own and bear on it ("if")."""
_MODIFIER = "modifier:"
"""What begins the reason of a reality that words before the act decided."""
_UNDONE = {"refused": Modality.POSSIBLE, "declined": Modality.FUTURE}
"""Effects that deny an act and say how it was thought of."""


@dataclass(frozen=True, slots=True)
class Reality:
    """Polarity and modality of an act, and what decided them."""

    polarity: Polarity = Polarity.AFFIRMED
    modality: Modality = Modality.ACTUAL
    by: str = ""

    @property
    def settled(self) -> bool:
        """Say whether words tell outright that the act is not real, or that it is done ("was forced to withdraw")."""
        done = self.polarity is Polarity.AFFIRMED and self.by.startswith(_MODIFIER)
        return done or self.modality is not Modality.ACTUAL


@dataclass(frozen=True, slots=True)
class Governor:
    """A predicate that wants, promises or refuses an act behind it: its sense and its word."""

    frame: Frame
    at: int


@dataclass(frozen=True, slots=True)
class _Act:
    """A predicate in its sense, in its sentence, and the words that may bear on it."""

    scene: Scene
    predicate: Placed
    frame: Frame
    modifiers: Modifiers

    @property
    def form(self) -> str:
        return self.predicate.predicate.form


def reality(scene: Scene, predicate: Placed, frame: Frame, modifiers: Modifiers, governor: Governor | None) -> Reality:
    """Return how real an act in this sense is; `governor` is the predicate that governs it, if any."""
    act, result = _Act(scene, predicate, frame, modifiers), _by_form(predicate)
    if not _aside(act):
        result = _by_words(act, _governed(act, governor, result) if governor is not None else result)
    if result.modality is Modality.ACTUAL and (said := _by_what_follows(act)) is not None:
        result = Reality(result.polarity, *said)
    if result.polarity is Polarity.NEGATED and _excepted(act):
        return Reality(Polarity.AFFIRMED, result.modality, f"{result.by} except")
    return result


def _aside(act: _Act) -> bool:
    """Say whether an act stands beside its clause, so that nothing which governs the clause touches it."""
    first = act.predicate.first
    beside = act.modifiers.ending_at(act.scene, first - 1) if first else None
    return beside is not None and beside[0].kind == _ASIDE


def _by_form(predicate: Placed) -> Reality:
    if predicate.predicate.tense == "future":
        return Reality(modality=Modality.FUTURE, by="future-particle")
    if predicate.predicate.form == "verb" and predicate.front.endswith("ل"):
        return Reality(modality=Modality.FUTURE, by="purpose")
    return Reality()


def _by_words(act: _Act, result: Reality) -> Reality:
    """Walk back over the words before an act and let each modifier in reach change it; what is said of a light verb is said of its act."""
    scene, modifiers = act.scene, act.modifiers
    edge, past = _joined(act), _past(act.predicate)
    at, lowest = edge - 1, edge - 1 - max(REACH.values())
    while at > max(lowest, -1) and not scene.hard_stop(at):
        ending = list(modifiers.all_ending_at(scene, at))
        if _parts(scene, at) and not (ending and ending[0][0].kind == _CONDITION):
            break
        if ending and ending[0][0].kind == _ANY and edge - at <= REACH["next"]:
            return _none_at_all(act, at, result)
        near = (row for row, begin in ending if begin == ending[0][1] and edge - at <= REACH[row.reach])
        if (row := next((row for row in near if _touches(row, act, past=past)), None)) is not None:
            result = _modified(result, row)
            edge = ending[0][1]
            at = edge - 1
            continue
        if edge == act.predicate.first and act.form in _NOUNS and (carried := modifiers.carries(scene, at, edge, act.predicate.front)):
            result = Reality(modality=Modality.FUTURE, by="future-particle") if carried == "future" else result
            edge, past, lowest = at, carried == "past", at - 1 - REACH["next"]
        elif at in scene.predicate_at and scene.predicate_at[at].predicate.form == "verb":
            break
        at -= 1
    return result


def _by_what_follows(act: _Act) -> tuple[Modality, str] | None:
    """Ask the words behind a noun what it is, and those behind a noun or a present verb when it is."""
    noun = act.form in _NOUNS
    said = described(act.scene, act.predicate, act.modifiers) if noun else None
    if said is None and (noun or act.predicate.predicate.tense == "present"):
        return dated_ahead(act.scene, act.predicate, act.modifiers)
    return said


def _joined(act: _Act) -> int:
    """Return the first word of the act to which this one is joined by "or", else its own: the same words bear on both."""
    scene, first = act.scene, act.predicate.first
    before = act.modifiers.ending_at(scene, first - 1) if first else None
    if before is None or before[0].kind != _JOINED:
        return first
    for at in range(before[1] - 1, max(-1, before[1] - 1 - _GOVERNED), -1):
        if scene.hard_stop(at) or _parts(scene, at):
            break
        other = scene.predicate_at.get(at)
        if other is not None and (other.predicate.form == "verb") == (act.form == "verb"):
            return other.first
    return first


def _excepted(act: _Act) -> bool:
    """Say whether "but", "only" or "until" with its time follows a negated verb: then the act did happen, for some or by then."""
    scene, behind = act.scene, act.predicate.last + 1
    if act.form != "verb":
        return False
    for at in range(behind, min(len(scene.words), behind + _AHEAD)):
        kinds = {row.kind for row, _ in act.modifiers.all_ending_at(scene, at)}
        longer = act.modifiers.ending_at(scene, at + 1) if at + 1 < len(scene.words) else None
        if kinds & {_EXCEPT, _UNTIL} and not (longer is not None and longer[1] <= at):
            return _EXCEPT in kinds or _dated(scene, at + 1)
        verb = scene.verb_at(at)
        if scene.hard_stop(at) or (verb is not None and verb.predicate.senses):
            return False
    return False


def _dated(scene: Scene, at: int) -> bool:
    """Say whether a time written out begins at a word: "until 1941", not "until now"."""
    times = (placed for placed in scene.others if placed.mention.kind is MentionKind.TIME and placed.first <= at <= placed.last)
    return any(placed.time.anchor == "absolute" for placed in times)


def _none_at_all(act: _Act, at: int, result: Reality) -> Reality:
    """Settle an act behind "any": a negator before the light verb of its clause denies it ("did not make any deal")."""
    for back in range(at - 1, max(-1, at - 1 - _GOVERNED), -1):
        if act.scene.hard_stop(back) or _parts(act.scene, back):
            break
        found = act.modifiers.ending_at(act.scene, back)
        if found is not None and found[0].kind in _NEGATING:
            return _modified(result, found[0])
    return result


def governor_of(scene: Scene, predicate: Placed, frame_of: dict[int, Frame]) -> Governor | None:
    """Return the nearest predicate before that wants, promises or refuses this act.

    What is wanted or refused is no verb in the past ("refused the offer and left").
    """
    past = _past(predicate)
    for at in range(predicate.first - 1, max(-1, predicate.first - 1 - _GOVERNED), -1):
        if scene.hard_stop(at) or _parts(scene, at):
            return None
        frame = frame_of.get(at)
        if frame is not None and frame.content:
            return None if past and frame.content != "possible" else Governor(frame, at)
        if scene.starts_clause(at) and predicate.predicate.form != "verb":
            return None
    return None


def _parts(scene: Scene, at: int) -> bool:
    """Say whether the word opens a clause that nothing before it governs."""
    return scene.opener(at) in ("relative", "circumstance")


def _touches(row: ModifierRow, act: _Act, *, past: bool) -> bool:
    """Say whether a modifier can bear on an act of this form and sense, told in the past or not."""
    if row.kind in _NO_MODIFIERS or (row.kind in _VERBS_ONLY and act.form != "verb") or (past and row.kind not in _OF_PAST):
        return False
    if row.kind == _STIPULATION and act.frame.type in _WORDS:
        return False
    if row.kind == _CANCELLATION:
        return act.form in _NOUNS and act.frame.type in _MEETINGS
    if row.kind == _DISCUSSION:
        return act.form == "masdar" and not act.predicate.front.endswith(ARTICLE)
    if row.kind == _AVOIDANCE:
        return not (act.form == "noun" and act.predicate.front.endswith(ARTICLE))
    return not (row.kind == _REJECTION and _stands(act))


def _past(predicate: Placed) -> bool:
    return predicate.predicate.form == "verb" and predicate.predicate.tense == "past"


def _stands(act: _Act) -> bool:
    """Say whether an act stands although somebody rejects it: it is named as a thing, or as what another did."""
    return act.form == "noun" or (act.form == "masdar" and act.frame.type in _WORDS)


def _governed(act: _Act, governor: Governor, result: Reality) -> Reality:
    """Let what governs an act say how real it is; what is not wanted or not promised is refused."""
    by, content = f"governed:{governor.frame.id}", governor.frame.content
    if content == "refused" and _stands(act) and not _abstains(governor.frame):
        return result
    if content not in ("refused", "future", "demanded", "possible"):
        return result
    wanted = content == "refused" if _denied(act, governor) else content != "refused"
    if not wanted:
        return Reality(Polarity.NEGATED, Modality.POSSIBLE, by)
    return Reality(result.polarity, Modality("possible" if content == "refused" else content), by)


def _denied(act: _Act, governor: Governor) -> bool:
    """Say whether the governing act itself is negated: what is not promised will not be, what is not ruled out may be."""
    above = act.scene.predicate_at.get(governor.at)
    if above is None or governor.frame.content == "possible":
        return False
    return _by_words(_Act(act.scene, above, governor.frame, act.modifiers), Reality()).polarity is Polarity.NEGATED


def _abstains(above: Frame) -> bool:
    """Say whether what is refused stands behind a preposition: what one abstains from is one's own act."""
    return any(role == "content" and slot not in ("S", "O") for slot, role in above.slots)


def _modified(result: Reality, row: ModifierRow) -> Reality:
    by = f"{_MODIFIER}{row.at}"
    if row.effect == "negated":
        return Reality(Polarity.NEGATED, result.modality, by)
    if row.effect in _UNDONE:
        return Reality(Polarity.NEGATED, _UNDONE[row.effect], by)
    return Reality(result.polarity, Modality(row.effect), by)
