"""Find the documents that are copies of one source: wholly, in a passage, or by the same named origin.

Texts are compared by their five-word shingles after folding. Whole copies: candidates share a band of
one-permutation MinHash values, and the exact Jaccard index of the shingle sets decides (.7; near-duplicate news in
Arabic lies above it, separate reports of one event far below).
Shared passages: see `passages.py`. Nothing here reads a text again: a `Signature`
is made when the document is stored.
"""

from __future__ import annotations

import hashlib
from array import array
from bisect import bisect_right
from collections import defaultdict
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING

from tawatur.chronicle.heads import SHINGLE, Head, Signature, sign_of
from tawatur.chronicle.passages import Passage, passages
from tawatur.model import BlockKind, Copy
from tawatur.words import words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tawatur.model import Document, Span, Word

ALIKE = 0.7
"""Jaccard index of the shingle sets from which on two documents are copies."""
_PRIME = (1 << 61) - 1
_BASE = 1_000_003
_BANDS, _ROWS = 40, 3
_SOURCE = ("line ", "dateline")
"""How guesses at the publisher begin that come from a line naming the source, or from the agency in a dateline."""


@dataclass(frozen=True, slots=True)
class Lineage:
    """All copying among documents: groups of whole copies, shared passages, and the list of both to show."""

    origin: dict[str, str]
    """Document to the first document of its group of copies; one that is no copy is its own."""
    passages: tuple[Passage, ...]
    copies: tuple[Copy, ...]


def signature_of(document: Document) -> Signature:
    """Sign a document's text without what is boilerplate, title and byline: copies get new ones."""
    aside = (BlockKind.BOILERPLATE, BlockKind.TITLE, BlockKind.BYLINE)
    signed = signature(document.text, skip=tuple(block.span for block in document.blocks if block.kind in aside))
    return replace(signed, agency=_agency(document))


def _agency(document: Document) -> str:
    """Return the outlet that the document's own lines name as its source, where another one printed it."""
    named = [guess for guess in document.guesses if guess.about == "publisher" and guess.by.startswith(_SOURCE)]
    best = min(named, key=lambda guess: guess.rank, default=None)
    return best.value if best is not None and best.value != document.publisher else ""


def signature(text: str, *, skip: tuple[Span, ...] = ()) -> Signature:
    """Sign a text: hash its five-word shingles in order, and keep where its words stand.

    >>> signature("وصل الوزير إلى العاصمة أمس").digest == signature("وصل الوزير الى العاصمه امس").digest
    True
    """
    kept = [word for word in _outside(words(text), sorted(skip)) if word.folded[0].isalnum()]
    codes = [_code(word.folded) for word in kept]
    starts, ends = array("I", (w.start for w in kept)), array("I", (w.end for w in kept))
    whole = hashlib.blake2b(" ".join(word.folded for word in kept).encode("utf-8", "surrogatepass"), digest_size=16)
    return Signature(whole.hexdigest(), array("Q", _rolling(codes)), starts, ends)


def lineage(heads: Iterable[Head]) -> Lineage:
    """Fold documents into groups of copies, and find the passages that the groups share."""
    signed = sorted((head for head in heads if head.signature), key=_first)
    groups = _Groups(head.id for head in signed)
    why: dict[tuple[str, str], str] = {}
    for left, right, reason in _whole(signed):
        groups.join(left.id, right.id)
        why[left.id, right.id] = reason
    origin = {head.id: groups.of(head.id) for head in signed}
    alone = [head for head in signed if origin[head.id] == head.id]
    shared = tuple(passages(alone))
    return Lineage(origin, shared, (*_document_copies(signed, origin, why), *_passage_copies(alone, shared)))


def jaccard(left: Signature, right: Signature) -> float:
    """Return the exact Jaccard index of two shingle sets; 1 for equal texts, however short."""
    if left.digest == right.digest and left.starts:
        return 1.0
    a, b = set(left.shingles), set(right.shingles)
    return len(a & b) / len(a | b) if a or b else 0.0


def _outside(found: Iterable[Word], skip: list[Span]) -> Iterator[Word]:
    """Leave out the words that stand in one of the stretches, both in the order of the text."""
    place = 0
    for word in found:
        while place < len(skip) and skip[place].end <= word.start:
            place += 1
        if place == len(skip) or word.start < skip[place].start:
            yield word


def _first(head: Head) -> tuple[bool, str, str]:
    """Order documents by publication, undated ones last, then by id: the first of a group is its origin."""
    return (head.published is None, head.published or "", head.id)


@lru_cache(maxsize=262_144)
def _code(word: str) -> int:
    return int.from_bytes(hashlib.blake2b(word.encode("utf-8", "surrogatepass"), digest_size=7).digest(), "little")


def _rolling(codes: list[int]) -> Iterator[int]:
    top = pow(_BASE, SHINGLE - 1, _PRIME)
    value = 0
    for number, code in enumerate(codes):
        if number >= SHINGLE:
            value = (value - codes[number - SHINGLE] * top) % _PRIME
        value = (value * _BASE + code) % _PRIME
        if number >= SHINGLE - 1:
            yield value


class _Groups:
    """Union-find in which the member that came first stands for its group."""

    def __init__(self, members: Iterable[str]) -> None:
        self._order = {member: number for number, member in enumerate(members)}
        self._up = {member: member for member in self._order}

    def of(self, member: str) -> str:
        while self._up[member] != member:
            self._up[member] = self._up[self._up[member]]
            member = self._up[member]
        return member

    def join(self, a: str, b: str) -> None:
        first, second = sorted((self.of(a), self.of(b)), key=self._order.__getitem__)
        self._up[second] = first


def _whole(signed: list[Head]) -> Iterator[tuple[Head, Head, str]]:
    """Walk the pairs of documents that are copies, each with the reason; equal texts first, then alike ones."""
    seen: dict[str, Head] = {}
    fresh: list[Head] = []
    for head in signed:
        sign = sign_of(head)
        if not sign.starts:
            continue
        if sign.digest in seen:
            yield seen[sign.digest], head, "the same text"
            continue
        seen[sign.digest] = head
        fresh.append(head)
    place = {head.id: head for head in fresh}
    for left, right in sorted(_candidates(fresh)):
        index = jaccard(sign_of(place[left]), sign_of(place[right]))
        if index >= ALIKE:
            yield place[left], place[right], f"{index:.0%} of their five-word sequences are the same"


def _candidates(heads: list[Head]) -> set[tuple[str, str]]:
    """Pair the documents that share a band of least hashes: each with the first and with the last before it."""
    least = {head.id: array("Q", _least(sign_of(head).shingles)) for head in heads}
    pairs: set[tuple[str, str]] = set()
    for band in range(_BANDS):  # one after another: the shelves of all bands at once are most of what folding needs of memory
        shelf: dict[bytes, tuple[str, str]] = {}
        for doc, values in least.items():
            key = values[band * _ROWS : (band + 1) * _ROWS].tobytes()
            if not key:
                continue
            first, last = shelf.get(key, (doc, doc))
            pairs.update((other, doc) for other in (first, last) if other != doc)
            shelf[key] = (first, doc)
    return pairs


def _least(shingles: Iterable[int]) -> list[int]:
    """Return the least hash of each bin of one permutation; an empty bin borrows from the next one that is not."""
    bins = _BANDS * _ROWS
    least = [0] * bins
    for value in shingles:
        mixed = (value * 0x9E3779B97F4A7C15) & 0xFFFFFFFFFFFFFFFF
        place = mixed % bins
        if not least[place] or mixed < least[place]:
            least[place] = mixed
    if not any(least):
        return []
    for place in range(bins):
        step = 1
        while not least[place]:
            borrowed = least[(place + step) % bins]
            least[place] = borrowed + step if borrowed else 0
            step += 1
    return least


def _document_copies(signed: list[Head], origin: dict[str, str], why: dict[tuple[str, str], str]) -> Iterator[Copy]:
    groups: dict[str, list[str]] = defaultdict(list)
    for head in signed:
        groups[origin[head.id]].append(head.id)
    reasons: dict[str, set[str]] = defaultdict(set)
    for (left, _), reason in why.items():
        reasons[origin[left]].add(reason)
    for first, docs in groups.items():
        if len(docs) > 1:
            yield Copy("document", tuple(docs), "; ".join(sorted(reasons[first])))


def _passage_copies(heads: list[Head], passages: tuple[Passage, ...]) -> Iterator[Copy]:
    lengths = {head.id: len(sign_of(head).starts) for head in heads}
    by_pair: dict[tuple[str, str], list[Passage]] = defaultdict(list)
    for passage in passages:
        by_pair[passage.left, passage.right].append(passage)
    signs = {head.id: sign_of(head) for head in heads}
    for (left, right), shared in by_pair.items():
        words_shared = sum(_words_in(signs[left], passage.left_span) for passage in shared)
        places = ", ".join(f"{p.left_span.start}:{p.left_span.end} = {p.right_span.start}:{p.right_span.end}" for p in shared)
        yield Copy("passage", (left, right), f"{words_shared} of {lengths[left]} words are the same: {places}")


def _words_in(sign: Signature, span: Span) -> int:
    return bisect_right(sign.starts, span.end - 1) - bisect_right(sign.starts, span.start - 1)
