"""What the chronicle road knows of a document without reading it again: its head and its signature."""

from __future__ import annotations

from array import array
from dataclasses import dataclass

_MARK, _BEFORE = b"S2", b"S1"
"""Marks of this version, and of the one before, which knew no agency."""
SHINGLE = 5
"""Words of a shingle."""


@dataclass(frozen=True, slots=True)
class Signature:
    """The five-word shingles of a text in their order, hashed, and where each of its words stands.

    `digest` is equal for texts that are equal after folding. `starts` and `ends` hold the place of every
    word, so shingle number i covers the text from `starts[i]` to `ends[i + 4]`. `agency` is the outlet from which the
    document says that it has its text, in a dateline or a line of its own; empty where it names none.
    """

    digest: str
    shingles: array[int]
    starts: array[int]
    ends: array[int]
    agency: str = ""

    def to_bytes(self) -> bytes:
        """Write it as bytes for the store."""
        head = _MARK + bytes.fromhex(self.digest) + len(self.shingles).to_bytes(4, "little") + len(self.starts).to_bytes(4, "little")
        return head + self.shingles.tobytes() + self.starts.tobytes() + self.ends.tobytes() + self.agency.encode("utf-8", "surrogatepass")

    @classmethod
    def from_bytes(cls, data: bytes) -> Signature:
        """Read what `to_bytes` wrote."""
        if data[:2] not in (_MARK, _BEFORE):
            raise ValueError("not a signature of this version")
        count, words = int.from_bytes(data[18:22], "little"), int.from_bytes(data[22:26], "little")
        shingles, starts, ends = array("Q"), array("I"), array("I")
        shingles.frombytes(data[26 : 26 + 8 * count])
        starts.frombytes(data[26 + 8 * count : 26 + 8 * count + 4 * words])
        ends.frombytes(data[26 + 8 * count + 4 * words : 26 + 8 * count + 8 * words])
        return cls(data[2:18].hex(), shingles, starts, ends, data[26 + 8 * count + 8 * words :].decode("utf-8", "surrogatepass"))


@dataclass(frozen=True, slots=True)
class Head:
    """A document without its text and layers: what lists show and what the chronicle road needs."""

    id: str
    name: str
    source: str = ""
    url: str | None = None
    publisher: str | None = None
    title: str | None = None
    published: str | None = None
    language: str = "ar"
    format: str = "text"
    encoding: str = "utf-8"
    digest: str = ""
    fingerprint: str = ""
    length: int = 0
    signature: Signature | None = None


def sign_of(head: Head) -> Signature:
    """Return the signature of a document, which folding needs."""
    if head.signature is None:
        raise ValueError(f"document {head.id} was not signed")
    return head.signature
