"""Read an amount: a number with the bounds that words around it give it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from tawatur.mentions.numbers import Number, read_number

if TYPE_CHECKING:
    from tawatur.mentions.quantities.counted import Entry, Unit
    from tawatur.mentions.times.tape import Tape

_DASHES = ("-", "\u2013", "\u2014")
_AND = "و"
_TO = "الي"
_STOPS = frozenset(".،,؛:؟!()")
_BEHIND = 5
"""Words between a noun and "at least"."""
_FAR = 6
"""Words between a verb of bounds and its number."""
_SCALE = 1000
_LONGEST = 12
"""Words of the longest number that a range is looked for in."""
_AFTER = {"after_low": "low", "after_high": "high", "after_approx": "approx"}


@dataclass(frozen=True, slots=True)
class Amount:
    """Bounds as told, where the words about them begin, where the number stands and ends."""

    low: float | None
    high: float | None
    begin: int
    at: int
    end: int
    approximate: bool = False
    article: bool = False
    digits: bool = False

    @property
    def vague(self) -> bool:
        """Say whether it is a plural such as "hundreds"."""
        return self.low is not None and self.high is not None and self.low != self.high

    @property
    def largest(self) -> float:
        """Return the larger bound that is told."""
        return max(value for value in (self.low, self.high) if value is not None)


@dataclass(frozen=True, slots=True)
class Scanner:
    """The words of a text with what each says about numbers."""

    tape: Tape
    entries: list[Entry | None]

    def word(self, at: int) -> str:
        """Return the folded word, nothing beyond the ends."""
        return self.tape.words[at] if 0 <= at < len(self.entries) else ""

    def entry(self, at: int) -> Entry | None:
        """Return what the word says about numbers."""
        return self.entries[at] if 0 <= at < len(self.entries) else None

    def has(self, at: int, role: str) -> bool:
        """Say whether the word alone has a role."""
        entry = self.entry(at)
        return entry is not None and role in entry.roles

    def run(self, at: int, *roles: str) -> tuple[str, int] | None:
        """Return the longest run of words that has one of these roles, with the index behind it."""
        entry = self.entry(at)
        if entry is None:
            return None
        for rest, role, _ in entry.phrases:
            if role in roles and self._runs(at + 1, rest):
                return role, at + 1 + len(rest)
        return next(((role, at + 1) for role in roles if role in entry.roles), None)

    def unit(self, at: int) -> tuple[Unit, int] | None:
        """Return what the noun at a place counts, the longest name first."""
        entry = self.entry(at)
        if entry is None:
            return None
        for rest, _, unit in entry.phrases:
            if unit and self._runs(at + 1, rest):
                return unit, at + 1 + len(rest)
        return (entry.unit, at + 1) if entry.unit else None

    def _runs(self, at: int, rest: tuple[str, ...]) -> bool:
        return tuple(self.tape.words[at : at + len(rest)]) == rest

    def number(self, at: int) -> Number | None:
        """Read a number."""
        word = self.word(at)
        entry = self.entry(at)
        if not word or not (word[0].isdecimal() or (entry and entry.number)):
            return None
        return read_number(self.tape.words, at, self.tape.touching)


def amount(scan: Scanner, at: int) -> Amount | None:
    """Read the amount that begins at a word, with "about", "more than", "up to", "between" before it."""
    here, bound, approximate = at, "", False
    while found := scan.run(here, "between", "low", "high", "approx"):
        role, here = found
        if role == "between":
            ranged = _between(scan, at, here)
            return replace(ranged, approximate=approximate) if ranged else None
        approximate = approximate or role == "approx"
        bound = role if role != "approx" and not (bound == "high" and role == "low") else bound
    here = _article(scan, here)
    number = scan.number(here)
    if number is None or here >= len(scan.entries) or (here > at and scan.tape.cut[here]):
        return None
    plain = Amount(
        number.low,
        number.high,
        at,
        here,
        here + number.words,
        approximate,
        number.article or (here > at and scan.word(here - 1) == "ال"),
        number.digits,
    )
    return bounded(_to(scan, plain), bound or _far(scan, at))


def _far(scan: Scanner, at: int) -> str:
    """Find a bound told some words before: "passed, in number, the 16", "may reach, these rewards, to five million"."""
    for place in range(at - 1, max(-1, at - 1 - _FAR), -1):
        entry = scan.entry(place)
        if scan.word(place) in _STOPS or scan.word(place)[0].isdecimal() or scan.tape.cut[place + 1] or (entry and entry.number):
            return ""
        if scan.has(place, "reaches"):
            return "high" if scan.word(at - 1) == _TO else ""
        if scan.has(place, "passes"):
            return "high" if scan.has(place - 1, "not") and not scan.word(place).endswith("قل") else "low"
    return ""


def _article(scan: Scanner, at: int) -> int:
    """Step over an article that stands before digits, on its own or behind a preposition."""
    word = scan.word(at)
    return at + 1 if word in ("ال", "لل", "بال", "وال", "ب", "ل", '"') and scan.word(at + 1).isdecimal() and word != '"' else at


def bounded(plain: Amount, bound: str) -> Amount:
    """Open an amount to one side."""
    if bound == "low":
        return replace(plain, high=None)
    if bound == "high":
        return replace(plain, low=None)
    return plain


def after(scan: Scanner, found: Amount, end: int) -> tuple[Amount, int]:
    """Apply "at least", "at most", "approximately" behind the noun."""
    behind = scan.run(end, *_AFTER)
    if behind is None:
        return _after_all(scan, found, end), end
    role = _AFTER[behind[0]]
    return (replace(found, approximate=True) if role == "approx" else bounded(found, role)), behind[1]


def _after_all(scan: Scanner, found: Amount, end: int) -> Amount:
    """Apply "at least" that stands a few words behind the noun, before anything else is counted."""
    for place in range(end, min(end + _BEHIND, len(scan.entries))):
        entry = scan.entry(place)
        if scan.word(place) in _STOPS or scan.tape.cut[place] or scan.word(place)[0].isdecimal() or (entry and entry.number):
            break
        if (run := scan.run(place, "after_low", "after_high")) and run[1] > place + 1:
            return bounded(found, _AFTER[run[0]])
    return found


def _to(scan: Scanner, left: Amount) -> Amount:
    """Read on: `20 إلى 30`, `61,5 - 63`."""
    here = left.end
    entry = scan.entry(here)
    if scan.word(here) not in _DASHES and not (entry and "to" in entry.roles and scan.word(here) != _AND):
        return left
    right = scan.number(_article(scan, here + 1))
    if right is None or left.high is None or right.high <= left.high:
        return left
    return _range(left, right, _article(scan, here + 1) + right.words)


def _range(left: Amount, right: Number, end: int) -> Amount:
    """Join two ends; "between 20 and 30 billion" gives both the scale of the second."""
    low = left.low or 0.0
    scale = _scale_of(right)
    if low < _SCALE <= scale and low * scale <= right.high and right.words > 1:
        low *= scale
    return replace(left, low=low, high=right.high, end=end)


def _scale_of(number: Number) -> float:
    scale = 1.0
    while number.high >= scale * _SCALE and number.high % (scale * _SCALE) == 0:
        scale *= _SCALE
    if scale == 1.0 and number.words > 1 and number.high >= _SCALE:
        scale = float(10 ** (3 * ((len(str(int(number.high))) - 1) // 3)))
    return scale


def _between(scan: Scanner, begin: int, at: int) -> Amount | None:
    """Read `بين ألف وخمسة آلاف`: the `و` between the ends is not the one inside a number."""
    words, touching = scan.tape.words, scan.tape.touching
    for split in range(at + 1, min(at + _LONGEST, len(words))):
        joined = words[split] == _AND or words[split].startswith(_AND)
        if not joined:
            continue
        left = read_number(words[at:split], 0, touching[at:split])
        right_at = split + 1 if words[split] == _AND else split
        right = scan.number(right_at)
        if left is None or left.words != split - at or right is None or right.high <= left.high:
            continue
        end = right_at + right.words
        following = scan.entry(end)
        if following and following.number and following.number.joined and not following.number.has("fraction"):
            continue
        return _range(Amount(left.low, left.high, begin, at, split), right, end)
    return None
