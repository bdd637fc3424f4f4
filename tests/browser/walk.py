"""The path of the docs, click by click: from the first page of the example case to who denied the arms deals."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Page

    from watched import Visitor

DEALS = "/api/entries?type=AID&mode=AID/arms&status=disputed&facets=0"


def denial_of(entry: dict[str, Any]) -> dict[str, Any]:
    """Return the first step of an entry's trail in which somebody named denies it."""
    return next(step for step in entry["trail"] if step["stance"] == step["side"] == "denies" and step["chain"])


def stops(visit: Visitor, page: Page, entry: dict[str, Any]) -> Iterator[str]:
    """Walk the path on from the first page, one click from stop to stop, and say where one stands."""
    yield "overview"
    page.locator(f"a.title[href='/entries/{entry['entry']['id']}']").first.click()
    visit.settled(page)
    yield "entry"
    said = denial_of(entry)["sentence"].split("\n")[0]
    page.locator(".trail li.denies", has_text=said).first.locator(".quote a").click()
    visit.settled(page)
    yield "evidence"
    page.locator(".drawer a.button").click()
    visit.settled(page)
    yield "source"
