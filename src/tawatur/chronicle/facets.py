"""The sides of a report on which it is compared: parties, time, place, number, wording. Made once a report."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from sys import intern
from typing import TYPE_CHECKING

from tawatur import edtf
from tawatur.chronicle.aspects import Aspect, aspect_of
from tawatur.chronicle.beginnings import repeated
from tawatur.fold import fold
from tawatur.frames import frames
from tawatur.model import Modality, Polarity, Stance
from tawatur.system.parties import last_year, parties_of
from tawatur.words import ARTICLE, bases

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tawatur.model import Actor, Report, When

_FAR = 400_000
"""Days: an open end of time reaches about a thousand years."""
_MONTH, _YEAR = 31, 366
_COURSE = 8 * _YEAR
"""Days after its beginning, or before its end, for which a time with an open end counts."""
_PERSONAL = frozenset({"leader-in", "leader-out", "death"})
_STEM = 4
"""Letters that make a word's beginning; long enough for most roots, short enough to drop endings."""


_CAST = "=model"
"""Stands in `by` of an event whose roles a model chose."""
_STAND_IN = "undated act"
"""Begins the reason of a publication date that stands in for the time of an act."""
_LENT = "in its passage"
"""Begins the reason of a time that was told in an earlier sentence."""


@dataclass(frozen=True, slots=True)
class Window:
    """First and last possible day, and the EDTF that says so."""

    low: int
    high: int
    edtf: str

    @property
    def days(self) -> int:
        """Return how many days it holds."""
        return self.high - self.low + 1

    @property
    def near(self) -> Window:
        """Return the years around its known end, where the other end is open: what began in 2000 was told of then."""
        if self.days < _FAR:
            return self
        return (
            Window(self.low, self.low + _COURSE, self.edtf)
            if self.edtf.endswith(("/", ".."))
            else Window(self.high - _COURSE, self.high, self.edtf)
        )

    def meets(self, other: Window) -> int:
        """Return how many days the two share."""
        return min(self.high, other.high) - max(self.low, other.low) + 1


@dataclass(frozen=True, slots=True)
class Facets:
    """A report as the comparison sees it."""

    report: Report
    id: str
    doc: str
    type: str
    mode: str
    aspect: Aspect
    doers: frozenset[str]
    recipients: frozenset[str]
    persons: tuple[tuple[str, frozenset[str]], ...]
    """Persons on either side, by party."""
    vague: frozenset[str]
    """Those of its persons who are told by their office alone, or by a name that no word file knows."""
    guessed: bool
    """Whether a program read who did it to whom; else people did, or a row brought it along."""
    when: Window | None
    firm: bool
    """Whether its time stands with it; else it is lent from another sentence, or counted from a time told there."""
    told: Window | None
    """The time of publication."""
    fresh: bool
    """Whether it is told as news of that day, which then stands in for its time."""
    bound: int | None
    """The last day on which all its parties still stood."""
    former: frozenset[str]
    """Heirs of those of its parties that stand no more."""
    actual: bool
    modality: Modality
    negated: bool
    denied: bool
    """Whether it is told only by those who deny it."""
    armed: bool
    """Whether all its doers are armed forces."""
    many: bool
    """Whether an act at a point is told as one of many: visits, not the visit."""
    place: str | None
    amounts: tuple[tuple[float, float, str], ...]
    """Lower and upper bound (infinite where open) and kind of unit."""
    trigger: str
    words: frozenset[str]
    changed: frozenset[str]
    """What a change befalls: states, or the person or body itself."""

    @property
    def parties(self) -> frozenset[str]:
        """Return all parties on both sides."""
        return self.doers | self.recipients


def facets_of(report: Report) -> Facets:
    """Lay a report out for comparison."""
    event = report.event
    actors = {actor.id: actor for actor in report.actors}
    doers = [actors[a] for a in event.actors if a in actors]
    recipients = [actors[a] for a in event.recipients if a in actors]
    changed = _changed(event.mode, doers, recipients) if event.type == "CHANGE" else frozenset()
    aspect = _aspect(event.type, event.mode, changed)
    gone = [actor for actor in (*doers, *recipients) if last_year(actor)]
    denied = bool(report.claims) and all(claim.stance is Stance.DENIES for claim in report.claims)
    modality = Modality.ACTUAL if denied else event.modality  # "any deals" that are denied are those that others speak of
    doing, receiving = _parties(doers), _parties(recipients)
    if len(doing) > 1 and receiving <= doing:
        receiving = frozenset()  # what several do to one of themselves they do together
    return Facets(
        report=report,
        id=report.id,
        doc=report.doc,
        type=event.type,
        mode=event.mode,
        aspect=aspect,
        doers=doing,
        recipients=receiving,
        persons=_persons((*doers, *recipients)),
        vague=frozenset(actor.id for actor in (*doers, *recipients) if actor.kind == "person" and _is_vague(actor)),
        guessed=cast_by_model(report),
        when=_when(event.when),
        firm=_is_firm(event.when),
        told=window(report.published) if report.published else None,
        fresh=event.when is not None and _stands_in(event.when),
        bound=min((edtf.ordinal(last_year(actor) or 0, 12, 31) for actor in gone), default=None),
        former=frozenset(party for actor in gone for party in parties_of(actor)),
        actual=modality is Modality.ACTUAL,
        modality=modality,
        negated=event.polarity is Polarity.NEGATED,
        denied=denied,
        armed=bool(doers) and all(actor.role == "MIL" for actor in doers),
        many=aspect is Aspect.POINT and repeated(report),
        place=event.place,
        amounts=tuple(sorted(_amounts(report))),
        trigger=_trigger(report),
        words=content_words(report.sentence),
        changed=changed,
    )


@lru_cache(maxsize=65_536)
def window(value: str) -> Window | None:
    """Return the days that an EDTF value spans, wider by its own vagueness where it is called approximate."""
    try:
        low, high = edtf.bounds(value)
    except ValueError:
        return None
    first = low if low is not None else (high or 0) - _FAR
    last = high if high is not None else (low or 0) + _FAR
    if "~" in value:
        slack = 3 if last - first < _MONTH - 4 else _MONTH if last - first < _YEAR - 2 else _YEAR
        first, last = (first - (slack if low is not None else 0), last + (slack if high is not None else 0))
    return Window(first, last, value)


@lru_cache(maxsize=16_384)
def content_words(sentence: str) -> frozenset[str]:
    """Return the beginnings of a sentence's longer words, without the small words written onto their front."""
    found = set()
    for piece in fold(sentence).split():
        word = "".join(letter for letter in piece if letter.isalnum())
        base = _bare(word)
        if len(base) > 2:  # noqa: PLR2004  # two letters are a particle
            found.add(intern(base[:_STEM]))  # a large pile has the same few thousand beginnings over and over
    return frozenset(found)


@lru_cache(maxsize=65_536)
def _bare(word: str) -> str:
    if word.startswith(ARTICLE):
        return word[2:]
    for _, base, _ in bases(word)[1:]:
        if base.startswith(ARTICLE) and len(base) > _STEM:
            return base[2:]
    return word


def _trigger(report: Report) -> str:
    """Return the word that tells an act: its lemma where the word files know it, so that "took part" and "taking part" are one."""
    frame = frames().by_id.get(report.event.by.partition(" ")[0])
    if frame is not None:
        return frame.lemma
    return _bare(fold(report.quote).split(" ")[0])[:_STEM] if report.quote else ""


def _changed(mode: str, doers: list[Actor], recipients: list[Actor]) -> frozenset[str]:
    """Return what a change befalls: the person who comes, goes or dies; else what it is done to, or who undergoes it."""
    persons = frozenset(actor.id for actor in (*doers, *recipients) if actor.kind == "person")
    if persons and mode in _PERSONAL:
        return persons
    return frozenset(key for actor in recipients or doers for key in _subject(actor))


def _subject(actor: Actor) -> frozenset[str]:
    return parties_of(actor) if actor.kind in ("state", "people", "bloc") else frozenset({actor.id})


def _aspect(kind: str, mode: str, changed: frozenset[str]) -> Aspect:
    """Say how the act lies in time; deaths of many, under their state's name, come again."""
    found = aspect_of(kind, mode)
    return Aspect.POINT if mode == "death" and all(key.isupper() for key in changed) else found


def _parties(actors: Iterable[Actor]) -> frozenset[str]:
    return _one(frozenset(party for actor in actors for party in parties_of(actor)))


@lru_cache(maxsize=65_536)
def _one(parties: frozenset[str]) -> frozenset[str]:
    """Return the set that was first made of these parties: a pile has few of them, held by many reports."""
    return parties


def _persons(actors: Iterable[Actor]) -> tuple[tuple[str, frozenset[str]], ...]:
    by: dict[str, set[str]] = {}
    for actor in actors:
        if actor.kind == "person":
            for party in parties_of(actor):
                by.setdefault(party, set()).add(actor.id)
    return tuple((party, frozenset(ids)) for party, ids in sorted(by.items()))


def cast_by_model(report: Report) -> bool:
    """Say whether a model chose who did it to whom."""
    return _CAST in report.event.by


def _is_vague(actor: Actor) -> bool:
    """Say whether a person is told by the office of a state alone, as the minister of one, or by a name that no word file knows."""
    return actor.guessed or (bool(actor.state) and actor.id.startswith(f"{actor.state.lower()}-"))


def _when(told: When | None) -> Window | None:
    """Return the days of an act; of one that only leans on the day it was printed, none: that day stands in `told`."""
    return window(told.edtf) if told is not None and told.kind == "date" and not _stands_in(told) else None


def _stands_in(told: When) -> bool:
    return told.anchor == "document" and told.reason.startswith(_STAND_IN)


def _is_firm(when: When | None) -> bool:
    return when is not None and when.anchor != "text" and not when.reason.startswith(_LENT)


def _amounts(report: Report) -> Iterable[tuple[float, float, str]]:
    for _, amount in report.amounts:
        low = amount.low if amount.low is not None else 0.0
        high = amount.high if amount.high is not None else float("inf")
        yield low, high, amount.unit
