"""The door of the server: who may ask, for what, and with which headers the answer goes out.

Any web page can make a browser ask a server on this machine, and any name can be made to point at it. So the Host must
be ours, no other site may have started the request, changes need our own origin, and the page may load nothing but its own files.
"""

from __future__ import annotations

import ipaddress
import json
import secrets
from dataclasses import dataclass
from http import HTTPStatus
from http.cookies import CookieError, SimpleCookie
from typing import TYPE_CHECKING
from urllib.parse import parse_qsl, urlencode

from starlette.datastructures import Headers, MutableHeaders

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

COOKIE = "tawatur"
LONGEST_QUERY, LARGEST_BODY, MOST = 8192, 16_384, 256
"""Signs of a query, bytes of a body, and requests at once."""
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; "
    "manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'"
)
HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}
_CODES = {
    HTTPStatus.FORBIDDEN: "forbidden",
    HTTPStatus.UNAUTHORIZED: "forbidden",
    HTTPStatus.NOT_FOUND: "not-found",
    HTTPStatus.SERVICE_UNAVAILABLE: "busy",
    HTTPStatus.INTERNAL_SERVER_ERROR: "broken",
}


class Refused(Exception):  # noqa: N818 (it is caught here and becomes an answer)
    """A request that the door does not let in."""

    def __init__(self, status: HTTPStatus, message: str) -> None:
        """Say why."""
        super().__init__(message)
        self.status = status
        self.message = message


@dataclass(frozen=True, slots=True)
class Rules:
    """Who may ask: names of this machine beside its loopback ones, and the token that strangers need."""

    names: tuple[str, ...] = ()
    token: str | None = None


class Guard:
    """Refuse what must not be answered, bound what is, and put the headers of safety on every answer."""

    def __init__(self, app: ASGIApp, rules: Rules) -> None:
        """Stand before an application."""
        self.app = app
        self.rules = rules
        self._open = 0

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        key = secrets.token_hex(4)
        scope.setdefault("state", {})["request"] = key
        decorated = _decorated(send, key)
        self._open += 1
        try:
            if location := self._checked(scope):
                await _go(decorated, *location)
                return
            await self.app(scope, _bounded(receive), decorated)
        except Refused as refusal:
            await _say(decorated, refusal, key)
        finally:
            self._open -= 1

    def _checked(self, scope: Scope) -> tuple[str, str] | None:
        """Raise `Refused`, or return where to go on, with the cookie to keep, when the token came by the address."""
        headers = Headers(scope=scope)
        if self._open > MOST:
            raise Refused(HTTPStatus.SERVICE_UNAVAILABLE, "too many requests at once; try again")
        if len(scope["query_string"]) > LONGEST_QUERY:
            raise Refused(HTTPStatus.REQUEST_URI_TOO_LONG, f"the address is longer than {LONGEST_QUERY} signs")
        self._host(headers, scope)
        _site(headers, scope)
        return self._token(headers, scope) if self.rules.token else None

    def _host(self, headers: Headers, scope: Scope) -> None:
        name, _, port = headers.get("host", "").rpartition(":")
        server = scope.get("server") or ("", None)
        if not name and port:
            name, port = port, "80"
        if name.startswith("[") and not name.endswith("]"):
            raise Refused(HTTPStatus.BAD_REQUEST, "the Host header cannot be read")
        own = {"127.0.0.1", "localhost", "[::1]", *self.rules.names}
        known = name in own or (self.rules.token is not None and _is_address(name))
        if not known or (server[1] is not None and port != str(server[1])):
            raise Refused(HTTPStatus.FORBIDDEN, "this server answers only to its own name and address")

    def _token(self, headers: Headers, scope: Scope) -> tuple[str, str] | None:
        wanted = (self.rules.token or "").encode()
        given = headers.get("authorization", "").removeprefix("Bearer ").encode()
        if secrets.compare_digest(given, wanted) or secrets.compare_digest(_cookie(headers).encode(), wanted):
            return None
        pairs = parse_qsl(scope["query_string"].decode("latin-1"), keep_blank_values=True)
        told = next((value for name, value in pairs if name == "token"), "")
        if scope["method"] == "GET" and secrets.compare_digest(told.encode(), wanted):
            rest = urlencode([(name, value) for name, value in pairs if name != "token"])
            path = "/" + scope["raw_path"].decode("latin-1").lstrip("/")
            return (f"{path}?{rest}" if rest else path), f"{COOKIE}={told}; Path=/; HttpOnly; SameSite=Strict"
        raise Refused(HTTPStatus.UNAUTHORIZED, "this server needs its access token: open the address that it printed when it started")


def _site(headers: Headers, scope: Scope) -> None:
    """Refuse what another site started; a change needs our own origin and a JSON body, which no form can send."""
    own = {f"{scheme}://{headers.get('host', '')}" for scheme in ("http", "https")}
    site, origin = headers.get("sec-fetch-site"), headers.get("origin")
    if site not in (None, "none", "same-origin") or (origin is not None and origin not in own):
        raise Refused(HTTPStatus.FORBIDDEN, "this server answers only pages of its own")
    if scope["method"] in ("GET", "HEAD"):
        return
    if scope["method"] != "POST":
        raise Refused(HTTPStatus.METHOD_NOT_ALLOWED, "only GET, HEAD and POST are answered")
    if site != "same-origin" and origin is None:
        raise Refused(HTTPStatus.FORBIDDEN, "a change must come from a page of this server")
    if headers.get("content-type", "").partition(";")[0].strip().lower() != "application/json":
        raise Refused(HTTPStatus.UNSUPPORTED_MEDIA_TYPE, "a change must be sent as application/json")
    if not headers.get("content-length", "0").isdecimal() or int(headers.get("content-length", "0")) > LARGEST_BODY:
        raise Refused(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, f"a body may have {LARGEST_BODY} bytes")


def _is_address(name: str) -> bool:
    """Say whether a Host is an address in figures: no name of a stranger can be made to point here by it."""
    try:
        ipaddress.ip_address(name.removeprefix("[").removesuffix("]"))
    except ValueError:
        return False
    return True


def _cookie(headers: Headers) -> str:
    try:
        found = SimpleCookie(headers.get("cookie", "")).get(COOKIE)
    except CookieError:
        return ""
    return found.value if found else ""


def _bounded(receive: Receive) -> Receive:
    """Count the bytes of a body as they come, whatever its length header says."""
    taken = 0

    async def bounded() -> Message:
        nonlocal taken
        message = await receive()
        taken += len(message.get("body", b""))
        if taken > LARGEST_BODY:
            raise Refused(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, f"a body may have {LARGEST_BODY} bytes")
        return message

    return bounded


def _decorated(send: Send, key: str) -> Send:
    async def decorated(message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = MutableHeaders(scope=message)
            for name, value in HEADERS.items():
                headers[name] = value
            headers["X-Request-Id"] = key
            headers.setdefault("Cache-Control", "no-store")
        await send(message)

    return decorated


async def _go(send: Send, location: str, cookie: str) -> None:
    headers = [(b"location", location.encode("latin-1")), (b"set-cookie", cookie.encode("latin-1")), (b"content-length", b"0")]
    await send({"type": "http.response.start", "status": HTTPStatus.SEE_OTHER.value, "headers": headers})
    await send({"type": "http.response.body", "body": b""})


async def _say(send: Send, refusal: Refused, key: str) -> None:
    body = json.dumps(failure(refusal.status, refusal.message, key), ensure_ascii=False).encode()
    headers = [(b"content-type", b"application/json"), (b"content-length", str(len(body)).encode())]
    await send({"type": "http.response.start", "status": refusal.status.value, "headers": headers})
    await send({"type": "http.response.body", "body": body})


def failure(status: HTTPStatus, message: str, key: str) -> dict[str, dict[str, str]]:
    """Return the answer to a request that could not be answered."""
    return {"error": {"code": _CODES.get(status, "bad-request"), "message": message, "id": key}}
