"""The built page: its files by name, and what is said when it was not built."""

from __future__ import annotations

from html import escape
from pathlib import Path
from typing import TYPE_CHECKING

from fastapi.responses import Response

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
    return _PAGE.format(
        folder=escape(f"{STATIC.parent.name}/{STATIC.name}"),
    )


_PAGE = """<!doctype html>
<html lang="ar" dir="rtl"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Tawatur</title>
<link rel="stylesheet" href="/print/style.css"></head><body>
<main><h1>لم تُبنَ صفحة القراءة بعد</h1>
<p>ثُبِّت هذا البرنامج من غير واجهته. لبنائها شغِّل الأمر التالي في مجلد المشروع ثم أعد التشغيل:</p>
<pre dir="ltr">pip install --force-reinstall --no-deps .</pre>
<p>وحتى ذلك الحين: <a href="/print">السجل للطباعة</a>،
<a href="/api/entries.csv">جدول المداخل</a>، <a href="/api/exports/json">القضية كاملة</a>.</p>
</main>
<main lang="en" dir="ltr"><h1>The reading page was not built</h1>
<p>This program was installed without its page. To build it, run this in the folder of the project without
<code>TAWATUR_SKIP_UI</code>, and start again:</p>
<pre>pip install --force-reinstall --no-deps .</pre>
<p>Until then: <a href="/print?lang=en">the chronicle for printing</a>, <a href="/api/entries.csv">the table of entries</a>,
<a href="/api/exports/json">the whole case</a>. The built files belong in <code>{folder}</code>.</p></main></body></html>
"""
