"""Two tellings side by side in time: what their dates, or the days on which they were printed, say of one event."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tawatur.chronicle.apart import Parted
from tawatur.chronicle.aspects import Aspect

if TYPE_CHECKING:
    from tawatur.chronicle.facets import Facets, Window

DAY, MONTH, YEAR = 3, 32, 367
"""Days within which two times are those of one day, month or year, as loosely as papers tell them."""
_LONG_YEARS = 3 * YEAR
_TOUCH = 1 / 3
"""Two long windows that share less than this part of the narrower one only touch."""


def time(a: Facets, b: Facets) -> tuple[float, str]:
    """Weigh the times of two reports: points and the reason; parts them where their times do not meet."""
    if one_of_many(a, b):
        return -2.5, "one tells of many such acts, the other of one and its time"
    if a.when and b.when:
        return _both_dated(a, b, a.when, b.when)
    if a.when or b.when:
        dated, loose = (a, b) if a.when else (b, a)
        return _one_dated(dated, loose)
    return _undated(a, b)


def _both_dated(a: Facets, b: Facets, one: Window, other: Window) -> tuple[float, str]:
    shared = one.meets(other)
    if shared > 0 and one.near.meets(other.near) <= 0:
        return -1.5, f"{one.edtf} and {other.edtf} lie years apart, though one is open"
    one, other = one.near, other.near
    shared = one.meets(other)
    if shared <= 0:
        raise Parted(f"{one.edtf} and {other.edtf} do not meet")
    if only_touch(one, other):
        return -2.0, f"{one.edtf} and {other.edtf} only touch"
    narrow, wide = sorted((one.days, other.days))
    if one.edtf == other.edtf:
        return (2.0 if narrow <= DAY else 1.5 if narrow <= MONTH else 1.0), f"both {one.edtf}"
    text = f"{one.edtf} meets {other.edtf}"
    if a.aspect is not Aspect.POINT:
        return 0.75, text
    if a.doc == b.doc and a.parties != b.parties:
        raise Parted(f"one document tells it of {one.edtf} and of {other.edtf}, and of other parties")
    return (1.0 if wide <= 2 * MONTH else 0.5 if wide <= YEAR else -0.5), text


def one_of_many(a: Facets, b: Facets) -> bool:
    """Say whether one tells of many acts and the other of a single one: on its day, in its month, or as the news of the day."""
    single = b if a.many else a
    return a.many != b.many and (single.fresh or (single.when is not None and single.when.days <= MONTH))


def only_touch(one: Window, other: Window) -> bool:
    """Say whether two long times share no more than a small part, as "until 1950" and "1950 to 1953" do."""
    narrow = min(one.days, other.days)
    return narrow > YEAR and one.meets(other) / narrow < _TOUCH


def _one_dated(dated: Facets, loose: Facets) -> tuple[float, str]:
    when = dated.when
    if when is None or gone(dated, loose):
        raise Parted("its doers were no more by then")
    if heir_without_time(dated, loose):
        return (-2.5, f"{when.edtf} was the time of a state that is gone; the other tells of its heir, without a time")
    if too_early(dated, loose):
        return -2.5, f"told as done before {when.edtf}"
    near = dated.doc == loose.doc
    if dated.aspect is Aspect.ONCE:
        return 0.25, f"one says {when.edtf}, the other no time; it happens once"
    if dated.aspect is Aspect.POINT:
        if near:
            return -1.5, f"one says {when.edtf}, the other no time"
        fresh = loose.told is not None and loose.actual and -DAY <= loose.told.low - when.low <= 2 * MONTH and when.days <= MONTH
        return (0.5, f"{when.edtf}, told as news soon after") if fresh else (-2.0, f"one says {when.edtf}, the other no time")
    return _course(when, loose, near=near)


def gone(dated: Facets, loose: Facets) -> bool:
    """Say whether the parties of a telling without a time were no more at the time of the other."""
    return dated.when is not None and loose.bound is not None and dated.when.low > loose.bound


def heir_without_time(dated: Facets, loose: Facets) -> bool:
    """Say whether one is dated and of a state that is gone, and the other, of another document, tells of its heir."""
    return dated.doc != loose.doc and bool(dated.former & loose.parties - loose.former)


def of_heir(a: Facets, b: Facets) -> bool:
    """Say whether one tells of a state that is gone and the other of its heir."""
    return bool(a.former & b.parties - b.former or b.former & a.parties - a.former)


def too_early(dated: Facets, loose: Facets) -> bool:
    """Say whether a telling without a time has the act as done and was printed in another paper before the time of the other."""
    if dated.doc == loose.doc or dated.when is None or loose.told is None:
        return False
    return loose.actual and loose.told.high + MONTH < dated.when.low


def _course(when: Window, loose: Facets, *, near: bool) -> tuple[float, str]:
    """Weigh a lasting act with a date against one told without."""
    if loose.told is None or loose.bound is not None:
        return (-0.25 if near else -0.75), f"one says {when.edtf}, the other no time"
    when = when.near
    gap = max(loose.told.low - when.high, when.low - loose.told.high, 0)
    if gap <= YEAR:
        return 0.25, f"{when.edtf} lies within a year of the telling without a time"
    if gap <= _LONG_YEARS and not near:
        return (-0.5, f"{when.edtf} lies {gap // 365} years before the telling without a time")
    return -2.5, f"{when.edtf} lies far from the telling without a time"


def _undated(a: Facets, b: Facets) -> tuple[float, str]:
    if a.doc == b.doc:
        return (0.5 if a.aspect is not Aspect.POINT else 0.0), "no times, one document"
    if (a.bound is None) != (b.bound is None):
        return (-2.5, "no times; one tells of a state that is gone, the other of its heir")
    if a.aspect is Aspect.ONCE:
        return 0.25, "no times; it happens once"
    if a.told is None or b.told is None:
        return -1.0, "no times"
    return _apart_in_print(a, max(a.told.low - b.told.high, b.told.low - a.told.high, 0))


def _apart_in_print(a: Facets, gap: int) -> tuple[float, str]:
    """Weigh the days between two publications, of acts that neither dates."""
    if gap <= MONTH:
        return 0.5, "no times, told in the same weeks"
    if a.aspect is Aspect.LASTING:
        return (0.0, "no times, told within two years") if gap <= 2 * YEAR else (-0.75, "no times, told years apart")
    return (-2.0, "no times, told within a year") if gap <= YEAR else (-3.0, "no times, told years apart")
