"""Walk a whole case and say what does not hold."""

from __future__ import annotations

import hashlib
import zlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tawatur.store.codec import loads
from tawatur.store.reading import read_document

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator

    from tawatur.model import Document, Span


@dataclass(frozen=True, slots=True)
class Problem:
    """Something in a case that does not hold: where, and what."""

    place: str
    what: str


def check_case(connection: sqlite3.Connection) -> list[Problem]:
    """List everything that does not hold: the file, the originals, every span and quote, every reference."""
    broken = [row[0] for row in connection.execute("PRAGMA integrity_check")]
    if broken != ["ok"]:
        return [Problem("file", line) for line in broken]
    found = [
        Problem(f"table {row[0]}", f"row {row[1]} points at nothing in {row[2]}") for row in connection.execute("PRAGMA foreign_key_check")
    ]
    found += _originals(connection)
    for (doc,) in connection.execute("SELECT id FROM documents ORDER BY id").fetchall():
        found += _document(connection, doc)
    found += _chronicle(connection)
    found += _lists(connection)
    return found


def _originals(connection: sqlite3.Connection) -> Iterator[Problem]:
    for digest, size, body in connection.execute("SELECT digest, size, body FROM originals ORDER BY digest"):
        try:
            given = zlib.decompress(body)
        except zlib.error as cause:
            yield Problem(f"original {digest}", f"cannot be unpacked ({cause})")
            continue
        if hashlib.sha256(given).hexdigest() != digest or len(given) != size:
            yield Problem(f"original {digest}", "its bytes do not have this SHA-256 or length")


def _document(connection: sqlite3.Connection, doc: str) -> Iterator[Problem]:
    place = f"document {doc}"
    try:
        document = read_document(connection, doc)
    except (ValueError, KeyError, TypeError, AttributeError, IndexError, zlib.error) as cause:
        yield Problem(place, f"its layers cannot be read ({cause!r})")
        return
    for what, span in _spans(document):
        if not 0 <= span.start <= span.end <= len(document.text):
            yield Problem(place, f"{what} {span.start}:{span.end} lies outside the text")
    yield from (Problem(place, what) for what in _references(document))
    yield from _quotes(connection, document)


def _spans(document: Document) -> Iterator[tuple[str, Span]]:
    d = document
    for layer in (d.blocks, d.sentences, d.mentions, d.events, d.claims, d.repairs, d.timecodes):
        for item in layer:
            yield type(item).__name__.lower(), item.span
    for sentence in d.sentences:
        yield from (("word", word.span) for word in sentence.words)
    for event in d.events:
        yield from (("quantity of an event", span) for span in event.quantities)


def _references(document: Document) -> Iterator[str]:
    events = {event.id for event in document.events}
    actors = {actor.id for actor in document.actors}
    if len(events) != len(document.events):
        yield "two events have one id"
    for event in document.events:
        for actor in {*event.actors, *event.recipients} - actors:
            yield f"event {event.id} names {actor!r}, which is no actor of it"
    for claim in document.claims:
        for actor in set(claim.chain) - actors:
            yield f"the claim at {claim.span.start} names {actor!r}, which is no actor of it"
        for named in set(claim.events) - events:
            yield f"the claim at {claim.span.start} points at {named!r}, which is no event of it"


def _quotes(connection: sqlite3.Connection, document: Document) -> Iterator[Problem]:
    place = f"document {document.id}"
    query = 'SELECT start, "end", quote FROM events WHERE doc = ?1 UNION ALL SELECT start, "end", quote FROM claims WHERE doc = ?1'
    for start, end, quote in connection.execute(query, (document.id,)):
        if document.text[start:end] != quote:
            yield Problem(place, f"the text at {start}:{end} is not the quote {quote!r}")
    count = connection.execute("SELECT count(*) FROM events WHERE doc = ?", (document.id,)).fetchone()[0]
    if count != len(document.events):
        yield Problem(place, f"{count} events in the table, {len(document.events)} in the layer")


def _chronicle(connection: sqlite3.Connection) -> Iterator[Problem]:
    query = "SELECT r.entry, r.doc, r.event FROM entry_reports r LEFT JOIN events e ON e.doc = r.doc AND e.id = r.event WHERE e.id IS NULL"
    current = dict(connection.execute("SELECT key, value FROM settings WHERE key IN ('revision', 'chronicle_revision')"))
    if current["revision"] != current["chronicle_revision"]:
        return
    for entry, doc, event in connection.execute(query):
        yield Problem(f"entry {entry}", f"holds the report {doc}:{event}, which is not there")
    for entry, data in connection.execute("SELECT id, data FROM entries"):
        held = loads(data).get("reports", [])
        rows = connection.execute("SELECT doc || ':' || event FROM entry_reports WHERE entry = ? ORDER BY position", (entry,))
        if held != [row[0] for row in rows]:
            yield Problem(f"entry {entry}", "its reports and its rows in entry_reports differ")


_PAIRS = (
    ("every entry", "a line of the list", "SELECT count(*) FROM entries", "SELECT count(*) FROM entry_cards"),
    ("every claim", "a place in the ledger", "SELECT count(*) FROM claims", "SELECT count(*) FROM claim_places"),
    ("the list of entries", "its items", "SELECT items FROM lists WHERE list = 'entries'", "SELECT count(*) FROM entries"),
    ("the list of claims", "its items", "SELECT items FROM lists WHERE list = 'claims'", "SELECT count(*) FROM claims"),
)
"""What lists must hold when the chronicle is as new as the rest."""


def _lists(connection: sqlite3.Connection) -> Iterator[Problem]:
    """Compare what lists and search go by with what it was made from."""
    words = connection.execute("SELECT count(*) FROM sentence_words").fetchone()[0]
    count = connection.execute("SELECT count(*) FROM sentences").fetchone()[0]
    if words != count:
        yield Problem("search", f"{count} sentences, but words of {words}")
    settings = dict(connection.execute("SELECT key, value FROM settings WHERE key IN ('revision', 'chronicle_revision')"))
    if settings["revision"] != settings["chronicle_revision"]:
        return
    for what, has, one, other in _PAIRS:
        left, right = ((connection.execute(query).fetchone() or (0,))[0] for query in (one, other))
        if left != right:
            yield Problem("lists", f"{what} should have {has}: {left} against {right}; run `tawatur build` or `tawatur judge` again")
