"""Where to look up findings by what they speak of, and the pairs of reports that a person should look at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tawatur import edtf
from tawatur.model import Verdict
from tawatur.store.codec import dumps

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator

    from tawatur.chronicle.result import Chronicle
    from tawatur.model import Contradiction, Entry

QUEUES = ("merges", "dates", "clashes")
_EVEN = 0.5
"""The score of a pair that may as well be the same as not."""
Doubt = tuple[str, str, float, str]
"""Left, right, score and reasons as JSON."""


def write_findings(connection: sqlite3.Connection, chronicle: Chronicle) -> None:
    """Put the keys of all findings and the queues into their tables."""
    keys = sorted({(key, kind, position) for key, kind, position in _keys(chronicle) if key})
    connection.executemany("INSERT INTO finding_keys VALUES (?, ?, ?)", keys)
    dates = _reported(connection)
    queues = (
        ("merges", sorted(_merges(chronicle), key=lambda doubt: (abs(doubt[2] - _EVEN), doubt))),
        ("dates", [*_dates(chronicle, dates), *(_clash(c) for c in chronicle.contradictions if c.kind == "date")]),
        ("clashes", [_clash(c) for c in chronicle.contradictions if c.kind != "date" and c.left != c.right]),
    )
    for queue, doubts in queues:
        once: dict[tuple[str, ...], Doubt] = {}
        for doubt in doubts:
            once.setdefault(tuple(sorted(doubt[:2])), doubt)
        rows = [(queue, place, *doubt) for place, doubt in enumerate(once.values())]
        connection.executemany("INSERT INTO doubts VALUES (?, ?, ?, ?, ?, ?)", rows)


def _keys(chronicle: Chronicle) -> Iterator[tuple[str, str, int]]:
    for position, link in enumerate(chronicle.links):
        yield from ((side, "link", position) for side in (link.left, link.right))
    for position, clash in enumerate(chronicle.contradictions):
        yield from ((side, "contradiction", position) for side in (clash.left, clash.right))
    for position, copy in enumerate(chronicle.copies):
        yield from ((doc, "copy", position) for doc in copy.docs)
    for kind, pairs in (
        ("tie", ((tie.a, tie.b) for tie in chronicle.ties)),
        ("phase", ((phase.a, phase.b) for phase in chronicle.phases)),
        ("flow", ((flow.giver, flow.receiver) for flow in chronicle.flows)),
    ):
        yield from ((f"{min(a, b)}~{max(a, b)}", kind, position) for position, (a, b) in enumerate(pairs))


def _merges(chronicle: Chronicle) -> list[Doubt]:
    return [(link.left, link.right, link.score, dumps(link.reasons)) for link in chronicle.links if link.verdict is Verdict.UNSURE]


def _clash(clash: Contradiction) -> Doubt:
    return clash.left, clash.right, _EVEN, dumps([f"{clash.kind}: {clash.why}"])


def _reported(connection: sqlite3.Connection) -> dict[str, str]:
    """Return the time of every report that tells one."""
    query = "SELECT doc || ':' || id, edtf FROM events WHERE coalesce(earliest, latest) IS NOT NULL"
    return dict(connection.execute(query).fetchall())


def _dates(chronicle: Chronicle, dates: dict[str, str]) -> Iterator[Doubt]:
    """Pair, in each entry, a telling with its date and one with another that neither holds it nor lies in it."""
    for entry in chronicle.entries:
        if len(entry.dates) > 1 and entry.when:
            yield from _apart(entry, entry.when, dates)


def _apart(entry: Entry, when: str, dates: dict[str, str]) -> Iterator[Doubt]:
    first: dict[str, str] = {}
    for report in entry.reports:
        if report in dates:
            first.setdefault(dates[report], report)
    if when not in first:
        return
    for date, report in first.items():
        if date != when and not _nested(date, when):
            yield first[when], report, _EVEN, dumps([f"{when} against {date}"])


def _nested(one: str, other: str) -> bool:
    """Say whether one time lies wholly in the other; an open end reaches everywhere."""
    (a, b), (c, d) = edtf.bounds(one), edtf.bounds(other)
    inside = (c is None or (a is not None and c <= a)) and (d is None or (b is not None and b <= d))
    around = (a is None or (c is not None and a <= c)) and (b is None or (d is not None and d <= b))
    return inside or around
