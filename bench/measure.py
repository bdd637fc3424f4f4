"""Measure the document road: characters a second on one core, by stage, beside two rivals over the same text.

    bench/run [--documents N] [--rival N] [--json FILE]

N documents for the road (0: all), and of these the first so many for dateparser, which is slow.
"""

from __future__ import annotations

import argparse
import gzip
import json
import resource
import sys
import time
from functools import partial
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

import ahocorasick_rs
from dateparser.search import search_dates

from tawatur.claims import Claims
from tawatur.events import Events
from tawatur.events.code import first_sense
from tawatur.fold import fold
from tawatur.frames import frames
from tawatur.lexicon import HOME
from tawatur.mentions.actors.finder import Actors
from tawatur.mentions.actors.tagger import Weights
from tawatur.mentions.finders import Mentions
from tawatur.model import Document
from tawatur.road import road

if TYPE_CHECKING:
    from collections.abc import Callable

    from tawatur.road import Stage

CORPUS = Path(__file__).resolve().parents[2] / "shared" / "corpora" / "arwiki.jsonl.gz"
RIVAL = "dateparser"
LEAST = {"the road with rules only, same text": 1.0, "the road, same text as dateparser": 0.5}
"""How fast the road must be at least, in times of dateparser over the same text."""
WARM = 40
"""Documents walked before the clock starts: every run of a case but the first document is warm."""


def main() -> int:
    """Measure and print; 1 when the road is slower than it must be."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--documents", type=int, default=400)
    parser.add_argument("--rival", type=int, default=60)
    parser.add_argument("--json", type=Path)
    options = parser.parse_args()
    texts = corpus(options.documents or None)
    raced = race(texts[:WARM], texts[WARM : WARM + options.rival])
    figures = stages(texts) | raced
    automaton = ahocorasick_rs.AhoCorasick(sorted(surfaces()), matchkind=ahocorasick_rs.MatchKind.LeftmostLongest)
    figures["Aho-Corasick"] = speed(texts, lambda text: automaton.find_matches_as_indexes(fold(text)))
    report(figures)
    if options.json:
        options.json.write_text(json.dumps({k: round(v) for k, v in figures.items()}, indent=1) + "\n", encoding="utf-8")
    slow = [name for name, least in LEAST.items() if figures[name] < least * figures[RIVAL]]
    for name in slow:
        print(f"TOO SLOW: {name}: less than {LEAST[name]} times dateparser", file=sys.stderr)
    return 1 if slow else 0


def race(warm: list[str], texts: list[str]) -> dict[str, float]:
    """Return characters a second of dateparser, of the road and of its rules alone over the same texts, none of them seen before.

    The machine's pace changes from second to second: so they take turns, text by text. The rules read half a round ahead
    of the whole road, because each leaves words in look-ups that both share.
    """
    runners: list[tuple[str, Callable[[str], object], int]] = [
        (RIVAL, lambda text: search_dates(text, languages=["ar"]), 0),
        ("the road, same text as dateparser", partial(walked, road()), 0),
        ("the road with rules only, same text", partial(walked, plain()), len(texts) // 2),
    ]
    for _, run, _ in runners:
        speed(warm, run)
    spent = {name: 0.0 for name, _, _ in runners}
    for at in range(len(texts)):
        for name, run, ahead in runners:
            spent[name] += seconds(run, texts[(at + ahead) % len(texts)])
    return {name: sum(map(len, texts)) / took for name, took in spent.items()}


def walked(way: tuple[Stage, ...], text: str) -> Document:
    """Take a text down a road."""
    doc = Document(id="", name="", text=text)
    for stage in way:
        doc = stage(doc)
    return doc


def seconds(work: Callable[[str], object], text: str) -> float:
    """Return the seconds of processor time that some work on a text takes."""
    started = time.process_time()
    work(text)
    return time.process_time() - started


def corpus(count: int | None) -> list[str]:
    """Return the texts of the first articles, of all for None."""
    with gzip.open(CORPUS, "rt", encoding="utf-8") as lines:
        return [json.loads(line)["text"] for line in islice(lines, count)]


def plain() -> tuple[Stage, ...]:
    """Return the road by rules alone, without any learned weights: names that no word file lists are not found."""
    rules = {
        Actors: Actors(weigh=None, unlisted=Weights({}, ())),
        Events: Events(chooser=first_sense, caster=None, clock=None, tone=None),
        Claims: Claims(sifter=None),
    }
    steps = (step for stage in road() for step in (stage.finders if isinstance(stage, Mentions) else (stage,)))
    return tuple(rules.get(type(step), step) for step in steps)


def stages(texts: list[str], walked: tuple[Stage, ...] = ()) -> dict[str, float]:
    """Return characters a second of each stage and of the whole road, after a warm-up."""
    walked = walked or road()
    docs = [Document(id=str(i), name=str(i), text=text) for i, text in enumerate(texts)]
    for doc in docs[:WARM]:
        for stage in walked:
            doc = stage(doc)  # noqa: PLW2901 (the document walks on)
    letters = sum(map(len, texts))
    figures: dict[str, float] = {}
    spent = 0.0
    for stage in walked:
        started = time.process_time()
        docs = [stage(doc) for doc in docs]
        took = time.process_time() - started
        spent += took
        figures[_name(stage)] = letters / max(took, 1e-9)
    return {**figures, "the whole road": letters / spent}


def _name(stage: object) -> str:
    """Return what a stage is called: a function, a function with its options, or an object of a class."""
    return getattr(getattr(stage, "func", stage), "__name__", type(stage).__name__)


def speed(texts: list[str], work: Callable[[str], object]) -> float:
    """Return characters a second of some work on each text."""
    return sum(map(len, texts)) / max(sum(seconds(work, text) for text in texts), 1e-9)


def surfaces() -> set[str]:
    """Return every folded word or phrase of the word files and every written form of the predicates."""
    found = set(frames().forms)
    for file in sorted((HOME / "ar").glob("*.tsv")):
        for line in file.read_text(encoding="utf-8").splitlines():
            cells = line.split("\t")[:3] if not line.startswith("#") else []
            found.update(fold(part.strip()) for cell in cells for part in cell.split("|"))
    return {surface for surface in found if len(surface) > 2}  # noqa: PLR2004 (single letters would match everywhere)


def report(figures: dict[str, float]) -> None:
    """Print the table: characters a second, and ratios to the two rivals."""
    for name, value in figures.items():
        base = RIVAL if name.startswith("the road") else ""
        ratio = f"   {value / figures[base]:.2f} x dateparser" if base else ""
        print(f"{name:36} {value:12,.0f} characters a second{ratio}")
    print(f"the whole road / Aho-Corasick: {figures['the whole road'] / figures['Aho-Corasick']:.4f}")
    print(f"peak memory: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MiB")


if __name__ == "__main__":
    sys.exit(main())
