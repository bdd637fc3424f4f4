"""A figure may not fall below its floor, and a floor sinks only when it is named and noted."""

import json
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "evals"))
import gate


@pytest.fixture
def shared(tmp_path, monkeypatch):
    (tmp_path / "data.txt").write_text("one", encoding="utf-8")
    (tmp_path / "CHANGELOG.md").write_text("- `b.recall` fell: counted anew.\n", encoding="utf-8")
    monkeypatch.setattr(gate, "FLOORS", tmp_path / "floors.json")
    monkeypatch.setattr(gate, "CHANGELOG", tmp_path / "CHANGELOG.md")
    monkeypatch.setattr(gate, "DATA", ("data.txt",))
    gate.FLOORS.write_text('{"data": {}, "floors": {}}', encoding="utf-8")
    assert gate.update({"a.f1": 0.5678, "b.recall": 0.9}, tmp_path, set()) == 0
    return tmp_path


def floors():
    return json.loads(gate.FLOORS.read_text(encoding="utf-8"))["floors"]


def test_every_figure_gets_a_floor_and_what_was_reached_holds(shared):
    assert floors() == {"a.f1": 0.567, "b.recall": 0.9}
    assert gate.hold({"a.f1": 0.5678, "b.recall": 0.9}, shared, whole=True) == 0


def test_a_figure_below_its_floor_fails_and_is_named(shared, capsys):
    assert gate.hold({"a.f1": 0.5, "b.recall": 0.9}, shared, whole=True) == 1
    assert "a.f1: 0.500 is below its floor 0.567" in capsys.readouterr().err


def test_a_figure_that_was_not_measured_fails_a_whole_run_only(shared):
    assert gate.hold({"a.f1": 0.6}, shared, whole=True) == 1
    assert gate.hold({"a.f1": 0.6}, shared, whole=False) == 0


def test_other_data_is_noticed(shared, capsys):
    (shared / "data.txt").write_text("two", encoding="utf-8")
    assert gate.hold({"a.f1": 0.6, "b.recall": 0.9}, shared, whole=True) == 1
    assert "data.txt: the data has changed" in capsys.readouterr().err


def test_an_update_raises_floors_and_lets_none_sink(shared):
    assert gate.update({"a.f1": 0.7}, shared, set()) == 0
    assert gate.update({"a.f1": 0.6}, shared, set()) == 1
    assert floors() == {"a.f1": 0.7, "b.recall": 0.9}


def test_a_floor_sinks_when_it_is_named_and_in_the_changelog(shared):
    assert gate.update({"a.f1": 0.1}, shared, {"a.f1"}) == 1
    assert gate.update({"b.recall": 0.8}, shared, {"b.recall"}) == 0
    assert floors()["b.recall"] == 0.8
