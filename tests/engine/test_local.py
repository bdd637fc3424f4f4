"""The engine gives back what went in, in its order, whatever the number of processes."""

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
    monkeypatch.setattr(local.multiprocessing, "get_context", refuse)
    assert len(list(extracted(pile(3), jobs=8))) == 3


def test_documents_are_walked_as_they_are_asked_for():
    asked = []

    def slow():
        for item in pile(200):
            asked.append(item)
            yield item

    next(extracted(slow(), jobs=1))
    assert len(asked) <= local._SMALL
