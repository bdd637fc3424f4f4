"""The engine gives back what went in, in its order, whatever the number of processes."""

import subprocess
import sys

from tawatur.engine import extracted, local
from tawatur.model import Document, Rejection
from tawatur.read import Opened


def pile(count):
    for number in range(count):
        if number % 5 == 4:
            yield Rejection(f"{number}.bin", "no text")
        else:
            text = f"زارت بعثة رقم {number} القاهرة في مارس 1998."
            yield Opened(Document(id=str(number), name=str(number), text=text, source=f"{number}.txt"), text.encode())


def test_two_processes_give_what_one_gives(monkeypatch):
    monkeypatch.setattr(local, "_SMALL", 4)
    monkeypatch.setattr(local, "_BATCH", 5)
    alone = list(extracted(pile(13), jobs=1))
    assert list(extracted(pile(13), jobs=2)) == alone
    assert [item.source if isinstance(item, Rejection) else item.document.source for item in alone] == [
        item.source if isinstance(item, Rejection) else item.document.source for item in pile(13)
    ]


def refuse(kind):
    raise AssertionError(f"processes were started: {kind}")


def test_a_small_pile_starts_no_processes(monkeypatch):
    monkeypatch.setattr(local, "get_context", refuse)
    assert len(list(extracted(pile(3), jobs=8))) == 3


def test_documents_are_walked_as_they_are_asked_for():
    asked = []

    def slow():
        for item in pile(200):
            asked.append(item)
            yield item

    next(extracted(slow(), jobs=1))
    assert len(asked) <= local._SMALL


SCRIPT = """
import tawatur
from tawatur.engine import local
local._SMALL = 2
print(len(list(tawatur.extract(["FOLDER"], jobs=2))))
"""


def test_a_script_that_calls_us_while_it_is_imported_is_told_so(tmp_path):
    for number in range(3):
        (tmp_path / f"{number}.txt").write_text(f"زارت بعثة رقم {number} القاهرة في مارس 1998.", encoding="utf-8")
    script = tmp_path / "script.py"
    script.write_text(SCRIPT.replace("FOLDER", str(tmp_path / "*.txt")), encoding="utf-8")
    done = subprocess.run([sys.executable, script], capture_output=True, text=True, timeout=120, check=False)  # noqa: S603  # our own
    assert done.returncode
    assert done.stderr.strip().splitlines()[-1].startswith("tawatur.errors.TawaturError")
    assert "__main__" in done.stderr
