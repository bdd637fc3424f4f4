"""The case file: what goes in comes out, nothing twice, nothing lost, and errors that say what to do."""

from __future__ import annotations

import random
import sqlite3
import subprocess
import sys
from dataclasses import replace
from typing import TYPE_CHECKING

import paper
import pytest
from paper import TEXT, document

from tawatur.chronicle import build_chronicle
from tawatur.errors import StoreError
from tawatur.export import exported
from tawatur.model import Event, Judgement, Rejection, Span, Verdict, When
from tawatur.store import SqliteStore, reports_of

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def store(tmp_path):
    with SqliteStore.open(tmp_path / "case.tawatur", create=True) as opened:
        yield opened


def put(store, *names, rules="rules", **rest):
    docs = [document(name, **rest) for name in names]
    for doc in docs:
        store.put(doc, doc.text.encode(), rules)
    return docs


def rebuilt(store):
    store.replace_chronicle(build_chronicle(store.reports(), store.documents(signatures=True), store.judgements()))
    return exported(store, "json")


def test_a_document_comes_back_whole(store):
    (doc,) = put(store, "wire")
    assert store.document(doc.id) == doc
    assert store.original(doc.id) == TEXT.encode()
    assert [(head.id, head.name, head.publisher, head.length) for head in store.documents()] == [(doc.id, "wire", doc.publisher, len(TEXT))]


def test_reports_are_those_of_the_documents(store):
    docs = put(store, "one", "two", "three")
    expected = sorted((r for doc in docs for r in reports_of(doc)), key=lambda r: (r.doc, r.event.span))
    assert list(store.reports()) == expected
    assert expected[0].sentence.startswith("أرسلت")
    assert [actor.id for actor in expected[0].actors] == ["PRK", "RUS", "USA", "kremlin"]


def test_putting_again_adds_nothing(store):
    put(store, "wire", "copy")
    before = _rows(store)
    put(store, "wire", "copy")
    assert _rows(store) == before
    assert before["originals"] == 1, "two copies of one text are two documents with one original"
    assert before["documents"] == 2


def _rows(store):
    connection = sqlite3.connect(store.path)
    names = [row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
    tables = [name for name in names if "_words" not in name]  # search tables: sentences stand for them
    counts = {table: connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in tables}  # noqa: S608  # names from the file itself
    connection.close()
    return counts


def test_every_table_holds_something_and_every_view_answers(store):
    first, second = put(store, "wire", "other", publisher="دار")
    store.put_rejection(Rejection("pile/x.pdf", "PDF is not read", "save it as text"))
    store.add_judgement(Judgement(f"{first.id}:e1", f"{second.id}:e1", Verdict.SAME, "me", "2024-01-01"))
    later = replace(document("later"), events=(replace(first.events[0], when=When("2022-08-20/2022-09-10")),))
    store.put(later, later.text.encode(), "rules")
    store.add_judgement(Judgement(f"{first.id}:e1", f"{later.id}:e1", Verdict.SAME, "me", "2024-01-01"))
    rebuilt(store)
    assert not [table for table, count in _rows(store).items() if not count]
    connection = sqlite3.connect(store.path)
    views = [row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'view'")]
    found = {view: connection.execute(f"SELECT * FROM {view}").fetchall() for view in views}  # noqa: S608  # names from the file itself
    connection.close()
    assert found["reports"][0][2] == "wire" or found["reports"][1][2] == "wire"
    assert {"voices", "contradictions", "ties", "coverage"} <= {view for view, rows in found.items() if rows}


def test_quotes_of_the_view_are_the_characters_of_the_text(store):
    put(store, "wire")
    connection = sqlite3.connect(store.path)
    rows = connection.execute('SELECT d.text, v.start, v."end", v.quote FROM voices v JOIN documents d ON d.id = v.doc').fetchall()
    connection.close()
    assert rows
    assert all(text[start:end] == quote for text, start, end, quote in rows)


def test_known_asks_for_the_rules_too(store):
    (doc,) = put(store, "wire", rules="old")
    assert store.known(doc.id, "old")
    assert not store.known(doc.id, "new")
    assert store.needs_rebuild("new") == (doc.id,)
    assert store.needs_rebuild("old") == ()
    assert [(head.id, body) for head, body in store.originals()] == [(doc.id, TEXT.encode())]


def test_the_chronicle_comes_back_and_knows_when_it_is_old(store):
    assert not store.chronicle_is_current()
    put(store, "wire", "other")
    chronicle = build_chronicle(store.reports(), store.documents(signatures=True))
    store.replace_chronicle(chronicle)
    assert store.chronicle() == chronicle
    assert store.chronicle_is_current()
    put(store, "third")
    assert not store.chronicle_is_current()


def test_undoing_a_verdict_restores_the_export(store):
    first, second = put(store, "wire", "other")
    left, right = f"{first.id}:e1", f"{second.id}:e1"
    before = rebuilt(store)
    store.add_judgement(Judgement(left, right, Verdict.DIFFERENT, "me", "2024-01-01"))
    assert rebuilt(store) != before
    assert store.remove_judgement(right, left) == 1
    assert rebuilt(store) == before


def test_a_verdict_survives_new_rules_and_finds_its_report_again(store):
    first, second = put(store, "wire", "other")
    verdict = Judgement(*sorted((f"{first.id}:e1", f"{second.id}:e1")), Verdict.DIFFERENT, "me", "2024-01-01", 1.0, ("two shipments",))
    store.add_judgement(verdict)
    for doc in (first, second):
        event = replace(doc.events[0], id="n7", span=Span(doc.events[0].span.start, doc.events[0].span.end + 5))
        claims = tuple(replace(claim, events=("n7",)) for claim in doc.claims)
        store.put(replace(doc, events=(event,), claims=claims), doc.text.encode(), "new rules")
    (again,) = store.judgements()
    assert (again.left, again.right) == tuple(sorted((f"{first.id}:n7", f"{second.id}:n7")))
    assert (again.verdict, again.reasons) == (verdict.verdict, verdict.reasons)


def test_a_verdict_whose_report_is_gone_is_kept_and_listed(store):
    first, second = put(store, "wire", "other")
    verdict = Judgement(*sorted((f"{first.id}:e1", f"{second.id}:e1")), Verdict.SAME, "me")
    store.add_judgement(verdict)
    store.put(replace(first, events=(), claims=()), TEXT.encode(), "new")
    assert store.judgements() == ()
    assert store.lost_judgements() == (verdict,)
    store.put(first, TEXT.encode(), "newer")
    assert store.judgements() == (verdict,)


def test_verdicts_on_what_is_not_there_are_refused(store):
    (doc,) = put(store, "wire")
    with pytest.raises(StoreError, match="not in this case"):
        store.add_judgement(Judgement(f"{doc.id}:e1", "nowhere:e1", Verdict.SAME, "me"))
    with pytest.raises(StoreError, match="twice"):
        store.add_judgement(Judgement(f"{doc.id}:e1", f"{doc.id}:e1", Verdict.SAME, "me"))


def test_a_rejection_is_kept_once_and_goes_when_the_file_was_mended(store):
    refused = Rejection("pile/wire.txt", "empty", "give it a text")
    store.put_rejection(refused)
    store.put_rejection(refused)
    assert store.rejections() == (refused,)
    (doc,) = put(store, "wire")
    assert store.rejections() == doc.rejections


def test_remove_takes_a_document_with_everything_on_it(store):
    put(store, "wire", "other", "third")
    assert len(store.remove(["wire"])) == 1
    (left,) = store.remove(["other"])
    assert left not in {head.id for head in store.documents()}
    assert not store.check()
    store.remove(["third"])
    rows = _rows(store)
    assert rows.pop("settings") > 0
    assert not any(rows.values())
    with pytest.raises(StoreError, match="not in this case"):
        store.remove(["wire"])


def test_removing_one_of_two_copies_keeps_the_original(store):
    first, second = put(store, "wire", "copy")
    store.remove([first.id])
    assert store.original(second.id) == TEXT.encode()


def test_an_unknown_name_leaves_everything_in_place(store):
    put(store, "wire")
    with pytest.raises(StoreError):
        store.remove(["wire", "nobody"])
    assert len(list(store.documents())) == 1


def test_a_sound_case_has_no_problems_and_a_broken_one_names_them(store):
    put(store, "wire")
    rebuilt(store)
    assert store.check() == []
    connection = sqlite3.connect(store.path)
    connection.execute("UPDATE events SET quote = 'غيره'")
    connection.execute("UPDATE originals SET size = size + 1")
    connection.commit()
    connection.close()
    whats = " ".join(problem.what for problem in store.check())
    assert "is not the quote" in whats
    assert "SHA-256" in whats


def test_check_finds_dangling_names(store):
    doc = document()
    bad = replace(doc, events=(*doc.events, Event("e9", Span(0, 999), "AID", "arms", ("nobody",))))
    store.put(bad, TEXT.encode(), "rules")
    whats = " ".join(problem.what for problem in store.check())
    assert "lies outside the text" in whats
    assert "'nobody'" in whats


def test_closed_case_is_one_file(tmp_path):
    with SqliteStore.open(tmp_path / "case.tawatur", create=True) as opened:
        put(opened, "wire")
        assert (tmp_path / "case.tawatur-wal").exists()
    assert [path.name for path in tmp_path.iterdir()] == ["case.tawatur"]


def test_backup_is_a_whole_case(store, tmp_path):
    put(store, "wire")
    before = rebuilt(store)
    store.backup(tmp_path / "copy.tawatur")
    with SqliteStore.open(tmp_path / "copy.tawatur") as copy:
        assert exported(copy, "json") == before
        assert copy.check() == []
    with pytest.raises(StoreError, match="already"):
        store.backup(tmp_path / "copy.tawatur")


def test_a_case_that_only_may_be_read_can_be_read(tmp_path):
    path = tmp_path / "case.tawatur"
    with SqliteStore.open(path, create=True) as opened:
        (doc,) = put(opened, "wire")
    path.chmod(0o444)
    with SqliteStore.open(path) as opened:
        assert opened.document(doc.id) == doc


@pytest.mark.parametrize(
    ("content", "create", "says"),
    [
        (None, False, "tawatur build"),
        (b"", False, "is empty"),
        (b"%PDF-1.7 and more", True, "not a case"),
        ("folder", False, "is a folder"),
    ],
)
def test_what_is_no_case_is_refused_with_the_remedy(tmp_path, content, create, says):
    path = tmp_path / "case.tawatur"
    if content == "folder":
        path.mkdir()
    elif content is not None:
        path.write_bytes(content)
    with pytest.raises(StoreError, match=says) as raised:
        SqliteStore.open(path, create=create)
    assert "case.tawatur" in str(raised.value)


def test_another_programs_database_and_a_newer_case_are_refused(tmp_path):
    other = tmp_path / "other.db"
    connection = sqlite3.connect(other)
    connection.execute("CREATE TABLE t (a)")
    connection.close()
    with pytest.raises(StoreError, match="not a case"):
        SqliteStore.open(other)
    newer = tmp_path / "newer.tawatur"
    SqliteStore.open(newer, create=True).close()
    connection = sqlite3.connect(newer)
    connection.execute("UPDATE settings SET value = '99' WHERE key = 'schema'")
    connection.commit()
    connection.close()
    with pytest.raises(StoreError, match="newer"):
        SqliteStore.open(newer)


def test_half_a_character_is_an_error_that_names_the_document(store):
    doc = replace(document(), text=TEXT + "\ud800", sentences=())
    with pytest.raises(StoreError, match="wire"):
        store.put(doc, b"x", "rules")
    assert list(store.documents()) == []


def test_order_of_putting_does_not_show_in_the_export(tmp_path):
    texts = []
    for order in (1, -1):
        path = tmp_path / f"{order}.tawatur"
        with SqliteStore.open(path, create=True) as opened:
            put(opened, *["a", "b", "c", "d"][::order])
            texts.append(rebuilt(opened))
    assert texts[0] == texts[1]


@pytest.mark.slow
def test_a_build_that_is_killed_can_be_run_again(tmp_path):
    whole = tmp_path / "whole.tawatur"
    paper.build(whole, 30)
    with SqliteStore.open(whole) as opened:
        expected = exported(opened, "json")
    pick = random.Random(5)  # noqa: S311  # when to stop, no secret
    for number in range(6):
        case = tmp_path / f"killed{number}.tawatur"
        for _ in range(2):
            _killed(case, pick.randrange(0, 30))
        _killed(case, None)
        with SqliteStore.open(case) as opened:
            assert exported(opened, "json") == expected
            assert opened.check() == []


def _killed(case: Path, after: int | None) -> None:
    command = [sys.executable, paper.__file__, str(case), "30"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as running:  # noqa: S603  # our own program
        for line in running.stdout or ():
            if after is not None and int(line) >= after:
                running.kill()
                return
    assert running.returncode == 0
