"""Make a case of many entries through the store, without reading a text: documents, claims, links, contradictions.

The shape follows news: few pairs of states that most is told of, events that one or very many papers tell, dates by day,
month, year or none, and some denials. The same case at every call.
"""

from __future__ import annotations

import random
from collections import defaultdict
from datetime import timedelta
from typing import TYPE_CHECKING

from merge import LETTERS, STATES, happening
from tawatur.chronicle.copies import Lineage
from tawatur.chronicle.coverage import coverage
from tawatur.chronicle.entries import entry_of
from tawatur.chronicle.result import Chronicle
from tawatur.chronicle.voices import Roots
from tawatur.model import (
    Actor,
    Claim,
    Contradiction,
    Document,
    Event,
    Judgement,
    Mention,
    MentionKind,
    Polarity,
    Quantity,
    Sentence,
    Span,
    Stance,
    Verdict,
    When,
)
from tawatur.store import SqliteStore
from tawatur.system.flows import flows
from tawatur.system.phases import phases
from tawatur.system.ties import ties

if TYPE_CHECKING:
    from pathlib import Path

    from merge import Happening
    from tawatur.chronicle.entries import Group

A_DOCUMENT, LINE, TRIGGER = 12, 200, 5
"""Acts of a document, letters of a line, letters of a trigger."""
DRAW = random.Random(7)  # noqa: S311  # made-up text, no secret
WORDS = ["".join(DRAW.choices(LETTERS, k=DRAW.randint(4, 7))) for _ in range(4000)]
NAMES = {state: "".join(DRAW.choices(LETTERS, k=6)) for state in STATES}


def make(case: Path, count: int) -> None:
    """Write a case with so many entries."""
    luck = random.Random(3)  # noqa: S311  # the same
    stories = sorted((happening(luck, WORDS) for _ in range(count)), key=lambda story: story.day)
    told = [number for number in range(count) for _ in range(min(int(luck.paretovariate(1.3)), 60))]
    told.sort(key=lambda number: stories[number].day.toordinal() + luck.expovariate(1 / 20))
    held: dict[str, int] = {}
    with SqliteStore.open(case, create=True) as store:
        for start in range(0, len(told), A_DOCUMENT):
            part = told[start : start + A_DOCUMENT]
            document = paper(luck, f"{start // A_DOCUMENT:016x}", [stories[number] for number in part])
            store.put(document, document.text.encode(), "bench")
            held |= {f"{document.id}:e{place}": number for place, number in enumerate(part)}
        store.replace_chronicle(chronicle(store, held))


def paper(luck: random.Random, key: str, stories: list[Happening]) -> Document:
    """Print a document: one line a story."""
    published = max(story.day for story in stories) + timedelta(days=luck.randint(0, 3))
    lines = [
        " ".join((*luck.sample(story.words, 8), NAMES[story.doer], NAMES[story.recipient], *luck.choices(WORDS, k=6))) for story in stories
    ]
    text = "\n".join(line[: LINE - 1].ljust(LINE - 1) for line in lines)
    states = sorted({state for story in stories for state in (story.doer, story.recipient)})
    events = tuple(event(luck, story, place) for place, story in enumerate(stories))
    return Document(
        id=key,
        name=f"paper-{key}",
        text=text,
        source=f"{key}.txt",
        publisher=f"publisher {luck.randint(1, 300)}",
        title=" ".join(luck.choices(WORDS, k=6)),
        published=published.isoformat(),
        sentences=tuple(Sentence(Span(place * LINE, place * LINE + LINE - 1)) for place in range(len(stories))),
        mentions=tuple(
            Mention(e.span, MentionKind.QUANTITY, Quantity(s.number, s.number, unit="people"), "bench")
            for e, s in zip(events, stories, strict=True)
            if s.number
        ),
        actors=tuple(Actor(state, "state", state, name_ar=NAMES[state], name_en=state) for state in states),
        events=events,
        claims=tuple(claim for e, story in zip(events, stories, strict=True) for claim in said(luck, e, story)),
    )


def event(luck: random.Random, story: Happening, place: int) -> Event:
    """Tell a story with a date of some width or none."""
    day = story.day.isoformat()
    when = luck.choices([day, day[:7], day[:4], None], [50, 15, 10, 25])[0]
    return Event(
        f"e{place}",
        Span(place * LINE, place * LINE + TRIGGER),
        *story.act,
        actors=(story.doer,),
        recipients=(story.recipient,),
        when=When(when) if when else None,
        quantities=(Span(place * LINE, place * LINE + TRIGGER),) if story.number else (),
        polarity=luck.choices([Polarity.AFFIRMED, Polarity.NEGATED], [97, 3])[0],
    )


def said(luck: random.Random, told: Event, story: Happening) -> list[Claim]:
    """Let a party speak of every third story, and deny some."""
    stance = luck.choices([None, Stance.ASSERTS, Stance.DENIES], [66, 28, 6])[0]
    speaker = luck.choice((story.doer, story.recipient))
    return [Claim(told.span, (speaker,), stance, (told.id,), (None,), "bench")] if stance else []


def chronicle(store: SqliteStore, held: dict[str, int]) -> Chronicle:
    """View the reports of each story as one entry, with a link for each two of them."""
    reports = {report.id: report for report in store.reports()}
    members = defaultdict(list)
    for report, number in held.items():
        members[number].append(reports[report])
    roots = Roots(store.documents(), reports.values(), Lineage({}, (), ()))
    names = {state: Actor(state, "state", state, name_ar=NAMES[state], name_en=state) for state in STATES}
    groups = sorted(
        (entry_of(part, roots, names) for part in members.values()), key=lambda group: (group.entry.when or "~", group.entry.id)
    )
    entries = tuple(group.entry for group in groups)
    return Chronicle(
        entries=entries,
        contradictions=tuple(clash for group in groups for clash in clashes(group)),
        links=tuple(link for group in groups for link in links(group)),
        ties=ties(entries, reports),
        phases=phases(entries, reports),
        flows=flows(entries, reports),
        coverage=coverage(groups),
    )


def clashes(group: Group) -> list[Contradiction]:
    """Set the first telling that affirms against the first that denies."""
    yes = next((voice.report for voice in group.voices if voice.affirms), None)
    no = next((voice.report for voice in group.voices if voice.denies), None)
    return [Contradiction("denies", yes, no, "affirmed by one; denied by another")] if yes and no else []


def links(group: Group) -> list[Judgement]:
    """Join each telling with the one before it."""
    pairs = zip(group.entry.reports, group.entry.reports[1:], strict=False)
    return [Judgement(*sorted(pair), Verdict.SAME, "tawatur", score=0.9, reasons=("made up",)) for pair in pairs]
