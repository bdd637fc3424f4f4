"""The word files of clean: every row is found by its own example, and none speaks twice."""

import pytest

from tawatur.clean.lines import key_of, lines_of, signed
from tawatur.clean.rows import LineRow, OutletRow, line_words
from tawatur.errors import LexiconError
from tawatur.lexicon import table

ROWS = [row for name in ("boilerplate", "bylines", "captions") for row in table(name, LineRow)]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.at)
def test_the_example_of_a_row_is_recognised_as_its_kind(row):
    (line,) = lines_of(row.example)
    known = line_words().of(line)
    assert known is not None
    assert any(key_of(text) in line.key for text in row.texts)


@pytest.mark.parametrize("name", ["boilerplate", "bylines", "captions"])
def test_no_words_stand_twice_in_a_file_for_one_kind_of_match(name):
    seen: dict[tuple[str, str], str] = {}
    for row in table(name, LineRow):
        for key in {key_of(text) for text in row.texts}:
            match = "whole" if row.match in ("line", "role", "below", "rest") else row.match
            assert seen.setdefault((match, key), row.at) == row.at, key


def test_no_outlet_has_the_name_or_the_site_of_another():
    names: dict[str, str] = {}
    for row in table("outlets", OutletRow):
        for key in {signed(name) for name in (row.name, *row.variants)} | set(row.domains):
            assert names.setdefault(key, row.name) == row.name, key


def test_a_users_own_rows_are_read_and_a_wrong_match_names_its_line(tmp_path):
    head = "kind\tmatch\ttexts\twords\texample\tsource\n"
    (tmp_path / "boilerplate.tsv").write_text(head + "share\tline\tابعث الخبر\t3\tابعث الخبر\town\n", encoding="utf-8")
    assert line_words(tmp_path).of(lines_of("ابعث الخبر")[0]) is not None
    wrong = tmp_path / "wrong"
    wrong.mkdir()
    (wrong / "boilerplate.tsv").write_text(head + "share\tanywhere\tابعث\t3\tابعث\town\n", encoding="utf-8")
    with pytest.raises(LexiconError, match="boilerplate:2"):
        line_words(wrong)
