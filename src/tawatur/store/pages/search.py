"""Search in entries, claims, sentences and actors at once, folded; matches are shown in the spelling of the text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tawatur.fold import fold_with_map
from tawatur.store.lists.asked import Asked, Searched, forms
from tawatur.store.pages.cells import Units, names
from tawatur.store.pages.claims import claim_rows, speakers_in
from tawatur.store.pages.entries import cards, names_in
from tawatur.store.pages.parties import rows_at

if TYPE_CHECKING:
    from collections.abc import Callable

    from tawatur.store.pages.cells import Cell
    from tawatur.store.snapshot import Snapshot

    Marker = Callable[[str], tuple[list[list[int]], list[list[int]]]]

MOST = 1000
"""Matches that are counted; beyond, the answer says that there are more."""
_WORD = re.compile(r"\w+")
_SENTENCES = """
SELECT s.doc, d.name, d.publisher, d.published, s.start, s."end", cut(d.text, s.start, s."end")
FROM (SELECT rowid AS id FROM sentence_words WHERE sentence_words MATCH ? LIMIT ?) w
JOIN sentences s ON s.id = w.id JOIN documents d ON d.id = s.doc"""


def search(case: Snapshot, query: str, limit: int) -> Cell:
    """Return what a query finds, in four groups."""
    searched = Searched.of(query)
    mark = _marker(searched)
    entries, claims = _entries(case, query, limit, mark), _claims(case, query, limit, mark)
    found = {
        "query": query,
        "parsed": list(searched.words),
        "entries": entries,
        "claims": claims,
        "sentences": _sentences(case, searched, limit, mark),
        "actors": _actors(case, searched, limit, mark),
    }
    named = names_in(case, entries["rows"])
    named["actors"].update(names(case, speakers_in(claims["rows"]))["actors"])
    return {**found, "names": named}


def _marker(searched: Searched) -> Marker:
    """Return what finds the searched words in a text: spans in code points, and the same in UTF-16 units."""
    whole = {form for phrase in searched.phrases for word in (*forms(phrase[0]), *phrase[1:]) for form in (word,) if not form.endswith("*")}
    begun = tuple(form.removesuffix("*") for phrase in searched.phrases for form in (*forms(phrase[0]), *phrase[1:]) if form.endswith("*"))

    def mark(text: str) -> tuple[list[list[int]], list[list[int]]]:
        folded = fold_with_map(text)
        lowered = folded.text.lower()
        if len(lowered) != len(folded.text):
            lowered = folded.text
        hits = [m for m in _WORD.finditer(lowered) if m[0] in whole or (begun and m[0].startswith(begun))]
        spans = [[folded.back(m.start()), folded.back_end(m.end())] for m in hits]
        units = Units(text)
        return spans, [units.of(start, end) for start, end in spans]

    return mark


def _entries(case: Snapshot, query: str, limit: int, mark: Marker) -> Cell:
    """Find entries, the ones that most independent sources tell first."""
    places = _matching(case, "entries", query)
    roots = case.index("entries").column(case.connection, "roots")
    places.sort(key=roots.__getitem__, reverse=True)
    rows = []
    for row in cards(case, places[:limit]):
        arabic, english = mark(row["title"]["ar"]), mark(row["title"]["en"])
        rows.append({**row, "marks_ar": arabic[0], "marks_en": english[0]})
    return {"total": len(places), "more": False, "rows": rows}


def _matching(case: Snapshot, name: str, query: str) -> list[int]:
    return case.chosen(name, Asked(words=query)) if Searched.of(query).phrases else []


def _claims(case: Snapshot, query: str, limit: int, mark: Marker) -> Cell:
    places = _matching(case, "claims", query)
    rows = []
    for row in claim_rows(case, places[:limit]):
        points, units = mark(row["sentence"])
        rows.append({**row, "marks": points, "marks16": units})
    return {"total": len(places), "more": False, "rows": rows}


def _sentences(case: Snapshot, searched: Searched, limit: int, mark: Marker) -> Cell:
    if not searched.phrases:
        return {"total": 0, "more": False, "rows": []}
    wanted = searched.expression()
    counted = "SELECT count(*) FROM (SELECT 1 FROM sentence_words WHERE sentence_words MATCH ? LIMIT ?)"
    total = case.number(counted, wanted, MOST + 1)
    rows = []
    for doc, name, publisher, published, start, end, sentence in case.rows(_SENTENCES, wanted, limit):
        points, units = mark(sentence)
        head = {"doc": doc, "name": name, "publisher": publisher, "published": published}
        rows.append({**head, "sentence": sentence, "span": [start, end], "marks": points, "marks16": units})
    return {"total": min(total, MOST), "more": total > MOST, "rows": rows}


def _actors(case: Snapshot, searched: Searched, limit: int, mark: Marker) -> Cell:
    if not searched.phrases:
        return {"total": 0, "more": False, "rows": []}
    wanted = searched.expression()
    query = "SELECT rowid FROM party_words WHERE party_words MATCH ? ORDER BY rowid LIMIT ?"
    places = [place for (place,) in case.rows(query, wanted, MOST + 1)]
    shown = rows_at(case, places[:limit])
    marked = {row["id"]: (mark(row["name"]["ar"])[0], mark(row["name"]["en"])[0]) for row in shown}
    rows = [{**row, **dict(zip(("marks_ar", "marks_en"), marked[row["id"]], strict=True))} for row in shown]
    return {"total": min(len(places), MOST), "more": len(places) > MOST, "rows": rows}
