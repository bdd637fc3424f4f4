"""A hostile document shows harmlessly: as data in the API, escaped on the page for printing, neutralised in tables."""

import csv
import io
import json

import pytest

SCRIPT = "<script>alert(1)</script>"
IMAGE = '"><img src=x onerror=alert(1)>'
LINK = "javascript:alert(document.domain)"
OVERRIDE = "\u202e\u2066\u200f"
HUGE = "كوريا" * 3000
TEXT = f"""زودت كوريا الشمالية {SCRIPT} روسيا بالأسلحة في مارس 2023.
ونفى الكرملين {OVERRIDE}صحة{OVERRIDE} تزويد روسيا بالأسلحة {IMAGE} في مارس 2023.
وقالت وكالة رويترز إن كوريا الشمالية زودت 😀 روسيا بنحو 300 {LINK} مدفع عام 2023.
{HUGE} زودت كوريا الشمالية روسيا بالصواريخ عام 2022. \x00 وزودت \x00 كوريا الشمالية \x00 روسيا بالذخائر عام 2021.
=1+1 زودت كوريا الشمالية روسيا بالوقود عام 2020."""
ROW = {"id": f"=bad{SCRIPT}", "text": TEXT, "publisher": f"=cmd|calc{IMAGE}", "url": LINK, "title": f"@{SCRIPT}", "published": "2023-04-01"}


@pytest.fixture
def hostile(serving):
    return serving({"bad.jsonl": json.dumps(ROW, ensure_ascii=False), "worse.txt": TEXT.replace("2023", "2024")})


def addresses(client):
    for row in client.get("/api/entries?limit=200").json()["rows"]:
        yield from (f"/api/entries/{row['id']}", f"/print/entries/{row['id']}")
    for row in client.get("/api/documents").json()["rows"]:
        yield f"/api/documents/{row['id']}"
    yield from ("/api/overview", "/api/claims", "/api/contradictions", "/api/actors", "/api/search?q=روسيا", "/print", "/print?lang=en")


def test_it_is_read_and_every_address_answers(hostile):
    assert hostile.get("/api/entries").json()["total"] > 2
    for address in addresses(hostile):
        answer = hostile.get(address)
        assert answer.status_code == 200, address
        if address.startswith("/print"):
            assert "<script" not in answer.text
            assert "<img" not in answer.text
            assert 'href="javascript' not in answer.text.lower()
        else:
            assert answer.headers["content-type"] == "application/json"


def test_its_spans_hold_in_code_points_and_in_units(hostile):
    for row in hostile.get("/api/documents").json()["rows"]:
        read = hostile.get(f"/api/documents/{row['id']}").json()
        text, units = read["text"], read["text"].encode("utf-16-le")
        assert read["length16"] == len(units) // 2
        assert (row["length"], "\x00" in text) == (len(text), True)
        for layer in ("sentences", "mentions", "events", "claims"):
            for item in read[layer]:
                (start, end), (start16, end16) = item["span"], item["span16"]
                assert units[2 * start16 : 2 * end16].decode("utf-16-le") == text[start:end]
    for row in hostile.get("/api/entries?limit=200").json()["rows"]:
        for telling in hostile.get(f"/api/entries/{row['id']}").json()["tellings"]:
            assert telling["sentence"][slice(*telling["mark"])] == telling["quote"]
            units = telling["sentence"].encode("utf-16-le")
            start, end = telling["mark16"]
            assert units[2 * start : 2 * end].decode("utf-16-le") == telling["quote"]


def test_its_original_is_kept_as_bytes_and_never_shown(hostile):
    doc = hostile.get("/api/documents").json()["rows"][0]["id"]
    answer = hostile.get(f"/api/documents/{doc}/original")
    assert answer.headers["content-type"] == "application/octet-stream"
    assert answer.headers["content-disposition"].startswith("attachment")
    assert answer.headers["x-content-type-options"] == "nosniff"


def test_no_cell_of_a_table_is_a_formula(hostile):
    for name in ("entries", "claims", "contradictions", "documents", "publishers", "actors", "rejections"):
        for line in csv.reader(io.StringIO(hostile.get(f"/api/{name}.csv").text)):
            for cell in line:
                assert not cell.startswith(("=", "+", "-", "@", "\t", "\r")) or cell.lstrip("-").replace(".", "").isdecimal(), (name, cell)


def test_its_address_and_names_do_not_reach_the_headers(hostile):
    for address in addresses(hostile):
        for value in hostile.get(address).headers.values():
            assert SCRIPT not in value
            assert "javascript" not in value


def test_text_in_the_question_does_not_come_back_as_markup(hostile):
    for address in ("/print", "/print?lang=en"):
        answer = hostile.get(address, params={"q": SCRIPT, "actor": IMAGE, "lang": "en"})
        assert "<script" not in answer.text
        assert "<img" not in answer.text
    assert hostile.get("/api/entries/" + "<script>alert(1)").headers["content-type"] == "application/json"
