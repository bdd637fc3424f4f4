"""The keyboard leads everywhere, under a Latin and under an Arabic layout, and stays out of the way of whoever writes."""

import pytest

from keyboard import press
from places import LANGUAGES, at

LAYOUTS = ("latin", "arabic")
GOES = {"e": "/entries", "c": "/claims", "x": "/contradictions", "a": "/actors", "n": "/network", "i": "/relations"} | {
    "s": "/sources",
    "d": "/documents",
    "r": "/review",
    "o": "/",
}
FOCUS = "() => document.activeElement.id || document.activeElement.tagName"
PRINTED = "() => [...document.querySelectorAll('main kbd, header kbd')].map((key) => key.textContent)"


@pytest.mark.parametrize("layout", LAYOUTS)
def test_g_and_a_letter_go_to_each_page(visit, layout):
    page = visit("/help")
    for key, path in GOES.items():
        press(page, "g", layout)
        press(page, key, layout)
        page.wait_for_url(visit.site + path)
        visit.settled(page)


@pytest.mark.parametrize("layout", LAYOUTS)
def test_j_and_k_walk_through_the_list_in_time_and_enter_opens(visit, api, layout):
    ids = [row["id"] for row in api("/api/entries?facets=0&limit=3")["rows"]]
    page = visit("/entries")
    for key, wanted in (("j", ids[0]), ("j", ids[1]), ("j", ids[2]), ("k", ids[1])):
        press(page, key, layout)
        page.wait_for_url(f"**at={wanted}")
        assert page.locator(".current").get_attribute("data-entry") == wanted
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/entries/{ids[1]}")


@pytest.mark.parametrize("layout", LAYOUTS)
def test_brackets_walk_through_the_claims_of_an_entry_and_o_opens_the_source(visit, api, known, layout):
    trail = api(f"/api/entries/{known['entry']}")["trail"]
    page = visit(at("entry", known))
    for key, place in (("]", 0), ("]", 1), ("]", 2), ("[", 1)):
        press(page, key, layout)
        page.wait_for_url(f"**ev={trail[place]['doc']}*{trail[place]['span'][0]}-{trail[place]['span'][1]}")
    press(page, "o", layout)
    page.wait_for_url(f"**/documents/{trail[1]['doc']}?s={trail[1]['span'][0]}-{trail[1]['span'][1]}")


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_slash_leads_to_the_search_where_single_keys_are_letters(visit, layout):
    page = visit("/entries")
    press(page, "/", layout)
    assert page.evaluate(FOCUS) == "search"
    press(page, "t", layout)
    press(page, "j", layout)
    assert len(page.locator("#search").input_value()) == 2
    assert page.url == visit.site + "/entries"


def test_escape_closes_the_evidence_and_the_focus_returns(visit, known):
    page = visit(at("entry", known))
    link = page.locator(".trail .quote a").nth(1)
    link.focus()
    page.keyboard.press("Enter")
    page.locator(".told mark").wait_for()
    assert page.evaluate("() => document.activeElement.classList.contains('drawer')")
    page.keyboard.press("Escape")
    page.wait_for_function("() => !document.querySelector('.drawer')")
    assert link.evaluate("(link) => link === document.activeElement")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_keys_are_listed_and_printed_on_the_buttons(visit, language):
    page = visit("/review/merges", language=language)
    assert {"m", "n", "h", "u", "Space"} <= set(page.evaluate(PRINTED))
    page.keyboard.press("?")
    page.wait_for_url("**/help")
    visit.settled(page)
    assert {"/", "?", "g e", "j", "k", "Enter", "t", "[", "]", "o", "y", "Esc", "m", "n", "h", "u", "Space"} <= set(page.evaluate(PRINTED))


def test_single_keys_can_be_switched_off(visit):
    page = visit("/entries", shortcuts="off")
    assert page.locator("main kbd").count() == 0
    page.keyboard.press("t")
    page.keyboard.press("j")
    page.wait_for_timeout(100)
    assert page.url == visit.site + "/entries"


def test_with_the_tab_key_alone_a_reader_reaches_the_sentence(visit, known):
    page = visit(at("entry", known))
    page.keyboard.press("Tab")
    assert page.evaluate("() => document.activeElement.getAttribute('href')") == "#main"
    page.keyboard.press("Enter")
    for _ in range(40):
        page.keyboard.press("Tab")
        if page.evaluate("() => !!document.activeElement.closest('.trail .quote')"):
            break
    assert page.evaluate("() => getComputedStyle(document.activeElement).outlineStyle") != "none"
    page.keyboard.press("Enter")
    page.locator(".told mark").wait_for()


@pytest.mark.parametrize(("language", "earlier"), [("ar", "ArrowRight"), ("en", "ArrowLeft")])
def test_arrows_on_the_timeline_move_as_the_screen_does_and_are_told(visit, api, language, earlier):
    """In Arabic older stands on the right: the right arrow leads back in time."""
    columns = api("/api/timeline?titles=both")
    page = visit("/entries?view=timeline", language=language)
    canvas = page.locator(".timeline canvas").first
    canvas.focus()
    page.keyboard.press("End")
    said = page.locator(".timeline [aria-live]")
    rows = zip(*(columns[name] for name in ("low", "high", "ids", f"title_{language}")), strict=True)
    dated = [title for *_, title in sorted(row for row in rows if row[0] is not None)]
    page.wait_for_function("() => document.querySelector('.timeline [aria-live]').textContent")
    last = said.inner_text()
    assert dated[-1] in last
    page.keyboard.press(earlier)
    page.wait_for_function("(last) => document.querySelector('.timeline [aria-live]').textContent !== last", arg=last)
    assert said.inner_text().split(": ", 1)[1] in dated
    page.keyboard.press("Enter")
    page.wait_for_url("**/entries/x*")
