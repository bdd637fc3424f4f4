"""The web application of one case: the API, the built page, and the page for printing."""

from __future__ import annotations

import logging
from contextlib import asynccontextmanager
from http import HTTPStatus
from typing import TYPE_CHECKING, Any

import anyio.to_thread
from fastapi import APIRouter, FastAPI, Request
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException

from tawatur.errors import AbsentError, InputError, StoreError, TawaturError
from tawatur.serve import built
from tawatur.serve.answers import as_json
from tawatur.serve.desk import Desk
from tawatur.serve.guard import Guard, Rules, failure
from tawatur.serve.routes import case, chronicle, documents, parties, printed, review
from tawatur.version import __version__

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from fastapi.responses import Response

AT_ONCE = 8
"""Requests that read at the same time; others wait their turn."""
_LOG = logging.getLogger("tawatur.serve")
_STATUS: dict[type[TawaturError], HTTPStatus] = {
    AbsentError: HTTPStatus.NOT_FOUND,
    InputError: HTTPStatus.BAD_REQUEST,
    StoreError: HTTPStatus.SERVICE_UNAVAILABLE,
    TawaturError: HTTPStatus.INTERNAL_SERVER_ERROR,
}


def create_app(path: Path, *, rules: Rules | None = None, static: Path | None = None) -> FastAPI:
    """Return the application for a case; raises `StoreError` when there is none.

    `rules` say who may ask beside this machine, `static` is the folder of the built page.
    """
    desk = Desk(path)

    @asynccontextmanager
    async def lifespan(_app: FastAPI) -> AsyncIterator[None]:
        anyio.to_thread.current_default_thread_limiter().total_tokens = AT_ONCE
        yield
        desk.close()

    app = FastAPI(title="Tawatur", version=__version__, docs_url=None, redoc_url=None, openapi_url="/api/openapi.json", lifespan=lifespan)
    app.state.desk = desk
    app.state.files = built.files(static or built.STATIC)
    api = APIRouter(prefix="/api")
    for routes in (case, chronicle, parties, documents, review):
        api.include_router(routes.router)
    app.include_router(api)
    app.include_router(printed.router)
    app.add_api_route("/{path:path}", _page, include_in_schema=False, methods=["GET", "HEAD"], response_model=None)
    _catch(app)
    app.add_middleware(Guard, rules=rules or Rules())
    return app


def _page(path: str, request: Request) -> Response:
    """Answer with a file of the built page, or with the page itself for one of its views."""
    found = None if path.startswith("api/") or path == "api" else built.answer(request.app.state.files, path)
    return found or _failed(request, HTTPStatus.NOT_FOUND, f"there is no page /{path}; the chronicle is at /")


def _catch(app: FastAPI) -> None:
    app.add_exception_handler(TawaturError, _fault)
    app.add_exception_handler(RequestValidationError, _invalid)
    app.add_exception_handler(HTTPException, _refused)
    app.add_exception_handler(Exception, _broken)


def _failed(request: Request, status: HTTPStatus, message: str) -> Response:
    return as_json(failure(status, message, getattr(request.state, "request", "")), status.value)


def _fault(request: Request, fault: Exception) -> Response:
    kind = next(kind for kind in _STATUS if isinstance(fault, kind))
    return _failed(request, _STATUS[kind], str(fault))


def _invalid(request: Request, fault: Exception) -> Response:
    found: list[Any] = list(fault.errors()) if isinstance(fault, RequestValidationError) else []
    said = "; ".join(f"{'.'.join(str(part) for part in one['loc'])}: {one['msg']}" for one in found[:5])
    return _failed(request, HTTPStatus.UNPROCESSABLE_ENTITY, said)


def _refused(request: Request, fault: Exception) -> Response:
    status = HTTPStatus(fault.status_code) if isinstance(fault, HTTPException) else HTTPStatus.INTERNAL_SERVER_ERROR
    return _failed(request, status, str(getattr(fault, "detail", "")))


def _broken(request: Request, fault: Exception) -> Response:
    key = getattr(request.state, "request", "")
    _LOG.error("request %s %s broke", key, request.url.path, exc_info=fault)
    return _failed(request, HTTPStatus.INTERNAL_SERVER_ERROR, f"something broke here; the log has it under {key}")
