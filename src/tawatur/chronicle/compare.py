"""Compare two reports side by side: how likely they tell of one event, and why.

Each side (parties, persons, mode, time, place, number, reality, wording) adds or takes points, or parts the two for
good (`apart`). The points were set by reading gold merges of five documents, in steps of a quarter; the sum decides
at zero. Wording alone never joins two reports: it weighs only where parties and type agree already.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from math import exp
from typing import TYPE_CHECKING

from tawatur.chronicle.aspects import Aspect, kindred, mutual, wordy
from tawatur.model import Modality

if TYPE_CHECKING:
    from tawatur.chronicle.facets import Facets, Window

START = -1.5
"""Points before anything is known: most reports of one type are of different events."""
_DAY, _MONTH, _YEAR = 3, 32, 367
_TOUCH = 1 / 3
"""Two long windows that share less than this part of the narrower one only touch."""
_SLIP = 1000
_ANSWER, _BESIDE = 2.0, 300
"""Points of a denial that answers a telling, and letters within which it does: two or three sentences."""
_STRANGE = 0.06
"""Share of common words below which sentences of two documents speak of different matters, as far as wording goes."""
_LONG_YEARS = 3 * _YEAR


@dataclass(frozen=True, slots=True)
class Comparison:
    """What a comparison found: points (zero and above speak for one event), reasons, and whether nothing may join the two."""

    points: float
    reasons: tuple[str, ...]
    apart: bool = False

    @property
    def score(self) -> float:
        """Return the points as a figure between 0 and 1; one half is undecided."""
        return 0.0 if self.apart else round(1 / (1 + exp(-self.points)), 4)


class _Parted(Exception):  # noqa: N818  # no error: it ends a comparison early
    """Raised with the reason when two reports cannot be of one event."""


def compare(a: Facets, b: Facets) -> Comparison:
    """Compare two reports; the order of the two does not matter."""
    if b.id < a.id:
        a, b = b, a
    points, reasons = START, []
    try:
        for side in (_mode, _parties, _persons, _time, _place, _number, _reality, _wording):
            gain, reason = side(a, b)
            points += gain
            if reason:
                reasons.append(reason)
    except _Parted as parted:
        return Comparison(-9.0, (str(parted),), apart=True)
    return Comparison(round(points, 3), tuple(reasons))


def _mode(a: Facets, b: Facets) -> tuple[float, str]:
    if a.type != b.type:
        raise _Parted(f"{a.type} and {b.type} are different acts")
    if a.mode == b.mode:
        return 1.0, f"both {a.type.lower()}/{a.mode}"
    if kindred(a.type, a.mode, b.mode):
        return -0.25, f"{a.mode} and {b.mode} are kindred"
    raise _Parted(f"{a.mode} and {b.mode} are different acts")


def _parties(a: Facets, b: Facets) -> tuple[float, str]:
    if a.type == "CHANGE":
        return _changed(a, b)
    if mutual(a.type, a.mode) or mutual(b.type, b.mode):
        return _together(a, b)
    return _sides(a, b)


def _changed(a: Facets, b: Facets) -> tuple[float, str]:
    if not a.changed or not b.changed:
        return (0.5, "") if a.changed == b.changed else (-0.5, "one does not say whom it befell")
    if a.changed == b.changed:
        return 1.5, f"it befell {_list(a.changed)} in both"
    if not a.changed & b.changed:
        raise _Parted(f"it befell {_list(a.changed)} in one, {_list(b.changed)} in the other")
    return -0.5, f"{_list(a.changed & b.changed)} in both, {_list(a.changed ^ b.changed)} only in one"


def _together(a: Facets, b: Facets) -> tuple[float, str]:
    one, other = a.parties, b.parties
    shared = one & other
    if one == other and shared:
        if a.armed != b.armed:
            return 0.25, f"the same parties, {_list(shared)}, but only one tells of their forces"
        return 1.5, f"the same parties, {_list(shared)}"
    if not shared and one and other:
        raise _Parted(f"between {_list(one)} and between {_list(other)}")
    if len(shared) > 1:
        return -0.25, f"{_list(one ^ other)} only in one"
    return -0.75, f"only {_list(shared)} in both"


def _sides(a: Facets, b: Facets) -> tuple[float, str]:
    if _answers(a, b):
        return _ANSWER, f"a denial by {_list(a.doers & b.doers)} of what stands before it"
    doing, gain = _side(a.doers, b.doers, "done by", partial=-0.5, missing=-1.0)
    done, more = _side(a.recipients, b.recipients, "to", partial=-0.25, missing=0.25 if a.doers and b.doers else -1.0)
    return gain + more, ", ".join(part for part in (doing, done) if part)


def _answers(a: Facets, b: Facets) -> bool:
    """Say whether one denies what the other tells right beside it: whom it was done to is then seldom said again."""
    if a.doc != b.doc or a.denied == b.denied or a.mode != b.mode or not a.doers & b.doers:
        return False
    return abs(a.report.event.span.start - b.report.event.span.start) <= _BESIDE


def _side(one: frozenset[str], other: frozenset[str], word: str, *, partial: float, missing: float) -> tuple[str, float]:
    if not one or not other:
        return "", missing if one == other else -0.25
    if one == other:
        return f"{word} {_list(one)} in both", 1.0
    if not one & other:
        raise _Parted(f"{word} {_list(one)} in one, {word} {_list(other)} in the other")
    return f"{word} {_list(one & other)} in both, {_list(one ^ other)} only in one", partial


def _persons(a: Facets, b: Facets) -> tuple[float, str]:
    others = dict(b.persons)
    for party, named in a.persons:
        if party in others and not named & others[party]:
            if a.aspect is Aspect.LASTING:
                return -0.5, f"other persons of {party}"
            raise _Parted(f"{_list(named)} in one, {_list(others[party])} in the other")
    if a.persons and a.persons == b.persons:
        return 0.25, "the same persons"
    if bool(a.persons) != bool(b.persons) and a.aspect is not Aspect.LASTING:
        return -0.5, "only one names persons"
    return 0.0, ""


def _time(a: Facets, b: Facets) -> tuple[float, str]:
    if a.when and b.when:
        return _both_dated(a.aspect, a.when, b.when)
    if a.when or b.when:
        dated, loose = (a, b) if a.when else (b, a)
        return _one_dated(dated, loose)
    return _undated(a, b)


def _both_dated(aspect: Aspect, one: Window, other: Window) -> tuple[float, str]:
    shared = one.meets(other)
    if shared > 0 and one.near.meets(other.near) <= 0:
        return -1.5, f"{one.edtf} and {other.edtf} lie years apart, though one is open"
    one, other = one.near, other.near
    shared = one.meets(other)
    if shared <= 0:
        raise _Parted(f"{one.edtf} and {other.edtf} do not meet")
    text = f"{one.edtf} meets {other.edtf}"
    narrow, wide = sorted((one.days, other.days))
    if narrow > _YEAR and shared / narrow < _TOUCH:
        return -2.0, f"{one.edtf} and {other.edtf} only touch"
    if one.edtf == other.edtf:
        text = f"both {one.edtf}"
        return (2.0 if narrow <= _DAY else 1.5 if narrow <= _MONTH else 1.0), text
    if aspect is not Aspect.POINT:
        return 0.75, text
    return (1.0 if wide <= 2 * _MONTH else 0.5 if wide <= _YEAR else -0.5), text


def _one_dated(dated: Facets, loose: Facets) -> tuple[float, str]:
    when = dated.when
    if when is None or (loose.bound is not None and when.low > loose.bound):
        raise _Parted("its doers were no more by then")
    if dated.bound is not None and loose.bound is None and dated.doc != loose.doc:
        return -2.5, f"{when.edtf} was the time of a state that is gone; the other tells of its heir, without a time"
    near = dated.doc == loose.doc
    if dated.aspect is Aspect.ONCE:
        return 0.25, f"one says {when.edtf}, the other no time; it happens once"
    if dated.aspect is Aspect.POINT:
        if near:
            return -1.5, f"one says {when.edtf}, the other no time"
        fresh = loose.told is not None and loose.actual and -_DAY <= loose.told.low - when.low <= 2 * _MONTH and when.days <= _MONTH
        return (0.5, f"{when.edtf}, told as news soon after") if fresh else (-2.0, f"one says {when.edtf}, the other no time")
    return _course(when, loose, near=near)


def _course(when: Window, loose: Facets, *, near: bool) -> tuple[float, str]:
    """Weigh a lasting act with a date against one told without."""
    if loose.told is None or loose.bound is not None:
        return (-0.25 if near else -0.75), f"one says {when.edtf}, the other no time"
    when = when.near
    gap = max(loose.told.low - when.high, when.low - loose.told.high, 0)
    if gap <= _YEAR:
        return 0.25, f"{when.edtf} lies within a year of the telling without a time"
    if gap <= _LONG_YEARS and not near:
        return -0.5, f"{when.edtf} lies {gap // 365} years before the telling without a time"
    return -2.5, f"{when.edtf} lies far from the telling without a time"


def _undated(a: Facets, b: Facets) -> tuple[float, str]:
    if a.doc == b.doc:
        return (0.5 if a.aspect is not Aspect.POINT else 0.0), "no times, one document"
    if (a.bound is None) != (b.bound is None):
        return -2.5, "no times; one tells of a state that is gone, the other of its heir"
    if a.aspect is Aspect.ONCE:
        return 0.25, "no times; it happens once"
    if a.told is None or b.told is None:
        return -1.0, "no times"
    return _apart_in_print(a, max(a.told.low - b.told.high, b.told.low - a.told.high, 0))


def _apart_in_print(a: Facets, gap: int) -> tuple[float, str]:
    """Weigh the days between two publications, of acts that neither dates."""
    if gap <= _MONTH:
        return 0.5, "no times, told in the same weeks"
    if a.aspect is Aspect.LASTING:
        return (0.0, "no times, told within two years") if gap <= 2 * _YEAR else (-0.75, "no times, told years apart")
    return (-2.0, "no times, told within a year") if gap <= _YEAR else (-3.0, "no times, told years apart")


def _place(a: Facets, b: Facets) -> tuple[float, str]:
    if not a.place or not b.place:
        return 0.0, ""
    if a.place == b.place:
        return 0.5, f"both at {a.place}"
    if a.place in b.place or b.place in a.place:
        return 0.25, ""
    return (0.0, "") if a.aspect is Aspect.LASTING else (-1.0, f"at {a.place} in one, at {b.place} in the other")


def _number(a: Facets, b: Facets) -> tuple[float, str]:
    for low, high, unit in a.amounts:
        for least, most, other in b.amounts:
            if unit != other:
                continue
            if (low, high) == (least, most):
                return 0.5, "the same number"
            if (high < least or most < low) and not slip((low, high), (least, most)):
                if a.doc == b.doc and a.modality is not b.modality:
                    raise _Parted("one document tells two numbers, one as done and one as not yet")
                return -0.5, "other numbers"
    return 0.0, ""


def slip(one: tuple[float, float], other: tuple[float, float]) -> bool:
    """Say whether one number is the other with a lost or added thousand."""
    figures = [next((x for x in bounds if 0 < x < float("inf")), 0.0) for bounds in (one, other)]
    small, large = sorted(figures)
    return small > 0 and small * _SLIP == large


def _reality(a: Facets, b: Facets) -> tuple[float, str]:
    if a.modality is b.modality:
        supposed = a.modality is Modality.POSSIBLE and a.doc != b.doc and not (a.when and b.when)
        return (-1.5, "both only possible, and not at one time") if supposed else (0.25, "")
    sure = a.when is not None and b.when is not None and min(a.when.days, b.when.days) <= _YEAR
    text = f"{a.modality} in one, {b.modality} in the other"
    if sure:
        return -0.25, text
    if a.aspect is Aspect.POINT and (a.actual or b.actual):
        return -1.5, text
    hypothetical = Modality.POSSIBLE in (a.modality, b.modality)
    if a.doc != b.doc:
        return (-3.0 if hypothetical else -1.0), text
    return (-2.0 if hypothetical and (a.when or b.when) else -1.0), text


def _wording(a: Facets, b: Facets) -> tuple[float, str]:
    if a.doc == b.doc and a.report.sentence == b.report.sentence:
        return _twice(a, b)
    shared = len(a.words & b.words)
    alike = 2 * shared / (len(a.words) + len(b.words)) if shared else 0.0
    gain = 0.5 if a.trigger and a.trigger == b.trigger else 0.0
    if a.doc != b.doc and alike < _STRANGE:
        gain -= 0.5
    if wordy(a.type, a.mode):
        return gain + min(3 * alike, 1.5) - 1, f"{alike:.0%} of the words are shared, and the matter lies in the words"
    return gain + 1.5 * alike, f"{alike:.0%} of the words are shared" if alike >= 1 / 4 else ""


def _twice(a: Facets, b: Facets) -> tuple[float, str]:
    """Weigh two tellings of one sentence: with all the same sides they are one telling, else two acts that lie side by side."""
    one, other = ((f.mode, f.doers, f.recipients, f.when, f.place, f.modality, f.negated) for f in (a, b))
    if one == other and a.parties:
        return 1.0, "one sentence tells it in two words"
    return -1.5, "told twice in one sentence"


@lru_cache(maxsize=65_536)
def _list(parties: frozenset[str]) -> str:
    return "+".join(sorted(parties)) or "nobody"
