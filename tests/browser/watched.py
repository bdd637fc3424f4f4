"""A visitor who opens pages and notes everything that must not happen: faults in the console, failed answers, requests elsewhere."""

from __future__ import annotations

import json
import re
import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Dialog, Page, Request, Response

PATIENCE = 10_000
STEP, CALM = 50, 3
"""Milliseconds between two looks at a page, and the looks in a row at which it must be at rest."""
OWN = ("data:", "blob:", "about:")
_DONE = """() => !!document.querySelector('h1') && !document.querySelector('.sketch, [aria-busy="true"]')"""


@dataclass
class Visitor:
    """Opens pages of one site and keeps what went wrong on them in `faults`, what was asked in `asked`."""

    browser: Browser
    site: str
    faults: list[str] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)
    expected: list[str] = field(default_factory=list)
    """Patterns of faults that a test brings about on purpose."""
    contexts: list[BrowserContext] = field(default_factory=list)
    waiting: dict[Request, str] = field(default_factory=dict)
    """Requests without an answer so far."""

    def __call__(self, path: str, *, language: str = "ar", theme: str = "light", width: int = 1280, **settings: str) -> Page:
        """Open a page and wait until it stands."""
        page = self.blank(language=language, theme=theme, width=width, **settings)
        return self.go(page, path)

    def go(self, page: Page, path: str) -> Page:
        """Lead a page to another address of the site and wait until it stands."""
        page.goto(self.site + path)
        return self.settled(page)

    def blank(self, *, language: str = "ar", theme: str = "light", width: int = 1280, **settings: str) -> Page:
        """Return an empty page of a reader with these settings."""
        context = self.browser.new_context(viewport={"width": width, "height": 900}, reduced_motion="reduce", color_scheme=theme)
        self.contexts.append(context)
        chosen = json.dumps({"language": language, "theme": theme, **settings})
        context.add_init_script(f"if (!localStorage.getItem('tawatur')) localStorage.setItem('tawatur', {json.dumps(chosen)})")
        page = context.new_page()
        page.set_default_timeout(PATIENCE)
        self._listen(page)
        return page

    def settled(self, page: Page) -> Page:
        """Wait until the page has its heading, its answers and its letters, and asks for nothing more."""
        until = time.monotonic() + PATIENCE / 1000
        calm = 0
        while calm < CALM and time.monotonic() < until:
            page.wait_for_timeout(STEP)
            calm = calm + 1 if not self.waiting and page.evaluate(_DONE) else 0
        if calm < CALM:
            pytest.fail(f"{page.url} does not come to rest; it waits for {sorted(self.waiting.values())}", pytrace=False)
        page.evaluate("() => document.fonts.ready.then(() => true)")
        return page

    def leave(self) -> None:
        """Close all pages, and fail when something went wrong on one of them."""
        for context in self.contexts:
            context.close()
        told = [fault for fault in self.faults if not any(re.search(pattern, fault) for pattern in self.expected)]
        told += [f"asked elsewhere: {url}" for url in self.asked if not url.startswith((self.site + "/", *OWN))]
        if told:
            pytest.fail("\n".join(told), pytrace=False)

    def _listen(self, page: Page) -> None:
        def heard(message: ConsoleMessage) -> None:
            if message.type in ("error", "warning"):
                self.faults.append(f"{page.url} console: {message.text}")

        def asked(request: Request) -> None:
            self.asked.append(request.url)
            self.waiting[request] = request.url

        def ended(request: Request) -> None:
            self.waiting.pop(request, None)

        def answered(response: Response) -> None:
            if response.status >= 400:
                self.faults.append(f"{page.url} answer: {response.status} {response.url}")

        def spoken(dialog: Dialog) -> None:
            self.faults.append(f"{page.url} dialog: {dialog.message}")
            dialog.dismiss()

        page.on("console", heard)
        page.on("pageerror", lambda fault: self.faults.append(f"{page.url} script: {fault}"))
        page.on("request", asked)
        page.on("requestfinished", ended)
        page.on("requestfailed", ended)
        page.on("response", answered)
        page.on("dialog", spoken)
        page.on("websocket", lambda socket: self.asked.append(socket.url))
