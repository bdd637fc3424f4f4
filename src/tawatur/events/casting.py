"""Choose doer and recipient with the learned weights: the rules' answer is one feature among others.

Doer first, then recipient among the rest; each may be nobody. Parties joined to a chosen one by `wa-` come along.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tawatur.events.arguments import behind, joined_with
from tawatur.events.cast import CONTROLLED, DESCRIBED, HARMED, OBJECT, ONLY_OBJECT, PASSIVE, SOLE, SUFFERED, Cast
from tawatur.events.evidence import Situation, options, parties
from tawatur.linear import Linear, Option, load

if TYPE_CHECKING:
    from typing import Self

_DEEDS = frozenset({"AID", "ASSAULT", "MOBILIZE", "SANCTION", "RETREAT", "COOPERATE"})
"""Types of acts in which an outlet that a sentence names is the one who tells of it; training leaves the choice open."""

_NOMINATIVE, _SHORTEST = "ون", 5
"""The ending that only the subject of a verb has, and letters up to which it may be part of the word itself."""

_SURE = {
    "doer": (
        ("both:prep:بين", ""),
        ("doer:prep:agent", ""),
        (f"doer:{SOLE}", "verb"),
        (f"doer:{CONTROLLED}", ""),
        (f"doer:{DESCRIBED}", ""),
    ),
    "recipient": (
        (f"recipient:{SUFFERED}", ""),
        (f"recipient:{PASSIVE}", ""),
        (f"recipient:{OBJECT}", "masdar"),
        (f"recipient:{ONLY_OBJECT}", "verb"),
        ("recipient:genitive", "masdar"),
        ("recipient:prep:ضد", "verb"),
    ),
}
"""Rules that outdo the model where the two differ, by role, each with the form of predicate to which that holds (empty: all).

They were found on the training texts in folds.
"""


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
        found = [(actor, seen) for actor, seen in parties(situation) if not _only_tells(situation, actor)]
        doer, recipient = (_sure(situation, role) for role in _SURE)
        cast = Cast()
        self._fill(cast, situation, "doer", doer, [pair for pair in found if pair[0] != recipient and not _suffers(situation, pair[0])])
        self._fill(cast, situation, "recipient", recipient, found)
        return cast

    def _fill(self, cast: Cast, situation: Situation, role: str, sure: str, found: list[tuple[str, Option]]) -> None:
        """Give a role to the one who has it for sure, else to the one whom the model chooses."""
        ruled = sure if sure not in cast.doers else ""
        model = self.doer if role == "doer" else self.recipient
        actor = ruled or chosen(model, options(situation, found, tuple(cast.doers)))
        if actor:
            cast.put(role, group(situation, actor, role), situation.roles.how[actor].partition(":")[2] if ruled else "model")


def _sure(situation: Situation, role: str) -> str:
    """Return the first party to whom a sure rule gives a role, empty where none does; of acts of speech no rule is sure.

    "The accusation of X that ..." is made by X, "the accusation of X of ..." meets X.
    """
    if situation.frame.word_class == "both":
        return ""
    if role == "doer" and (subject := _nominative(situation)):
        return subject
    how, form = situation.roles.how, situation.predicate.predicate.form
    ruled = situation.roles.doers if role == "doer" else situation.roles.recipients
    return next((actor for actor in ruled if any(how.get(actor) == rule and only in ("", form) for rule, only in _SURE[role])), "")


def _nominative(situation: Situation) -> str:
    """Return the party right behind a verb whose ending shows the nominative, its own or that of one joined to it; empty for none.

    "The Soviets and the Americans divided it": the second is written `al-Amirkiyyun`, so both are the subject.
    """
    scene, verb = situation.scene, situation.predicate
    if verb.predicate.form != "verb" or verb.predicate.passive or (situation.frame.role("S") or "doer") != "doer":
        return ""
    first = next((part for part in behind(scene, verb) if part.slot == ""), None)
    if first is None or first.distance > 1:
        return ""
    joined = (scene.words[placed.last].folded for placed in joined_with(scene, first.placed))
    shown = any(word.endswith(_NOMINATIVE) and len(word) > _SHORTEST for word in joined)
    return first.actor if shown and situation.roles.how.get(first.actor, "").startswith("doer:") else ""


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
