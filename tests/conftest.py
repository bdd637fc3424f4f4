"""What several tests share: the example case, built once."""

import importlib.util
from pathlib import Path

import pytest

import tawatur


@pytest.fixture(scope="session")
def example(tmp_path_factory):
    """Return the path of the example case; copy it before changing it."""
    path = tmp_path_factory.mktemp("example") / "example.tawatur"
    tawatur.demo(case=path)
    return path


@pytest.fixture(scope="session")
def bad():
    """Return the writer of bad piles: `bad.write(folder)`."""
    file = Path(__file__).parent / "pile" / "bad.py"
    spec = importlib.util.spec_from_file_location("bad_piles", file)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
