"""Evidence opens at the right sentence: what is marked on the screen is what the API quotes, letter by letter."""

import re

import pytest

from places import at

TARGET = "() => [...document.querySelectorAll('[data-target]')].map((part) => part.textContent).join('')"
INSIDE = """() => {
  const box = document.querySelector('[data-target]').getBoundingClientRect()
  return box.top >= 0 && box.bottom <= innerHeight
}"""
TOLD = "(told) => document.querySelector('.told')?.textContent.trim().startsWith(told)"


CUE = re.compile(r"\n\n\d+\n[\d:,]+ --> [\d:,]+\n")


def plain(text: str) -> str:
    """Return a text as pages lay it out: without breaks of lines, and without the numbers and times of a transcript's cues."""
    return " ".join(CUE.sub(" ", text).split())


def disputed(api):
    return [row["id"] for row in api("/api/entries?status=disputed&facets=0")["rows"]]


def test_each_step_of_a_trail_opens_its_sentence_with_the_very_words_marked(visit, api):
    for entry in disputed(api):
        page = visit(f"/entries/{entry}")
        steps = api(f"/api/entries/{entry}")["trail"]
        assert steps
        for place, step in enumerate(steps):
            page.locator(".trail .quote a").nth(place).click()
            drawer = page.get_by_role("complementary", name="الشاهد")
            drawer.locator(".told mark").first.wait_for()
            page.wait_for_function(TOLD, arg=step["sentence"][:20])
            assert plain(drawer.locator(".told").inner_text()) == plain(step["sentence"])
            assert drawer.locator(".told mark").all_inner_texts() == [step["quote"]]
            assert f"ev={step['doc']}" in page.url


def test_the_source_opens_at_the_same_words_and_in_sight(visit, api, known):
    page = visit(at("entry", known))
    step = api(f"/api/entries/{known['entry']}")["trail"][-1]
    page.locator(".trail .quote a").last.click()
    page.locator(".told mark").wait_for()
    page.keyboard.press("o")
    page.wait_for_url(f"**/documents/{step['doc']}?s=*")
    visit.settled(page)
    assert page.evaluate(TARGET) == step["quote"]
    assert page.evaluate(INSIDE)


@pytest.mark.parametrize("name", ["news", "transcript", "opinion"])
def test_each_claim_and_act_of_a_document_is_marked_where_it_stands(visit, api, name):
    reader = api(f"/api/documents/{name}")
    page = visit(f"/documents/{reader['document']['id']}")
    spans = {tuple(one["span"]) for one in (*reader["claims"], *reader["events"])}
    assert spans
    for start, end in sorted(spans):
        page.evaluate("(s) => history.pushState({}, '', `?s=${s}`) || dispatchEvent(new PopStateEvent('popstate'))", f"{start}-{end}")
        page.wait_for_function("(told) => document.querySelector('[data-target]')?.dataset.key === told", arg=f"{start}-{end}")
        shown = page.evaluate(TARGET)
        assert plain(shown) == plain(reader["text"][start:end])


def test_a_span_in_the_text_and_its_card_lead_to_each_other(visit, known):
    page = visit(at("document", known))
    word = page.locator(".text .claims").first
    said = word.inner_text()
    word.click()
    opened = page.locator("[data-card-open]").first
    opened.wait_for()
    assert said in page.locator("[data-card-open]").all_inner_texts()[-1] or said in opened.inner_text()
    card = page.locator(".cards .jump").nth(3)
    card.click()
    assert page.evaluate(TARGET) == card.locator("bdi").inner_text()


def test_boilerplate_is_hidden_until_it_is_asked_for(visit, api):
    reader = api("/api/documents/news")
    (start, end) = next(block["span"] for block in reader["blocks"] if block["kind"] == "boilerplate")
    hidden = plain(reader["text"][start:end])
    page = visit(f"/documents/{reader['document']['id']}")
    assert hidden not in plain(page.locator(".text").inner_text())
    page.locator(".bar button").last.click()
    assert "whole=1" in page.url
    assert hidden in plain(page.locator(".text").inner_text())


def test_evidence_in_hidden_boilerplate_is_shown_all_the_same(visit, api):
    reader = api("/api/documents/news")
    (start, end) = next(block["span"] for block in reader["blocks"] if block["kind"] == "boilerplate")
    page = visit(f"/documents/{reader['document']['id']}?s={start}-{end}")
    assert plain(page.evaluate(TARGET)) == plain(reader["text"][start:end])


def test_a_span_that_lies_outside_the_text_is_said_to_be_lost(visit, known):
    page = visit(at("document", known) + "?s=900000-900010")
    assert page.get_by_role("alert").is_visible()


def test_a_transcript_shows_its_time_codes_and_its_original(visit, api):
    reader = api("/api/documents/transcript")
    page = visit(f"/documents/{reader['document']['id']}")
    assert page.locator(".clock").count() > 3
    assert "-->" not in page.locator(".text").inner_text()
    page.locator(".bar button").last.click()
    assert "-->" in page.locator(".text").inner_text()
