"""What several tests share: the example case, built once."""

import pytest

import tawatur


@pytest.fixture(scope="session")
def example(tmp_path_factory):
    """Return the path of the example case; copy it before changing it."""
    path = tmp_path_factory.mktemp("example") / "example.tawatur"
    tawatur.demo(case=path)
    return path
