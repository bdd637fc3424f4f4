"""The whole case as one JSON object; the shape is fixed, scorers and other programs read it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from tawatur.chronicle.entries import actors_of

if TYPE_CHECKING:
    from tawatur.chronicle.result import Chronicle
    from tawatur.model import Claim, Entry, Report
    from tawatur.store.base import View

Cell = dict[str, Any]


def as_json(view: View) -> str:
    """Return the case as JSON: documents, actors, entries with their reports and claims, and what was found in them."""
    return json.dumps(case_cells(view), ensure_ascii=False, indent=1) + "\n"


def case_cells(view: View) -> Cell:
    """Return the same as plain values."""
    chronicle = view.chronicle()
    reports = {report.id: report for report in view.reports()}
    texts = _Quotes(view)
    return {
        "documents": [
            {"id": d.id, "doc": d.name, "publisher": d.publisher, "published": d.published, "title": d.title, "language": d.language}
            for d in view.documents()
        ],
        "actors": [
            {"id": a.id, "kind": a.kind, "state": a.state, "role": a.role, "names": {"ar": _names(a.name_ar), "en": _names(a.name_en)}}
            for _, a in sorted(actors_of(reports.values()).items())
        ],
        "entries": [entry_cell(entry, reports, texts) for entry in chronicle.entries],
        **_findings(chronicle),
    }


def entry_cell(entry: Entry, reports: dict[str, Report], quotes: _Quotes) -> Cell:
    """Return one entry with its reports."""
    return {
        "id": entry.id,
        "type": entry.type,
        "mode": entry.mode,
        "actors": list(entry.actors),
        "recipients": list(entry.recipients),
        "when": entry.when,
        "place": entry.place,
        "title": {"ar": entry.title_ar, "en": entry.title_en},
        "status": entry.status.value,
        "history": [{"published": turn.published, "status": turn.status.value} for turn in entry.history],
        "documents": entry.documents,
        "publishers": entry.publishers,
        "roots": entry.roots,
        "reports": [report_cell(reports[report], quotes) for report in entry.reports],
    }


def report_cell(report: Report, quotes: _Quotes) -> Cell:
    """Return one report with its claims."""
    event = report.event
    return {
        "doc": report.doc,
        "event": event.id,
        "span": [event.span.start, event.span.end],
        "quote": report.quote,
        "when": event.when.edtf if event.when else None,
        "quantities": [
            {"span": [span.start, span.end], "low": amount.low, "high": amount.high, "approx": amount.approximate, "unit": amount.unit}
            for span, amount in report.amounts
        ],
        "polarity": event.polarity.value,
        "modality": event.modality.value,
        "claims": [_claim(report.doc, claim, quotes) for claim in report.claims],
    }


def _claim(doc: str, claim: Claim, quotes: _Quotes) -> Cell:
    span = claim.span
    return {
        "span": [span.start, span.end],
        "quote": quotes.of(doc, span.start, span.end),
        "chain": list(claim.chain),
        "stance": claim.stance.value,
    }


def _findings(chronicle: Chronicle) -> Cell:
    return {
        "contradictions": [{"kind": c.kind, "between": [_ref(c.left), _ref(c.right)], "why": c.why} for c in chronicle.contradictions],
        "copies": [{"kind": c.kind, "docs": list(c.docs), "why": c.why} for c in chronicle.copies],
        "ties": [
            {
                "a": t.a,
                "b": t.b,
                "year": t.year,
                "cooperation": t.cooperation,
                "conflict": t.conflict,
                "reports": t.reports,
                "roots": t.roots,
            }
            for t in chronicle.ties
        ],
        "phases": [
            {"a": p.a, "b": p.b, "from": p.begin, "to": p.end, "tone": p.tone, "evidence": [_ref(report) for report in p.evidence]}
            for p in chronicle.phases
        ],
        "flows": [{"kind": f.kind, "from": f.giver, "to": f.receiver, "when": f.when, "entries": list(f.entries)} for f in chronicle.flows],
    }


def _ref(report: str) -> Cell:
    doc, _, event = report.partition(":")
    return {"doc": doc, "event": event}


def _names(names: str) -> list[str]:
    return [names] if names else []


class _Quotes:
    """Quotes of cues, with one text at hand at a time: reports come document by document."""

    def __init__(self, view: View) -> None:
        self._view = view
        self._texts: dict[str, str] = {}

    def of(self, doc: str, start: int, end: int) -> str:
        """Return the characters of a document."""
        if doc not in self._texts:
            self._texts[doc] = self._view.document(doc).text
        return self._texts[doc][start:end]
