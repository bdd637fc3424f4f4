"""Measure the chronicle road alone on a made-up pile: seconds, peak memory, and how both grow with the number of reports.

    python bench/merge.py [--reports N ...] [--times X]

Each N is merged in a process of its own (default: 20,000 and 200,000); 1 when the last took more than X times (13) as
long as the first or more than 4 GiB. The pile holds what makes merging hard: a few pairs of states that most of the
news is about, events that few or very many papers tell, dates by day, month, year or none, later retellings, numbers
that differ, and denials.
"""

from __future__ import annotations

import argparse
import random
import resource
import subprocess
import sys
import time
from dataclasses import dataclass
from datetime import date, timedelta

from tawatur.chronicle import Head, build_chronicle
from tawatur.model import Actor, Claim, Event, Modality, Polarity, Quantity, Report, Span, Stance, When
from tawatur.ontology import ontology

FIRST, DAYS = date(2015, 1, 1), 3650
A_DOCUMENT, AN_EVENT = 10, 4
"""Reports in a document, and how many reports tell of one event in the mean."""
STATES = [f"{a}{b}{c}" for a in "ABCDEFGHIJ" for b in "KLMNO" for c in "XYZ"]
LETTERS = "بتثجحخدذرزسشصضطظعغفقكلمنهوي"
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
    parser.add_argument("--one", type=int, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.one:
        print(*measured(options.one))
        return 0
    rows = [merged_alone(count) for count in options.reports]
    growth = rows[-1][0] / rows[0][0]
    print(f"{options.reports[-1] / options.reports[0]:g} times the reports take {growth:.1f} times as long")
    return 0 if growth <= options.times and max(memory for _, memory in rows) <= MEMORY else 1


def merged_alone(count: int) -> tuple[float, float]:
    """Merge a pile in a new process, print and return seconds and peak memory."""
    out = subprocess.run([sys.executable, __file__, "--one", str(count)], capture_output=True, text=True, check=True).stdout.split()
    seconds, memory, entries, links = float(out[0]), float(out[1]), int(out[2]), int(out[3])
    print(f"{count:9,} reports: {seconds:8.1f} s   {memory / 1024**2:7.0f} MiB   {entries:8,} entries   {links:8,} links", flush=True)
    return seconds, memory


def measured(count: int) -> tuple[float, float, int, int]:
    """Merge a pile here; return seconds, peak memory in bytes, entries and links."""
    heads, reports = pile(count)
    started = time.process_time()
    chronicle = build_chronicle(reports, heads)
    seconds = time.process_time() - started
    return seconds, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024, len(chronicle.entries), len(chronicle.links)


def pile(count: int) -> tuple[list[Head], list[Report]]:
    """Make documents with so many reports; the same ones at every call."""
    luck = random.Random(7)  # noqa: S311  # made-up text, no secret
    vocabulary = ["".join(luck.choices(LETTERS, k=luck.randint(4, 7))) for _ in range(4000)]
    happenings = sorted((happening(luck, vocabulary) for _ in range(count // AN_EVENT)), key=lambda h: h.day)
    famous = [min(luck.paretovariate(1.2), 100) for _ in happenings]
    told = luck.choices(range(len(happenings)), famous, k=count)
    told.sort(key=lambda place: happenings[place].day.toordinal() + luck.expovariate(1 / 20))
    heads: list[Head] = []
    reports: list[Report] = []
    for start in range(0, count, A_DOCUMENT):
        stories = [happenings[place] for place in told[start : start + A_DOCUMENT]]
        number = start // A_DOCUMENT
        day = max(story.day for story in stories) + timedelta(days=luck.randint(0, 3))
        head = Head(f"{number:016x}", f"paper-{number}", publisher=f"publisher {luck.randint(1, 300)}", published=day.isoformat())
        heads.append(head)
        reports += [report(luck, vocabulary, head, story, place) for place, story in enumerate(stories)]
    return heads, reports


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


def report(luck: random.Random, vocabulary: list[str], head: Head, story: Happening, place: int) -> Report:
    """Tell an event as papers do: with a date of some width or none, a few of its words and some of one's own."""
    day = story.day.isoformat()
    when = luck.choices([day, day[:7], day[:4], None], [50, 15, 10, 25])[0]
    span = Span(place * 200, place * 200 + 5)
    stance = luck.choices([None, Stance.ASSERTS, Stance.DENIES], [80, 17, 3])[0]
    event = Event(
        f"e{place}",
        span,
        *story.act,
        actors=(story.doer,),
        recipients=(story.recipient,),
        when=When(when) if when else None,
        quantities=(span,) if story.number else (),
        polarity=luck.choices([Polarity.AFFIRMED, Polarity.NEGATED], [97, 3])[0],
        modality=luck.choices([Modality.ACTUAL, Modality.FUTURE, Modality.POSSIBLE], [85, 10, 5])[0],
    )
    number = story.number * luck.choice([1, 1, 1, 2])
    return Report(
        id=f"{head.id}:e{place}",
        doc=head.id,
        name=head.name,
        event=event,
        claims=(Claim(span, (luck.choice((story.doer, story.recipient)),), stance, (event.id,)),) if stance else (),
        quote=story.words[0],
        sentence=" ".join((*luck.sample(story.words, 8), *luck.sample(vocabulary, 6))),
        publisher=head.publisher,
        published=head.published,
        actors=tuple(Actor(state, "state", state, name_en=state) for state in sorted((story.doer, story.recipient))),
        amounts=((span, Quantity(number, number, unit="people")),) if number else (),
    )


if __name__ == "__main__":
    sys.exit(main())
