"""Filters, views and choices stand in the address; the back button restores them, and a link is a citation."""

import re

import pytest

from places import at

COUNT = ".head p[aria-live]"


def entries(page) -> int:
    """Return how many entries the page says it found."""
    digits = re.sub(r"[^\d]", "", page.locator(COUNT).inner_text())
    return int(digits) if digits else page.locator("[data-entry]").count()


def shown(page) -> list[str]:
    return page.locator("[data-entry]").evaluate_all("(lines) => lines.map((line) => line.dataset.entry)")


def test_a_filter_changes_list_and_address_and_the_back_button_restores_both(visit, api):
    page = visit("/entries")
    all_of_them, first = entries(page), shown(page)
    page.locator("fieldset", has_text="متنازع").get_by_role("checkbox", name="متنازع").check()
    page.wait_for_url("**/entries?status=disputed")
    visit.settled(page)
    wanted = api("/api/entries?status=disputed&facets=0")
    assert shown(page) == [row["id"] for row in wanted["rows"]]
    page.locator("label.value", has_text="كوريا الشمالية").first.get_by_role("checkbox").check()
    page.wait_for_url("**actor=PRK**")
    page.go_back()
    page.wait_for_url("**/entries?status=disputed")
    visit.settled(page)
    assert shown(page) == [row["id"] for row in wanted["rows"]]
    page.go_back()
    page.wait_for_url("**/entries")
    visit.settled(page)
    assert (entries(page), shown(page)) == (all_of_them, first)
    assert page.locator("label.value input:checked").count() == 0
    page.go_forward()
    visit.settled(page)
    assert shown(page) == [row["id"] for row in wanted["rows"]]


def test_going_back_before_the_answer_comes_leaves_nothing_chosen(visit):
    page = visit("/entries?status=disputed")
    held = []

    def kept(route):
        held.append(route)

    page.route(re.compile(r"/api/entries\?.*actor="), kept)
    page.locator("label.value", has_text="كوريا الشمالية").first.get_by_role("checkbox").check()
    page.wait_for_url("**actor=PRK**")
    page.go_back()
    page.wait_for_url("**/entries?status=disputed")
    visit.settled(page)
    assert held
    assert page.locator("label.value input:checked").count() == 1


def test_a_link_with_filters_opens_the_same_set(visit, api):
    page = visit("/entries?actor=PRK&from=2023&type=AID")
    wanted = api("/api/entries?actor=PRK&from=2023&type=AID&facets=0")
    assert wanted["total"]
    assert shown(page) == [row["id"] for row in wanted["rows"]]
    assert page.locator(".chip").count() == 3


def test_a_chip_takes_its_filter_back(visit):
    page = visit("/entries?status=disputed&type=AID")
    page.locator(".chip").first.click()
    page.wait_for_function("() => new URLSearchParams(location.search).size === 1")


def test_a_date_in_arabic_digits_narrows_and_a_wrong_one_is_named(visit):
    page = visit("/entries")
    begin = page.locator("fieldset input[dir=ltr]").first
    begin.fill("٢٠٢٤")
    begin.press("Tab")
    page.wait_for_url("**from=2024*")
    begin.fill("yesterday")
    begin.press("Tab")
    assert page.get_by_role("alert").is_visible()
    assert begin.get_attribute("aria-invalid") == "true"
    assert "yesterday" not in page.url


def test_list_timeline_and_table_are_one_filtered_set(visit, api):
    wanted = [row["id"] for row in api("/api/entries?type=AID&facets=0")["rows"]]
    page = visit("/entries?type=AID")
    assert shown(page) == wanted
    for view in ("timeline", "table"):
        page.keyboard.press("t")
        page.wait_for_url(f"**view={view}")
        visit.settled(page)
        linked = page.locator("main a[href^='/entries/']").evaluate_all("(links) => links.map((link) => link.getAttribute('href'))")
        assert list(dict.fromkeys(linked)) == [f"/entries/{one}" for one in wanted]
    page.keyboard.press("t")
    page.wait_for_function("() => !location.search.includes('view')")


def test_the_densest_stretch_is_one_button_away_and_all_of_time_as_well(visit):
    page = visit("/entries")
    before = entries(page)
    page.locator(".timeline button").first.click()
    page.wait_for_url("**from=*to=*")
    visit.settled(page)
    assert 0 < entries(page) < before
    page.locator(".timeline button").last.click()
    page.wait_for_function("() => !location.search.includes('from')")
    visit.settled(page)
    assert entries(page) == before


@pytest.mark.parametrize(("words", "written"), [("الكرملين", "الكرملين"), ("كرملين", "الكرملين"), ("أسلحه", "أسلحة"), ("اسلحة", "أسلحة")])
def test_search_finds_folded_words_and_marks_them_as_they_are_written(visit, words, written):
    page = visit("/")
    page.keyboard.press("/")
    page.keyboard.type(words)
    page.keyboard.press("Enter")
    page.wait_for_url("**/search?q=*")
    visit.settled(page)
    assert written in page.locator("main mark").all_inner_texts()


def test_an_edge_of_the_network_opens_its_entries(visit, api):
    page = visit("/network")
    edge = api("/api/network")["edges"][0]
    page.locator("main table a[href^='/entries']").first.click()
    page.wait_for_url("**/entries?tie=*")
    visit.settled(page)
    assert entries(page) == edge["entries"]


def test_a_selection_and_opened_evidence_stand_in_the_address(visit, known):
    page = visit(at("entry", known))
    page.locator(".trail .quote a").first.click()
    page.wait_for_url("**ev=*")
    address = page.url
    again = visit(address.removeprefix(visit.site))
    again.locator(".told mark").wait_for()
    page.go_back()
    page.wait_for_function("() => !location.search.includes('ev=')")
    assert page.locator(".drawer").count() == 0


def test_each_list_has_its_twins(visit, api):
    page = visit("/entries?status=disputed")
    links = page.locator("a[href*='.csv'], a[href*='.json']").evaluate_all("(links) => links.map((link) => link.getAttribute('href'))")
    assert any(link.startswith("/api/entries.csv?") and "status=disputed" in link for link in links)
    assert any(link.startswith("/api/entries.json?") and "status=disputed" in link for link in links)
    with page.expect_download() as awaited:
        page.locator("a[href*='.csv']").first.click()
    text = awaited.value.path().read_text(encoding="utf-8-sig")
    assert len(text.strip().splitlines()) == 1 + api("/api/entries?status=disputed&facets=0")["total"]
