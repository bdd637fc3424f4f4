"""Gives tests the bad piles of tests/pile."""

import importlib.util
from pathlib import Path

import pytest


@pytest.fixture(scope="session")
def bad():
    file = Path(__file__).parents[1] / "pile" / "bad.py"
    spec = importlib.util.spec_from_file_location("bad_piles", file)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
