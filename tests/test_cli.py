"""The command line: every command does its work, and wrong use says what to do instead."""

import json
import re
import shutil
import subprocess
import sys

import pytest
from typer.testing import CliRunner

import tawatur
from tawatur.api import EXAMPLE
from tawatur.cli import app
from tawatur.show import VIEWS

RUN = CliRunner()


def run(*words):
    done = RUN.invoke(app, [str(word) for word in words])
    if done.exception and not isinstance(done.exception, SystemExit):
        raise done.exception
    return done


def command(*words, cwd=None):
    line = [sys.executable, "-m", "tawatur", *map(str, words)]
    return subprocess.run(line, capture_output=True, text=True, encoding="utf-8", check=False, cwd=cwd)  # noqa: S603  # our own program


@pytest.mark.parametrize("view", [v for v in VIEWS if v != "entry"])
def test_every_view_prints(example, view):
    done = run("show", example, view)
    assert done.exit_code == 0
    if view != "rejections":
        assert done.output.strip()


def test_an_entry_prints_every_telling_with_quote_chain_and_document(example):
    with tawatur.Case(example) as case:
        entry = next(e for e in case.entries() if e.status == "disputed" and e.mode == "arms")
        reports = case.reports_of(entry)
    printed = " ".join(run("show", example, "entry", entry.id).output.split())
    for report in reports:
        assert report.name in printed
        assert report.quote in printed
        for claim in report.claims:
            assert f"{claim.stance}: " in printed
    assert "accuses: الولايات المتحدة · «اتهمت»" in printed
    assert re.search(r"denies: [^«]+ · «[^»]+» «[^»]*نفت[^»]*»", printed), "a denial in another sentence is not quoted"


def test_why_explains_an_entry(example):
    with tawatur.Case(example) as case:
        entry = next(e for e in case.entries() if len(e.reports) > 1)
    assert str(entry.status) in run("why", example, entry.id).output


def test_explain_prints_every_layer_with_its_rule():
    printed = run("explain", "نفت موسكو أنها أرسلت أسلحة إلى كوريا الشمالية في مارس 2023.").output
    for word in ("time", "actor", "predicate", "event", "claim", "2023-03", "denies"):
        assert word in printed


@pytest.mark.parametrize("form", ["json", "jsonl", "csv"])
def test_export_writes_to_a_file(example, tmp_path, form):
    target = tmp_path / f"out.{form}"
    assert run("export", example, "--format", form, "--to", target).exit_code == 0
    assert target.read_text(encoding="utf-8").strip()


def test_extract_prints_one_row_a_document():
    done = command("extract", EXAMPLE / "wire.txt", "--jobs", "1")
    assert done.returncode == 0
    (row,) = [json.loads(line) for line in done.stdout.splitlines()]
    assert row["doc"] == "wire"
    assert row["events"]
    assert "text" not in row


def test_judge_keeps_a_verdict_and_takes_it_back(example, tmp_path):
    path = tmp_path / "judged.tawatur"
    shutil.copy(example, path)
    assert "doubtful pairs" in run("judge", path).output
    with tawatur.Case(path) as case:
        left, right = next(e for e in case.entries() if len(e.reports) > 1).reports[:2]
    assert "kept" in run("judge", path, left, right, "different").output
    assert "taken back" in run("judge", path, left, right, "undo").output


def test_remove_backup_and_check(example, tmp_path):
    path = tmp_path / "less.tawatur"
    shutil.copy(example, path)
    assert run("remove", path, "opinion").exit_code == 0
    assert run("backup", path, tmp_path / "copy.tawatur").exit_code == 0
    assert run("check", tmp_path / "copy.tawatur").exit_code == 0
    with tawatur.Case(tmp_path / "copy.tawatur") as case:
        assert "opinion" not in {head.name for head in case.documents()}


def test_check_finds_what_was_tampered_with(example, tmp_path):
    import sqlite3  # noqa: PLC0415 (only this test reaches behind the store)

    path = tmp_path / "bad.tawatur"
    shutil.copy(example, path)
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE documents SET text = substr(text, 2)")
    connection.close()
    assert run("check", path).exit_code == 1


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("show", "no-such.tawatur"), "no-such.tawatur"),
        (("build", "no-such-folder", "--case", "x.tawatur"), "no-such-folder"),
    ],
)
def test_wrong_input_names_the_file_and_ends_with_2(tmp_path, words, told):
    done = command(*words, cwd=tmp_path)
    assert done.returncode == 2
    assert told in done.stderr
    assert "Traceback" not in done.stderr


def test_an_unknown_view_says_which_there_are(example):
    done = command("show", example, "everything")
    assert done.returncode == 2
    assert "contradictions" in done.stderr


def test_refused_input_ends_with_1_and_the_rest_is_done(tmp_path):
    pile = tmp_path / "pile"
    pile.mkdir()
    (pile / "empty.txt").write_bytes(b"")
    (pile / "paper.pdf").write_bytes(b"%PDF-1.7 \x00\x01")
    shutil.copy(EXAMPLE / "wire.txt", pile / "wire.txt")
    done = command("build", pile, "--case", tmp_path / "x.tawatur")
    assert done.returncode == 1
    assert "empty.txt" in done.stderr
    assert "paper.pdf" in done.stderr
    assert "1 documents read" in done.stdout


def test_the_demo_ends_by_itself_in_a_script(tmp_path):
    done = command("demo", "--case", tmp_path / "demo.tawatur")
    assert done.returncode == 0
    assert "contradictions" in done.stdout
    assert "10 documents read" in done.stdout


def test_a_pile_of_bad_files_is_read_as_far_as_it_goes(tmp_path, bad):
    bad.write(tmp_path / "pile")
    done = command("build", tmp_path / "pile", "--case", tmp_path / "x.tawatur")
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    for name in ("empty.txt", "huge.txt", "noise.txt", "broken.zip", "bomb.zip", "latin.txt"):
        assert f"refused {name}" in done.stderr.replace("pile/", ""), name
    with tawatur.Case(tmp_path / "x.tawatur") as case:
        assert {head.name for head in case.documents()} == {"good", "turned"}
        repairs = {repair.kind for repair in case.document("turned").repairs}
        assert {"control", "direction"} <= repairs
