"""The word files that name parties other than states: persons, media, groups, offices, people."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PersonRow:
    """A person: full names, the surnames that name them alone, and the years in office."""

    id: str
    state: str
    role: str
    names: tuple[str, ...]
    short: tuple[str, ...]
    """With `~` in front: only where the document also names the person in full."""
    name_en: str
    years: str
    """EDTF intervals in office, parted by `|`; empty when unknown."""
    example: str
    source: str
    at: str


@dataclass(frozen=True, slots=True)
class MediaRow:
    """A news agency, paper, channel or site."""

    id: str
    state: str
    names: tuple[str, ...]
    name_en: str
    kind: str
    """What it is: `agency`, `paper`, `magazine`, `channel`, `radio`, `site`."""
    example: str
    source: str
    at: str


@dataclass(frozen=True, slots=True)
class GroupRow:
    """An armed or civil group or a party; `state` is empty for groups beyond one state."""

    id: str
    kind: str
    state: str
    role: str
    names: tuple[str, ...]
    name_en: str
    example: str
    source: str
    at: str


@dataclass(frozen=True, slots=True)
class OfficeRow:
    """An office or body of a state: its names, the forms it takes before a state's name, and whose it is."""

    id: str
    kind: str
    """`person`, `people`, `organisation`, `group`, `media`; `state` for "his country", `joint` for "the two sides"."""
    role: str
    names: tuple[str, ...]
    """With the article where the office stands with an adjective; indefinite forms are made from these and back."""
    forms: tuple[str, ...]
    name_en: str
    proper_state: str
    """The state of a body that belongs to one state by its very name: `الكرملين`."""
    alone: str
    """`no` where the word has other senses and counts only with its state or holder; `always`: also without the article."""
    example: str
    source: str
    at: str


@dataclass(frozen=True, slots=True)
class PeopleRow:
    """People without a name: experts, sources, refugees."""

    id: str
    kind: str
    role: str
    bound: str
    """`state` where they are by default those of the state that the text is about: its citizens, its soldiers."""
    names: tuple[str, ...]
    name_en: str
    example: str
    source: str
    at: str


@dataclass(frozen=True, slots=True)
class RegionRow:
    """Adjectives of a bloc or region."""

    id: str
    state: str
    demonyms: tuple[str, ...]
    """Masculine singular without article."""
    plurals: tuple[str, ...]
    name_en: str
    example: str
    source: str
    at: str


@dataclass(frozen=True, slots=True)
class ModifierRow:
    """Adjectives that may stand between an office and its state or holder; the row `before-town`: words before a capital."""

    id: str
    words: tuple[str, ...]
    example: str
    source: str
    at: str


@dataclass(frozen=True, slots=True)
class GivenNameRow:
    """Given names of one origin: a word behind a title that is one begins a person's name."""

    id: str
    names: tuple[str, ...]
    """With `~` in front: also a common word, begins a name only behind a title."""
    example: str
    source: str
    at: str


@dataclass(frozen=True, slots=True)
class SmallWordRow:
    """Small words that never are part of a person's name."""

    word: tuple[str, ...]
    kind: str
    example: str
    source: str
    at: str
