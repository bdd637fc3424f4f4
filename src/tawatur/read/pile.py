"""Walk a pile and hand over its documents, one after the other, with the bytes they were read from."""

from __future__ import annotations

import io
from hashlib import sha256
from typing import TYPE_CHECKING, Any

from tawatur.model import Document, Guess, Rejection
from tawatur.read import guess
from tawatur.read.drafts import drafts
from tawatur.read.jsonl import read_row
from tawatur.read.language import language_of
from tawatur.read.meta import Meta, load
from tawatur.read.names import Names, shown
from tawatur.read.opened import Draft, Limits, Opened, Place
from tawatur.read.walk import places

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

_LIMITS = Limits()


def pile(paths: Iterable[Path | str], *, meta: Path | None = None, limits: Limits = _LIMITS) -> Iterator[Opened | Rejection]:
    """Read every document under these paths, in an order that the paths' order does not change.

    Takes files, folders (with all below them), globs, ZIP archives and GZIP files; files left by operating systems and
    hidden ones are passed over. What cannot be read comes as a `Rejection`. Raises `InputError` at once for a path that
    is not there and for a table of metadata that does not hold.
    """
    table = load(meta)
    return _pile(places(paths, besides=meta), table, limits)


def one(data: bytes, source: str, *, limits: Limits = _LIMITS) -> Iterator[Opened | Rejection]:
    """Read bytes under a name whose suffix says what they are: one document, or many from rows and archives."""
    return _pile([Place(shown(source), lambda: io.BytesIO(data))], load(None), limits)


def row(fields: Mapping[str, Any], *, source: str = "row") -> Opened | Rejection:
    """Read one row: `text`, and as far as known `id`, `published`, `publisher`, `url`, `title`, `language`."""
    text = fields.get("text")
    draft = read_row(fields, source, text.encode("utf-8", "replace") if isinstance(text, str) else b"")
    return _settled(draft, Names(), load(None)) if isinstance(draft, Draft) else draft


def _pile(found: list[Place | Rejection] | list[Place], table: Meta, limits: Limits) -> Iterator[Opened | Rejection]:
    names = Names()
    for place in found:
        for draft in drafts(place, limits) if isinstance(place, Place) else [place]:
            yield _settled(draft, names, table) if isinstance(draft, Draft) else draft
    yield from table.unused()


def _settled(draft: Draft, names: Names, table: Meta) -> Opened | Rejection:
    """Give a draft its name, id, language and fields."""
    if not draft.text.strip():
        return Rejection(draft.source, "the document has no text", "fetch it again")
    known = _known(draft, table)
    return Opened(
        Document(
            id=names.id(draft.name, draft.text),
            name=names.name(draft.name),
            text=draft.text,
            source=draft.source,
            url=guess.best(known, "url"),
            publisher=guess.best(known, "publisher"),
            title=guess.best(known, "title"),
            published=guess.best(known, "published"),
            language=guess.best(known, "language") or "und",
            format=draft.format,
            encoding=draft.encoding,
            digest=sha256(draft.data).hexdigest(),
            guesses=known,
            timecodes=draft.timecodes,
            rejections=draft.rejections,
        ),
        draft.data,
    )


def _known(draft: Draft, table: Meta) -> tuple[Guess, ...]:
    """Gather all that is said of a document, the best of each kind first."""
    letters = Guess("language", language_of(draft.text), "letters and small words of the text", guess.LETTERS)
    told = [*table.of(draft.source, draft.name), *draft.guesses, letters]
    url = guess.best(told, "url")
    dated = guess.of_address(url) if url else ()
    return tuple(sorted({*told, *dated}, key=lambda g: (g.about, g.rank, g.by, g.value)))
