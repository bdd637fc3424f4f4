"""The example case behind a test client, and cases of hostile documents."""

import shutil

import pytest
from fastapi.testclient import TestClient

import tawatur
from tawatur.serve import create_app

ORIGIN = "http://127.0.0.1:8417"


@pytest.fixture(scope="session")
def page(tmp_path_factory):
    """Return a small built page, so that no test needs the real one."""
    folder = tmp_path_factory.mktemp("static")
    (folder / "assets").mkdir()
    (folder / "index.html").write_text('<!doctype html><html><script src="/assets/app.js"></script></html>', encoding="utf-8")
    (folder / "assets" / "app.js").write_text("1", encoding="utf-8")
    (folder / "assets" / "secret.py").write_text("1", encoding="utf-8")
    (folder / "favicon.svg").write_text("<svg/>", encoding="utf-8")
    return folder


@pytest.fixture(scope="session")
def shared(example, page, tmp_path_factory):
    """Return a client that only reads; all tests share it."""
    path = tmp_path_factory.mktemp("served") / "example.tawatur"
    shutil.copy(example, path)
    with TestClient(create_app(path, static=page), base_url=ORIGIN) as client:
        yield client


@pytest.fixture
def own(example, page, tmp_path):
    """Return a client on a case of its own, to be changed."""
    path = tmp_path / "own.tawatur"
    shutil.copy(example, path)
    with TestClient(create_app(path, static=page), base_url=ORIGIN) as client:
        yield client


@pytest.fixture
def serving(page, tmp_path):
    """Return what builds a case of some files and serves it."""
    clients = []

    def serve(files: dict[str, str]):
        for name, text in files.items():
            (tmp_path / name).write_bytes(text.encode())
        path = tmp_path / "made.tawatur"
        tawatur.build([tmp_path / name for name in files], case=path, jobs=1)
        clients.append(TestClient(create_app(path, static=page), base_url=ORIGIN))
        return clients[-1].__enter__()

    yield serve
    for client in clients:
        client.__exit__(None, None, None)
