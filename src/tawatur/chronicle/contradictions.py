"""Find the tellings that cannot both hold, and keep both sides: who says it, who says otherwise, and why they clash.

A denial is set against what it denies: the affirming telling that stands nearest in its own document, else the one of
another document that fits best. A voice that affirms and was not answered in its own document is set against the
denial that fits it best. So the list grows with the number of voices, not with the number of their pairs.
"""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations, product
from typing import TYPE_CHECKING

from tawatur.chronicle.aspects import Aspect
from tawatur.chronicle.beginnings import begins
from tawatur.chronicle.compare import compare, slip
from tawatur.model import Contradiction, Modality, Polarity

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tawatur.chronicle.entries import Group
    from tawatur.chronicle.facets import Facets
    from tawatur.chronicle.voices import Telling

_GROSS = 100
"""Two figures of one thing that differ by this factor clash even where an open bound lets both stand."""
_FITS = {True: 0.5, False: 1.0}
"""Points of comparison that a denial in words, or a telling as not done, needs against a telling of another document."""
_YEARS_APART = 15 * 366
_PEOPLE = frozenset({"soldiers", "troops", "fighters", "volunteers", "personnel", "men", "people", "persons", "workers", "officers"})
_SOONEST = 3
"""How many later facts an expectation is set against."""
_RELATIONS = frozenset({"improve-relations", "diplomatic-ties"})
Bounds = tuple[float, float]
_ACT = tuple[str, str, frozenset[str], frozenset[str]]


def contradictions(groups: Iterable[Group], facets: dict[str, Facets]) -> tuple[Contradiction, ...]:
    """List all contradictions of a chronicle, each once, in the order of the reports' ids."""
    ordered = list(groups)
    found = [item for group in ordered for item in _voices(group, facets)]
    found += [*_numbers(ordered, facets), *_dates(ordered, facets), *_doers(facets), *_forecasts(facets)]
    return tuple(dict.fromkeys(sorted(found, key=lambda c: (c.left, c.right, c.kind, c.why))))


def _voices(group: Group, facets: dict[str, Facets]) -> Iterator[Contradiction]:
    """Pair each denial with what it denies and each unanswered affirmation with a denial; one object a pair of tellings."""
    affirming = [telling for telling in group.voices if telling.affirms and telling.root]
    denying = [telling for telling in group.voices if telling.denies and telling.root]
    pairs: dict[tuple[str, str, bool], tuple[set[str], set[str]]] = defaultdict(lambda: (set(), set()))
    answered: set[str | None] = set()
    for denial in denying:
        others = [telling for telling in affirming if telling.root != denial.root]
        here = [telling for telling in others if telling.doc == denial.doc]
        others = here or [telling for telling in others if _fits(telling, denial, facets)]
        if others:
            match = min(others, key=lambda telling: _fit(telling, denial, facets))
            _note(pairs, match, denial)
            answered.add(match.root)
    for telling, denial in _outright(affirming, denying, facets):
        _note(pairs, telling, denial)
        answered.add(telling.root)
    for telling in affirming:
        against = [denial for denial in denying if denial.root != telling.root and _fits(telling, denial, facets)]
        here = [denial for denial in against if denial.doc == telling.doc]
        if against and telling.root not in answered:
            plain = [denial for denial in against if not denial.explicit]
            _note(pairs, telling, min(here or plain or against, key=lambda denial: _fit(telling, denial, facets)))
            answered.add(telling.root)
        elif telling.actual and not _quoted(telling, facets) and (spoken := [denial for denial in here if denial.explicit]):
            _note(pairs, telling, min(spoken, key=lambda denial: _fit(telling, denial, facets)))
    elsewhere = {(left, who) for (left, right, _), (_, deniers) in pairs.items() if left != right for who in deniers}
    for (left, right, explicit), (speakers, deniers) in sorted(pairs.items()):
        if left == right and all((left, who) in elsewhere for who in deniers):
            continue
        verb = "denied by" if explicit else "told as not done by"
        why = f"affirmed by {', '.join(sorted(speakers))}; {verb} {', '.join(sorted(deniers))}"
        yield Contradiction("denies" if explicit else "polarity", left, right, why)


def _quoted(telling: Telling, facets: dict[str, Facets]) -> bool:
    """Say whether somebody is quoted for a telling; else its document says it in its own voice."""
    return bool(facets[telling.report].report.claims)


def _outright(affirming: list[Telling], denying: list[Telling], facets: dict[str, Facets]) -> Iterator[tuple[Telling, Telling]]:
    """Set each voice that tells the act as done against each one of another document that tells it as not done."""
    best: dict[tuple[str | None, str | None], tuple[Telling, Telling]] = {}
    for telling, denial in product(affirming, denying):
        if denial.explicit or not telling.actual or telling.doc == denial.doc or telling.root == denial.root:
            continue
        if not _fits(telling, denial, facets):
            continue
        held = best.get((telling.root, denial.root))
        if held is None or _fit(telling, denial, facets) < _fit(*held, facets):
            best[telling.root, denial.root] = (telling, denial)
    yield from best.values()


def _note(pairs: dict[tuple[str, str, bool], tuple[set[str], set[str]]], telling: Telling, denial: Telling) -> None:
    speakers, deniers = pairs[telling.report, denial.report, denial.explicit]
    speakers.add(telling.voice)
    deniers.add(denial.voice)


def _fits(telling: Telling, denial: Telling, facets: dict[str, Facets]) -> bool:
    """Say whether a denial can be meant against a telling: always in one document, else when the two agree well."""
    if telling.doc == denial.doc:
        return True
    return compare(facets[telling.report], facets[denial.report]).points >= _FITS[denial.explicit]


def _fit(telling: Telling, denial: Telling, facets: dict[str, Facets]) -> tuple[float, int, str, str]:
    """Rank a pair: nearness inside a document, likeness across documents."""
    a, b = facets[telling.report], facets[denial.report]
    gap = abs(a.report.event.span.start - b.report.event.span.start) if a.doc == b.doc else 0
    return (0.0 if a.doc == b.doc else -compare(a, b).points, gap, a.id, b.id)


def _numbers(groups: list[Group], facets: dict[str, Facets]) -> Iterator[Contradiction]:
    """Set different numbers of one thing against each other: all inside an entry, the nearest ones between two entries.

    Entries are of one act when type, mode and parties are the same and their times do not part them.
    """
    acts: dict[_ACT, dict[tuple[str, Bounds, str], list[Facets]]] = defaultdict(lambda: defaultdict(list))
    for group in groups:
        for facet in sorted((facets[report.id] for report in group.reports), key=lambda f: f.id):
            for low, high, unit in facet.amounts if not facet.negated else ():
                key = (group.entry.id, (low, high), _thing(unit))
                acts[facet.type, facet.mode, facet.doers, facet.recipients][key].append(facet)
    for told in acts.values():
        between: dict[tuple[str, str], list[tuple[float, Contradiction]]] = defaultdict(list)
        for ((here, one, thing), left), ((there, other, same), right) in combinations(sorted(told.items(), key=lambda item: item[0]), 2):
            if thing != same or not _clash(one, other):
                continue
            a, b = min(product(left, right), key=lambda pair: (pair[0].doc != pair[1].doc, pair[0].id, pair[1].id))
            if a.id == b.id or (here != there and _elsewhen(a, b)) or (a.doc == b.doc and not _gross(one, other, thing)):
                continue
            clash = _number((one, a.id), (other, b.id), thing)
            if here == there:
                yield clash
            else:
                between[here, there].append((_ratio(one, other), clash))
        for clashes in between.values():
            yield min(clashes, key=lambda item: (item[0], item[1].left, item[1].right))[1]


def _number(a: tuple[Bounds, str], b: tuple[Bounds, str], thing: str) -> Contradiction:
    one, other = sorted((a, b), key=lambda side: side[1])
    note = "; one looks like a slip of a thousand" if slip(one[0], other[0]) else ""
    return Contradiction("number", one[1], other[1], f"{_amount(one[0])} against {_amount(other[0])} {thing}{note}")


def _ratio(one: Bounds, other: Bounds) -> float:
    small, large = sorted((_figure(one), _figure(other)))
    return large / small if small else float("inf")


def _figure(bounds: Bounds) -> float:
    """Return the number that is named: the upper bound of "up to", else the lower one."""
    low, high = bounds
    return low or high


def _clash(one: Bounds, other: Bounds) -> bool:
    return one[1] < other[0] or other[1] < one[0] or _gross(one, other, "people")


def _gross(one: Bounds, other: Bounds, thing: str) -> bool:
    """Say whether two figures cannot be parts of one count: inside a document smaller ones mostly are, of money above all."""
    return slip(one, other) or (thing == "people" and _GROSS <= _ratio(one, other) < float("inf"))


def _dates(groups: list[Group], facets: dict[str, Facets]) -> Iterator[Contradiction]:
    """Set two times of what can happen only once to one subject against each other."""
    once: dict[tuple[str, frozenset[str]], list[Facets]] = defaultdict(list)
    for facet in (facets[report.id] for group in groups for report in group.reports):
        key = _once(facet) if facet.when and facet.actual and not facet.negated else None
        if key:
            once[key].append(facet)
    for told in once.values():
        first: dict[str, dict[str, Facets]] = defaultdict(dict)
        for facet in sorted(told, key=lambda f: f.id):
            if facet.when:
                first[facet.when.edtf].setdefault(facet.doc, facet)
        for (one, ours), (other, theirs) in combinations(sorted(first.items()), 2):
            for a, b in _against_first(list(ours.values()), list(theirs.values())):
                if a.when and b.when and a.doc != b.doc and a.when.meets(b.when) <= 0 and _gap(a, b) <= _YEARS_APART:
                    left, right = sorted((a.id, b.id))
                    yield Contradiction("date", left, right, f"{one} against {other}, though it happens once")


def _once(facet: Facets) -> tuple[str, frozenset[str]] | None:
    """Name what happens only once to a subject: it is founded, it falls, it dies, a tie of two begins."""
    if facet.type == "CHANGE" and facet.aspect is Aspect.ONCE and facet.mode in ("founding", "collapse", "death"):
        return facet.mode, facet.changed
    tie = facet.type == "SUPPORT" and facet.mode in _RELATIONS and len(facet.parties) > 1
    return ("the beginning", facet.parties) if tie and begins(facet.report) else None


def _against_first(ours: list[Facets], theirs: list[Facets]) -> Iterator[tuple[Facets, Facets]]:
    """Set each telling of one side against the first of the other: as many pairs as tellings, not as their product."""
    yield from ((ours[0], other) for other in theirs)
    yield from ((one, theirs[0]) for one in ours[1:])


def _forecasts(facets: dict[str, Facets]) -> Iterator[Contradiction]:
    """Set an expectation that something will not be against the first telling of another document that it came about later."""
    expected: dict[_ACT, list[Facets]] = defaultdict(list)
    done: dict[_ACT, list[Facets]] = defaultdict(list)
    for _, facet in sorted(facets.items()):
        act = (facet.type, facet.mode, facet.parties, frozenset[str]())
        if facet.negated and facet.modality in (Modality.POSSIBLE, Modality.FUTURE) and facet.told:
            expected[act].append(facet)
        elif facet.actual and not facet.negated and facet.when:
            done[act].append(facet)
    for act, guesses in expected.items():
        for guess in guesses if len(act[2]) > 1 else ():
            later: dict[str, Facets] = {}
            for fact in sorted(done.get(act, ()), key=lambda f: (f.when.low if f.when else 0, f.id)):
                if fact.doc != guess.doc and fact.when and guess.told and fact.when.low > guess.told.high:
                    later.setdefault(fact.when.edtf, fact)
            for when, fact in [*later.items()][:_SOONEST]:
                left, right = sorted((guess.id, fact.id))
                yield Contradiction("polarity", left, right, f"expected not to be, then told as done in {when}")


def _doers(facets: dict[str, Facets]) -> Iterator[Contradiction]:
    """Set different doers of one act against each other: same type, recipients, place and day, told by different documents."""
    acts: dict[tuple[object, ...], list[Facets]] = defaultdict(list)
    for facet in _affirmed(facets):
        if facet.type in ("ASSAULT", "COERCE") and facet.recipients and facet.doers and facet.place and facet.when and facet.when.days == 1:
            acts[facet.type, facet.mode, facet.recipients, facet.place, facet.when.edtf].append(facet)
    for told in acts.values():
        first: dict[frozenset[str], Facets] = {}
        for facet in told:
            first.setdefault(facet.doers, facet)
        for (one, a), (other, b) in combinations(sorted(first.items(), key=lambda item: item[1].id), 2):
            if not one & other and a.doc != b.doc:
                yield Contradiction("actor", a.id, b.id, f"done by {'+'.join(sorted(one))} or by {'+'.join(sorted(other))}")


def _affirmed(facets: dict[str, Facets]) -> list[Facets]:
    return [facet for _, facet in sorted(facets.items()) if facet.report.event.polarity is Polarity.AFFIRMED]


def _elsewhen(a: Facets, b: Facets) -> bool:
    """Say whether both have a time and the two do not meet: then the numbers tell of a change."""
    return a.when is not None and b.when is not None and a.when.meets(b.when) <= 0


def _gap(a: Facets, b: Facets) -> int:
    return max(a.when.low - b.when.high, b.when.low - a.when.high) if a.when and b.when else 0


def _thing(unit: str) -> str:
    """Name what is counted; people are people under whatever name."""
    return "people" if set(unit.lower().split()) & _PEOPLE else unit


def _amount(told: Bounds) -> str:
    low, high = told
    if low == high:
        return f"{low:,.0f}"
    if high == float("inf"):
        return f"{low:,.0f} or more"
    return f"{low:,.0f} to {high:,.0f}" if low else f"up to {high:,.0f}"
