"""A small server for one reader: bound to the loopback address, answering only requests that name it.

Documents are hostile input and any web page can reach a local server: every text is escaped, no script is sent,
the Host header must be ours, and requests that another site started are refused.
"""

from __future__ import annotations

from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING, ClassVar
from urllib.parse import parse_qs, urlsplit

from tawatur.case import Case
from tawatur.errors import InputError, TawaturError
from tawatur.serve import page

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

ADDRESS = "127.0.0.1"
_HEADERS = {
    "Content-Security-Policy": "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-store",
}


class Handler(BaseHTTPRequestHandler):
    """Answer GET requests on one case; every request opens the file anew, read and closed at once."""

    case: ClassVar[Path]
    server_version = "tawatur"
    sys_version = ""

    def do_GET(self) -> None:
        """Answer a page, the style sheet or the export."""
        if not self._ours():
            self._answer(HTTPStatus.FORBIDDEN, "text/plain", "this server answers only pages of its own\n")
            return
        url = urlsplit(self.path)
        language = "en" if parse_qs(url.query).get("lang") == ["en"] else "ar"
        try:
            self._route(url.path, language)
        except InputError as fault:
            self._answer(HTTPStatus.NOT_FOUND, "text/plain", f"{fault}\n")
        except TawaturError as fault:
            self._answer(HTTPStatus.INTERNAL_SERVER_ERROR, "text/plain", f"{fault}\n")

    def _route(self, path: str, language: str) -> None:
        if path == "/style.css":
            self._answer(HTTPStatus.OK, "text/css", page.STYLE)
            return
        with Case(self.case) as case:
            if path == "/":
                self._answer(HTTPStatus.OK, "text/html", page.chronicle(case, language))
            elif path == "/export.json":
                self._answer(HTTPStatus.OK, "application/json", case.export("json"))
            elif path.startswith("/entry/"):
                self._answer(HTTPStatus.OK, "text/html", page.entry(case, path.removeprefix("/entry/"), language))
            else:
                raise InputError(f"there is no page {path}; the chronicle is at /")

    def _ours(self) -> bool:
        """Say whether the request names this server and no other site started it."""
        port = self.connection.getsockname()[1]
        named = self.headers.get("Host", "") in {f"{ADDRESS}:{port}", f"localhost:{port}"}
        return named and self.headers.get("Sec-Fetch-Site", "none") in ("none", "same-origin")

    def _answer(self, status: HTTPStatus, kind: str, text: str) -> None:
        body = text.encode("utf-8", "replace")
        self.send_response(status)
        self.send_header("Content-Type", f"{kind}; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        for name, value in _HEADERS.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 (the name is the base class's)
        """Keep quiet: one reader knows what he clicked."""


def make_server(case: Path, port: int = 0) -> ThreadingHTTPServer:
    """Return a server on the loopback address, not yet running; port 0 takes a free one."""
    with Case(case):
        pass
    handler = type("CaseHandler", (Handler,), {"case": case})
    try:
        return ThreadingHTTPServer((ADDRESS, port), handler)
    except OSError as cause:
        raise InputError(f"port {port} on {ADDRESS} is taken ({cause.strerror}); give another with --port, or --port 0") from cause


def run(case: Path, *, port: int, say: Callable[[str], None]) -> None:
    """Serve a case until the user stops it with Ctrl-C."""
    server = make_server(case, port)
    say(f"http://{ADDRESS}:{server.server_port}/  (Ctrl-C ends it)")
    try:
        server.serve_forever()
    except KeyboardInterrupt:
        say("")
    finally:
        server.server_close()
