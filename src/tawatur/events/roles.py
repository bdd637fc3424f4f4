"""Fill the doer and the recipient of an act from the parties around its predicate.

A finite verb reads subject, then object, then prepositions by its frame; a verbal noun reads its genitive, its
adjective and its prepositions; what is left empty is carried over from the governing clause. Each filling names
the rule that did it.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from tawatur.events.arguments import ADJECTIVE, Argument, behind, controlled, joined_with, subject_before
from tawatur.events.suffering import sufferer
from tawatur.fold import fold
from tawatur.frames import victims
from tawatur.model import MentionKind

if TYPE_CHECKING:
    from tawatur.events.scene import Placed, Scene
    from tawatur.frames import Frame

_DIRECT = 4
"""Words that may stand between a predicate and a party without a preposition of its own."""
_ADJACENT = 1
"""Words between a verb that opens its clause by `wa-` or `fa-` and its subject, which nothing before can then be."""
_DEFAULT_SLOTS = {"agent": "doer", "ضد": "recipient", "علي": "recipient", "مع": "both", "بين": "both", "تجاه": "recipient"}
"""What a preposition marks where the frame is silent."""
HARMED = "passive-subject"
"""The rule by which somebody alone with a verb of harm suffers it."""
SOLE = "sole-subject"
"""The rule by which the party right behind a verb without an object is its subject."""
DESCRIBED = "adjective"
"""The rule by which the adjective right behind the noun of an act names who did it."""
PASSIVE = "subject-of-passive"
"""The rule by which the subject behind a verb in the passive is to whom it was done."""
CONTROLLED = "subject-controlled"
"""The rule by which who may, must or is asked to do something is the subject of the verb that says what."""
_STATES = "actors:states:"
"""How the rule of a party begins that is a state by its name."""
_LI = "ل"
"""The preposition, folded, that marks the object of a verbal noun whose genitive is its subject."""
ONLY_OBJECT = "object-of-shown-subject"
"""The rule by which the party behind a verb that shows its subject (a plural: "they armed X") is its object."""
OBJECT = "object-of-noun"
"""The rule by which a party behind the genitive of a verbal noun, or its pronoun, is to whom it was done."""
SUFFERED = "suffered"
"""The rule by which the subject of a verb such as "came under" suffers the act named behind it."""
_JUDGING = frozenset({"ACCUSE", "AGREE", "REJECT", "SUPPORT"})
"""Types of acts that may be about another act."""
_CONTROLLING = frozenset({"ACCUSE", "REQUEST", "COERCE"})
"""Types whose recipient is the doer of the act named behind them."""


@dataclass(slots=True)
class Cast:
    """Who does and who receives, while it is being filled, with the rules that filled it."""

    doers: list[str] = field(default_factory=list)
    recipients: list[str] = field(default_factory=list)
    rules: list[str] = field(default_factory=list)
    how: dict[str, str] = field(default_factory=dict)
    """By which rule each actor came in."""

    def put(self, role: str, actors: list[str], rule: str) -> None:
        """Add actors to a role; `both` makes them doers side by side."""
        into = {"doer": self.doers, "both": self.doers, "recipient": self.recipients}.get(role)
        if into is None:
            return
        fresh = [a for a in actors if a not in into and not (role == "recipient" and a in self.doers)]
        into.extend(fresh)
        self.how.update(dict.fromkeys(fresh, f"{role}:{rule}"))
        if fresh:
            self.rules.append(f"{role}={rule}")


@dataclass(slots=True)
class Carried:
    """Who is still in mind in a sentence: the last subject, and who is meant to do what the last verb speaks of.

    To accuse, ask or force somebody makes that somebody the doer of the act named behind it ("accused Iran of arming").
    """

    subject: list[str] = field(default_factory=list)
    controlled: list[str] = field(default_factory=list)

    def take(self, predicate: Placed, frame: Frame, roles: Cast) -> None:
        """Take note of the roles of a predicate that has been read."""
        if predicate.predicate.form not in ("verb", "participle") or not roles.doers:
            return
        self.subject = list(roles.doers)
        controls = frame.type in _CONTROLLING or frame.content in ("demanded", "refused")
        self.controlled = list(roles.recipients) if controls and roles.recipients else self.subject

    def by(self, predicate: Placed) -> list[str]:
        """Return who does an act whose clause names no doer."""
        return self.subject if predicate.predicate.form == "verb" else self.controlled


@dataclass(frozen=True, slots=True)
class Reading:
    """A predicate in its sense with the parties around it: what the role rules look at."""

    scene: Scene
    predicate: Placed
    frame: Frame
    parts: tuple[Argument, ...]
    carried: list[str]
    """Who is meant where the clause names no doer."""

    @property
    def direct(self) -> list[Argument]:
        """Return the parties behind the predicate that no preposition marks."""
        return [part for part in self.parts if part.slot == ""]

    @property
    def subject_role(self) -> str:
        """Return what the subject does."""
        return self.frame.role("S") or "doer"

    @property
    def object_role(self) -> str:
        """Return what the object is to the act."""
        return self.frame.role("O") or "thing"

    @property
    def passive_role(self) -> str:
        """Return what the subject of a passive is: the object, a recipient where that would be a thing."""
        return self.object_role if self.object_role != "thing" else "recipient"

    def role_of(self, slot: str) -> str | None:
        """Return what a preposition marks: by the frame, else by default."""
        return self.frame.role(slot) or _DEFAULT_SLOTS.get(slot)


def cast(scene: Scene, predicate: Placed, frame: Frame, carried: Carried) -> Cast:
    """Return who does what to whom; `carried` tells whom the sentence has in mind."""
    reading = Reading(scene, predicate, frame, behind(scene, predicate), carried.by(predicate))
    fill = {"verb": _verb, "participle": _participle}.get(predicate.predicate.form, _noun)
    roles = Cast()
    fill(reading, roles)
    return roles


def _verb(reading: Reading, roles: Cast) -> None:
    direct = reading.direct
    opens = reading.scene.starts_clause(reading.predicate.first) and bool(direct) and direct[0].distance <= _ADJACENT
    asked = controlled(reading.scene, reading.predicate)
    before = asked or (None if opens else subject_before(reading.scene, reading.predicate))
    if _reads_passive(reading, before):
        harmed = [p.actor for p in joined_with(reading.scene, before)] if before is not None else _group(reading.scene, direct)
        roles.put("recipient", harmed, HARMED)
        _prepositions(reading, roles)
        return
    passive = reading.predicate.predicate.passive
    subject_role = reading.passive_role if passive else reading.subject_role
    if before is not None:
        roles.put(subject_role, [p.actor for p in joined_with(reading.scene, before)], CONTROLLED if asked else "subject-before")
    elif direct and direct[0].distance <= _DIRECT and not _led_by_preposition(reading) and not _shows_subject(reading):
        group = _group(reading.scene, direct)
        alone = reading.frame.role("O") is None and direct[0].distance <= _ADJACENT
        roles.put(subject_role, group, PASSIVE if passive else SOLE if alone else "subject-behind")
        direct = [part for part in direct if part.actor not in group]
    elif reading.carried:
        roles.put(subject_role, reading.carried, "subject-carried")
    if direct and not passive:
        near = _shows_subject(reading) and direct[0].distance <= _ADJACENT
        roles.put(reading.object_role, _group(reading.scene, direct), ONLY_OBJECT if near else "object")
    _prepositions(reading, roles)


def _reads_passive(reading: Reading, before: Placed | None) -> bool:
    """Say whether a verb that is written alike in both voices is a passive: it harms, and one party alone stands with it.

    "Two were killed in a raid" is written like "two killed in a raid"; who kills is told together with whom.
    """
    value, direct = reading.predicate.predicate, reading.direct
    if fold(reading.frame.lemma) not in victims() or reading.object_role != "recipient" or value.tense != "past" or value.pronoun:
        return False
    if before is not None:
        return not direct and not _is_state(before) and not _counts_another(reading, reading.predicate)
    if not direct or direct[0].distance > _DIRECT or _led_by_preposition(reading) or _is_state(direct[0].placed):
        return False
    alone = set(_group(reading.scene, direct))
    return all(part.actor in alone for part in direct) and not _counts_another(reading, direct[0].placed)


def _is_state(placed: Placed) -> bool:
    """Say whether a state itself is named, no people of it: states are not killed or arrested, they do it."""
    return placed.mention.by.startswith(_STATES)


def _counts_another(reading: Reading, after: Placed) -> bool:
    """Say whether something is counted behind a word, up to the next verb or stop, that no preposition brings in."""
    scene = reading.scene
    counts = (p for p in scene.others if p.mention.kind is MentionKind.QUANTITY and p.first > after.last and not scene.preposition(p))
    first = next(counts, None)
    return first is not None and not any(scene.hard_stop(i) or scene.verb_at(i) for i in range(after.last + 1, first.first))


def _participle(reading: Reading, roles: Cast) -> None:
    before = subject_before(reading.scene, reading.predicate)
    who = [before.actor] if before is not None else reading.carried
    direct = reading.direct
    if reading.predicate.predicate.passive:
        roles.put(reading.passive_role, who, "participle-passive")
    else:
        roles.put(reading.subject_role, who, "participle-subject")
        if direct and direct[0].distance <= _DIRECT:
            roles.put(reading.object_role, _group(reading.scene, direct), "object")
    _prepositions(reading, roles)


def _noun(reading: Reading, roles: Cast) -> None:
    subject_role = reading.subject_role
    if any(role == "recipient" for _, role in reading.frame.slots):
        harmed = sufferer(reading.scene, reading.predicate)
        roles.put("recipient", [p.actor for p in joined_with(reading.scene, harmed)] if harmed else [], SUFFERED)
    marked = {reading.role_of(part.slot) for part in reading.parts if part.slot} & {"doer", "recipient", "both"}
    direct = reading.direct
    if direct and direct[0].distance <= _DIRECT:
        group = _group(reading.scene, direct)
        adjective = direct[0].placed.mention.by.startswith(ADJECTIVE)
        object_ = _object_of_noun(reading, direct, group)
        subject = "recipient" in marked or adjective or object_ or _judges(reading, direct[0])
        role = subject_role if subject else (reading.frame.idafa or subject_role)
        roles.put(role, group, DESCRIBED if adjective and direct[0].distance == 0 else "genitive")
        second = object_ or next((part for part in direct if part.actor not in group), None)
        if second is not None and role == subject_role and (object_ or not marked):
            roles.put(reading.frame.role("O") or "recipient", [second.actor], OBJECT if object_ else "further-behind")
    owned = _object_of_noun(reading, [], []) if reading.predicate.predicate.pronoun else None
    if owned is not None:
        roles.put("recipient", _group(reading.scene, [owned]), OBJECT)
    _prepositions(reading, roles)
    if not roles.doers and reading.carried and owned is None:
        roles.put(subject_role, [a for a in reading.carried if a not in roles.recipients], "governing-subject")


def _object_of_noun(reading: Reading, direct: list[Argument], group: list[str]) -> Argument | None:
    """Return the party that a verbal noun acts upon behind its genitive: right behind it, or with `li-` that has no other sense.

    "The invasion of Iraq of Kuwait" is written "ghazw al-Iraq lil-Kuwait": the genitive did it, `li-` marks to whom.
    """
    if reading.predicate.predicate.form != "masdar" or reading.frame.role("O") != "recipient":
        return None
    end = direct[0].placed.last + 1 if direct else reading.predicate.last + 1
    behind_it = (part for part in reading.parts if part.placed.first == end and part.actor not in group)
    found = next(behind_it, None)
    if found is None or found.placed.mention.by.startswith(ADJECTIVE):
        return None
    return found if found.slot == "" or (found.slot == _LI and reading.frame.role(_LI) is None) else None


def _judges(reading: Reading, genitive: Argument) -> bool:
    """Say whether a thing with `li-` and the article follows the genitive, or an act that the noun judges: the genitive did it.

    "The condemnation of Mali of the attack" is by Mali; in "the arming of Mali for the defence" Mali is armed.
    """
    scene, at = reading.scene, genitive.placed.last + 1
    if at >= len(scene.words) or reading.predicate.predicate.form != "masdar":
        return False
    judged = scene.predicate_at.get(at)
    if judged is None:
        return scene.words[at].folded.startswith(_LI + _LI)
    return reading.frame.type in _JUDGING and scene.preposition(judged) == _LI


def _prepositions(reading: Reading, roles: Cast) -> None:
    for part in reading.parts:
        role = reading.role_of(part.slot) if part.slot else None
        if role and not (role == "both" and _of_another(reading, part)):
            roles.put(role, [part.actor], f"prep:{part.slot}")


def _of_another(reading: Reading, part: Argument) -> bool:
    """Say whether another noun of an act stands before "with X": in "deployed them under its treaty with X" X is of the treaty."""
    between = range(reading.predicate.last + 1, part.placed.first)
    nouns = (reading.scene.predicate_at.get(at) for at in between)
    return any(noun is not None and noun.predicate.form in ("masdar", "noun") for noun in nouns)


def _group(scene: Scene, direct: list[Argument]) -> list[str]:
    """Return the first party of a list with those joined to it."""
    return [p.actor for p in joined_with(scene, direct[0].placed)]


def _shows_subject(reading: Reading) -> bool:
    """Say whether the subject is a pronoun: in the verb (a plural or dual stands behind its subject), or in the "that they" before."""
    return reading.predicate.predicate.agreement[2:] in ("p", "d") or reading.scene.that_pronoun(reading.predicate.first)


def _led_by_preposition(reading: Reading) -> bool:
    """Say whether a preposition follows the verb at once, apart or written onto a noun, so that no subject of its own does."""
    at, scene = reading.predicate.last + 1, reading.scene
    if at >= len(scene.words):
        return False
    noun = scene.predicate_at.get(at)
    return scene.words[at].folded in scene.connectives.slots or (noun is not None and bool(scene.preposition(noun)))
