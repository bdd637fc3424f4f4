"""Everything that may name a party, in one gazetteer: each name with what it stands for."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING

from tawatur.doubts import doubts, place_words
from tawatur.fold import fold
from tawatur.frames import frames
from tawatur.gazetteer import BodyRow, Gazetteer, StateRow
from tawatur.lexicon import table
from tawatur.mentions.actors.demonyms import accusatives, adjectives, bare, nations
from tawatur.mentions.actors.rows import (
    GivenNameRow,
    GroupRow,
    MediaRow,
    ModifierRow,
    OfficeRow,
    PeopleRow,
    PersonRow,
    RegionRow,
    SmallWordRow,
)
from tawatur.words import ARTICLE

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

_POSSESSIVES = ("ه", "ها", "هم", "هما", "نا", "هن")
_BEFORE_TOWN, _POSTED_AT, _WITHIN, _MANY, _NAMED = "before-town", "posted-at", "within", "many", "named"
_NAMED_AFTER, _VISIT, _LINKS = "named-after", "visit", "links"
_OF_THEIR_OWN = frozenset({_BEFORE_TOWN, _POSTED_AT, _WITHIN, _MANY, _NAMED, _NAMED_AFTER, _VISIT})
"""Rows of `modifiers.tsv` with a use of their own."""
_CLAUSAL = frozenset({"verbal", "jussive", "relative"})
_OF_CLAUSES = frozenset({"clause", "done"})
"""Kinds of small words that tell of a clause only; the name tagger does better without them."""
_REPORTS = "verbs-report"
_WEAK = "~"
_SOUND = ("ون", "ين")
_FROM, _IN = "من", "في"
"""What joins people, or a body whose name has an adjective, to their state."""
_FIXED = ("joint", "state")
"""Kinds whose names stand only as listed: "the two sides", "his country"."""


_Known = tuple[str, str, str, str, str, str, str, str]


@dataclass(frozen=True, slots=True)
class Name:
    """What a listed name stands for."""

    sort: str
    """`state`, `capital`, `demonym`, `nation`, `body`, `person`, `short`, `group`, `media`, `office`."""
    id: str
    kind: str
    state: str
    role: str
    name_ar: str
    name_en: str
    by: str
    definite: bool = False
    possessed: bool = False
    """Whether a possessive pronoun is written at its end: `حكومته`."""
    years: str = ""
    bound: bool = True
    """For an office or people: whether a bare one is that of the state which the text is about."""
    alone: bool = True
    """For an office: whether it counts without its state or holder."""
    always: bool = False
    """For an office: whether it counts so even without the article."""
    elliptic: bool = False
    """For a ministry: whether its own word is left out, so that only a feminine adjective shows it: `الدفاع الروسية`."""
    weak: bool = False
    """For a surname: whether it names the person only where the document names them in full."""
    full: bool = False
    """For an office: whether its words name the body alone, whoever owns it (`الكرملين`)."""
    before_state: str = ""
    """For an office: what is written before the name of its state: `وزير خارجية`, `خبراء من`."""


@dataclass(frozen=True, slots=True)
class Names:
    """The gazetteer of parties, and the small words that its phrases may hold."""

    gazetteer: Gazetteer[Name]
    modifiers: frozenset[str]
    posted: frozenset[str]
    """Prepositions before the place of a diplomat or body."""
    within: frozenset[str]
    """Prepositions before the body in which somebody holds an office."""
    many: frozenset[str]
    """Plurals and duals that several states may share."""
    honoured: frozenset[str]
    """Words before a person's name that names no party but what is called after them: treaty, airport, prize."""
    visits: frozenset[str]
    """Words that tell of going somewhere."""
    named: frozenset[str]
    """Words behind which the name of a body follows: party, company, university."""
    given: frozenset[str]
    """Words that begin a person's name behind a title."""
    openers: frozenset[str]
    """Words that begin a person's name anywhere."""
    links: frozenset[str]
    """Words that join the parts of a name."""
    small: frozenset[str]
    """Words that are no part of a name."""
    sayings: frozenset[str]
    """Finite verbs of saying: who says it stands right behind."""
    clauses: frozenset[str]
    """Words that begin a clause."""
    verbs: frozenset[str]
    """Finite verbs, which are no part of a name either."""
    states: dict[str, Name]
    """Each state by its code, for the record of one that is only meant."""
    places: frozenset[str]
    """Words that, before a capital, tell that the town is meant."""


@cache
def load(own: Path | None) -> Names:
    """Read all word files that name parties."""
    states, offices = table("states", StateRow, own=own), table("offices", OfficeRow, own=own)
    pairs = [
        *_of_persons(table("persons", PersonRow, own=own)),
        *_of_states(states),
        *_of_regions(table("regions", RegionRow, own=own)),
        *_of_bodies(table("bodies", BodyRow, own=own)),
        *_of_groups(table("groups", GroupRow, own=own)),
        *_of_media(table("media", MediaRow, own=own)),
        *_of_offices(offices),
        *_of_people(table("people", PeopleRow, own=own)),
    ]
    rows: dict[str, frozenset[str]] = {}
    for row in table("modifiers", ModifierRow, own=own):
        rows[row.id] = rows.get(row.id, frozenset()) | {fold(word) for word in row.words}
    modifiers = frozenset(word for name, words in rows.items() if name not in _OF_THEIR_OWN for word in words)
    people = table("given_names", GivenNameRow, own=own)
    links = frozenset(fold(name) for row in people if row.id == _LINKS for name in row.names)
    listed = [name for row in people if row.id != _LINKS for name in row.names]
    given = frozenset(fold(name.removeprefix(_WEAK)) for name in listed)
    openers = frozenset(fold(name) for name in listed if not name.startswith(_WEAK))
    little = table("function_words", SmallWordRow, own=own)
    small = frozenset(fold(word) for row in little if row.kind not in _OF_CLAUSES for word in row.word)
    clauses = frozenset(fold(word) for row in little for word in row.word if row.kind in _CLAUSAL)
    places = place_words(own, "noun") | rows[_BEFORE_TOWN]
    return Names(
        Gazetteer.of(pairs, doubts=doubts(own)), modifiers, rows[_POSTED_AT], rows[_WITHIN], rows[_MANY], rows[_NAMED_AFTER], rows[_VISIT],
        rows[_NAMED], given - small, openers - small, links, small,
        _finite(own, _REPORTS), clauses, _finite(own), _by_code(states), places,
    )  # fmt: skip


def _finite(own: Path | None, files: str = "") -> frozenset[str]:
    """Return the finite verbs of these word files (all by default), active and third person."""
    known = frames(own).forms
    return frozenset(word for word, found in known.items() if any(form.form == "verb" and row.startswith(files) for form, row in found))


def _by_code(rows: Iterable[StateRow]) -> dict[str, Name]:
    found: dict[str, Name] = {}
    for row in rows:
        if row.id == row.state:
            found.setdefault(row.state, Name("state", row.id, "state", row.state, "", row.names[0], row.name_en, row.at))
    return found


def _of_states(rows: Sequence[StateRow]) -> Iterator[tuple[str, Name]]:
    listed = frozenset(fold(name) for row in rows for name in (*row.names, *row.capitals))
    for row in rows:
        state = Name("state", row.id, "state", row.state, "", row.names[0], row.name_en, row.at, years=row.valid)
        yield from ((name, state) for name in (*row.names, *row.epithets))
        capital = Name("capital", row.id, "state", row.state, "", row.names[0], row.name_en, row.at, years=row.valid)
        yield from ((name, capital) for name in row.capitals)
        for definite in (False, True):
            adjective = Name("demonym", row.id, "state", row.state, "", row.names[0], row.name_en, row.at, definite, years=row.valid)
            yield from ((form, adjective) for form in adjectives(row, definite=definite))
            if not definite:
                yield from ((form, adjective) for form in accusatives(row) if fold(form) not in listed)
            nation = Name("nation", row.id, "state", row.state, "", row.names[0], row.name_en, row.at, definite, years=row.valid)
            yield from ((form, nation) for form in nations(row, definite=definite))


def _of_regions(rows: Iterable[RegionRow]) -> Iterator[tuple[str, Name]]:
    for row in rows:
        for definite in (False, True):
            adjective = Name("demonym", row.id, "bloc", row.state, "", row.demonyms[0], row.name_en, row.at, definite)
            yield from ((form, adjective) for form in (*adjectives(row, definite=definite), *nations(row, definite=definite)))


def _of_bodies(rows: Iterable[BodyRow]) -> Iterator[tuple[str, Name]]:
    for row in rows:
        body = Name("body", row.id, row.kind, row.state, row.role, row.names[0], row.name_en, row.at, years=row.valid)
        yield from ((name, body) for name in row.names)


def _of_persons(rows: Iterable[PersonRow]) -> Iterator[tuple[str, Name]]:
    for row in rows:
        known = (row.id, "person", row.state, row.role, row.names[0], row.name_en, row.at)
        person = Name("person", *known, years=row.years)
        yield from ((name, person) for name in row.names)
        for name in row.short:
            yield name.removeprefix(_WEAK), Name("short", *known, years=row.years, weak=name.startswith(_WEAK))


def _of_groups(rows: Iterable[GroupRow]) -> Iterator[tuple[str, Name]]:
    for row in rows:
        group = Name("group", row.id, row.kind, row.state, row.role, row.names[0], row.name_en, row.at)
        yield from ((name, group) for name in row.names)


def _of_media(rows: Iterable[MediaRow]) -> Iterator[tuple[str, Name]]:
    for row in rows:
        outlet = Name("media", row.id, "media", row.state, "MED", row.names[0], row.name_en, row.at)
        yield from ((name, outlet) for name in row.names)


def _of_offices(rows: Iterable[OfficeRow]) -> Iterator[tuple[str, Name]]:
    for row in rows:
        known: _Known = ("office", row.id, row.kind, row.proper_state, row.role, row.names[0], row.name_en, row.at)
        alone = row.alone != "no"
        if row.proper_state:
            name = Name(*known, definite=True, full=True)
            yield from ((form, name) for form in row.names)
            continue
        if row.kind in _FIXED:
            name = Name(*known, definite=True, alone=alone, before_state=_before_state(row))
            yield from ((form, name) for form in row.names)
            continue
        names = tuple(name for name in row.names if not name.startswith(_WEAK))
        forms = (
            *_definite_and_not(names, known),
            *_possessed((*row.forms, *(name for name in names if " " not in name)), known),
            *((form, Name(*known)) for form in row.forms),
        )
        always, before = row.alone == "always", _before_state(row)
        yield from ((form, replace(name, alone=alone, always=always, before_state=before)) for form, name in forms)
        short = Name(*known, definite=True, alone=False, elliptic=True, before_state=before)
        yield from ((name.removeprefix(_WEAK), short) for name in row.names if name.startswith(_WEAK))


def _of_people(rows: Iterable[PeopleRow]) -> Iterator[tuple[str, Name]]:
    for row in rows:
        known: _Known = ("office", row.id, row.kind, "", row.role, row.names[0], row.name_en, row.at)
        forms = (*_definite_and_not(row.names, known), *_possessed((name for name in row.names if " " not in name), known))
        before = f"{row.names[0]} {_FROM}"
        yield from ((form, replace(name, bound=row.bound == "state", before_state=before)) for form, name in forms)


def _before_state(row: OfficeRow) -> str:
    """Return how an office is written before its state: in construct, or with a preposition where that cannot be."""
    first, *rest = row.names[0].split()
    if rest or row.kind == _FIXED[0]:
        return row.forms[0] if row.forms else f"{row.names[0]} {_IN}"
    return f"{first} {_FROM}" if first.endswith(_SOUND) else first.removeprefix(ARTICLE)


def _definite_and_not(names: Iterable[str], known: _Known) -> Iterator[tuple[str, Name]]:
    """Give each name with and without the article; a name of several words takes it where its words do."""
    definite, indefinite = Name(*known, definite=True), Name(*known)
    for name in names:
        first, blank, rest = name.partition(" ")
        stem = bare(first)
        yield ARTICLE + stem + blank + rest, definite
        yield stem + blank + rest, definite if ARTICLE in rest else indefinite
        if rest.startswith(ARTICLE) and first.startswith(ARTICLE):
            yield " ".join(bare(part) for part in name.split()), indefinite


def _possessed(names: Iterable[str], known: _Known) -> Iterator[tuple[str, Name]]:
    """Write the possessive pronouns at the end: `حكومته`, `وزير خارجيتها`, `جنودنا`."""
    owned = Name(*known, definite=True, possessed=True)
    for name in names:
        if name.endswith(_POSSESSIVES[:3]) or name.startswith(ARTICLE):
            continue
        stem = name[:-1] + "ت" if name.endswith("ة") else name
        if stem.endswith(("ون", "ين", "ان")) and len(stem) > len("جنين"):
            stem = stem[:-1]
        yield from ((stem + pronoun, owned) for pronoun in _POSSESSIVES)
