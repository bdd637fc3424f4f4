"""Read plain text and Markdown: the file's own characters, with a front matter read for what it says."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tawatur.model import Rejection
from tawatur.read import guess
from tawatur.read.decode import Decoded, decode
from tawatur.read.fields import FIELDS, said
from tawatur.read.names import stem
from tawatur.read.opened import Draft

if TYPE_CHECKING:
    from collections.abc import Iterator

_FRONT = re.compile(r"\A---[ \t]*\r?\n((?:[A-Za-z_-]+:[^\r\n]*\r?\n|[ \t]*\r?\n){1,40}?)---[ \t]*(?:\r?\n|\Z)")
_ALSO = {"date": "published", "source": "publisher", "lang": "language", "link": "url"}


def read_text(data: bytes, source: str, kind: str) -> Iterator[Draft]:
    """Yield the one document of a text file."""
    found = decode(data)
    guesses, refused = said(front_matter(found.text), f"front matter of {source}", guess.ROW)
    yield Draft(source, stem(source), found.text, data, kind, found.encoding, guesses, rejections=(*broken(found, source), *refused))


def front_matter(text: str) -> dict[str, str]:
    r"""Return the keys that we know of a front matter (`---`, `key: value` lines, `---`).

    >>> front_matter("---\ntitle: هدنة\ndate: 2024-05-03\n---\nنص")
    {'title': 'هدنة', 'published': '2024-05-03'}
    """
    found = _FRONT.match(text)
    if not found:
        return {}
    pairs = (line.partition(":") for line in found[1].splitlines() if line.strip())
    named = ((_ALSO.get(key.strip().lower(), key.strip().lower()), value.strip().strip("\"'")) for key, _, value in pairs)
    return {key: value for key, value in named if key in FIELDS}


def broken(found: Decoded, source: str) -> tuple[Rejection, ...]:
    """Report bytes that no character could be made of."""
    if not found.broken:
        return ()
    return (Rejection(source, f"{found.broken} broken bytes stand as U+FFFD in the text", "look for an unbroken copy of the file"),)
