"""Read what a row, a front matter or a table says of its document, and report what cannot be used."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tawatur.model import Guess, Rejection
from tawatur.read import guess
from tawatur.read.language import code

if TYPE_CHECKING:
    from collections.abc import Mapping

FIELDS = ("publisher", "url", "title", "published", "language")
_REMEDY = {
    "published": "write it as EDTF: 2024-05-03, 2024-05, 2024-05~",
    "url": "write the whole address, with http:// or https://",
    "language": "write a code such as ar, en, fa",
}


def said(given: Mapping[str, object], where: str, rank: int) -> tuple[tuple[Guess, ...], tuple[Rejection, ...]]:
    """Turn named values into guesses; a value that cannot be read is left out and reported."""
    guesses: list[Guess] = []
    refused: list[Rejection] = []
    for about in FIELDS:
        raw = given.get(about)
        if raw is None or raw == "":
            continue
        value = normal(about, raw)
        if value is None:
            refused.append(Rejection(where, f"{about} {str(raw)[:80]!r} cannot be read and was left empty", _REMEDY.get(about, "")))
        else:
            guesses.append(Guess(about, value, where, rank))
    return tuple(guesses), tuple(refused)


def normal(about: str, raw: object) -> str | None:
    """Return a value in its one form, or None where it cannot be one."""
    if isinstance(raw, int) and not isinstance(raw, bool) and about == "published":
        raw = str(raw)
    if not isinstance(raw, str) or not raw.strip():
        return None
    forms = {"published": guess.dated, "url": guess.web_address, "language": code}
    return forms[about](raw) if about in forms else " ".join(raw.split())
