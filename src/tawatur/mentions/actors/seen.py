"""What the name tagger sees of a word: its letters, what the word files know of it, how common it is.

Every feature belongs to one word at one place beside the one that is judged, or to the sorts of neighbours; so the
weights of a word are added up once and kept (`tagger.py`).
"""

from __future__ import annotations

import gzip
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from tawatur.errors import LexiconError
from tawatur.fold import fold
from tawatur.frames import frames
from tawatur.gazetteer import BodyRow, PlaceRow
from tawatur.lexicon import HOME, table
from tawatur.mentions.actors.rows import GroupRow, MediaRow, OfficeRow
from tawatur.split import frequencies, split
from tawatur.words import ARTICLE, bases

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from tawatur.gazetteer import Found
    from tawatur.mentions.actors.names import Name, Names
    from tawatur.model import Word

_RARE, _FAIR, _KNOWN = 3.5, 6.5, 7.0
"""Logarithms of counts in an encyclopedia: up to these a word is a stranger, fairly rare, or may still be mostly a name."""
_STEP, _STEPS = 1.5, 8
_LONGEST = 8
_COMMON_HEADS = 2
"""How many listed names a first word begins before it counts as the head of organisations' names."""


@dataclass(frozen=True, slots=True)
class Seen:
    """A word as the tagger sees it."""

    folded: str
    word: str
    """Its stem with the article."""
    own: tuple[str, ...]
    """What counts for the word itself."""
    near: tuple[str, ...]
    """What counts for the words beside it."""
    sort: str
    """One class: `#` a number, a mark itself, `fn` small word, `title`, `head`, `giv` given name, `verb`, `rare` and so on."""
    front: str
    """The last proclitic written on it, without the article."""


PAD = Seen("^", "^", (), ("w=^",), "^", "")
"""What stands before the first word and behind the last."""
PLACES = ("-2", "-1", "0", "+1", "+2")
"""Where a word may stand beside the one that is judged."""
_MIDDLE = 2
CLOSED = frozenset({"fn", "say", "verb", "#"})
"""Sorts of words that no name crosses: it ends before them."""


class Acts(dict[str, str]):
    """Folded word -> what act word it may be: `verb:assault`, `masdar:report`; empty for none; filled as words come."""

    def __init__(self, own: Path | None = None) -> None:
        """Take the written-out forms of all predicates."""
        super().__init__()
        self.forms = frames(own).forms

    def __missing__(self, folded: str) -> str:
        """Look behind the proclitics of a word for the first time."""
        self[folded] = found = next(filter(None, (self._of(base) for _, base, _ in bases(folded))), "")
        return found

    def _of(self, base: str) -> str:
        known = self.forms.get(base) or self.forms.get(base.removeprefix(ARTICLE), ())
        return next((f"{form.form}:{row.partition(':')[0].partition('-')[2]}" for form, row in known), "")


class Eyes(dict[str, Seen]):
    """Folded word -> what is seen of it; filled as words come."""

    def __init__(self, names: Names, own: Path | None = None) -> None:
        """Take the listed names."""
        super().__init__()
        self.names, self.lists, self.places = names, name_parts(), _places(own)
        self.titles, self.heads = _leading(own)

    def __missing__(self, folded: str) -> Seen:
        """Look at a word for the first time."""
        found = self[folded] = self._look(folded)
        return found

    def _look(self, folded: str) -> Seen:
        front, stem, pronoun = _parts(folded)
        bare = stem.removeprefix(ARTICLE) if len(stem) > len(ARTICLE) + 2 else stem
        sort, count = self._sort(folded, stem, bare), _bucket(stem)
        listed = [f"l={part}" for part in (*self.lists.get(stem, "").split(), *self.places.get(stem, ()))]
        within = [f"lb={part}" for part in self.lists.get(bare, "").split()] if bare != stem else []
        shared = [f"w={stem}", f"c={sort}", f"q={count}", f"s2={bare[-2:]}", *listed]
        own = [
            *shared, *within, "bias", f"f={front[-1:]}", f"fc={front[-1:]}{sort}", f"L={min(len(bare), _LONGEST)}",
            f"s1={bare[-1:]}", f"s3={bare[-3:]}", f"p1={bare[:1]}", f"p2={bare[:2]}", f"p3={bare[:3]}",
            f"a={bare != stem}{bare[-2:]}", *(["pronoun"] if pronoun else []),
        ]  # fmt: skip
        return Seen(folded, stem, tuple(own), tuple(shared), sort, front[-1:])

    def _sort(self, folded: str, stem: str, bare: str) -> str:
        """Class a word by what the word files say of it, else by how common it is."""
        if not folded[0].isalpha():
            return "#" if folded[0].isdigit() else folded[0]
        listed = (
            ("fn", folded in self.names.small or stem in self.names.small),
            ("say", folded in self.names.sayings or stem in self.names.sayings),
            ("title", bare in self.titles),
            ("head", bare in self.heads),
            ("giv", stem in self.names.openers),
            ("verb", stem in self.names.verbs),
            ("giv2", stem in self.names.given),
        )
        return next((sort for sort, holds in listed if holds), "") or self._by_count(stem)

    def _by_count(self, stem: str) -> str:
        definite = "d" if stem.startswith(ARTICLE) else ""
        count, part = frequencies().get(stem, 0.0), stem in self.lists
        if count < _RARE:
            return f"rare{definite}{'n' if part else ''}"
        if part and count < _KNOWN:
            return f"name{definite}"
        return f"{'fair' if count < _FAIR else 'common'}{definite}"


@dataclass(frozen=True, slots=True)
class Surroundings:
    """A word with two neighbours on either side, and what listed names it and its next neighbours are part of."""

    words: tuple[Seen, Seen, Seen, Seen, Seen]
    kinds: tuple[str, str, str]

    @property
    def sorts(self) -> tuple[str, ...]:
        """Return all that `by_sorts` looks at."""
        _, before, seen, behind, _ = self.words
        return before.sort, seen.sort, behind.sort, seen.front, behind.front, *self.kinds

    def features(self) -> list[str]:
        """Return everything that is seen here."""
        return [
            *by_sorts(self.sorts),
            *(feature for place, seen in zip(PLACES, self.words, strict=True) for feature in by_word(place, seen)),
        ]


def surroundings(seen: Sequence[Seen], kinds: Sequence[str], at: int) -> Surroundings:
    """Return what stands around a word of a sentence."""
    wide = [seen[i] if 0 <= i < len(seen) else PAD for i in range(at - 2, at + 3)]
    near = [kinds[i] if 0 <= i < len(kinds) else PAD.sort for i in range(at - 1, at + 2)]
    return Surroundings((wide[0], wide[1], wide[2], wide[3], wide[4]), (near[0], near[1], near[2]))


def by_word(place: str, seen: Seen) -> tuple[str, ...]:
    """Return what counts of a word that stands at this place (`PLACES`) beside the one that is judged."""
    if place == PLACES[_MIDDLE]:
        return seen.own
    if place in (PLACES[0], PLACES[-1]):
        return (f"{place}c={seen.sort}",)
    return tuple(place + feature for feature in seen.near)


def by_sorts(sorts: tuple[str, ...]) -> list[str]:
    """Return what counts of the sorts of three neighbours and of the listed names they are part of."""
    p, c, n, front, next_front, before, here, behind = sorts
    return [
        f"cc={p}|{c}", f"cn={c}|{n}", f"pcn={p}|{c}|{n}", f"fr={front}{p}", f"nf={next_front}{c}",
        f"g={here}", f"gc={here}{c}", f"-g={before}", f"+g={behind}", f"gg={before}|{here}",
    ]  # fmt: skip


def kinds_of(words: Sequence[Word], found: Iterable[Found[Name]]) -> list[str]:
    """Say for each word what listed name it is part of: `Bstate`, `Ioffice-person`; `-` for none."""
    kinds = ["-"] * len(words)
    for name in found:
        first = name.payload[0]
        kind = f"{first.sort}-{first.kind}" if first.sort == "office" else first.sort
        kind += "+" if name.last > name.first else ""
        for at in range(name.first, name.last + 1):
            kinds[at] = ("B" if at == name.first else "I") + kind
    return kinds


@cache
def name_parts() -> dict[str, str]:
    """Load which parts of persons' names a word is known to be: `g3 s1 f` (23,000 words of open lists)."""
    # A reader of its own, as for counts: the file is packed, and its rows carry no example since they are counted, not written.
    path = HOME / "ar" / "name_parts.tsv.gz"
    try:
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            rows = (line.rstrip("\n").split("\t") for line in lines if not line.startswith(("#", "word\t")))
            return {word: parts for word, parts in rows}  # noqa: C416 (two cells a row, or an error)
    except (OSError, ValueError, UnicodeDecodeError) as cause:
        raise LexiconError(f"{path.name}: cannot be read ({cause}); make it anew with tools/make_name_parts.py") from cause


def _parts(folded: str) -> tuple[str, str, str]:
    """Part a word into proclitics without the article, stem with the article, and pronoun."""
    cut = split(folded)
    if cut.proclitics[-1:] == (ARTICLE,):
        return "".join(cut.proclitics[:-1]), ARTICLE + cut.stem, cut.enclitic
    return "".join(cut.proclitics), cut.stem + cut.enclitic, cut.enclitic


def _bucket(stem: str) -> str:
    count = frequencies().get(stem)
    return "0" if count is None else str(min(int(count / _STEP) + 1, _STEPS))


def _places(own: Path | None) -> dict[str, tuple[str, ...]]:
    """Return the words of places' names, each with whether it begins one, goes on, or is the whole."""
    found: dict[str, set[str]] = {}
    for row in table("places", PlaceRow, own=own):
        for name in row.names:
            first, *rest = fold(name).split()
            found.setdefault(first, set()).add("pB" if rest else "p")
            for word in rest:
                found.setdefault(word, set()).add("pI")
    return {word: tuple(sorted(parts)) for word, parts in found.items()}


def _leading(own: Path | None) -> tuple[frozenset[str], frozenset[str]]:
    """Return the words that begin titles of persons, and those that begin names of organisations, without article."""
    offices = table("offices", OfficeRow, own=own)
    titles = {_first(name) for row in offices if row.kind == "person" for name in (*row.names, *row.forms)}
    kinds = ("organisation", "group", "media")
    heads = {_first(name) for row in offices if row.kind in kinds for name in (*row.names, *row.forms)}
    seen: dict[str, int] = {}
    tables = (table("bodies", BodyRow, own=own), table("groups", GroupRow, own=own), table("media", MediaRow, own=own))
    for name in (name for rows in tables for row in rows for name in row.names if " " in name):
        seen[_first(name)] = seen.get(_first(name), 0) + 1
    return frozenset(titles), frozenset(heads | {word for word, count in seen.items() if count >= _COMMON_HEADS})


def _first(name: str) -> str:
    word = fold(name).partition(" ")[0]
    return word.removeprefix(ARTICLE) if len(word) > len(ARTICLE) + 2 else word
