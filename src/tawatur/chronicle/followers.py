"""Reports that a copied text repeats: they follow those of the text they are copied from, into the same entries.

A copy tells nothing of its own. Were its reports compared like others, they would weigh in when groups are formed, and one
more print of a text could part or join what the text itself does not.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from tawatur.fold import fold
from tawatur.model import Judgement, Verdict

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tawatur.model import Report

_Telling = tuple[object, ...]


def followers(reports: Iterable[Report], origin: dict[str, str], judgements: Iterable[Judgement]) -> dict[str, str]:
    """Return for each report of a copy the report that it repeats; one that a person has judged stands for itself."""
    judged = {report for told in judgements for report in (told.left, told.right)}
    copied = {doc: first for doc, first in origin.items() if doc != first}
    involved = copied.keys() | {*copied.values()}
    tellings: dict[str, dict[_Telling, list[str]]] = defaultdict(lambda: defaultdict(list))
    held = (report for report in reports if report.doc in involved)
    for report in sorted(held, key=lambda report: (report.doc, report.event.span, report.id)):
        tellings[report.doc][_telling(report)].append(report.id)
    found: dict[str, str] = {}
    for doc, first in copied.items():
        for telling, repeated in tellings[doc].items():
            originals = tellings[first].get(telling, ())
            found |= {copy: one for copy, one in zip(repeated, originals, strict=False) if copy not in judged}
    return found


def link(report: str, original: str, by: str) -> Judgement:
    """Return the verdict that a copied report is told by its original."""
    left, right = sorted((report, original))
    return Judgement(left, right, Verdict.SAME, by, score=1.0, reasons=("the same sentence in a copy of the document",))


def _telling(report: Report) -> _Telling:
    """Return all that a report says, without where it stands."""
    event = report.event
    when = event.when.edtf if event.when else None
    act = (event.type, event.mode, event.actors, event.recipients, when, event.place, event.polarity, event.modality)
    return (*act, report.quote, fold(report.sentence), tuple((claim.chain, claim.stance) for claim in report.claims))
