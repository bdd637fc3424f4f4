"""Compare two reports side by side: how likely they tell of one event, and why.

Each side (parties, persons, mode, time, place, number, reality, wording) adds or takes points, or parts the two for
good (`apart`). The points were set by reading gold merges of five documents, in steps of a quarter; the sum decides
at zero. Wording alone never joins two reports: it weighs only where parties and type agree already.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import exp
from typing import TYPE_CHECKING

from tawatur.chronicle.apart import Parted
from tawatur.chronicle.aspects import Aspect, kindred, wordy
from tawatur.chronicle.figures import slip
from tawatur.chronicle.readings import weighed
from tawatur.chronicle.sides import parties, persons
from tawatur.chronicle.timing import YEAR, time
from tawatur.model import Modality

if TYPE_CHECKING:
    from tawatur.chronicle.facets import Facets

START = -1.5
"""Points before anything is known: most reports of one type are of different events."""
_STRANGE = 0.06
"""Share of common words below which sentences of two documents speak of different matters, as far as wording goes."""


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


def compare(a: Facets, b: Facets) -> Comparison:
    """Compare two reports; the order of the two does not matter."""
    if b.id < a.id:
        a, b = b, a
    try:
        points, reasons = weighed(a, b) if a.guessed or b.guessed else _weighed(a, b)
    except Parted as parted:
        return Comparison(-9.0, (str(parted),), apart=True)
    return Comparison(round(points, 3), tuple(reasons))


def _weighed(a: Facets, b: Facets) -> tuple[float, list[str]]:
    """Weigh two reports whose sides people gave: each is taken at its word."""
    points, reasons = START, []
    for side in (_mode, parties, persons, time, _place, _number, _reality, _wording):
        gain, reason = side(a, b)
        points += gain
        if reason:
            reasons.append(reason)
    return points, reasons


def _mode(a: Facets, b: Facets) -> tuple[float, str]:
    if a.type != b.type:
        raise Parted(f"{a.type} and {b.type} are different acts")
    if a.mode == b.mode:
        return 1.0, f"both {a.type.lower()}/{a.mode}"
    if kindred(a.type, a.mode, b.mode):
        return -0.25, f"{a.mode} and {b.mode} are kindred"
    raise Parted(f"{a.mode} and {b.mode} are different acts")


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
                    raise Parted("one document tells two numbers, one as done and one as not yet")
                return -0.5, "other numbers"
    return 0.0, ""


def _reality(a: Facets, b: Facets) -> tuple[float, str]:
    if a.modality is b.modality:
        supposed = a.modality is Modality.POSSIBLE and a.doc != b.doc and not (a.when and b.when)
        return (-1.5, "both only possible, and not at one time") if supposed else (0.25, "")
    sure = a.when is not None and b.when is not None and min(a.when.days, b.when.days) <= YEAR
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
    return (gain + 1.5 * alike, f"{alike:.0%} of the words are shared" if alike >= 1 / 4 else "")


def _twice(a: Facets, b: Facets) -> tuple[float, str]:
    """Weigh two tellings of one sentence: with all the same sides they are one telling, else two acts that lie side by side."""
    one, other = ((f.mode, f.doers, f.recipients, f.when, f.place, f.modality, f.negated) for f in (a, b))
    if one == other and a.parties:
        return 1.0, "one sentence tells it in two words"
    return -1.5, "told twice in one sentence"
