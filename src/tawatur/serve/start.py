"""Start the server for a case, on this machine unless a token guards it, and end it with Ctrl-C."""

from __future__ import annotations

import ipaddress
import secrets
import socket
from typing import TYPE_CHECKING

import uvicorn

from tawatur.errors import InputError
from tawatur.serve.app import create_app
from tawatur.serve.guard import Rules

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

ADDRESS, PORT = "127.0.0.1", 8417
SHORTEST_TOKEN = 16
"""Signs of a token that cannot be guessed."""


def run(case: Path, *, port: int | None, say: Callable[[str], None], host: str = ADDRESS, token: str | None = None) -> None:
    """Serve a case until the user stops it; another address than this machine's own needs a token.

    Without a port the usual one is taken, or a free one when somebody else has it.
    """
    check(host, token)
    app = create_app(case, rules=Rules((_in_address(host),), token))
    with _usual(host) if port is None else bound(host, port) as held:
        held.listen()
        name = _in_address("127.0.0.1" if host in ("0.0.0.0", "::") else host)  # noqa: S104 (it is compared, not bound)
        key = f"?token={token}" if token else ""
        say(f"http://{name}:{held.getsockname()[1]}/{key}  (Ctrl-C ends it)")
        config = uvicorn.Config(
            app, log_level="warning", access_log=False, server_header=False, proxy_headers=False, timeout_graceful_shutdown=2
        )
        try:
            uvicorn.Server(config).run(sockets=[held])
        except KeyboardInterrupt:
            say("")


def check(host: str, token: str | None) -> None:
    """Refuse an address that others can reach unless a token guards it."""
    if token is not None and len(token) < SHORTEST_TOKEN:
        raise InputError(
            f"the token is too short to guard anything; give {SHORTEST_TOKEN} signs or more, such as {secrets.token_urlsafe(18)}"
        )
    if token is None and not is_loopback(host):
        raise InputError(
            f"{host} can be reached from other machines; give --token with {SHORTEST_TOKEN} signs or more, or leave --host away"
        )


def is_loopback(host: str) -> bool:
    """Say whether an address leads to this machine alone.

    >>> is_loopback("127.0.0.1"), is_loopback("0.0.0.0"), is_loopback("example.org")
    (True, False, False)
    """
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def bound(host: str, port: int) -> socket.socket:
    """Return a socket on an address; port 0 takes a free one, a taken one is said to be so."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    held = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)  # named, so that answers are sent at once
    try:
        held.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        held.bind((host, port))
    except OSError as cause:
        held.close()
        raise InputError(f"port {port} on {host} cannot be used ({cause.strerror}); give another with --port, or --port 0") from cause
    return held


def _usual(host: str) -> socket.socket:
    try:
        return bound(host, PORT)
    except InputError:
        return bound(host, 0)


def _in_address(host: str) -> str:
    return f"[{host}]" if ":" in host else host
