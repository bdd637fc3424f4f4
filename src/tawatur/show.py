"""Print a case for a person: tables and cards on a terminal, plain lines in a pipe."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.markup import escape
from rich.table import Table

from tawatur.errors import InputError
from tawatur.model import MentionKind, Quantity, When

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from rich.console import Console

    from tawatur.api import Summary
    from tawatur.case import Case, ClaimLine
    from tawatur.model import Claim, Contradiction, Document, Entry, Judgement, Rejection, Report

_COLOURS = {
    "confirmed": "green",
    "corroborated": "cyan",
    "reported": "white",
    "disputed": "yellow",
    "denied": "red",
    "retracted": "magenta",
}
_QUOTE = 160
"""Characters of a sentence that a card shows around its quote."""
_SHOWN = 14
"""Entries that the overview shows."""


def view(out: Console, case: Case, what: str, key: str | None) -> None:
    """Print one view of a case; an unknown name says which there are."""
    if what not in VIEWS:
        raise InputError(f"there is no view {what!r}; give one of {', '.join(VIEWS)}")
    if what == "entry":
        if key is None:
            raise InputError("which entry? Give its id, as `tawatur show CASE entries` prints it")
        card(out, case, case.entry(key))
        return
    VIEWS[what](out, case)


def entries(out: Console, case: Case) -> None:
    """Print the chronicle, a line an entry."""
    table = _table("id", "when", "status", "d/p/r", "", "")
    for entry in case.entries():
        table.add_row(entry.id[:8], *_line(entry))
    out.print(table)
    out.print("d/p/r: documents / publishers / independent roots. One entry in full: tawatur show CASE entry ID", style="dim")


def card(out: Console, case: Case, entry: Entry) -> None:
    """Print one entry: what stands, and every telling with its quote, chain and document."""
    out.print(f"[b]{escape(entry.title_en)}[/b]\n[b]{escape(entry.title_ar)}[/b]")
    out.print(f"{entry.when or 'undated'} · {entry.type}/{entry.mode} · {_status(entry)} · {escape(entry.reason)}")
    out.print(f"{entry.documents} documents, {entry.publishers} publishers, {entry.roots} independent roots")
    for turn in entry.history:
        out.print(f"  {turn.published}: {turn.status}")
    reports = case.reports_of(entry)
    said = {(line.doc, line.claim.span): line for line in case.claims({report.doc for report in reports})}
    for report in reports:
        out.print()
        _telling(out, report)
        for claim in report.claims:
            _claim(out, case, report, claim, said.get((report.name, claim.span)))


def _telling(out: Console, report: Report) -> None:
    event = report.event
    facts = [event.when.edtf if event.when else "undated", str(event.polarity), str(event.modality)]
    facts += [_amount(quantity) for _, quantity in report.amounts]
    out.print(f"[b]{escape(report.name)}[/b] {escape(report.publisher or '')} {report.published or ''} · {' · '.join(facts)}")
    out.print(f"  «{escape(_clip(report.sentence, report.quote))}»")


def _claim(out: Console, case: Case, report: Report, claim: Claim, line: ClaimLine | None) -> None:
    """Print who takes which stance and by what word; with the sentence where that is another one than the telling's."""
    chain = " ← ".join(case.name(actor) for actor in claim.chain)
    out.print(f"  {claim.stance}: {escape(chain)}" + (f" · «{escape(line.quote)}»" if line else ""))
    if line and line.sentence != report.sentence:
        out.print(f"    «{escape(_clip(line.sentence, line.quote))}»")


def claims(out: Console, case: Case) -> None:
    """Print every claim: who, with what stance, about which entries."""
    table = _table("published", "document", "stance", "chain", "entries", "sentence")
    for line in case.claims():
        about = " ".join(entry[:8] for entry in line.entries) or "—"
        row = (line.published or "—", line.doc, str(line.claim.stance), " ← ".join(line.chain), about, _clip(line.sentence, line.quote))
        table.add_row(*map(escape, row))
    out.print(table)


def contradictions(out: Console, case: Case) -> None:
    """Print the pairs of tellings that cannot both hold, with both quotes."""
    for found in case.contradictions():
        out.print(f"[b]{found.kind}[/b] {escape(found.why)}")
        _sides(out, case, found)


def actors(out: Console, case: Case) -> None:
    """Print the actors."""
    _rows(out, ("id", "kind", "state", "role", "name"), ((a.id, a.kind, a.state, a.role, a.name_ar or a.name_en) for a in case.actors()))


def ties(out: Console, case: Case) -> None:
    """Print cooperation and conflict of each two states by year."""
    lines = ((t.a, t.b, str(t.year), f"{t.cooperation:.1f}", f"{t.conflict:.1f}", str(t.reports), str(t.roots)) for t in case.ties())
    _rows(out, ("a", "b", "year", "cooperation", "conflict", "reports", "roots"), lines)


def phases(out: Console, case: Case) -> None:
    """Print the phases of the ties, and the ties of which too little is told to draw any."""
    _rows(
        out, ("a", "b", "from", "to", "tone", "reports"), ((p.a, p.b, p.begin, p.end, p.tone, str(len(p.evidence))) for p in case.phases())
    )
    for line in case.sparse():
        out.print(line)


def flows(out: Console, case: Case) -> None:
    """Print what went from one state to another."""
    lines = ((f.kind, f.giver, f.receiver, f.when or "—", " ".join(e[:8] for e in f.entries)) for f in case.flows())
    _rows(out, ("kind", "from", "to", "when", "entries"), lines)


def copies(out: Console, case: Case) -> None:
    """Print documents that are copies of one source."""
    names = {head.id: head.name for head in case.documents()}
    _rows(out, ("kind", "documents", "why"), ((c.kind, ", ".join(names.get(d, d) for d in c.docs), c.why) for c in case.copies()))


def sources(out: Console, case: Case) -> None:
    """Print publishers with their documents."""
    _rows(out, ("publisher", "documents"), ((s.publisher or "(unknown)", ", ".join(s.documents)) for s in case.sources()))


def rejections(out: Console, case: Case) -> None:
    """Print what was refused or left out, and why."""
    _rows(out, ("source", "reason", "remedy"), ((r.source, r.reason, r.remedy) for r in case.rejections()))


def doubtful(out: Console, case: Case) -> None:
    """Print the pairs of tellings that want a person's verdict."""
    pairs = case.doubtful()
    for link in pairs:
        out.print(f"{link.left} {link.right} ({link.score:.2f}) {escape('; '.join(link.reasons))}")
        _sides(out, case, link)
    out.print(f"{len(pairs)} doubtful pairs" + ("; decide with: tawatur judge CASE REPORT REPORT same|different|unsure" if pairs else ""))


def overview(out: Console, case: Case) -> None:
    """Print what a case tells at a glance: the entries told most, and where the sources disagree."""
    best = sorted(case.entries(), key=lambda e: (-e.roots, -e.documents, e.when or "9999"))[:_SHOWN]
    table = _table("when", "status", "d/p/r", "", "")
    for entry in sorted(best, key=lambda e: e.when or "9999"):
        table.add_row(*_line(entry))
    out.print(table)
    found = case.contradictions()
    if found:
        out.print(f"\n[b]{len(found)} contradictions[/b], the first of each kind:")
    for kind in dict.fromkeys(c.kind for c in found):
        first = next(c for c in found if c.kind == kind)
        out.print(f"  [yellow]{kind}[/yellow] {escape(first.why)}")


def summary(out: Console, done: Summary) -> None:
    """Print what a run did."""
    out.print(
        f"\n{done.read} documents read, {done.known} known already, {len(done.rejections)} refused; "
        f"the case {done.case} holds {done.documents} documents, {done.reports} reports, {done.entries} entries"
    )
    out.print(" · ".join(f"{count} {status}" for status, count in sorted(done.statuses.items())))


def refusal(rejection: Rejection) -> str:
    """Say in one line what was refused, why, and what helps."""
    return escape(f"refused {rejection.source}: {rejection.reason}" + (f"; {rejection.remedy}" if rejection.remedy else ""))


def explained(out: Console, doc: Document) -> None:
    """Print every layer of one sentence, each item with the rule that made it."""
    for kind in MentionKind:
        mentions = ((m.span.of(doc.text), _value(m.value), m.by) for m in doc.mentions_of(kind))
        _rows(out, (kind, "value", "by"), mentions)
    events = (
        (e.span.of(doc.text), f"{e.type}/{e.mode}", " + ".join(e.actors), " + ".join(e.recipients), e.when.edtf if e.when else "—",
         f"{e.polarity}, {e.modality}", e.by)
        for e in doc.events
    )  # fmt: skip
    _rows(out, ("event", "type", "actors", "recipients", "when", "reality", "by"), events)
    of = {event.id: event.span.of(doc.text) for event in doc.events}
    told = ((c.span.of(doc.text), " ← ".join(c.chain), str(c.stance), "، ".join(of[e] for e in c.events), c.by) for c in doc.claims)
    _rows(out, ("claim", "chain", "stance", "about", "by"), told)


def _value(value: object) -> str:
    if isinstance(value, When):
        return f"{value.edtf} ({value.kind}, {value.anchor}; {value.reason})"
    if isinstance(value, Quantity):
        return _amount(value)
    return value if isinstance(value, str) else f"{getattr(value, 'lemma', value)} ({getattr(value, 'word_class', '')})"


def _amount(quantity: Quantity) -> str:
    low, high = (("…" if n is None else f"{n:,.10g}") for n in (quantity.low, quantity.high))
    return f"{'~' if quantity.approximate else ''}{low if low == high else f'{low}–{high}'} {quantity.unit}".strip()


def _rows(out: Console, heads: Iterable[str], lines: Iterable[Iterable[str]]) -> None:
    table = _table(*heads)
    for line in lines:
        table.add_row(*(escape(cell) for cell in line))
    if table.row_count:
        out.print(table)


def _table(*heads: str) -> Table:
    table = Table(box=None, pad_edge=False, header_style="dim")
    for head in heads:
        table.add_column(head, overflow="fold")
    return table


def _sides(out: Console, case: Case, pair: Contradiction | Judgement) -> None:
    """Print the two tellings of a pair, each with its quote."""
    for side in (pair.left, pair.right):
        report = case.reports[side]
        out.print(f"  {escape(report.name)}: «{escape(_clip(report.sentence, report.quote))}»")


def _line(entry: Entry) -> tuple[str, str, str, str, str]:
    """Return the cells of an entry in a list: when, status, counts, titles."""
    counts = f"{entry.documents}/{entry.publishers}/{entry.roots}"
    return entry.when or "—", _status(entry), counts, escape(entry.title_en), escape(entry.title_ar)


def _status(entry: Entry) -> str:
    colour = _COLOURS[str(entry.status)]
    return f"[{colour}]{entry.status}[/{colour}]"


def _clip(sentence: str, quote: str) -> str:
    """Return a sentence cut to a readable length around the quote."""
    flat = " ".join(sentence.split())
    if len(flat) <= _QUOTE:
        return flat
    at = max(flat.find(" ".join(quote.split())), 0)
    start = max(0, at - _QUOTE // 2)
    end = min(len(flat), start + _QUOTE)
    return f"{'…' if start else ''}{flat[start:end]}{'…' if end < len(flat) else ''}"


VIEWS: dict[str, Callable[[Console, Case], None]] = {
    "entries": entries,
    "entry": entries,
    "claims": claims,
    "contradictions": contradictions,
    "actors": actors,
    "ties": ties,
    "phases": phases,
    "flows": flows,
    "copies": copies,
    "sources": sources,
    "rejections": rejections,
}
"""What `tawatur show` can print."""
