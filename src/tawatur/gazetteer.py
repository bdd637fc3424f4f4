"""Find listed names in a text, behind their proclitics, and the word files that list states, bodies and places.

A gazetteer is a tree over folded words. Only the first word of a name may carry proclitics; a name listed with the
article is found only with it (also as `لل`), a name listed without only without. Hamza tells the article from a
name's own letters: `ألمانيا` has no article, `الجزائر` has.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Generic, TypeVar

from tawatur.fold import fold, fold_with_map
from tawatur.model import Span
from tawatur.words import ARTICLE, bases, words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from tawatur.doubts import Doubt
    from tawatur.model import Word

T = TypeVar("T")
_PROCLITICS = frozenset("وفبكل")
"""Letters that may be written onto a name; a word that begins otherwise is looked up as it is."""
_REMEMBERED = 500_000
"""Distinct words whose first look-up is kept; about 60 MB when full, then it starts anew."""


@dataclass(frozen=True, slots=True)
class StateRow:
    """A state, present or former: its names, its people's names and what stands for it."""

    id: str
    state: str
    """ISO 3166-1 alpha-3 (`SUN`, `YUG`, `DDR`, `CSK` for those); joint `KOR+PRK`; former states: the heir's code."""
    names: tuple[str, ...]
    demonyms: tuple[str, ...]
    """Masculine singular without article; the finder makes feminine, plural and definite forms."""
    plurals: tuple[str, ...]
    """Names of the people as a whole, in all cases: `أتراك`, `أمريكيون`, `أمريكيين`."""
    capitals: tuple[str, ...]
    epithets: tuple[str, ...]
    name_en: str
    valid: str
    """EDTF interval in which the name stood for the state."""
    example: str
    source: str
    at: str


@dataclass(frozen=True, slots=True)
class BodyRow:
    """An international body or bloc."""

    id: str
    kind: str
    """`bloc` or `organisation`."""
    state: str
    """Its code in capitals (`UN`, `NATO`, `EU`, `ARAB`), or empty."""
    role: str
    names: tuple[str, ...]
    name_en: str
    valid: str
    example: str
    source: str
    at: str


@dataclass(frozen=True, slots=True)
class PlaceRow:
    """A place: city, region, sea, strait, river, island, base."""

    id: str
    names: tuple[str, ...]
    state: str
    kind: str
    name_en: str
    lat: float
    lon: float
    example: str
    source: str
    at: str


@dataclass(frozen=True, slots=True)
class Found(Generic[T]):
    """A listed name in the text: where it stands and what it may mean."""

    first: int
    """Index of its first word."""
    last: int
    """Index of its last word (inclusive)."""
    span: Span
    """Where it stands in the text, without proclitics and article."""
    payload: tuple[T, ...]
    """Everything listed under this name, in the order of listing."""
    surface: str
    """The name as listed, folded, words parted by one blank, with its article."""


@dataclass(slots=True)
class _Node(Generic[T]):
    """A word reached inside a name: what ends here, and what may follow."""

    surface: str = ""
    payload: tuple[T, ...] = ()
    after: dict[str, _Node[T]] = field(default_factory=dict)
    article: bool = True
    """Whether the `ال` of a first word is the article; false as soon as one listed spelling has a hamza there."""
    doubt: Doubt | None = None
    """What the name asks of its neighbours where it is also a common word."""


class _Starts(dict[str, tuple[tuple[_Node[T], int], ...]], Generic[T]):
    """Folded word -> the names it may begin, each with the letters to skip; filled as words come."""

    def __init__(self, roots: dict[str, _Node[T]]) -> None:
        super().__init__()
        self.roots = roots

    def __missing__(self, folded: str) -> tuple[tuple[_Node[T], int], ...]:
        if len(self) >= _REMEMBERED:
            self.clear()
        found = self[folded] = tuple(_starts(self.roots, folded))
        return found


class Gazetteer(Generic[T]):
    """Names and what each may mean, found in running text in one pass."""

    __slots__ = ("_roots", "_starts")

    def __init__(self, roots: dict[str, _Node[T]]) -> None:
        """Take the finished tree; use `Gazetteer.of`."""
        self._roots = roots
        self._starts = _Starts(roots)

    @classmethod
    def of(cls, pairs: Iterable[tuple[str, T]], *, doubts: Mapping[str, Doubt] | None = None) -> Gazetteer[T]:
        """Build from (name as written, payload) pairs; one name may come with several payloads.

        `doubts` (from `doubts.doubts`) holds back names that are also common words where their neighbours do not admit them.

        >>> tree = Gazetteer.of([("الولايات المتحدة", "USA"), ("ألمانيا", "DEU")])
        >>> text = "وللولايات المتحدة قواعد بألمانيا"
        >>> [(found.span.of(text), found.payload) for found in tree.find(words(text), text)]
        [('ولايات المتحدة', ('USA',)), ('ألمانيا', ('DEU',))]
        """
        roots: dict[str, _Node[T]] = {}
        for name, payload in pairs:
            _plant(roots, name, payload, doubts or {})
        return cls(roots)

    def match(self, words: Sequence[Word], at: int) -> list[tuple[int, tuple[T, ...], int]]:
        """List the names that begin at this word: (words, payload, letters to skip), longest and barest first."""
        return [(length, node.payload, skip) for length, node, skip in self._matches(words, at)]

    def find(self, words: Sequence[Word], text: str) -> Iterator[Found[T]]:
        """Walk the names in these words of the text, leftmost and longest, none overlapping another."""
        starts, at, end = self._starts, 0, len(words)
        while at < end:
            if starts[words[at].folded]:
                matches = self._matches(words, at)
                if matches:
                    length, node, skip = matches[0]
                    span = span_of(words[at], words[at + length - 1], skip, text)
                    yield Found(at, at + length - 1, span, node.payload, node.surface)
                    at += length
                    continue
            at += 1

    def get(self, name: str) -> tuple[T, ...]:
        """Return what is listed under exactly this name, in any spelling; empty when nothing is."""
        node: _Node[T] | None = None
        after = self._roots
        for word in words(fold(name)):
            node = after.get(word.folded)
            if node is None:
                return ()
            after = node.after
        return node.payload if node else ()

    def _matches(self, words: Sequence[Word], at: int) -> list[tuple[int, _Node[T], int]]:
        found: list[tuple[int, _Node[T], int]] = []
        for start, skip in self._starts[words[at].folded]:
            node: _Node[T] | None = start
            length = 1
            while node is not None:
                if node.payload and (node.doubt is None or node.doubt.admits(words, at, at + length - 1, skip)):
                    found.append((length, node, skip))
                if not node.after or at + length >= len(words):
                    break
                node = node.after.get(words[at + length].folded)
                length += 1
        if len(found) > 1:
            found.sort(key=lambda match: (-match[0], match[2]))
        return found


def span_of(first: Word, last: Word, skip: int, text: str) -> Span:
    """Return where a name stands whose first word carries so many letters of proclitics and article."""
    if not skip:
        return Span(first.start, last.end)
    if first.end - first.start == len(first.folded):
        return Span(first.start + skip, last.end)
    return Span(first.start + fold_with_map(text[first.start : first.end]).back(skip), last.end)


def _plant(roots: dict[str, _Node[T]], name: str, payload: T, doubts: Mapping[str, Doubt]) -> None:
    parts = [word.folded for word in words(name)]
    if not parts:
        return
    node = roots.setdefault(parts[0], _Node())
    if parts[0].startswith(ARTICLE) and not name.lstrip().startswith(ARTICLE):
        node.article = False
    for part in parts[1:]:
        node = node.after.setdefault(part, _Node())
    node.surface = " ".join(parts)
    node.doubt = doubts.get(node.surface)
    if payload not in node.payload:
        node.payload = (*node.payload, payload)


def _starts(roots: dict[str, _Node[T]], folded: str) -> Iterator[tuple[_Node[T], int]]:
    """Walk the first words that this word may be, behind whatever proclitics, with the letters to skip."""
    if folded[0] not in _PROCLITICS:
        node = roots.get(folded)
        if node is not None:
            yield node, len(ARTICLE) if node.article and folded.startswith(ARTICLE) else 0
        return
    for proclitics, base, _ in bases(folded):
        node = roots.get(base)
        if node is None:
            continue
        has_article = node.article and base.startswith(ARTICLE)
        swallowed = len(proclitics) + len(base) > len(folded)
        if swallowed and not has_article:
            continue
        yield node, len(folded) - len(base) + (len(ARTICLE) if has_article else 0)
