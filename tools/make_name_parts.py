"""Gather the parts of persons' names from two open lists and write `lexicons/ar/name_parts.tsv.gz`.

    python tools/make_name_parts.py names.sqlite3 dict_FINAL.json

`names.sqlite3` is the index inside the Python package arabic-name-romanizer 0.2 (Wikidata, CC0), `dict_FINAL.json` the
dictionary inside arabnamer 0.1.3 (foreign names in Arabic letters, CC BY 4.0). Single words only, no full names.
"""

from __future__ import annotations

import gzip
import json
import sqlite3
import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from tawatur.fold import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

TARGET = Path(__file__).parents[1] / "src/tawatur/lexicons/ar/name_parts.tsv.gz"
STEPS = ((30, "3"), (5, "2"), (1, "1"))
"""How often a word must be counted for each degree."""
LEAST, SHORTEST = 2, 2
"""Words counted less often are left out, and words with fewer letters."""
HEADER = """# Single words of persons' names: g given name, s surname (1 to 3: how often), f written in Arabic letters from another script.
# g and s: Wikidata by way of arabic-name-romanizer, CC0. f: arabnamer, CC BY 4.0. Counted, not written: no example column.
word\tparts
"""


def main(index: Path, foreign: Path) -> None:
    """Write the list with a fixed time stamp so that a rerun gives the same bytes."""
    counts: dict[str, Counter[str]] = {"g": Counter(), "s": Counter()}
    for word, role, count in _units(index):
        counts["g" if role == "given" else "s"][word] += count
    others = {word for name in json.loads(foreign.read_text(encoding="utf-8")).values() for word in _words(name)}
    words = sorted({word for known in counts.values() for word, count in known.items() if count >= LEAST} | others)
    body = HEADER + "".join(f"{word}\t{' '.join(_parts(word, counts, others))}\n" for word in words)
    with TARGET.open("wb") as raw, gzip.GzipFile("", "wb", 9, raw, 0) as packed:
        packed.write(body.encode())
    print(f"{len(words)} words, {TARGET.stat().st_size // 1024} KiB")


def _parts(word: str, counts: dict[str, Counter[str]], others: set[str]) -> Iterator[str]:
    for part, known in counts.items():
        if known[word] >= LEAST:
            yield part + next(degree for least, degree in STEPS if known[word] >= least)
    if word in others:
        yield "f"


def _units(index: Path) -> Iterator[tuple[str, str, int]]:
    """Walk the words of the names whose terms are known to be free."""
    with sqlite3.connect(f"file:{index}?mode=ro", uri=True) as base:
        for name, role, count in base.execute("select arabic_key, role, count from units where source = 'wikidata'"):
            yield from ((word, role, count) for word in _words(name))


def _words(name: str) -> list[str]:
    return [word for word in fold(name).split() if len(word) >= SHORTEST]


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
