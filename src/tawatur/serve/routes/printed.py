"""The pages for printing."""

from collections.abc import Iterator
from typing import Annotated, Any, Literal

from fastapi import APIRouter, Query, Request
from fastapi.responses import RedirectResponse, Response
from pydantic import Field

from tawatur.serve import look
from tawatur.serve import page as pages
from tawatur.serve.answers import streamed
from tawatur.serve.desk import Desk
from tawatur.serve.routes.listed import AtDesk
from tawatur.serve.shapes.asked import DEEP, Filters, Question
from tawatur.store.pages import contradictions, entries, entry
from tawatur.store.pages.listing import Page

router = APIRouter(prefix="/print", include_in_schema=False)
CLASHES = 200
"""Contradictions that are printed behind the entries."""


class Language(Question):
    """The language of a page."""

    lang: Literal["ar", "en"] = "ar"


class PrintAsked(Filters, Language):
    """Which entries are to be printed."""

    sort: Literal["time", "-time", "-roots", "-documents"] = "time"
    offset: int = Field(0, ge=0, le=DEEP)
    limit: int = Field(5000, ge=1, le=5000)


@router.get("/style.css")
def style(request: Request) -> Response:
    """Give the style of the pages."""
    return Response(look.style(request.app.state.files), media_type="text/css; charset=utf-8")


@router.get("/icon.svg")
def icon() -> Response:
    """Give the icon of the pages, or a browser asks for one that is not there."""
    return Response(look.ICON, media_type="image/svg+xml")


@router.get("")
def chronicle(desk: AtDesk, asked: Annotated[PrintAsked, Query()], request: Request) -> Response:
    """Print the chronicle of a filter."""
    query = [(name, value) for name, value in request.query_params.multi_items() if name not in ("lang", "offset", "limit")]
    return _html(_chronicle(desk, asked, query))


def _chronicle(desk: Desk, asked: PrintAsked, query: list[tuple[str, str]]) -> Iterator[str]:
    with desk.reading() as case:
        filters = asked.asked()
        listed = entries.entries(case, filters, Page(asked.offset, asked.limit, asked.sort), counted=False)
        clashes: dict[str, Any] = {"rows": []}
        if asked.offset == 0:
            clashes = contradictions.contradictions(case, filters, Page(0, CLASHES), counted=False)
        yield from pages.chronicle(listed, clashes, asked.lang, query)


@router.get("/entries/{key}")
def one_entry(key: str, desk: AtDesk, asked: Annotated[Language, Query()]) -> Response:
    """Print one entry."""
    with desk.reading() as case:
        found = entry.entry_id(case, key)
        if not found.startswith(key):
            return RedirectResponse(f"/print/entries/{found}?lang={asked.lang}", 301)
        return _html(pages.entry(entry.entry(case, found), asked.lang))


def _html(pieces: Iterator[str]) -> Response:
    return streamed((piece.encode() for piece in pieces), "text/html; charset=utf-8")
