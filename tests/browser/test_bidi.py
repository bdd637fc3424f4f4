"""What breaks when Arabic and Latin share a line holds on the screen: the order of signs is measured, not believed."""

import re

import pytest

from glyphs import place, runs, touching
from places import LANGUAGES, PAGES, at

ISO = r"-?\d{4}-\d{2}(?:-\d{2})?"
QUOTED = ".isolate, .words, blockquote, mark"
"""Where texts of documents stand: they are shown as they were written."""
MIXED = {
    "mixed.txt": "NIS: كوريا الشمالية زودت روسيا بنحو 1500 صاروخ\n\n"
    "NIS: قالت وكالة الاستخبارات الكورية الجنوبية إن كوريا الشمالية أرسلت 1500 جندي إلى روسيا في 2024-10-18.\n"
    "ونفت روسيا ذلك، وقالت إن التجارة تراجعت بنسبة -3.5% وإن طائرات MiG-15 لم تصل.\n"
    "وفي سبتمبر 1937 هاجمت اليابان الصين. وفي 5 مارس 1910 زار وفد روسيا اليابان.\n",
    "meta.csv": "doc,publisher,url,title,published,language\n"
    'mixed,"NIS: نشرة, المرصد 24",https://example.org/a-1,NIS: تقرير عن 1500 صاروخ,2024-10-18,ar\n',
}
TIMES = "(lines) => lines.map((line) => [line.dataset.entry, line.querySelector('time').textContent])"


@pytest.fixture(scope="session")
def mixed(built):
    """Return the address of a case whose texts begin with Latin letters and are full of dates, signs and figures."""
    return built(MIXED)


@pytest.mark.parametrize("name", PAGES)
def test_a_page_in_arabic_keeps_its_signs_in_order(visit, known, name):
    """Dates in figures, codes and addresses run from left to right, a percentage has its sign behind it, neighbours do not join."""
    page = visit(at(name, known))
    page.evaluate("() => document.querySelectorAll('main details').forEach((part) => { part.open = true })")
    for pattern in (ISO, r"[a-z]+-[a-z-]+|https?://\S+", r"\d[\d.,]*[\u200e\u2069]*%"):
        told = [(re.sub(r"[\u200e\u2069]", "", text), seen) for text, seen in runs(page, pattern, without=QUOTED)]
        assert [(text, seen) for text, seen in told if text != seen] == []
    assert touching(page, QUOTED) == []


def test_there_is_something_to_measure(visit):
    page = visit("/help")
    assert ("2024-10-18", "2024-10-18") in runs(page, ISO)
    page.evaluate("() => { document.querySelector('h1').textContent = 'في 2024-10-18 وبعد'; }")
    assert ("2024-10-18", "18-10-2024") in runs(page, ISO, root="h1")
    page.evaluate("() => { document.querySelector('h1').innerHTML = '<b>الزمن</b><i>المكان</i>'; }")
    assert touching(page, QUOTED) == ["الزمن|المكان"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_arabic_that_begins_with_latin_letters_runs_from_right_to_left(visitor_of, mixed, language):
    visit = visitor_of(mixed)
    page = visit("/documents/mixed", language=language)
    title = [(text, seen) for text, seen in runs(page, r"NIS: تقرير عن 1500", root="h1")]
    assert [seen.startswith("1500") and seen.endswith("NIS") for _, seen in title] == [True]
    latin, arabic = place(page, ".text p:nth-of-type(2)", "NIS"), place(page, ".text p:nth-of-type(2)", "قالت")
    assert latin["left"] > arabic["right"]
    listed = visit("/search?q=أرسلت", language=language)
    assert place(listed, ".hit .quote", "NIS")["left"] > place(listed, ".hit .quote", "قالت")["right"]
    listed.locator(".hit a[href^='/entries/']").first.click()
    visit.settled(listed)
    assert place(listed, ".telling blockquote", "NIS")["left"] > place(listed, ".telling blockquote", "قالت")["right"]


def test_a_name_that_begins_with_latin_letters_keeps_its_neighbours_in_place(visitor_of, mixed):
    visit = visitor_of(mixed)
    page = visit("/sources?tab=publishers")
    (cell,) = runs(page, r"NIS: نشرة, المرصد 24")
    assert cell[1].endswith("NIS") or cell[1].startswith("NIS")
    assert [run for run in runs(page, ISO, without=QUOTED) if run[0] != run[1]] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_minus_stands_before_its_figures(visit, language):
    """No figure of the case is negative: one is put through the page's own number format, in a line of its own words."""
    page = visit("/help", language=language)
    page.evaluate(
        """(language) => {
          const heading = document.querySelector('h1'), words = heading.textContent
          const format = new Intl.NumberFormat(`${language}-u-nu-latn`, { style: 'percent', maximumFractionDigits: 1 })
          heading.textContent = `${words} ${format.format(-0.035)} ${words}`
        }""",
        language,
    )
    ((_, seen),) = runs(page, r"[\u200e\u2212-]*3\.5[\u200e%٪]*", root="h1")
    assert re.sub("\u200e", "", seen) in ("-3.5%", "−3.5%")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_date_is_never_more_exact_than_it_was_told(visit, api, language):
    rows = api("/api/entries?limit=200&facets=0")["rows"]
    page = visit("/entries", language=language)
    shown = dict(page.locator("[data-entry]").evaluate_all(TIMES))
    figures = {row["when"]: len(re.findall(r"\d+", shown[row["id"]])) for row in rows if row["id"] in shown and row["when"]}
    exact = {"day": r"\d{4}-\d\d-\d\d~?", "month": r"\d{4}-\d\d~?", "year": r"\d{4}~?"}
    told = {kind: [when for when in figures if re.fullmatch(pattern, when)] for kind, pattern in exact.items()}
    assert all(told.values())
    assert {figures[when] for when in told["day"]} == {2}
    assert {figures[when] for when in (*told["month"], *told["year"])} == {1}


def test_a_hijri_date_stands_beside_days_alone_and_says_its_era_once(visit, api):
    rows = {row["id"]: row["when"] for row in api("/api/entries?limit=200&facets=0")["rows"]}
    page = visit("/entries", calendar="both")
    shown = page.locator("[data-entry]").evaluate_all(TIMES)
    days = [text for key, text in shown if re.fullmatch(r"\d{4}-\d\d-\d\d", rows[key] or "")]
    assert days
    assert {text.count("هـ") for text in days} == {1}
    assert {text.count("هـ") for key, text in shown if not re.fullmatch(r"\d{4}-\d\d-\d\d[~?%]?", rows[key] or "")} == {0}
    old = [text for key, text in shown if (rows[key] or "9") < "1924" and re.fullmatch(r"\d{4}-\d\d-\d\d", rows[key] or "")]
    assert all("نحو" in text or "تقريب" in text for text in old)


@pytest.mark.parametrize(("language", "first", "second"), [("ar", "1953", "1950"), ("en", "1950", "1953")])
def test_a_range_runs_as_its_language_does(visit, language, first, second):
    page = visit("/help", language=language)
    seen = [seen for text, seen in runs(page, r"\d{4}[^\d/]{1,9}\d{4}", root="main") if "1950" in text and "1953" in text]
    assert seen
    assert all(one.index(first) < one.index(second) for one in seen)


@pytest.mark.parametrize(("months", "word"), [("common", "أكتوبر"), ("levant", "تشرين الأول")])
@pytest.mark.parametrize(("digits", "figure"), [("latn", "2024"), ("arab", "٢٠٢٤")])
def test_digits_and_months_are_a_choice(visit, months, word, digits, figure):
    page = visit("/help", months=months, digits=digits)
    told = page.locator("main").inner_text()
    assert word in told
    assert figure in told
    assert {text == seen for text, seen in runs(page, r"\d{4}-\d\d-\d\d")} == {True}
