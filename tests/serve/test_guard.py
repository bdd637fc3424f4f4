"""The door: other hosts, other sites and forms are refused, and every answer carries the headers of safety."""

import pytest
from fastapi.testclient import TestClient

from tawatur.serve import Rules, create_app
from tawatur.serve.guard import LARGEST_BODY

TOKEN = "a-token-nobody-guesses"  # noqa: S105 (of a test)
SAME = {"Sec-Fetch-Site": "same-origin"}


@pytest.mark.parametrize(
    "host",
    ["evil.example", "evil.example:8417", "127.0.0.1:80", "127.0.0.1", "127.0.0.1.evil.example:8417", "[::1", "", "[]:8417", "localhost:"],
)
def test_another_host_is_refused(shared, host):
    assert shared.get("/api/state", headers={"Host": host}).status_code in (400, 403)


@pytest.mark.parametrize("host", ["127.0.0.1:8417", "localhost:8417", "[::1]:8417"])
def test_its_own_names_are_answered(shared, host):
    assert shared.get("/api/state", headers={"Host": host}).status_code == 200


@pytest.mark.parametrize(
    "headers",
    [{"Sec-Fetch-Site": "cross-site"}, {"Sec-Fetch-Site": "same-site"}, {"Origin": "http://evil.example"}, {"Origin": "null"}],
)
@pytest.mark.parametrize("address", ["/", "/api/entries", "/print", "/assets/app.js"])
def test_another_site_is_refused(shared, headers, address):
    assert shared.get(address, headers=headers).status_code == 403


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({}, 403),
        ({"Sec-Fetch-Site": "none"}, 403),
        ({"Origin": "http://evil.example"}, 403),
        ({**SAME, "Origin": "http://evil.example"}, 403),
        ({**SAME, "Content-Type": "text/plain"}, 415),
        ({**SAME, "Content-Type": "application/x-www-form-urlencoded"}, 415),
        ({**SAME, "Content-Type": "multipart/form-data; boundary=application/json"}, 415),
    ],
)
def test_a_change_needs_its_own_origin_and_json(shared, headers, status):
    answer = shared.post("/api/review/undo", content=b"{}", headers={"Content-Type": "application/json", **headers})
    assert answer.status_code == status


@pytest.mark.parametrize("method", ["PUT", "DELETE", "PATCH", "OPTIONS", "TRACE"])
def test_other_methods_are_refused(shared, method):
    assert shared.request(method, "/api/entries", headers=SAME).status_code == 405


def test_a_large_body_is_refused_whatever_its_length_header_says(shared):
    headers = {**SAME, "Content-Type": "application/json"}
    assert shared.post("/api/review/undo", content=b" " * (LARGEST_BODY + 1), headers=headers).status_code == 413

    def pieces():
        for _ in range(20):
            yield b" " * 1000

    assert shared.post("/api/review/undo", content=pieces(), headers=headers).status_code in (400, 413)


def test_a_long_address_is_refused(shared):
    assert shared.get("/api/entries?q=" + "a" * 9000).status_code == 414


@pytest.mark.parametrize(
    "address", ["/", "/api/entries", "/api/entries.csv", "/api/nothing", "/print", "/assets/app.js", "/api/documents/news/original"]
)
def test_every_answer_has_the_headers_of_safety(shared, address):
    headers = shared.get(address).headers
    policy = headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "script-src 'self';" in policy
    assert "unsafe" not in policy
    assert "frame-ancestors 'none'" in policy
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "no-referrer"
    assert headers["cross-origin-resource-policy"] == "same-origin"
    assert "access-control-allow-origin" not in headers
    assert "server" not in headers


def test_refusals_have_them_too(shared):
    answer = shared.get("/", headers={"Host": "evil.example"})
    assert "content-security-policy" in answer.headers
    assert answer.json()["error"]["code"] == "forbidden"


@pytest.fixture
def guarded(example, page):
    with TestClient(create_app(example, rules=Rules(("192.0.2.7",), TOKEN), static=page), base_url="http://192.0.2.7:8417") as client:
        yield client


def test_with_a_token_nothing_is_answered_without_it(guarded):
    for address in ("/", "/api/entries", "/assets/app.js", "/print", f"/?token={TOKEN}x"):
        assert guarded.get(address).status_code == 401
    assert guarded.get("/api/state", headers={"Authorization": "Bearer wrong"}).status_code == 401


def test_the_token_comes_by_header_or_once_by_the_address(guarded):
    assert guarded.get("/api/state", headers={"Authorization": f"Bearer {TOKEN}"}).status_code == 200
    first = guarded.get(f"/entries?q=a&token={TOKEN}", follow_redirects=False)
    assert first.status_code == 303
    assert first.headers["location"] == "/entries?q=a"
    assert {"HttpOnly", "SameSite=Strict"} <= {part.strip() for part in first.headers["set-cookie"].split(";")}
    assert guarded.get("/entries?q=a").status_code == 200, "the cookie is enough from now on"


def test_the_way_on_after_a_token_stays_on_this_server(guarded):
    answer = guarded.get(f"//evil.example/?token={TOKEN}", follow_redirects=False)
    assert not answer.headers.get("location", "/").startswith("//")


def test_with_a_token_an_address_in_figures_is_a_name_of_ours_but_no_strangers_name(guarded):
    headers = {"Authorization": f"Bearer {TOKEN}"}
    assert guarded.get("/api/state", headers={**headers, "Host": "192.0.2.9:8417"}).status_code == 200
    assert guarded.get("/api/state", headers={**headers, "Host": "evil.example:8417"}).status_code == 403
