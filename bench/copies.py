"""Fold a made-up pile of copies, beside a plain datasketch MinHashLSH over the same shingles: seconds, peak memory, recall.

    python bench/copies.py [--documents N] [--slower X] [--memory GIB]

Each runs in a process of its own and is given the same signed documents (default: 100,000 of some 250 words; three in ten
are copied: wholly, with words changed, cut, under a new headline, or in one passage). Ours is the whole fold with verified
copies and passages; datasketch, and rensa in Rust for comparison, only hash, insert and ask. 1 when ours takes longer than
datasketch (X times as long), needs more than GIB (4), or misses a copy of a Jaccard index of .7 and more in more than one
case in twenty.
"""

from __future__ import annotations

import argparse
import gc
import random
import resource
import subprocess
import sys
import time
from typing import TYPE_CHECKING

from tawatur.chronicle.copies import ALIKE, jaccard, lineage, signature
from tawatur.chronicle.heads import Head

if TYPE_CHECKING:
    from collections.abc import Iterator

LETTERS = "بتثجحخدذرزسشصضطظعغفقكلمنهوي"
WORDS, VOCABULARY = (150, 350), 20_000
COPIED, FAR_BACK = 0.3, 2_000
"""Share of documents that copy an earlier one, and how many documents back it may lie."""
RECALL, PERMUTATIONS, _RUST_BANDS = 0.95, 128, 16
_WAYS = (0.2, 0.5, 0.7, 0.85)
"""Shares, added up, of texts printed as they are, with words changed, cut, and under a new headline; the rest keep a passage."""


def main() -> int:
    """Fold the pile with each and compare."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--documents", type=int, default=100_000)
    parser.add_argument("--slower", type=float, default=1.0)
    parser.add_argument("--memory", type=float, default=4.0)
    parser.add_argument("--one", choices=["tawatur", "datasketch", "rensa"], help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.one:
        print(*measured(options.one, options.documents))
        return 0
    ours, theirs, rust = (alone(name, options.documents) for name in FOLDS)
    for name, other in (("datasketch", theirs), ("rensa", rust)):
        print(f"tawatur takes {ours[0] / other[0]:.2f} times as long as {name}, with {ours[1] / other[1]:.2f} times its peak memory")
    fit = ours[0] <= options.slower * theirs[0] and ours[1] <= options.memory * 1024**3
    return 0 if fit and ours[2] >= RECALL else 1


def alone(name: str, count: int) -> tuple[float, float, float]:
    """Fold the pile in a new process; print and return seconds, peak memory and recall of copies."""
    out = subprocess.run([sys.executable, __file__, "--one", name, "--documents", str(count)], capture_output=True, text=True, check=True)
    seconds, memory, recall, pairs = (float(value) for value in out.stdout.split())
    print(
        f"{name:12} {count:9,} documents: {seconds:8.1f} s   {memory / 1024**2:7.0f} MiB at most   {recall:6.1%} of {pairs:,.0f} copies",
        flush=True,
    )
    return seconds, memory, recall


def measured(name: str, count: int) -> tuple[float, float, float, int]:
    """Fold the pile here; return seconds of computing, peak memory in bytes, recall of copies and how many copies there are."""
    heads: list[Head] = []
    sources: list[int | None] = []
    for text, source in pile(count):
        number = len(heads)
        heads.append(Head(f"{number:016x}", f"d{number}", published="2024-01-01", signature=signature(text)))
        sources.append(source)
    gc.collect()
    started = time.process_time()
    found = FOLDS[name](heads)
    seconds = time.process_time() - started
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
    wanted = [(number, source) for number, source in enumerate(sources) if source is not None and _alike(heads[number], heads[source])]
    hits = sum(_joined(found, number, source) for number, source in wanted)
    return seconds, float(memory), hits / max(len(wanted), 1), len(wanted)


def _alike(one: Head, other: Head) -> bool:
    return one.signature is not None and other.signature is not None and jaccard(one.signature, other.signature) >= ALIKE


def _joined(found: list[set[int]], one: int, other: int) -> bool:
    return other in found[one] or one in found[other]


def ours(heads: list[Head]) -> list[set[int]]:
    """Fold with everything that the program does: candidates, exact comparison, passages."""
    place = {head.id: number for number, head in enumerate(heads)}
    members: dict[int, set[int]] = {}
    groups = [members.setdefault(place[first], set()) for first in lineage(heads).origin.values()]
    for number, group in enumerate(groups):
        group.add(number)
    return groups


def datasketch(heads: list[Head]) -> list[set[int]]:
    """Hash, insert and ask as the library's own guide does, with hashes made beforehand, which is its fastest way."""
    import numpy as np  # noqa: PLC0415  # comes with datasketch, which the bench alone needs
    from datasketch import MinHash, MinHashLSH  # noqa: PLC0415

    index = MinHashLSH(threshold=ALIKE, num_perm=PERMUTATIONS)
    sketches = []
    for number, head in enumerate(heads):
        sketch = MinHash(num_perm=PERMUTATIONS, hashfunc=int)
        if head.signature and head.signature.shingles:
            sketch.update_batch(np.frombuffer(head.signature.shingles, dtype=np.uint64) & np.uint64(0xFFFFFFFF))
        index.insert(number, sketch)
        sketches.append(sketch)
    return [set(index.query(sketch)) for sketch in sketches]


def rensa(heads: list[Head]) -> list[set[int]]:
    """Hash, insert and ask with the library in Rust; only for comparison: it finds candidates alone, and fewer."""
    from rensa import RMinHash, RMinHashLSH  # noqa: PLC0415  # the bench alone needs it

    sets = ([value.to_bytes(8, "little") for value in head.signature.shingles] if head.signature else [] for head in heads)
    sketches = RMinHash.from_token_sets(sets, PERMUTATIONS, 7)
    index = RMinHashLSH(ALIKE, PERMUTATIONS, _RUST_BANDS)
    index.insert_many(sketches, 0)
    return [set(found) for found in index.query_all(sketches)]


FOLDS = {"tawatur": ours, "datasketch": datasketch, "rensa": rensa}


def pile(count: int) -> Iterator[tuple[str, int | None]]:
    """Make documents, each with the number of the one it copies; the same ones at every call."""
    luck = random.Random(19)  # noqa: S311  # made-up text, no secret
    vocabulary = ["".join(luck.choices(LETTERS, k=luck.randint(3, 7))) for _ in range(VOCABULARY)]
    weights = [1 / (rank + 10) for rank in range(VOCABULARY)]
    sums: list[float] = []
    for weight in weights:
        sums.append((sums[-1] if sums else 0.0) + weight)
    recent: list[list[str]] = []
    for number in range(count):
        source = number - luck.randint(1, min(len(recent), FAR_BACK)) if recent and luck.random() < COPIED else None
        fresh = luck.choices(vocabulary, cum_weights=sums, k=luck.randint(*WORDS))
        words = copied(luck, recent[source - number], fresh) if source is not None else fresh
        recent.append(words)
        del recent[:-FAR_BACK]
        yield " ".join(words), source


def copied(luck: random.Random, words: list[str], fresh: list[str]) -> list[str]:
    """Print a text again: as it is, with words changed, cut, under a new headline, or one passage of it inside other words."""
    how = luck.random()
    whole, changed, cut, headed = _WAYS
    if how < whole:
        return list(words)
    if how < changed:
        share = luck.choice([0.01, 0.02, 0.04])
        return [luck.choice(fresh) if luck.random() < share else word for word in words]
    if how < cut:
        return words[: round(len(words) * luck.uniform(0.7, 0.95))]
    if how < headed:
        return [*fresh[:9], *words]
    begin = luck.randrange(max(len(words) - 60, 1))
    return [*fresh[:100], *words[begin : begin + 60], *fresh[100:]]


if __name__ == "__main__":
    sys.exit(main())
