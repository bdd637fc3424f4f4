"""What reading hands over, and how much of anything it will read."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, BinaryIO

if TYPE_CHECKING:
    from collections.abc import Callable

    from tawatur.model import Document, Guess, Rejection, TimeCode

MIB = 1 << 20


@dataclass(frozen=True, slots=True)
class Opened:
    """A document and the bytes it was read from, as they came."""

    document: Document
    data: bytes


@dataclass(frozen=True, slots=True)
class Limits:
    """How much is read before a file is refused: a pile may come from anywhere."""

    file_bytes: int = 20 * MIB
    """Bytes of one document: a text file, a web page, one row of a JSONL file."""
    page_bytes: int = 4 * MIB
    """Bytes of one web page: parsing costs far more than reading."""
    entries: int = 100_000
    """Members of one archive, those of archives inside it included."""
    unpacked_bytes: int = 4096 * MIB
    """Bytes that one archive may unpack to, counted while they are read."""
    ratio: int = 100
    """How many times its packed size an archive may unpack to; Arabic text packs about 1 : 5, rows of one shape 1 : 20."""
    depth: int = 2
    """Archives inside archives: 1 is an archive, 2 one inside it."""


@dataclass(frozen=True, slots=True)
class Place:
    """Something to read: how the user knows it, and how it is opened."""

    source: str
    open: Callable[[], BinaryIO]


@dataclass(frozen=True, slots=True)
class Draft:
    """A document as its format gave it, before name, language and fields are settled."""

    source: str
    name: str
    text: str
    data: bytes
    format: str
    encoding: str = "utf-8"
    guesses: tuple[Guess, ...] = ()
    timecodes: tuple[TimeCode, ...] = ()
    rejections: tuple[Rejection, ...] = field(default=())
