"""An opened case: everything that was read, judged and built, for looking at and for judging."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from tawatur.chronicle import build_chronicle, sparse
from tawatur.errors import InputError
from tawatur.export import exported
from tawatur.model import Judgement, Verdict
from tawatur.store.sqlite import SqliteStore

if TYPE_CHECKING:
    from collections.abc import Collection
    from types import TracebackType
    from typing import Self

    from tawatur.chronicle.heads import Head
    from tawatur.chronicle.result import Chronicle
    from tawatur.model import Actor, Claim, Contradiction, Copy, Document, Entry, Flow, Phase, Rejection, Report, Tie
    from tawatur.store.check import Problem


@dataclass(frozen=True, slots=True)
class ClaimLine:
    """A claim with what it is about, as a list shows it."""

    claim: Claim
    doc: str
    """Name of the document."""
    published: str | None
    quote: str
    """The cue as it stands."""
    sentence: str
    chain: tuple[str, ...]
    """Names of the speakers, outermost first."""
    entries: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SourceLine:
    """A publisher and how many of its documents the case holds."""

    publisher: str
    documents: tuple[str, ...]


def build_anew(store: SqliteStore) -> None:
    """Build the chronicle of a case anew from the reports, documents and verdicts that it holds."""
    revision = store.setting("revision")  # somebody may judge while this builds: what came later is not in it
    store.replace_chronicle(build_chronicle(store.reports(), store.documents(signatures=True), store.judgements()), revision=revision)


class Case:
    """A case file, opened; use it in a `with` block so that it is closed."""

    def __init__(self, path: Path | str) -> None:
        """Open a case that `build` or `merge` has made; raises `StoreError` when there is none."""
        self.path = Path(path)
        self.store = SqliteStore.open(self.path)

    def __enter__(self) -> Self:
        """Return the case itself."""
        return self

    def __exit__(self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None) -> None:
        """Close the file."""
        self.store.close()

    @cached_property
    def chronicle(self) -> Chronicle:
        """Return the chronicle as last built."""
        return self.store.chronicle()

    @cached_property
    def reports(self) -> dict[str, Report]:
        """Return all reports by id."""
        return {report.id: report for report in self.store.reports()}

    @cached_property
    def names(self) -> dict[str, Actor]:
        """Return every actor that a report names, by id; the fullest record wins."""
        found: dict[str, Actor] = {}
        for report in self.reports.values():
            for actor in report.actors:
                if actor.id not in found or (actor.name_ar, actor.name_en) > (found[actor.id].name_ar, found[actor.id].name_en):
                    found[actor.id] = actor
        return found

    def name(self, actor: str, language: str = "ar") -> str:
        """Return what an actor is called in Arabic or English; its id when no report names it."""
        known = self.names.get(actor)
        if known is None:
            return actor
        first, second = (known.name_ar, known.name_en) if language == "ar" else (known.name_en, known.name_ar)
        return first or second or actor

    def documents(self) -> tuple[Head, ...]:
        """List the documents without their layers."""
        return tuple(self.store.documents())

    def document(self, name: str) -> Document:
        """Return one document with all layers, by id or name."""
        for head in self.store.documents():
            if name in (head.id, head.name):
                return self.store.document(head.id)
        raise InputError(f"{self.path}: holds no document {name!r}; `tawatur show {self.path} sources` lists them")

    def entries(self) -> tuple[Entry, ...]:
        """List the entries of the chronicle in the order of time."""
        return self.chronicle.entries

    def entry(self, key: str) -> Entry:
        """Return one entry by its id or the beginning of it."""
        found = [entry for entry in self.entries() if entry.id.startswith(key)]
        exact = [entry for entry in found if entry.id == key]
        if len(exact or found) != 1:
            what = "no entry" if not found else f"{len(found)} entries"
            raise InputError(f"{self.path}: {what} {key!r}; `tawatur show {self.path} entries` lists them with their ids")
        return (exact or found)[0]

    def reports_of(self, entry: Entry) -> tuple[Report, ...]:
        """Return the tellings of an entry, by publication date where known."""
        return tuple(sorted((self.reports[r] for r in entry.reports), key=lambda r: (r.published or "9999", r.name, r.event.span)))

    def claims(self, docs: Collection[str] | None = None) -> tuple[ClaimLine, ...]:
        """List every claim with its chain, its cue and the entries it is about; with `docs` those of some documents, by their ids."""
        entry_of = {report: entry.id for entry in self.entries() for report in entry.reports}
        asked = [head.id for head in self.store.documents() if docs is None or head.id in docs]
        lines = (line for doc in asked for line in self._claims_of(self.store.document(doc), entry_of))
        return tuple(sorted(lines, key=lambda line: (line.published or "9999", line.doc, line.claim.span)))

    def _claims_of(self, doc: Document, entry_of: dict[str, str]) -> list[ClaimLine]:
        actors = {actor.id: actor for actor in doc.actors}
        lines = []
        for claim in doc.claims:
            chain = tuple(actors[a].name_ar or actors[a].name_en or a if a in actors else a for a in claim.chain)
            around = next((s.span.of(doc.text) for s in doc.sentences if s.span.covers(claim.span)), claim.span.of(doc.text))
            about = tuple(dict.fromkeys(entry_of[key] for e in claim.events if (key := f"{doc.id}:{e}") in entry_of))
            lines.append(ClaimLine(claim, doc.name, doc.published, claim.span.of(doc.text), around, chain, about))
        return lines

    def contradictions(self) -> tuple[Contradiction, ...]:
        """List the pairs of tellings that cannot both hold."""
        return self.chronicle.contradictions

    def actors(self) -> tuple[Actor, ...]:
        """List the actors, states first."""
        return tuple(sorted(self.names.values(), key=lambda actor: (actor.kind != "state", actor.state, actor.id)))

    def ties(self) -> tuple[Tie, ...]:
        """List cooperation and conflict of each two states, a year a line."""
        return self.chronicle.ties

    def phases(self) -> tuple[Phase, ...]:
        """List the stretches of years in which a tie kept one tone."""
        return self.chronicle.phases

    def sparse(self) -> tuple[str, ...]:
        """Say of which pairs of states too little is told for phases to be drawn."""
        return sparse(self.entries(), self.reports)

    def flows(self) -> tuple[Flow, ...]:
        """List what went from one state to another."""
        return self.chronicle.flows

    def copies(self) -> tuple[Copy, ...]:
        """List documents that are copies of one source."""
        return self.chronicle.copies

    def sources(self) -> tuple[SourceLine, ...]:
        """List the publishers with their documents; documents of unknown publishers stand under an empty name."""
        by: dict[str, list[str]] = {}
        for head in self.store.documents():
            by.setdefault(head.publisher or "", []).append(head.name)
        return tuple(SourceLine(publisher, tuple(sorted(docs))) for publisher, docs in sorted(by.items()))

    def rejections(self) -> tuple[Rejection, ...]:
        """List what was refused or left out, and why."""
        return self.store.rejections()

    def why(self, key: str) -> tuple[str, ...]:
        """Explain an entry step by step: which reports were joined on what grounds, its date and its status."""
        entry = self.entry(key)
        members = set(entry.reports)
        links = [link for link in self.chronicle.links if link.left in members and link.right in members]
        lines = [f"{self.reports[r].name}: «{self.reports[r].quote}» — {self.reports[r].event.by}" for r in entry.reports]
        lines += [f"{link.left} + {link.right}: {link.verdict} ({link.score:.2f}) {'; '.join(link.reasons)}" for link in links]
        turns = [f"{turn.published}: {turn.status}" for turn in entry.history]
        return (*lines, entry.reason, *turns, f"{entry.status}: {entry.documents} / {entry.publishers} / {entry.roots}")

    def doubtful(self) -> tuple[Judgement, ...]:
        """List the pairs of reports on which the machine would like a person's verdict; those a person was unsure of come last."""
        told = {(judged.left, judged.right) for judged in self.store.judgements()}
        asked = (link for link in self.chronicle.links if link.verdict is Verdict.UNSURE)
        return tuple(sorted(asked, key=lambda link: (link.left, link.right) in told))

    def judge(self, left: str, right: str, verdict: Verdict, *, by: str) -> None:
        """Keep a person's verdict on two reports and build the chronicle anew."""
        for report in (left, right):
            if report not in self.reports:
                raise InputError(f"{self.path}: holds no report {report!r}; `tawatur judge {self.path}` lists the doubtful ones")
        at = datetime.now(UTC).isoformat(timespec="seconds")
        self.store.add_judgement(Judgement(left, right, verdict, by, at, 1.0))
        self.rebuild()

    def undo(self, left: str, right: str) -> bool:
        """Take back a person's verdict on two reports; says whether there was one."""
        gone = self.store.remove_judgement(left, right)
        self.rebuild()
        return bool(gone)

    def rebuild(self) -> None:
        """Build the chronicle anew from what is stored."""
        build_anew(self.store)
        for name in ("chronicle", "reports", "names"):
            self.__dict__.pop(name, None)

    def export(self, form: str = "json") -> str:
        """Return the whole case in a format: `json`, `jsonl` or `csv`."""
        return exported(self.store, form)

    def remove(self, names: list[str]) -> tuple[str, ...]:
        """Take documents out and build the chronicle anew; returns the ids that went."""
        gone = self.store.remove(names)
        self.rebuild()
        return gone

    def backup(self, path: Path | str) -> None:
        """Write a whole copy of the case to another file."""
        self.store.backup(Path(path))

    def check(self) -> list[Problem]:
        """Walk the case and list what does not hold; an empty list is good news."""
        return self.store.check()
