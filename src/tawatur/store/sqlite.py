"""A case in one SQLite file.

While a case is written its file has a companion (`-wal`), so that each document is kept at once and a build that is
killed leaves a whole case behind; when the case is closed the companion is folded in, and there is one file again.
"""

from __future__ import annotations

import os
import sqlite3
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Self

from tawatur.errors import StoreError
from tawatur.store.check import Problem, check_case
from tawatur.store.migrations import prepare
from tawatur.store.reading import read_chronicle, read_document, read_heads, read_original, read_rejections, read_reports
from tawatur.store.verdicts import delete_verdicts, read_verdicts, write_verdict
from tawatur.store.writing import sweep_originals, write_chronicle, write_document, write_rejection

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from types import TracebackType

    from tawatur.chronicle.heads import Head, Signature
    from tawatur.chronicle.result import Chronicle
    from tawatur.model import Document, Judgement, Rejection, Report

_HEADER = b"SQLite format 3\x00"
_PATIENCE = 10.0
"""Seconds to wait for another process that writes to the same case."""


class SqliteStore:
    """A case file: documents with their originals and layers, verdicts of people, and the chronicle."""

    def __init__(self, connection: sqlite3.Connection, path: Path) -> None:
        """Take a connection that `open` has prepared."""
        self._connection = connection
        self.path = path

    @classmethod
    def open(cls, path: Path | str, *, create: bool = False, patience: float = _PATIENCE) -> SqliteStore:
        """Open a case, or make it where there is none; an error says what is wrong with the file and what to do.

        `patience` is how many seconds to wait for somebody else who writes to it.
        """
        place = Path(path)
        _look(place, create=create)
        readonly = place.exists() and not os.access(place, os.W_OK)
        uri = f"{place.resolve().as_uri()}?mode={'ro' if readonly else 'rwc' if create else 'rw'}"
        try:
            connection = sqlite3.connect(uri, uri=True, timeout=patience, isolation_level=None)
            connection.execute("PRAGMA foreign_keys = ON")
            prepare(connection, str(place))
        except sqlite3.Error as cause:
            raise StoreError(f"{place}: cannot be opened as a case ({cause}); check that nothing else writes to it") from cause
        return cls(connection, place)

    @property
    def readonly(self) -> bool:
        """Say whether the file may only be read."""
        return not os.access(self.path, os.W_OK)

    def count_reports(self) -> int:
        """Return how many reports the case holds."""
        return int(self._connection.execute("SELECT count(*) FROM events").fetchone()[0])

    def __enter__(self) -> Self:
        """Return the store itself."""
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        """Close the file."""
        self.close()

    def close(self) -> None:
        """Fold the companion file in, so that the case is one file, and let it go."""
        try:
            if self._connection.execute("PRAGMA journal_mode").fetchone()[0] == "wal":
                self._connection.execute("PRAGMA journal_mode = DELETE")
        except sqlite3.OperationalError:
            pass  # somebody else still reads it: the last one to close folds it in
        finally:
            self._connection.close()

    def known(self, doc: str, fingerprint: str) -> bool:
        """Say whether the document is stored as these rules and lexicons read it."""
        query = "SELECT 1 FROM documents WHERE id = ? AND fingerprint = ?"
        return self._connection.execute(query, (doc, fingerprint)).fetchone() is not None

    def needs_rebuild(self, fingerprint: str) -> tuple[str, ...]:
        """List the ids of documents that other rules or lexicons made; their originals are here to be read again."""
        rows = self._connection.execute("SELECT id FROM documents WHERE fingerprint <> ? ORDER BY id", (fingerprint,))
        return tuple(row[0] for row in rows)

    def put(self, document: Document, original: bytes, fingerprint: str, *, signed: Signature | None = None) -> None:
        """Keep a document with its layers in one transaction; what was stored under its id is replaced."""
        try:
            with self._writing():
                write_document(self._connection, document, original, fingerprint, signed)
        except UnicodeEncodeError as cause:
            raise StoreError(f"{document.name}: the text holds half a character at {cause.start}; read it with another encoding") from cause

    def put_rejection(self, rejection: Rejection) -> None:
        """Keep that an input was refused; twice the same is kept once."""
        with self._writing(count=False):
            write_rejection(self._connection, rejection)

    def documents(self, *, signatures: bool = False) -> Iterator[Head]:
        """Walk the heads of all documents in the order of their ids, on demand with the signatures for finding copies."""
        return read_heads(self._connection, signatures=signatures)

    def document(self, doc: str) -> Document:
        """Return a document with all its layers, as it was put."""
        return read_document(self._connection, doc)

    def original(self, doc: str) -> bytes:
        """Return the bytes that the document was read from."""
        return read_original(self._connection, doc)

    def originals(self) -> Iterator[tuple[Head, bytes]]:
        """Walk all documents with the bytes that they were read from, to read them anew."""
        for head in read_heads(self._connection, signatures=False):
            yield head, read_original(self._connection, head.id)

    def reports(self) -> Iterator[Report]:
        """Walk all reports in the order of documents and of their text."""
        return read_reports(self._connection)

    def rejections(self) -> tuple[Rejection, ...]:
        """List what was refused, of inputs and inside documents."""
        return read_rejections(self._connection)

    def judgements(self) -> tuple[Judgement, ...]:
        """List the verdicts of people, each led to the reports as they are now."""
        return read_verdicts(self._connection)[0]

    def lost_judgements(self) -> tuple[Judgement, ...]:
        """List the verdicts of people whose reports are not there any more; they are kept in case these come back."""
        return read_verdicts(self._connection)[1]

    def add_judgement(self, judgement: Judgement) -> None:
        """Keep a person's verdict; a newer one of the same person on the same two reports replaces it."""
        with self._writing():
            write_verdict(self._connection, judgement)

    def remove_judgement(self, left: str, right: str, *, by: str | None = None) -> int:
        """Undo verdicts on two reports, of one person or of all, and return how many there were."""
        with self._writing():
            return delete_verdicts(self._connection, left, right, by)

    def replace_chronicle(self, chronicle: Chronicle, *, revision: str | None = None) -> None:
        """Put the chronicle in the place of the former one, wholly or not at all; `revision` is the one that it was built from."""
        with self._writing(count=False):
            write_chronicle(self._connection, chronicle)
            built = self.setting("revision") if revision is None else revision
            self._connection.execute("UPDATE settings SET value = ? WHERE key = 'chronicle_revision'", (built,))

    def chronicle(self) -> Chronicle:
        """Return the chronicle as it was last built; empty before that."""
        return read_chronicle(self._connection)

    def chronicle_is_current(self) -> bool:
        """Say whether the chronicle was built from all documents and verdicts that are stored now."""
        return self.setting("revision") == self.setting("chronicle_revision")

    def setting(self, key: str) -> str | None:
        """Return what was kept under a name, such as the fingerprint of the last build."""
        found = self._connection.execute("SELECT value FROM settings WHERE key = ?", (key,)).fetchone()
        return found[0] if found else None

    def set_setting(self, key: str, value: str) -> None:
        """Keep a value under a name."""
        with self._writing(count=False):
            self._connection.execute("INSERT OR REPLACE INTO settings VALUES (?, ?)", (key, value))

    def remove(self, names: Iterable[str]) -> tuple[str, ...]:
        """Take documents out, by id or name, with originals that nothing else needs; an unknown name is an error."""
        gone: list[str] = []
        with self._writing():
            for name in names:
                ids = [
                    row[0] for row in self._connection.execute("SELECT id FROM documents WHERE id = ?1 OR name = ?1 ORDER BY id", (name,))
                ]
                if not ids:
                    raise StoreError(f"document {name!r}: not in this case; `tawatur show CASE sources` lists names and ids")
                self._connection.executemany("DELETE FROM documents WHERE id = ?", [(doc,) for doc in ids])
                gone += ids
            sweep_originals(self._connection)
        return tuple(gone)

    def backup(self, path: Path | str) -> None:
        """Write a whole copy of the case to a file that is not there yet, while others may go on reading."""
        target = Path(path)
        if target.exists():
            raise StoreError(f"{target}: is there already; name a new file for the backup")
        try:
            copy = sqlite3.connect(target)
            self._connection.backup(copy)
            copy.execute("PRAGMA journal_mode = DELETE")
            copy.close()
        except sqlite3.Error as cause:
            raise StoreError(f"{target}: the backup cannot be written ({cause})") from cause

    def check(self) -> list[Problem]:
        """Walk the whole case and list what does not hold; an empty list is a sound case."""
        try:
            return check_case(self._connection)
        except sqlite3.DatabaseError as cause:
            return [Problem("file", str(cause))]

    @contextmanager
    def _writing(self, *, count: bool = True) -> Iterator[None]:
        """Hold one transaction; `count` says that documents or verdicts change, so the chronicle must be built anew."""
        try:
            if self._connection.execute("PRAGMA journal_mode").fetchone()[0] != "wal":
                self._connection.execute("PRAGMA journal_mode = WAL")
                self._connection.execute("PRAGMA synchronous = NORMAL")
            self._connection.execute("BEGIN IMMEDIATE")
        except sqlite3.Error as cause:
            raise StoreError(f"{self.path}: cannot be written ({cause}); close other programs that use it and check its rights") from cause
        try:
            yield
            if count:
                self._connection.execute("UPDATE settings SET value = value + 1 WHERE key = 'revision'")
            self._connection.execute("COMMIT")
        except BaseException:
            self._connection.execute("ROLLBACK")
            raise


def _look(place: Path, *, create: bool) -> None:
    """Refuse what cannot be a case before SQLite touches it."""
    if place.is_dir():
        raise StoreError(f"{place}: is a folder; a case is one file, such as {place.name}.tawatur")
    if not place.exists():
        if not create:
            raise StoreError(f"{place}: there is no such case; make one with `tawatur build PATH... --case {place}`")
        if not place.parent.is_dir():
            raise StoreError(f"{place}: the folder {place.parent} is not there; make it first")
        return
    with place.open("rb") as file:
        head = file.read(len(_HEADER))
    if head and head != _HEADER:
        raise StoreError(f"{place}: is not a case of Tawatur (no SQLite file); name another file")
    if not head and not create:
        raise StoreError(f"{place}: is empty; make a case with `tawatur build PATH... --case {place}`")


__all__ = ["Problem", "SqliteStore"]
