"""Word files load into rows; whatever is wrong with one is said with file and line."""

from dataclasses import dataclass

import pytest

from tawatur import lexicon
from tawatur.errors import LexiconError
from tawatur.lexicon import table, tables


@dataclass(frozen=True, slots=True)
class Row:
    word: str
    kinds: tuple[str, ...]
    count: int
    with_: str
    example: str
    source: str
    at: str = ""


HEADER = "word\tkinds\tcount\twith\texample\tsource"
GOOD = "سفينة\tبحر | نقل\t3\t\tأبحرت السفينة\town"


@pytest.fixture
def home(tmp_path, monkeypatch):
    (tmp_path / "home" / "ar").mkdir(parents=True)
    monkeypatch.setattr(lexicon, "HOME", tmp_path / "home")
    return tmp_path / "home" / "ar"


def write(folder, *lines, name="boats"):
    (folder / f"{name}.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")


def test_a_row_has_its_cells_cast_and_knows_where_it_stands(home):
    write(home, "# ships", HEADER, "", GOOD)
    assert table("boats", Row) == (Row("سفينة", ("بحر", "نقل"), 3, "", "أبحرت السفينة", "own", "boats:4"),)


def test_columns_may_come_in_any_order_and_line_ends_of_any_kind(home):
    write(home, "source\texample\twith\tcount\tkinds\tword\r", "own\tأبحرت\t\t1\tبحر\tمركب\r")
    assert [(row.word, row.count) for row in table("boats", Row)] == [("مركب", 1)]


def test_own_rows_stand_behind_ours(home, tmp_path):
    write(home, HEADER, GOOD)
    write(tmp_path, HEADER, GOOD.replace("سفينة", "زورق"))
    assert [row.word for row in table("boats", Row, own=tmp_path)] == ["سفينة", "زورق"]
    assert [row.word for row in table("boats", Row, own=tmp_path / "nowhere")] == ["سفينة"]


def test_files_of_one_prefix_are_read_by_name_ours_first(home, tmp_path):
    for folder, name in ((home, "boats-b"), (home, "boats-a"), (tmp_path, "boats-0"), (home, "other")):
        write(folder, HEADER, GOOD, name=name)
    assert [row.at for row in tables("boats-", Row, own=tmp_path)] == ["boats-a:2", "boats-b:2", "boats-0:2"]


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        ([HEADER.replace("count", "number"), GOOD], r"boats\.tsv:1: .*missing \['count'\], unknown \['number'\]"),
        ([HEADER + "\tword", GOOD], r"boats\.tsv:1: "),
        ([HEADER, GOOD, "سفينة\tبحر"], r"boats\.tsv:3: 2 cells"),
        ([HEADER, GOOD.replace("\t3\t", "\tثلاثة\t")], r"boats\.tsv:2: count must be a number"),
        ([HEADER, GOOD.replace("أبحرت السفينة", " ")], r"boats\.tsv:2: the column 'example' is empty"),
    ],
)
def test_a_bad_file_names_its_line(home, lines, told):
    write(home, *lines)
    with pytest.raises(LexiconError, match=told):
        table("boats", Row)


def test_a_missing_or_undecodable_file_is_said_so(home):
    with pytest.raises(LexiconError, match=r"boats\.tsv: cannot be read"):
        table("boats", Row)
    (home / "planes.tsv").write_bytes(b"word\xff\xfe")
    with pytest.raises(LexiconError, match=r"planes\.tsv: cannot be read"):
        table("planes", Row)
