"""Shapes of documents, publishers, copies, the reader and what was refused."""

from __future__ import annotations

from tawatur.serve.shapes.base import Listed, Name, Names, Pair, Shape


class DocumentRow(Shape):
    """A document as a line of a list shows it."""

    id: str
    name: str
    title: str | None
    publisher: str | None
    published: str | None
    low: str | None
    url: str | None
    language: str
    format: str
    length: int
    events: int
    claims: int
    entries: int
    rejections: int


class DocumentList(Listed):
    """A page of the documents."""

    rows: list[DocumentRow]


class PublisherRow(Shape):
    """A publisher; the unknown one has an empty name."""

    publisher: str
    documents: int
    reports: int
    entries: int
    claims: int
    copies: int
    low: str | None
    high: str | None


class PublisherList(Listed):
    """A page of the publishers."""

    rows: list[PublisherRow]


class CopyRow(Shape):
    """Documents that are copies of one source, with the evidence."""

    kind: str
    why: str
    docs: list[DocumentRow]


class CopyList(Listed):
    """A page of the copies."""

    rows: list[CopyRow]


class Guess(Shape):
    """A guess at a document's publisher, title, date or address."""

    about: str
    value: str
    by: str
    rank: int


class DocumentWhole(DocumentRow):
    """A document with where it came from."""

    source: str
    encoding: str
    digest: str
    guesses: list[Guess]


class Spanned(Shape):
    """Where something stands: in code points and in UTF-16 units of the text."""

    span: Pair
    span16: Pair


class BlockShown(Spanned):
    """A part of the page and what it is."""

    kind: str


class MentionShown(Spanned):
    """A mention with its value, for programs and in words."""

    kind: str
    value: str
    text_value: str
    by: str


class EventShown(Spanned):
    """An event and the entry that holds it."""

    id: str
    telling: str
    type: str
    mode: str
    actors: list[str]
    recipients: list[str]
    when: str | None
    place: str | None
    polarity: str
    modality: str
    by: str
    entry: str | None
    title: Name | None
    status: str | None


class SpeakerShown(Shape):
    """A speaker and where it stands; null when it was named before."""

    id: str
    span: Pair | None
    span16: Pair | None


class ClaimShown(Spanned):
    """A claim with its chain and the events that it is about."""

    position: int
    id: str
    chain: list[SpeakerShown]
    stance: str
    events: list[str]
    by: str


class RepairShown(Spanned):
    """A defect and how it is to be read."""

    kind: str
    reading: str
    reason: str


class TimeCodeShown(Spanned):
    """A subtitle with its beginning and end in milliseconds."""

    begin: int
    end: int


class RejectionShown(Shape):
    """What was left out of a document."""

    span: Pair | None
    span16: Pair | None
    reason: str
    remedy: str


class Reader(Shape):
    """One document with its text and its layers."""

    document: DocumentWhole
    text: str
    length16: int
    sentences: list[Spanned]
    blocks: list[BlockShown]
    mentions: list[MentionShown]
    events: list[EventShown]
    claims: list[ClaimShown]
    repairs: list[RepairShown]
    timecodes: list[TimeCodeShown]
    rejections: list[RejectionShown]
    names: Names


class RejectionRow(Shape):
    """What was refused or left out, where and why."""

    source: str
    doc: str | None
    name: str | None
    reason: str
    remedy: str
    span: Pair | None
    quote: str | None


class RejectionList(Listed):
    """A page of them."""

    rows: list[RejectionRow]
