"""Turn a group of reports into an entry: what they say together, with the spread of what they say apart."""

from __future__ import annotations

import hashlib
from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tawatur.chronicle.facets import cast_by_model, window
from tawatur.chronicle.status import folded, history_of, status_of
from tawatur.chronicle.titles import named, titles
from tawatur.chronicle.voices import parties_doing, tellings
from tawatur.model import Entry, Modality, Polarity

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tawatur.chronicle.voices import Roots, Telling
    from tawatur.model import Actor, Report


_FEW = 1
"""Reports up to which there is nothing to vote on."""


@dataclass(frozen=True, slots=True)
class Group:
    """An entry with its reports and the voices on them."""

    entry: Entry
    reports: tuple[Report, ...]
    voices: tuple[Telling, ...]


def entry_of(reports: Iterable[Report], roots: Roots, names: dict[str, Actor]) -> Group:
    """View reports that were judged the same as one entry; `names` are the actors of the whole case, for titles."""
    held = tuple(sorted(reports, key=lambda r: (r.published or "~", r.name, r.event.span, r.id)))
    doers, recipients = _sides(held)
    kind, mode = Counter((r.event.type, r.event.mode) for r in sorted(held, key=lambda r: r.id)).most_common(1)[0][0]
    fallback = frozenset(state for report in held for state in parties_doing(report))
    voices = tuple(telling for report in held for telling in tellings(report, roots, parties_doing(report) or fallback))
    when, reason = best_date(held)
    places = Counter(r.event.place for r in held if r.event.place)
    place = min(places, key=lambda p: (-places[p], -len(p), p)) if places else None
    arabic, english = titles((kind, mode), named(doers, names), named(recipients, names), held)
    entry = Entry(
        id=entry_id(report.id for report in held),
        type=kind,
        mode=mode,
        actors=doers,
        recipients=recipients,
        when=when,
        place=place,
        title_ar=arabic,
        title_en=english,
        status=status_of(folded(voices)),
        history=history_of(voices),
        documents=len({r.doc for r in held}),
        publishers=len({roots.publisher(r.doc) for r in held}),
        roots=len({telling.root for telling in voices if telling.root}),
        reports=tuple(r.id for r in held),
        dates=tuple(sorted({r.event.when.edtf for r in held if r.event.when})),
        places=tuple(sorted(places)),
        reason=reason,
    )
    return Group(entry, held, voices)


def entry_id(reports: Iterable[str]) -> str:
    """Name an entry by its first report, so that it keeps its name when others join."""
    return "x" + hashlib.sha256(min(reports).encode()).hexdigest()[:14]


def best_date(reports: tuple[Report, ...]) -> tuple[str | None, str]:
    """Choose the date that most documents support, the most precise first, and say why."""
    told = [r for r in reports if r.event.when and r.event.when.kind == "date" and window(r.event.when.edtf)]
    affirmed = [r for r in told if r.event.polarity is Polarity.AFFIRMED] or told
    docs: dict[str, set[str]] = defaultdict(set)
    for report in affirmed:
        if report.event.when:
            docs[report.event.when.edtf].add(report.doc)
    if not docs:
        return _by_publication(reports)
    support = {date: len(set().union(*(docs[other] for other in docs if _within(date, other)))) for date in docs}
    best = min(docs, key=lambda date: (-support[date], _days(date), "~" in date, date))
    if len(docs) == 1:
        return best, f"{best}, as told"
    others = sorted(set(docs) - {best})
    spread = f"; also told: {', '.join(others)}" if others else ""
    return (
        best,
        f"{best}: the most precise time that {support[best]} of {len({r.doc for r in affirmed})} dating documents agree with{spread}",
    )


def _by_publication(reports: tuple[Report, ...]) -> tuple[str | None, str]:
    """Lean on the first publication where an act of news is told without a time; approximate, and said so."""
    fresh = [r.published for r in reports if r.published and r.event.modality is Modality.ACTUAL and r.event.polarity is Polarity.AFFIRMED]
    if not fresh:
        return None, "no telling says when"
    return None, f"no telling says when; first told in a document of {min(fresh)}"


def _within(date: str, other: str) -> bool:
    """Say whether one time agrees with another that is as wide or wider."""
    inner, outer = window(date), window(other)
    return inner is not None and outer is not None and inner.meets(outer) > 0


def _days(date: str) -> int:
    found = window(date)
    return found.days if found else 0


def _sides(reports: tuple[Report, ...]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Choose doers and recipients as most documents tell them; of equals the pair that names more.

    Where a program read the reports, each party is voted on by itself, since a reading may well have somebody too many.
    """
    if len(reports) > _FEW and any(cast_by_model(report) for report in reports):
        return _voted(reports)
    votes: dict[tuple[tuple[str, ...], tuple[str, ...]], set[str]] = defaultdict(set)
    for report in reports:
        votes[tuple(dict.fromkeys(report.event.actors)), tuple(dict.fromkeys(report.event.recipients))].add(report.doc)
    return min(votes, key=lambda pair: (-len(votes[pair]), not pair[0], not pair[1], -len(pair[0]) - len(pair[1]), pair))


def _voted(reports: tuple[Report, ...]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Choose on each side those whom most of the readings that fill it name, else the one whom most name; nobody on both."""
    doing = Counter(name for report in reports for name in {*report.event.actors})
    receiving = Counter(name for report in reports for name in {*report.event.recipients})
    sides = []
    for votes, others, filled in (
        (doing, receiving, sum(bool(report.event.actors) for report in reports)),
        (receiving, doing, sum(bool(report.event.recipients) for report in reports)),
    ):
        ranked = sorted((name for name in votes if votes[name] >= others[name]), key=lambda name: (-votes[name], name.count("+"), name))
        sides.append(tuple(name for name in ranked if 2 * votes[name] > filled) or tuple(ranked[:1]))
    doers, recipients = sides
    return doers, tuple(name for name in recipients if name not in doers)


def actors_of(reports: Iterable[Report]) -> dict[str, Actor]:
    """Return all actors that reports name, by id; the record with the fuller names wins."""
    found: dict[str, Actor] = {}
    for report in reports:
        for actor in report.actors:
            held = found.get(actor.id)
            if held is None or _full(actor) > _full(held):
                found[actor.id] = actor
    return found


def _full(actor: Actor) -> tuple[bool, bool, bool, str, str]:
    return (not actor.guessed, bool(actor.name_ar), bool(actor.name_en), actor.name_ar, actor.name_en)
