"""Hold what the rules of roles look at and what they fill: a reading of a predicate, and its cast."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from tawatur.events.arguments import joined_with

if TYPE_CHECKING:
    from tawatur.events.arguments import Argument
    from tawatur.events.scene import Placed, Scene
    from tawatur.frames import Frame

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
ONLY_OBJECT = "object-of-shown-subject"
"""The rule by which the party behind a verb that shows its subject (a plural: "they armed X") is its object."""
OBJECT = "object-of-noun"
"""The rule by which a party behind the genitive of a verbal noun, or its pronoun, is to whom it was done."""
SUFFERED = "suffered"
"""The rule by which the subject of a verb such as "came under" suffers the act named behind it."""
DIRECT = 4
"""Words that may stand between a predicate and a party without a preposition of its own."""
_DEFAULT_SLOTS = {"agent": "doer", "ضد": "recipient", "علي": "recipient", "مع": "both", "بين": "both", "تجاه": "recipient"}
"""What a preposition marks where the frame is silent."""


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


def prepositions(reading: Reading, roles: Cast) -> None:
    """Let every party behind a preposition fill what that marks by the frame, else by default."""
    for part in reading.parts:
        role = reading.role_of(part.slot) if part.slot else None
        if role and not (role == "both" and _of_another(reading, part)):
            roles.put(role, [part.actor], f"prep:{part.slot}")


def _of_another(reading: Reading, part: Argument) -> bool:
    """Say whether another noun of an act stands before "with X": in "deployed them under its treaty with X" X is of the treaty."""
    between = range(reading.predicate.last + 1, part.placed.first)
    nouns = (reading.scene.predicate_at.get(at) for at in between)
    return any(noun is not None and noun.predicate.form in ("masdar", "noun") for noun in nouns)


def group(scene: Scene, direct: list[Argument]) -> list[str]:
    """Return the first party of a list with those joined to it."""
    return [p.actor for p in joined_with(scene, direct[0].placed)]
