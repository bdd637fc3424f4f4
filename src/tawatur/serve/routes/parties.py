"""Actors, sources, the network and relations."""

from typing import Annotated, Any

from fastapi import APIRouter, Query
from fastapi.responses import Response

from tawatur.serve.answers import as_json
from tawatur.serve.routes.listed import AtDesk, Listing, add, answers
from tawatur.serve.shapes.asked import ActorsAsked, NetworkAsked, Paged, SourcesAsked
from tawatur.serve.shapes.parties import ActorList, ActorPage, Network, RelationList, RelationPage, SourceList
from tawatur.store.pages import parties, relations
from tawatur.store.pages.listing import Page
from tawatur.store.snapshot import Snapshot

router = APIRouter()


def _actors(case: Snapshot, asked: ActorsAsked, page: Page) -> dict[str, Any]:
    return parties.actors(case, parties.Wanted(asked.q, tuple(asked.kind), tuple(asked.state), asked.guessed), page)


def _sources(case: Snapshot, asked: SourcesAsked, page: Page) -> dict[str, Any]:
    wanted = parties.Wanted(asked.q, tuple(asked.kind), tuple(asked.state), speakers=True)
    return parties.sources(case, wanted, Page(page.offset, page.limit, "-claims"))


def _relations(case: Snapshot, _asked: Paged, page: Page) -> dict[str, Any]:
    return relations.relations(case, page)


add(router, Listing("actors", ActorsAsked, ActorList, _actors))
add(router, Listing("sources", SourcesAsked, SourceList, _sources))
add(router, Listing("relations", Paged, RelationList, _relations))


@router.get("/actors/{key}", responses=answers(ActorPage), tags=["actors"])
def one_actor(key: str, desk: AtDesk) -> Response:
    """Return one actor: spellings, partners, years, and what it says itself."""
    with desk.reading() as case:
        return as_json(parties.actor(case, key))


@router.get("/network", responses=answers(Network), tags=["relations"])
def network(desk: AtDesk, asked: Annotated[NetworkAsked, Query()]) -> Response:
    """Say who meets whom in the entries of a filter."""
    with desk.reading() as case:
        return as_json(relations.network(case, asked.asked(), asked.level, asked.nodes))


@router.get("/relations/{a}/{b}", responses=answers(RelationPage), tags=["relations"])
def relation(a: str, b: str, desk: AtDesk) -> Response:
    """Return two states over the years: ties, phases and flows."""
    with desk.reading() as case:
        return as_json(relations.relation(case, a, b))
