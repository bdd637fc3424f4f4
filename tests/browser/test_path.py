"""The path of the docs: from the first page of the example case to who denied the arms deals, in three clicks at most."""

from places import at
from served import ROOT

PICTURES = ROOT / "docs" / "pictures"
BLANK = 15_000
"""Bytes of a picture on which there is next to nothing."""
SHOWN = """() => [...document.querySelectorAll('[data-target]')].map((part) => part.textContent).join('')"""


class Clicks:
    """Counts the clicks of a path."""

    def __init__(self):
        self.done = 0

    def __call__(self, target):
        target.click()
        self.done += 1


def pictured(request, page, shots, name):
    """Keep a picture of the window, for a look and, when asked, for the docs."""
    page.evaluate("() => document.activeElement?.blur()")
    page.screenshot(path=shots / f"{name}.png")
    if request.config.getoption("--pictures"):
        PICTURES.mkdir(exist_ok=True)
        page.screenshot(path=PICTURES / f"{name}.png")


def test_three_clicks_from_the_first_page_to_who_denied_the_arms_deals(visit, api, known, shots, request):
    found = api(f"/api/entries/{known['entry']}")
    denial = next(step for step in found["trail"] if step["stance"] == step["side"] == "denies" and step["chain"])
    denier = found["names"]["actors"][denial["chain"][0]["id"]]["ar"]
    click = Clicks()
    page = visit("/", width=1180)
    pictured(request, page, shots, "path-1-overview")
    click(page.locator(f"a.title[href='/entries/{known['entry']}']").first)
    visit.settled(page)
    step = page.locator(".trail li.denies", has_text=denial["sentence"].split("\n")[0]).first
    assert denier in step.inner_text()
    pictured(request, page, shots, "path-2-entry")
    click(step.locator(".quote a"))
    visit.settled(page)
    told = page.locator(".drawer .told")
    assert " ".join(told.inner_text().split()) == " ".join(denial["sentence"].split())
    assert told.locator("mark").inner_text() == denial["quote"]
    pictured(request, page, shots, "path-3-evidence")
    click(page.locator(".drawer a.button"))
    visit.settled(page)
    assert page.evaluate(SHOWN) == denial["quote"]
    assert page.url.startswith(f"{visit.site}/documents/{denial['doc']}?s=")
    pictured(request, page, shots, "path-4-source")
    assert click.done <= 3


def test_the_main_pages_are_kept_as_pictures(visit, known, shots, request):
    views = [("overview", "ar", "light"), ("chronicle", "ar", "light"), ("chronicle", "en", "dark"), ("entry", "en", "light")]
    views += [("entry", "ar", "dark"), ("document", "ar", "light"), ("network", "ar", "dark"), ("relation", "en", "light")]
    views += [("claims", "ar", "light"), ("contradictions", "ar", "light"), ("merges", "ar", "light"), ("transcript", "ar", "dark")]
    for name, language, theme in views:
        page = visit(at(name, known), language=language, theme=theme)
        page.screenshot(path=shots / f"{name}-{language}-{theme}.png")
        page.context.close()
    if request.config.getoption("--pictures"):
        page = visit("/entries", width=1180)
        page.screenshot(path=PICTURES / "chronicle.png")
    assert all((shots / f"{name}-{language}-{theme}.png").stat().st_size > BLANK for name, language, theme in views)
