"""Open one file, whatever it is, and give out the drafts of its documents; what is wrong with it becomes a rejection."""

from __future__ import annotations

import io
from dataclasses import dataclass
from typing import TYPE_CHECKING, BinaryIO

from tawatur.errors import InputError
from tawatur.model import Rejection
from tawatur.read import archive, formats
from tawatur.read.jsonl import read_rows
from tawatur.read.page import read_page
from tawatur.read.subtitles import read_subtitles
from tawatur.read.text import read_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tawatur.read.opened import Draft, Limits, Place

_HEAD = 64
_NESTED = 4
"""Times the bytes of one document that an archive inside another may have: it is held in memory."""
_EMPTY = b" \t\r\n\0\xef\xbb\xbf\xff\xfe"


@dataclass(frozen=True, slots=True)
class _Inside:
    """How deep in archives we are, and what is left of the outermost one's budget."""

    limits: Limits
    budget: archive.Budget | None = None
    depth: int = 0


def drafts(place: Place, limits: Limits) -> Iterator[Draft | Rejection]:
    """Yield what one file holds: a document, many (rows, archives), or the reason why not."""
    yield from _guarded(place, _Inside(limits))


def _guarded(place: Place, inside: _Inside) -> Iterator[Draft | Rejection]:
    try:
        with place.open() as stream:
            yield from _from_stream(stream, place.source, inside)
    except archive.TooMuchError as cause:
        if inside.depth:
            raise  # the whole archive is refused from here on, not this member alone
        yield _rejection(place.source, cause)
    except InputError as cause:
        yield _rejection(place.source, cause)
    except archive.BROKEN as cause:
        yield Rejection(place.source, f"cannot be read ({_plainly(cause)})", "look for an unbroken copy of the file")


def _from_stream(stream: BinaryIO, source: str, inside: _Inside) -> Iterator[Draft | Rejection]:
    kind, named = formats.format_of(source), formats.refusal(source)
    if named:
        yield Rejection(source, f"{named[0]} is not read", named[1])
    elif kind in (formats.ZIP, formats.GZIP):
        yield from _packed(stream, source, kind, inside)
    elif kind == formats.JSONL:
        yield from read_rows(stream, source, longest=inside.limits.file_bytes)
    else:
        yield from _single(stream, source, kind, inside.limits)


def _packed(stream: BinaryIO, source: str, kind: str, inside: _Inside) -> Iterator[Draft | Rejection]:
    limits, depth = inside.limits, inside.depth + 1
    if depth > limits.depth:
        raise InputError(f"archives inside archives more than {limits.depth} deep; unpack the inner ones")
    if not stream.seekable():
        stream = io.BytesIO(_read(stream, limits.file_bytes * _NESTED))
    budget = inside.budget or archive.Budget(limits, stream.seek(0, io.SEEK_END))
    stream.seek(0)
    deeper = _Inside(limits, budget, depth)
    if kind == formats.GZIP:
        yield from _from_stream(archive.unpacked(stream, budget), source[: -len(".gz")], deeper)
        return
    for member in archive.members(stream, source, budget):
        if isinstance(member, Rejection):
            yield member
        else:
            yield from _guarded(member, deeper)


def _single(stream: BinaryIO, source: str, kind: str | None, limits: Limits) -> Iterator[Draft | Rejection]:
    data = _read(stream, limits.file_bytes)
    betrayed = formats.disguised(data[: formats.LONGEST_MAGIC])
    if betrayed:
        raise InputError(f"{betrayed[0]} is not read; {betrayed[1]}")
    if not data.strip(_EMPTY):
        raise InputError("the file is empty; fetch it again")
    page = kind == formats.HTML or (kind in (formats.TEXT, None) and formats.looks_like_page(data[:_HEAD]))
    if page and len(data) > limits.page_bytes:
        raise InputError(f"a web page of {len(data):,} bytes, more than {limits.page_bytes:,}; save its text as .txt")
    if page:
        yield from read_page(data, source)
    elif kind in (formats.SRT, formats.VTT):
        yield from read_subtitles(data, source, kind)
    else:
        yield from read_text(data, source, kind or formats.TEXT)


def _read(stream: BinaryIO, most: int) -> bytes:
    data = stream.read(most + 1)
    if len(data) > most:
        raise InputError(f"more than {most:,} bytes in one text; split it into documents, or give its documents as rows of a JSONL file")
    return data


def _rejection(source: str, cause: InputError) -> Rejection:
    reason, _, remedy = str(cause).partition("; ")
    return Rejection(source, reason, remedy)


def _plainly(cause: Exception) -> str:
    return str(getattr(cause, "strerror", None) or cause)[:100] or type(cause).__name__
