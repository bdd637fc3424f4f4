"""Dates in words on the page for printing: never more exact than they were told."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from babel.dates import format_date

if TYPE_CHECKING:
    from tawatur.texts import Texts

_PART = re.compile(r"(-?)(\d{4}|\d{3}X|\d{2}XX)(?:-(\d{2}))?(?:-(\d{2}))?")
_FIRST_SEASON = 21
_OPEN = ("", "..")


def told(edtf: str | None, say: Texts) -> str:
    """Return a date as a reader says it; what is not EDTF comes back as it is.

    >>> from tawatur.texts import texts
    >>> say = texts("en", isolating=False)
    >>> told("2024-10-18", say), told("2024-10~", say), told("1950/1953", say), told(None, say)
    ('18 October 2024', 'about October 2024', 'from 1950 to 1953', 'undated')
    """
    if not edtf:
        return say("when-none")
    left, between, right = edtf.partition("/")
    if not between or left == right:
        return _side(left, say)
    if left in _OPEN:
        return say("when-until", when=_side(right, say))
    if right in _OPEN:
        return say("when-since", when=_side(left, say))
    return say("when-span", **{"from": _side(left, say), "to": _side(right, say)})


def _side(edtf: str, say: Texts) -> str:
    said = _bare(re.sub(r"[~?%]", "", edtf), say)
    about, maybe = bool(re.search(r"[~%]", edtf)), bool(re.search(r"[?%]", edtf))
    if about or maybe:
        return say("when-about-maybe" if about and maybe else "when-about" if about else "when-maybe", when=said)
    return said


def _bare(text: str, say: Texts) -> str:
    found = _PART.fullmatch(text)
    if not found:
        return text
    sign, written, month, day = found.groups()
    year = int(written.replace("X", "0"))
    if sign or year == 0:
        return say("when-before-christ", when=str(year + 1))
    if month is None:
        return _years(written, year, say)
    if int(month) >= _FIRST_SEASON:
        return say(f"when-season-{month}", when=str(year))
    return format_date(date(year, int(month), int(day or 1)), "d MMMM y" if day else "MMMM y", locale=say.language)


def _years(written: str, year: int, say: Texts) -> str:
    if written.endswith("XX"):
        return say("when-century", when=str(year // 100 + 1))
    return say("when-decade", when=str(year)) if written.endswith("X") else str(year)
