"""The page for printing: the chronicle and its entries as plain HTML, right to left by default.

No script and nothing from elsewhere. Every text of a document is escaped and isolated (`<bdi>`), so that neither markup
nor direction marks in it reach the page around it. Dates are written left to right, as they stand in the data.
"""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Any
from urllib.parse import quote, urlencode

from tawatur.store.pages.listing import word
from tawatur.texts import Texts, texts

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

Cell = dict[str, Any]
MARKS = {"confirmed": "●", "corroborated": "◉", "reported": "○", "disputed": "◆", "denied": "⊠", "retracted": "⊗"}
"""The shape beside each status, so that it shows without colour too."""
STYLE = """
:root { color-scheme: light dark; --ink: #1c1917; --paper: #fdfcfa; --rule: #d6d3d1; --soft: #57534e; --mark: #fde68a }
@media (prefers-color-scheme: dark) { :root { --ink: #e7e5e4; --paper: #1c1917; --rule: #44403c; --soft: #a8a29e; --mark: #854d0e } }
body { margin: 0 auto; max-width: 60rem; padding: 1.5rem; font: 1rem/1.7 "IBM Plex Sans Arabic", "Noto Naskh Arabic", system-ui, sans-serif;
  color: var(--ink); background: var(--paper) }
header, nav { display: flex; gap: 1rem; align-items: baseline; flex-wrap: wrap }
h1 { font-size: 1.5rem; margin: 0 }
h2 { font-size: 1.15rem; margin: 2rem 0 .5rem }
a { color: inherit }
ol { list-style: none; padding: 0 }
li { border-block-start: 1px solid var(--rule); padding-block: .5rem; break-inside: avoid }
bdi, time { overflow-wrap: anywhere }
time, .soft { color: var(--soft) }
time { display: inline-block; min-inline-size: 9rem; direction: ltr; unicode-bidi: isolate; text-align: start }
.status { border: 1px solid currentcolor; border-radius: .25rem; padding-inline: .4rem; font-size: .85rem }
mark { background: var(--mark); color: inherit; border-block-end: 2px solid currentcolor }
blockquote { margin: .3rem 0; padding-inline-start: 1rem; border-inline-start: 3px solid var(--rule); unicode-bidi: isolate }
@media print { nav { display: none } body { max-width: none; padding: 0 } }
"""


def chronicle(listed: Cell, clashes: Cell, language: str, query: list[tuple[str, str]]) -> Iterator[str]:
    """Walk the pieces of the page of all entries of a filter, with the contradictions among them; `query` is the filter itself."""
    say = texts(language)
    yield _head(say("nav-entries"), language, "/print", query)
    yield f"<p class='soft'>{_isolated(query)}</p><p>{escape(_range(say, listed))}</p><ol>"
    for row in listed["rows"]:
        link = f"/print/entries/{quote(row['id'])}?lang={language}"
        yield f'<li>{_facts(row, say)} <a href="{link}"><bdi>{escape(_called(row["title"], language))}</bdi></a></li>\n'
    yield "</ol>"
    if clashes["rows"]:
        yield f"<h2>{escape(say('nav-contradictions'))}</h2><ol>"
        yield from (_clash(clash, say) for clash in clashes["rows"])
        yield "</ol>"
    yield _more(listed, language, query)
    yield "</main></body></html>\n"


def entry(found: Cell, language: str) -> Iterator[str]:
    """Walk the pieces of the page of one entry: every telling with its quote and chains, and why they are one."""
    say, row = texts(language), found["entry"]
    other = "en" if language == "ar" else "ar"
    yield _head(_called(row["title"], language), language, f"/print/entries/{quote(row['id'])}", [])
    yield f'<p class="soft"><bdi lang="{other}">{escape(row["title"][other])}</bdi></p><p>{_facts(row, say)}</p>'
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
        f'<link rel="stylesheet" href="/print/style.css"></head><body><header><h1><bdi>{escape(title)}</bdi></h1></header>'
        f'<nav>{home}<a href="{switch}" lang="{other}">{escape(say(f"setting-language-{other}"))}</a>'
        f'<a href="/api/exports/json">{escape(say("nav-export"))}</a></nav><main>'
    )


def _isolated(query: Iterable[tuple[str, str]]) -> str:
    return " ".join(f"<bdi>{escape(name)}={escape(value)}</bdi>" for name, value in query)


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


def _facts(row: Cell, say: Texts) -> str:
    status = word("status", row["status"])[say.language]
    counts = {name: row[name] for name in ("documents", "publishers", "roots")}
    figures = f"{row['documents']}/{row['publishers']}/{row['roots']}"
    when = f"<time>{escape(row['when'])}</time>" if row["when"] else f"<time>{escape(say('when-none'))}</time>"
    explained = escape(say("counts-explained", **counts))
    mark = MARKS.get(row["status"], "")
    return f'{when} <span class="status">{mark} {escape(status)}</span> <span class="soft" title="{explained}"><bdi>{figures}</bdi></span>'


def _telling(telling: Cell, names: Cell, say: Texts) -> str:
    publisher = telling["publisher"] or say("publisher-unknown")
    published = f"<time>{escape(telling['published'])}</time>" if telling["published"] else ""
    head = f"<b><bdi>{escape(publisher)}</bdi></b> {published} <bdi>{escape(telling['name'])}</bdi>"
    chains = "".join(f"<p>{_chain(step, names, say)}</p>" for step in telling["claims"])
    return f"<li>{head}{_quoted(telling)}{chains}</li>\n"


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


def _clash(clash: Cell, say: Texts) -> str:
    sides = "".join(_quoted(side) for side in (clash["left"], clash["right"]))
    kind = escape(say(f"kind-{clash['kind']}"))
    return f"<li><b>{kind}</b> <bdi>{escape(clash['why'])}</bdi>{sides}</li>\n"
