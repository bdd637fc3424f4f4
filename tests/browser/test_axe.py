"""axe-core finds no violation: on every page, in both languages and both themes, with evidence open, empty and at fault."""

import json

import pytest

from places import LANGUAGES, PAGES, THEMES, at
from served import ROOT

AXE = ROOT / "web" / "node_modules" / "axe-core" / "axe.min.js"
RUN = """async () => {
  const shown = (node) => `${node.target} ${node.html.slice(0, 120)}`
  const { violations } = await axe.run(document, { resultTypes: ['violations'] })
  return violations.map(({ id, impact, nodes }) => `${id} (${impact}): ${nodes.slice(0, 3).map(shown).join(' | ')}`)
}"""


@pytest.fixture(scope="session")
def axe():
    """Return the checker's script; the packages of `web/` bring it."""
    if not AXE.exists():
        pytest.fail("axe-core is not installed: run `npm ci --ignore-scripts` in web/", pytrace=False)
    return AXE.read_text(encoding="utf-8")


def found(page, script: str) -> list[str]:
    """Return what the checker complains of."""
    page.evaluate(f"() => {{ {script} }}")  # not as a script of the page: its policy holds
    return page.evaluate(RUN)


def test_the_checker_sees_what_is_wrong(visit, axe):
    page = visit("/help")
    page.evaluate("() => document.querySelector('main').append(document.createElement('button'), new Image())")
    assert {complaint.split(" ")[0] for complaint in found(page, axe)} == {"button-name", "image-alt"}


@pytest.mark.timeout(600)
@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_no_page_has_a_violation(visit, known, axe, language, theme):
    page = visit("/", language=language, theme=theme)
    complaints = {}
    for name in PAGES:
        visit.go(page, at(name, known, language))
        if told := found(page, axe):
            complaints[name] = told
    assert not complaints, json.dumps(complaints, ensure_ascii=False, indent=1)


@pytest.mark.parametrize("theme", THEMES)
def test_open_evidence_and_a_selected_span_have_no_violation(visit, known, axe, theme):
    page = visit(at("entry", known), theme=theme)
    page.locator(".trail .quote a").first.click()
    page.locator(".told mark").wait_for()
    assert found(page, axe) == []
    page.keyboard.press("o")
    page.locator("[data-target]").first.wait_for()
    visit.settled(page)
    assert found(page, axe) == []


@pytest.mark.parametrize("path", ["/entries?q=zzzzzz", "/search?q=zzzzzz", "/nothing-here", "/entries/xnothing00"])
def test_empty_and_failing_pages_have_no_violation(visit, axe, path):
    visit.expected = ["404"]
    assert found(visit(path), axe) == []


def test_a_narrow_screen_has_no_violation(visit, known, axe):
    page = visit("/", width=420)
    for name in ("overview", "chronicle", "entry", "document", "merges"):
        visit.go(page, at(name, known))
        assert found(page, axe) == []
