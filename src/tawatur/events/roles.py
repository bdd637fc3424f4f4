"""Fill the doer and the recipient of an act from the parties around its predicate.

A finite verb reads subject, then object, then prepositions by its frame; a verbal noun reads its genitive, its
adjective and its prepositions; what is left empty is carried over from the governing clause. Each filling names
the rule that did it.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from tawatur.events.arguments import behind, controlled, joined_with, subject_before
from tawatur.events.cast import CONTROLLED, DIRECT, HARMED, ONLY_OBJECT, PASSIVE, SOLE, Cast, Reading, group, prepositions
from tawatur.events.nouns import of_noun
from tawatur.fold import fold
from tawatur.frames import victims
from tawatur.model import MentionKind

if TYPE_CHECKING:
    from tawatur.events.scene import Placed, Scene
    from tawatur.frames import Frame

_ADJACENT = 1
"""Words between a verb that opens its clause by `wa-` or `fa-` and its subject, which nothing before can then be."""
_STATES = "actors:states:"
"""How the rule of a party begins that is a state by its name."""
_CONTROLLING = frozenset({"ACCUSE", "REQUEST", "COERCE"})
"""Types whose recipient is the doer of the act named behind them."""


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


def cast(scene: Scene, predicate: Placed, frame: Frame, carried: Carried) -> Cast:
    """Return who does what to whom; `carried` tells whom the sentence has in mind."""
    reading = Reading(scene, predicate, frame, behind(scene, predicate), carried.by(predicate))
    fill = {"verb": _verb, "participle": _participle}.get(predicate.predicate.form, of_noun)
    roles = Cast()
    fill(reading, roles)
    return roles


def _verb(reading: Reading, roles: Cast) -> None:
    direct = reading.direct
    opens = reading.scene.starts_clause(reading.predicate.first) and bool(direct) and direct[0].distance <= _ADJACENT
    asked = controlled(reading.scene, reading.predicate)
    before = asked or (None if opens else subject_before(reading.scene, reading.predicate))
    if _reads_passive(reading, before):
        harmed = [p.actor for p in joined_with(reading.scene, before)] if before is not None else group(reading.scene, direct)
        roles.put("recipient", harmed, HARMED)
        prepositions(reading, roles)
        return
    passive = reading.predicate.predicate.passive
    subject_role = reading.passive_role if passive else reading.subject_role
    if before is not None:
        roles.put(subject_role, [p.actor for p in joined_with(reading.scene, before)], CONTROLLED if asked else "subject-before")
    elif direct and direct[0].distance <= DIRECT and not _led_by_preposition(reading) and not _shows_subject(reading):
        first = group(reading.scene, direct)
        alone = reading.frame.role("O") is None and direct[0].distance <= _ADJACENT
        roles.put(subject_role, first, PASSIVE if passive else SOLE if alone else "subject-behind")
        direct = [part for part in direct if part.actor not in first]
    elif reading.carried:
        roles.put(subject_role, reading.carried, "subject-carried")
    if direct and not passive:
        near = _shows_subject(reading) and direct[0].distance <= _ADJACENT
        roles.put(reading.object_role, group(reading.scene, direct), ONLY_OBJECT if near else "object")
    prepositions(reading, roles)


def _reads_passive(reading: Reading, before: Placed | None) -> bool:
    """Say whether a verb that is written alike in both voices is a passive: it harms, and one party alone stands with it.

    "Two were killed in a raid" is written like "two killed in a raid"; who kills is told together with whom.
    """
    value, direct = reading.predicate.predicate, reading.direct
    if fold(reading.frame.lemma) not in victims() or reading.object_role != "recipient" or value.tense != "past" or value.pronoun:
        return False
    if before is not None:
        return not direct and not _is_state(before) and not _counts_another(reading, reading.predicate)
    if not direct or direct[0].distance > DIRECT or _led_by_preposition(reading) or _is_state(direct[0].placed):
        return False
    alone = set(group(reading.scene, direct))
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
        if direct and direct[0].distance <= DIRECT:
            roles.put(reading.object_role, group(reading.scene, direct), "object")
    prepositions(reading, roles)


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
