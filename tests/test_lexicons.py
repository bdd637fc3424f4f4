"""Every word file keeps its format: header, filled cells, ids that stand once, examples that show the word."""

from collections import Counter
from functools import cache

import pytest

from tawatur import edtf
from tawatur.fold import fold
from tawatur.lexicon import HOME

ARABIC = HOME / "ar"
FILES = sorted(ARABIC.glob("*.tsv"))
PATTERNS = {"boilerplate", "bylines", "captions"}
"""Files whose cells are templates, not words."""
NOT_SHOWN = {"example", "source"}
WEAK = "اويىءؤئ"
"""Letters that come and go when a verb is conjugated."""


@cache
def rows(name: str) -> tuple[dict[str, str], ...]:
    lines = [
        line.split("\t") for line in (ARABIC / f"{name}.tsv").read_text(encoding="utf-8").split("\n") if line.strip() and line[0] != "#"
    ]
    return tuple(dict(zip(lines[0], cells, strict=True)) for cells in lines[1:])


def parts(cell: str) -> list[str]:
    return [part.strip() for part in cell.split("|") if part.strip()]


def arabic(part: str) -> bool:
    return any("ء" <= letter <= "ي" for letter in part)


def skeleton(word: str) -> str:
    return "".join(letter for letter in fold(word) if letter not in WEAK)


def in_order(letters: str, word: str) -> bool:
    rest = iter(word)
    return all(letter in rest for letter in letters)


def shown(word: str, example: str) -> bool:
    """Say whether an example holds a word, as it stands or, if it is one word, in another form of the same letters."""
    bare = word.removeprefix("ال")
    if word in example or bare in example:
        return True
    return any(in_order(skeleton(bare.split()[0]), other) for other in example.split()) if bare else False


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
class TestEveryFile:
    def test_header_names_each_column_once_and_the_two_needed_ones(self, file):
        header = next(line for line in file.read_text(encoding="utf-8").split("\n") if line.strip() and line[0] != "#").split("\t")
        assert len(set(header)) == len(header)
        assert {"example", "source"} <= set(header)

    def test_no_row_lacks_an_example_or_a_source(self, file):
        assert not [row for row in rows(file.stem) if not row["example"].strip() or not row["source"].strip()]

    def test_cells_hold_no_stray_blanks_or_empty_values(self, file):
        found = [cell for row in rows(file.stem) for cell in row.values() if cell != cell.strip() or "||" in cell or cell.endswith("|")]
        assert not found

    def test_ids_stand_once(self, file):
        counts = Counter(row["id"] for row in rows(file.stem) if "id" in row)
        assert not [name for name, count in counts.items() if count > 1]

    def test_examples_show_the_word(self, file):
        silent = []
        for row in rows(file.stem) if file.stem not in PATTERNS else ():
            words = [fold(part) for column, cell in row.items() if column not in NOT_SHOWN for part in parts(cell) if arabic(part)]
            if words and not any(shown(word, fold(row["example"])) for word in words):
                silent.append((words[0], row["example"]))
        assert not silent


@pytest.mark.parametrize(("name", "column"), [("states", "names"), ("bodies", "names")])
def test_one_name_belongs_to_one_row(name, column):
    owners: dict[str, set[str]] = {}
    for row in rows(name):
        for part in parts(row[column]):
            owners.setdefault(fold(part), set()).add(row["id"])
    assert not {surface: ids for surface, ids in owners.items() if len(ids) > 1}


@pytest.mark.parametrize("name", ["states", "bodies", "places", "ambiguous"])
def test_spellings_that_fold_alike_are_listed_once_in_a_row(name):
    column = "name" if name == "ambiguous" else "names"
    doubled = {row[column] for row in rows(name) if len({fold(part) for part in parts(row[column])}) < len(parts(row[column]))}
    assert not doubled


@pytest.mark.parametrize("name", ["states", "bodies"])
def test_years_of_validity_are_edtf(name):
    assert not [row["id"] for row in rows(name) if not edtf.valid(row["valid"])]


def test_state_codes_are_three_capitals_or_joined_ones():
    codes = {code for name in ("states", "places") for row in rows(name) for code in row["state"].split("+") if row["state"]}
    assert not [code for code in codes if not (len(code) == 3 and code.isalpha() and code.isupper())]


def test_places_lie_on_the_globe():
    assert not [row["id"] for row in rows("places") if not (-90 <= float(row["lat"]) <= 90 and -180 <= float(row["lon"]) <= 180)]


def test_every_state_of_a_place_is_a_listed_state():
    known = {code for row in rows("states") for code in row["state"].split("+")}
    extra = {code for row in rows("places") for code in row["state"].split("+") if code} - known
    assert not extra
