"""What stands behind an act and says how real it is: "the expected raid", "talks that will be held", "he visits them next week"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tawatur.fold import fold
from tawatur.inflect import strip_pronoun
from tawatur.model import MentionKind, Modality
from tawatur.words import FEMININE

if TYPE_CHECKING:
    from tawatur.events.modifiers import Modifiers
    from tawatur.events.scene import Placed, Scene

_FAR = 5
"""Words behind the noun among which its adjective may stand: its complement and other adjectives lie between."""
_WHEN = 7
"""Words behind an act among which its time may begin."""
_AHEAD = 3
"""Words of a phrase that announces what the light verb behind it does: "of which it is planned that it be held"."""
_PLURAL = "ات"
"""How the plural of feminine nouns ends."""


def described(scene: Scene, act: Placed, modifiers: Modifiers) -> tuple[Modality, str] | None:
    """Return how real the words behind the noun of an act say that it is and what says so, None where nothing does."""
    for at in range(act.last + 1, min(len(scene.words), act.last + 1 + _FAR)):
        row = modifiers.adjectives.beginning_at(scene, at)
        if row is not None and _agree(scene, act, at) and not _in_time(scene, act, at):
            return Modality(row.effect), f"adjective:{row.at}"
        said = _announced(scene, at + (scene.opener(at) == "relative"), modifiers)
        if said is not None or _ends_phrase(scene, act, at):
            return said
    return None


def dated_ahead(scene: Scene, act: Placed, modifiers: Modifiers) -> tuple[Modality, str] | None:
    """Return that an act is to come where its time says so: "a summit in the coming days", "the minister leaves tomorrow"."""
    for at in range(act.last + 1, min(len(scene.words), act.last + 1 + _WHEN)):
        if _in_time(scene, act, at):
            row = modifiers.adjectives.beginning_at(scene, at)
            if row is not None and row.effect == Modality.FUTURE:
                return Modality.FUTURE, f"adjective:{row.at}"
        elif scene.hard_stop(at) or scene.soft_stop(at) or scene.opener(at) or at in scene.predicate_at:
            break
    return None


def _agree(scene: Scene, act: Placed, at: int) -> bool:
    """Say whether the adjective at a word can be of this noun: masculine both, or a feminine one of a feminine noun or a plural."""
    noun, adjective = scene.words[act.last].folded, scene.words[at].folded
    bare = noun.removesuffix(act.predicate.pronoun)
    feminine = bare.endswith((FEMININE, _PLURAL)) or (bare != noun and bare.endswith(_PLURAL[-1]))
    if not adjective.endswith(FEMININE):
        return not feminine or _of_its_own(scene, at)
    near = all(scene.words[i].folded.endswith(FEMININE) for i in range(act.last + 1, at))
    return feminine or near or not bare.endswith(fold(act.predicate.lemma))


def _of_its_own(scene: Scene, at: int) -> bool:
    """Say whether an adjective has a subject of its own, with which it agrees instead: "the summit planned its holding"."""
    behind = at + 1
    if behind >= len(scene.words):
        return False
    pronouns = (pronoun for _, pronoun in strip_pronoun(scene.words[behind].folded))
    return scene.opener(behind) == "complement" or any(len(pronoun) > 1 for pronoun in pronouns)


def _in_time(scene: Scene, act: Placed, at: int) -> bool:
    """Say whether a word is part of a time behind an act: "next week" tells when, not how real."""
    times = (placed for placed in scene.others if placed.mention.kind is MentionKind.TIME)
    return any(act.last < placed.first <= at <= placed.last for placed in times)


def _ends_phrase(scene: Scene, act: Placed, at: int) -> bool:
    """Say whether a word ends what belongs to the noun before it: a mark, a preposition, a clause, another act, a time."""
    if scene.hard_stop(at) or scene.soft_stop(at) or scene.opener(at) or _in_time(scene, act, at):
        return True
    return scene.words[at].folded in scene.connectives.slots or at in scene.predicate_at


def _announced(scene: Scene, at: int, modifiers: Modifiers) -> tuple[Modality, str] | None:
    """Read the verb behind a noun: a light verb that is to come ("will be held"), or one behind words such as "it is expected that"."""
    if at < len(scene.words) and modifiers.to_come(scene, at):
        return Modality.FUTURE, "light verb to come"
    for last in range(at + 1, min(len(scene.words) - 1, at + _AHEAD)):
        found = modifiers.ending_at(scene, last)
        if found is not None and found[1] == at and found[0].effect in set(Modality) and modifiers.light_at(scene, last + 1):
            return Modality(found[0].effect), f"modifier:{found[0].at}"
    return None
