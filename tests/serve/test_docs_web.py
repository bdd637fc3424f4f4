"""The page on the web app tells of every address and every filter."""

import re
from pathlib import Path

from tawatur.serve.shapes.asked import Filters

PAGE = (Path(__file__).parents[2] / "docs" / "web.md").read_text(encoding="utf-8")
CODES = set(re.findall(r"`([^`\n]+)`", PAGE))


def test_every_address_of_the_schema_is_told_and_no_other(shared):
    paths = set(shared.get("/api/openapi.json").json()["paths"])
    told = {code for code in CODES if code.startswith("/api/")} - {"/api/openapi.json"}
    assert told == {re.sub(r"\{key:path\}", "{key}", path) for path in paths if not path.endswith((".json", ".csv"))}


def test_every_filter_is_told():
    names = {field.alias or name for name, field in Filters.model_fields.items()}
    assert names <= CODES
