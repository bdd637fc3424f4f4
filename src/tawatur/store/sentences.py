"""The sentences of a document and their folded words, kept for search."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tawatur.fold import fold

if TYPE_CHECKING:
    import sqlite3

    from tawatur.model import Document


def write_sentences(connection: sqlite3.Connection, document: Document) -> None:
    """Insert the sentences of a document; one without that layer gives the stretches around its events."""
    spans = [(s.span.start, s.span.end) for s in document.sentences]
    if not spans:
        query = "SELECT DISTINCT sentence_start, sentence_end FROM events WHERE doc = ? ORDER BY 1, 2"
        spans = connection.execute(query, (document.id,)).fetchall()
    for start, end in spans:
        added = connection.execute('INSERT INTO sentences (doc, start, "end") VALUES (?, ?, ?)', (document.id, start, end))
        row = (added.lastrowid, searchable(document.text[start:end]))
        connection.execute("INSERT INTO sentence_words (rowid, folded) VALUES (?, ?)", row)


def searchable(text: str) -> str:
    """Write a text as search sees it: folded, small Latin letters.

    >>> searchable("أرسلت MiG-15 إلى")
    'ارسلت mig-15 الي'
    """
    return fold(text).lower()
