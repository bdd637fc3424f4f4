"""Choose who speaks among all who may: the names of the sentence, whoever spoke shortly before, the nameless.

The rules propose a speaker; learned weights see him and the others, where each stands and who he is, and overrule the
rules only when another wins clearly.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from tawatur.claims.told import UNNAMED, Speaker, carried, speaker
from tawatur.linear import Linear, Option, load

if TYPE_CHECKING:
    from typing import Self

    from tawatur.claims.cue import Cue
    from tawatur.claims.line import Line
    from tawatur.claims.told import Memory, Reading, Subject, Voices

CAUTION = 300
"""By how much another must beat the speaker of the rules: chosen on the training texts in folds (training/speakers.py --folds)."""
_KINDS = ("verb", "participle")
"""Kinds of cues whose speaker is weighed."""
_STEPS = (0, 1, 2, 4, 8, 16)
_MOST = 3
"""Names between cue and candidate that are told apart."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """Someone who may speak, and how he comes into question."""

    voices: Voices
    first: int = -1
    """First word of his name in the sentence, -1 where he is not named here."""
    last: int = -1
    turn: int = -1
    """How many speakers ago he spoke last, -1 where he did not."""
    proposed: bool = False
    """Whether the rules propose him."""


@dataclass(frozen=True, slots=True)
class Voice:
    """Choose a speaker by learned weights."""

    model: Linear
    caution: int = 0

    @classmethod
    def shipped(cls) -> Self:
        """Return the model that comes with the package."""
        return cls(load("speaker"), CAUTION)

    def __call__(self, reading: Reading, cue: Cue, subject: Subject) -> Subject:
        """Return the subject that the rules found, or one with another speaker where that one wins clearly."""
        found = candidates(reading, cue, subject)
        if len(found) < 2:  # noqa: PLR2004 (nobody to choose)
            return subject
        scores = [self.model.score(*option) for option in options(reading, cue, found)]
        best = scores.index(max(scores))
        if scores[best] - scores[0] <= self.caution:
            return subject
        chosen = found[best]
        return replace(subject, voices=chosen.voices, after=max(subject.after, _behind(cue, chosen)))


def _behind(cue: Cue, chosen: Candidate) -> int:
    return chosen.last + 1 if chosen.first > cue.last else 0


def candidates(reading: Reading, cue: Cue, subject: Subject) -> list[Candidate]:
    """List who may speak: the speaker of the rules first; empty for cues whose speaker their form settles."""
    if cue.kind not in _KINDS:
        return []
    line, memory = reading.line, reading.memory
    turns: dict[str, int] = {}
    for ago, turn in enumerate(
        reversed(
            [
                *(item.last_voices for item in reading.roots()),
            ]
        )
    ):
        turns.setdefault(turn[0].actor, ago)
    here = len(turns)
    for ago, past in enumerate(reversed(memory.recent)):
        turns.setdefault(past.voices[0].actor, here + ago)
    places: dict[str, tuple[int, int, Voices]] = {}
    for placed in line.actors:
        actor = str(placed.mention.value)
        known = places.get(actor)
        if known is None or abs(placed.first - cue.last) < abs(known[0] - cue.last):
            places[actor] = placed.first, placed.last, (speaker(placed),)
    lead = subject.voices[0].actor
    first, last, _ = places.get(lead, (-1, -1, ()))
    found = [Candidate(subject.voices, first, last, turns.get(lead, -1), proposed=True)]
    own = {voice.actor for voice in subject.voices}
    for actor, (first, last, voices) in places.items():
        if actor not in own:
            found.append(Candidate(voices, first, last, turns.get(actor, -1)))
    for actor, ago in turns.items():
        if actor not in own and actor not in places:
            found.append(Candidate((Speaker(actor),), turn=ago))
    if UNNAMED not in own and UNNAMED not in turns:
        found.append(Candidate(carried((Speaker(UNNAMED),))))
    return found


def options(reading: Reading, cue: Cue, found: list[Candidate]) -> list[Option]:
    """Return what is seen of each candidate."""
    around = _around(reading.line, cue)
    return [_option(reading, cue, item, around) for item in found]


def _around(line: Line, cue: Cue) -> list[str]:
    """Return what is seen of the cue itself."""
    predicate, frame = cue.predicate, cue.frame
    form = f"{cue.kind}{predicate.tense if predicate else ''}"
    agreement = predicate.agreement if predicate else ""
    return [
        f"k{form}",
        f"j{cue.joined}{cue.kind}",
        f"l{frame.lemma if frame else ''}",
        f"g{agreement}",
        f"n{mark(line, cue.last + 1)}",
        f"b{mark(line, cue.first - 1)}",
        f"b{mark(line, cue.first - 1)}n{mark(line, cue.last + 1)}j{cue.joined}",
        f"t{line.title}",
    ]


def mark(line: Line, at: int) -> str:
    """Return what stands on a word: a name, a predicate, an opener, the small word itself, or the letters it begins with."""
    if at in line.actor_on:
        return "A"
    if at in line.filled:
        return "D"
    predicate = line.predicate(at)
    if predicate is not None:
        return f"P{predicate.form[0]}{predicate.word_class[0]}"
    word = line.word(at)
    if line.opens(at) or word in line.small.listed or not word.isalpha():
        return word
    return "al" if word.startswith("ال") else "w"


def _option(reading: Reading, cue: Cue, item: Candidate, around: list[str]) -> Option:
    line, memory = reading.line, reading.memory
    actor = item.voices[0].actor
    place = _place(line, cue, item)
    rule = "R" if item.proposed else "-"
    turn = f"u{min(item.turn, 4)}"
    who = f"{memory.kinds.get(actor, '')}{memory.roles.get(actor, '')}"
    agreed = _agreed(memory, cue, actor)
    nameless = f"{actor == UNNAMED}{actor.startswith('unnamed')}"
    own = [
        rule,
        place,
        turn,
        f"w{who}",
        agreed,
        f"x{nameless}",
        f"{rule}{place}",
        f"{rule}{turn}",
        f"{place}{turn}",
        f"{rule}{place}{turn}",
        f"{rule}{agreed}",
        f"{place}{agreed}",
        f"{place}w{who}",
        f"{turn}w{who}",
        f"{rule}w{who}",
        f"{rule}m{len(item.voices) > 1}",
        f"{turn}{agreed}",
    ]
    if item.first >= 0:
        before, head = mark(line, item.first - 1), line.word(item.first)
        own += [f"h{head}", f"p{before}", f"{place}p{before}", f"q{mark(line, item.last + 1)}{place}"]
    own += [f"{place}{seen}" for seen in around] + [f"{turn}{seen}" for seen in around] + [f"{rule}{seen}" for seen in around]
    return "", own


def _place(line: Line, cue: Cue, item: Candidate) -> str:
    """Return where a candidate stands: side, distance, names between, and whether a clause or preposition parts him from the cue."""
    if item.first < 0:
        return "o"
    ahead = item.first > cue.last
    inner = range(cue.last + 1, item.first) if ahead else range(item.last + 1, cue.first)
    step = next((i for i, most in enumerate(_STEPS) if len(inner) <= most), len(_STEPS))
    between = min(len({id(line.actor_on[at]) for at in inner if at in line.actor_on}), _MOST)
    parted = any(line.opens(at) or line.word(at) in (":", ".", "؛") for at in inner)
    placed = line.actor_on.get(item.first)
    governed = bool(placed and line.governor(placed))
    return f"{'>' if ahead else '<'}{step}{between}{'|' if parted else ''}{'g' if governed else ''}"


def _agreed(memory: Memory, cue: Cue, actor: str) -> str:
    agreement = cue.predicate.agreement if cue.predicate else ""
    wanted = next((letter for letter in agreement if letter in "mf"), "")
    is_ = memory.gender(actor) or ("m" if memory.kinds.get(actor) == "person" else memory.kinds.get(actor, ""))
    return f"a{wanted}{is_}{agreement[-1:]}"
