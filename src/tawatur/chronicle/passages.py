"""Find the passages that documents share: runs of five-word sequences, with single changed words allowed.

Candidates share one of their winnowed sequences (the least of every eight in a row); the runs themselves are exact.
"""

from __future__ import annotations

from array import array
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

from tawatur.chronicle.heads import SHINGLE, Head, Signature, sign_of
from tawatur.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

RUN = 11
"""Shared shingles in a row (fifteen words) that make a copied passage."""
GAP = 3
"""Shingles that may differ inside a run: one changed word breaks five."""
_WINDOW = 8
_SHELVES = 16
"""Parts in which winnowed shingles are sorted, one after another: most are of one document and need not be held at once."""
_COMMON = 50
"""A winnowed shingle that more documents share is a phrase of the trade, no sign of copying."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch that two documents share, with its place in both."""

    left: str
    right: str
    left_span: Span
    right_span: Span


def passages(heads: list[Head]) -> Iterator[Passage]:
    """Find the runs of shared shingles between documents that are no whole copies of each other."""
    shelves = [(array("Q"), array("I")) for _ in range(_SHELVES)]
    for number, head in enumerate(heads):
        for value in _winnow(sign_of(head).shingles):
            values, docs = shelves[value % _SHELVES]
            values.append(value)
            docs.append(number)
    pairs: set[tuple[int, int]] = set()
    for values, docs in shelves:
        pairs |= _sharing(values, docs)
    for i, j in sorted(pairs):
        yield from _runs(heads[i], heads[j])


def _sharing(values: array[int], docs: array[int]) -> set[tuple[int, int]]:
    """Pair the documents that share a winnowed shingle, phrases of the trade aside."""
    index: dict[int, list[int]] = {}
    seen: dict[int, int] = {}
    for value, doc in zip(values, docs, strict=True):
        first = seen.setdefault(value, doc)
        if first != doc:
            index.setdefault(value, [first]).append(doc)
    return {pair for held in index.values() if len(held) <= _COMMON for pair in combinations(held, 2)}


def _winnow(shingles: array[int]) -> set[int]:
    """Keep the least of every eight shingles in a row: a shared run of that length shares one of them."""
    if len(shingles) <= _WINDOW:
        return set(shingles)
    kept: set[int] = set()
    place, least = -1, 0
    for end in range(_WINDOW - 1, len(shingles)):
        begin = end - _WINDOW + 1
        if place < begin:
            place = min(range(begin, end + 1), key=shingles.__getitem__)
            least = shingles[place]
        elif shingles[end] <= least:
            place, least = end, shingles[end]
        kept.add(least)
    return kept


def _runs(left: Head, right: Head) -> Iterator[Passage]:
    a, b = sign_of(left), sign_of(right)
    where: dict[int, int] = {}
    for number, value in enumerate(b.shingles):
        where.setdefault(value, number)
    runs: list[list[int]] = []
    for number, value in enumerate(a.shingles):
        other = where.get(value)
        if other is None:
            continue
        if runs and 0 < number - runs[-1][1] <= SHINGLE + GAP and 0 < other - runs[-1][3] <= SHINGLE + GAP:
            runs[-1][1], runs[-1][3] = number, other
            runs[-1][4] += 1
        else:
            runs.append([number, number, other, other, 1])
    for first, last, begin, end, count in runs:
        if count >= RUN:
            yield Passage(left.id, right.id, _stretch(a, first, last), _stretch(b, begin, end))


def _stretch(sign: Signature, first: int, last: int) -> Span:
    return Span(sign.starts[first], sign.ends[last + SHINGLE - 1])
