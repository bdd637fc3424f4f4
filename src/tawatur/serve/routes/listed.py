"""A list under three addresses: for the page, as a file of JSON, and as a table for spreadsheets."""

# The parameters of a route are read from its annotations at run time, so they are not put off here.
from collections.abc import Callable
from dataclasses import dataclass
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Query, Request
from fastapi.responses import Response
from pydantic import create_model

from tawatur.serve.answers import as_csv, as_file, as_json
from tawatur.serve.desk import Desk
from tawatur.serve.shapes.asked import Question, Twin
from tawatur.serve.shapes.base import Failure, Shape
from tawatur.store.pages.listing import Page
from tawatur.store.snapshot import Snapshot

Cell = dict[str, Any]
FAILURES: dict[int | str, dict[str, Any]] = {
    code: {"model": Failure, "description": said}
    for code, said in ((400, "cannot be read"), (403, "not from here"), (404, "not there"), (422, "out of bounds"), (503, "busy"))
}
"""What may go wrong with any request."""


async def desk_of(request: Request) -> Desk:
    """Return the case at which the request sits; async, because a plain function would go to another thread and back for it."""
    desk: Desk = request.app.state.desk
    return desk


AtDesk = Annotated[Desk, Depends(desk_of)]


Asking = Callable[[Snapshot, Any, Page], Cell]
"""Reads a page of a list from what was asked."""


@dataclass(frozen=True, slots=True)
class Listing:
    """A list: its name, what may be asked of it, what it answers, and who reads it."""

    name: str
    asked: type[Question]
    shape: type[Shape]
    read: Asking
    path: str = ""


def answers(shape: type[Shape]) -> dict[int | str, dict[str, Any]]:
    """Return what a route may answer, for the schema."""
    return {200: {"model": shape}, **FAILURES}


def add(router: APIRouter, held: Listing) -> None:
    """Put a list under its three addresses."""
    path = held.path or f"/{held.name}"
    tabled = create_model(f"{held.asked.__name__}Table", __base__=(held.asked, Twin))
    table: dict[int | str, dict[str, Any]] = {200: {"content": {"text/csv": {}}, "description": "a table"}, **FAILURES}
    plain: dict[str, Any] = {"tags": [held.name], "response_class": Response}
    router.add_api_route(path, _shown(held), responses=answers(held.shape), summary=f"A page of the {held.name}", **plain)
    router.add_api_route(f"{path}.json", _file(held), responses=answers(held.shape), summary=f"The {held.name} as a file", **plain)
    router.add_api_route(f"{path}.csv", _table(held, tabled), responses=table, summary=f"The {held.name} as a table", **plain)


def _shown(held: Listing) -> Callable[..., Response]:
    def shown(desk: Any, asked: Any) -> Response:
        with desk.reading() as case:
            return as_json(held.read(case, asked, _page(asked)))

    return _annotated(shown, held.asked)


def _file(held: Listing) -> Callable[..., Response]:
    def file(desk: Any, asked: Any) -> Response:
        with desk.reading() as case:
            return as_file(held.read(case, asked, _page(asked)), held.name)

    return _annotated(file, held.asked)


def _table(held: Listing, tabled: Any) -> Callable[..., Response]:
    def table(desk: Any, asked: Any) -> Response:
        plain = asked.model_copy(update={"facets": False}) if hasattr(asked, "facets") else asked

        def read(case: Snapshot, page: Page) -> Cell:
            return held.read(case, plain, Page(page.offset, page.limit, _page(asked).sort))

        return as_csv(desk, held.name, read, bom=asked.bom)

    return _annotated(table, tabled)


def _annotated(function: Callable[..., Response], asked: Any) -> Callable[..., Response]:
    function.__annotations__ = {"desk": AtDesk, "asked": Annotated[asked, Query()], "return": Response}
    return function


def _page(asked: Any) -> Page:
    page: Page = asked.page(getattr(asked, "sort", ""))
    return page
