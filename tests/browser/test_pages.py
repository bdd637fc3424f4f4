"""Every page stands in both languages: without faults, in its direction, with words and not with keys, on a narrow screen too."""

import re
from gzip import compress
from pathlib import Path
from urllib.request import urlopen

import pytest

import tawatur
from places import LANGUAGES, PAGES, at

KEYS = re.findall(r"^([a-z][a-z0-9-]+) =", (Path(tawatur.__file__).parent / "locales" / "en.ftl").read_text(encoding="utf-8"), re.MULTILINE)
WORDS = "() => [...document.body.innerText.matchAll(/[a-z][a-z0-9]*(?:-[a-z0-9]+)+/g)].map((found) => found[0])"
HEAVIEST = 80_000
"""Bytes of JavaScript, gzipped, that a page may load."""
WIDER = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", PAGES)
def test_a_page_stands_in_its_language_without_faults_on_narrow_and_wide_screens(visit, known, name, language):
    page = visit(at(name, known, language), language=language, width=420)
    assert page.evaluate(WIDER) == 0
    page.set_viewport_size({"width": 1280, "height": 900})
    visit.settled(page)
    assert page.evaluate(WIDER) == 0
    html = page.locator("html")
    assert html.get_attribute("lang") == language
    assert html.get_attribute("dir") == {"ar": "rtl", "en": "ltr"}[language]
    assert page.locator("h1").count() == 1
    assert page.locator("h1").inner_text().strip()
    assert re.search(r"Tawatur|تواتر", page.title())
    assert set(page.evaluate(WORDS)) & set(KEYS) == set()
    assert weight(visit.asked) < HEAVIEST


def weight(asked):
    scripts = {url for url in asked if url.endswith(".js")}
    return sum(len(compress(urlopen(url).read())) for url in scripts)


def test_an_unknown_page_says_so(visit):
    page = visit("/nothing-here")
    assert page.locator("h1").is_visible()
    page.get_by_role("main").get_by_role("link").click()
    visit.settled(page)
    assert page.url == visit.site + "/"


def test_the_language_changes_on_every_page_and_stays(visit, known):
    page = visit(at("entry", known))
    arabic = page.locator("h1").inner_text()
    page.get_by_role("button", name="English").click()
    page.wait_for_function("() => document.documentElement.dir === 'ltr'")
    english = page.locator("h1").inner_text()
    assert english != arabic
    page.reload()
    visit.settled(page)
    assert page.locator("h1").inner_text() == english


def test_the_fonts_are_the_ones_that_come_along(visit):
    page = visit("/")
    assert page.evaluate("() => [...document.fonts].some((face) => face.status === 'loaded' && face.family.includes('Plex Arabic'))")
    assert page.evaluate("() => document.fonts.check('600 16px \\'Plex Arabic\\'', 'ع')")
    assert any(url.endswith(".woff2") for url in visit.asked)
