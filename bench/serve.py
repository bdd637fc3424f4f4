"""Measure the web API on a made-up case: how long a page takes, beside the same question put to SQLite alone.

    python bench/serve.py [--entries N] [--case FILE] [--make] [--times X] [--within MS]

A case of N entries (50,000) is made through the store, with documents, claims, links and contradictions but without
reading texts; `--case` keeps it for the next run, `--make` only makes it. Then the real server answers one reader: pages of
the list, facets, searches and entries, each with values drawn anew; 1 when the 95th of a hundred takes more than X times (3)
as long as the same question in plain SQL on the same file in the same run, or more than MS milliseconds (150), or when one of
20 readers at once gets an error. Of five passes the quietest counts, on both sides. Facets take plain SQL seconds, so it is
asked a few only.
The way there and back (`trip`: a small file from the same server, without the case) is measured too and taken off before the two are
compared. In a case much smaller than 50,000 entries an entry takes plain SQL half a millisecond, and the comparison says little.
"""

from __future__ import annotations

import argparse
import http.client
import json
import random
import sqlite3
import subprocess
import sys
import tempfile
import time
from contextlib import contextmanager
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING
from urllib.parse import quote, urlencode, urlsplit

from serve_case import WORDS, make
from serve_sql import plain

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

KINDS = ("list", "facet", "search", "entry")
ROUNDS, WARM, PASSES = 60, 10, 5
FEW = 25
READERS, EACH = 20, 30
SLOW = 95
"""The hundredth that is looked at."""


def main() -> int:
    """Make the case, ask, compare, and say whether the floors hold."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--entries", type=int, default=50_000)
    parser.add_argument("--case", type=Path)
    parser.add_argument("--make", action="store_true")
    parser.add_argument("--times", type=float, default=3.0)
    parser.add_argument("--within", type=float, default=150.0)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        case = options.case or Path(folder) / "bench.tawatur"
        if not case.exists():
            started = time.perf_counter()
            make(case, options.entries)
            print(
                f"made {options.entries:,} entries in {time.perf_counter() - started:.0f} s, {case.stat().st_size / 1024**2:.0f} MiB",
                flush=True,
            )
        if options.make:
            return 0
        with served(case) as port:
            way = trip(port)
            held = [measured(kind, case, port, options, way) for kind in KINDS]
            return 0 if crowd(case, port) and all(held) else 1


@contextmanager
def served(case: Path) -> Iterator[int]:
    """Run the server as its users do, and return its port."""
    command = [sys.executable, "-m", "tawatur", "serve", str(case), "--port", "0"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as server:
        try:
            line = server.stdout.readline() if server.stdout else ""
            yield urlsplit(line.split()[0]).port or 0
        finally:
            server.terminate()


def trip(port: int) -> float:
    """Return the milliseconds that half of all answers need at least: asking for a small file, without a look at the case."""
    taken = [at(timed(asker(port), ["/print/icon.svg"] * (ROUNDS + WARM)), 50) for _ in range(PASSES)]
    print(f"trip     p50 {min(taken):7.1f} ms", flush=True)
    return min(taken)


def measured(kind: str, case: Path, port: int, options: argparse.Namespace, way: float) -> bool:
    """Ask one kind of question, over the web and in plain SQL, and say whether the floors hold."""
    web, bare = [], []
    with sqlite3.connect(f"file:{quote(str(case))}?mode=ro", uri=True) as connection:
        for number in range(PASSES):
            wanted = list(questions(kind, case, ROUNDS + WARM, seed=number))
            web.append(timed(asker(port), [path(kind, question) for question in wanted]))
            if not (kind == "facet" and bare):
                bare.append(timed(lambda question: plain(connection, kind, question), wanted[: FEW if kind == "facet" else None]))
    web, bare = (min(passes, key=lambda taken: at(taken, SLOW)) for passes in (web, bare))
    slow, fast = at(web, SLOW), at(bare, SLOW)
    times = max(slow - way, 0) / fast
    good = times <= options.times and slow <= options.within
    figures = f"p50 {at(web, 50):7.1f} ms  p95 {slow:7.1f} ms   plain SQL p50 {at(bare, 50):7.1f} ms  p95 {fast:7.1f} ms"
    print(f"{kind:8} {figures}   {times:5.2f} times{'' if good else '  TOO SLOW'}", flush=True)
    return good


def timed(ask: Callable[[object], object], wanted: list[object]) -> list[float]:
    """Return milliseconds of each question but the first ones."""
    taken = []
    for question in wanted:
        started = time.perf_counter()
        ask(question)
        taken.append(1000 * (time.perf_counter() - started))
    return sorted(taken[WARM:])


def at(taken: list[float], hundredth: int) -> float:
    """Return the time below which so many of a hundred lie."""
    return taken[min(len(taken) - 1, len(taken) * hundredth // 100)]


def asker(port: int) -> Callable[[object], bytes]:
    """Return what asks the server over one connection, as a browser does; an error ends the measurement."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)

    def ask(address: object) -> bytes:
        connection.request("GET", str(address))
        answer = connection.getresponse()
        body = answer.read()
        if answer.status != http.HTTPStatus.OK:
            raise RuntimeError(f"{answer.status} for {address}: {body[:200]!r}")
        return body

    return ask


def questions(kind: str, case: Path, count: int, seed: int = 0) -> Iterator[dict[str, str]]:
    """Draw questions; the same ones at every run."""
    luck = random.Random(seed)  # noqa: S311  # figures, no secret
    with sqlite3.connect(f"file:{quote(str(case))}?mode=ro", uri=True) as connection:
        actors = [
            row[0] for row in connection.execute("SELECT actor FROM event_actors GROUP BY actor ORDER BY count(*) DESC, actor LIMIT 60")
        ]
        types = [row[0] for row in connection.execute("SELECT DISTINCT type FROM entries ORDER BY type")]
        keys = [row[0] for row in connection.execute("SELECT id FROM entries ORDER BY position")]
        told = [row[0] for row in connection.execute("SELECT id FROM entries ORDER BY roots DESC, id LIMIT 500")]
    for number in range(count):
        if kind == "entry":
            yield {"id": luck.choice(told if number % 4 == 0 else keys)}
        elif kind == "search":
            yield {"q": " ".join(luck.choices(WORDS, [1 / (rank + 1) for rank in range(len(WORDS))], k=luck.choice([1, 1, 2])))}
        else:
            yield filtered(luck, actors, types)


def filtered(luck: random.Random, actors: list[str], types: list[str]) -> dict[str, str]:
    """Draw one to three filters and a page."""
    drawn = {"actor": luck.choice(actors), "type": luck.choice(types), "status": luck.choice(["reported", "disputed", "corroborated"])}
    names = luck.sample(sorted(drawn), luck.choice([0, 1, 1, 2, 3]))
    question = {name: drawn[name] for name in names}
    if luck.random() < 0.3:  # noqa: PLR2004
        year = luck.randint(2015, 2023)
        question |= {"from": str(year), "to": str(year + luck.randint(0, 2))}
    return {**question, "offset": str(luck.choice([0, 0, 0, 50, 500]))}


def path(kind: str, question: dict[str, str]) -> str:
    """Return the address of a question."""
    if kind == "entry":
        return f"/api/entries/{question['id']}"
    if kind == "search":
        return f"/api/search?{urlencode(question)}"
    return f"/api/entries?{urlencode({**question, 'facets': str(int(kind == 'facet'))})}"


def crowd(case: Path, port: int) -> bool:
    """Let many readers ask at once; say how long they wait and whether one got an error."""
    faults: list[str] = []
    taken: list[float] = []

    def read(number: int) -> None:
        try:
            ask = asker(port)
            for address in [path(kind, q) for kind in KINDS for q in questions(kind, case, number + EACH)][number :: len(KINDS)][:EACH]:
                started = time.perf_counter()
                json.loads(ask(address))
                taken.append(1000 * (time.perf_counter() - started))
        except (RuntimeError, OSError, ValueError) as fault:
            faults.append(str(fault))

    readers = [Thread(target=read, args=(number,)) for number in range(READERS)]
    for reader in readers:
        reader.start()
    for reader in readers:
        reader.join()
    held = sorted(taken) or [0.0]
    print(f"{READERS} readers at once: {len(taken)} answers, p50 {at(held, 50):.0f} ms, p95 {at(held, SLOW):.0f} ms, {len(faults)} errors")
    for fault in faults[:3]:
        print(fault)
    return not faults


if __name__ == "__main__":
    sys.exit(main())
