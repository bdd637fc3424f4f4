"""Read what a web page says of itself: JSON-LD, meta tags, canonical address, title. Visible text is not guessed at here."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from tawatur.model import Guess
from tawatur.read import guess
from tawatur.read.fields import normal

if TYPE_CHECKING:
    from collections.abc import Iterator

_ARTICLES = ("Article", "Report", "Posting", "Analysis", "Review")
_TAGS = {
    "published": ("article:published_time", "datepublished", "dc.date.issued", "dcterms.date", "dc.date", "parsely-pub-date", "pubdate",
                  "publish-date", "publishdate", "sailthru.date", "cxenseparse:recs:publishtime", "date"),
    "publisher": ("og:site_name", "dc.publisher", "dcterms.publisher", "application-name", "publisher"),
    "title": ("og:title", "twitter:title", "dc.title", "parsely-title", "headline"),
    "url": ("og:url", "twitter:url", "parsely-link"),
}  # fmt: skip
_DEEPEST = 8
_MOST = 200_000
"""Characters of one JSON-LD block that are parsed."""


def head(tree: Any) -> Iterator[Guess]:
    """Yield ranked guesses at publisher, title, date of publication, address and language of a parsed page."""
    page = _gathered(tree)
    yield from _structured(page.scripts)
    yield from _tagged(page)


@dataclass(slots=True)
class _Page:
    """Meta tags, canonical link, time stamps and JSON-LD of a page, and nothing of its visible text but the heading."""

    tags: dict[str, str] = field(default_factory=dict)
    links: dict[str, str] = field(default_factory=dict)
    scripts: list[str] = field(default_factory=list)
    title: str = ""
    heading: str = ""
    language: str = ""


def _gathered(tree: Any) -> _Page:
    page = _Page(language=tree.get("lang") or "")
    for element in tree.iter("meta", "link", "time", "script", "title", "h1"):
        given = {key.lower(): value for key, value in element.attrib.items()}
        name = (given.get("property") or given.get("name") or given.get("itemprop") or "").lower()
        if element.tag == "meta":
            page.tags.setdefault(name, given.get("content", ""))
        elif element.tag == "link":
            page.links.setdefault(given.get("rel", "").lower(), given.get("href", ""))
        elif element.tag == "time" and ("pubdate" in given or name == "datepublished"):
            page.tags.setdefault("datepublished", given.get("datetime", ""))
        elif element.tag == "script" and given.get("type", "").lower() == "application/ld+json":
            page.scripts.append(element.text or "")
        elif element.tag == "title":
            page.title = page.title or (element.text or "")
        elif element.tag == "h1":
            page.heading = page.heading or "".join(element.itertext())
    return page


def _structured(scripts: list[str]) -> Iterator[Guess]:
    for script in scripts:
        try:
            given = json.loads(script[:_MOST])
        except (ValueError, RecursionError):
            continue
        for item in _articles(given, 0):
            publisher = item.get("publisher")
            said = {
                "published": item.get("datePublished"),
                "title": item.get("headline"),
                "publisher": publisher.get("name") if isinstance(publisher, dict) else publisher,
                "url": item.get("url"),
                "language": item.get("inLanguage"),
            }
            yield from _guessed(said, "JSON-LD of the page", guess.STRUCTURED)


def _articles(given: Any, depth: int) -> Iterator[dict[str, Any]]:
    if depth > _DEEPEST:
        return
    if isinstance(given, list):
        for item in given:
            yield from _articles(item, depth + 1)
    elif isinstance(given, dict):
        if any(kind in str(given.get("@type", "")) for kind in _ARTICLES):
            yield given
        yield from _articles(given.get("@graph"), depth + 1)


def _tagged(page: _Page) -> Iterator[Guess]:
    for about, names in _TAGS.items():
        for name in names:
            if page.tags.get(name):
                yield from _guessed({about: page.tags[name]}, f"tag {name} of the page", guess.TAG)
                break
    yield from _guessed({"url": page.links.get("canonical")}, "canonical link of the page", guess.STRUCTURED)
    yield from _guessed({"title": page.heading or page.title}, "heading of the page", guess.ADDRESS)
    # a page's own lang attribute is often left at the template's value: the letters are asked first
    yield from _guessed({"language": page.language}, "lang attribute of the page", guess.LETTERS + 1)


def _guessed(said: dict[str, Any], by: str, rank: int) -> Iterator[Guess]:
    for about, raw in said.items():
        value = normal(about, _whole(raw)) if raw else None
        if value:
            yield Guess(about, value, by, rank)


def _whole(raw: Any) -> Any:
    return raw.encode("utf-8", "replace").decode("utf-8") if isinstance(raw, str) else raw
