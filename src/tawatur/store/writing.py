"""Put documents and chronicles into the tables."""

from __future__ import annotations

import hashlib
import zlib
from typing import TYPE_CHECKING, Any

from tawatur.chronicle.copies import signature_of
from tawatur.model import MentionKind, Predicate, Quantity, When
from tawatur.store.codec import dumps, pack, pack_layers
from tawatur.store.lists import write_lists
from tawatur.store.reports import sentences_around
from tawatur.store.sentences import write_sentences

if TYPE_CHECKING:
    import sqlite3

    from tawatur.chronicle.heads import Signature
    from tawatur.chronicle.result import Chronicle
    from tawatur.model import Document, Mention, Rejection

KINDS = {
    "contradiction": "contradictions",
    "copy": "copies",
    "link": "links",
    "tie": "ties",
    "phase": "phases",
    "flow": "flows",
    "coverage": "coverage",
}
"""The kind of a row of `findings` and the field of the chronicle that it belongs to."""


def write_document(connection: sqlite3.Connection, document: Document, original: bytes, fingerprint: str, signed: Signature | None) -> None:
    """Insert a document with all rows that hang on it; the caller holds the transaction."""
    digest = hashlib.sha256(original).hexdigest()
    connection.execute("DELETE FROM documents WHERE id = ?", (document.id,))
    connection.execute("DELETE FROM rejections WHERE source = ? AND doc IS NULL", (document.source,))
    body = zlib.compress(original, 6)
    connection.execute("INSERT OR IGNORE INTO originals VALUES (?, ?, ?)", (digest, len(original), body))
    d = document
    row = (d.id, d.name, d.source, d.url, d.publisher, d.title, d.published, d.language, d.format, d.encoding, digest, fingerprint, d.text)
    signed = signed or signature_of(document)
    _insert(connection, "documents", [(*row, pack_layers(document), signed.to_bytes())])
    _write_mentions(connection, document)
    _write_events(connection, document)
    _write_claims(connection, document)
    write_sentences(connection, document)
    for rejection in document.rejections:
        write_rejection(connection, rejection, document.id)


def write_rejection(connection: sqlite3.Connection, rejection: Rejection, doc: str | None = None) -> None:
    """Insert a rejection unless the same one is there."""
    span = rejection.span
    row = (rejection.source, rejection.reason, rejection.remedy, span.start if span else None, span.end if span else None, doc)
    connection.execute(
        "INSERT INTO rejections SELECT ?1, ?2, ?3, ?4, ?5, ?6 WHERE NOT EXISTS (SELECT 1 FROM rejections "
        'WHERE source = ?1 AND reason = ?2 AND remedy = ?3 AND start IS ?4 AND "end" IS ?5 AND doc IS ?6)',
        row,
    )


def write_chronicle(connection: sqlite3.Connection, chronicle: Chronicle) -> None:
    """Put a chronicle in the place of the former one; the caller holds the transaction."""
    for emptied in ("DELETE FROM entry_reports", "DELETE FROM entries", "DELETE FROM findings"):
        connection.execute(emptied)
    for position, e in enumerate(chronicle.entries):
        low, high = _days(e.when)
        counts = (e.documents, e.publishers, e.roots)
        row = (e.id, position, e.type, e.mode, e.when, low, high, e.place, e.title_ar, e.title_en, e.status.value, *counts, dumps(pack(e)))
        _insert(connection, "entries", [row])
        parts = [(e.id, place, *report.split(":", 1)) for place, report in enumerate(e.reports)]
        _insert(connection, "entry_reports", parts)
    for kind, field in KINDS.items():
        rows = [(kind, position, dumps(pack(item))) for position, item in enumerate(getattr(chronicle, field))]
        _insert(connection, "findings", rows)
    write_lists(connection, chronicle)


def sweep_originals(connection: sqlite3.Connection) -> None:
    """Drop the originals that no document points at any more."""
    connection.execute("DELETE FROM originals WHERE digest NOT IN (SELECT digest FROM documents)")


def _write_mentions(connection: sqlite3.Connection, document: Document) -> None:
    mentions = [(document.id, m.span.start, m.span.end, m.kind.value, _plain(m), m.by) for m in document.mentions]
    _insert(connection, "mentions", mentions)
    times, quantities = [], []
    for m in document.mentions:
        place = (document.id, m.span.start, m.span.end)
        if isinstance(m.value, When):
            times.append((*place, m.value.edtf, m.value.kind, m.value.anchor, m.value.reason, m.value.earliest, m.value.latest))
        elif isinstance(m.value, Quantity):
            quantities.append((*place, m.value.low, m.value.high, m.value.approximate, m.value.unit))
    _insert(connection, "times", times)
    _insert(connection, "quantities", quantities)
    unique = {actor.id: actor for actor in document.actors}
    actors = [(document.id, a.id, a.kind, a.state, a.role, a.name_ar, a.name_en, a.guessed) for a in unique.values()]
    _insert(connection, "actors", actors)


def _write_events(connection: sqlite3.Connection, document: Document) -> None:
    events = sorted(document.events, key=lambda e: (e.span, e.id))
    sentences = sentences_around(document, [event.span for event in events])
    rows, sides = [], []
    for e, sentence in zip(events, sentences, strict=True):
        when = (e.when.edtf, e.when.earliest, e.when.latest) if e.when else (None, None, None)
        told = (e.place, e.polarity.value, e.modality.value, e.span.of(document.text), sentence.start, sentence.end, dumps(pack(e)))
        rows.append((document.id, e.id, e.span.start, e.span.end, e.type, e.mode, *when, *told))
        for side, actors in (("actor", e.actors), ("recipient", e.recipients)):
            sides += [(document.id, e.id, side, position, actor) for position, actor in enumerate(actors)]
    _insert(connection, "events", rows)
    _insert(connection, "event_actors", sides)


def _write_claims(connection: sqlite3.Connection, document: Document) -> None:
    rows, about = [], []
    for position, c in enumerate(document.claims):
        voice = c.chain[-1] if c.chain else None
        told = (c.stance.value, dumps(c.chain), voice, c.span.of(document.text), dumps(pack(c)))
        rows.append((document.id, position, c.span.start, c.span.end, *told))
        about += [(document.id, position, event) for event in dict.fromkeys(c.events)]
    _insert(connection, "claims", rows)
    _insert(connection, "claim_events", about)


def _plain(mention: Mention) -> str:
    value: Any = mention.value
    if mention.kind is MentionKind.TIME and isinstance(value, When):
        return value.edtf
    if isinstance(value, Predicate):
        return value.lemma
    if isinstance(value, Quantity):
        low, high = ("" if bound is None else f"{bound:g}" for bound in (value.low, value.high))
        return f"{low}..{high} {value.unit}" if low != high else f"{low} {value.unit}"
    return str(value)


def _days(edtf: str | None) -> tuple[str | None, str | None]:
    when = When(edtf) if edtf else None
    return (when.earliest, when.latest) if when else (None, None)


def _insert(connection: sqlite3.Connection, table: str, rows: list[tuple[Any, ...]]) -> None:
    """Insert whole rows into one of our own tables."""
    if rows:
        marks = ", ".join("?" * len(rows[0]))
        connection.executemany(f"INSERT INTO {table} VALUES ({marks})", rows)  # noqa: S608  # the names of tables are ours
