"""Starting the server: on this machine alone unless a token guards it, with a plain sentence when it cannot."""

import http.client
import re
import subprocess
import sys

import pytest

from tawatur.errors import InputError
from tawatur.serve import start as serving
from tawatur.serve.guard import Rules
from tawatur.serve.start import bound, check, is_loopback


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.0.2.7", "example.org"])  # noqa: S104 (it is refused)
def test_an_address_that_others_reach_needs_a_token(host):
    with pytest.raises(InputError, match="--token"):
        check(host, None)
    check(host, "sixteen-signs-or-more")


@pytest.mark.parametrize("host", ["127.0.0.1", "127.0.0.2", "::1", "localhost"])
def test_this_machine_alone_needs_none(host):
    assert is_loopback(host)
    check(host, None)


def test_a_short_token_guards_nothing():
    with pytest.raises(InputError, match="too short"):
        check("127.0.0.1", "secret")


def test_a_taken_port_is_said_so_and_the_usual_one_gives_way(monkeypatch):
    with bound("127.0.0.1", 0) as held:
        held.listen()
        port = held.getsockname()[1]
        with pytest.raises(InputError, match=f"port {port}"):
            bound("127.0.0.1", port)
        monkeypatch.setattr(serving, "PORT", port)
        with serving._usual("127.0.0.1") as other:
            assert other.getsockname()[1] not in (0, port)


def test_the_rules_are_handed_to_the_door(example, monkeypatch):
    seen = {}
    monkeypatch.setattr(serving, "create_app", lambda case, rules: seen.update(case=case, rules=rules))
    monkeypatch.setattr(serving.uvicorn.Server, "run", lambda *_args, **_more: None)
    said = []
    serving.run(example, port=0, host="127.0.0.1", token="sixteen-signs-or-more", say=said.append)  # noqa: S106 (of a test)
    assert seen["rules"] == Rules(("127.0.0.1",), "sixteen-signs-or-more")
    assert re.match(r"http://127\.0\.0\.1:\d+/\?token=sixteen-signs-or-more  ", said[0])


def test_the_real_server_answers_and_ends_when_it_is_told(example):
    command = [sys.executable, "-m", "tawatur", "serve", str(example), "--port", "0"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as server:  # noqa: S603 (our own program)
        try:
            line = server.stdout.readline()
            port = int(re.match(r"http://127\.0\.0\.1:(\d+)/", line)[1])
            connection = http.client.HTTPConnection("127.0.0.1", port, timeout=20)
            connection.request("GET", "/api/state")
            answer = connection.getresponse()
            assert answer.status == 200
            assert answer.headers["Server"] is None
            answer.read()
            connection.request("GET", "/api/state", headers={"Host": f"evil.example:{port}"})
            assert connection.getresponse().status == 403
            connection.close()
        finally:
            server.terminate()
    assert server.returncode in (0, -15)


def test_without_serving_the_web_packages_are_not_loaded():
    code = "import sys, tawatur.cli; sys.exit(any(name in sys.modules for name in ('fastapi', 'uvicorn', 'starlette')))"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0  # noqa: S603 (our own program)
