"""The page for printing: readable in both languages without a script, one set with the list."""

import html
import re

import tawatur


def test_it_is_right_to_left_by_default_and_english_on_request(shared):
    assert '<html lang="ar" dir="rtl">' in shared.get("/print").text
    assert '<html lang="en" dir="ltr">' in shared.get("/print?lang=en").text


def test_it_prints_the_filtered_chronicle(shared):
    listed = shared.get("/api/entries?status=disputed&limit=200").json()
    printed = shared.get("/print?status=disputed").text
    assert re.findall(r"/print/entries/(\w+)\?", printed) == [row["id"] for row in listed["rows"]]
    assert "متنازع فيه" in re.search(r'<p class="facts">(.*?)</p>', printed)[1]


def test_the_filter_stands_in_words(shared):
    printed = shared.get("/print?lang=en&actor=PRK&from=2024-10&undated=yes&type=AID&sort=-time").text
    said = html.unescape(re.sub(r"<[^>]+>", "", re.search(r'<p class="facts">(.*?)</p>', printed)[1]))
    assert [word for word in ("North Korea", "October 2024", "Aid") if word not in said] == []
    assert "=" not in said
    assert "&lt;b&gt;" in re.search(r'<p class="facts">(.*?)</p>', shared.get("/print?q=%3Cb%3E").text)[1]


def test_pages_follow_each_other(shared):
    first = shared.get("/print?limit=3&q=روسيا").text
    following = re.search(r'<nav><a href="(/print\?[^"]+offset=3[^"]*)"', first)[1].replace("&amp;", "&")
    second = shared.get(following).text
    keys = [re.findall(r"/print/entries/(\w+)\?", text) for text in (first, second)]
    assert [len(k) for k in keys] == [3, 3]
    assert not set(keys[0]) & set(keys[1])


def test_an_entry_shows_its_quotes_and_chains_and_why(shared, example):
    with tawatur.Case(example) as case:
        entry = next(e for e in case.entries() if e.status == "disputed" and e.mode == "arms")
        quotes = [report.quote for report in case.reports_of(entry)]
    text = shared.get(f"/print/entries/{entry.id}").text
    assert all(f"<mark>{quote}</mark>" in text for quote in quotes)
    assert "الكرملين" in text
    link = shared.get(f"/api/entries/{entry.id}").json()["links"][0]
    assert html.escape("; ".join(link["reasons"])) in text


def test_every_entry_prints_in_both_languages(shared):
    for row in shared.get("/api/entries?limit=200").json()["rows"]:
        for language in ("ar", "en"):
            assert row["title"][language] in shared.get(f"/print/entries/{row['id']}?lang={language}").text


def test_there_is_no_script_and_nothing_from_elsewhere(shared):
    for address in ("/print", "/print?lang=en"):
        text = shared.get(address).text
        assert "<script" not in text
        assert " style=" not in text
        assert not re.search(r'(?:src|href)="(?!/)', text)
    assert shared.get("/print/style.css").headers["content-type"].startswith("text/css")
