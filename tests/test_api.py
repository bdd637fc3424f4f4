"""What a case promises: nothing twice, nothing lost, the same whatever the order, the processes or the interruptions."""

import json
import os
import random
import shutil
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

import tawatur
from tawatur.api import EXAMPLE
from tawatur.model import Document


def export(path):
    with tawatur.Case(path) as case:
        return case.export("json")


def test_every_stored_quote_stands_in_its_text(example):
    with tawatur.Case(example) as case:
        assert case.check() == []
        texts = {head.id: case.document(head.id).text for head in case.documents()}
        for report in case.reports.values():
            assert report.event.span.of(texts[report.doc]) == report.quote
        for entry in json.loads(case.export("json"))["entries"]:
            for told in entry["reports"]:
                start, end = told["span"]
                assert texts[told["doc"]][start:end] == told["quote"]


def test_the_example_tells_what_was_put_into_it(example):
    with tawatur.Case(example) as case:
        arms = [e for e in case.entries() if e.type == "AID" and e.mode == "arms" and e.status == "disputed"]
        assert arms, "arms for Russia are alleged and denied"
        copies = [c for c in case.copies() if c.kind == "document"]
        assert len(copies) == 1, "the wire and its copy"
        assert case.contradictions()


def test_building_twice_adds_nothing(example, tmp_path):
    path = tmp_path / "twice.tawatur"
    shutil.copy(example, path)
    summary = tawatur.demo(case=path)
    assert (summary.read, summary.known) == (0, 10)
    assert export(path) == export(example)


def test_the_order_of_documents_does_not_matter(tmp_path):
    files = sorted(p for p in EXAMPLE.iterdir() if p.suffix in (".txt", ".srt", ".md", ".html"))
    exports = []
    for name, order in (("a", files), ("b", files[::-1])):
        for file in order:
            tawatur.build([file], case=tmp_path / f"{name}.tawatur", meta=EXAMPLE / "meta.csv", jobs=1)
        exports.append(export(tmp_path / f"{name}.tawatur"))
    assert exports[0] == exports[1]


def test_the_number_of_processes_does_not_matter(tmp_path):
    rows = tmp_path / "rows.jsonl"
    line = "وقع الوزيران الروسي والصيني اتفاقا في {} يناير 2020، ونفت واشنطن الأنباء."
    rows.write_text("".join(json.dumps({"id": f"d{i}", "text": line.format(i % 28 + 1)}) + "\n" for i in range(60)), encoding="utf-8")
    for jobs in (1, 2):
        tawatur.build([rows], case=tmp_path / f"{jobs}.tawatur", jobs=jobs)
    assert export(tmp_path / "1.tawatur") == export(tmp_path / "2.tawatur")


def test_a_build_killed_at_any_moment_can_be_run_again(tmp_path):
    whole = tmp_path / "whole.tawatur"
    tawatur.build([EXAMPLE], case=whole, meta=EXAMPLE / "meta.csv", jobs=1)
    wanted = export(whole)
    command = [sys.executable, "-m", "tawatur", "build", str(EXAMPLE), "--meta", str(EXAMPLE / "meta.csv"), "--jobs", "1", "--case"]
    dice = random.Random(11)  # noqa: S311  # when to stop, no secret
    path = tmp_path / "killed.tawatur"
    for _ in range(10):
        running = subprocess.Popen([*command, str(path)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)  # noqa: S603  # our own program
        time.sleep(dice.uniform(0.3, 3.0))
        os.kill(running.pid, signal.SIGKILL)
        running.wait()
    tawatur.build([EXAMPLE], case=path, meta=EXAMPLE / "meta.csv", jobs=1)
    assert export(path) == wanted
    with tawatur.Case(path) as case:
        assert case.check() == []


def test_nothing_asks_for_the_network(tmp_path, monkeypatch):
    def refuse(*_, **__):
        raise AssertionError("a socket was opened")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    monkeypatch.setattr(socket, "create_connection", refuse)
    tawatur.demo(case=tmp_path / "offline.tawatur")
    assert json.loads(export(tmp_path / "offline.tawatur"))["entries"]


def test_extract_and_merge_give_what_build_gives(example, tmp_path):
    rows = tmp_path / "rows.jsonl"
    from tawatur.export.rows import row_of  # noqa: PLC0415 (only this test needs it)

    items = [item for item in tawatur.extract([EXAMPLE], meta=EXAMPLE / "meta.csv", jobs=1) if isinstance(item, Document)]
    rows.write_text("".join(json.dumps(row_of(item, with_text=True), ensure_ascii=False) + "\n" for item in items), encoding="utf-8")
    summary = tawatur.merge([rows], case=tmp_path / "merged.tawatur")
    with tawatur.Case(example) as case:
        assert summary.entries == len(case.entries())


def test_a_judgement_outlives_a_rebuild_and_undoing_it_restores_the_export(example, tmp_path):
    path = tmp_path / "judged.tawatur"
    shutil.copy(example, path)
    before = export(path)
    with tawatur.Case(path) as case:
        entry = next(e for e in case.entries() if len(e.reports) > 1)
        left, right = entry.reports[:2]
        case.judge(left, right, tawatur.Verdict.DIFFERENT, by="reader")
    tawatur.demo(case=path)
    with tawatur.Case(path) as case:
        assert not any({left, right} <= set(e.reports) for e in case.entries())
        assert case.undo(left, right)
    assert export(path) == before


def test_own_word_rows_are_read(tmp_path):
    own = tmp_path / "own"
    own.mkdir()
    header = (Path(tawatur.__file__).parent / "lexicons" / "ar" / "groups.tsv").read_text(encoding="utf-8").splitlines()
    columns = next(line for line in header if not line.startswith("#")).split("\t")
    row = {
        "id": "sons-of-the-harbour",
        "kind": "group",
        "state": "YEM",
        "role": "REB",
        "names": "أبناء المرفأ القديم",
        "name_en": "Sons of the Old Harbour",
        "example": "هاجم أبناء المرفأ القديم الثكنة",
        "source": "own knowledge",
    }
    (own / "groups.tsv").write_text("\t".join(columns) + "\n" + "\t".join(row.get(c, "") for c in columns) + "\n", encoding="utf-8")
    doc = tawatur.explain("هاجم أبناء المرفأ القديم الثكنة فجرا.", lexicon=own)
    assert "sons-of-the-harbour" in {actor.id for actor in doc.actors}


def test_changed_word_files_code_the_stored_documents_anew_and_keep_judgements(example, tmp_path):
    path, own = tmp_path / "case.tawatur", tmp_path / "own"
    shutil.copy(example, path)
    own.mkdir()
    (own / "verbs-own.tsv").write_text("# no rows yet\n", encoding="utf-8")
    with tawatur.Case(path) as case:
        left, right = next(e for e in case.entries() if len(e.reports) > 1).reports[:2]
        case.judge(left, right, tawatur.Verdict.DIFFERENT, by="reader")
    summary = tawatur.build([EXAMPLE / "wire.txt"], case=path, meta=EXAMPLE / "meta.csv", lexicon=own, jobs=1)
    assert (summary.read, summary.documents) == (1, 10)
    with tawatur.Case(path) as case:
        assert not any({left, right} <= set(e.reports) for e in case.entries())
        assert case.undo(left, right)
    assert export(path) == export(example)


def test_times_can_be_tagged_alone():
    (found,) = tawatur.times.tag("وصل الوفد أمس", published="2024-06-12")
    assert found.value.edtf == "2024-06-11"


def test_a_document_in_another_language_is_kept_and_not_coded(tmp_path):
    (tmp_path / "english.txt").write_text(
        "The two ministers signed an agreement in Moscow on Monday and denied all reports of arms deals.", encoding="utf-8"
    )
    summary = tawatur.build([tmp_path / "english.txt"], case=tmp_path / "x.tawatur")
    assert (summary.documents, summary.reports) == (1, 0)
    with tawatur.Case(tmp_path / "x.tawatur") as case:
        assert any("not Arabic" in rejection.reason for rejection in case.rejections())
