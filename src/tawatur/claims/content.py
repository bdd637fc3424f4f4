"""Tell what a cue vouches for: where what is said begins and ends, and what "these reports" take up."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tawatur.claims.line import CLOSING, COMMAS, HARD, OPENING, QUOTES, STRAIGHT
from tawatur.claims.source import sets_off
from tawatur.fold import fold
from tawatur.lexicon import table
from tawatur.model import Polarity, Stance
from tawatur.words import words as cut

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from tawatur.claims.cue import Cue
    from tawatur.claims.line import Line
    from tawatur.claims.told import Memory, Reading, Subject, Told
    from tawatur.model import Event

_SAYS_LATE = 40
"""Words that may stand between "said" and "that": speaker, titles, place and day."""
_SAYS_SOON = 30
"""The same for verbs that also take a noun as object."""
_NEAR = 6
"""Words behind a subject in which the preposition of its verb must stand."""
_NEXT = 4
"""Words behind a participle or verbal noun in which what it says must begin."""
_TAKEN = 3
"""Events that one anaphor takes up at most."""
ACCUSING = "ACCUSE"
_WITH = "ب"
"""The preposition behind "promises" that names what is promised."""
_OF = "من"
"""The preposition behind "warns" that names what is expected; who threatens "with" something tells of no more than his threat."""


@dataclass(frozen=True, slots=True)
class AnaphorRow:
    """A row of `anaphors.tsv`: words that take up something told before."""

    phrase: str
    points_at: str
    """`told`, `accused`, `act` or `any`."""
    example: str
    source: str
    at: str = ""


@dataclass(frozen=True, slots=True)
class Anaphors:
    """The phrases by their first word, the longest first."""

    rows: dict[str, tuple[tuple[tuple[str, ...], str], ...]]

    @classmethod
    def load(cls, own: Path | None = None) -> Anaphors:
        """Read the word file, and the user's own rows behind it."""
        found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        for row in table("anaphors", AnaphorRow, own=own):
            parts = tuple(word.folded for word in cut(fold(row.phrase)))
            found.setdefault(parts[0], []).append((parts, row.points_at))
        return cls({word: tuple(sorted(rows, key=lambda row: -len(row[0]))) for word, rows in found.items()})

    def find(self, line: Line, first: int, end: int) -> str | None:
        """Return what the first phrase on these words points at, None when there is none."""
        for at in range(first, min(end, len(line.words))):
            for parts, points_at in self.rows.get(line.word(at), ()):
                if at + len(parts) <= end and all(line.word(at + i) == part for i, part in enumerate(parts)):
                    return points_at
        return None


def taken_up(points_at: str, memory: Memory) -> tuple[str, ...]:
    """Return the nearest earlier events that an anaphor may mean; empty when there are none.

    Accusations take up what was last alleged, reports what was last claimed, an act the last act told. What somebody tells as not
    done is no report that another denies: both deny the same one before it.
    """
    negated = {event.id for event in memory.told if event.polarity is Polarity.NEGATED}
    for stance, ids in reversed(memory.vouched if points_at != "act" else []):
        told = tuple(event for event in ids if event not in negated)
        if told and (stance is Stance.ACCUSES or (points_at == "told" and stance.affirms)):
            return told[:_TAKEN]
    return tuple(event.id for event in memory.told if event.type != ACCUSING)[-1:]


def alleged_alike(own: Sequence[Event], known: Mapping[str, Event], memory: Memory) -> tuple[str, ...]:
    """Return the acts last alleged that are of the same kind as what is denied: "any arms deals" answers that arms were sent."""
    kinds = {(event.type, event.mode) for event in own}
    last = next((ids for stance, ids in reversed(memory.vouched) if stance is Stance.ACCUSES), ())
    held = {event.id for event in own}
    return tuple(i for i in last if i not in held and i in known and (known[i].type, known[i].mode) in kinds)


def begin(line: Line, cue: Cue, after: int, end: int) -> tuple[int, bool]:
    """Return the first word of what is said, and whether a small word, a colon or a quotation mark opened it."""
    late = cue.frame is not None and cue.frame.role("عن") == "topic"
    for at in range(cue.last + 1, min(end, cue.last + 1 + (_SAYS_LATE if late else _SAYS_SOON))):
        word = line.word(at)
        if line.opens(at) == "complement":
            if line.word(at - 1) in line.small.others:
                break
            return at + 1, True
        if at >= after and (word == ":" or ((word in OPENING or word == STRAIGHT) and not sets_off(line, at))):
            return at + 1, True
        if not late and at >= after and any(place == at for place, _ in line.events):
            break
    return after, False


def introduced(line: Line, cue: Cue, subject: Subject) -> bool:
    """Say whether what follows without "that" can be what is said: an object, or the preposition the verb takes."""
    if cue.frame is None:
        return cue.kind == "colon"
    if cue.kind == "participle":
        return cue.frame.word_class == "both" or _goes_on(line, cue)
    if cue.frame.type == ACCUSING:
        return cue.kind == "verb" or cue.stance is not Stance.DOUBTS
    if cue.kind == "masdar":
        told = cue.stance is Stance.DENIES or bool(line.events_in(subject.after, subject.after + _NEXT))
        return cue.frame.word_class == "report" and told
    if cue.kind == "news":
        return bool(line.events_in(subject.after, subject.after + _NEXT))
    return cue.kind == "verb" and _takes_object(line, cue, subject)


def _takes_object(line: Line, cue: Cue, subject: Subject) -> bool:
    """Say whether a verb has what it says as object, or behind the preposition that it takes."""
    frame = cue.frame
    if frame is None:
        return False
    if frame.type == "THREATEN":
        return frame.role(_OF) == "content" and _has_preposition(line, cue, subject)
    if frame.role("O") == "recipient":
        return frame.role(_WITH) == "content" and cue.stance is Stance.PLEDGES and _has_preposition(line, cue, subject)
    return frame.role("O") == "content" or _has_preposition(line, cue, subject)


def _has_preposition(line: Line, cue: Cue, subject: Subject) -> bool:
    slots = {name for name, role in cue.frame.slots if role in ("content", "origin") and name != "S"} if cue.frame else set()
    words = [line.word(at) for at in range(cue.last + 1, subject.after + _NEAR)]
    return any(line.small.prepositions.get(word) in slots or word[:1] in slots for word in words)


def _goes_on(line: Line, cue: Cue) -> bool:
    """Say whether a participle is used as one that speaks ("pointing to ..."), not as an adjective."""
    if cue.frame is None or cue.predicate is None or cue.predicate.passive:
        return False
    slots = {name for name, role in cue.frame.slots if role == "content" and name != "O"}
    for at in range(cue.last + 1, cue.last + 1 + _NEXT):
        word = line.word(at)
        if line.opens(at) == "complement" or word == ":" or word in QUOTES or line.small.prepositions.get(word) in slots:
            return True
        if word[:1] in slots:
            return True
    return cue.frame.role("O") == "content" and bool(line.events_in(cue.last + 1, cue.last + 2))


def closes(line: Line, cue: Cue, subject: Subject) -> bool:
    """Say whether a verb and its subject close a clause whose content stands before: "..., says the site"."""
    previous, following = line.word(cue.first - 1), line.word(subject.after)
    apart = previous in COMMAS or previous in QUOTES
    return cue.kind == "verb" and apart and (not following or following in HARD or following in COMMAS)


def set_ends(told: list[Told]) -> None:
    """End a scope where a speaker of the same depth begins."""
    for number, item in enumerate(told):
        later = next((other for other in told[number + 1 :] if not other.within(item)), None)
        if later is not None:
            item.end = min(item.end, later.cue.first)


def share_out(reading: Reading) -> None:
    """Give each event to the innermost speaker whose words it stands in; a denial also takes what its clause quotes."""
    line, told = reading.line, reading.told
    for at, event in line.events:
        owners = [item for item in told if item.first <= at < item.end and not item.cue.first <= at <= item.cue.last]
        if owners:
            owner = max(owners, key=lambda item: item.first)
            if not _expressed(owner, event):
                owner.events.append(event)
    for item in told:
        earlier = line.events_in(0, item.cue.first)
        if _refers_back(item) and earlier:
            done = [event for event in earlier if event.type != ACCUSING] if item.stance is Stance.DENIES else []
            item.events = (done or earlier)[-1:]
        elif item.voices and not item.events and _postposed(line, item):
            taken = {event.id for other in told for event in other.events}
            item.events = [event for event in earlier if event.id not in taken]
        elif item.voices and item.stance in (Stance.DENIES, Stance.DOUBTS):
            item.events = _denied(line, item, told)
        elif item.opened and item.cue.kind == "verb" and not item.cue.joined:
            owned = {event.id for other in told for event in other.events}
            item.events = [*(event for event in _quoted_before(line, item.cue) if event.id not in owned), *item.events]


def _adds(item: Told) -> bool:
    """Say whether a clause of its own begins with a verb: by "and", or "as ... too"."""
    return item.cue.joined or item.trailing == "also"


def _quoted_before(line: Line, cue: Cue) -> list[Event]:
    """Return the acts of a quotation that closes right before a verb: "«...», said X, «...»"."""
    end = cue.first - (2 if line.word(cue.first - 1) in COMMAS else 1)
    if line.word(end) not in CLOSING and line.word(end) != STRAIGHT:
        return []
    first = next((at for at in range(end - 1, -1, -1) if line.word(at) in OPENING or line.word(at) == STRAIGHT), end)
    return line.events_in(first, end)


def _expressed(item: Told, event: Event) -> bool:
    """Say whether an act is the saying itself: "voiced its concern" is one act of blame, not a claim about one."""
    frame = item.cue.frame
    voices = frame is not None and frame.role("عن") == "content" and frame.role("O") is None
    return voices and not item.opened and event.type == ACCUSING


def _refers_back(item: Told) -> bool:
    """Say whether the pronoun on the verb stands for what is said: "the attack, which he confirmed"."""
    predicate, frame = item.cue.predicate, item.cue.frame
    if item.cue.kind != "verb" or item.opened or item.trailing == "clause" or predicate is None or not predicate.pronoun or frame is None:
        return False
    return frame.role("O") == "content" and frame.role("ب") is None


def _postposed(line: Line, item: Told) -> bool:
    """Say whether the cue stands behind what is said ("..., says the site", "as the site said")."""
    if item.opened or item.cue.kind != "verb" or not item.cue.first:
        return False
    previous = line.word(item.cue.first - 1)
    return bool(item.trailing) or previous in COMMAS or previous in QUOTES


def _denied(line: Line, item: Told, told: list[Told]) -> list[Event]:
    """Let a denial reach what the accusations and reports that it denies are about."""
    later = (t for t in told if t.cue.first > item.cue.last and (t.cue.kind == "participle" or (t.cue.kind == "verb" and _adds(t))))
    end = next((t.cue.first for t in later), len(line.words))
    reached = line.events_in(item.first, end)
    return [event for event in reached if event.type != ACCUSING] or reached
