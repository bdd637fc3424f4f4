"""The page for printing: the chronicle and its entries as plain HTML, right to left by default.

No script and nothing from elsewhere. Every text of a document is escaped and isolated (`<bdi>`), so that neither markup
nor direction marks in it reach the page around it. Dates stand in words, never more exact than they were told.
"""

from __future__ import annotations

import re
from html import escape
from typing import TYPE_CHECKING, Any
from urllib.parse import quote, urlencode

from tawatur.serve.dates import told
from tawatur.serve.look import LOOK
from tawatur.store.pages.listing import word
from tawatur.texts import Texts, texts

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

Cell = dict[str, Any]
MARKS = {"confirmed": "●", "corroborated": "◉", "reported": "○", "disputed": "◆", "denied": "⊠", "retracted": "⊗"}
"""The shape beside each status, so that it shows without colour too."""


def chronicle(listed: Cell, clashes: Cell, language: str, query: list[tuple[str, str]]) -> Iterator[str]:
    """Walk the pieces of the page of all entries of a filter, with the contradictions among them; `query` is the filter itself."""
    say = texts(language)
    yield _head(say("nav-entries"), language, "/print", query)
    yield f'<p class="facts">{_filter(query, listed["names"], say)}</p><p>{escape(_range(say, listed))}</p><ol>'
    for row in listed["rows"]:
        link = f"/print/entries/{quote(row['id'])}?lang={language}"
        title = f'<a href="{link}"><bdi>{escape(_called(row["title"], language))}</bdi></a>'
        yield f'<li class="line">{_when(row["when"], say)}{title}{_status(row, say)}{_counts(row, say)}</li>\n'
    yield "</ol>"
    if clashes["rows"]:
        yield f"<h2>{escape(say('nav-contradictions'))}</h2><ol>"
        yield from (_clash(clash, clashes["names"], say) for clash in clashes["rows"])
        yield "</ol>"
    yield _more(listed, language, query)
    yield "</main></body></html>\n"


def entry(found: Cell, language: str) -> Iterator[str]:
    """Walk the pieces of the page of one entry: every telling with its quote and chains, and why they are one."""
    say, row = texts(language), found["entry"]
    other = "en" if language == "ar" else "ar"
    yield _head(_called(row["title"], language), language, f"/print/entries/{quote(row['id'])}", [])
    yield f'<p class="soft"><bdi lang="{other}">{escape(row["title"][other])}</bdi></p>'
    yield f'<p class="facts">{_status(row, say)}{_when(row["when"], say)}{_counts(row, say)}</p>'
    yield f"<h2>{escape(say('tellings', count=len(found['tellings'])))}</h2><ol>"
    yield from (_telling(telling, found["names"], say) for telling in found["tellings"])
    yield f"</ol><h2>{escape(say('why-merged'))}</h2><ol>"
    yield f"<li><bdi>{escape(row['reason'])}</bdi></li>"
    yield from (f"<li><bdi>{escape('; '.join(link['reasons']))}</bdi> <bdi>{escape(link['by'])}</bdi></li>" for link in found["links"])
    yield "</ol></main></body></html>\n"


def _head(title: str, language: str, here: str, query: list[tuple[str, str]]) -> str:
    say = texts(language)
    other = "en" if language == "ar" else "ar"
    home = "" if here == "/print" else f'<a href="/print?lang={language}">{escape(say("nav-entries"))}</a>'
    switch = escape(f"{here}?{urlencode([*query, ('lang', other)])}")
    return (
        f'<!doctype html><html lang="{language}" dir="{"rtl" if language == "ar" else "ltr"}"><head><meta charset="utf-8">'
        f'<meta name="viewport" content="width=device-width"><title>{escape(title)} · Tawatur</title>'
        f"{LOOK}</head><body><header><h1><bdi>{escape(title)}</bdi></h1></header>"
        f'<nav>{home}<a href="{switch}" lang="{other}">{escape(say(f"setting-language-{other}"))}</a>'
        f'<a href="/api/exports/json">{escape(say("nav-export"))}</a></nav><main>'
    )


def _filter(query: Iterable[tuple[str, str]], names: Cell, say: Texts) -> str:
    """Say the filter in words; a parameter that is no filter is left out."""
    known = (pair for pair in query if pair[0] in _KINDS)
    return "".join(
        f'<span><span class="soft">{escape(say(f"facet-{name}"))}</span> <bdi>{escape(_chosen(name, value, names, say))}</bdi></span>'
        for name, value in known
    )


def _chosen(name: str, value: str, names: Cell, say: Texts) -> str:
    if name in ("from", "to"):
        return told(value, say)
    if name == "undated":
        return say("filter-undated")
    if name == "kind":
        return say(f"kind-{value}")
    if name == "publisher":
        return value or say("publisher-unknown")
    called = names["actors"].get(value) or names["places"].get(value) or word(name, value)
    return _called(called, say.language) or value


_PARTIES = ("actor", "state", "doer", "recipient", "source", "pair", "tie")
_KINDS = frozenset((*_PARTIES, "status", "type", "mode", "place", "publisher", "polarity", "modality", "q", "doc", "from", "to", "undated"))


def _range(say: Texts, listed: Cell) -> str:
    shown = len(listed["rows"])
    first = listed["offset"] + 1 if shown else 0
    return say("page-range", **{"from": first, "to": listed["offset"] + shown, "total": listed["total"]})


def _more(listed: Cell, language: str, query: list[tuple[str, str]]) -> str:
    following = listed["offset"] + listed["limit"]
    if following >= listed["total"]:
        return ""
    address = urlencode([*query, ("lang", language), ("offset", str(following)), ("limit", str(listed["limit"]))])
    return f'<nav><a href="/print?{escape(address)}">{escape(texts(language)("page-next"))}</a></nav>'


def _called(name: Cell, language: str) -> str:
    other = "en" if language == "ar" else "ar"
    return str(name[language] or name[other])


def _when(edtf: str | None, say: Texts) -> str:
    exact = f' datetime="{escape(edtf)}"' if edtf else ""
    return f"<time{exact}>{escape(told(edtf, say))}</time>"


def _status(row: Cell, say: Texts) -> str:
    return f'<span class="status">{MARKS.get(row["status"], "")} {escape(word("status", row["status"])[say.language])}</span>'


def _counts(row: Cell, say: Texts) -> str:
    counts = {name: row[name] for name in ("documents", "publishers", "roots")}
    return f'<span class="soft">{escape(say("counts-explained", **counts))}</span>'


def _telling(telling: Cell, names: Cell, say: Texts) -> str:
    publisher = telling["publisher"] or say("publisher-unknown")
    published = _when(telling["published"], say) if telling["published"] else ""
    head = f"<b><bdi>{escape(publisher)}</bdi></b>{published}<bdi>{escape(telling['title'] or telling['name'])}</bdi>"
    chains = "".join(f"<span>{_chain(step, names, say)}</span>" for step in telling["claims"])
    return f'<li><div class="facts">{head}</div>{_quoted(telling)}<div class="facts">{chains}</div></li>\n'


def _chain(step: Cell, names: Cell, say: Texts) -> str:
    arrow = " ← " if say.language == "ar" else " → "
    called = (names["actors"].get(link["id"], {"ar": link["id"], "en": ""}) for link in step["chain"])
    stance = word("stance", step["stance"])[say.language]
    return f"{escape(stance)}: {arrow.join(f'<bdi>{escape(_called(name, say.language))}</bdi>' for name in called)}"


def _quoted(telling: Cell) -> str:
    """Return the sentence, escaped, with the quote marked where it stands; its direction is that of its language."""
    sentence, (start, end) = telling["sentence"], telling["mark"]
    direction = "rtl" if telling["language"] in _RIGHT_TO_LEFT else "ltr"
    marked = f"{escape(sentence[:start])}<mark>{escape(sentence[start:end])}</mark>{escape(sentence[end:])}"
    return f'<blockquote lang="{escape(telling["language"])}" dir="{direction}">{marked}</blockquote>'


_RIGHT_TO_LEFT = frozenset({"ar", "fa", "ur", "he", "ps", "ckb", "ug", "sd", "yi"})


def _clash(clash: Cell, names: Cell, say: Texts) -> str:
    sides = "".join(_quoted(side) for side in (clash["left"], clash["right"]))
    kind = escape(say(f"kind-{clash['kind']}"))
    return f'<li><div class="facts"><b>{kind}</b>{_grounds(clash["why"], names, say)}</div>{sides}</li>\n'


_VOICES = re.compile(r"affirmed by (.+); (denied|told as not done) by (.+)")


def _grounds(why: str, names: Cell, say: Texts) -> str:
    """Say who affirms and who denies, by name; other grounds stay as they are."""
    found = _VOICES.fullmatch(why)
    if not found:
        return f'<bdi lang="en" dir="ltr">{escape(why)}</bdi>'
    affirming, how, denying = found.groups()
    denied = "why-denied" if how == "denied" else "why-told-not"
    return "".join(
        f"<span>{escape(say(key))} {_voices(ids, names, say)}</span>" for key, ids in (("why-affirmed", affirming), (denied, denying))
    )


def _voices(ids: str, names: Cell, say: Texts) -> str:
    called = (_called(names["actors"].get(key, {"ar": key, "en": key}), say.language) for key in ids.split(", "))
    return escape(say("comma")).join(f"<bdi>{escape(name)}</bdi>" for name in called)
