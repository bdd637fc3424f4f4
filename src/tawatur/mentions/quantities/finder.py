"""Walk a text once and mark the amounts that belong to events."""

from __future__ import annotations

import math
from bisect import bisect_right
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from tawatur.mentions.quantities.amounts import Amount, Scanner, after, amount
from tawatur.mentions.quantities.counted import Counted, Entry, counted
from tawatur.mentions.quantities.nouns import SIGNS, behind
from tawatur.mentions.times.tape import tape_of
from tawatur.model import Mention, MentionKind, Quantity, Span
from tawatur.words import ARTICLE

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tawatur.model import Document

_REMEMBERED = 100_000
"""Distinct words kept with their look-ups; beyond, memory would grow with the pile."""
_HUNDRED = 100
_NISBA = "يان"
"""The ending of a dual that names two of a people: `فلسطينيان`."""
_ROOT, _PAIR = 2, 2
_SENTENCE = 4
"""Words before a length of time in which "prison" makes it a sentence."""
_Found = tuple[Quantity, int, int, str]


@dataclass(frozen=True)
class Quantities:
    """Mark counts and amounts that belong to events, each with its bounds and its unit."""

    own: Path | None = None
    _known: Counted = field(init=False, repr=False, compare=False)
    _seen: dict[str, Entry | None] = field(init=False, repr=False, compare=False, default_factory=dict)

    def __post_init__(self) -> None:
        """Load the word files."""
        object.__setattr__(self, "_known", counted(self.own))

    def __call__(self, doc: Document) -> Document:
        """Add the quantity mentions of a document; times found before it are left alone."""
        if len(self._seen) > _REMEMBERED:
            self._seen.clear()
        tape = tape_of(doc)
        entries: list[Entry | None] = []
        for word in tape.words:
            if word not in self._seen:
                self._seen[word] = self._known.entry(word)
            entries.append(self._seen[word])
        taken = sorted(m.span for m in doc.mentions if m.kind is MentionKind.TIME and getattr(m.value, "kind", "") == "date")
        return doc.adding(mentions=tuple(_mentions(Scanner(tape, entries), taken)))


def _mentions(scan: Scanner, taken: list[Span]) -> Iterator[Mention]:
    at, size = 0, len(scan.entries)
    while at < size:
        if (
            scan.entries[at] is None
            and not scan.word(at)[0].isdecimal()
            and scan.word(at) not in SIGNS
            and not scan.word(at).endswith(_NISBA)
        ):
            at += 1
            continue
        plain = amount(scan, at)
        found = _money_sign(scan, at) or (_counted(scan, plain) if plain else None) or _pair(scan, at)
        if found is None:
            at = max(plain.end if plain else at + 1, at + 1)
            continue
        quantity, begin, end, by = found
        span = Span(_start(scan, begin), scan.tape.ends[end - 1])
        if not _overlaps(span, taken):
            yield Mention(span, MentionKind.QUANTITY, quantity, f"quantities:{by}")
        at = end


def _start(scan: Scanner, at: int) -> int:
    """Return where a word begins behind the small words on its front."""
    entry = scan.entry(at)
    skip = len(entry.front) if entry and entry.front else (entry.number.skip if entry and entry.number else 0)
    return scan.tape.inner(at, skip) if skip else scan.tape.starts[at]


def _overlaps(span: Span, taken: list[Span]) -> bool:
    place = bisect_right(taken, span)
    return any(span.overlaps(other) for other in taken[max(0, place - 1) : place + 1])


def _quantity(found: Amount, unit: str) -> Quantity:
    return Quantity(_plain(found.low), _plain(found.high), found.approximate, unit)


def _plain(value: float | None) -> float | None:
    """Round what is no whole number to what was told: 1.1 million is no 1100000.0000000001."""
    if value is None or math.isinf(value):
        return None
    whole = round(value)
    return (
        float(whole)
        if abs(value - whole) < 1e-6 * max(1.0, abs(value)) and abs(value) >= 1 and value == round(value, 6)
        else round(value, 6)
    )


def _money_sign(scan: Scanner, at: int) -> _Found | None:
    """Read `$20`, `€ 3 مليون`."""
    if scan.word(at) not in SIGNS:
        return None
    found = amount(scan, at + 1)
    return (_quantity(found, SIGNS[scan.word(at)]), at, found.end, "sign") if found else None


def _counted(scan: Scanner, found: Amount) -> _Found | None:
    """Read what an amount counts."""
    if definite := _definite(scan, found):
        return definite
    if _claimed(scan, found) or found.largest == 1:
        return None
    read = behind(scan, found)
    if read is None:
        return None
    unit, end, by = read
    found, end = after(scan, found, end)
    return _quantity(found, unit), found.begin, end, by


def _claimed(scan: Scanner, found: Amount) -> bool:
    """Say whether the number counts nothing: an ordinal, a figure of a date or a score, the number of a room."""
    at = found.at
    earlier = scan.entry(at - 1)
    if earlier and earlier.number and earlier.number.has("ordinal") and not found.digits:
        return True
    if _figure(scan, found):
        return True
    share = scan.unit(found.end)
    if share and share[0].kind == "percent":
        return False
    if found.begin < at and scan.word(found.begin) != ARTICLE:
        return False
    two = scan.run(found.begin - 2, "nocount")
    return scan.has(found.begin - 1, "nocount") or (two is not None and two[1] == found.begin)


def _figure(scan: Scanner, found: Amount) -> bool:
    """Say whether signs about a number make it part of something else: a date, a footnote, a model."""
    before, next_word = scan.word(found.at - 1), scan.word(found.end)
    if before in ("[", "+") or (before == "(" and next_word == ")") or (before.isascii() and before.isalpha()):
        return True
    joined = before in ("/", ":", ".", "_", "#", "-") or next_word in ("/", ":", "_")
    return found.digits and joined and scan.tape.touching[found.at]


def _definite(scan: Scanner, found: Amount) -> _Found | None:
    """Read `الدول الثلاث`, `المهربون الثلاثة`, `الدول الـ15`: the number stands behind a noun with an article."""
    if not found.article or found.vague or not _PAIR < found.largest < _HUNDRED:
        return None
    for place in (found.begin - 1, found.begin - 2):
        entry = scan.entry(place)
        if entry and entry.unit and entry.article and entry.unit.kind in ("people", "arms") and scan.unit(found.end) is None:
            return _quantity(found, entry.unit.slug), place, found.end, "definite"
    return None


def _pair(scan: Scanner, at: int) -> _Found | None:
    """Read a dual: `صاروخين`, `دولتين اثنتين`, `فلسطينيان` behind a word like "killed"."""
    entry = scan.entry(at)
    unit = entry.unit if entry else None
    if (entry is None or not entry.article) and _doubled(scan, at):
        return _two(unit.slug if unit else ""), at, at + 2, "pair"
    if entry and unit and unit.dual and not entry.article:
        if unit.kind != "time":
            return _two(unit.slug), at, at + 1, unit.at
        told = any(scan.has(place, "prison") for place in range(at - _SENTENCE, at))
        return (_two("years of prison"), at, at + 1, unit.at) if told else None
    told = any(scan.has(at - 1, role) for role in ("killed", "wounded", "arrested"))
    return (_two("people"), at, at + 1, "pair") if told and entry is None and _names_two(scan.word(at)) else None


def _two(slug: str) -> Quantity:
    return Quantity(2.0, 2.0, unit=slug)


def _doubled(scan: Scanner, at: int) -> bool:
    """Say whether "two" stands behind a dual to press it."""
    behind_it = scan.entry(at + 1)
    number = behind_it.number if behind_it and not behind_it.front else None
    word = scan.word(at)
    plain = number is not None and not number.article and not number.joined and number.worth("unit") == _PAIR
    return plain and word.endswith(("ين", "ان")) and not word.startswith(ARTICLE)


def _names_two(word: str) -> bool:
    """Say whether a word is the dual of a people's name."""
    return word.endswith(_NISBA) and len(word) > len(_NISBA) + _ROOT and not word.startswith(ARTICLE)
