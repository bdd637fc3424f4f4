"""The application: every address answers in its shape, pages are found, and errors say what was wrong."""

import pytest
from fastapi.testclient import TestClient

from tawatur.errors import StoreError
from tawatur.serve import create_app
from tawatur.serve.shapes import base, case, chronicle, documents, parties

ANSWERS = {
    "/api/overview": case.Overview,
    "/api/state": base.State,
    "/api/labels": case.Labels,
    "/api/entries": chronicle.EntryList,
    "/api/entries.json": chronicle.EntryList,
    "/api/timeline": chronicle.Timeline,
    "/api/claims": chronicle.ClaimList,
    "/api/claims.json": chronicle.ClaimList,
    "/api/contradictions": chronicle.ContradictionList,
    "/api/facets/entries/actor": chronicle.FacetPage,
    "/api/facets/claims/stance": chronicle.FacetPage,
    "/api/facets/contradictions/kind": chronicle.FacetPage,
    "/api/actors": parties.ActorList,
    "/api/actors/PRK": parties.ActorPage,
    "/api/sources": parties.SourceList,
    "/api/network": parties.Network,
    "/api/network?level=actor&nodes=5": parties.Network,
    "/api/relations": parties.RelationList,
    "/api/relations/RUS/PRK": parties.RelationPage,
    "/api/documents": documents.DocumentList,
    "/api/documents/news": documents.Reader,
    "/api/publishers": documents.PublisherList,
    "/api/copies": documents.CopyList,
    "/api/rejections": documents.RejectionList,
    "/api/search?q=روسيا": case.SearchPage,
    "/api/search?q=": case.SearchPage,
    "/api/review": case.Queues,
    "/api/review/merges": case.Queue,
    "/api/review/dates": case.Queue,
    "/api/review/clashes": case.Queue,
    "/api/review/judgements": case.JudgementList,
    "/api/exports": case.Exports,
}


@pytest.mark.parametrize("address", ANSWERS)
def test_each_address_answers_in_its_shape(shared, address):
    answer = shared.get(address)
    assert answer.status_code == 200
    ANSWERS[address].model_validate(answer.json(), strict=False)


def test_every_entry_document_and_actor_of_the_example_answers_in_its_shape(shared):
    for row in shared.get("/api/entries?limit=200").json()["rows"]:
        chronicle.EntryPage.model_validate(shared.get(f"/api/entries/{row['id']}").json())
    for row in shared.get("/api/documents?limit=200").json()["rows"]:
        documents.Reader.model_validate(shared.get(f"/api/documents/{row['id']}").json())
    for row in shared.get("/api/actors?limit=200").json()["rows"]:
        parties.ActorPage.model_validate(shared.get(f"/api/actors/{row['id']}").json())


def test_the_schema_tells_of_every_answer(shared):
    paths = shared.get("/api/openapi.json").json()["paths"]
    told = {address.partition("?")[0] for address in ANSWERS}
    assert {p for p in told if p.count("/") == 2} <= set(paths)
    assert "/api/entries/{key}" in paths
    assert "/api/review/verdict" in paths


def test_the_built_page_answers_for_every_view_and_its_files(shared):
    for address in ("/", "/entries", "/entries/xdf1dea02b26fbd?q=1", "/relations/PRK/RUS"):
        answer = shared.get(address)
        assert answer.headers["content-type"] == "text/html; charset=utf-8"
        assert "/assets/app.js" in answer.text
    script = shared.get("/assets/app.js")
    assert script.headers["content-type"] == "text/javascript; charset=utf-8"
    assert "immutable" in script.headers["cache-control"]
    assert shared.get("/favicon.svg").headers["content-type"] == "image/svg+xml"


@pytest.mark.parametrize(
    "address",
    [
        "/assets/secret.py",
        "/assets/../secret.py",
        "/assets/%2e%2e/app.py",
        "/..%2f..%2fetc/passwd.txt",
        "/assets/none.js",
        "/api/none",
        "/api",
    ],
)
def test_what_is_not_there_is_said_to_be_none(shared, address):
    answer = shared.get(address)
    assert answer.status_code == 404
    assert base.Failure.model_validate(answer.json()).error.code == "not-found"


def test_without_a_built_page_both_languages_say_how_to_build_it(example, tmp_path):
    with TestClient(create_app(example, static=tmp_path), base_url="http://127.0.0.1:8417") as client:
        text = client.get("/").text
        assert 'lang="ar" dir="rtl"' in text
        assert "The reading page was not built" in text
        assert "TAWATUR_SKIP_UI" in text
        assert "<script" not in text
        assert client.get("/api/state").status_code == 200


@pytest.mark.parametrize(
    ("address", "status", "says"),
    [
        ("/api/entries?from=yesterday", 400, "yesterday"),
        ("/api/entries?to=1950-13", 400, "1950-13"),
        ("/api/documents?from=soon", 400, "soon"),
        ("/api/entries?limit=0", 422, "limit"),
        ("/api/entries?limit=201", 422, "limit"),
        ("/api/entries?offset=-1", 422, "offset"),
        ("/api/entries?sort=luck", 422, "sort"),
        ("/api/entries?q=" + "a" * 401, 422, "q"),
        ("/api/entries?" + "&".join(["actor=a"] * 51), 422, "actor"),
        ("/api/review/luck", 422, "name"),
        ("/api/entries/xnothing", 404, "xnothing"),
        ("/api/entries/x", 404, "x"),
        ("/api/actors/nobody", 404, "nobody"),
        ("/api/documents/nothing", 404, "nothing"),
        ("/api/relations/AAA/BBB", 404, "AAA"),
        ("/api/exports/pdf", 404, "pdf"),
        ("/print/entries/xnothing", 404, "xnothing"),
    ],
)
def test_an_error_says_what_was_wrong_and_has_an_id(shared, address, status, says):
    answer = shared.get(address)
    assert answer.status_code == status
    fault = base.Failure.model_validate(answer.json()).error
    assert says in fault.message
    assert fault.id == answer.headers["x-request-id"]


def test_what_breaks_is_answered_without_its_inside_and_logged(shared, monkeypatch, caplog):
    def broken(_case):
        raise ZeroDivisionError("secret inside")

    monkeypatch.setattr("tawatur.store.pages.overview.overview", broken)
    answer = TestClient(shared.app, base_url=shared.base_url, raise_server_exceptions=False).get("/api/overview")
    assert answer.status_code == 500
    assert "secret" not in answer.text
    assert answer.json()["error"]["id"] in caplog.text
    assert "secret inside" in caplog.text


def test_a_case_that_is_not_there_is_refused_before_anything_is_served(tmp_path):
    with pytest.raises(StoreError, match="no such case"):
        create_app(tmp_path / "none.tawatur")


def test_a_case_that_goes_away_is_said_to_be_gone(own, tmp_path):
    (tmp_path / "own.tawatur").unlink()
    answer = own.get("/api/state")
    assert answer.status_code == 503
    assert "not there any more" in answer.json()["error"]["message"]


def test_a_retired_id_leads_to_the_entry_that_holds_its_telling(shared):
    row = next(r for r in shared.get("/api/entries?sort=-roots&limit=200").json()["rows"] if r["tellings"] > 1)
    from tawatur.store.lists.write import key_of  # noqa: PLC0415 (the rule by which entries are named)

    tellings = shared.get(f"/api/entries/{row['id']}").json()["tellings"]
    retired = next(key for key in (key_of(t["id"]) for t in tellings) if key != row["id"])
    answer = shared.get(f"/api/entries/{retired}", follow_redirects=False)
    assert answer.status_code == 301
    followed = shared.get(f"/api/entries/{retired}").json()
    assert followed["entry"]["id"] == row["id"]
    assert followed["was"] == retired
    assert shared.get(f"/print/entries/{retired}").status_code == 200
