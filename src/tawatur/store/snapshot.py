"""A case as it stands at one moment, read-only: every query of one request sees the same state."""

from __future__ import annotations

import sqlite3
from contextlib import contextmanager
from threading import Lock
from typing import TYPE_CHECKING, Any

from tawatur.errors import StoreError
from tawatur.store.lists.index import Index

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tawatur.store.lists.asked import Asked

_PATIENCE = 10.0
"""Seconds to wait for somebody who just writes."""
_Identity = tuple[int, int]
"""Device and number of a file: another file under the same name is another case."""
_Built = tuple[_Identity, int]
"""The file, and how often its chronicle was built."""


class Catalogue:
    """The lists of a case as last built, shared by all requests; made anew when the chronicle was."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self._lock = Lock()
        self._built: _Built | None = None
        self._lists: dict[str, Index] = {}

    def index(self, name: str, built: _Built, size: int) -> Index:
        """Return a list as it was built then; a request that still sees an older state gets one of its own."""
        with self._lock:
            if self._built is None or self._built[0] != built[0] or self._built[1] < built[1]:
                self._built, self._lists = built, {}
            if self._built != built:
                return Index(name, size)
            return self._lists.setdefault(name, Index(name, size))


class Snapshot:
    """The queries of one request on one state of a case."""

    def __init__(self, connection: sqlite3.Connection, path: Path, identity: _Identity, catalogue: Catalogue) -> None:
        """Take a connection in a transaction to a file of this identity."""
        self.connection = connection
        self.path = path
        self._catalogue = catalogue
        self._built: _Built = (identity, int(self.setting("built")))

    def rows(self, query: str, *values: Any) -> list[Any]:
        """Return all rows of a query."""
        return self.connection.execute(query, values).fetchall()

    def row(self, query: str, *values: Any) -> Any:
        """Return the first row of a query, None where there is none."""
        return self.connection.execute(query, values).fetchone()

    def number(self, query: str, *values: Any) -> int:
        """Return the one number that a query gives."""
        return int(self.connection.execute(query, values).fetchone()[0] or 0)

    def setting(self, key: str) -> str:
        """Return what was kept under a name, `0` where nothing was."""
        found = self.row("SELECT value FROM settings WHERE key = ?", key)
        return str(found[0]) if found else "0"

    def index(self, name: str) -> Index:
        """Return what a list is filtered by."""
        return self._catalogue.index(name, self._built, self.size(name))

    def size(self, name: str) -> int:
        """Return how many items a list has; none before the chronicle was built."""
        found = self.row("SELECT items FROM lists WHERE list = ?", name)
        return int(found[0]) if found else 0

    def chosen(self, name: str, asked: Asked) -> list[int]:
        """List the places of a list that all filters let through."""
        index = self.index(name)
        return index.places(index.chosen(self.connection, asked))


class Readers:
    """Read-only connections to one case, kept open between requests so that their statements stay prepared."""

    def __init__(self, path: Path) -> None:
        """Begin with none."""
        self.path = path
        self._catalogue = Catalogue()
        self._idle: list[tuple[_Identity, sqlite3.Connection]] = []
        self._lock = Lock()

    @contextmanager
    def reading(self) -> Iterator[Snapshot]:
        """Read the case as it stands now: everything inside sees one state of it."""
        identity, connection = self._taken()
        try:
            connection.execute("BEGIN")
            yield Snapshot(connection, self.path, identity, self._catalogue)
        except sqlite3.OperationalError as cause:
            if cause.sqlite_errorcode == sqlite3.SQLITE_ERROR:
                raise  # a fault of ours, not of the file
            raise StoreError(f"{self.path}: cannot be read now ({cause}); try again, and check it with `tawatur check`") from cause
        finally:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            with self._lock:
                self._idle.append((identity, connection))

    def close(self) -> None:
        """Close what is idle."""
        with self._lock:
            for _, connection in self._idle:
                connection.close()
            self._idle.clear()

    def _taken(self) -> tuple[_Identity, sqlite3.Connection]:
        """Return an idle connection to the file that bears the name now, or a new one."""
        try:
            held = self.path.stat()
        except OSError as cause:
            raise StoreError(f"{self.path}: is not there any more ({cause.strerror}); put it back or start anew") from cause
        identity = (held.st_dev, held.st_ino)
        with self._lock:
            while self._idle:
                known, connection = self._idle.pop()
                if known == identity:
                    return known, connection
                connection.close()
        return identity, _opened(self.path)


def _opened(path: Path) -> sqlite3.Connection:
    uri = f"{path.resolve().as_uri()}?mode=ro"
    try:
        connection = sqlite3.connect(uri, uri=True, timeout=_PATIENCE, isolation_level=None, check_same_thread=False)
        connection.execute("PRAGMA query_only = ON")
    except sqlite3.Error as cause:
        raise StoreError(f"{path}: cannot be opened as a case ({cause}); check that it is still there") from cause
    connection.create_function("cut", 3, _cut, deterministic=True)
    connection.create_function("signs", 1, _signs, deterministic=True)
    return connection


def _cut(text: str | None, start: int | None, end: int | None) -> str | None:
    """Return a stretch of a text; unlike SQLite's own function it does not stop at a NUL."""
    return None if text is None or start is None or end is None else text[start:end]


def _signs(text: str | None) -> int:
    """Return how many signs a text has; unlike SQLite's own function it counts what stands behind a NUL too."""
    return len(text or "")
