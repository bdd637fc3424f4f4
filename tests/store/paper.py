"""Documents for tests of the store, and a program that stores some of them until it is stopped."""

from __future__ import annotations

import hashlib
import sys
from pathlib import Path

from tawatur.chronicle import build_chronicle
from tawatur.model import (
    Actor,
    Block,
    BlockKind,
    Claim,
    Document,
    Event,
    Guess,
    Mention,
    MentionKind,
    Predicate,
    Quantity,
    Rejection,
    Repair,
    Sentence,
    Span,
    Stance,
    TimeCode,
    When,
)
from tawatur.store import SqliteStore
from tawatur.words import words

TEXT = "خبر عاجل\nأرسلت كوريا الشمالية ٣٠٠ مدفع إلى روسيا في آب 2022، بحسب واشنطن. ونفى الكرملين ذلك."


def span(piece: str, text: str = TEXT) -> Span:
    at = text.index(piece)
    return Span(at, at + len(piece))


def document(name: str = "wire", text: str = TEXT, **rest) -> Document:
    """Return a document with something in every layer."""
    first, second = span("أرسلت", text).start, span("ونفى", text).start
    return Document(
        id=hashlib.sha256(f"{name}{text}".encode()).hexdigest()[:16],
        name=name,
        text=text,
        source=f"pile/{name}.txt",
        publisher=rest.pop("publisher", "صحيفة الميناء"),
        published=rest.pop("published", "2022-09-02"),
        digest=hashlib.sha256(text.encode()).hexdigest(),
        guesses=(Guess("published", "2022-09-02", "byline", 2),),
        timecodes=(TimeCode(Span(0, 4), 1000, 2500),),
        blocks=(Block(Span(0, 8), BlockKind.TITLE),),
        repairs=(Repair(span("2022", text), "footnote", "2022", "a stray digit"),),
        sentences=(
            Sentence(Span(first, second - 1), words(text[first : second - 1]) and _moved(text, first, second - 1)),
            Sentence(Span(second, len(text)), _moved(text, second, len(text))),
        ),
        mentions=(
            Mention(span("كوريا الشمالية", text), MentionKind.ACTOR, "PRK", "states:1"),
            Mention(span("٣٠٠ مدفع", text), MentionKind.QUANTITY, Quantity(300, 300, unit="guns"), "units:1"),
            Mention(span("آب 2022", text), MentionKind.TIME, When("2022-08", reason="month and year"), "months:1"),
            Mention(
                span("أرسلت", text),
                MentionKind.PREDICATE,
                Predicate("أرسل", "event", "verb", "past", senses=("verbs-aid:2",)),
                "verbs-aid:2",
            ),
            Mention(span("ذلك", text), MentionKind.ANAPHOR, "report", "anaphors:1"),
        ),
        actors=(
            Actor("PRK", "state", "PRK", "", "كوريا الشمالية", "North Korea"),
            Actor("RUS", "state", "RUS", "", "روسيا", "Russia"),
            Actor("USA", "state", "USA", "", "الولايات المتحدة", "United States"),
            Actor("kremlin", "organisation", "RUS", "GOV", "الكرملين", "Kremlin", guessed=True),
        ),
        events=(
            Event(
                "e1",
                span("أرسلت", text),
                "AID",
                "arms",
                ("PRK",),
                ("RUS",),
                When("2022-08"),
                None,
                (span("٣٠٠ مدفع", text),),
                by="verbs-aid:2",
            ),
        ),
        claims=(
            Claim(span("بحسب", text), ("USA",), Stance.ASSERTS, ("e1",), (span("واشنطن", text),), "cues:1"),
            Claim(span("ونفى", text), ("kremlin",), Stance.DENIES, ("e1",), (None,)),
        ),
        rejections=(Rejection(f"pile/{name}.txt", "half a word", "mend the file", Span(0, 3)),),
        **rest,
    )


def _moved(text: str, start: int, end: int):
    return tuple(word for word in words(text) if start <= word.start < end)


def build(case: Path, count: int) -> None:
    """Store so many documents and build the chronicle, as a build does; say when each is kept."""
    with SqliteStore.open(case, create=True) as store:
        for number in range(count):
            doc = document(f"doc{number:03d}", publisher=f"دار {number}")
            if not store.known(doc.id, "rules"):
                store.put(doc, doc.text.encode(), "rules")
            sys.stdout.write(f"{number}\n")
            sys.stdout.flush()
        if not store.chronicle_is_current():
            store.replace_chronicle(build_chronicle(store.reports(), store.documents(signatures=True), store.judgements()))


if __name__ == "__main__":
    build(Path(sys.argv[1]), int(sys.argv[2]))
