"""Small shapes that many answers hold."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict

Pair = tuple[int, int]
"""Start and end, half-open."""


class Shape(BaseModel):
    """Something that an answer holds; nothing else may stand in it."""

    model_config = ConfigDict(extra="forbid")


class Name(Shape):
    """A name in both languages; one may be empty."""

    ar: str
    en: str


class ActorName(Name):
    """Name, kind and state of an actor."""

    kind: str
    state: str


class Names(Shape):
    """What the ids in an answer are called."""

    actors: dict[str, ActorName]
    places: dict[str, Name]


class Valued(Shape):
    """A value with its name and how often it holds."""

    value: str
    name: Name
    count: int


class FacetValue(Valued):
    """A value that a list can be filtered by."""

    selected: bool


class Fault(Shape):
    """What went wrong, in a plain sentence; the id stands in the log too."""

    code: str
    message: str
    id: str


class Failure(Shape):
    """The answer to a request that could not be answered."""

    error: Fault


class State(Shape):
    """Whether the chronicle holds everything that was judged."""

    case: str
    version: str
    revision: int
    built: int
    current: bool
    rebuilding: bool
    writable: bool


class Listed(Shape):
    """What every page of a list begins with."""

    total: int
    offset: int
    limit: int


class Quantity(Shape):
    """How many, and of what; an open bound is null."""

    low: float | None
    high: float | None
    approximate: bool
    unit: str
