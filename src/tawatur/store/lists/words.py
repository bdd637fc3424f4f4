"""The folded words of entries, claims and parties, for search."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING

from tawatur.store.sentences import searchable

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable

    from tawatur.chronicle.result import Chronicle
    from tawatur.model import Actor, Contradiction, Entry

Claimed = tuple[str, int, tuple[str, ...]]
"""Document, position and chain of a claim."""
_Places = dict[str, list[tuple[int, int]]]
"""For each document the offsets of what stands in it, and the item it belongs to."""


def write_words(connection: sqlite3.Connection, chronicle: Chronicle, actors: dict[str, Actor], claims: list[Claimed]) -> None:
    """Put the words of every list into its search table; the row is the place in the list."""
    entries, clashes = chronicle.entries, chronicle.contradictions
    names = {actor.id: searchable(f"{actor.name_ar} {actor.name_en}") for actor in actors.values()}
    sentences = _around(connection, _events(connection, entries), len(entries))
    parts = (
        (searchable(f"{entry.title_ar} {entry.title_en}"), *_named((*entry.actors, *entry.recipients), names), *around)
        for entry, around in zip(entries, sentences, strict=True)
    )
    _insert(connection, "entry_words", parts)
    cues = _around(connection, _cues(connection, claims), len(claims))
    _insert(connection, "claim_words", ((*around, *_named(claim[2], names)) for claim, around in zip(claims, cues, strict=True)))
    sides = _around(connection, _sides(connection, clashes), len(clashes))
    _insert(connection, "contradiction_words", sides)
    rows = connection.execute("SELECT id FROM parties ORDER BY place").fetchall()
    _insert(connection, "party_words", ((names[actor],) for (actor,) in rows))


def _named(actors: Iterable[str], names: dict[str, str]) -> list[str]:
    return [names[actor] for actor in actors if actor in names]


def _insert(connection: sqlite3.Connection, table: str, rows: Iterable[Iterable[str]]) -> None:
    query = f"INSERT INTO {table} (rowid, folded) VALUES (?, ?)"  # noqa: S608  # our own tables
    connection.executemany(query, ((place, "\n".join(dict.fromkeys(parts))) for place, parts in enumerate(rows)))


def _events(connection: sqlite3.Connection, entries: tuple[Entry, ...]) -> _Places:
    item = {report: number for number, entry in enumerate(entries) for report in entry.reports}
    found: _Places = defaultdict(list)
    for doc, event, start in connection.execute("SELECT doc, id, start FROM events"):
        if (report := f"{doc}:{event}") in item:
            found[doc].append((start, item[report]))
    return found


def _sides(connection: sqlite3.Connection, clashes: tuple[Contradiction, ...]) -> _Places:
    items: dict[str, list[int]] = defaultdict(list)
    for number, clash in enumerate(clashes):
        for side in {clash.left, clash.right}:
            items[side].append(number)
    found: _Places = defaultdict(list)
    for doc, event, start in connection.execute("SELECT doc, id, start FROM events"):
        found[doc] += ((start, number) for number in items.get(f"{doc}:{event}", ()))
    return found


def _cues(connection: sqlite3.Connection, claims: list[Claimed]) -> _Places:
    item = {(doc, position): number for number, (doc, position, _) in enumerate(claims)}
    found: _Places = defaultdict(list)
    for doc, position, start in connection.execute("SELECT doc, position, start FROM claims"):
        found[doc].append((start, item[doc, position]))
    return found


def _around(connection: sqlite3.Connection, places: _Places, count: int) -> list[list[str]]:
    """Return for each item the folded sentences that its places stand in; documents are walked once."""
    found: list[list[str]] = [[] for _ in range(count)]
    query = "SELECT s.doc, s.start, w.folded FROM sentences s JOIN sentence_words w ON w.rowid = s.id ORDER BY s.doc, s.start"
    for doc, rows in groupby(connection.execute(query), key=itemgetter(0)):
        if doc not in places:
            continue
        held = list(rows)
        starts = [start for _, start, _ in held]
        for start, item in sorted(places[doc]):
            at = bisect_right(starts, start) - 1
            if at >= 0:
                found[item].append(held[at][2])
    return found
