"""Make the tables of a new case, and say which cases this version can open."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from tawatur.errors import StoreError

if TYPE_CHECKING:
    import sqlite3

SCHEMA = 1
"""The version of `schema.sql`; grows with every change of its tables."""
APPLICATION = 0x7A3A7701
"""What SQLite keeps in the file's header, so that a case is known from any other database."""
STEPS: dict[int, str] = {}
"""SQL that lifts a case from the version of the key to the next one; empty as long as there is one version."""


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
    steps = "".join(STEPS[number] for number in range(version, SCHEMA))
    raised = f"UPDATE settings SET value = '{SCHEMA}' WHERE key = 'schema';"  # noqa: S608  # our own number
    connection.executescript(f"BEGIN;{steps}{raised}COMMIT;")


def _create(connection: sqlite3.Connection) -> None:
    schema = (Path(__file__).parent / "schema.sql").read_text(encoding="utf-8")
    settings = f"INSERT INTO settings VALUES ('schema', '{SCHEMA}'), ('revision', '0'), ('chronicle_revision', '-1');"  # noqa: S608  # our own number
    connection.executescript(f"BEGIN;PRAGMA application_id = {APPLICATION};{schema}{settings}COMMIT;")
