"""The overview, labels, search and exports."""

from pathlib import Path
from typing import Annotated, Any

from fastapi import APIRouter, Query
from fastapi.responses import Response

from tawatur.errors import AbsentError
from tawatur.export import FORMATS
from tawatur.ontology import Ontology, ontology
from tawatur.serve.answers import as_json
from tawatur.serve.routes.listed import FAILURES, AtDesk, answers
from tawatur.serve.shapes.asked import SearchAsked
from tawatur.serve.shapes.base import State
from tawatur.serve.shapes.case import Exports, Labels, Overview, SearchPage
from tawatur.serve.units import unit_names
from tawatur.store.pages import overview as pages
from tawatur.store.pages import search as searching

router = APIRouter()
ENDINGS = {"json": "application/json", "jsonl": "application/x-ndjson", "csv": "text/csv; charset=utf-8"}


@router.get("/overview", responses=answers(Overview), tags=["case"])
def overview(desk: AtDesk) -> Response:
    """Return the figures of the case and the ways into it."""
    with desk.reading() as case:
        return as_json({**pages.overview(case), "state": desk.state(case)})


@router.get("/state", responses=answers(State), tags=["case"])
def state(desk: AtDesk) -> Response:
    """Say whether the chronicle holds everything that was judged."""
    with desk.reading() as case:
        return as_json(desk.state(case))


@router.get("/labels", responses=answers(Labels), tags=["case"])
def labels() -> Response:
    """Say what types, statuses, stances, polarities, modalities and units are called."""
    return as_json(_labels(ontology()))


def _labels(held: Ontology) -> dict[str, Any]:
    lists = {"statuses": held.statuses, "stances": held.stances, "polarities": held.polarities, "modalities": held.modalities}
    types = [
        {
            "id": kind.id,
            "name": {"ar": kind.label.ar, "en": kind.label.en},
            "definition": {"ar": kind.definition.ar, "en": kind.definition.en},
            "modes": [
                {"id": f"{kind.id}/{mode.id}", "mode": mode.id, "name": {"ar": mode.label.ar, "en": mode.label.en}, "weight": mode.weight}
                for mode in kind.modes.values()
            ],
        }
        for kind in held.types.values()
    ]
    called = {name: [{"value": v, "name": {"ar": label.ar, "en": label.en}} for v, label in rows.items()] for name, rows in lists.items()}
    units = [{"value": unit, "name": name} for unit, name in unit_names().items()]
    return {"types": types, **called, "units": units}


@router.get("/search", responses=answers(SearchPage), tags=["case"])
def search(desk: AtDesk, asked: Annotated[SearchAsked, Query()]) -> Response:
    """Find entries, claims, sentences and actors in which words occur, folded."""
    with desk.reading() as case:
        return as_json(searching.search(case, asked.q, asked.limit))


@router.get("/exports", responses=answers(Exports), tags=["case"])
def exports(desk: AtDesk) -> Response:
    """List the formats of the whole case."""
    return as_json({"formats": [{"id": form, "url": f"/api/exports/{form}", "name": _file(desk.path, form)} for form in FORMATS]})


_WHOLE: dict[int | str, dict[str, Any]] = {200: {"content": {kind: {} for kind in ENDINGS.values()}, "description": "the whole case"}}


@router.get("/exports/{form}", responses={**_WHOLE, **FAILURES}, response_class=Response, tags=["case"])
def export(form: str, desk: AtDesk) -> Response:
    """Write the whole case in one of the formats of `tawatur export`."""
    if form not in FORMATS:
        raise AbsentError(f"there is no format {form!r}; there are {', '.join(FORMATS)}")
    text = desk.export(form)
    headers = {"Content-Disposition": f'attachment; filename="{_file(desk.path, form)}"'}
    return Response(text.encode(), media_type=ENDINGS[_ending(form)], headers=headers)


def _ending(form: str) -> str:
    return form.partition("-")[0] if form.partition("-")[0] in ENDINGS else "json"


def _file(path: Path, form: str) -> str:
    stem = "".join(sign if sign.isascii() and (sign.isalnum() or sign in "-_.") else "-" for sign in path.stem)
    part = form.partition("-")[2]
    return f"{stem}{'-' + part if part else ''}.{_ending(form)}"
