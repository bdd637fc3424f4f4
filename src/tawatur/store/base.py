"""What a store must offer: a side that takes documents, a side that gives them, and both together."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from tawatur.chronicle.heads import Head
    from tawatur.chronicle.result import Chronicle
    from tawatur.model import Document, Judgement, Rejection, Report
    from tawatur.store.check import Problem


class View(Protocol):
    """What can be asked of a case."""

    def known(self, doc: str, fingerprint: str) -> bool:
        """Say whether the document is stored as these rules and lexicons read it."""
        ...

    def documents(self, *, signatures: bool = False) -> Iterator[Head]:
        """Walk the heads of all documents in the order of their ids."""
        ...

    def document(self, doc: str) -> Document:
        """Return a document with all its layers, as it was put."""
        ...

    def original(self, doc: str) -> bytes:
        """Return the bytes that the document was read from."""
        ...

    def reports(self) -> Iterator[Report]:
        """Walk all reports in the order of documents and of their text."""
        ...

    def rejections(self) -> tuple[Rejection, ...]:
        """List what was refused, of inputs and inside documents."""
        ...

    def judgements(self) -> tuple[Judgement, ...]:
        """List the verdicts of people whose reports are there."""
        ...

    def lost_judgements(self) -> tuple[Judgement, ...]:
        """List the verdicts of people whose reports are not there any more."""
        ...

    def chronicle(self) -> Chronicle:
        """Return the chronicle as it was last built."""
        ...

    def chronicle_is_current(self) -> bool:
        """Say whether the chronicle was built from all that is stored now."""
        ...

    def check(self) -> list[Problem]:
        """Walk the whole case and list what does not hold."""
        ...


class Writer(Protocol):
    """What can be put into a case."""

    def put(self, document: Document, original: bytes, fingerprint: str) -> None:
        """Keep a document with its layers; what was stored under its id is replaced."""
        ...

    def put_rejection(self, rejection: Rejection) -> None:
        """Keep that an input was refused; twice the same is kept once."""
        ...

    def add_judgement(self, judgement: Judgement) -> None:
        """Keep a person's verdict; a newer one of the same person on the same two reports replaces it."""
        ...

    def remove_judgement(self, left: str, right: str, *, by: str | None = None) -> int:
        """Undo verdicts on two reports and return how many there were."""
        ...

    def replace_chronicle(self, chronicle: Chronicle) -> None:
        """Put the chronicle in the place of the former one, wholly or not at all."""
        ...

    def remove(self, names: Iterable[str]) -> tuple[str, ...]:
        """Take documents out, by id or name, and return the ids that went."""
        ...


class Store(View, Writer, Protocol):
    """A case: everything that was read, judged and built, with its originals."""

    def backup(self, path: Path) -> None:
        """Write a whole copy of the case to another file."""
        ...

    def close(self) -> None:
        """Finish writing and let the file go."""
        ...
