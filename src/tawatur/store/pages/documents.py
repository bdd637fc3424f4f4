"""Documents, publishers and copies."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from tawatur.errors import AbsentError
from tawatur.store.codec import dumps, loads
from tawatur.store.lists.asked import Asked
from tawatur.store.lists.shelf import days_of
from tawatur.store.pages.cells import days
from tawatur.store.sentences import searchable

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tawatur.store.pages.cells import Cell
    from tawatur.store.pages.listing import Page
    from tawatur.store.snapshot import Snapshot

_FIELDS = (
    "id",
    "name",
    "title",
    "publisher",
    "published",
    "url",
    "language",
    "format",
    "length",
    "events",
    "claims",
    "entries",
    "rejections",
)
_SELECT = """
SELECT d.id, d.name, d.title, d.publisher, d.published, d.url, d.language, d.format, signs(d.text),
       (SELECT count(*) FROM events e WHERE e.doc = d.id), (SELECT count(*) FROM claims c WHERE c.doc = d.id),
       (SELECT count(DISTINCT r.entry) FROM entry_reports r WHERE r.doc = d.id), (SELECT count(*) FROM rejections x WHERE x.doc = d.id)
FROM documents d"""
_THESE = _SELECT + " WHERE d.id IN (SELECT value FROM json_each(?))"  # noqa: S608  # our own pieces
_HEADS = "SELECT id, name, title, publisher, published, language FROM documents"


@dataclass(frozen=True, slots=True)
class Sought:
    """Filters of the list of documents."""

    words: str = ""
    publishers: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    since: str | None = None
    until: str | None = None


def documents(case: Snapshot, sought: Sought, page: Page) -> Cell:
    """Return a page of the documents."""
    window = Asked(since=sought.since, until=sought.until).window()
    heads = [head for head in case.rows(_HEADS) if _fits(head, sought, window)]
    heads.sort(key=lambda head: (head[4] or "~", head[1], head[0]))
    if page.sort == "-published":
        heads.sort(key=lambda head: head[4] or "", reverse=True)
    elif page.sort == "name":
        heads.sort(key=lambda head: (head[1], head[0]))
    elif page.sort == "-entries":
        counts = dict(case.rows("SELECT value, count FROM facets WHERE list = 'entries' AND kind = 'doc'"))
        heads.sort(key=lambda head: -counts.get(head[0], 0))
    wanted = [head[0] for head in heads[page.offset : page.offset + page.limit]]
    return {"total": len(heads), "offset": page.offset, "limit": page.limit, "rows": document_rows(case, wanted)}


def _fits(head: tuple[Any, ...], sought: Sought, window: tuple[int, int] | None) -> bool:
    _, name, title, publisher, published, language = head
    if sought.publishers and (publisher or "") not in sought.publishers:
        return False
    if sought.languages and language not in sought.languages:
        return False
    if window:
        low, high = days_of(published)
        if low > window[1] or high < window[0]:
            return False
    text = searchable(f"{name} {title or ''} {publisher or ''}")
    return all(piece in text for piece in searchable(sought.words).split())


def document_rows(case: Snapshot, keys: Iterable[str]) -> list[Cell]:
    """Return lines of documents by their ids, in the order given."""
    wanted = list(keys)
    rows = case.rows(_THESE, dumps(wanted))
    found = {row[0]: row_of(row) for row in rows}
    return [found[key] for key in wanted if key in found]


def row_of(row: tuple[Any, ...]) -> Cell:
    """Return the line of a document."""
    cell = dict(zip(_FIELDS, row, strict=True))
    return {**cell, "low": days(cell["published"])[0]}


def document_id(case: Snapshot, key: str) -> str:
    """Return the id of a document by its id or its name; an error says there is none."""
    found = case.row("SELECT id FROM documents WHERE id = ?1 OR name = ?1 ORDER BY id <> ?1, id", key)
    if not found:
        raise AbsentError(f"there is no document {key!r}")
    return str(found[0])


_PUBLISHERS = """
SELECT coalesce(d.publisher, ''), count(*), sum((SELECT count(*) FROM events e WHERE e.doc = d.id)),
       sum((SELECT count(*) FROM claims c WHERE c.doc = d.id)),
       sum(EXISTS (SELECT 1 FROM finding_keys k WHERE k.key = d.id AND k.kind = 'copy')), min(d.published), max(d.published)
FROM documents d GROUP BY 1 ORDER BY 2 DESC, 1"""


def publishers(case: Snapshot, words: str, page: Page) -> Cell:
    """Return a page of the publishers, the ones with most documents first; the unknown one has an empty name."""
    entries = dict(case.rows("SELECT value, count FROM facets WHERE list = 'entries' AND kind = 'publisher'"))
    rows = [row for row in case.rows(_PUBLISHERS) if searchable(words).strip() in searchable(row[0])]
    shown = [
        {
            "publisher": name,
            "documents": count,
            "reports": reports,
            "entries": entries.get(name, 0),
            "claims": claims,
            "copies": copies,
            "low": days(first)[0],
            "high": days(last)[1],
        }
        for name, count, reports, claims, copies, first, last in rows[page.offset : page.offset + page.limit]
    ]
    return {"total": len(rows), "offset": page.offset, "limit": page.limit, "rows": shown}


def copies(case: Snapshot, doc: str, page: Page) -> Cell:
    """Return a page of the documents that are copies of one source, with the evidence; on demand those of one document."""
    where = " AND position IN (SELECT position FROM finding_keys WHERE key = ? AND kind = 'copy')" if doc else ""
    query = f"SELECT data FROM findings WHERE kind = 'copy'{where} ORDER BY position"  # noqa: S608  # built of our own pieces
    found = [loads(data) for (data,) in case.rows(query, *([doc] if doc else []))]
    part = found[page.offset : page.offset + page.limit]
    held = {row["id"]: row for row in document_rows(case, dict.fromkeys(d for copy in part for d in copy["docs"]))}
    rows = [{"kind": copy["kind"], "why": copy["why"], "docs": [held[d] for d in copy["docs"] if d in held]} for copy in part]
    return {"total": len(found), "offset": page.offset, "limit": page.limit, "rows": rows}
