"""Open ZIP and GZIP with a hard hand: what they say of themselves is not believed, only bytes that were truly read count.

Members are read as streams and never written anywhere; their names are shown, not used. Links and devices, encrypted
members and packings other than the common one are refused. One budget holds for an archive and all that is nested in it.
"""

from __future__ import annotations

import gzip
import io
import stat
import struct
import zipfile
import zlib
from typing import TYPE_CHECKING, BinaryIO, Protocol

from tawatur.errors import InputError
from tawatur.model import Rejection
from tawatur.read.names import member
from tawatur.read.opened import MIB, Place

if TYPE_CHECKING:
    from collections.abc import Iterator

    from _typeshed import WriteableBuffer as Buffer

    from tawatur.read.opened import Limits

BROKEN = (zipfile.BadZipFile, zlib.error, gzip.BadGzipFile, EOFError, struct.error, OSError, ValueError, NotImplementedError, RuntimeError)
"""What the standard library raises on archives that are damaged or made to harm."""
_PACKINGS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_ENCRYPTED = 0x1
_UTF8_NAME = 0x800
_FREE = 4 * MIB
"""Bytes before the ratio is looked at: small files of one line repeated are no attack."""


class TooMuchError(InputError):
    """An archive unpacks to more than its limits allow."""


class Budget:
    """What is left of an archive's limits; shared with the archives inside it."""

    def __init__(self, limits: Limits, packed: int) -> None:
        """Begin with all of the limits; `packed` is the size of the outermost archive."""
        self.limits = limits
        self._entries = limits.entries
        self._bytes = limits.unpacked_bytes
        self._ratio_bytes = max(_FREE, packed * limits.ratio)

    def entry(self) -> None:
        """Count a member."""
        self._entries -= 1
        if self._entries < 0:
            raise TooMuchError(f"more than {self.limits.entries:,} members; split the archive")

    def read(self, count: int) -> None:
        """Count bytes that came out."""
        self._bytes -= count
        self._ratio_bytes -= count
        if self._bytes < 0:
            raise TooMuchError(f"unpacks to more than {self.limits.unpacked_bytes:,} bytes; split the archive")
        if self._ratio_bytes < 0:
            raise TooMuchError(f"unpacks to more than {self.limits.ratio} times its size, as archives made to harm do; unpack it yourself")


class _Source(Protocol):
    """Anything that bytes can be read from."""

    def read(self, size: int, /) -> bytes: ...


class Counted(io.RawIOBase):
    """A stream that takes what is read from it off a budget."""

    def __init__(self, stream: _Source, budget: Budget) -> None:
        """Wrap a stream of unpacked bytes."""
        super().__init__()
        self._stream = stream
        self._budget = budget

    def readable(self) -> bool:
        """Say that it can be read."""
        return True

    def readinto(self, room: Buffer) -> int:
        """Read into a buffer, counting."""
        view = memoryview(room)
        got = self._stream.read(len(view))
        self._budget.read(len(got))
        view[: len(got)] = got
        return len(got)


def members(stream: BinaryIO, source: str, budget: Budget) -> Iterator[Place | Rejection]:
    """Yield the files of a ZIP archive in the order of their names; each is to be read before the next is asked for."""
    with zipfile.ZipFile(stream) as archive:
        for info in sorted(archive.infolist(), key=lambda i: (i.filename, i.header_offset)):
            budget.entry()
            where = f"{source}!{member(_named(info))}"
            if info.is_dir() or _litter(where):
                continue
            refused = _refused(info, where)
            yield refused or Place(where, _Opener(archive, info, budget))


def unpacked(stream: BinaryIO, budget: Budget) -> BinaryIO:
    """Return the content of a GZIP file as a counted stream."""
    return io.BufferedReader(Counted(gzip.GzipFile(fileobj=stream), budget))


class _Opener:
    """Opens one member when it is called."""

    def __init__(self, archive: zipfile.ZipFile, info: zipfile.ZipInfo, budget: Budget) -> None:
        self._archive, self._info, self._budget = archive, info, budget

    def __call__(self) -> BinaryIO:
        return io.BufferedReader(Counted(self._archive.open(self._info), self._budget))


def _refused(info: zipfile.ZipInfo, where: str) -> Rejection | None:
    kind = stat.S_IFMT(info.external_attr >> 16)
    if kind not in (0, stat.S_IFREG):
        return Rejection(where, "a link or device inside an archive", "pack the file itself")
    if info.flag_bits & _ENCRYPTED:
        return Rejection(where, "encrypted member", "unpack the archive with its password and give the files")
    if info.compress_type not in _PACKINGS:
        return Rejection(
            where, f"packed in a way that is not read (method {info.compress_type})", "pack it again with the common method, deflate"
        )
    return None


def _named(info: zipfile.ZipInfo) -> str:
    """Return a member's name; many packers write UTF-8 names without saying so."""
    if info.flag_bits & _UTF8_NAME:
        return info.filename
    try:
        return info.filename.encode("cp437").decode("utf-8")
    except UnicodeError:
        return info.filename


def _litter(where: str) -> bool:
    parts = where.rpartition("!")[2].split("/")
    return "__MACOSX" in parts or litter(parts[-1])


def litter(name: str) -> bool:
    """Say whether a file was left by an operating system or hidden on purpose; these are passed over."""
    return name.startswith(".") or name.lower() in ("thumbs.db", "desktop.ini", "__macosx")
