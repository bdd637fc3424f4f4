"""One document with its text and every layer, offsets in code points and in UTF-16 units."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tawatur.model import Predicate, Quantity, When
from tawatur.store.pages.cells import Units, names
from tawatur.store.pages.documents import document_rows
from tawatur.store.pages.entries import briefs_of
from tawatur.store.reading import read_document

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from tawatur.model import Document, Event, Mention, Span
    from tawatur.store.pages.cells import Cell
    from tawatur.store.snapshot import Snapshot

LAYERS = ("sentences", "blocks", "mentions", "events", "claims", "repairs", "timecodes")
_PLACED = ("actor", "place")


def document(case: Snapshot, key: str, layers: Iterable[str] = LAYERS) -> Cell:
    """Return a document by its id, with the layers asked for."""
    doc = read_document(case.connection, key)
    span = _spanned(doc.text)
    makers: dict[str, Callable[[], list[Cell]]] = {
        "sentences": lambda: [span(s.span) for s in doc.sentences],
        "blocks": lambda: [{**span(b.span), "kind": b.kind.value} for b in doc.blocks],
        "mentions": lambda: [{**span(m.span), **_mention(m)} for m in doc.mentions],
        "events": lambda: _events(case, doc, span),
        "claims": lambda: _claims(doc, span),
        "repairs": lambda: [{**span(r.span), "kind": r.kind, "reading": r.reading, "reason": r.reason} for r in doc.repairs],
        "timecodes": lambda: [{**span(t.span), "begin": t.begin, "end": t.end} for t in doc.timecodes],
    }
    wanted = set(layers)
    guesses = [{"about": g.about, "value": g.value, "by": g.by, "rank": g.rank} for g in doc.guesses]
    return {
        "document": {
            **document_rows(case, [key])[0],
            "source": doc.source,
            "encoding": doc.encoding,
            "digest": doc.digest,
            "guesses": guesses,
        },
        "text": doc.text,
        "length16": Units(doc.text).of(0, len(doc.text))[1],
        **{layer: makers[layer]() if layer in wanted else [] for layer in LAYERS},
        "rejections": [
            {**(span(r.span) if r.span else {"span": None, "span16": None}), "reason": r.reason, "remedy": r.remedy} for r in doc.rejections
        ],
        "names": names(case, _actors(doc), _places(doc)),
    }


def _spanned(text: str) -> Callable[[Span], Cell]:
    units = Units(text)
    return lambda span: {"span": [span.start, span.end], "span16": units.of(span.start, span.end)}


def _mention(mention: Mention) -> Cell:
    value, said = _value(mention.value)
    return {"kind": mention.kind.value, "value": value, "text_value": said, "by": mention.by}


def _value(value: Any) -> tuple[str, str]:
    """Return the value of a mention for programs, and in words."""
    if isinstance(value, When):
        return value.edtf, "; ".join(filter(None, (value.edtf, value.reason)))
    if isinstance(value, Quantity):
        low, high = ("" if bound is None else f"{bound:g}" for bound in (value.low, value.high))
        said = f"{low}..{high}" if low != high else low
        return said, f"{'~' if value.approximate else ''}{said} {value.unit}".strip()
    if isinstance(value, Predicate):
        return value.lemma, ", ".join(filter(None, (value.lemma, value.word_class, value.form)))
    return str(value), str(value)


def _events(case: Snapshot, doc: Document, span: Callable[[Span], Cell]) -> list[Cell]:
    holder = dict(case.rows("SELECT event, entry FROM entry_reports WHERE doc = ?", doc.id))
    shown = briefs_of(case, holder.values())
    found = []
    for event in doc.events:
        brief = shown.get(holder.get(event.id, ""))
        held = (
            {"entry": brief["id"], "title": brief["title"], "status": brief["status"]}
            if brief
            else dict.fromkeys(("entry", "title", "status"))
        )
        found.append({"id": event.id, "telling": f"{doc.id}:{event.id}", **span(event.span), **_told(event), **held})
    return found


def _told(event: Event) -> Cell:
    return {
        "type": event.type,
        "mode": event.mode,
        "actors": list(event.actors),
        "recipients": list(event.recipients),
        "when": event.when.edtf if event.when else None,
        "place": event.place,
        "polarity": event.polarity.value,
        "modality": event.modality.value,
        "by": event.by,
    }


def _claims(doc: Document, span: Callable[[Span], Cell]) -> list[Cell]:
    found = []
    for position, claim in enumerate(doc.claims):
        speakers = dict(enumerate(claim.speakers))
        chain = [
            {"id": actor, **(span(there) if (there := speakers.get(number)) else {"span": None, "span16": None})}
            for number, actor in enumerate(claim.chain)
        ]
        plain = {"stance": claim.stance.value, "events": list(claim.events), "by": claim.by}
        found.append({"position": position, "id": f"{doc.id}:{position}", **span(claim.span), "chain": chain, **plain})
    return found


def _actors(doc: Document) -> list[str]:
    return [actor.id for actor in doc.actors]


def _places(doc: Document) -> list[str | None]:
    told = [event.place for event in doc.events]
    return [*told, *(str(m.value) for m in doc.mentions if m.kind.value == "place")]
