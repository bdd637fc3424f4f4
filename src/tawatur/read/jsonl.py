"""Read JSONL: one document a row; a bad row is reported with its line and the others go on."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, BinaryIO

from tawatur.errors import InputError
from tawatur.model import Rejection
from tawatur.read import guess
from tawatur.read.decode import decode
from tawatur.read.fields import said
from tawatur.read.names import shown, stem
from tawatur.read.opened import Draft

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_CHUNK = 1 << 16
_BOM = b"\xef\xbb\xbf"
_SHAPE = 'a row is an object with at least a "text", e.g. {"id": "a1", "text": "..."}'


def read_rows(stream: BinaryIO, source: str, *, longest: int) -> Iterator[Draft | Rejection]:
    """Yield the document of each row, line by line: a file of any length is read in the room of its longest line."""
    for number, line in _lines(stream, longest):
        where = f"{source}:{number}"
        if line is None:
            yield Rejection(where, f"a row longer than {longest:,} bytes", "split the text into parts")
        elif line.strip() and line.strip() != _BOM:
            yield _row(line.removeprefix(_BOM) if number == 1 else line, where)


def read_row(given: Mapping[str, Any], where: str, data: bytes) -> Draft | Rejection:
    """Turn the fields of one row into a document."""
    text = given.get("text")
    if not isinstance(text, str) or not text.strip():
        return Rejection(where, 'the row has no "text"', _SHAPE)
    if not _whole(text):
        return Rejection(where, 'the "text" has half characters (lone surrogates)', "write it again from its source as UTF-8")
    text = text.removeprefix("\ufeff")
    guesses, refused = said({k: _clean(v) for k, v in given.items() if isinstance(k, str)}, where, guess.ROW)
    url = next((g.value for g in guesses if g.about == "url"), None)
    return Draft(where, _name(given, url, where), text, data, "jsonl", guesses=guesses, rejections=refused)


def _row(line: bytes, where: str) -> Draft | Rejection:
    try:
        given = json.loads(decode(line).text)
    except InputError as cause:
        return Rejection(where, f"the row cannot be read: {cause}")
    except (ValueError, RecursionError) as cause:
        return Rejection(where, f"the row is not JSON ({str(cause)[:80]})", _SHAPE)
    if not isinstance(given, dict):
        return Rejection(where, f"the row is a JSON {type(given).__name__}, not an object", _SHAPE)
    return read_row(given, where, line)


def _name(given: Mapping[str, Any], url: str | None, where: str) -> str:
    own = given.get("id", given.get("doc"))
    if isinstance(own, (str, int)) and not isinstance(own, bool) and shown(str(own)).strip():
        return shown(str(own)).strip()
    file, _, line = where.rpartition(":")
    return url or (f"{stem(file)}-{line}" if file else stem(where))


def _whole(text: str) -> bool:
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return True


def _clean(value: object) -> object:
    return value.encode("utf-8", "replace").decode("utf-8") if isinstance(value, str) else value


def _lines(stream: BinaryIO, longest: int) -> Iterator[tuple[int, bytes | None]]:
    """Yield numbered lines; None for one that is too long, whose bytes are passed over."""
    parts: list[bytes] = []
    number, size = 1, 0
    while chunk := stream.read(_CHUNK):
        *ended, rest = chunk.split(b"\n")
        for piece in ended:
            yield number, (b"".join([*parts, piece]) if size + len(piece) <= longest else None)
            number, parts, size = number + 1, [], 0
        size += len(rest)
        parts = [*parts, rest] if size <= longest else []
    if size:
        yield number, (b"".join(parts) if size <= longest else None)
