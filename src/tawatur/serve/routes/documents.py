"""Documents, publishers, copies, the reader, and what was refused."""

from typing import Annotated, Any

from fastapi import APIRouter, Query
from fastapi.responses import Response

from tawatur.serve.answers import as_json
from tawatur.serve.routes.listed import FAILURES, AtDesk, Listing, add, answers
from tawatur.serve.shapes.asked import CopiesAsked, DocumentsAsked, NamedAsked, ReaderAsked, RejectionsAsked
from tawatur.serve.shapes.documents import CopyList, DocumentList, PublisherList, Reader, RejectionList
from tawatur.store.pages import documents, overview, reader
from tawatur.store.pages.listing import Page
from tawatur.store.reading import read_original
from tawatur.store.snapshot import Snapshot

router = APIRouter()


def _documents(case: Snapshot, asked: DocumentsAsked, page: Page) -> dict[str, Any]:
    sought = documents.Sought(asked.q, tuple(asked.publisher), tuple(asked.language), asked.since or None, asked.until or None)
    return documents.documents(case, sought, page)


def _publishers(case: Snapshot, asked: NamedAsked, page: Page) -> dict[str, Any]:
    return documents.publishers(case, asked.q, page)


def _copies(case: Snapshot, asked: CopiesAsked, page: Page) -> dict[str, Any]:
    return documents.copies(case, asked.doc, page)


def _rejections(case: Snapshot, asked: RejectionsAsked, page: Page) -> dict[str, Any]:
    return overview.rejections(case, asked.q, asked.doc, page)


add(router, Listing("documents", DocumentsAsked, DocumentList, _documents))
add(router, Listing("publishers", NamedAsked, PublisherList, _publishers))
add(router, Listing("copies", CopiesAsked, CopyList, _copies))
add(router, Listing("rejections", RejectionsAsked, RejectionList, _rejections))
_BYTES: dict[int | str, dict[str, Any]] = {200: {"content": {"application/octet-stream": {}}, "description": "the bytes as given"}}


@router.get("/documents/{key}/original", responses={**_BYTES, **FAILURES}, response_class=Response, tags=["documents"])
def original(key: str, desk: AtDesk) -> Response:
    """Give the bytes that a document was read from, to keep, never to show."""
    with desk.reading() as case:
        found = documents.document_id(case, key)
        headers = {"Content-Disposition": f'attachment; filename="{found}.original"'}
        return Response(read_original(case.connection, found), media_type="application/octet-stream", headers=headers)


@router.get("/documents/{key:path}", responses=answers(Reader), tags=["documents"])
def one_document(key: str, desk: AtDesk, asked: Annotated[ReaderAsked, Query()]) -> Response:
    """Return one document, by id or name, with its text and its layers."""
    with desk.reading() as case:
        return as_json(reader.document(case, documents.document_id(case, key), asked.layers.split(",")))
