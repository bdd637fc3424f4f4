"""Rank what is said about a document, and take the best of each kind.

Ranks: 0 the user's own table, 1 the row or front matter that came with the text, 2 structured data of a page,
3 its other tags, 4 its address. Pages of text alone are looked at later, by `clean`. Nothing is filled in that nobody said.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from tawatur import edtf
from tawatur.model import Guess

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

TABLE, ROW, STRUCTURED, TAG, ADDRESS, LETTERS = range(6)
_ISO = re.compile(r"\s*(\d{4}-\d{2}-\d{2})(?:[T ].*)?\s*")
_PATH_DATE = re.compile(r"/((?:19|20)\d\d)[/-](0?[1-9]|1[0-2])(?:[/-](0?[1-9]|[12]\d|3[01]))?(?=[/-]|$)")


def best(guesses: Iterable[Guess], about: str) -> str | None:
    """Return the value of the best guess; the earlier one of two of the same rank."""
    fitting = [guess for guess in guesses if guess.about == about]
    return min(fitting, key=lambda guess: guess.rank).value if fitting else None


def dated(value: str) -> str | None:
    """Return a date as EDTF, from EDTF or an ISO time stamp; None where it is neither.

    >>> dated("2024-05-03T10:00:00+03:00"), dated("2018-09~"), dated("yesterday")
    ('2024-05-03', '2018-09~', None)
    """
    stamp = _ISO.fullmatch(value)
    short = stamp[1] if stamp else value.strip()
    return short if edtf.valid(short) else None


def of_address(url: str) -> Iterator[Guess]:
    """Guess the date of publication from the path of an address (`/2023/08/15/`)."""
    try:
        path = urlsplit(url).path
    except ValueError:
        return
    found = _PATH_DATE.search(path)
    if found:
        year, month, day = found.groups()
        value = "-".join([year, f"{int(month):02d}", *([f"{int(day):02d}"] if day else [])])
        if edtf.valid(value):
            yield Guess("published", value, f"path of the address {url}", ADDRESS)


def web_address(value: str) -> str | None:
    """Return a web address without its fragment; None where the value is none."""
    try:
        parts = urlsplit(value.strip())
    except ValueError:
        return None
    return parts._replace(fragment="").geturl() if parts.scheme in ("http", "https") and parts.hostname else None
