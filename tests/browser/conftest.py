"""What the browser tests share: Debian's Chromium, cases served on this machine alone, and pages that note what goes wrong."""

from __future__ import annotations

import os
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

try:
    from playwright.sync_api import sync_playwright
except ImportError as cause:
    raise pytest.UsageError("the browser tests need playwright: pip install -c constraints.txt -e '.[test,browser]'") from cause

import tawatur
from served import ROOT, answer, serving
from walk import DEALS
from watched import Visitor

NAMES = ("chromium", "chromium-browser", "google-chrome")
FLAGS = ("--no-sandbox", "--disable-gpu", "--force-color-profile=srgb")


def pytest_addoption(parser):
    parser.addoption("--shots", type=Path, default=ROOT / "build" / "shots", help="folder for the screenshots of the main pages")


@pytest.fixture(scope="session")
def shots(request):
    """Return the folder in which pictures of the pages are kept for a look; git leaves it out."""
    folder = request.config.getoption("--shots")
    folder.mkdir(parents=True, exist_ok=True)
    return folder


@pytest.fixture(scope="session")
def browser():
    """Return Debian's Chromium; without one the tests fail, they do not skip."""
    path = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, NAMES)), None)
    if path is None:
        pytest.fail("no Chromium found: apt-get install chromium, or name one with CHROMIUM=path", pytrace=False)
    with sync_playwright() as played:
        opened = played.chromium.launch(executable_path=path, args=list(FLAGS))
        yield opened
        opened.close()


@pytest.fixture(scope="session")
def site(example):
    """Return the address at which the example case is served."""
    with serving(example) as address:
        yield address


@pytest.fixture(scope="session")
def api(site):
    """Return a function that asks the API of the example case."""
    return lambda path: answer(site, path)


@pytest.fixture
def own_site(example, tmp_path):
    """Return the address of a copy of the example case that a test may change; name it before the visitors, who leave first then."""
    case = tmp_path / "own.tawatur"
    shutil.copy(example, case)
    with serving(case) as address:
        yield address


@pytest.fixture(scope="session")
def built(tmp_path_factory):
    """Return a function that makes a case of files and serves it until the session ends: `built({"a.txt": "..."})`.

    `change` is SQL that is put to the case before: what no reader of files lets in may stand in a case of unknown origin.
    """
    ends = []

    def make(files: dict[str, str], change: str = "") -> str:
        folder = tmp_path_factory.mktemp("pile")
        for name, text in files.items():
            (folder / name).write_text(text, encoding="utf-8")
        meta = folder / "meta.csv"
        case = tmp_path_factory.mktemp("case") / "made.tawatur"
        tawatur.build([str(folder)], case=case, meta=meta if meta.exists() else None, jobs=1)
        with closing(sqlite3.connect(case)) as opened:
            opened.executescript(change)
        server = serving(case)
        ends.append(server)
        return server.__enter__()

    yield make
    for server in ends:
        server.__exit__(None, None, None)


@pytest.fixture(scope="session")
def known(api):
    """Return ids of the example case that stand in addresses: the disputed arms deals, a document of each kind, a party, a pair."""
    deals = api(DEALS)["rows"]
    tie = api("/api/overview")["ties"][0]
    return {
        "entry": deals[0]["id"],
        "document": api("/api/documents/news?layers=claims")["document"]["id"],
        "transcript": api("/api/documents/transcript?layers=claims")["document"]["id"],
        "actor": next(row["id"] for row in api("/api/actors")["rows"] if row["kind"] == "person"),
        "a": tie["a"],
        "b": tie["b"],
    }


@pytest.fixture
def visit(browser, site):
    """Return a function that opens pages of the example case; a fault on any of them fails the test when it ends."""
    visitor = Visitor(browser, site)
    yield visitor
    visitor.leave()


@pytest.fixture
def visitor_of(browser):
    """Return a function that makes visitors of other sites: `visitor_of(address)`."""
    made = []

    def make(address: str) -> Visitor:
        made.append(Visitor(browser, address))
        return made[-1]

    yield make
    for one in made:
        one.leave()
