"""Choose doer and recipient with the learned weights: the rules' answer is one feature among others.

Doer first, then recipient among the rest; each may be nobody. Parties joined to a chosen one by `wa-` come along.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tawatur.events.arguments import joined_with
from tawatur.events.evidence import Situation, options, parties
from tawatur.events.roles import HARMED, Cast
from tawatur.linear import Linear, Option, load

if TYPE_CHECKING:
    from typing import Self

_DEEDS = frozenset({"AID", "ASSAULT", "MOBILIZE", "SANCTION", "RETREAT", "COOPERATE"})
"""Types of acts in which an outlet that a sentence names is the one who tells of it; training leaves the choice open."""


@dataclass(frozen=True, slots=True)
class Caster:
    """The two models that fill the roles of an act."""

    doer: Linear
    recipient: Linear

    @classmethod
    def shipped(cls) -> Self:
        """Return the models that come with the package."""
        return cls(load("doer"), load("recipient"))

    def __call__(self, situation: Situation) -> Cast:
        """Return who does what to whom."""
        cast = Cast()
        found = [(actor, seen) for actor, seen in parties(situation) if not _only_tells(situation, actor)]
        doer = chosen(self.doer, options(situation, [(actor, seen) for actor, seen in found if not _suffers(situation, actor)]))
        if doer:
            cast.put("doer", group(situation, doer, "doer"), "model")
        recipient = chosen(self.recipient, options(situation, found, tuple(cast.doers)))
        if recipient:
            cast.put("recipient", group(situation, recipient, "recipient"), "model")
        return cast


def _only_tells(situation: Situation, actor: str) -> bool:
    """Say whether a party of the sentence is an outlet that tells of a deed: it neither did nor received it."""
    known = situation.actors.get(actor)
    return known is not None and known.kind == "media" and situation.frame.type in _DEEDS


def _suffers(situation: Situation, actor: str) -> bool:
    """Say whether a party suffers a verb of harm by the rules, or tells of somebody who does: neither did the deed."""
    roles, above = situation.roles, situation.above
    harmed = {who for who, how in roles.how.items() if how == f"recipient:{HARMED}"}
    tells = above is not None and above.frame.word_class == "report" and actor in above.roles.doers
    return actor in harmed or (bool(harmed) and tells)


def group(situation: Situation, actor: str, role: str) -> list[str]:
    """Return a chosen party with those joined to it, and those whom the rules put beside it in the same role."""
    placed = next((p for p in situation.scene.actors if p.actor == actor), None)
    joined = [p.actor for p in joined_with(situation.scene, placed)] if placed else [actor]
    ruled = situation.roles.doers if role == "doer" else situation.roles.recipients
    return list(dict.fromkeys([actor, *joined, *(ruled if actor in ruled else ())]))


def chosen(model: Linear, offered: list[tuple[str, Option]]) -> str:
    """Return who is chosen: an actor id, or empty for nobody."""
    return offered[model.best([option for _, option in offered])][0]
