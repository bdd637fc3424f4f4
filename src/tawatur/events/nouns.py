"""Read the roles of a verbal noun: its genitive, its adjective, its pronoun, its prepositions, and the verb that brings it in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tawatur.events.arguments import ADJECTIVE, joined_with
from tawatur.events.cast import DESCRIBED, DIRECT, OBJECT, SUFFERED, group, prepositions
from tawatur.events.suffering import sufferer

if TYPE_CHECKING:
    from tawatur.events.arguments import Argument
    from tawatur.events.cast import Cast, Reading

_LI = "ل"
"""The preposition, folded, that marks the object of a verbal noun whose genitive is its subject."""
_JUDGING = frozenset({"ACCUSE", "AGREE", "REJECT", "SUPPORT"})
"""Types of acts that may be about another act."""


def of_noun(reading: Reading, roles: Cast) -> None:
    """Fill the roles of a verbal noun; who governs it does it where nobody else does."""
    _suffered(reading, roles)
    _genitive(reading, roles)
    owned = _object(reading, [], []) if reading.predicate.predicate.pronoun else None
    if owned is not None:
        roles.put("recipient", group(reading.scene, [owned]), OBJECT)
    prepositions(reading, roles)
    if not roles.doers and reading.carried and owned is None:
        roles.put(reading.subject_role, [a for a in reading.carried if a not in roles.recipients], "governing-subject")


def _suffered(reading: Reading, roles: Cast) -> None:
    if any(role == "recipient" for _, role in reading.frame.slots):
        harmed = sufferer(reading.scene, reading.predicate)
        roles.put("recipient", [p.actor for p in joined_with(reading.scene, harmed)] if harmed else [], SUFFERED)


def _genitive(reading: Reading, roles: Cast) -> None:
    """Read the first party behind the noun, and the second where the first did it."""
    subject_role, direct = reading.subject_role, reading.direct
    if not direct or direct[0].distance > DIRECT:
        return
    marked = {reading.role_of(part.slot) for part in reading.parts if part.slot} & {"doer", "recipient", "both"}
    first = group(reading.scene, direct)
    adjective = direct[0].placed.mention.by.startswith(ADJECTIVE)
    suffers = _object(reading, direct, first)
    subject = "recipient" in marked or adjective or suffers or _acts_on(reading, direct[0])
    role = subject_role if subject else (reading.frame.idafa or subject_role)
    roles.put(role, first, DESCRIBED if adjective and direct[0].distance == 0 else "genitive")
    second = suffers or next((part for part in direct if part.actor not in first), None)
    if second is not None and role == subject_role and (suffers or not marked):
        roles.put(reading.frame.role("O") or "recipient", [second.actor], OBJECT if suffers else "further-behind")


def _object(reading: Reading, direct: list[Argument], first: list[str]) -> Argument | None:
    """Return the party that a verbal noun acts upon behind its genitive: right behind it, or with `li-` that has no other sense.

    "The invasion of Iraq of Kuwait" is written "ghazw al-Iraq lil-Kuwait": the genitive did it, `li-` marks to whom.
    """
    if reading.predicate.predicate.form != "masdar" or reading.frame.role("O") != "recipient":
        return None
    end = direct[0].placed.last + 1 if direct else reading.predicate.last + 1
    behind_it = (part for part in reading.parts if part.placed.first == end and part.actor not in first)
    found = next(behind_it, None)
    if found is None or found.placed.mention.by.startswith(ADJECTIVE):
        return None
    return found if found.slot == "" or (found.slot == _LI and reading.frame.role(_LI) is None) else None


def _acts_on(reading: Reading, genitive: Argument) -> bool:
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
