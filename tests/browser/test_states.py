"""Empty, loading and failing: each says so in words, keeps what was there, and offers a way on."""

import re
import time

import pytest

from keyboard import press
from places import LANGUAGES, PAGES
from served import answer

EMPTY = {"blank.txt": "The harbour was quiet.\n"}


def hold(page, pattern: str, seconds: float) -> None:
    """Let answers come late."""

    def late(route):
        time.sleep(seconds)
        route.continue_()

    page.route(re.compile(pattern), late)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_filter_that_leaves_nothing_offers_its_undoing(visit, language):
    page = visit("/entries?status=disputed&q=zzzzzz", language=language)
    assert page.locator("[data-entry]").count() == 0
    assert page.locator(".empty p").first.inner_text().strip()
    page.locator(".empty a").first.click()
    page.wait_for_function("() => new URLSearchParams(location.search).size === 1")
    visit.settled(page)
    assert page.locator("[data-entry]").count()


def test_a_search_without_a_hit_shows_how_it_was_read(visit):
    page = visit("/search?q=قرنبيطة")
    assert "قرنبيط" in page.locator(".search bdi").all_inner_texts()[-1]
    assert page.locator(".search p").count() >= 2


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_case_that_tells_of_nothing_shows_every_list_empty(visitor_of, built, language):
    visit = visitor_of(built(EMPTY))
    page = visit("/", language=language)
    for path in PAGES.values():
        if "{" not in path.removesuffix("{language}"):
            visit.go(page, path.format(language=language))
            assert page.locator("h1").inner_text().strip()
            assert page.get_by_role("alert").count() == 0


def test_waiting_shows_a_sketch_after_a_moment_and_never_a_blank_page(visit):
    page = visit.blank()
    hold(page, r"/api/entries\?", 0.8)
    page.goto(visit.site + "/entries")
    page.locator(".sketch[role=status]").first.wait_for()
    assert page.locator("h1").is_visible()
    visit.settled(page)
    assert page.locator(".sketch").count() == 0
    assert page.locator("[data-entry]").count()


def test_while_a_new_filter_is_asked_the_old_list_stays(visit):
    page = visit("/entries")
    before = page.locator("[data-entry]").count()
    held = []

    def kept(route):
        held.append(route)

    page.route(re.compile(r"/api/entries\?"), kept)
    page.locator("fieldset", has_text="متنازع").get_by_role("checkbox", name="متنازع").check()
    page.locator("[aria-busy=true]").first.wait_for()
    assert page.locator("[data-entry]").count() == before
    assert held
    for route in held:
        route.continue_()
    visit.settled(page)
    assert 0 < page.locator("[data-entry]").count() < before


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_fault_of_the_server_is_told_and_asking_again_mends_it(visit, language):
    visit.expected = [r"500", r"broken"]
    page = visit.blank(language=language)
    broken = '{"error": {"code": "broken", "message": "on purpose", "id": "feedbeef"}}'
    page.route(re.compile(r"/api/entries\?"), lambda route: route.fulfill(status=500, body=broken, content_type="application/json"))
    page.goto(visit.site + "/entries")
    page.get_by_role("alert").wait_for()
    alert = page.get_by_role("alert")
    assert alert.locator("p").first.inner_text().strip()
    alert.locator("summary").click()
    assert "feedbeef" in alert.inner_text()
    page.unroute_all()
    alert.get_by_role("button").click()
    visit.settled(page)
    assert page.get_by_role("alert").count() == 0
    assert page.locator("[data-entry]").count()


def test_a_server_that_is_gone_leaves_the_old_list_on_the_page(visit):
    visit.expected = [r"ERR_FAILED"]
    page = visit("/entries")
    before = page.locator("[data-entry]").count()
    page.route(re.compile(r"/api/"), lambda route: route.abort())
    page.locator("fieldset", has_text="متنازع").get_by_role("checkbox", name="متنازع").check()
    page.get_by_role("alert").first.wait_for()
    assert page.locator("[data-entry]").count() == before


@pytest.mark.parametrize("path", ["/entries/xnothing00", "/documents/none", "/actors/nobody", "/relations/AAA/BBB", "/review/nonsense"])
def test_what_is_not_there_is_said_not_to_be_there(visit, path):
    visit.expected = [r"40[04]|422"]
    page = visit(path)
    assert page.locator("h1").inner_text().strip()
    assert page.get_by_role("alert").count() == 1


def test_a_retired_entry_leads_to_the_one_that_took_it_in(own_site, visitor_of):
    visit = visitor_of(own_site)
    before = {row["id"] for row in answer(own_site, "/api/entries?limit=200&facets=0")["rows"]}
    page = visit("/review/merges")
    for _ in range(12):
        pair = page.evaluate("() => document.querySelector('[data-pair]').dataset.pair")
        press(page, "m")
        page.wait_for_function("(pair) => document.querySelector('[data-pair]')?.dataset.pair !== pair", arg=pair)
        gone = before - {row["id"] for row in answer(own_site, "/api/entries?limit=200&facets=0")["rows"]}
        if gone:
            break
    page = visit(f"/entries/{gone.pop()}")
    assert "was=" in page.url
    assert page.locator("h1").inner_text().strip()
