"""Count folded word forms of a corpus and write `lexicons/ar/frequencies.tsv.gz`.

    python tools/make_frequencies.py ../shared/corpora/arwiki.jsonl.gz

The corpus is a gzipped JSONL file whose rows carry `text`. The shipped file was counted on Arabic Wikipedia (CC BY-SA 4.0)
and holds counts only, no sentence.
"""

from __future__ import annotations

import gzip
import json
import math
import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from tawatur.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator

TARGET = Path(__file__).parents[1] / "src/tawatur/lexicons/ar/frequencies.tsv.gz"
KEPT = 75_000
HEADER = """# Folded word forms of Arabic Wikipedia (dump of 2017-01-20) and the natural logarithm of their counts. CC BY-SA 4.0.
# Counts carry no example column: they are measured, not written.
word\tlog_count
"""


def main(corpus: Path) -> None:
    """Count, keep the commonest, write them with a fixed time stamp so that a rerun gives the same bytes."""
    counts = Counter(word for text in _texts(corpus) for word in _forms(text))
    kept = sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:KEPT]
    body = HEADER + "".join(f"{word}\t{math.log(count):.1f}\n" for word, count in kept)
    with TARGET.open("wb") as raw, gzip.GzipFile("", "wb", 9, raw, 0) as packed:
        packed.write(body.encode())


def _texts(corpus: Path) -> Iterator[str]:
    with gzip.open(corpus, "rt", encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)["text"]


def _forms(text: str) -> Iterator[str]:
    """Walk the words written in Arabic letters."""
    return (word.folded for word in words(text) if "\u0621" <= word.folded[0] <= "\u064a")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
