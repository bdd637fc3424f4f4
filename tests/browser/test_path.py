"""The path of the docs: from the first page of the example case to who denied the arms deals, in three clicks at most."""

import pytest

from places import LANGUAGES, at
from walk import denial_of, stops

BLANK = 15_000
"""Bytes of a picture on which there is next to nothing."""
SHOWN = """() => [...document.querySelectorAll('[data-target]')].map((part) => part.textContent).join('')"""


def words(text):
    return " ".join(text.split())


@pytest.mark.parametrize("language", LANGUAGES)
def test_three_clicks_from_the_first_page_to_who_denied_the_arms_deals(visit, api, known, shots, language):
    found = api(f"/api/entries/{known['entry']}")
    denial = denial_of(found)
    denier = found["names"]["actors"][denial["chain"][0]["id"]][language]
    page = visit("/", language=language)
    passed = []
    for stop in stops(visit, page, found):
        page.screenshot(path=shots / f"path-{len(passed)}-{stop}-{language}.png")
        passed.append(stop)
        if stop == "entry":
            denying = page.locator(".trail li.denies", has_text=denial["sentence"].split("\n")[0])
            assert denier in denying.first.inner_text()
        elif stop == "evidence":
            told = page.locator(".drawer .told")
            assert words(told.inner_text()) == words(denial["sentence"])
            assert told.locator("mark").inner_text() == denial["quote"]
    assert passed == ["overview", "entry", "evidence", "source"], "three clicks lie between four stops"
    assert page.evaluate(SHOWN) == denial["quote"]
    assert page.url.startswith(f"{visit.site}/documents/{denial['doc']}?s=")


def test_the_main_pages_are_kept_as_pictures(visit, known, shots):
    views = [("overview", "ar", "light"), ("chronicle", "ar", "light"), ("chronicle", "en", "dark"), ("entry", "en", "light")]
    views += [("entry", "ar", "dark"), ("document", "ar", "light"), ("network", "ar", "dark"), ("relation", "en", "light")]
    views += [("claims", "ar", "light"), ("contradictions", "ar", "light"), ("merges", "ar", "light"), ("transcript", "ar", "dark")]
    for name, language, theme in views:
        page = visit(at(name, known), language=language, theme=theme)
        page.screenshot(path=shots / f"{name}-{language}-{theme}.png")
        page.context.close()
    assert all((shots / f"{name}-{language}-{theme}.png").stat().st_size > BLANK for name, language, theme in views)
