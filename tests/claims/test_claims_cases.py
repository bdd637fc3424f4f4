"""Our own sentences, each with every claim that must come out of it; actors and events are given, cues are found."""

from functools import cache
from pathlib import Path

import pytest
import yaml

from tawatur.claims import Claims
from tawatur.clean import clean
from tawatur.fold import fold
from tawatur.mentions.predicates import Predicates
from tawatur.model import Actor, Document, Event, Mention, MentionKind, Span
from tawatur.sentences import sentences

BEFORE = ("", " ", "و", "ل", "ب", '"', "«", "“", "‹")
"""What may stand right before a name."""
FILE = Path(__file__).parents[1] / "cases" / "claims.yaml"
CASES = yaml.safe_load(FILE.read_text(encoding="utf-8"))


@cache
def stages():
    return Predicates(), Claims()


def place(text, surface, after=0):
    """Find a surface in a text: at least once, proclitics and article may stand before it."""
    at = text.find(surface, after)
    assert at >= 0, f"{surface!r} is not in {text!r}"
    return Span(at, at + len(surface))


def named(text):
    """Mark every name of the registry, the longest first, where no letter follows it."""
    names = sorted(((name, id_) for id_, actor in CASES["actors"].items() for name in actor["names"]), key=lambda n: -len(n[0]))
    taken: list[tuple[Span, str]] = []
    for name, id_ in names:
        at = text.find(name)
        while at >= 0:
            span = Span(at, at + len(name))
            free = not any(span.overlaps(other) for other, _ in taken)
            if (
                free
                and not text[span.end : span.end + 1].isalpha()
                and fold(text[max(0, at - 1) : at]) in ("", " ", "و", "ل", "ب", '"', "«", "“", "‹")
            ):
                taken.append((span, id_))
            at = text.find(name, at + 1)
    return sorted(taken)


def read(case):
    text = case["text"]
    found = named(text)
    actors = tuple(Actor(id_, a["kind"], a["state"], a["role"]) for id_, a in CASES["actors"].items())
    mentions = tuple(Mention(span, MentionKind.ACTOR, id_, "case") for span, id_ in found)
    events = tuple(Event(surface, place(text, surface), type_, "", tuple(doers)) for surface, type_, *doers in case["events"])
    doc = Document("d", "d", text, actors=actors)
    predicates, claims = stages()
    return claims(predicates(sentences(clean(doc)).adding(mentions=mentions)).adding(events=events))


def told(doc):
    return sorted((fold(claim.span.of(doc.text)), claim.chain, str(claim.stance), claim.events) for claim in doc.claims)


@pytest.mark.parametrize("case", CASES["cases"], ids=lambda case: f"{case['why'][:60]} {CASES['cases'].index(case)}")
def test_claims_of(case):
    """Cue, chain, stance and content agree, and nothing else is claimed."""
    wanted = sorted((fold(c["cue"]), tuple(c["chain"]), c["stance"], tuple(c["events"])) for c in case["claims"])
    assert told(read(case)) == wanted, case["why"]


def test_there_are_enough_cases():
    """Each phenomenon stands there several times, and so do the traps."""
    cases = CASES["cases"]
    assert len(cases) >= 400
    assert len({case["text"] for case in cases}) == len(cases)
    assert sum(not case["claims"] for case in cases) >= 12
