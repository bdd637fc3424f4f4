"""Review by keyboard: a verdict is written to the case, and undo leaves the case as it was."""

import pytest

from keyboard import press
from served import answer

PAIR = "() => document.querySelector('[data-pair]')?.dataset.pair"


def state_of(site: str):
    """Return everything that a verdict may change: the entries, the queues, the judgements of persons."""
    entries = answer(site, "/api/entries?limit=200&facets=0")["rows"]
    queues = [{name: value for name, value in queue.items() if name != "judged"} for queue in answer(site, "/api/review")["queues"]]
    return entries, queues, answer(site, "/api/review/judgements")["total"]


@pytest.mark.parametrize("layout", ["latin", "arabic"])
def test_a_verdict_and_its_undo_by_keyboard(own_site, visitor_of, layout):
    before = state_of(own_site)
    visit = visitor_of(own_site)
    page = visit("/review/merges")
    first = page.evaluate(PAIR)
    press(page, "m", layout)
    page.wait_for_function("(first) => document.querySelector('[data-pair]')?.dataset.pair !== first", arg=first)
    second = page.evaluate(PAIR)
    (judged,) = answer(own_site, "/api/review/judgements")["rows"]
    assert f"{judged['left']}+{judged['right']}" == first
    assert (judged["verdict"], judged["by"]) == ("same", "web")
    assert page.locator(".said").inner_text().strip()
    assert state_of(own_site) != before
    press(page, "n", layout)
    page.wait_for_function("(second) => document.querySelector('[data-pair]')?.dataset.pair !== second", arg=second)
    assert answer(own_site, "/api/review/judgements")["total"] == 2
    for wanted in (second, first):
        press(page, "u", layout)
        page.wait_for_function("(wanted) => document.querySelector('[data-pair]')?.dataset.pair === wanted", arg=wanted)
    visit.settled(page)
    assert state_of(own_site) == before


def test_unsure_comes_back_later_and_space_skips_without_a_verdict(own_site, visitor_of):
    visit = visitor_of(own_site)
    page = visit("/review/merges")
    first = page.evaluate(PAIR)
    press(page, " ")
    page.wait_for_function("(first) => document.querySelector('[data-pair]')?.dataset.pair !== first", arg=first)
    assert answer(own_site, "/api/review/judgements")["total"] == 0
    second = page.evaluate(PAIR)
    press(page, "h")
    page.wait_for_function("(second) => document.querySelector('[data-pair]')?.dataset.pair !== second", arg=second)
    visit.settled(page)
    again = visit("/review/merges?unsure=1")
    pairs = [row["id"] for row in answer(own_site, "/api/review/merges?unsure=1&limit=200")["rows"]]
    assert pairs[-1] == second
    assert again.evaluate(PAIR)


def test_the_name_of_the_judge_is_kept_with_the_verdict(own_site, visitor_of):
    visit = visitor_of(own_site)
    page = visit("/review/clashes", judge="ليلى")
    first = page.evaluate(PAIR)
    press(page, "n")
    page.wait_for_function("(first) => document.querySelector('[data-pair]')?.dataset.pair !== first", arg=first)
    assert [row["by"] for row in answer(own_site, "/api/review/judgements")["rows"]] == ["ليلى"]
    page = visit("/review")
    assert "ليلى" in page.locator("main").inner_text()
    page.locator(".judged button").click()
    page.wait_for_function("() => !document.querySelector('.judged')")
    assert answer(own_site, "/api/review/judgements")["total"] == 0


def test_a_queue_worked_through_to_its_end_says_so(own_site, visitor_of):
    pairs = answer(own_site, "/api/review/dates?limit=200")["rows"]
    visit = visitor_of(own_site)
    page = visit("/review/dates")
    for _ in pairs:
        first = page.evaluate(PAIR)
        press(page, "h")
        page.wait_for_function("(first) => document.querySelector('[data-pair]')?.dataset.pair !== first", arg=first)
    visit.settled(page)
    assert page.locator("main a.button[href='/review']").is_visible()
    assert page.locator(".actions").count() == 0
