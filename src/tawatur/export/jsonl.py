"""The entries of a case as JSON lines: one entry a line, in the shape of the `entries` of the JSON export."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from tawatur.export.json import case_cells

if TYPE_CHECKING:
    from tawatur.store.base import View


def as_jsonl(view: View) -> str:
    """Return one line an entry, in the order of time."""
    return "".join(json.dumps(cell, ensure_ascii=False) + "\n" for cell in case_cells(view)["entries"])
