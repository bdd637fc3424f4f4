"""Review: queues empty as pairs are judged, verdicts are kept in the case, and undoing brings everything back."""

import threading

import pytest

import tawatur
from tawatur.serve import desk

SAME = {"Sec-Fetch-Site": "same-origin"}


def pair(client, queue="merges", **asked):
    return client.get(f"/api/review/{queue}", params=asked).json()["rows"][0]


def judge(client, row, verdict, **rest):
    body = {"left": row["left"]["id"], "right": row["right"]["id"], "verdict": verdict, **rest}
    return client.post("/api/review/verdict", json=body, headers=SAME)


def undo(client, row, **rest):
    return client.post("/api/review/undo", json={"left": row["left"]["id"], "right": row["right"]["id"], **rest}, headers=SAME)


def exported(client):
    return client.get("/api/exports/json").text


def test_a_verdict_joins_two_entries_and_undoing_parts_them_again(own):
    before = exported(own)
    row = next(r for r in own.get("/api/review/merges?limit=200").json()["rows"] if not r["together"])
    answer = judge(own, row, "same", by="reader")
    assert answer.status_code == 200
    assert answer.json()["state"]["current"]
    pair_of = {row["left"]["id"], row["right"]["id"]}
    listed = own.get("/api/entries", params={"doc": row["left"]["doc"], "limit": 200}).json()["rows"]
    whole = [own.get(f"/api/entries/{entry['id']}").json() for entry in listed]
    held = next(entry for entry in whole if pair_of <= {telling["id"] for telling in entry["tellings"]})
    verdict = next(link for link in held["links"] if link["person"])
    assert (verdict["by"], verdict["verdict"]) == ("reader", "same")
    assert exported(own) != before
    assert undo(own, row).json()["gone"] == 1
    assert exported(own) == before


def test_a_verdict_is_what_the_command_line_sees(own, tmp_path):
    row = pair(own)
    judge(own, row, "different", by="سميرة")
    with tawatur.Case(tmp_path / "own.tawatur") as case:
        (kept,) = case.store.judgements()
    assert {kept.left, kept.right} == {row["left"]["id"], row["right"]["id"]}
    assert (kept.by, kept.verdict.value) == ("سميرة", "different")


@pytest.mark.parametrize("queue", ["merges", "dates", "clashes"])
def test_a_judged_pair_leaves_its_queue_and_comes_back_when_undone(own, queue):
    row = pair(own, queue)
    judge(own, row, "same")
    ids = {r["id"] for r in own.get(f"/api/review/{queue}?limit=200&unsure=1").json()["rows"]}
    assert row["id"] not in ids
    undo(own, row)
    assert row["id"] in {r["id"] for r in own.get(f"/api/review/{queue}?limit=200").json()["rows"]}


def test_an_unsure_pair_is_put_off(own):
    row = pair(own, "dates")
    judge(own, row, "unsure", by="me")
    counts = {q["queue"]: q for q in own.get("/api/review").json()["queues"]}
    assert counts["dates"]["unsure"] == 1
    assert row["id"] not in {r["id"] for r in own.get("/api/review/dates?limit=200").json()["rows"]}
    last = own.get("/api/review/dates?limit=200&unsure=1").json()["rows"][-1]
    assert last["id"] == row["id"]
    assert [held["by"] for held in last["judged"]] == ["me"]


def test_undoing_takes_back_one_persons_verdict_or_everybodys(own):
    row = pair(own)
    judge(own, row, "same", by="one")
    judge(own, row, "same", by="other")
    assert [j["by"] for j in own.get("/api/review/judgements").json()["rows"]] == ["other", "one"]
    assert undo(own, row, by="one").json()["gone"] == 1
    assert undo(own, row).json()["gone"] == 1
    assert undo(own, row).json()["gone"] == 0


@pytest.mark.parametrize(
    ("body", "status"),
    [
        ({"left": "none:e1", "right": "none:e2", "verdict": "same"}, 404),
        ({"left": "none:e1", "right": "none:e1", "verdict": "same"}, 400),
        ({"left": "x", "right": "none:e1", "verdict": "same"}, 422),
        ({"left": "none:e1", "right": "none:e2", "verdict": "perhaps"}, 422),
        ({"left": "none:e1", "right": "none:e2", "verdict": "same", "score": 1}, 422),
        ({"left": "none:e1", "right": "none:e2", "verdict": "same", "by": "x" * 81}, 422),
        ([], 422),
    ],
)
def test_a_verdict_on_nothing_is_refused(own, body, status):
    assert own.post("/api/review/verdict", json=body, headers=SAME).status_code == status
    assert own.get("/api/review/judgements").json()["total"] == 0


def test_a_large_case_is_built_in_the_background_by_a_process_of_its_own(own, monkeypatch):
    monkeypatch.setattr(desk, "PATIENCE", 0.0)
    monkeypatch.setattr(desk, "LARGE", 1)
    row = next(r for r in own.get("/api/review/merges?limit=200").json()["rows"] if not r["together"])
    state = judge(own, row, "same").json()["state"]
    assert state["rebuilding"]
    assert not state["current"]
    assert row["id"] not in {r["id"] for r in own.get("/api/review/merges?limit=200").json()["rows"]}, "it leaves the queue at once"
    thread = own.app.state.desk._builder._thread
    if thread:
        thread.join()
    state = own.get("/api/state").json()
    assert state["current"]
    assert not state["rebuilding"]


def test_readers_are_answered_while_others_judge(own):
    row = pair(own)
    faults = []

    def read():
        for _ in range(10):
            answer = own.get("/api/entries?q=روسيا")
            if answer.status_code != 200:
                faults.append(answer.text)

    readers = [threading.Thread(target=read) for _ in range(4)]
    for reader in readers:
        reader.start()
    for _ in range(2):
        faults += [a.text for a in (judge(own, row, "same"), undo(own, row)) if a.status_code != 200]
    for reader in readers:
        reader.join()
    assert not faults


def test_a_case_that_may_only_be_read_is_read_but_not_judged(own, monkeypatch):
    row = pair(own)
    monkeypatch.setattr(own.app.state.desk, "writable", False)
    answer = judge(own, row, "same")
    assert answer.status_code == 400
    assert "may only be read" in answer.json()["error"]["message"]
    assert not own.get("/api/state").json()["writable"]


def test_when_too_many_wait_to_write_the_next_is_told_to_come_again(own):
    row = pair(own)
    turns = own.app.state.desk._turns
    while turns.acquire(blocking=False):
        pass
    answer = judge(own, row, "same")
    assert answer.status_code == 503
    assert answer.json()["error"]["code"] == "busy"
    for _ in range(desk.WAITING):
        turns.release()
    assert judge(own, row, "same").status_code == 200


def test_closing_leaves_one_file(example, page, tmp_path):
    import shutil  # noqa: PLC0415 (used once)

    from fastapi.testclient import TestClient  # noqa: PLC0415 (the same)

    path = tmp_path / "one.tawatur"
    shutil.copy(example, path)
    with TestClient(desk_app(path, page), base_url="http://127.0.0.1:8417") as client:
        judge(client, pair(client), "same")
    assert [file.name for file in tmp_path.iterdir()] == ["one.tawatur"]


def desk_app(path, page):
    from tawatur.serve import create_app  # noqa: PLC0415 (the same)

    return create_app(path, static=page)
