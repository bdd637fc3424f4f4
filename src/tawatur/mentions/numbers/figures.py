"""Read figures that are more than a cardinal: negative ones, fractions, mixed numbers, shares ("one in three")."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tawatur.mentions.numbers.digits import read_digits
from tawatur.mentions.numbers.reading import Number, read_number
from tawatur.mentions.numbers.words import AND, Part, aside, part
from tawatur.words import ARTICLE

if TYPE_CHECKING:
    from collections.abc import Sequence

_MINUS = ("-", "\u2212")


@dataclass(frozen=True, slots=True)
class Reader:
    """The words that figures are read from."""

    words: Sequence[str]
    touching: Sequence[bool] | None = None

    def part(self, at: int) -> Part | None:
        """Return what the word may be inside a number."""
        return part(self.words[at]) if 0 <= at < len(self.words) else None

    def worth(self, at: int, *roles: str) -> float | None:
        """Return the value of a word under one of these roles."""
        found = self.part(at)
        return found.worth(*roles) if found else None

    def number(self, at: int) -> Number | None:
        """Read a cardinal."""
        return read_number(self.words, at, self.touching) if 0 <= at < len(self.words) else None

    def word(self, at: int) -> str:
        """Return a word, nothing beyond the ends."""
        return self.words[at] if 0 <= at < len(self.words) else ""


def read_figure(words: Sequence[str], at: int, touching: Sequence[bool] | None = None) -> Number | None:
    """Read the longest figure that begins at a word: `سالب خمسة`, `3/4`, `1 4/5`, `ثلاثة أرباع`, `واحد على ثلاثة`.

    >>> read_figure(["ثلاثه", "ارباع"], 0).low, read_figure(["سالب", "خمسه"], 0).low, read_figure(["1", "4", "/", "5"], 0).low
    (0.75, -5.0, 1.8)
    """
    r = Reader(words, touching)
    if aside(r.word(at), "sign") or (r.word(at) in _MINUS and _stands_alone(r, at)):
        inner = read_figure(words, at + 1, touching)
        return Number(-inner.high, -inner.low, inner.words + 1, digits=inner.digits) if inner else None
    if r.word(at) == "." and r.word(at + 1).isdecimal() and not r.word(at - 1)[-1:].isalnum():
        return Number(float(f".{r.word(at + 1)}"), float(f".{r.word(at + 1)}"), 2, digits=True)
    return _mixed(r, at) or _share(r, at) or _parts(r, at) or _lone(r, at) or r.number(at)


def _stands_alone(r: Reader, at: int) -> bool:
    return r.word(at + 1).isdecimal() and not r.word(at - 1)[-1:].isalnum()


def _made(value: float, words: int, *, digits: bool = False) -> Number:
    return Number(value, value, words, digits=digits)


def _stroke(r: Reader, at: int) -> tuple[float, int] | None:
    """Read `3/4`."""
    if (
        r.word(at).isdecimal()
        and r.word(at + 1) == "/"
        and r.word(at + 2).isdecimal()
        and int(r.word(at + 2))
        and "/" not in (r.word(at + 3), r.word(at - 1))
    ):
        return int(r.word(at)) / int(r.word(at + 2)), at + 3
    return None


def _mixed(r: Reader, at: int) -> Number | None:
    """Read `3/4`, `1 4/5`."""
    if alone := _stroke(r, at):
        behind = r.word(alone[1])
        if behind.isdecimal() and r.word(alone[1] + 1) != "/":
            return _made(alone[0] + int(behind), alone[1] + 1 - at, digits=True)  # right to left: the whole comes last
        return _made(alone[0], alone[1] - at, digits=True)
    whole = read_digits(r.words, at, r.touching)
    if whole and (rest := _stroke(r, whole[1])):
        return _made(whole[0] + rest[0], rest[1] - at, digits=True)
    return None


def _share(r: Reader, at: int) -> Number | None:
    """Read `واحد على ثلاثة`, `واحد من مئة`, `20 جزء من 25`, `جزء من مئة`."""
    above = r.number(at)
    here = at + above.words if above else at
    shared = aside(r.word(here), "share") is not None
    here += shared
    if not (above or shared) or not (shared or r.word(here)) or aside(r.word(here), "over") is None:
        return None
    below = r.number(here + 1)
    if below is None or not below.exact or not below.low:
        return None
    upper = above.low if above else 1.0
    return _made(upper / below.low, here + 1 + below.words - at)


def _parts(r: Reader, at: int) -> Number | None:
    """Read `ثلاثة أرباع`, `خمسة أثمان`, `عشرون وثلاثة أخماس`, `مئة وثلاثة أرباع`."""
    first = r.number(at)
    if first is None or not first.exact:
        return None
    end = at + first.words
    if below := r.worth(end, "parts"):
        unit = r.worth(end - 1, "unit")
        shorter = read_number(r.words[: end - 1], at, r.touching) if unit and first.words > 1 else None
        if shorter and unit and unit < below and shorter.words in (first.words - 1, first.words - 2) and shorter.low == first.low - unit:
            return _made(shorter.low + unit / below, end + 1 - at)
        return _made(first.low / below, end + 1 - at)
    if tail := _joined_part(r, end):
        return _made(first.low + tail[0], tail[1] - at)
    if (below := r.worth(end, "fraction_only")) and not (r.part(end) or _NONE).joined:
        return _made(first.low * below, end + 1 - at)
    return None


_NONE = Part((), joined=False, article=False, skip=0)


def _joined_part(r: Reader, at: int) -> tuple[float, int] | None:
    """Read "and three fifths", "and a fifth" behind a whole."""
    joined = r.word(at) == AND
    here = at + joined
    found = r.part(here)
    if found is None or not (joined or found.joined):
        return None
    if (below := r.worth(here + 1, "parts")) and (above := found.worth("unit")):
        return above / below, here + 2
    if tail := aside(r.word(here), "fraction_tail") or found.worth("fraction_only", "fraction"):
        return tail, here + 1
    return None


def _lone(r: Reader, at: int) -> Number | None:
    """Read `نصف`, `ربع`, and `خمس` before a noun with an article; behind it no scale, which is a number's own."""
    found = r.part(at)
    if found is None or r.worth(at + 1, "scale"):
        return None
    if (value := found.worth("fraction")) is not None:
        return _made(value, 1)
    if (
        (value := found.worth("fraction_only")) is not None
        and not found.article
        and (r.word(at + 1).startswith(ARTICLE) or not found.has("unit"))
    ):
        return _made(value, 1)
    return None
