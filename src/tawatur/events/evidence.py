"""What can be seen of a party beside a predicate: the features by which the role model chooses doer and recipient."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tawatur.events.cast import Cast
    from tawatur.events.scene import Placed, Scene
    from tawatur.events.tally import Sides, Tally
    from tawatur.frames import Frame
    from tawatur.linear import Option
    from tawatur.model import Actor

_STEPS = ((0, "0"), (1, "1"), (2, "2"), (4, "4"), (8, "8"), (15, "15"))
NOBODY = ""
"""The option that no party of the sentence fills the role."""


@dataclass(frozen=True, slots=True)
class Above:
    """The verb before a predicate in its sentence, act or not, as the rules read it: who does what is often settled there."""

    verb: Placed
    frame: Frame
    roles: Cast

    def side(self, actor: str) -> str:
        """Return what a party is to the verb: doer, recipient, both or neither."""
        return ("d" if actor in self.roles.doers else "") + ("r" if actor in self.roles.recipients else "")


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
    rank: dict[str, int]
    """Rank of each state by how often the document names it: 0 is the most named."""
    tally: Tally
    """Who does and who receives in the whole document, by the rules."""
    sides: Sides
    """What the rules gave this act in the tally, so that it is not counted as its own witness."""
    above: Above | None = None

    @property
    def shape(self) -> str:
        """Return form and voice of the predicate."""
        value = self.predicate.predicate
        return value.form + ("P" if value.passive else "") + ("d" if self.predicate.front.endswith("ال") else "")


def parties(situation: Situation) -> list[tuple[str, Option]]:
    """List who may fill a role of the act, with what is seen of each: the parties of the sentence, and those named shortly before."""
    found: list[tuple[str, Option]] = []
    inside: set[str] = set()
    for placed in situation.scene.actors:
        found.append((placed.actor, ("party", _party(situation, placed.actor, placed))))
        inside.add(placed.actor)
    for rank, actor in enumerate(situation.recent):
        if actor not in inside:
            found.append((actor, ("absent", _absent(situation, actor, rank))))
    return found


def options(situation: Situation, found: list[tuple[str, Option]], doers: tuple[str, ...] = ()) -> list[tuple[str, Option]]:
    """Return nobody and every party that is not among the doers, with how each stands to them."""
    count = min(len(situation.scene.actors), 4)
    states = {_state(situation, doer) for doer in doers}
    offered: list[tuple[str, Option]] = [(NOBODY, ("nobody", _nobody(situation, doers, states)))]
    for actor, (head, seen) in found:
        if actor not in doers:
            offered.append((actor, (head, seen + _beside(situation, actor, states, count))))
    return offered


def _beside(situation: Situation, actor: str, doing: set[str], count: int) -> list[str]:
    """Return how a party stands to the doers, and how much the document is about its state."""
    state, frame = _state(situation, actor), situation.frame
    same = "-" if not doing else "=" if state and state in doing else "x" if state else "o"
    rank = min(situation.rank.get(state, 9), 3)
    return [
        f"={same}",
        f"={same}{frame.type}",
        f"={same}{frame.mode}",
        f"#{rank}",
        f"#{rank}{frame.type}",
        f"#{rank}{same}",
        f"#{rank}n{count}",
        *situation.tally.seen(frame, situation.shape, state, situation.sides),
        *_under(situation, actor),
    ]


def _under(situation: Situation, actor: str) -> list[str]:
    """Return what a party is to the verb before: who is accused of an attack has attacked, who asks for help gets it."""
    above, frame, shape = situation.above, situation.frame, situation.shape
    if above is None:
        return ["V-", f"V-{shape}"]
    scene, gap = situation.scene, range(above.verb.last + 1, situation.predicate.first)
    clause = "h" if any(scene.hard_stop(i) for i in gap) else next((scene.opener(i) for i in gap if scene.opener(i)), "-")
    side = f"V{above.side(actor)}"
    kind = above.frame.type or above.frame.word_class
    return [
        f"{side}{kind}{shape}",
        f"{side}L{above.frame.lemma}",
        f"{side}{kind}{frame.type}",
        f"{side}{clause}{shape}",
        f"{side}{clause}{above.frame.word_class}{frame.type}",
        f"{side}{situation.predicate.front}{kind}",
    ]


def _state(situation: Situation, actor: str) -> str:
    known = situation.actors.get(actor)
    return known.state if known else ""


def _nobody(situation: Situation, doers: tuple[str, ...], doing: set[str]) -> list[str]:
    frame, roles, scene = situation.frame, situation.roles, situation.scene
    count, shape, kind = min(len(scene.actors), 4), situation.shape, frame.type
    ruled = f"r{bool(roles.doers)}{bool(roles.recipients)}"
    marked = "m" + "".join(sorted({role for p in scene.actors if (role := frame.role(scene.preposition(p) or "-"))}))
    others = min(len({_state(situation, p.actor) for p in scene.actors} - doing - {""}), 3)
    return [
        "", f"n{count}", shape, f"{shape}n{count}", kind, frame.mode, f"L{frame.lemma}", ruled, kind + ruled, shape + ruled,
        marked, shape + marked,
        f"x{others}", f"{kind}x{others}", f"{frame.mode}x{others}", f"L{frame.lemma}x{min(others, 2)}", f"d{bool(doers)}n{count}",
        f"i{frame.idafa}{shape}", f"p{bool(situation.predicate.predicate.pronoun)}{shape}", *situation.tally.nobody(frame),
    ]  # fmt: skip


def _absent(situation: Situation, actor: str, rank: int) -> list[str]:
    shape, kind = situation.shape, situation.frame.type
    told = _told(situation, actor)
    pronoun = bool(situation.predicate.predicate.pronoun)
    count = min(len(situation.scene.actors), 2)
    return [
        f"{rank}", f"{rank}{shape}", f"{rank}{kind}", f"{rank}n{count}", f"{rank}t{told}", f"p{pronoun}{shape}{rank}", f"t{told}{kind}",
        f"u{_ruled(situation, actor)}", f"k{_kind(situation, actor)}{kind}",
        f"h{_how(situation, actor)}", f"h{_how(situation, actor)}{shape}",
    ]  # fmt: skip


def _party(situation: Situation, actor: str, placed: Placed) -> list[str]:
    scene, predicate, frame = situation.scene, situation.predicate, situation.frame
    shape, kind, lemma = situation.shape, frame.type, frame.lemma
    side, gap = _side(predicate, placed)
    slot = scene.preposition(placed) or "-"
    between = min(sum(1 for other in scene.actors if other.first >= gap.start and other.last < gap.stop), 3)
    distance = next((name for most, name in _STEPS if len(gap) <= most), "far")
    inside = [scene.predicate_at[i].predicate.form for i in gap if i in scene.predicate_at]
    stop = "h" if any(scene.hard_stop(i) for i in gap) else "s" if any(scene.soft_stop(i) for i in gap) else "-"
    opener = next((opened for i in gap if (opened := scene.opener(i))), "-")
    ruled, told, who = f"u{_ruled(situation, actor)}", f"t{_told(situation, actor)}", f"k{_kind(situation, actor)}"
    governs = _governor(scene, placed)
    own = f"g{governs is predicate}"
    order = min(sum(1 for other in scene.actors if other.first < placed.first), 4)
    ordinal = min(sum(1 for other in scene.actors if _nearer(predicate, other, placed, side)), 3)
    word = scene.words[placed.first - 1].folded if placed.first else "#"
    where, at = side + shape, f"{side}{slot}"
    how = "h" + _how(situation, actor)
    roles = situation.roles
    return [
        where + slot, where + distance, f"{where}{between}", ruled, ruled + where, ruled + kind, f"{at}{distance}{between}",
        f"{side}{stop}{min(inside.count('verb'), 2)}{min(len(inside), 3)}", f"{where}o{opener}", f"{side}f{frame.role(slot)}",
        kind + at, frame.mode + at, f"{kind}{where}{between}", f"L{lemma}{at}", f"L{lemma}{side}{between}",
        f"i{frame.idafa}{where}{between}{slot}",
        f"i{frame.idafa}{where}{distance}", f"n{min(len(scene.actors), 5)}{side}", own + where + slot,
        f"{own}{governs.predicate.form if governs else '-'}{side}", who + kind, who + at, told + kind, told + where,
        f"p{bool(predicate.predicate.pronoun)}{where}{between}", f"w{word}{where}", f"b{order}{shape}", f"b{order}{side}{kind}",
        f"q{ordinal}{where}{stop}",
        f"a{predicate.predicate.agreement}{side}{between}", f"{ruled}r{bool(roles.doers)}{bool(roles.recipients)}",
        how, how + shape, how + kind, f"{how}L{lemma}", f"{how}{distance}", f"{how}{frame.idafa}{shape}",
        f"y{placed.mention.by.partition(':')[0]}{where}{distance}",
    ]  # fmt: skip


def _nearer(predicate: Placed, other: Placed, placed: Placed, side: str) -> bool:
    """Say whether another party stands on the same side of the predicate, and before this one (farther ones count behind)."""
    if side == "a":
        return predicate.last < other.first < placed.first
    return side == "b" and other.last < predicate.first and other.first > placed.first


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


def _how(situation: Situation, actor: str) -> str:
    """Return the rule that gave an actor its role."""
    return situation.roles.how.get(actor, "-")


def _told(situation: Situation, actor: str) -> str:
    return ("d" if actor in situation.before[0] else "") + ("r" if actor in situation.before[1] else "")


def _kind(situation: Situation, actor: str) -> str:
    known = situation.actors.get(actor)
    return f"{known.kind[:3]}{known.role}" if known else "?"
