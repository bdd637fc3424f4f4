"""A whole case as JSON, JSON lines and CSV."""

from __future__ import annotations

import csv
import io
import json

import pytest

from tawatur.chronicle import build_chronicle
from tawatur.errors import InputError
from tawatur.export import FORMATS, exported
from tawatur.export.csv import BOM, TABLES, as_csv, neutral
from tawatur.export.rows import read_row
from tawatur.store import SqliteStore

TEXT = "اتهمت باريس الجزائر بإيواء متمردين، ونفت الجزائر ذلك."
ACTORS = {code: {"kind": "state", "state": code, "role": "", "name": name} for code, name in (("FRA", "=France"), ("DZA", "Algeria"))}
EVENT = {"id": "e1", "span": [0, 5], "type": "SUPPORT", "mode": "backing", "source": ["DZA"], "target": ["FRA"], "time": "1995"}


@pytest.fixture
def case(tmp_path):
    with SqliteStore.open(tmp_path / "case.tawatur", create=True) as store:
        for name in ("أول", "ثان"):
            claims = [
                {"span": [0, 5], "chain": ["FRA"], "stance": "accuses", "events": ["e1"]},
                {"span": [37, 40], "chain": ["DZA"], "stance": "denies", "events": ["e1"]},
            ]
            doc = read_row(
                {"doc": name, "text": TEXT, "published": "1995-03-01", "actors": ACTORS, "events": [EVENT], "statements": claims}
            )
            store.put(doc, TEXT.encode(), "rules")
        store.replace_chronicle(build_chronicle(store.reports(), store.documents(signatures=True)))
        yield store


def test_json_has_the_agreed_shape(case):
    cells = json.loads(exported(case, "json"))
    assert list(cells) == ["documents", "actors", "entries", "contradictions", "copies", "ties", "phases", "flows"]
    (entry,) = cells["entries"]
    counts = ["status", "history", "documents", "publishers", "roots", "reports"]
    assert list(entry) == ["id", "type", "mode", "actors", "recipients", "when", "place", "title", *counts]
    assert entry["status"] == "disputed"
    assert entry["history"] == [{"published": "1995-03-01", "status": "disputed"}]
    assert list(entry["reports"][0]) == ["doc", "event", "span", "quote", "when", "quantities", "polarity", "modality", "claims"]
    assert cells["contradictions"][0]["between"][0]["event"] == "e1"
    assert cells["copies"][0]["kind"] == "document"


def test_every_quote_of_the_json_is_in_its_text(case):
    cells = json.loads(exported(case, "json"))
    told = [report for entry in cells["entries"] for report in entry["reports"]]
    quotes = [(item["span"], item["quote"]) for report in told for item in (report, *report["claims"])]
    assert len(quotes) == 6
    assert all(TEXT[start:end] == quote for (start, end), quote in quotes)


def test_jsonl_is_an_entry_a_line(case):
    lines = exported(case, "jsonl").splitlines()
    assert [json.loads(line) for line in lines] == json.loads(exported(case, "json"))["entries"]


@pytest.mark.parametrize("table", TABLES)
def test_csv_tables_have_their_columns_and_rows(case, table):
    rows = list(csv.DictReader(io.StringIO(as_csv(case, table), newline="")))
    assert tuple(rows[0]) == TABLES[table]
    assert len(rows) == {"entries": 1, "reports": 2, "claims": 4}[table]


def test_csv_may_carry_a_byte_order_mark(case):
    assert as_csv(case, bom=True) == BOM + as_csv(case)


def test_formulas_lose_their_power(case):
    rows = list(csv.DictReader(io.StringIO(as_csv(case), newline="")))
    assert all(not cell.startswith(("=", "+", "-", "@")) for row in rows for cell in row.values())
    assert [neutral(cell) for cell in ("=1", "@x", "\tx", "ok", None, -1)] == ["'=1", "'@x", "'\tx", "ok", None, -1]


def test_formats_that_are_not_there_are_refused_by_name(case):
    assert all(exported(case, form) for form in FORMATS)
    with pytest.raises(InputError, match="json, jsonl, csv"):
        exported(case, "docx")
    with pytest.raises(InputError, match="entries, reports, claims"):
        as_csv(case, "people")
