"""Documents are hostile input: markup, scripts, direction overrides, addresses that run, huge words and NULs show harmlessly."""

import csv
import io
import re
import urllib.request

import pytest

from glyphs import runs
from places import PAGES
from served import answer
from test_bidi import ISO, QUOTED
from test_pages import WIDER

SCRIPT = "<script>window.hacked = 1; alert(1)</script>"
IMAGE = '<img src=x onerror="window.hacked = 2; alert(2)">'
OVERRIDE = "\u202eevil\u2066"
ADDRESSES = """UPDATE documents SET url = 'javascript:alert(5)' WHERE name = 'attack';
UPDATE documents SET url = 'data:text/html,<script>alert(6)</script>' WHERE name = 'again';"""
"""Addresses that run: no table of ours takes them in, but a case may come from anywhere."""
HUGE = "ط" * 3000
ATTACKS = (
    f"نفت كوريا الشمالية تزويد روسيا بالأسلحة {SCRIPT} وقالت روسيا إنها تسلمت 300 مدفع.",
    f"زودت {IMAGE} كوريا الشمالية روسيا بالأسلحة في 2024-10-18.",
    f"اتهمت الولايات المتحدة {OVERRIDE} كوريا الشمالية بتزويد روسيا بالأسلحة في 5 أكتوبر 2024.",
    f"أرسلت كوريا الشمالية {HUGE} 1500 جندي إلى روسيا في أكتوبر 2024.",
    "نفى الكرملين\x00 إرسال قوات </textarea></style></title><svg onload=alert(3)> إلى روسيا.",
    "قالت روسيا {{7*7}} ${7*7} javascript:alert(4) إنها زودت كوريا الشمالية بالنفط في 2024.",
    f"{'نص ' * 40}{'a' * 2000} وزار بوتين كوريا الشمالية في 19 يونيو 2024.",
)
PILE = {
    "attack.txt": "\n\n".join(ATTACKS),
    "again.txt": f"{SCRIPT}\n\nنفت روسيا تزويد كوريا الشمالية لها بالأسلحة. {IMAGE}\n\n"
    "وأكدت كوريا الشمالية إرسال 1500 جندي إلى روسيا في أكتوبر 2024.",
    "markup.html": f"<html lang=ar><head><title>{SCRIPT.replace('<', '&lt;')}</title></head><body><article><h1>عنوان &lt;b&gt;</h1>"
    f"<p>{'نفت كوريا الشمالية تزويد روسيا بالأسلحة. ' * 6}&lt;script&gt;window.hacked = 3&lt;/script&gt;</p></article></body></html>",
    "evil<b>&\"'.txt": "زودت روسيا كوريا الشمالية بالنفط في مارس 2024.",
}


def told() -> str:
    """Return the table of what is known of the documents, every cell of it an attack."""
    rows = io.StringIO()
    table = csv.writer(rows)
    table.writerow(["doc", "publisher", "url", "title", "published", "language"])
    table.writerow(["attack", f"=HYPERLINK(1){IMAGE}{OVERRIDE}", "https://example.org/5", f"{SCRIPT}{OVERRIDE} عنوان", "2024-10-20", "ar"])
    table.writerow(["again", "@SUM(1+1)|cmd", "https://example.org/6", "+1+1", "2024-10-21", "ar"])
    publisher, address = f'" onmouseover="alert(7)" {HUGE[:400]}', 'https://example.org/"><script>alert(8)</script>'
    table.writerow(["markup", publisher, address, "-2+3", "2024-10-22", "ar"])
    return rows.getvalue()


@pytest.fixture(scope="session")
def hostile(built):
    """Return the address of a case made of attacks."""
    return built({**PILE, "meta.csv": told()}, ADDRESSES)


def ids(site: str) -> dict[str, str]:
    entries = answer(site, "/api/entries?facets=0&sort=-roots")["rows"]
    documents = {row["name"]: row["id"] for row in answer(site, "/api/documents")["rows"]}
    tie = answer(site, "/api/overview")["ties"][0]
    return {"entry": entries[0]["id"], "document": documents["attack"], "transcript": documents["again"], "actor": "PRK", **tie}


def harmless(page) -> None:
    """Hold a page to it that nothing of a document ran, or pushed the page out of its frame."""
    assert page.evaluate("() => window.hacked") is None
    assert page.locator("main script, main img, main iframe, main svg[onload], [onerror], [onmouseover]").count() == 0
    assert [link for link in page.evaluate("() => [...document.links].map((link) => link.href)") if not link.startswith("http")] == []
    assert page.evaluate(WIDER) == 0


@pytest.mark.parametrize(("language", "width"), [("ar", 1280), ("en", 420)])
def test_no_page_runs_or_breaks_by_what_a_document_holds(visitor_of, hostile, language, width):
    visit = visitor_of(hostile)
    known = ids(hostile)
    page = visit("/", language=language, width=width)
    for path in PAGES.values():
        visit.go(page, path.format(**known, language=language))
        harmless(page)


def test_markup_is_shown_as_it_was_written(visitor_of, hostile):
    visit = visitor_of(hostile)
    page = visit("/documents/attack?whole=1")
    text = page.locator(".text").inner_text()
    assert SCRIPT in text
    assert IMAGE in text
    assert "<svg onload=alert(3)>" in text
    page.locator("summary").first.click()
    assert "javascript:alert(5)" in page.locator("header dl").inner_text()
    harmless(page)


@pytest.mark.parametrize("query", [SCRIPT, "<img", "javascript:", "\u202e", '"', "%00", "'); DROP TABLE entries; --"])
def test_what_a_reader_searches_for_is_no_markup_either(visitor_of, hostile, query):
    visit = visitor_of(hostile)
    page = visit("/")
    page.locator("#search").fill(query)
    page.locator("#search").press("Enter")
    page.wait_for_url("**/search?q=*")
    visit.settled(page)
    harmless(page)


def test_overrides_of_direction_stay_within_their_own_text(visitor_of, hostile):
    visit = visitor_of(hostile)
    for path in ("/documents", "/sources?tab=publishers", "/claims", "/contradictions", "/entries?view=table", "/print"):
        page = visit(path)
        assert [run for run in runs(page, ISO, without=QUOTED) if run[0] != run[1]] == []
        arabic = runs(page, r"(?:وثائق|ناشر|بترتيب|الوثيقة|النشر)", without=QUOTED)
        assert all(seen == text[::-1] for text, seen in arabic)
        page.context.close()


def test_the_evidence_of_a_hostile_sentence_is_its_very_text(visitor_of, hostile):
    visit = visitor_of(hostile)
    entry = next(row for row in answer(hostile, "/api/claims?limit=50")["rows"] if SCRIPT in row["sentence"])
    page = visit(f"/documents/{entry['doc']}?s={entry['span'][0]}-{entry['span'][1]}")
    assert page.evaluate("() => [...document.querySelectorAll('[data-target]')].map((part) => part.textContent).join('')") == entry["quote"]
    harmless(page)


def test_cells_for_spreadsheets_are_no_formulas(hostile):
    for name in ("entries", "documents", "claims", "publishers", "copies", "rejections"):
        with urllib.request.urlopen(f"{hostile}/api/{name}.csv") as got:
            rows = list(csv.reader(io.StringIO(got.read().decode("utf-8-sig"))))
        assert [cell for row in rows for cell in row if re.match(r"[=+@\t\r]|-(?!\d)", cell)] == []
