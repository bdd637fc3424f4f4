"""The parties of a whole case: the fullest record of each, and how often it acts and speaks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tawatur.model import Actor

if TYPE_CHECKING:
    import sqlite3

    from tawatur.store.lists.shelf import Shelf


def read_parties(connection: sqlite3.Connection) -> dict[str, Actor]:
    """Return every actor that a document names, by id; listed names and fuller records win."""
    found: dict[str, Actor] = {}
    query = "SELECT DISTINCT id, kind, state, role, name_ar, name_en, guessed FROM actors ORDER BY id"
    for key, kind, state, role, arabic, english, guessed in connection.execute(query):
        actor = Actor(key, kind, state, role, arabic, english, bool(guessed))
        if actor.id not in found or _full(actor) > _full(found[actor.id]):
            found[actor.id] = actor
    return found


def write_parties(connection: sqlite3.Connection, actors: dict[str, Actor], entries: Shelf, claims: Shelf) -> None:
    """Put every party into its table, the ones that act most first."""
    documents = dict(connection.execute("SELECT id, count(*) FROM actors GROUP BY id"))
    ordered = sorted(actors.values(), key=lambda a: (-entries.count("actor", a.id), -claims.count("source", a.id), a.id))
    rows = [
        (
            place,
            *(a.id, a.kind, a.state, a.role, a.name_ar, a.name_en, a.guessed),
            *(entries.count(side, a.id) for side in ("actor", "doer", "recipient")),
            claims.count("source", a.id),
            documents[a.id],
        )
        for place, a in enumerate(ordered)
    ]
    connection.executemany("INSERT INTO parties VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", rows)


def _full(actor: Actor) -> tuple[bool, bool, bool, str, str]:
    return (not actor.guessed, bool(actor.name_ar), bool(actor.name_en), actor.name_ar, actor.name_en)
