"""Fill roles that a sentence leaves to the reader: pronouns, and acts taken up again ("the raid", "the visit").

Only what stands earlier in the document is looked at: the last party that a pronoun may mean, the last act of the
same type that a definite noun takes up.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from tawatur.events.cast import OBJECT

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tawatur.events.cast import Cast
    from tawatur.events.scene import Placed, Scene
    from tawatur.frames import Frame

_DIRECTED = frozenset({"ASSAULT", "ACCUSE", "SANCTION", "COERCE", "THREATEN", "REJECT", "AID", "SUPPORT", "REQUEST"})
"""Types whose acts are done to somebody: a later telling that names nobody means the same one."""
_KEPT = 3
"""Parties of earlier sentences that may still be meant."""
_NEAR = 3
"""Sentences back to which an act is still in mind."""


@dataclass(frozen=True, slots=True)
class Act:
    """An act that was told: in which sentence, of which type and mode, by whom and to whom."""

    sentence: int
    type: str
    mode: str
    doers: tuple[str, ...]
    recipients: tuple[str, ...]


@dataclass(slots=True)
class Story:
    """The acts of a document so far, with the sentence each stood in."""

    sentence: int = 0
    acts: list[Act] = field(default_factory=list)
    recent: tuple[str, ...] = ()
    """Parties named in the sentences before this one, the last first."""

    @property
    def before(self) -> tuple[frozenset[str], frozenset[str]]:
        """Return doers and recipients of the last act."""
        if not self.acts:
            return frozenset(), frozenset()
        return frozenset(self.acts[-1].doers), frozenset(self.acts[-1].recipients)

    def name(self, actors: Iterable[str]) -> None:
        """Take note of the parties of a sentence that is done."""
        self.recent = tuple(dict.fromkeys((*reversed(list(actors)), *self.recent)))[:_KEPT]

    def tell(self, frame: Frame, roles: Cast) -> None:
        """Take note of an act."""
        self.acts.append(Act(self.sentence, frame.type, frame.mode, tuple(roles.doers), tuple(roles.recipients)))

    def last(self, frame: Frame, reach: int) -> Act | None:
        """Return the last act of the frame's type and mode, else of its type, within so many sentences."""
        near = [act for act in reversed(self.acts) if self.sentence - act.sentence <= reach and act.type == frame.type]
        return next((act for act in near if act.mode == frame.mode), near[0] if near else None)


def fill(scene: Scene, predicate: Placed, frame: Frame, roles: Cast, story: Story) -> None:
    """Fill what is still empty from a pronoun and from the story."""
    _pronoun(scene, predicate, frame, roles)
    definite = predicate.front.endswith("ال") and predicate.predicate.form in ("masdar", "noun")
    if definite and not roles.recipients:
        earlier = story.last(frame, len(story.acts) + story.sentence)
        if earlier is not None:
            _take(earlier, roles, "taken-up")
    if not roles.recipients and frame.type in _DIRECTED:
        earlier = story.last(frame, _NEAR)
        if earlier is not None and (not roles.doers or set(roles.doers) & set(earlier.doers)):
            _take(earlier, roles, "in-mind")


def _take(earlier: Act, roles: Cast, rule: str) -> None:
    if not roles.doers:
        roles.put("doer", list(earlier.doers), rule)
    roles.put("recipient", list(earlier.recipients), rule)


def _pronoun(scene: Scene, predicate: Placed, frame: Frame, roles: Cast) -> None:
    value = predicate.predicate
    if not value.pronoun:
        return
    before = [p.actor for p in scene.actors if p.last < predicate.first]
    if value.form == "verb":
        role = frame.role("O") or "recipient"
        meant = next((actor for actor in reversed(before) if actor not in roles.doers), None)
    else:
        subject = frame.role("S") or "doer"
        role = subject if OBJECT in [how.partition(":")[2] for how in roles.how.values()] else frame.idafa or subject
        meant = before[-1] if before else None
    if meant is None:
        return
    if role == "recipient" and not roles.recipients and meant in roles.doers and value.form != "verb":
        roles.doers.remove(meant)
    roles.put(role, [meant], "pronoun")
