"""Points of the comparison of two reports that a program read: what each finding weighs, on one page and between two papers.

They are log-odds that `evals/merge_odds.py` prints: fitted on the reports that this program reads in the annotated news of the
training set, where two of them are of one event when the annotations they stand on are; rounded to quarters. What few pairs
show leans towards `timing.py`; papers of which nobody knows when they were printed count like papers of one season. The two
starts are set higher than fitted (by half a point on a page, by two between papers): a pile of news holds ever so many pairs
of two acts, and at the fitted odds hardly anything is joined across papers. They were chosen where more joins begin to cost
as much precision as they win recall, on news and on five documents on two states.
"""

from __future__ import annotations

GAPS = ("days", "weeks", "year", "two years", "years", "unknown")
"""How far a telling without a time was printed from the time of the other, or from its printing."""


def _spread(aspect: str, known: str, points: tuple[float, ...]) -> dict[str, float]:
    return {f"{aspect}, {known}, {gap}": gain for gap, gain in zip(GAPS, points, strict=True)}


PAGE = {
    "start": -1.75,
    "act same": 1.25,
    "act kindred": 0.5,
    "act cousin": -1.5,
    "doers same": 0.5,
    "doers shared": 0.0,
    "doers other": -0.75,
    "doers in one": 0.0,
    "doers in none": 0.0,
    "recipients same": 0.25,
    "recipients shared": 0.0,
    "recipients other": -0.25,
    "recipients in one": 0.0,
    "recipients in none": -0.25,
    "half and half": -0.5,
    "answer": 2.0,
    "together same": 1.0,
    "together alone": 0.0,
    "together within": 0.0,
    "together shared": -0.5,
    "together unknown": -1.25,
    "persons same": 0.0,
    "persons perhaps": 0.5,
    "persons other": -0.25,
    "time same": 0.25,
    "years same": 0.25,
    "times meet": -0.5,
    "times lent": -0.75,
    "years lent": -2.0,
    "times touch": -2.0,
    "one of many": -2.5,
    "heir": -1.5,
    "too early": -2.0,
    "fresh": 0.75,
    **_spread("lasting", "one time", (0.25, 0.0, 0.25, 0.0, -0.5, 0.0)),
    **_spread("lasting", "no time", (0.5, 0.5, 0.5, 0.5, 0.5, -0.5)),
    **_spread("point", "one time", (0.25, -0.75, -0.25, 0.0, 0.0, -1.25)),
    **_spread("point", "no time", (0.0, 0.0, 0.0, 0.0, 0.0, -0.5)),
    **_spread("once", "one time", (0.5, 0.5, 0.5, 0.5, 0.5, 0.5)),
    **_spread("once", "no time", (0.5, 0.5, 0.5, 0.5, 0.5, 0.5)),
    "reality same": 0.75,
    "guesses": 1.25,
    "plans": -0.25,
    "plan and deed": -0.75,
    "done and to come": -1.25,
    "place same": 0.25,
    "place other": 0.0,
    "number same": 1.0,
    "words": 2.5,
    "matter in words": -1.0,
    "words of matter": 2.0,
    "word same": 1.0,
    "sentence same": 0.5,
    "sentence shared": 0.0,
}
"""Two tellings of one document: it takes an act up again in other words."""

APART = {
    "start": -3.75,
    "act same": 1.25,
    "act kindred": -0.25,
    "act cousin": -0.75,
    "doers same": 0.5,
    "doers shared": 0.25,
    "doers other": -0.5,
    "doers in one": -0.75,
    "doers in none": -0.5,
    "recipients same": 0.75,
    "recipients shared": 0.5,
    "recipients other": -0.75,
    "recipients in one": 0.0,
    "recipients in none": 0.0,
    "half and half": -1.0,
    "together same": 0.75,
    "together alone": 0.0,
    "together within": 0.25,
    "together shared": 0.0,
    "together unknown": -1.5,
    "persons same": 1.0,
    "persons perhaps": -0.25,
    "persons other": -2.0,
    "time same": 3.5,
    "years same": 0.5,
    "times meet": 1.0,
    "times lent": -0.75,
    "years lent": -2.0,
    "times touch": -2.0,
    "one of many": -2.5,
    "heir": -2.5,
    "too early": -2.0,
    "fresh": 0.0,
    **_spread("lasting", "one time", (2.0, 0.75, 0.0, -1.0, -2.0, 0.5)),
    **_spread("lasting", "no time", (1.75, 1.25, 0.5, 0.25, 0.0, 0.75)),
    **_spread("point", "one time", (1.0, 0.0, -1.5, -2.0, -2.25, -1.0)),
    **_spread("point", "no time", (1.5, 0.0, -2.0, -2.0, -2.0, -1.5)),
    **_spread("once", "one time", (2.0, 1.5, 1.5, 0.0, 0.0, 0.0)),
    **_spread("once", "no time", (1.5, 1.5, 1.5, 1.0, 1.0, 1.0)),
    "reality same": 1.0,
    "guesses": 0.0,
    "plans": -0.25,
    "plan and deed": -1.0,
    "done and to come": 0.0,
    "place same": 0.5,
    "place other": 0.25,
    "number same": 0.5,
    "words": 2.75,
    "matter in words": -1.0,
    "words of matter": 3.5,
    "word same": 1.0,
}
"""Tellings of two documents: papers of one week tell of many acts of the same parties."""
