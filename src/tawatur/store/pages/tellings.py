"""Tellings and claims as pages show them: the sentence, where the words stand in it, and on whose word."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tawatur.model import Polarity, Span, Stance
from tawatur.store.codec import dumps, loads
from tawatur.store.pages.cells import days, marks

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from tawatur.store.pages.cells import Cell
    from tawatur.store.snapshot import Snapshot

OUTLET = "outlet"
"""The actor that stands for the document itself."""
_REAL = ("actual", "future")
_TELLINGS = """
SELECT e.doc, e.id, d.name, d.publisher, d.published, d.title, d.url, d.language, e.start, e."end", e.sentence_start, e.sentence_end,
       cut(d.text, e.sentence_start, e.sentence_end), e.data, e.place, e.polarity, e.modality
FROM json_each(?) k CROSS JOIN events e ON e.doc = json_extract(k.value, '$[0]') AND e.id = json_extract(k.value, '$[1]')
CROSS JOIN documents d ON d.id = e.doc"""
_CLAIMS = """
SELECT ce.doc, ce.event, ce.claim, c.data, c.quote, s.start, s."end", cut(d.text, s.start, s."end")
FROM json_each(?) k
CROSS JOIN claim_events ce ON ce.doc = json_extract(k.value, '$[0]') AND ce.event = json_extract(k.value, '$[1]')
CROSS JOIN claims c ON c.doc = ce.doc AND c.position = ce.claim CROSS JOIN documents d ON d.id = ce.doc
LEFT JOIN sentences s ON s.id = (SELECT id FROM sentences WHERE doc = ce.doc AND start <= c.start ORDER BY start DESC LIMIT 1)
ORDER BY ce.doc, ce.claim"""
_AMOUNTS = """
SELECT q.doc, q.start, q."end", q.low, q.high, q.approximate, q.unit FROM json_each(?) k
CROSS JOIN quantities q ON q.doc = json_extract(k.value, '$[0]') AND q.start = json_extract(k.value, '$[1]')"""


def tellings(case: Snapshot, reports: Iterable[str]) -> dict[str, Cell]:
    """Return tellings with their claims by the ids of their reports; ids that are not there are left out."""
    wanted = list(reports)
    if not wanted:
        return {}
    keys = _keys(wanted)
    found: dict[str, Cell] = {}
    for row in case.rows(_TELLINGS, keys):
        telling = _telling(row)
        found[telling["id"]] = telling
    _count(case, found)
    for doc, event, position, data, quote, *around in case.rows(_CLAIMS, keys):
        telling = found[f"{doc}:{event}"]
        step = {"id": f"{doc}:{position}", **_head(telling), **cue_cells(loads(data), quote, around)}
        how = {"polarity": telling["polarity"], "modality": telling["modality"]}
        telling["claims"].append({**step, **how, "side": side(step["stance"], **how)})
    return found


def _keys(reports: Iterable[str]) -> str:
    return dumps([report.partition(":")[::2] for report in dict.fromkeys(reports)])


def _telling(row: tuple[Any, ...]) -> Cell:
    doc, event, name, publisher, published, title, url, language, start, end, s_start, s_end, sentence, data, place, polarity, modality = (
        row
    )
    told = loads(data)
    return {
        "id": f"{doc}:{event}",
        "doc": doc,
        "name": name,
        "publisher": publisher,
        "published": published,
        "title": title,
        "url": url,
        "language": language,
        "sentence": sentence,
        "sentence_span": [s_start, s_end],
        "span": [start, end],
        **marks(sentence, s_start, Span(start, end)),
        "quote": sentence[start - s_start : end - s_start],
        "type": told["type"],
        "mode": told["mode"],
        "actors": told.get("actors", []),
        "recipients": told.get("recipients", []),
        "when": _when(told.get("when")),
        "place": place,
        "quantities": told.get("quantities", []),
        "polarity": polarity,
        "modality": modality,
        "by": told.get("by", ""),
        "copies": [],
        "claims": [],
    }


def _when(told: Cell | None) -> Cell | None:
    if told is None:
        return None
    kind = told.get("kind", "date")
    low, high = days(told["edtf"]) if kind == "date" else (None, None)
    return {
        "edtf": told["edtf"],
        "kind": kind,
        "low": low,
        "high": high,
        "anchor": told.get("anchor", "absolute"),
        "reason": told.get("reason", ""),
    }


def _count(case: Snapshot, found: dict[str, Cell]) -> None:
    """Put amounts in the place of the spans of quantities, with their words where the sentence holds them."""
    wanted = sorted({(telling["doc"], start) for telling in found.values() for start, _ in telling["quantities"]})
    amounts = {(doc, start, end): rest for doc, start, end, *rest in case.rows(_AMOUNTS, dumps(wanted))} if wanted else {}
    for telling in found.values():
        doc, sentence, at = telling["doc"], telling["sentence"], telling["sentence_span"][0]
        spans = [(start, end) for start, end in telling["quantities"] if (doc, start, end) in amounts]
        telling["quantities"] = [
            {"span": [start, end], "text": sentence[start - at : end - at] if start >= at else "", **amount(*amounts[doc, start, end])}
            for start, end in spans
        ]


def amount(low: float | None, high: float | None, approximate: int, unit: str) -> Cell:
    """Return a quantity."""
    return {"low": low, "high": high, "approximate": bool(approximate), "unit": unit}


def chain_of(claim: Cell) -> list[Cell]:
    """Return the speakers of a claim with where they stand, outermost first."""
    spans = claim.get("speakers", [])
    return [{"id": actor, "span": spans[n] if n < len(spans) else None} for n, actor in enumerate(claim.get("chain", []))]


def cue_cells(claim: Cell, quote: str, around: Sequence[Any]) -> Cell:
    """Return speakers, stance and cue of a claim in the sentence around it; without a sentence the cue stands alone."""
    span = Span(*claim["span"])
    start, end, sentence = around
    if sentence is None or not Span(start, end).covers(span):
        start, end, sentence = span.start, span.end, quote
    return {
        "chain": chain_of(claim),
        "stance": claim["stance"],
        "sentence": sentence,
        "sentence_span": [start, end],
        "span": [span.start, span.end],
        **marks(sentence, start, span),
        "quote": quote,
        "by": claim.get("by", ""),
    }


def own_step(telling: Cell) -> Cell:
    """Return the word of the paper itself, for a telling that names no speaker."""
    return {
        "id": telling["id"],
        **_head(telling),
        "chain": [],
        "stance": Stance.ASSERTS.value,
        "side": side(Stance.ASSERTS.value, telling["polarity"], telling["modality"]),
        **{name: telling[name] for name in ("polarity", "modality", "sentence", "sentence_span", "span", "mark", "mark16", "quote", "by")},
    }


def _head(telling: Cell) -> Cell:
    shown = {name: telling[name] for name in ("doc", "name", "publisher", "published")}
    return {"telling": telling["id"], **shown, "low": days(telling["published"])[0]}


def side(stance: str, polarity: str, modality: str) -> str:
    """Say whether a stance affirms or denies the act: to deny what is told as not done affirms it, to doubt does neither."""
    negated = polarity == Polarity.NEGATED
    if stance == Stance.DOUBTS or (negated and modality not in _REAL):
        return "neither"
    return "affirms" if Stance(stance).affirms is not negated else "denies"


def actors_in(found: Iterable[Cell]) -> list[str]:
    """List the ids of all actors that tellings name."""
    named: dict[str, None] = {}
    for telling in found:
        named.update(dict.fromkeys((*telling["actors"], *telling["recipients"])))
        named.update(dict.fromkeys(link["id"] for claim in telling["claims"] for link in claim["chain"]))
    return list(named)
