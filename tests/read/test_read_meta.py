import pytest

from tawatur import read
from tawatur.errors import InputError
from tawatur.read import Opened

NEWS = "وصل وزير الخارجية إلى العاصمة في زيارة تستمر يومين."


@pytest.fixture
def pile(tmp_path):
    for name in ("a", "b"):
        (tmp_path / f"{name}.txt").write_text(NEWS, encoding="utf-8")
    return tmp_path


def told(pile, table: str, encoding: str = "utf-8"):
    (pile / "meta.csv").write_bytes(table.encode(encoding))
    return list(read.pile([pile], meta=pile / "meta.csv"))


@pytest.mark.parametrize("mark", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_the_table_says_what_a_bare_text_is(pile, mark, encoding):
    rows = [["doc", "publisher", "published"], ["a", "وكالة الميناء", "2024-05~"], ["b.txt", "", "2024-06-01"]]
    found = told(pile, "\r\n".join(mark.join(row) for row in rows), encoding)
    assert [(item.document.publisher, item.document.published) for item in found] == [("وكالة الميناء", "2024-05~"), (None, "2024-06-01")]


def test_the_table_wins_over_the_texts_own_word(pile):
    (pile / "a.txt").write_text(f"---\npublished: 2020-01-01\n---\n{NEWS}", encoding="utf-8")
    found = told(pile, "doc,published\na,2024-05-03\n")
    assert found[0].document.published == "2024-05-03"
    assert [g.value for g in found[0].document.guesses if g.about == "published"] == ["2024-05-03", "2020-01-01"]


def test_a_row_for_no_document_is_reported(pile):
    *_, last = told(pile, "doc,published\na,2024\nc,2024\n")
    assert not isinstance(last, Opened)
    assert (last.source, "'c'" in last.reason) == ("meta.csv:3", True)


@pytest.mark.parametrize(
    ("table", "said"),
    [
        ("doc,date\na,2024\n", "meta.csv:1: unknown column 'date'"),
        ("publisher\nx\n", "meta.csv:1: no column 'doc'"),
        ("doc,published\na,3 May\n", "meta.csv:2: published '3 May' cannot be read; write dates as EDTF"),
        ("doc,published\na,2024\na,2025\n", "meta.csv:3: 'a' stands on line 2 as well"),
        ("doc,title\na,x,y\n", "meta.csv:2: 1 cells more than columns"),
        ("doc,url\na,www\n", "meta.csv:2: url 'www' cannot be read"),
        ("doc,title\n,x\n", "meta.csv:2: the column 'doc' is empty"),
    ],
)
def test_a_table_that_does_not_hold_names_file_line_and_remedy(pile, table, said):
    with pytest.raises(InputError) as caught:
        told(pile, table)
    assert str(caught.value).startswith(said)
