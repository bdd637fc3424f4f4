"""Read figures: digits with thousands signs of every kind, and decimals."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_GROUP = 3
"""Digits between two thousands signs."""
_SEPARATORS = frozenset(",.،'’")


def read_digits(words: Sequence[str], at: int, touching: Sequence[bool] | None = None) -> tuple[float, int] | None:
    """Read a figure with its thousands signs and decimals: its value, and the index behind it.

    >>> read_digits(["25", ",", "000"], 0), read_digits(["1", ",", "76"], 0)
    ((25000.0, 3), (1.76, 3))
    """
    if at >= len(words) or not words[at].isdecimal():
        return None
    groups, end = [words[at]], at + 1
    while (behind := _next_group(words, end, groups, touching)) is not None:
        groups.append(words[behind])
        end = behind + 1
    if end + 1 < len(words) and words[end] in _SEPARATORS and _touch(touching, end) and _touch(touching, end + 1):
        tail = words[end + 1]
        if tail.isdecimal() and words[end] in ",.،" and (len(tail) != _GROUP or groups[0].startswith("0")):
            return float(f"{''.join(groups)}.{tail}"), end + 2
    return float("".join(groups)), end


def _next_group(words: Sequence[str], end: int, groups: list[str], touching: Sequence[bool] | None) -> int | None:
    """Return where the next group of three digits stands, behind a thousands sign or a space."""
    if len(groups[0]) > _GROUP or groups[0].startswith("0") or end >= len(words):
        return None
    if words[end] in _SEPARATORS:
        behind = end + 1
        if not (_touch(touching, end) and _touch(touching, behind)):
            return None
    else:
        behind = end
    if behind >= len(words) or len(words[behind]) != _GROUP or not words[behind].isdecimal():
        return None
    return behind


def _touch(touching: Sequence[bool] | None, at: int) -> bool:
    return touching is None or (at < len(touching) and touching[at])
