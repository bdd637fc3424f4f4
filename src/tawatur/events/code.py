"""Turn predicates into events: choose the sense, fill the roles, settle reality, time, place and counts."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from tawatur.events.casting import Caster
from tawatur.events.evidence import Situation
from tawatur.events.modality import Modifiers, Reality, governor_of, reality
from tawatur.events.recall import Story, fill
from tawatur.events.roles import Cast, cast
from tawatur.events.scene import Connectives, Placed, Scene, scenes
from tawatur.events.setting import Passage, place, quantities, when
from tawatur.frames import Frame, Frames, frames
from tawatur.model import Document, Event, Predicate, When

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from tawatur.model import Actor


@dataclass(frozen=True)
class Events:
    """Say who did what to whom in every sentence of a document; `caster` None leaves the roles to the rules alone."""

    own: Path | None = None
    caster: Callable[[Situation], Cast] | None = field(default_factory=Caster.shipped)
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
        passage, story = Passage(doc.published), Story()
        actors = {actor.id: actor for actor in doc.actors}
        found: list[Event] = []
        for scene in scenes(doc.sentences, doc.mentions, self._connectives):
            passage.note(scene, doc.text)
            story.sentence += 1
            found.extend(self._in_scene(scene, passage, story, actors))
            story.name(str(placed.mention.value) for placed in scene.actors)
        return doc.adding(events=found)

    def _in_scene(self, scene: Scene, passage: Passage, story: Story, actors: dict[str, Actor]) -> Iterator[Event]:
        frame_of: dict[int, Frame] = {}
        carried: list[str] = []
        for placed in scene.predicates:
            frame = self._sense(placed.predicate)
            if frame is None:
                continue
            frame_of[placed.first] = frame
            roles = cast(scene, placed, frame, carried)
            fill(scene, placed, frame, roles, story)
            if placed.predicate.form == "verb" and roles.doers:
                carried = list(roles.doers)
            if not frame.type or frame.word_class == "report":
                continue
            if self.caster is not None:
                roles = self.caster(Situation(scene, placed, frame, roles, story.recent, story.before, actors))
            real = reality(scene, placed, self._modifiers, governor_of(scene, placed, frame_of))
            event = _event(scene, placed, frame, _Filled(roles, real, when(scene, placed, real.modality, passage)))
            story.acts.append((story.sentence, event))
            yield event

    def _sense(self, predicate: Predicate) -> Frame | None:
        return self._frames.by_id.get(predicate.senses[0]) if predicate.senses else None


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
