"""What the routes share: the case, its lists in memory, and the one who builds the chronicle anew after a verdict."""

from __future__ import annotations

import multiprocessing
import sqlite3
from contextlib import contextmanager
from datetime import UTC, datetime
from threading import BoundedSemaphore, Condition, Lock, Thread
from typing import TYPE_CHECKING, Any

from tawatur.case import Case, build_anew
from tawatur.errors import AbsentError, InputError, StoreError
from tawatur.model import Judgement, Verdict
from tawatur.store.snapshot import Readers
from tawatur.store.sqlite import SqliteStore
from tawatur.version import __version__

if TYPE_CHECKING:
    from collections.abc import Iterator
    from contextlib import AbstractContextManager
    from pathlib import Path

    from tawatur.store.snapshot import Snapshot

PATIENCE = 3.0
"""Seconds that an answer to a verdict waits for the new chronicle; a large case goes on in the background."""
WHILE_BUILDING = 120.0
"""Seconds that a verdict waits for its turn while a chronicle is being written."""
WAITING = 4
"""Verdicts that may wait at once, so that readers always find a free hand."""
LARGE = 2_000
"""Reports from which the chronicle is built by a process of its own, so that readers do not feel it."""


class Desk:
    """One case at which readers sit: every request reads a snapshot; verdicts are written one after another."""

    def __init__(self, path: Path) -> None:
        """Open a case once for writing where that is allowed: older ones are lifted, and readers do not stand in writers' way."""
        self.path = path
        self._readers = Readers(path)
        with SqliteStore.open(path) as store:
            self.writable = not store.readonly
        self._keeper = self._kept()
        self._builder = Builder(path)
        self._turns = BoundedSemaphore(WAITING)
        self._exporting = Lock()

    def _kept(self) -> sqlite3.Connection | None:
        """Hold the file open in the mode in which reading goes on while somebody writes."""
        if not self.writable:
            return None
        try:
            connection = sqlite3.connect(self.path, isolation_level=None, check_same_thread=False)
            connection.execute("PRAGMA journal_mode = WAL")
        except sqlite3.Error as cause:
            raise StoreError(f"{self.path}: cannot be opened beside others ({cause}); close other programs that use it") from cause
        return connection

    def export(self, form: str) -> str:
        """Return the whole case in a format; one at a time, for it takes much memory."""
        with self._exporting, Case(self.path) as case:
            return case.export(form)

    def reading(self) -> AbstractContextManager[Snapshot]:
        """Read the case as it stands now."""
        return self._readers.reading()

    def state(self, case: Snapshot) -> dict[str, Any]:
        """Say whether the chronicle holds everything that was judged."""
        return {
            "case": self.path.name,
            "version": __version__,
            "revision": int(case.setting("revision")),
            "built": int(case.setting("built")),
            "current": case.setting("revision") == case.setting("chronicle_revision"),
            "rebuilding": self._builder.busy,
            "writable": self.writable,
        }

    def judge(self, left: str, right: str, verdict: str, by: str) -> None:
        """Keep a person's verdict on two tellings and have the chronicle built anew."""
        self._check(left, right)
        at = datetime.now(UTC).isoformat(timespec="milliseconds")
        with self._writing() as store:
            store.add_judgement(Judgement(left, right, Verdict(verdict), by, at, 1.0))
        self._builder.build(PATIENCE)

    def _check(self, left: str, right: str) -> None:
        if left == right:
            raise InputError(f"a verdict needs two tellings, not {left} twice")
        with self.reading() as case:
            for report in (left, right):
                if not case.row("SELECT 1 FROM events WHERE doc = ? AND id = ?", *report.split(":", 1)):
                    raise AbsentError(f"there is no telling {report!r}")

    def undo(self, left: str, right: str, by: str | None) -> int:
        """Take verdicts on two tellings back and have the chronicle built anew; returns how many there were."""
        with self._writing() as store:
            gone = store.remove_judgement(left, right, by=by)
        if gone:
            self._builder.build(PATIENCE)
        return gone

    @contextmanager
    def _writing(self) -> Iterator[SqliteStore]:
        if not self.writable:
            raise InputError(f"{self.path.name} may only be read; give yourself the right to write it and start again")
        if not self._turns.acquire(blocking=False):
            raise StoreError("the chronicle is just being written, and others wait already; try again in a moment")
        try:
            with SqliteStore.open(self.path, patience=WHILE_BUILDING) as store:
                yield store
        finally:
            self._turns.release()

    def close(self) -> None:
        """Wait for what is being built, fold the companion file in and let the case go."""
        self._builder.close()
        self._readers.close()
        if self._keeper:
            try:
                self._keeper.execute("PRAGMA journal_mode = DELETE")
            except sqlite3.OperationalError:
                pass  # somebody else still reads it: the last one to close folds it in
            finally:
                self._keeper.close()


class Builder:
    """Builds the chronicle anew, one time for however many verdicts came meanwhile."""

    def __init__(self, path: Path) -> None:
        """Wait for the first call; no thread runs before it."""
        self._path = path
        self._changed = Condition()
        self._wanted = 0
        self._done = 0
        self._thread: Thread | None = None

    @property
    def busy(self) -> bool:
        """Say whether a chronicle is being built."""
        return self._done < self._wanted

    def build(self, patience: float) -> bool:
        """Ask for a new chronicle and wait for it so many seconds; says whether it is there."""
        with self._changed:
            self._wanted += 1
            wanted = self._wanted
            if self._thread is None:
                self._thread = Thread(target=self._work, name="chronicle", daemon=True)
                self._thread.start()
            return self._changed.wait_for(lambda: self._done >= wanted, patience)

    def close(self) -> None:
        """Wait until everything that was asked for is built."""
        thread = self._thread
        if thread:
            thread.join()

    def _work(self) -> None:
        while True:
            with self._changed:
                wanted = self._wanted
                if self._done >= wanted:
                    self._thread = None
                    return
            try:
                _built(self._path)
            finally:
                with self._changed:
                    self._done = wanted
                    self._changed.notify_all()


def _built(path: Path) -> None:
    """Build the chronicle here, or in a process of its own when it is large."""
    with SqliteStore.open(path) as store:
        large = store.count_reports() > LARGE
        if not large:
            build_anew(store)
            return
    worker = multiprocessing.get_context("spawn").Process(target=_alone, args=(path,), daemon=True)
    worker.start()
    worker.join()
    if worker.exitcode:
        raise StoreError(f"{path}: the chronicle could not be built anew; run `tawatur judge {path}` to see why")


def _alone(path: Path) -> None:
    with SqliteStore.open(path) as store:
        build_anew(store)
