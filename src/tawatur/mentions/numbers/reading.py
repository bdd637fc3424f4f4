"""Read cardinal and ordinal numbers from folded words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tawatur.mentions.numbers.digits import read_digits
from tawatur.mentions.numbers.words import AND, Part, is_plural_scale, part

if TYPE_CHECKING:
    from collections.abc import Sequence

_TEN, _HUNDRED, _THOUSAND, _MILLION = 10, 100, 1000, 10**6
_TEEN_HEADS = range(1, 10)


@dataclass(frozen=True, slots=True)
class Number:
    """A number as read: equal bounds when exact, and how many words it took."""

    low: float
    high: float
    words: int
    article: bool = False
    digits: bool = False

    @property
    def exact(self) -> bool:
        """Say whether it is one figure."""
        return self.low == self.high


def read_number(words: Sequence[str], at: int, touching: Sequence[bool] | None = None) -> Number | None:
    """Read the longest cardinal number that begins at a word; None where none begins.

    `touching[i]` says that word i stands right behind word i - 1, so that `12, 300` stays two numbers.

    >>> read_number(["مليون", "ونصف", "المليون"], 0)
    Number(low=1500000.0, high=1500000.0, words=3, article=False, digits=False)
    """
    if at >= len(words):
        return None
    if words[at][0].isdigit():
        return _from_digits(words, at, touching)
    first = part(words[at])
    if first is None:
        return None
    return _vague(words, at, first) or _Sum(words, at, touching).read(first)


def _from_digits(words: Sequence[str], at: int, touching: Sequence[bool] | None) -> Number | None:
    figure = read_digits(words, at, touching)
    if figure is None:
        return None
    value, end = figure
    summed = _Sum(words, at, touching).behind(value, end)
    return Number(summed.low, summed.high, summed.words, digits=True)


def _vague(words: Sequence[str], at: int, first: Part) -> Number | None:
    """Read "tens", "hundreds of thousands", "a few hundred", and plural scales that nothing multiplies."""
    if (bounds := _vague_bounds(words, at, first)) is None:
        return None
    low, high, end = bounds
    behind = part(words[end]) if end < len(words) else None
    scale = behind.worth("scale") if behind and not behind.joined else None
    if scale is not None and scale > low:
        low, high, end = low * scale, high * scale + (scale - 1 if scale == _THOUSAND else 0), end + 1
    return Number(low, high, end - at, article=first.article)


def _vague_bounds(words: Sequence[str], at: int, first: Part) -> tuple[float, float, int] | None:
    for role, value, high in first.roles:
        if role == "vague":
            return value, high, at + 1
        if role in ("few", "few_scale"):
            return _few(words, at, value, high, needs_scale=role == "few_scale")
        if role == "scale" and is_plural_scale(words[at], value):
            return 2 * value, 10 * value - 1, at + 1
    return None


def _few(words: Sequence[str], at: int, low: float, high: float, *, needs_scale: bool) -> tuple[float, float, int] | None:
    behind = part(words[at + 1]) if at + 1 < len(words) else None
    if behind is None or behind.joined:
        return None if needs_scale else (low, high, at + 1)
    if (ten := behind.worth("ten")) is not None:
        return low + ten, high + ten, at + 2
    if needs_scale and (plural := _vague_bounds(words, at + 1, behind)):
        return plural
    if (scale := behind.worth("scale", "hundred")) is None:
        scale = next((value / 2 for role, value, _ in behind.roles if role == "vague"), None)
    if scale is not None:
        return low * scale, (high + 1) * scale - 1, at + 2
    return None if needs_scale else (low, high, at + 1)


class _Sum:
    """The parts of one number while they are added up."""

    __slots__ = ("at", "current", "end", "last", "numeric", "total", "touching", "words")

    def __init__(self, words: Sequence[str], at: int, touching: Sequence[bool] | None) -> None:
        self.words, self.at, self.touching = words, at, touching
        self.total, self.last = 0.0, float("inf")
        self.current: float | None = None
        self.numeric = False
        self.end = at

    def read(self, first: Part) -> Number | None:
        """Read a number that begins with a word."""
        if not self._take(first, self.at, joined=False):
            return None
        return self._finish(article=first.article)

    def behind(self, value: float, end: int) -> Number:
        """Go on behind a figure in digits."""
        self.current, self.end, self.numeric = value, end, True
        return self._finish(article=False)

    def _finish(self, *, article: bool) -> Number:
        while self._more():
            pass
        value = self.total + (self.current or 0)
        return Number(value, value, self.end - self.at, article=article)

    def _more(self) -> bool:
        at = self.end
        if at >= len(self.words):
            return False
        joined = self.words[at] == AND
        if joined:
            at += 1
        if at >= len(self.words):
            return False
        if self.words[at][0].isdigit():
            return joined and self._digits(at)
        found = part(self.words[at])
        if found is None or (found.skip and not found.joined):
            return False
        return self._take(found, at, joined=joined or found.joined or (found.split and self._goes_on(at + 1)))

    def _goes_on(self, at: int) -> bool:
        """Say whether a teen or a ten follows, so that `واحد` before it is "and one"."""
        behind = part(self.words[at]) if at < len(self.words) else None
        return behind is not None and (behind.has("ten") or (behind.joined and behind.has("tens")))

    def _digits(self, at: int) -> bool:
        """Add figures behind a scale word: "three million and 200 thousand"."""
        figure = read_digits(self.words, at, self.touching)
        if figure is None or self.current is not None or not self.total:
            return False
        value, end = figure
        behind = part(self.words[end]) if end < len(self.words) else None
        scale = behind.worth("scale") if behind and not behind.joined else None
        if value * (scale or 1) >= self.last:
            return False
        self.total += value * (scale or 1)
        self.last = scale or 1
        self.end = end + (1 if scale else 0)
        return True

    def _take(self, found: Part, at: int, *, joined: bool) -> bool:
        if joined or at == self.at:
            return self._add(found, at)
        return self._multiply(found, at)

    def _add(self, found: Part, at: int) -> bool:
        """Add a part that `و` joins, or that begins the number."""
        for role, value, _ in found.roles:
            if role == "fraction" and self._fraction(value, at):
                return True
            if role in ("scale", "scale_dual") and value < self.last and (self.current is None or self._classical(value)):
                self._close(value + (self.current or 0), at, scale=1 if self.current else None)
                return True
            if (role == "unit_head" and not self._heads(at)) or (role == "zero" and at != self.at):
                continue
            if role in ("unit", "unit_head", "ten", "tens", "teen", "hundred", "zero") and self._fits(role, value):
                self.current = (self.current or 0) + value
                self.end = at + 1
                return True
        return False

    def _classical(self, value: float) -> bool:
        """Say whether "nine and seventy and nine hundred and a thousand" goes on: units first, as older texts write years."""
        return not self.total and value == _THOUSAND and self.current is not None and self.current > _HUNDRED and not self.numeric

    def _heads(self, at: int) -> bool:
        behind = part(self.words[at + 1]) if at + 1 < len(self.words) else None
        return behind is not None and behind.has("ten") and not behind.joined

    def _fits(self, role: str, value: float) -> bool:
        if self.numeric:
            return False
        if self.current is None:
            return value < self.last
        if role == "tens":
            return 0 < self.current % _HUNDRED < _TEN or self.current % _HUNDRED == 0
        if role == "hundred":
            return self.current < _HUNDRED and self.last > _MILLION
        return self.current >= _HUNDRED and self.current % _HUNDRED == 0

    def _multiply(self, found: Part, at: int) -> bool:
        """Take a word that multiplies what stands before it, or makes it a teen."""
        current = self.current
        for role, value, _ in found.roles:
            if role == "ten" and current is not None and current % _HUNDRED in _TEEN_HEADS and not self.numeric:
                self.current, self.end = current + value, at + 1
                return True
            if role == "hundred" and value == _HUNDRED and current is not None and 0 < current < _TEN:
                self.current, self.end = current * value, at + 1
                return True
            if role == "scale" and self._scale(value, at):
                return True
        return False

    def _scale(self, value: float, at: int) -> bool:
        if self.current is not None and value < self.last:
            self._close(self.current * value, at, scale=value)
            return True
        if self.current is None and self.total and value >= self.last:
            self.total, self.last, self.end = self.total * value, value, at + 1
            return True
        return False

    def _close(self, worth: float, at: int, scale: float | None = None) -> None:
        self.total += worth
        self.current, self.numeric = None, False
        self.last = scale or 10 ** (len(str(int(worth))) - 1)
        self.end = at + 1

    def _fraction(self, value: float, at: int) -> bool:
        """Add "and a half": of the scale named behind it, else of the last one, else of one."""
        behind = part(self.words[at + 1]) if at + 1 < len(self.words) else None
        scale = behind.worth("scale") if behind and not behind.joined and not behind.skip else None
        if scale is not None and (scale <= self.last or at == self.at):
            self.total += (self.current or 0) + value * scale
            self.current, self.last, self.end = None, scale, at + 2
            return True
        if at == self.at or (self.current is None and not self.total):
            return False
        unit = self.last if self.current is None else 1
        self.total += (self.current or 0) + value * unit
        self.current, self.last, self.end = None, 1, at + 1
        return True


def read_ordinal(words: Sequence[str], at: int) -> tuple[int, int] | None:
    """Read an ordinal (first to ninety-ninth): its value, and the index behind it.

    >>> read_ordinal(["الحادي", "والعشرين"], 0), read_ordinal(["الخامس", "عشر"], 0)
    ((21, 2), (15, 2))
    """
    first = part(words[at]) if at < len(words) else None
    if first is None:
        return None
    unit = first.worth("ordinal")
    head = first.worth("ordinal_head")
    here = at + 2 if at + 1 < len(words) and words[at + 1] == AND else at + 1
    behind = part(words[here]) if here < len(words) else None
    whole = unit if unit is not None else head
    if whole is not None and behind is not None:
        if not behind.joined and here == at + 1 and (ten := behind.worth("ten")) is not None:
            return int(whole + ten), here + 1
        if (behind.joined or here > at + 1) and (tens := behind.worth("tens")) is not None:
            return int(whole + tens), here + 1
    if unit is not None:
        return int(unit), at + 1
    if first.article and (tens := first.worth("tens")) is not None:
        return int(tens), at + 1
    return None
