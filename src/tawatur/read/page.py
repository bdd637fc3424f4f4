"""Read web pages: the article's text as trafilatura finds it, and what the page says of itself."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import trafilatura

from tawatur.errors import InputError
from tawatur.read.decode import decode
from tawatur.read.head import head
from tawatur.read.names import stem
from tawatur.read.opened import Draft

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tawatur.model import Guess

_DECLARED = re.compile(rb"""<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w-]{2,20})""", re.IGNORECASE)
_HEAD = 4096
_LEAST = 40
"""Characters of an article below which the plainer ways of finding text are tried as well."""


def read_page(data: bytes, source: str) -> Iterator[Draft]:
    """Yield the one document of a page; its text is the title and the body, without the page around them."""
    declared = _DECLARED.search(data[:_HEAD])
    found = decode(data, declared=declared[1].decode("ascii") if declared else None)
    guesses, body = _parsed(found.text.replace("\0", " "))
    if not body.strip():
        raise InputError("no article text was found in the page; save its text as .txt")
    yield Draft(source, stem(source), _titled(body, guesses), data, "html", found.encoding, guesses)


def _parsed(markup: str) -> tuple[tuple[Guess, ...], str]:
    try:
        tree: Any = trafilatura.load_html(markup)
        if tree is None:
            return (), ""
        guesses = tuple(head(tree))
        text = trafilatura.extract(tree, include_comments=False, include_tables=True, deduplicate=False, with_metadata=False) or ""
        if len(text) < _LEAST:
            text = max(text, str(trafilatura.html2txt(markup)), key=len)
    except Exception as cause:  # a parser written by others may fail on any page in any way; the pile goes on
        raise InputError(f"the page could not be parsed ({type(cause).__name__}); save its text as .txt") from cause
    return guesses, text.encode("utf-8", "replace").decode("utf-8")


def _titled(body: str, guesses: tuple[Guess, ...]) -> str:
    """Put the title before the body where the body does not begin with it: titles tell events too."""
    title = next((g.value for g in sorted(guesses, key=lambda g: g.rank) if g.about == "title"), None)
    if not title or " ".join(body[: 2 * len(title)].split()).startswith(title):
        return body
    return f"{title}\n\n{body}"
