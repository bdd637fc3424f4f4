"""The years that a time covers, as far as it can be counted by years."""

from __future__ import annotations

from functools import lru_cache

from tawatur import edtf

_LONGEST = 50
"""Years: a longer stretch tells of an age, not of years."""


@lru_cache(maxsize=65_536)
def years_of(when: str | None) -> range:
    """List the years of a time; of one with an open end the known year alone, of none nothing.

    >>> years_of("1950/1953"), years_of("2000/.."), years_of(None)
    (range(1950, 1954), range(2000, 2001), range(0, 0))
    """
    if when is None:
        return range(0)
    low, high = (_year(day) for day in edtf.bounds(when))
    first, last = (low if low is not None else high), (high if high is not None else low)
    if first is None or last is None:
        return range(0)
    if low is None or high is None:
        return range(first, first + 1)
    return range(first, min(last, first + _LONGEST) + 1)


def _year(day: int | None) -> int | None:
    text = edtf.iso(day)
    return int(text[:-6]) if text else None
