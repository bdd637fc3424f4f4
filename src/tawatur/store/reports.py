"""Cut a document into reports: each event with the claims on it, its quote and its sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tawatur.model import Claim, Document, MentionKind, Quantity, Report, Span

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tawatur.model import Actor, Event

_STOPS = frozenset(".!?؟\n")


def report_id(doc: str, event: str) -> str:
    """Name a report by its document and its event."""
    return f"{doc}:{event}"


def reports_of(document: Document) -> tuple[Report, ...]:
    """List the reports of a document in the order of its text."""
    amounts = {m.span: m.value for m in document.mentions_of(MentionKind.QUANTITY) if isinstance(m.value, Quantity)}
    events = sorted(document.events, key=lambda e: (e.span, e.id))
    sentences = sentences_around(document, [event.span for event in events])
    on: dict[str, list[Claim]] = {}
    for claim in document.claims:
        for event_id in dict.fromkeys(claim.events):
            on.setdefault(event_id, []).append(claim)
    actors = {actor.id: actor for actor in document.actors}
    found: list[Report] = []
    for event, sentence in zip(events, sentences, strict=True):
        claims = tuple(on.get(event.id, ()))
        named = tuple(actors[actor] for actor in sorted(named_by(event, claims)) if actor in actors)
        found.append(_report(document, (event, sentence, claims, named), amounts))
    return tuple(found)


def _report(document: Document, parts: tuple[Event, Span, tuple[Claim, ...], tuple[Actor, ...]], amounts: dict[Span, Quantity]) -> Report:
    event, sentence, claims, named = parts
    return Report(
        id=report_id(document.id, event.id),
        doc=document.id,
        name=document.name,
        event=event,
        claims=claims,
        quote=event.span.of(document.text),
        sentence=sentence.of(document.text),
        publisher=document.publisher,
        published=document.published,
        actors=named,
        amounts=tuple((span, amounts[span]) for span in event.quantities if span in amounts),
    )


def named_by(event: Event, claims: Iterable[Claim]) -> set[str]:
    """Collect the ids of all actors that an event and its claims name."""
    return {*event.actors, *event.recipients, *(actor for claim in claims for actor in claim.chain)}


def sentences_around(document: Document, spans: list[Span]) -> list[Span]:
    """Return the sentence around each span; without a sentence layer, the stretch between full stops and line ends."""
    found: list[Span] = []
    sentences = sorted(document.sentences, key=lambda s: s.span)
    at = 0
    for span in spans:
        while at < len(sentences) and sentences[at].span.end <= span.start:
            at += 1
        inside = at < len(sentences) and sentences[at].span.start <= span.start
        found.append(sentences[at].span if inside else _stretch(document.text, span))
    return found


def _stretch(text: str, span: Span) -> Span:
    start, end = span.start, span.end
    while start > 0 and text[start - 1] not in _STOPS:
        start -= 1
    while end < len(text) and text[end] not in _STOPS:
        end += 1
    while start < span.start and text[start].isspace():
        start += 1
    return Span(start, end)
