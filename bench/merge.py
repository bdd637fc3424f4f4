"""Measure the chronicle road on stored reports: seconds, peak memory, and how both grow with the number of reports.

    python bench/merge.py [--reports N ...] [--times X] [--given]

Each N is stored as a case first; then a process of its own reads it, builds the chronicle and writes it back, as `tawatur build`
does after reading (default: 20,000 and 200,000). 1 when the last took more than X times (13) as long as the first or more
than 4 GiB. The reports are such as the program reads, with a side missing or wrong now and then; with `--given` they are
as people annotate them. The pile holds what makes merging hard: a few pairs of states that most of the
news is about, events that few or very many papers tell, dates by day, month, year or none, later retellings, numbers
that differ, and denials.
"""

from __future__ import annotations

import argparse
import random
import resource
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from tawatur.case import build_anew
from tawatur.model import (
    Actor,
    Claim,
    Document,
    Event,
    Mention,
    MentionKind,
    Modality,
    Polarity,
    Quantity,
    Sentence,
    Span,
    Stance,
    When,
)
from tawatur.ontology import ontology
from tawatur.store.sqlite import SqliteStore

if TYPE_CHECKING:
    from collections.abc import Iterator

FIRST, DAYS = date(2015, 1, 1), 3650
A_DOCUMENT, AN_EVENT = 10, 4
"""Reports in a document, and how many reports tell of one event in the mean."""
STATES = [f"{a}{b}{c}" for a in "ABCDEFGHIJ" for b in "KLMNO" for c in "XYZ"]
LETTERS = "بتثجحخدذرزسشصضطظعغفقكلمنهوي"
LINE, TRIGGER = 200, 5
"""Letters of a line and of the word that tells the act."""
MEMORY = 4 * 1024**3


@dataclass(frozen=True)
class Happening:
    """An event as it was: what its tellings pick from."""

    act: tuple[str, str]
    doer: str
    recipient: str
    day: date
    words: tuple[str, ...]
    number: int


def main() -> int:
    """Merge the piles one after another and compare the last with the first."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--reports", type=int, nargs="+", default=[20_000, 200_000])
    parser.add_argument("--times", type=float, default=13.0)
    parser.add_argument("--given", action="store_true")
    parser.add_argument("--case", type=Path, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.case:
        print(*measured(options.case))
        return 0
    with tempfile.TemporaryDirectory() as folder:
        rows = [merged_alone(Path(folder) / f"{count}.tawatur", count, given=options.given) for count in options.reports]
    growth = rows[-1][0] / rows[0][0]
    print(f"{options.reports[-1] / options.reports[0]:g} times the reports take {growth:.1f} times as long")
    return 0 if growth <= options.times and max(memory for _, memory in rows) <= MEMORY else 1


def merged_alone(case: Path, count: int, *, given: bool) -> tuple[float, float]:
    """Store a pile, merge it in a new process, print and return seconds and peak memory."""
    with SqliteStore.open(case, create=True) as store:
        for document in papers(count, given=given):
            store.put(document, b"", "bench")
    out = subprocess.run([sys.executable, __file__, "--case", str(case)], capture_output=True, text=True, check=True).stdout.split()
    seconds, memory, entries, links = float(out[0]), float(out[1]), int(out[2]), int(out[3])
    print(f"{count:9,} reports: {seconds:8.1f} s   {memory / 1024**2:7.0f} MiB   {entries:8,} entries   {links:8,} links", flush=True)
    return seconds, memory


def measured(case: Path) -> tuple[float, float, int, int]:
    """Build the chronicle of a case here; return seconds, peak memory in bytes, entries and links."""
    with SqliteStore.open(case) as store:
        started = time.process_time()
        build_anew(store)
        seconds = time.process_time() - started
        memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
        chronicle = store.chronicle()
    return seconds, memory, len(chronicle.entries), len(chronicle.links)


def papers(count: int, *, given: bool = False) -> Iterator[Document]:
    """Make documents with so many reports; the same ones at every call."""
    luck = random.Random(7)  # noqa: S311  # made-up text, no secret
    vocabulary = ["".join(luck.choices(LETTERS, k=luck.randint(4, 7))) for _ in range(4000)]
    happenings = sorted((happening(luck, vocabulary) for _ in range(count // AN_EVENT)), key=lambda h: h.day)
    famous = [min(luck.paretovariate(1.2), 100) for _ in happenings]
    told = luck.choices(range(len(happenings)), famous, k=count)
    told.sort(key=lambda place: happenings[place].day.toordinal() + luck.expovariate(1 / 20))
    for start in range(0, count, A_DOCUMENT):
        yield paper(luck, vocabulary, start // A_DOCUMENT, [happenings[place] for place in told[start : start + A_DOCUMENT]], given=given)


def paper(luck: random.Random, vocabulary: list[str], number: int, stories: list[Happening], *, given: bool) -> Document:
    """Print a document: one line a story, with a few of its words and some of one's own."""
    lines = [" ".join((*luck.sample(story.words, 8), *luck.sample(vocabulary, 6))) for story in stories]
    events = tuple(told(luck, story, place, given=given) for place, story in enumerate(stories))
    numbers = [story.number * luck.choice([1, 1, 1, 2]) for story in stories]
    day = max(story.day for story in stories) + timedelta(days=luck.randint(0, 3))
    return Document(
        id=f"{number:016x}",
        name=f"paper-{number}",
        text="\n".join(line[: LINE - 1].ljust(LINE - 1) for line in lines),
        publisher=f"publisher {luck.randint(1, 300)}",
        published=day.isoformat(),
        sentences=tuple(Sentence(Span(place * LINE, place * LINE + LINE - 1)) for place in range(len(stories))),
        mentions=tuple(
            Mention(event.span, MentionKind.QUANTITY, Quantity(many, many, unit="people"), "bench")
            for event, many in zip(events, numbers, strict=True)
            if many
        ),
        actors=tuple(
            Actor(state, "state", state, name_en=state) for state in sorted({s for e in events for s in (*e.actors, *e.recipients)})
        ),
        events=events,
        claims=tuple(claim for event in events for claim in said(luck, event)),
    )


def happening(luck: random.Random, vocabulary: list[str]) -> Happening:
    """Make one event: pairs of states follow a steep law, as in the news."""
    weights = [1 / (rank + 1) for rank in range(len(STATES))]
    doer = recipient = luck.choices(STATES, weights)[0]
    while recipient == doer:
        recipient = luck.choices(STATES, weights)[0]
    kind = luck.choice(sorted(ontology().types))
    mode = luck.choice(sorted(ontology().types[kind].modes))
    day = FIRST + timedelta(days=luck.randrange(DAYS))
    return Happening((kind, mode), doer, recipient, day, tuple(luck.sample(vocabulary, 12)), luck.choice([0, 0, 0, 12, 50, 300, 4000]))


def told(luck: random.Random, story: Happening, place: int, *, given: bool) -> Event:
    """Tell an event with a date of some width or none; a program leaves a side out or puts another state there now and then."""
    day = story.day.isoformat()
    when = luck.choices([day, day[:7], day[:4], None], [50, 15, 10, 25])[0]
    span = Span(place * LINE, place * LINE + TRIGGER)
    sides = [[story.doer], [story.recipient]]
    if not given:
        for side in sides:
            side[:] = luck.choices([side, [], [luck.choice(STATES)]], [75, 15, 10])[0]
    return Event(
        f"e{place}",
        span,
        *story.act,
        actors=tuple(sides[0]),
        recipients=tuple(sides[1]),
        when=When(when) if when else None,
        quantities=(span,) if story.number else (),
        polarity=luck.choices([Polarity.AFFIRMED, Polarity.NEGATED], [97, 3])[0],
        modality=luck.choices([Modality.ACTUAL, Modality.FUTURE, Modality.POSSIBLE], [85, 10, 5])[0],
        by="" if given else "bench doer=model recipient=model",
    )


def said(luck: random.Random, event: Event) -> list[Claim]:
    """Let a party speak of every fifth telling, and deny some."""
    stance = luck.choices([None, Stance.ASSERTS, Stance.DENIES], [80, 17, 3])[0]
    parties = (*event.actors, *event.recipients)
    return [Claim(event.span, (luck.choice(parties),), stance, (event.id,), (None,), "bench")] if stance and parties else []


if __name__ == "__main__":
    sys.exit(main())
