"""Compare two reports that a program read: who did it, when and as what may be read wrongly, so no such side decides alone.

Each side gives findings (what agrees, what differs, what one of the two leaves out), and `odds.py` says what each weighs.
Only what cannot be a slip of reading parts two reports for good: acts that are not akin, no party in common where both
tell it, and two times that both stand in their own sentences and do not meet.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tawatur.chronicle.apart import Parted
from tawatur.chronicle.aspects import Aspect, akin, kindred, mutual, wordy
from tawatur.chronicle.odds import APART, GAPS, PAGE
from tawatur.chronicle.sides import answers, listed
from tawatur.chronicle.timing import DAY, MONTH, YEAR, gone, heir_without_time, of_heir, one_of_many, only_touch, too_early
from tawatur.model import Modality

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tawatur.chronicle.facets import Facets, Window

Finding = tuple[str, float, str]
"""What was found (a key of the odds), how much of it, and the reason in words, empty where it is not worth telling."""


def weighed(a: Facets, b: Facets) -> tuple[float, list[str]]:
    """Return points and reasons; raises `Parted` where nothing may join the two."""
    odds = PAGE if a.doc == b.doc else APART
    points, reasons = odds["start"], []
    for key, amount, reason in findings(a, b):
        points += odds[key] * amount
        if reason:
            reasons.append(reason)
    return points, reasons


def findings(a: Facets, b: Facets) -> Iterator[Finding]:
    """Walk all that was found of two reports."""
    yield _act(a, b)
    yield from _parties(a, b)
    yield from _persons(a, b)
    yield ("one of many", 1, "one tells of many such acts, the other of one and its time") if one_of_many(a, b) else _time(a, b)
    if a.doc == b.doc and of_heir(a, b) and not (a.when and b.when):
        yield "heir", 1, "one tells of a state that is gone, the other of its heir"
    yield _reality(a, b)
    yield from _place_and_number(a, b)
    yield from _wording(a, b)


def _act(a: Facets, b: Facets) -> Finding:
    if (a.type, a.mode) == (b.type, b.mode):
        return "act same", 1, f"both {a.type.lower()}/{a.mode}"
    if a.type == b.type and kindred(a.type, a.mode, b.mode):
        return "act kindred", 1, f"{a.mode} and {b.mode} are kindred"
    one, other = f"{a.type.lower()}/{a.mode}", f"{b.type.lower()}/{b.mode}"
    if akin((a.type, a.mode), (b.type, b.mode)):
        return "act cousin", 1, f"{one} and {other} may be two readings of one act"
    raise Parted(f"{one} and {other} are different acts")


def _parties(a: Facets, b: Facets) -> Iterator[Finding]:
    if answers(a, b):
        yield ("answer", 1, f"a denial by {listed(a.doers & b.doers)} of what stands before it")
        return
    together = any(mutual(side.type, side.mode) or side.mode == "battle" for side in (a, b))
    if a.parties and b.parties and not a.parties & b.parties:
        yield from _strangers(a, b, together=together)
    elif together:
        yield _together(a.parties, b.parties)
    else:
        yield from _sides(a, b)


def _strangers(a: Facets, b: Facets, *, together: bool) -> Iterator[Finding]:
    """Weigh two readings that share no party: they may still be the two halves of one act, or have one side wrong on one page."""
    page = a.doc == b.doc
    halves = not (a.doers and b.doers) and not (a.recipients and b.recipients)
    if together:
        halves = page and len(a.parties) == len(b.parties) == 1
    if halves:
        yield ("half and half", 1, f"{listed(a.parties)} in one, {listed(b.parties)} in the other: perhaps its two sides")
    elif page and not together and not (a.doers and b.doers and a.recipients and b.recipients):
        yield from _sides(a, b)
        yield "half and half", 0.5, ""
    else:
        raise Parted(f"{listed(a.parties)} in one, {listed(b.parties)} in the other")


def _sides(a: Facets, b: Facets) -> Iterator[Finding]:
    yield _side("doers", a.doers, b.doers, "done by")
    yield _side("recipients", a.recipients, b.recipients, "to")


def _together(one: frozenset[str], other: frozenset[str]) -> Finding:
    if not one or not other:
        return "together unknown", 1, ""
    if one == other:
        return (("together same" if len(one) > 1 else "together alone"), 1, f"the same parties, {listed(one)}")
    if one <= other or other <= one:
        return ("together within", 1, f"{listed(one & other)} in both, {listed(one ^ other)} only in one")
    return "together shared", 1, f"only {listed(one & other)} in both"


def _side(side: str, one: frozenset[str], other: frozenset[str], word: str) -> Finding:
    if not one or not other:
        return f"{side} in {'one' if one or other else 'none'}", 1, ""
    if one == other:
        return f"{side} same", 1, f"{word} {listed(one)} in both"
    if one & other:
        return (f"{side} shared", 1, f"{word} {listed(one & other)} in both, {listed(one ^ other)} only in one")
    return (f"{side} other", 1, f"{word} {listed(one)} in one, {word} {listed(other)} in the other")


def _persons(a: Facets, b: Facets) -> Iterator[Finding]:
    others = dict(b.persons)
    for party, named in a.persons:
        if party not in others:
            continue
        if named & others[party]:
            yield "persons same", 1, f"{listed(named & others[party])} in both"
        elif (named | others[party]) & (a.vague | b.vague):
            yield ("persons perhaps", 1, f"{listed(named)} and {listed(others[party])} may be one")
        else:
            yield ("persons other", 1, f"{listed(named)} in one, {listed(others[party])} in the other")
        return


def _time(a: Facets, b: Facets) -> Finding:
    if a.when and b.when:
        return _dated(a, b, a.when.near, b.when.near)
    if a.when or b.when:
        return _one_dated(*((a, b) if a.when else (b, a)))
    if a.doc != b.doc and of_heir(a, b):
        return ("heir", 1, "no times; one tells of a state that is gone, the other of its heir")
    if a.fresh and b.fresh and a.doc == b.doc:
        return "fresh", 1, "one document tells both as its news"
    return f"{_aspect(a, b)}, no time, {_gap(a.told, b.told)}", 1, "no times"


def _dated(a: Facets, b: Facets, one: Window, other: Window) -> Finding:
    text = f"{one.edtf} and {other.edtf}"
    if one.meets(other) <= 0:
        if a.firm and b.firm:
            raise Parted(f"{text} do not meet")
        return ("times lent", 1, f"{text} do not meet, but one is lent from another sentence")
    if only_touch(one, other):
        return "times touch", 1, f"{text} only touch"
    if one.edtf == other.edtf:
        return (("time same" if one.days <= MONTH else "years same"), 1, f"both {one.edtf}")
    return "times meet", 1, f"{text} meet"


def _one_dated(dated: Facets, loose: Facets) -> Finding:
    when = dated.when
    if when is None or gone(dated, loose):
        raise Parted("its doers were no more by then")
    text = f"one says {when.edtf}, the other no time"
    if heir_without_time(dated, loose):
        return ("heir", 1, f"{text}; {when.edtf} was the time of a state that is gone, the other tells of its heir")
    if too_early(dated, loose):
        return "too early", 1, f"told as done before {when.edtf}"
    return f"{_aspect(dated, loose)}, one time, {_gap(when.near, loose.told)}", 1, text


def _aspect(a: Facets, b: Facets) -> Aspect:
    """Return how the act lies in time; of two readings the one that asks less of the times."""
    return min((a.aspect, b.aspect), key=[Aspect.LASTING, Aspect.ONCE, Aspect.POINT].index)


def _gap(one: Window | None, other: Window | None) -> str:
    if one is None or other is None:
        return "unknown"
    days = max(one.low - other.high, other.low - one.high, 0)
    return next(gap for gap, most in zip(GAPS, (DAY, MONTH, YEAR, 2 * YEAR, float("inf")), strict=False) if days <= most)


def _reality(a: Facets, b: Facets) -> Finding:
    if a.modality is b.modality:
        supposed = a.modality is Modality.POSSIBLE and not (a.when and b.when)
        return ("guesses", 1, "both only possible") if supposed else ("reality same", 1, "")
    text = f"{a.modality} in one, {b.modality} in the other"
    if Modality.ACTUAL not in (a.modality, b.modality):
        return "plans", 1, text
    if Modality.FUTURE in (a.modality, b.modality) and _aspect(a, b) is not Aspect.LASTING:
        return "done and to come", 1, text
    return "plan and deed", 1, text


def _place_and_number(a: Facets, b: Facets) -> Iterator[Finding]:
    if a.place and b.place:
        yield (("place same", 1, f"both at {a.place}") if a.place == b.place else ("place other", 1, ""))
    if set(a.amounts) & set(b.amounts):
        yield "number same", 1, "the same number"


def _wording(a: Facets, b: Facets) -> Iterator[Finding]:
    if a.doc == b.doc and a.report.sentence == b.report.sentence:
        yield _one_sentence(a, b)
        return
    shared = len(a.words & b.words)
    alike = 2 * shared / (len(a.words) + len(b.words)) if shared else 0.0
    told = wordy(a.type, a.mode) and wordy(b.type, b.mode)
    yield ("words", alike, f"{alike:.0%} of the words are shared" if told or alike >= 1 / 4 else "")
    if told:
        yield "matter in words", 1, ""
        yield "words of matter", alike, ""
    if a.trigger and a.trigger == b.trigger:
        yield "word same", 1, f"told in one word, {a.report.quote}"


def _one_sentence(a: Facets, b: Facets) -> Finding:
    """Find whether one sentence tells an act in two words, or two acts side by side."""
    if a.negated != b.negated and _voices(a) == _voices(b):
        raise Parted("one sentence tells one as done and the other as not done")
    one, other = ((f.mode, f.doers, f.recipients, f.when, f.place, f.modality, f.negated) for f in (a, b))
    if one == other and a.parties:
        return "sentence same", 1, "one sentence tells it in two words"
    return "sentence shared", 1, "told twice in one sentence"


def _voices(facets: Facets) -> frozenset[tuple[str, ...]]:
    """Return on whose word a report is told."""
    return frozenset(claim.chain for claim in facets.report.claims)
