"""Documents that lean on one named origin: the same speaker or agency on the same event within three days."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from tawatur.model import Copy

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tawatur.chronicle.entries import Group
    from tawatur.chronicle.voices import Telling

NEAR = 3
"""Days between publications within which an origin is taken to be the same utterance."""


def origins(groups: Iterable[Group]) -> tuple[Copy, ...]:
    """List the documents that quote one speaker on one event within three days, once for all their common events."""
    found: dict[tuple[tuple[str, ...], str], int] = defaultdict(int)
    for group in groups:
        said: dict[str, list[Telling]] = defaultdict(list)
        for telling in group.voices:
            if telling.root == telling.voice and telling.told is not None:
                said[telling.voice].append(telling)
        for voice, told in said.items():
            for docs in _runs(told):
                found[docs, voice] += 1
    return tuple(Copy("origin", docs, f"all quote {voice} on {_events(count)}") for (docs, voice), count in sorted(found.items()))


def _runs(told: list[Telling]) -> list[tuple[str, ...]]:
    """Part tellings where more than three days lie between publications; keep the parts of two documents and more."""
    runs: list[list[Telling]] = []
    for telling in sorted(told, key=lambda t: (t.told or 0, t.doc)):
        if runs and (telling.told or 0) - (runs[-1][-1].told or 0) <= NEAR:
            runs[-1].append(telling)
        else:
            runs.append([telling])
    found = (tuple(dict.fromkeys(t.doc for t in run)) for run in runs)
    return [docs for docs in found if len(docs) > 1]


def _events(count: int) -> str:
    return "one event" if count == 1 else f"{count} events"
