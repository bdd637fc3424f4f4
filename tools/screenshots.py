"""Take the pictures of the app that stand in the docs and the README: docs/pictures/*.webp.

    python tools/screenshots.py

It builds the example case in a folder that is thrown away, serves it, opens it in Chromium (CHROMIUM names another one) and
walks the path that tests/browser walks. Needs `pip install -e '.[browser]'`.
"""

from __future__ import annotations

import base64
import os
import shutil
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from playwright.sync_api import sync_playwright

import tawatur

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT / "tests" / "browser"))

from served import answer, serving  # noqa: E402 (they stand beside the tests)
from walk import DEALS, stops  # noqa: E402
from watched import Visitor  # noqa: E402

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

PICTURES = ROOT / "docs" / "pictures"
QUALITY = 80


def main() -> None:
    """Build, serve, walk, and write the pictures."""
    PICTURES.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        case = Path(folder) / "example.tawatur"
        tawatur.demo(case=case)
        with serving(case) as site, sync_playwright() as played:
            opened = played.chromium.launch(executable_path=chromium(), args=["--no-sandbox", "--disable-gpu"])
            take(opened, site)
            opened.close()


def chromium() -> str:
    """Return the path of a Chromium; an error says how to name one."""
    found = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")
    if found is None:
        sys.exit("no Chromium found: name one with CHROMIUM=path")
    return found


def take(browser: Browser, site: str) -> None:
    """Take a picture at every stop of the path, and of the chronicle in Arabic and in the dark."""
    visit = Visitor(browser, site)
    entry = answer(site, f"/api/entries/{answer(site, DEALS)['rows'][0]['id']}")
    page = visit("/", language="en")
    for number, stop in enumerate(stops(visit, page, entry)):
        keep(page, f"path-{number}-{stop}")
    keep(visit("/entries"), "chronicle-ar")
    keep(visit(f"/relations/{'/'.join(pair(site))}", language="en", theme="dark"), "relation-en-dark")
    visit.leave()


def pair(site: str) -> tuple[str, str]:
    """Return the two states of whom the example tells most."""
    tie = answer(site, "/api/overview")["ties"][0]
    return tie["a"], tie["b"]


def keep(page: Page, name: str) -> None:
    """Write a picture of the window, small enough for a repository."""
    page.evaluate("() => document.activeElement?.blur()")
    taken = page.context.new_cdp_session(page).send("Page.captureScreenshot", {"format": "webp", "quality": QUALITY})
    file = PICTURES / f"{name}.webp"
    file.write_bytes(base64.b64decode(taken["data"]))
    print(f"{file.name}: {file.stat().st_size // 1024} KiB")


if __name__ == "__main__":
    main()
