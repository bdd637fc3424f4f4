"""What the command line does, for Python programs: the same names, typed.

import tawatur
summary = tawatur.build(["texts/"], case="korea.tawatur")
with tawatur.Case("korea.tawatur") as case:
    for entry in case.entries():
        print(entry.when, entry.title_en, entry.status)
"""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from tawatur.case import Case, build_anew
from tawatur.engine import extracted
from tawatur.errors import InputError
from tawatur.export.rows import read_row
from tawatur.model import Document, Rejection
from tawatur.read import Opened, pile
from tawatur.road import fingerprint, walk
from tawatur.store.sqlite import SqliteStore

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    Paths = Iterable[Path | str]
    Progress = Callable[[str, int], None]
    """Called with the name of a document just done and the count so far."""

EXAMPLE = Path(__file__).parent / "example"
"""The documents of the case that ships with the package."""


@dataclass(frozen=True, slots=True)
class Summary:
    """What a run did: documents read, known already, refused and why, and what the case holds now."""

    case: Path
    read: int
    known: int
    rejections: tuple[Rejection, ...]
    documents: int
    reports: int
    entries: int
    statuses: dict[str, int]


def extract(
    paths: Paths, *, meta: Path | None = None, lexicon: Path | None = None, jobs: int | None = None
) -> Iterator[Document | Rejection]:
    """Run the document road alone over files, folders, globs and archives; nothing is stored."""
    for item in extracted(pile(paths, meta=meta), own=lexicon, jobs=jobs):
        yield item.document if isinstance(item, Opened) else item


def explain(sentence: str, *, published: str | None = None, lexicon: Path | None = None) -> Document:
    """Take one sentence down the road and return it with every layer."""
    return walk(Document(id="sentence", name="sentence", text=sentence, published=published), lexicon)


def build(  # noqa: PLR0913 (each is an option of the command)
    paths: Paths,
    *,
    case: Path | str,
    meta: Path | None = None,
    lexicon: Path | None = None,
    jobs: int | None = None,
    progress: Progress | None = None,
) -> Summary:
    """Read a pile into a case and build its chronicle; run again on a grown pile, only what is new is read."""
    rules = fingerprint(lexicon)
    with SqliteStore.open(Path(case), create=True) as store:
        current = {head.id for head in store.documents() if store.known(head.id, rules)}
        seen: list[str] = []
        fresh = _unknown(pile(paths, meta=meta), current, seen)
        read, refused = _store(store, extracted(fresh, own=lexicon, jobs=jobs), rules, progress)
        _recode(store, rules, lexicon)
        return _finished(store, Path(case), read=read, known=len(seen), refused=refused)


def merge(rows: Paths, *, case: Path | str) -> Summary:
    """Run the chronicle road alone, over rows of the `extract` shape that carry their text."""
    with SqliteStore.open(Path(case), create=True) as store:
        items = (item for path in rows for item in _rows(Path(path)))
        read, refused = _store(store, items, "merged rows", None)
        return _finished(store, Path(case), read=read, known=0, refused=refused)


def demo(*, case: Path | str) -> Summary:
    """Build the example case that ships with the package."""
    return build([EXAMPLE], case=case, meta=EXAMPLE / "meta.csv", jobs=1)


def _unknown(items: Iterable[Opened | Rejection], known: set[str], seen: list[str]) -> Iterator[Opened | Rejection]:
    """Pass on what the case does not hold yet and note the ids of what it does."""
    for item in items:
        if isinstance(item, Opened) and item.document.id in known:
            seen.append(item.document.id)
        else:
            yield item


def _store(store: SqliteStore, items: Iterable[Opened | Rejection], rules: str, progress: Progress | None) -> tuple[int, list[Rejection]]:
    count = 0
    refused: list[Rejection] = []
    for item in items:
        if isinstance(item, Rejection):
            store.put_rejection(item)
            refused.append(item)
            continue
        store.put(item.document, item.data, rules)
        count += 1
        if progress:
            progress(item.document.name, count)
    return count, refused


def _recode(store: SqliteStore, rules: str, lexicon: Path | None) -> None:
    """Code documents anew whose rules or word files have changed since; their texts are in the case."""
    stale = [head.id for head in store.documents() if not store.known(head.id, rules)]
    for doc in stale:
        store.put(walk(_bare(store.document(doc)), lexicon), store.original(doc), rules)


def _bare(doc: Document) -> Document:
    """Return a document without the layers that the road adds."""
    return replace(doc, blocks=(), repairs=(), sentences=(), mentions=(), actors=(), events=(), claims=())


def _finished(store: SqliteStore, case: Path, *, read: int, known: int, refused: list[Rejection]) -> Summary:
    if not store.chronicle_is_current():
        build_anew(store)
    chronicle = store.chronicle()
    statuses = Counter(str(entry.status) for entry in chronicle.entries)
    reports = sum(len(entry.reports) for entry in chronicle.entries)
    documents = sum(1 for _ in store.documents())
    return Summary(case, read, known, tuple(refused), documents, reports, len(chronicle.entries), dict(statuses))


def _rows(path: Path) -> Iterator[Opened | Rejection]:
    try:
        lines = path.read_text(encoding="utf-8").split("\n")
    except (OSError, UnicodeDecodeError) as cause:
        raise InputError(f"{path}: cannot be read ({cause}); give JSONL rows as `tawatur extract --with-text` prints them") from cause
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            yield Opened(read_row(json.loads(line)), line.encode())
        except (InputError, ValueError) as cause:
            yield Rejection(
                f"{path.name}:{number}", str(cause), "each row needs doc, text and events as `tawatur extract --with-text` prints them"
            )


__all__ = ["Case", "Summary", "build", "demo", "explain", "extract", "merge"]
