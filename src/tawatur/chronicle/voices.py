"""Who speaks in each telling, and which speakers are one: the roots that counts and statuses are built on."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tawatur import edtf
from tawatur.fold import fold
from tawatur.model import Modality, Polarity, Stance
from tawatur.system.parties import parties_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tawatur.chronicle.copies import Lineage
    from tawatur.chronicle.heads import Head
    from tawatur.model import Actor, Claim, Report

OUTLET = "outlet"
"""The actor that stands for the document itself."""
_NAMELESS = "unnamed"
_OFFICIAL = frozenset({"GOV", "MIL", "INT", ""})
_REAL = frozenset({Modality.ACTUAL, Modality.FUTURE})


@dataclass(frozen=True, slots=True)
class Telling:
    """One voice on one report: whether it affirms, denies or neither, and since when."""

    report: str
    doc: str
    voice: str
    """Name of the speaker, or of the publisher or document that speaks for itself."""
    root: str | None
    """What the voice counts as; None for wholly nameless ones."""
    affirms: bool
    denies: bool
    explicit: bool
    """Whether it denies in so many words (a stance), not by telling the act as not done."""
    by_doer: bool
    """Whether a doer of the act itself speaks."""
    actual: bool
    told: int | None
    """The first possible day of publication."""
    published: str | None = None
    """The publication as told, EDTF."""


class Roots:
    """Fold voices into roots: named speakers, publishers, copies of one source."""

    def __init__(self, heads: Iterable[Head], reports: Iterable[Report], lineage: Lineage) -> None:
        """Learn the publishers, the names of outlets, and what is copied from where."""
        self._heads = {head.id: head for head in heads}
        self._origin = lineage.origin
        self._outlets: dict[str, str] = {}
        for report in reports:
            for actor in report.actors:
                if actor.kind in ("media", "organisation"):
                    for name in (actor.name_ar, actor.name_en, actor.id):
                        if name and self._outlets.get(fold(name).lower(), actor.id) >= actor.id:
                            self._outlets[fold(name).lower()] = actor.id
        self._passages: dict[str, list[tuple[int, int, str]]] = defaultdict(list)
        for passage in lineage.passages:
            self._passages[passage.right].append((passage.right_span.start, passage.right_span.end, passage.left))

    def of_document(self, doc: str) -> str:
        """Return the root of a document that speaks for itself: the agency it prints, its publisher, or that of what it copies."""
        head = self._heads.get(self._origin.get(doc, doc))
        printed = (head.signature.agency if head.signature else "") or head.publisher if head else None
        if head is None or not printed:
            return f"document {head.id if head else doc}"
        name = fold(printed).lower()
        return self._outlets.get(name, f"publisher {name}")

    def of_report(self, report: Report) -> str:
        """Return the root of a telling without attribution: in a copied passage that of the first document with it."""
        for start, end, origin in self._passages.get(report.doc, ()):
            if start <= report.event.span.start and report.event.span.end <= end:
                return self.of_document(origin)
        return self.of_document(report.doc)

    def of_speaker(self, actor: Actor) -> str | None:
        """Return the root of a speaker: itself when named, state and role when only these are told, else none."""
        if not nameless(actor):
            return actor.id
        return f"{actor.state} {actor.role}".strip() if actor.state else None

    def carries(self, doc: str) -> bool:
        """Say whether a document names the agency whose text it prints."""
        head = self._heads.get(doc)
        return head is not None and head.signature is not None and bool(head.signature.agency)

    def published(self, report: Report) -> str | None:
        """Return when a telling was first printed: a copy says nothing anew, however late it is."""
        first = self._heads.get(self._origin.get(report.doc, report.doc))
        return first.published if first is not None and first.published else report.published

    def publisher(self, doc: str) -> str:
        """Return who printed a document, as told; the document itself where nobody is named."""
        head = self._heads.get(doc)
        return (head.publisher or head.name) if head else doc


def nameless(actor: Actor) -> bool:
    """Say whether a speaker is only described."""
    return actor.kind == "people" or actor.id.startswith(_NAMELESS)


def tellings(report: Report, roots: Roots, doers: frozenset[str]) -> list[Telling]:
    """List the voices on a report: its claims' last speakers, or the document itself where nobody is named."""
    actors = {actor.id: actor for actor in report.actors}
    spoken = [_spoken(report, claim, actors, roots, doers) for claim in report.claims]
    return spoken or [_own(report, roots, Stance.ASSERTS)]


def parties_doing(report: Report) -> frozenset[str]:
    """Return the parties whose own word confirms the act: its doers, heirs of former states alike."""
    actors = {actor.id: actor for actor in report.actors}
    return frozenset(party for name in report.event.actors if name in actors for party in parties_of(actors[name]))


def _spoken(report: Report, claim: Claim, actors: dict[str, Actor], roots: Roots, doers: frozenset[str]) -> Telling:
    speaker = actors.get(claim.chain[-1]) if claim.chain else None
    if speaker is None or speaker.id == OUTLET:
        return _own(report, roots, claim.stance)
    affirms, denies = _sides(report, claim.stance)
    own = _speaks_for_party(speaker) and bool(parties_of(speaker) & doers)
    real = report.event.modality in _REAL or claim.stance in (Stance.PLEDGES, Stance.CONFIRMS)
    return Telling(
        report=report.id,
        doc=report.doc,
        voice=speaker.id,
        root=roots.of_speaker(speaker),
        affirms=affirms,
        denies=denies,
        explicit=claim.stance is Stance.DENIES,
        by_doer=own and affirms and real,
        actual=report.event.modality is Modality.ACTUAL,
        told=_day(roots.published(report)),
        published=roots.published(report),
    )


def _own(report: Report, roots: Roots, stance: Stance) -> Telling:
    affirms, denies = _sides(report, stance)
    return Telling(
        report=report.id,
        doc=report.doc,
        voice=roots.of_document(report.doc) if roots.carries(report.doc) else roots.publisher(report.doc),
        root=roots.of_report(report),
        affirms=affirms,
        denies=denies,
        explicit=stance is Stance.DENIES,
        by_doer=False,
        actual=report.event.modality is Modality.ACTUAL,
        told=_day(roots.published(report)),
        published=roots.published(report),
    )


def _sides(report: Report, stance: Stance) -> tuple[bool, bool]:
    """Say whether a stance affirms or denies the act: to deny what is told as not done affirms it, to doubt does neither."""
    negated = report.event.polarity is Polarity.NEGATED
    if stance is Stance.DOUBTS or (negated and report.event.modality not in _REAL):
        return False, False
    for_it = stance.affirms is not negated
    return for_it, not for_it


def _speaks_for_party(speaker: Actor) -> bool:
    """Say whether a speaker's word is that of its party: officials, forces, state agencies, and groups for themselves."""
    return not nameless(speaker) and (speaker.role in _OFFICIAL or speaker.kind == "group" or official_agency(speaker))


def official_agency(actor: Actor) -> bool:
    """Say whether an outlet speaks for its state: the state's own news agency."""
    return actor.kind in ("media", "organisation") and actor.id in STATE_AGENCIES


def _day(published: str | None) -> int | None:
    return edtf.bounds(published)[0] if published and edtf.valid(published) else None


STATE_AGENCIES = frozenset(
    {
        *("kcna", "tass", "ria", "sputnik", "xinhua", "vna", "belta", "prensa-latina", "anadolu", "azertac", "armenpress", "kazinform"),
        *("montsame", "bernama", "antara", "app", "ukrinform", "ena-ethiopia", "sona", "nan", "aps-senegal", "irna", "mehr", "adi"),
        *("sana", "wafa", "spa", "wam", "qna", "kuna", "bna", "ona", "petra", "nna", "ina", "mena", "suna", "tap", "aps", "map"),
        *("lana", "saba"),
    }
)
"""Ids, as in the word file of media, of news agencies that are organs of their state: their word is the state's own."""
