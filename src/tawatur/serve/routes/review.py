"""The review queues, verdicts and undoing."""

from typing import Annotated, Any, Literal

from fastapi import APIRouter, Query
from fastapi.responses import Response

from tawatur.serve.answers import as_json
from tawatur.serve.routes.listed import AtDesk, Listing, add, answers
from tawatur.serve.shapes.asked import Paged, QueueAsked, VerdictGiven, VerdictUndone
from tawatur.serve.shapes.case import JudgementList, Kept, Queue, Queues, Undone
from tawatur.store.pages import review
from tawatur.store.pages.listing import Page
from tawatur.store.snapshot import Snapshot

router = APIRouter()


def _judgements(case: Snapshot, _asked: Paged, page: Page) -> dict[str, Any]:
    return review.judgements(case, page)


add(router, Listing("judgements", Paged, JudgementList, _judgements, path="/review/judgements"))


@router.get("/review", responses=answers(Queues), tags=["review"])
def queues(desk: AtDesk) -> Response:
    """List the queues of pairs that a person should look at."""
    with desk.reading() as case:
        return as_json({"queues": review.queues(case), "state": desk.state(case)})


@router.get("/review/{name}", responses=answers(Queue), tags=["review"])
def queue(name: Literal["merges", "dates", "clashes"], desk: AtDesk, asked: Annotated[QueueAsked, Query()]) -> Response:
    """Return a page of one queue."""
    with desk.reading() as case:
        return as_json(review.queue(case, name, asked.page(), unsure=asked.unsure))


@router.post("/review/verdict", responses=answers(Kept), tags=["review"])
def verdict(desk: AtDesk, given: VerdictGiven) -> Response:
    """Keep a verdict on two tellings; the chronicle is built anew after it."""
    desk.judge(given.left, given.right, given.verdict, given.by)
    with desk.reading() as case:
        return as_json({"kept": True, "state": desk.state(case)})


@router.post("/review/undo", responses=answers(Undone), tags=["review"])
def undo(desk: AtDesk, given: VerdictUndone) -> Response:
    """Take verdicts on two tellings back; the chronicle is built anew after it."""
    gone = desk.undo(given.left, given.right, given.by)
    with desk.reading() as case:
        return as_json({"gone": gone, "state": desk.state(case)})
