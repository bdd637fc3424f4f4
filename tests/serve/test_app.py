"""The print page: readable in both languages, closed to other hosts and sites, harmless whatever a document holds."""

import http.client
import threading

import pytest

import tawatur
from tawatur.errors import InputError
from tawatur.serve import make_server


@pytest.fixture
def get(example):
    server = make_server(example)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    port = server.server_address[1]

    def ask(path, **headers):
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=20)
        connection.request("GET", path, headers={"Host": f"127.0.0.1:{port}", **headers})
        answer = connection.getresponse()
        body = answer.read().decode("utf-8")
        connection.close()
        return answer, body

    yield ask
    server.shutdown()
    server.server_close()
    thread.join()


def test_the_chronicle_is_right_to_left_by_default_and_english_on_request(get):
    assert '<html lang="ar" dir="rtl">' in get("/")[1]
    assert '<html lang="en" dir="ltr">' in get("/?lang=en")[1]


def test_an_entry_shows_its_quotes_and_chains(get, example):
    with tawatur.Case(example) as case:
        entry = next(e for e in case.entries() if e.status == "disputed" and e.mode == "arms")
        quotes = [report.quote for report in case.reports_of(entry)]
    answer, body = get(f"/entry/{entry.id}")
    assert answer.status == 200
    assert all(f"<mark>{quote}</mark>" in body for quote in quotes)


def test_no_script_and_nothing_from_elsewhere(get):
    answer, body = get("/")
    assert "<script" not in body
    assert "default-src 'none'" in answer.headers["Content-Security-Policy"]


@pytest.mark.parametrize("headers", [{"Host": "evil.example"}, {"Sec-Fetch-Site": "cross-site"}])
def test_other_hosts_and_other_sites_are_refused(get, headers):
    assert get("/", **headers)[0].status == 403


def test_an_unknown_page_is_said_to_be_none(get):
    answer, body = get("/nowhere")
    assert answer.status == 404
    assert "/nowhere" in body


def test_a_hostile_document_shows_harmlessly(tmp_path):
    (tmp_path / "bad.txt").write_text("زودت كوريا الشمالية <script>alert(1)</script> روسيا بالأسلحة في مارس 2023.", encoding="utf-8")
    tawatur.build([tmp_path / "bad.txt"], case=tmp_path / "bad.tawatur")
    from tawatur.serve import page  # noqa: PLC0415 (rendered without a server)

    with tawatur.Case(tmp_path / "bad.tawatur") as case:
        whole = "".join(page.entry(case, entry.id, "ar") for entry in case.entries())
    assert "&lt;script&gt;" in whole
    assert "<script>" not in whole


def test_a_taken_port_is_said_so(example):
    server = make_server(example)
    with pytest.raises(InputError, match="is taken"):
        make_server(example, server.server_address[1])
    server.server_close()
