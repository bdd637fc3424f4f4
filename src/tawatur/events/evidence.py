"""What can be seen of a party beside a predicate: the features by which the role model chooses doer and recipient."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tawatur.events.roles import Cast
    from tawatur.events.scene import Placed, Scene
    from tawatur.frames import Frame
    from tawatur.model import Actor

_STEPS = ((0, "0"), (1, "1"), (2, "2"), (4, "4"), (8, "8"), (15, "15"))
NOBODY = ""
"""The option that no party of the sentence fills the role."""


@dataclass(frozen=True, slots=True)
class Situation:
    """A predicate in its sentence, with what the rules made of it and what was told before."""

    scene: Scene
    predicate: Placed
    frame: Frame
    roles: Cast
    recent: tuple[str, ...]
    """Parties named in the sentences before, the last first."""
    before: tuple[frozenset[str], frozenset[str]]
    """Doers and recipients of the act told before this one."""
    actors: dict[str, Actor]

    @property
    def shape(self) -> str:
        """Return form and voice of the predicate."""
        value = self.predicate.predicate
        return value.form + ("P" if value.passive else "") + ("d" if self.predicate.front.endswith("ال") else "")


def options(situation: Situation, role: str, doers: tuple[str, ...] = ()) -> list[tuple[str, list[str]]]:
    """List who may fill a role, with features: nobody, the parties of the sentence, and those named shortly before."""
    found = [(NOBODY, _nobody(situation, role, doers))]
    inside: set[str] = set()
    for placed in situation.scene.actors:
        actor = str(placed.mention.value)
        if actor not in doers:
            found.append((actor, _party(situation, role, actor, placed)))
            inside.add(actor)
    for rank, actor in enumerate(situation.recent):
        if actor not in inside and actor not in doers:
            found.append((actor, _absent(situation, role, actor, rank)))
    return found


def _nobody(situation: Situation, role: str, doers: tuple[str, ...]) -> list[str]:
    frame, roles = situation.frame, situation.roles
    count = min(len(situation.scene.actors), 4)
    ruled = f"{bool(roles.doers)}{bool(roles.recipients)}"
    shape = situation.shape
    keys = ("", f"n{count}", shape, f"{shape}n{count}", frame.type, frame.mode, f"L{frame.lemma}", f"r{ruled}", f"{frame.type}r{ruled}")
    more = (f"{shape}r{ruled}", f"d{bool(doers)}n{count}", f"i{frame.idafa}{shape}", f"p{bool(situation.predicate.predicate.pronoun)}{shape}")
    return [f"{role}0{key}" for key in (*keys, *more)]


def _absent(situation: Situation, role: str, actor: str, rank: int) -> list[str]:
    shape, frame = situation.shape, situation.frame
    told = _told(situation, actor)
    pronoun = bool(situation.predicate.predicate.pronoun)
    count = min(len(situation.scene.actors), 2)
    keys = (f"{rank}", f"{rank}{shape}", f"{rank}{frame.type}", f"{rank}n{count}", f"{rank}t{told}", f"p{pronoun}{shape}{rank}",
            f"t{told}{frame.type}", f"u{_ruled(situation, actor)}", f"k{_kind(situation, actor)}{frame.type}")  # fmt: skip
    return [f"{role}-{key}" for key in keys]


def _party(situation: Situation, role: str, actor: str, placed: Placed) -> list[str]:
    scene, predicate, frame = situation.scene, situation.predicate, situation.frame
    shape = situation.shape
    side, gap = _side(predicate, placed)
    slot = scene.preposition(placed) or "-"
    between = min(sum(1 for other in scene.actors if other.first >= gap.start and other.last < gap.stop), 3)
    distance = next((name for most, name in _STEPS if len(gap) <= most), "far")
    verbs = sum(1 for i in gap if i in scene.predicate_at and scene.predicate_at[i].predicate.form == "verb")
    acts = min(sum(1 for i in gap if i in scene.predicate_at), 3)
    stop = "h" if any(scene.hard_stop(i) for i in gap) else "s" if any(scene.soft_stop(i) for i in gap) else "-"
    opener = next((kind for i in gap if (kind := scene.opener(i))), "-")
    ruled, told, kind = _ruled(situation, actor), _told(situation, actor), _kind(situation, actor)
    governs = _governor(scene, placed)
    own = governs is predicate
    word = scene.words[placed.first - 1].folded if placed.first else "#"
    order = min(sum(1 for other in scene.actors if other.first < placed.first), 4)
    ordinal = sum(1 for other in scene.actors if (other.first < placed.first if side == "a" else other.first > placed.first) and _side(predicate, other)[0] == side)
    where = side + shape
    keys = (
        where + slot, where + distance, f"{where}{between}", f"u{ruled}", f"u{ruled}{where}", f"u{ruled}{frame.type}",
        f"{side}{distance}{between}{slot}", f"{side}{stop}{min(verbs, 2)}{acts}", f"{where}o{opener}", f"{side}f{frame.role(slot)}",
        f"{frame.type}{side}{slot}", f"{frame.mode}{side}{slot}", f"{frame.type}{where}{between}", f"L{frame.lemma}{side}{slot}",
        f"L{frame.lemma}{side}{between}", f"i{frame.idafa}{where}{between}{slot}", f"i{frame.idafa}{where}{distance}",
        f"n{min(len(scene.actors), 5)}{side}", f"g{own}{where}{slot}", f"g{own}{governs.predicate.form if governs else '-'}{side}",
        f"k{kind}{frame.type}", f"k{kind}{side}{slot}", f"t{told}{frame.type}", f"t{told}{where}",
        f"p{bool(predicate.predicate.pronoun)}{where}{between}", f"w{word}{where}", f"b{order}{shape}", f"b{order}{side}{frame.type}",
        f"q{min(ordinal, 3)}{where}{stop}", f"a{predicate.predicate.agreement}{side}{between}", f"u{ruled}r{bool(situation.roles.doers)}{bool(situation.roles.recipients)}",
        f"y{placed.mention.by.partition(':')[0]}{where}{distance}",
    )  # fmt: skip
    return [role + key for key in keys]


def _side(predicate: Placed, placed: Placed) -> tuple[str, range]:
    """Return whether a party stands before or behind, and the words between."""
    if placed.first > predicate.last:
        return "a", range(predicate.last + 1, placed.first)
    if placed.last < predicate.first:
        return "b", range(placed.last + 1, predicate.first)
    return "i", range(0)


def _governor(scene: Scene, placed: Placed) -> Placed | None:
    """Return the nearest predicate before a party."""
    for at in range(placed.first - 1, -1, -1):
        if at in scene.predicate_at:
            return scene.predicate_at[at]
    return None


def _ruled(situation: Situation, actor: str) -> str:
    return ("D" if actor in situation.roles.doers else "") + ("R" if actor in situation.roles.recipients else "")


def _told(situation: Situation, actor: str) -> str:
    return ("d" if actor in situation.before[0] else "") + ("r" if actor in situation.before[1] else "")


def _kind(situation: Situation, actor: str) -> str:
    known = situation.actors.get(actor)
    return f"{known.kind[:3]}{known.role}" if known else "?"
