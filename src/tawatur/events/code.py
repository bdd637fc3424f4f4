"""Turn predicates into events: choose the sense, fill the roles, settle reality, time, place and counts."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from tawatur.events.casting import Caster
from tawatur.events.evidence import Above, Situation
from tawatur.events.modality import Governor, Reality, governor_of, reality
from tawatur.events.modifiers import Modifiers
from tawatur.events.moments import Clock, Dated
from tawatur.events.recall import Story, fill
from tawatur.events.roles import Carried, cast
from tawatur.events.scene import Connectives, Placed, Scene, scenes
from tawatur.events.sense import Chooser, looking_over
from tawatur.events.setting import Passage, place, quantities, when
from tawatur.events.tally import Sides, Tally
from tawatur.events.tone import Told, Tone
from tawatur.frames import Frame, Frames, frames
from tawatur.model import Document, Event, MentionKind, When

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from pathlib import Path
    from typing import Self

    from tawatur.events.cast import Cast
    from tawatur.model import Actor

    _Choose = Callable[[Scene, Placed, Sequence[Frame], Sequence[Frame]], Frame | None]


@dataclass(frozen=True)
class Events:
    """Say who did what to whom in every sentence of a document.

    `chooser` settles what a predicate means, `caster` who fills the roles, `clock` when it was, `tone` how real it is told;
    `first_sense` for the first and None for the others leave that to the rules.
    """

    own: Path | None = None
    chooser: Callable[[Scene, Placed, Sequence[Frame], Sequence[Frame]], Frame | None] = field(default_factory=Chooser.shipped)
    caster: Callable[[Situation], Cast] | None = field(default_factory=Caster.shipped)
    clock: Callable[[Dated], When | None] | None = field(default_factory=Clock.shipped)
    tone: Callable[[Told], Reality] | None = field(default_factory=Tone.shipped)
    _frames: Frames = field(init=False, repr=False)
    _connectives: Connectives = field(init=False, repr=False)
    _modifiers: Modifiers = field(init=False, repr=False)

    def __post_init__(self) -> None:
        """Load the lexicons."""
        object.__setattr__(self, "_frames", frames(self.own))
        object.__setattr__(self, "_connectives", Connectives.load(self.own))
        object.__setattr__(self, "_modifiers", Modifiers.load(self.own))

    def __call__(self, doc: Document) -> Document:
        """Add the events of a document."""
        ruled = Story()
        laid = scenes(doc.sentences, doc.mentions, self._connectives)
        choose = looking_over(self.chooser, laid, self._frames.by_id)
        told = [(scene, list(self._drafts(scene, ruled, choose))) for scene in laid]
        passage, story = Passage(doc.published), Story()
        cast_list = _CastList.of(doc, (draft for _, drafts in told for draft in drafts))
        found: list[Event] = []
        for scene, drafts in told:
            passage.note(scene, doc.text)
            story.sentence += 1
            found.extend(self._in_scene(scene, drafts, passage, story, cast_list))
            story.name(placed.actor for placed in scene.actors)
        return doc.adding(events=found)

    def _drafts(self, scene: Scene, story: Story, choose: _Choose) -> Iterator[_Draft]:
        """Read the acts of a sentence by rule: what each means, what governs it and who fills its roles."""
        story.sentence += 1
        frame_of: dict[int, Frame] = {}
        carried = Carried()
        above: Above | None = None
        for placed in scene.predicates:
            senses, unmet = ([self._frames.by_id[i] for i in ids] for ids in (placed.predicate.senses, placed.predicate.unmet))
            frame = choose(scene, placed, senses, unmet)
            reading = frame or (senses[0] if senses else None)
            if reading is None:
                continue
            frame_of[placed.first] = reading
            roles = cast(scene, placed, reading, carried)
            carried.take(placed, reading, roles)
            if frame is not None:
                fill(scene, placed, frame, roles, story)
                story.tell(frame, roles)
                yield _Draft(placed, frame, roles, governor_of(scene, placed, frame_of), above)
            if placed.predicate.form == "verb":
                above = Above(placed, reading, roles)

    def _in_scene(self, scene: Scene, drafts: list[_Draft], passage: Passage, story: Story, cast_list: _CastList) -> Iterator[Event]:
        before = Reality()
        for draft in drafts:
            placed, frame = draft.placed, draft.frame
            roles = self._roles(scene, draft, story, cast_list)
            real = reality(scene, placed, frame, self._modifiers, draft.governor)
            if self.tone is not None:
                real = self.tone(Told(scene, placed, frame, real, draft.governor, before))
            before = real
            ruled = when(scene, placed, real.modality, passage)
            moment = self.clock(Dated(scene, placed, frame, real, passage, ruled)) if self.clock else ruled
            passage.tell(frame.lemma, frame.type, moment)
            event = _event(scene, placed, frame, _Filled(roles, real, moment))
            story.tell(frame, roles)
            yield event

    def _roles(self, scene: Scene, draft: _Draft, story: Story, cast_list: _CastList) -> Cast:
        """Settle who does what to whom: as the rules say, or as the model weighs it."""
        if self.caster is None:
            return draft.roles
        sides = Sides.of(draft.roles, cast_list.actors)
        told = (story.recent, story.before, cast_list.actors, cast_list.rank, cast_list.tally)
        return self.caster(Situation(scene, draft.placed, draft.frame, draft.roles, *told, sides, draft.above))


def first_sense(scene: Scene, placed: Placed, senses: Sequence[Frame], unmet: Sequence[Frame]) -> Frame | None:
    """Choose without a model: the first sense whose needs are met, if it is an act (arguments as `Chooser` takes them)."""
    del scene, placed, unmet
    return senses[0] if senses and senses[0].type and senses[0].word_class != "report" else None


@dataclass(frozen=True, slots=True)
class _Draft:
    """An act as the rules alone read it in its sentence."""

    placed: Placed
    frame: Frame
    roles: Cast
    governor: Governor | None
    above: Above | None


@dataclass(frozen=True, slots=True)
class _CastList:
    """The actors of a document, the rank of each state by how often it is named (0: the most often), and what each does."""

    actors: dict[str, Actor]
    rank: dict[str, int]
    tally: Tally

    @classmethod
    def of(cls, doc: Document, drafts: Iterable[_Draft]) -> Self:
        """Count how often each state is named, does and receives."""
        actors = {actor.id: actor for actor in doc.actors}
        counts = Counter(
            actors[m.value].state for m in doc.mentions_of(MentionKind.ACTOR) if isinstance(m.value, str) and m.value in actors
        )
        del counts[""]
        ranked = sorted(counts, key=lambda state: (-counts[state], state))
        tally = Tally()
        for draft in drafts:
            tally.add(draft.frame, Sides.of(draft.roles, actors))
        return cls(actors, {state: at for at, state in enumerate(ranked)}, tally)


@dataclass(frozen=True, slots=True)
class _Filled:
    """What was found of an event beside its sense."""

    roles: Cast
    real: Reality
    moment: When | None


def _event(scene: Scene, placed: Placed, frame: Frame, filled: _Filled) -> Event:
    span = placed.mention.span
    return Event(
        id=f"e{span.start}",
        span=span,
        type=frame.type,
        mode=frame.mode,
        actors=tuple(filled.roles.doers),
        recipients=tuple(filled.roles.recipients),
        when=filled.moment,
        place=place(scene, placed),
        quantities=quantities(scene, placed),
        polarity=filled.real.polarity,
        modality=filled.real.modality,
        by=" ".join(filter(None, (frame.id, *filled.roles.rules, filled.real.by))),
    )
