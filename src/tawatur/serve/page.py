"""The print page: the chronicle and its entries as plain HTML, right to left by default.

No script and nothing from elsewhere. Every text of a document is escaped and isolated (`<bdi>`), so that neither markup
nor direction marks in it reach the page around it.
"""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from tawatur.ontology import ontology

if TYPE_CHECKING:
    from tawatur.case import Case
    from tawatur.model import Claim, Contradiction, Entry, Report

_TEXTS = {
    "ar": {
        "title": "السجل",
        "other": "English",
        "counts": "وثائق / ناشرون / أصول مستقلة",
        "undated": "بلا تاريخ",
        "contradictions": "مواضع التعارض",
        "tellings": "الروايات",
        "back": "عودة إلى السجل",
        "export": "تصدير",
        "unknown": "ناشر غير معروف",
        "why": "لماذا",
    },
    "en": {
        "title": "Chronicle",
        "other": "العربية",
        "counts": "documents / publishers / independent roots",
        "undated": "undated",
        "contradictions": "Contradictions",
        "tellings": "Tellings",
        "back": "Back to the chronicle",
        "export": "Export",
        "unknown": "unknown publisher",
        "why": "Why",
    },
}
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
time, .soft { color: var(--soft) }
time { display: inline-block; min-inline-size: 9rem; unicode-bidi: isolate }
.status { border: 1px solid currentcolor; border-radius: .25rem; padding-inline: .4rem; font-size: .85rem }
mark { background: var(--mark); color: inherit }
blockquote { margin: .3rem 0; padding-inline-start: 1rem; border-inline-start: 3px solid var(--rule) }
@media print { nav { display: none } body { max-width: none } }
"""


def chronicle(case: Case, language: str) -> str:
    """Return the page of all entries in the order of time."""
    texts = _TEXTS[language]
    lines = "\n".join(_line(entry, language) for entry in case.entries())
    clashes = "\n".join(_clash(case, found) for found in case.contradictions())
    body = f"<ol>{lines}</ol><h2>{texts['contradictions']}</h2><ol>{clashes}</ol>"
    return _frame(texts["title"], body, language, here="/")


def entry(case: Case, key: str, language: str) -> str:
    """Return the page of one entry: every telling with its quote and chain; an unknown id raises `InputError`."""
    texts, found = _TEXTS[language], case.entry(key)
    title, other = (found.title_ar, found.title_en) if language == "ar" else (found.title_en, found.title_ar)
    tellings = "\n".join(_telling(case, report, language) for report in case.reports_of(found))
    steps = "".join(f"<li><bdi>{escape(step)}</bdi></li>" for step in case.why(found.id))
    body = (
        f'<p class="soft"><bdi>{escape(other)}</bdi></p><p>{_facts(found, language)}</p>'
        f"<h2>{texts['tellings']}</h2><ol>{tellings}</ol><h2>{texts['why']}</h2><ol>{steps}</ol>"
    )
    return _frame(title, body, language, here=f"/entry/{found.id}")


def _frame(title: str, body: str, language: str, *, here: str) -> str:
    texts = _TEXTS[language]
    other = "en" if language == "ar" else "ar"
    direction = "rtl" if language == "ar" else "ltr"
    home = "" if here == "/" else f'<a href="/?lang={language}">{texts["back"]}</a>'
    return (
        f'<!doctype html><html lang="{language}" dir="{direction}"><head><meta charset="utf-8">'
        f'<meta name="viewport" content="width=device-width"><title>{escape(title)} · Tawatur</title>'
        f'<link rel="stylesheet" href="/style.css"></head><body><header><h1><bdi>{escape(title)}</bdi></h1></header>'
        f'<nav>{home}<a href="{here}?lang={other}" lang="{other}">{texts["other"]}</a><a href="/export.json">{texts["export"]}</a></nav>'
        f"<main>{body}</main></body></html>\n"
    )


def _line(found: Entry, language: str) -> str:
    title = found.title_ar if language == "ar" else found.title_en
    return f'<li>{_facts(found, language)} <a href="/entry/{found.id}?lang={language}"><bdi>{escape(title)}</bdi></a></li>'


def _facts(found: Entry, language: str) -> str:
    texts = _TEXTS[language]
    status = ontology().status(str(found.status), language)
    counts = f"{found.documents}/{found.publishers}/{found.roots}"
    when = escape(found.when or texts["undated"])
    return f'<time>{when}</time> <span class="status">{escape(status)}</span> <span class="soft" title="{texts["counts"]}">{counts}</span>'


def _telling(case: Case, report: Report, language: str) -> str:
    publisher = report.publisher or _TEXTS[language]["unknown"]
    head = f"<b><bdi>{escape(publisher)}</bdi></b> <time>{escape(report.published or '')}</time> <bdi>{escape(report.name)}</bdi>"
    chains = "".join(f"<p>{_chain(case, claim, language)}</p>" for claim in report.claims)
    return f"<li>{head}<blockquote dir='auto'>{_marked(report)}</blockquote>{chains}</li>"


def _chain(case: Case, claim: Claim, language: str) -> str:
    arrow = " ← " if language == "ar" else " → "
    names = arrow.join(f"<bdi>{escape(case.name(actor, language))}</bdi>" for actor in claim.chain)
    return f"{escape(ontology().stance(str(claim.stance), language))}: {names}"


def _marked(report: Report) -> str:
    """Return the sentence, escaped, with the quote marked where it stands."""
    at = report.sentence.find(report.quote)
    if at < 0:
        return escape(report.sentence)
    end = at + len(report.quote)
    return f"{escape(report.sentence[:at])}<mark>{escape(report.quote)}</mark>{escape(report.sentence[end:])}"


def _clash(case: Case, found: Contradiction) -> str:
    sides = "".join(f"<blockquote dir='auto'>{_marked(case.reports[side])}</blockquote>" for side in (found.left, found.right))
    return f"<li><b>{escape(found.kind)}</b> <bdi>{escape(found.why)}</bdi>{sides}</li>"
