"""Entries, one entry, the line of time, claims, contradictions and facets."""

from typing import Annotated, Any, Literal

from fastapi import APIRouter, Query
from fastapi.responses import RedirectResponse, Response

from tawatur.serve.answers import as_json
from tawatur.serve.routes.listed import AtDesk, Listing, add, answers
from tawatur.serve.shapes.asked import ClaimsAsked, ContradictionsAsked, EntriesAsked, FacetAsked, Question, TimelineAsked
from tawatur.serve.shapes.chronicle import ClaimList, ContradictionList, EntryList, EntryPage, FacetPage, Timeline
from tawatur.store.pages import claims, contradictions, entries, entry, listing
from tawatur.store.pages.listing import Page
from tawatur.store.snapshot import Snapshot

router = APIRouter()


def _entries(case: Snapshot, asked: EntriesAsked, page: Page) -> dict[str, Any]:
    return entries.entries(case, asked.asked(), page, counted=asked.facets)


def _claims(case: Snapshot, asked: ClaimsAsked, page: Page) -> dict[str, Any]:
    return claims.claims(case, asked.asked(), page, counted=asked.facets)


def _contradictions(case: Snapshot, asked: ContradictionsAsked, page: Page) -> dict[str, Any]:
    return contradictions.contradictions(case, asked.asked(), page, counted=asked.facets)


add(router, Listing("entries", EntriesAsked, EntryList, _entries))
add(router, Listing("claims", ClaimsAsked, ClaimList, _claims))
add(router, Listing("contradictions", ContradictionsAsked, ContradictionList, _contradictions))


class Was(Question):
    """The id under which an entry was asked for before it was joined to another."""

    was: str | None = None


@router.get("/entries/{key}", responses={**answers(EntryPage), 301: {"description": "the id was retired"}}, tags=["entries"])
def one_entry(key: str, desk: AtDesk, asked: Annotated[Was, Query()]) -> Response:
    """Return one entry with all its tellings; an id that was retired by merging leads to the entry that holds it now."""
    with desk.reading() as case:
        found = entry.entry_id(case, key)
        if found != key and not found.startswith(key):
            return RedirectResponse(f"/api/entries/{found}?was={key}", 301)
        return as_json({**entry.entry(case, found), "was": asked.was})


@router.get("/timeline", responses=answers(Timeline), tags=["entries"])
def timeline(desk: AtDesk, asked: Annotated[TimelineAsked, Query()]) -> Response:
    """Return all entries of a filter as columns, for drawing."""
    with desk.reading() as case:
        return as_json(entries.timeline(case, asked.asked(), asked.titles))


Lists = Literal["entries", "claims", "contradictions"]
Kinds = Literal["kind", "stance", "status", "type", "mode", "actor", "state", "place", "publisher", "source", "polarity", "modality"]


@router.get("/facets/{name}/{kind}", responses=answers(FacetPage), tags=["entries"])
def facet(name: Lists, kind: Kinds, desk: AtDesk, asked: Annotated[FacetAsked, Query()]) -> Response:
    """List up to a hundred values that a list can be filtered by."""
    with desk.reading() as case:
        return as_json({"values": listing.facet(case, name, kind, asked.asked(), asked.match)})
