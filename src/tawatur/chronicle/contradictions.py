"""Find the tellings that cannot both hold, and keep both sides: who says it, who says otherwise, and why they clash.

A denial is set against what it denies: the affirming telling that stands nearest in its own document, else the one of
another document that fits best. A voice that affirms and was not answered in its own document is set against the
denial that fits it best. So the list grows with the number of voices, not with the number of their pairs.
"""

from __future__ import annotations

from collections import defaultdict
from itertools import product
from typing import TYPE_CHECKING

from tawatur.chronicle.compare import compare
from tawatur.chronicle.figures import numbers
from tawatur.chronicle.unique import dates, doers, firsts, heirs
from tawatur.model import Contradiction, Modality

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tawatur.chronicle.entries import Group
    from tawatur.chronicle.facets import Facets
    from tawatur.chronicle.voices import Telling

_FITS = {True: 0.5, False: 1.0}
"""Points of comparison that a denial in words, or a telling as not done, needs against a telling of another document."""
_SOONEST = 3
"""How many later facts an expectation is set against."""


def contradictions(groups: Iterable[Group], facets: dict[str, Facets]) -> tuple[Contradiction, ...]:
    """List all contradictions of a chronicle, each once, in the order of the reports' ids."""
    ordered = list(groups)
    found = [item for group in ordered for item in _voices(group, facets)]
    found += [*numbers(ordered, facets), *_forecasts(facets)]
    found += [*dates(facets), *doers(facets), *firsts(facets), *heirs(facets)]
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


def _forecasts(facets: dict[str, Facets]) -> Iterator[Contradiction]:
    """Set an expectation that something will not be against the first telling of another document that it came about later."""
    expected: dict[tuple[str, str, frozenset[str]], list[Facets]] = defaultdict(list)
    done: dict[tuple[str, str, frozenset[str]], list[Facets]] = defaultdict(list)
    for _, facet in sorted(facets.items()):
        act = (facet.type, facet.mode, facet.parties)
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
