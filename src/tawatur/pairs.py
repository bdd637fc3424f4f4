"""Do two short texts agree, and why: both walk the document road, then their sides are laid beside each other."""

from __future__ import annotations

import json
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from tawatur.chronicle.agree import Agreement, agree
from tawatur.errors import InputError
from tawatur.model import Document
from tawatur.road import walk

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

LONGEST = 10_000
"""Characters of a text of a pair: what is longer is a document, to be built into a case."""


def compare_texts(a: str, b: str) -> Agreement:
    """Say whether two short Arabic texts agree, and why.

    >>> compare_texts("ارتفاع أسعار القمح في المغرب", "انخفاض أسعار القمح في المغرب").verdict
    'disagree'
    """
    return agree(_walked(a), _walked(b))


def compare(pairs: Path) -> Iterator[dict[str, object]]:
    """Compare the pairs of a JSONL file (rows `{"id", "a", "b"}`); rows of `{"id", "verdict", "score", "why"}` come in its order.

    Raises InputError, which names the line, at the first row that does not hold a pair.
    """
    try:
        with pairs.open(encoding="utf-8-sig") as lines:
            for number, line in enumerate(lines, start=1):
                if line.strip():
                    yield _compared(f"{pairs.name}:{number}", line, number)
    except (OSError, UnicodeDecodeError) as cause:
        raise InputError(f'{pairs}: cannot be read ({cause}); give a JSONL file in UTF-8 with rows {{"id", "a", "b"}}') from cause


def _compared(where: str, line: str, number: int) -> dict[str, object]:
    row = _row(where, line)
    found = compare_texts(row["a"], row["b"])
    return {"id": row.get("id", str(number)), "verdict": found.verdict, "score": found.score, "why": list(found.why)}


def _row(where: str, line: str) -> dict[str, Any]:
    try:
        row = json.loads(line)
    except (ValueError, RecursionError) as cause:
        raise InputError(f'{where}: not a JSON object ({cause}); each line is {{"id", "a", "b"}}') from cause
    if not isinstance(row, dict):
        raise InputError(f'{where}: not a JSON object; each line is {{"id", "a", "b"}}')
    for side in ("a", "b"):
        text = row.get(side)
        if not isinstance(text, str) or not text.strip():
            raise InputError(f'{where}: "{side}" must be a text')
        if len(text) > LONGEST:
            raise InputError(f'{where}: "{side}" has {len(text):,} characters; `compare` takes up to {LONGEST:,}')
    return row


@lru_cache(maxsize=4096)
def _walked(text: str) -> Document:
    return walk(Document(id="text", name="text", text=text))
