"""Take documents, reports and chronicles out of the tables."""

from __future__ import annotations

import zlib
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING, Any

from tawatur.chronicle.heads import Head, Signature
from tawatur.chronicle.result import Chronicle, Coverage
from tawatur.errors import StoreError
from tawatur.model import (
    Actor,
    Claim,
    Contradiction,
    Copy,
    Document,
    Entry,
    Event,
    Flow,
    Judgement,
    Phase,
    Quantity,
    Rejection,
    Report,
    Span,
    Tie,
)
from tawatur.store.codec import loads, unpack, unpack_layers
from tawatur.store.reports import named_by, report_id
from tawatur.store.writing import KINDS

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator

FOUND: dict[str, type[Any]] = {
    "contradiction": Contradiction,
    "copy": Copy,
    "link": Judgement,
    "tie": Tie,
    "phase": Phase,
    "flow": Flow,
    "coverage": Coverage,
}
_PLAIN = ("id", "name", "source", "url", "publisher", "title", "published", "language", "format", "encoding", "digest")
_HEAD = (*_PLAIN, "fingerprint")


def read_heads(connection: sqlite3.Connection, *, signatures: bool) -> Iterator[Head]:
    """Walk the heads of all documents in the order of their ids."""
    query = f"SELECT {', '.join(_HEAD)}, length(text), {'signature' if signatures else 'NULL'} FROM documents ORDER BY id"  # noqa: S608  # ours
    for *row, length, signature in connection.execute(query):
        signed = Signature.from_bytes(signature) if signature else None
        yield Head(**dict(zip(_HEAD, row, strict=True)), length=length, signature=signed)


def read_document(connection: sqlite3.Connection, doc: str) -> Document:
    """Return a document with all its layers."""
    query = f"SELECT {', '.join(_PLAIN)}, text, layers FROM documents WHERE id = ?"  # noqa: S608  # our own columns
    found = connection.execute(query, (doc,)).fetchone()
    if not found:
        raise StoreError(f"document {doc}: not in this case; `tawatur show CASE sources` lists what is")
    *row, text, layers = found
    plain: dict[str, Any] = dict(zip(_PLAIN, row, strict=True))
    unpacked: dict[str, Any] = unpack_layers(layers, text)
    return Document(**plain, text=text, **unpacked)


def read_original(connection: sqlite3.Connection, doc: str) -> bytes:
    """Return the bytes that a document was read from."""
    query = "SELECT o.body FROM documents d JOIN originals o ON o.digest = d.digest WHERE d.id = ?"
    found = connection.execute(query, (doc,)).fetchone()
    if not found:
        raise StoreError(f"document {doc}: not in this case, so its original is not either; `tawatur show CASE sources` lists what is")
    return zlib.decompress(found[0])


def read_rejections(connection: sqlite3.Connection) -> tuple[Rejection, ...]:
    """List what was refused, in the order of sources and places."""
    rows = connection.execute('SELECT source, reason, remedy, start, "end" FROM rejections ORDER BY source, start, "end", reason, doc')
    return tuple(
        Rejection(source, reason, remedy, Span(start, end) if start is not None else None) for source, reason, remedy, start, end in rows
    )


def read_reports(connection: sqlite3.Connection) -> Iterator[Report]:
    """Walk all reports in the order of documents and of their text, without reading the texts as a whole.

    Strings that the reports of a document share (its name, a sentence with several acts) are kept once.
    """
    events = connection.execute(
        "SELECT e.doc, d.name, d.publisher, d.published, e.data, e.quote, "
        "substr(d.text, e.sentence_start + 1, e.sentence_end - e.sentence_start) "
        'FROM events e JOIN documents d ON d.id = e.doc ORDER BY e.doc, e.start, e."end", e.id'
    )
    claims = _by_doc(connection, "SELECT doc, data FROM claims ORDER BY doc, position")
    actors = _by_doc(connection, "SELECT doc, id, kind, state, role, name_ar, name_en, guessed FROM actors ORDER BY doc, id")
    amounts = _by_doc(connection, 'SELECT doc, start, "end", low, high, approximate, unit FROM quantities ORDER BY doc, start')
    for doc, rows in groupby(events, key=itemgetter(0)):
        on: dict[str, list[Claim]] = {}
        for claim in (unpack(Claim, loads(row[1])) for row in claims.of(doc)):
            for event in dict.fromkeys(claim.events):
                on.setdefault(event, []).append(claim)
        named = {row[1]: _actor(row) for row in actors.of(doc)}
        many = {Span(row[1], row[2]): Quantity(row[3], row[4], bool(row[5]), row[6]) for row in amounts.of(doc)}
        once: dict[str, str] = {}
        for row in rows:
            shared = tuple(once.setdefault(part, part) if isinstance(part, str) else part for part in row)
            yield _report(shared, on, named, many)


def _actor(row: tuple[Any, ...]) -> Actor:
    _, key, kind, state, role, arabic, english, guessed = row
    return Actor(key, kind, state, role, arabic, english, bool(guessed))


def _report(row: tuple[Any, ...], on: dict[str, list[Claim]], named: dict[str, Actor], many: dict[Span, Quantity]) -> Report:
    doc, name, publisher, published, data, quote, sentence = row
    event = unpack(Event, loads(data))
    claims = tuple(on.get(event.id, ()))
    actors = tuple(named[actor] for actor in sorted(named_by(event, claims)) if actor in named)
    amounts = tuple((span, many[span]) for span in event.quantities if span in many)
    return Report(report_id(doc, event.id), doc, name, event, claims, quote, sentence, publisher, published, actors, amounts)


class _by_doc:  # noqa: N801  # reads like the function that it is: rows of one document after another, each table walked once
    """Rows of a table ordered by document, handed out document by document."""

    def __init__(self, connection: sqlite3.Connection, query: str) -> None:
        self._groups = groupby(connection.execute(query), key=itemgetter(0))
        self._at: tuple[str, list[tuple[Any, ...]]] | None = ("", [])

    def of(self, doc: str) -> list[tuple[Any, ...]]:
        """Return the rows of a document; documents must be asked for in ascending order."""
        while self._at and self._at[0] < doc:
            following = next(self._groups, None)
            self._at = (following[0], list(following[1])) if following else None
        return self._at[1] if self._at and self._at[0] == doc else []


def read_chronicle(connection: sqlite3.Connection) -> Chronicle:
    """Return the chronicle as it was written."""
    entries = tuple(unpack(Entry, loads(row[0])) for row in connection.execute("SELECT data FROM entries ORDER BY position"))
    found: dict[str, list[Any]] = {field: [] for field in KINDS.values()}
    for kind, data in connection.execute("SELECT kind, data FROM findings ORDER BY kind, position"):
        found[KINDS[kind]].append(unpack(FOUND[kind], loads(data)))
    return Chronicle(entries=entries, **{field: tuple(items) for field, items in found.items()})
