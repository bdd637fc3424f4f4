"""Make the tables of a new case, and say which cases this version can open."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import TYPE_CHECKING

from tawatur.errors import StoreError
from tawatur.store.lists import write_lists
from tawatur.store.reading import read_chronicle, read_document
from tawatur.store.sentences import write_sentences

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

SCHEMA = 2
"""The version of the tables; grows with every change of them."""
APPLICATION = 0x7A3A7701
"""What SQLite keeps in the file's header, so that a case is known from any other database."""
_HERE = Path(__file__).parent


def prepare(connection: sqlite3.Connection, place: str) -> None:
    """Make the tables where there are none, lift an older case, refuse a newer one and what is no case."""
    tables = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
    if not tables:
        _create(connection)
        return
    application = connection.execute("PRAGMA application_id").fetchone()[0]
    if application != APPLICATION:
        raise StoreError(f"{place}: is a database but not a case of Tawatur; name another file")
    version = int(connection.execute("SELECT value FROM settings WHERE key = 'schema'").fetchone()[0])
    if version > SCHEMA:
        raise StoreError(f"{place}: made by a newer Tawatur (schema {version}, this one knows {SCHEMA}); install the newer version")
    if version < SCHEMA:
        lift(connection, version)


def lift(connection: sqlite3.Connection, version: int) -> None:
    """Bring an older case up, step by step, in one transaction."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        for number in range(version, SCHEMA):
            STEPS[number](connection)
        connection.execute("UPDATE settings SET value = ? WHERE key = 'schema'", (str(SCHEMA),))
        connection.execute("COMMIT")
    except BaseException:
        connection.execute("ROLLBACK")
        raise


def _lists(connection: sqlite3.Connection) -> None:
    """Add sentences and lists to a case of version 1, and fill them from what it holds."""
    for statement in _statements("lists.sql"):
        connection.execute(statement)
    for (doc,) in connection.execute("SELECT id FROM documents ORDER BY id").fetchall():
        write_sentences(connection, read_document(connection, doc))
    write_lists(connection, read_chronicle(connection))


STEPS: dict[int, Callable[[sqlite3.Connection], None]] = {1: _lists}
"""What lifts a case from the version of the key to the next one; the caller holds the transaction."""


def _create(connection: sqlite3.Connection) -> None:
    connection.execute("BEGIN IMMEDIATE")
    connection.execute(f"PRAGMA application_id = {APPLICATION}")
    for statement in (*_statements("schema.sql"), *_statements("lists.sql")):
        connection.execute(statement)
    settings = (("schema", str(SCHEMA)), ("revision", "0"), ("chronicle_revision", "-1"), ("built", "0"))
    connection.executemany("INSERT INTO settings VALUES (?, ?)", settings)
    connection.execute("COMMIT")


def _statements(name: str) -> Iterator[str]:
    """Walk the statements of one of our own files; a transaction stays open between them."""
    held = ""
    for line in (_HERE / name).read_text(encoding="utf-8").splitlines(keepends=True):
        held += line
        if sqlite3.complete_statement(held):
            yield held
            held = ""
