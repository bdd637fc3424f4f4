"""Run the road on this machine: a pool of processes for large piles, none for small ones.

The result does not depend on the number of processes: documents come back in the order they went in, and a
failure inside one document becomes a rejection of that document alone.
"""

from __future__ import annotations

import os
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import replace
from itertools import chain, islice
from multiprocessing import get_context
from typing import TYPE_CHECKING

from tawatur.errors import TawaturError
from tawatur.model import Rejection
from tawatur.road import walk

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from tawatur.read import Opened

_SMALL = 40
"""Documents below which starting more processes costs more than it brings."""
_CHUNK = 8
_BATCH = 128
"""Documents a process that are held in memory at a time: a pile may be larger than the machine."""


def extracted(pile: Iterable[Opened | Rejection], *, own: Path | None = None, jobs: int | None = None) -> Iterator[Opened | Rejection]:
    """Take every document of a pile down the road; `jobs` processes (default: one a core)."""
    items = iter(pile)
    first = list(islice(items, _SMALL))
    workers = jobs if jobs is not None else (os.cpu_count() or 1)
    if len(first) < _SMALL or workers == 1:
        yield from (_one((item, own)) for item in chain(first, items))
        return
    yield from _shared(chain(first, items), own, workers)


def _shared(waiting: Iterator[Opened | Rejection], own: Path | None, workers: int) -> Iterator[Opened | Rejection]:
    """Share documents out among processes, which begin by importing the caller's script: one that calls us at once would call us again."""
    try:
        with ProcessPoolExecutor(workers, get_context("spawn")) as pool:
            while batch := list(islice(waiting, _BATCH * workers)):
                yield from pool.map(_one, [(item, own) for item in batch], chunksize=_CHUNK)
    except BrokenProcessPool as cause:
        remedy = 'in a script of your own call this under `if __name__ == "__main__":`, or give jobs=1 (--jobs 1)'
        raise TawaturError(f"a process that reads documents ended before its time; {remedy}") from cause


def _one(job: tuple[Opened | Rejection, Path | None]) -> Opened | Rejection:
    item, own = job
    if isinstance(item, Rejection):
        return item
    try:
        return replace(item, document=walk(item.document, own))
    except Exception as fault:  # noqa: BLE001 (a bad document never stops a run; the fault is named and listed)
        reason = f"a fault of ours while coding it: {type(fault).__name__}: {fault}"
        return Rejection(item.document.source, reason, "please report it with the document")
