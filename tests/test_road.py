"""The road as a whole: pure, and faults stay where they happen."""

from dataclasses import replace

import pytest

from tawatur import road
from tawatur.engine import extracted
from tawatur.model import Document, Rejection
from tawatur.read import Opened

TEXT = "قالت وكالة الأنباء المركزية الكورية إن بيونغ يانغ أرسلت قوات إلى روسيا في أكتوبر 2024."


def opened(text, name="one"):
    return Opened(Document(id=name, name=name, text=text, source=f"{name}.txt"), text.encode())


def test_walking_twice_gives_the_same_document():
    doc = opened(TEXT).document
    assert road.walk(doc) == road.walk(doc)


def test_no_stage_changes_the_text():
    assert road.walk(opened(TEXT).document).text == TEXT


def test_every_actor_and_event_that_is_named_is_there():
    doc = road.walk(opened(TEXT).document)
    actors, events = {a.id for a in doc.actors}, {e.id for e in doc.events}
    assert doc.events
    assert doc.claims
    assert all(set(e.actors) | set(e.recipients) <= actors for e in doc.events)
    assert all(set(c.chain) <= actors and set(c.events) <= events for c in doc.claims)


def test_a_fault_in_one_document_is_its_own_rejection(monkeypatch):
    real = road.walk

    def broken(doc, own=None):
        if "bad" in doc.name:
            raise ZeroDivisionError("on purpose")
        return real(doc, own)

    monkeypatch.setattr("tawatur.engine.local.walk", broken)
    bad, good = extracted([opened(TEXT, "bad"), opened(TEXT, "good")], jobs=1)
    assert isinstance(bad, Rejection)
    assert "ZeroDivisionError" in bad.reason
    assert isinstance(good, Opened)
    assert good.document.events


def test_what_reading_noted_stays_and_is_noted_once_when_coded_again():
    noted = Rejection("one.txt", "a note of reading")
    doc = replace(opened("Nothing Arabic here.").document, language="en", rejections=(noted,))
    once = road.walk(doc)
    again = road.walk(replace(once, blocks=(), repairs=()))
    assert noted in again.rejections
    assert again.rejections == once.rejections


@pytest.mark.parametrize("published", [None, "2024-11-02"])
def test_the_publication_date_never_stands_in_silently(published):
    doc = road.walk(replace(opened("زودت كوريا الشمالية روسيا بالأسلحة.").document, published=published))
    (event,) = [e for e in doc.events if e.mode == "arms"]
    if published is None:
        assert event.when is None
    elif event.when is not None:
        assert event.when.edtf.endswith("~")
        assert event.when.anchor == "document"


def test_the_fingerprint_changes_with_own_word_files(tmp_path):
    (tmp_path / "groups.tsv").write_text("# nothing yet\n", encoding="utf-8")
    assert road.fingerprint(tmp_path) != road.fingerprint()
