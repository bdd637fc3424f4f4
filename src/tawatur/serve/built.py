"""The built page: its files by name, and what is said when it was not built."""

from __future__ import annotations

from html import escape
from pathlib import Path
from typing import TYPE_CHECKING

from fastapi.responses import Response

from tawatur.serve.look import LOOK
from tawatur.texts import LANGUAGES, texts

if TYPE_CHECKING:
    from collections.abc import Mapping

STATIC = Path(__file__).parent / "static"
KINDS = {
    ".html": "text/html; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".ico": "image/x-icon",
    ".woff2": "font/woff2",
    ".json": "application/json",
    ".webmanifest": "application/manifest+json",
    ".txt": "text/plain; charset=utf-8",
    ".ftl": "text/plain; charset=utf-8",
}
"""The files that are given out, by their ending; others are not."""
BUILD = "pip install --force-reinstall --no-deps ."
"""What builds the page in a checkout."""
_FOR_EVER = "public, max-age=31536000, immutable"


def files(folder: Path) -> dict[str, Path]:
    """Return the files of the built page by their addresses; only these are ever given out."""
    if not (folder / "index.html").is_file():
        return {}
    found = (file for file in folder.rglob("*") if file.is_file() and file.suffix in KINDS)
    return {file.relative_to(folder).as_posix(): file for file in found}


def answer(held: Mapping[str, Path], path: str) -> Response | None:
    """Return a file of the page, the page itself for a view of it, or None for what is neither."""
    if path in held and path != "index.html":
        lasting = {"Cache-Control": _FOR_EVER} if path.startswith("assets/") else {"Cache-Control": "no-cache"}
        return Response(held[path].read_bytes(), media_type=KINDS[held[path].suffix], headers=lasting)
    if "." in path.rpartition("/")[2] and path != "index.html":
        return None
    if not held:
        return Response(_missing(), media_type=KINDS[".html"])
    return Response(held["index.html"].read_bytes(), media_type=KINDS[".html"], headers={"Cache-Control": "no-cache"})


def _missing() -> str:
    """Say in both languages that the page is not there, how to build it, and what can be read without it."""
    parts = "".join(_told(language) for language in LANGUAGES)
    return (
        '<!doctype html><html lang="ar" dir="rtl"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">'
        f"<title>Tawatur</title>{LOOK}</head><body>{parts}</body></html>\n"
    )


def _told(language: str) -> str:
    say = texts(language)
    links = "".join(
        f'<li><a href="{href}">{escape(say(key))}</a></li>'
        for href, key in ((f"/print?lang={language}", "print"), ("/api/entries.csv", "nav-entries"), ("/api/exports/json", "nav-export"))
    )
    return (
        f'<main lang="{language}" dir="{"rtl" if language == "ar" else "ltr"}"><h1>{escape(say("unbuilt-title"))}</h1>'
        f'<p>{escape(say("unbuilt-how"))}</p><pre dir="ltr">{BUILD}</pre><p>{escape(say("unbuilt-until"))}</p><ul>{links}</ul></main>'
    )
