import gzip
import json
import os
import random

import pytest

from tawatur import read
from tawatur.errors import InputError
from tawatur.model import Document
from tawatur.read import Limits, Opened

NEWS = "وصل وزير الخارجية إلى العاصمة في زيارة تستمر يومين.\n"


def documents(found) -> list[Document]:
    return [item.document for item in found if isinstance(item, Opened)]


def refused(found) -> dict[str, str]:
    return {item.source: item.reason for item in found if not isinstance(item, Opened)}


@pytest.fixture
def pile(tmp_path):
    (tmp_path / "wire").mkdir()
    (tmp_path / "wire" / "a.txt").write_text(NEWS, encoding="utf-8")
    (tmp_path / "b.txt").write_text(NEWS + "عاد الوفد.", encoding="utf-8")
    (tmp_path / "a.txt").write_text(NEWS, encoding="utf-8")
    (tmp_path / "rows.jsonl").write_text(json.dumps({"id": "r1", "text": NEWS}) + "\nnonsense\n", encoding="utf-8")
    (tmp_path / ".hidden.txt").write_text(NEWS, encoding="utf-8")
    return tmp_path


def test_a_bad_pile_is_read_to_its_end_and_each_bad_file_says_why(bad, tmp_path):
    bad.write(tmp_path / "pile")
    found = list(read.pile([tmp_path / "pile"]))
    why = refused(found)
    assert {doc.name for doc in documents(found)} == {"good", "turned"}
    assert set(why) == {"empty.txt", "huge.txt", "noise.txt", "broken.zip", "bomb.zip", "latin.txt"}
    assert "empty" in why["empty.txt"]
    assert "bytes in one text" in why["huge.txt"]
    assert "times its size" in why["bomb.zip"]
    assert "Latin-1" in why["latin.txt"]
    assert all(item.remedy for item in found if not isinstance(item, Opened))


def test_the_order_of_the_paths_does_not_matter(pile):
    paths = [pile / "wire", pile / "b.txt", pile / "a.txt", pile / "rows.jsonl"]
    straight = list(read.pile(paths))
    random.Random(3).shuffle(paths)  # noqa: S311
    assert list(read.pile(paths)) == straight


def test_a_file_given_twice_is_read_once(pile):
    assert len(documents(read.pile([pile, pile / "a.txt", str(pile / "*.txt")]))) == 4


def test_equal_names_get_a_number_and_copies_are_documents_of_their_own(pile):
    docs = documents(read.pile([pile]))
    assert [doc.name for doc in docs] == ["a", "b", "r1", "a-2"]
    assert len({doc.id for doc in docs}) == 4


def test_ids_stay_when_the_pile_grows(pile):
    before = {doc.id for doc in documents(read.pile([pile]))}
    (pile / "0").mkdir()
    (pile / "0" / "a.txt").write_text(NEWS, encoding="utf-8")
    assert before < {doc.id for doc in documents(read.pile([pile]))}


def test_sources_are_paths_inside_the_pile(pile):
    found = list(read.pile([pile]))
    assert [doc.source for doc in documents(found)] == ["a.txt", "b.txt", "rows.jsonl:1", "wire/a.txt"]
    assert list(refused(found)) == ["rows.jsonl:2"]


def test_a_path_that_is_not_there_is_the_users_slip(tmp_path):
    with pytest.raises(InputError, match="no such file"):
        read.pile([tmp_path / "nothing.txt"])
    with pytest.raises(InputError, match="nothing matches"):
        read.pile([str(tmp_path / "*.txt")])
    with pytest.raises(InputError, match="not fetched"):
        read.pile(["https://example.org/a.html"])


def test_a_link_out_of_the_folder_is_refused_and_a_pipe_is_not_waited_for(tmp_path):
    (tmp_path / "out.txt").write_text(NEWS, encoding="utf-8")
    folder = tmp_path / "pile"
    folder.mkdir()
    (folder / "link.txt").symlink_to(tmp_path / "out.txt")
    os.mkfifo(folder / "pipe.txt")
    assert refused(read.pile([folder])) == {
        "link.txt": "a link that leads out of the folder",
        "pipe.txt": "no ordinary file (a device, pipe or socket)",
    }


def test_members_of_a_zip_are_documents_and_their_names_are_never_paths(bad, tmp_path):
    inner = {"../../evil.txt": NEWS.encode(), "b/c.txt": NEWS.encode(), "__MACOSX/._c.txt": b"x", "x.pdf": b"%PDF-1.4"}
    (tmp_path / "pile.zip").write_bytes(bad.zipped(inner))
    found = list(read.pile([tmp_path / "pile.zip"]))
    assert [doc.source for doc in documents(found)] == ["pile.zip!evil.txt", "pile.zip!b/c.txt"]
    assert refused(found) == {"pile.zip!x.pdf": "PDF is not read"}


def test_links_inside_archives_are_refused(bad):
    assert refused(read.one(bad.linked(), "pile.zip")) == {"pile.zip!link.txt": "a link or device inside an archive"}


def test_archives_are_opened_two_deep_and_no_deeper(bad):
    assert len(documents(read.one(bad.nested(2), "pile.zip"))) == 1
    assert "2 deep" in next(iter(refused(read.one(bad.nested(3), "pile.zip")).values()))


def test_an_archive_of_too_many_members_is_stopped(bad):
    data = bad.zipped({f"{i}.txt": NEWS.encode() for i in range(6)})
    found = list(read.one(data, "pile.zip", limits=Limits(entries=4)))
    assert len(documents(found)) == 4
    assert "more than 4 members" in refused(found)["pile.zip"]


def test_a_gzip_bomb_is_stopped_by_what_it_unpacks_to():
    data = gzip.compress(b" " * (32 << 20))
    assert "times its size" in refused(read.one(data, "a.txt.gz"))["a.txt.gz"]


@pytest.mark.parametrize("suffix", [".pdf", ".docx", ".odt", ".epub", ".xlsx", ".png", ".mp3", ".mp4", ".rar", ".json", ".csv"])
def test_other_formats_are_refused_by_name_with_the_remedy(suffix):
    (found,) = read.one(b"anything", f"report{suffix}")
    assert found.reason.endswith("is not read")
    assert found.remedy


def test_a_pdf_that_calls_itself_text_is_still_a_pdf():
    (found,) = read.one(b"%PDF-1.7\n...", "report.txt")
    assert found.reason == "PDF is not read"
    assert "pdftotext" in found.remedy


def test_a_name_that_turns_its_direction_is_shown_straight():
    (doc,) = documents(read.one(NEWS.encode(), "report\u202etxt.txt"))
    assert doc.name == "reporttxt"
