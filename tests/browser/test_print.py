"""The chronicle on paper: the page made for printing needs no script, and the reading pages print without their tools."""

import pytest

from places import LANGUAGES, at

SEEN = "() => [...document.querySelectorAll('{0}')].filter((part) => part.checkVisibility()).length"


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_print_page_holds_every_entry_of_the_filter_and_no_script(visit, api, language):
    total = api("/api/entries?facets=0")["total"]
    page = visit(f"/print?lang={language}", language=language)
    assert page.locator("main a[href^='/print/entries/']").count() == total
    assert page.locator("script").count() == 0
    some = visit(f"/print?lang={language}&status=disputed", language=language)
    disputed = api("/api/entries?status=disputed&facets=0")["rows"]
    assert some.locator("main a[href^='/print/entries/']").count() == len(disputed)
    assert all(row["title"][language] in some.locator("main").inner_text() for row in disputed)


def test_the_print_page_of_an_entry_holds_each_quote_in_its_sentence(visit, api, known):
    page = visit(at("print-entry", known))
    tellings = api(f"/api/entries/{known['entry']}")["tellings"]
    assert page.locator("blockquote mark").all_inner_texts() == [one["quote"] for one in tellings]


def test_printing_the_chronicle_leaves_tools_out_and_keeps_the_list(visit):
    page = visit("/entries")
    lines = page.evaluate(SEEN.format("[data-entry]"))
    page.emulate_media(media="print")
    assert page.evaluate(SEEN.format("header, .rail, .timeline canvas, .tools")) == 0
    assert page.evaluate(SEEN.format("[data-entry]")) == lines
    assert page.evaluate(SEEN.format(".status .word")) >= lines


def test_printing_gives_pages_of_paper(visit):
    page = visit("/print?lang=ar")
    paper = page.pdf(format="A4")
    assert paper.startswith(b"%PDF")
    assert 2 <= paper.count(b"/Type /Page\n") <= 30


def test_a_status_is_told_by_shape_and_word_on_paper_too(visit):
    page = visit("/print?lang=ar&status=disputed")
    assert "◆ متنازع" in page.locator(".status").first.inner_text()
