"""Say of each line what part of the page it is: first by its words, then by where it stands and how it looks.

A page has a head (what stands before its first paragraph), a body and a tail. The head holds the title, mastheads,
menus and bylines; the tail holds credits, share buttons and comment forms. Lines known by their words are marked
wherever they stand.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tawatur.clean.lines import key_of, signed
from tawatur.clean.shape import ITEM, joined
from tawatur.model import BlockKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tawatur.clean.lines import Line
    from tawatur.clean.rows import Known, LineWords

_TITLE_WORDS, _NAME_WORDS, _HEADING_WORDS, _FOREIGN_WORDS, _HOLDER_WORDS = 30, 4, 10, 10, 5
_BELOW_MOST = 12
"""Lines below a heading such as "related news" that may belong to it; boxes of links are shorter."""
_SOURCES, _LATE = "encyclopedia", 0.35
"""The kind of row whose `rest` may be a chapter, and the share of the text below it from which it is taken for one."""
_LINKS = 2
"""Lines below the one that names the source among which a label says that the account is over."""
_ROLLED = 2
"""Lines back in which a cue's line may have stood before: captions made by machines roll up, showing each line twice."""
_HEARD = frozenset({"sound", "video"})
"""Kinds of rows that are believed inside a talk: there, a line that is just "world" or "save" is a piece of a sentence."""
_BARE = re.compile(r"[\W\d_]*")
_YEAR = re.compile(r"[^\w]*(?:1\d|20)\d\d[^\w]*")
_TAGGED = re.compile(r"(?:#[\w\u0640]+[\s،,|]*)+")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|[\w.+-]+@[\w-]+\.[\w.]+|@\w+|©.*")
_HEADING_MARK = re.compile(r"(=+|#+)\s+(\S.*?)\s*\1?\s*|(\*\*)(.+)\3")


@dataclass(frozen=True, slots=True)
class Layout:
    """What each line is, and which lines run on into the next."""

    kinds: tuple[BlockKind, ...]
    joined: frozenset[int]
    known: dict[int, Known]
    """What the words of a line said, by its number."""
    title: int | None
    """Number of the line that is the title."""


def layout_of(lines: Sequence[Line], words: LineWords, *, title: str | None, timed: bool) -> Layout:
    """Classify the lines of a document; `title` is what its metadata calls it, `timed` says that it has cues."""
    return _Reader(lines, words, title, timed=timed).layout()


class _Reader:
    """Walks over the lines once a rule; each rule settles what earlier ones left open."""

    def __init__(self, lines: Sequence[Line], words: LineWords, title: str | None, *, timed: bool) -> None:
        self.lines = lines
        self.words = words
        self.wanted = key_of(title) if title else ""
        self.timed = timed
        self.kinds: dict[int, BlockKind] = {}
        self.known: dict[int, Known] = {}
        self.title: int | None = None
        self.joined = self._joined()
        body = [i for i, line in enumerate(lines) if line.prose or (i in self.joined and not timed)]
        self.first = body[0] if body else 0
        self.last = body[-1] if body else len(lines) - 1

    def layout(self) -> Layout:
        self._by_words()
        self._by_signs()
        self._headed()
        for i, line in enumerate(self.lines):
            self.kinds.setdefault(i, self._plain(i, line))
        return Layout(tuple(self.kinds[i] for i in range(len(self.lines))), self.joined, self.known, self.title)

    def _joined(self) -> frozenset[int]:
        """Find broken lines; a line that is known as a whole, tagged or of another script stands between two runs."""
        if self.timed:
            return frozenset(range(len(self.lines)))
        found = {i: known for i, line in enumerate(self.lines) if (known := self.words.of(line))}
        surely = {i for i, known in found.items() if known.row.match in ("role", "rest")}
        foreign = {i for i, line in enumerate(self.lines) if not line.arabic or _TAGGED.fullmatch(line.text)}
        return joined(self.lines, frozenset(surely | foreign), frozenset(found))

    def _by_words(self) -> None:
        """Mark lines that the word files know, with the lines that hang on them."""
        for i, line in enumerate(self.lines):
            known = self.words.of(line)
            if known is None or i in self.kinds or (i in self.joined and known.row.kind not in _HEARD):
                continue
            if self.wanted and line.key == self.wanted:
                continue
            self.known[i] = known
            self.kinds[i] = known.block
            for j in self._hanging(i, known):
                self.kinds.setdefault(j, BlockKind.BOILERPLATE)

    def _hanging(self, i: int, known: Known) -> list[int]:
        if known.row.match == "role":
            j = i + 1
            named = j < len(self.lines) and 1 < self.lines[j].words <= _HOLDER_WORDS and not self.lines[j].stop
            return [j] if named and self.words.of(self.lines[j]) is None else []
        if known.row.match == "rest" and i > self.first and (known.row.kind != _SOURCES or self._late(i)):
            return list(range(i + 1, len(self.lines)))
        if known.row.match == "below" and i > self.first:
            return self._below(i, known.row.words)
        if known.row.kind == "source" and i > self.first and self._late(i) and self._over(i):
            return list(range(i + 1, len(self.lines)))
        return []

    def _over(self, i: int) -> bool:
        """Say whether nothing but links stands below the line that names the source."""
        below = self.lines[i + 1 : i + 1 + _LINKS]
        return any(self.words.of(line) for line in below) or not any(line.prose for line in self.lines[i + 1 :])

    def _late(self, i: int) -> bool:
        """Say whether little of the text is left: a heading "sources" in its middle may open a chapter on them."""
        return self.lines[-1].end - self.lines[i].start < _LATE * self.lines[-1].end

    def _below(self, i: int, words: int) -> list[int]:
        found: list[int] = []
        for j in range(i + 1, min(i + 1 + _BELOW_MOST, len(self.lines))):
            line = self.lines[j]
            if line.prose or line.words > words or line.stop:
                break
            found.append(j)
        return found

    def _by_signs(self) -> None:
        """Mark lines of figures and marks only, tags, addresses, and lines of another script."""
        ours = 2 * sum(line.arabic for line in self.lines) >= len(self.lines)
        for i, line in enumerate(self.lines):
            if i in self.kinds or (line.words and line.prose and line.arabic):
                continue
            bare = not line.key and _BARE.fullmatch(line.text) and not _YEAR.fullmatch(line.text)
            foreign = (
                ours and not line.arabic and 0 < line.words <= _FOREIGN_WORDS and not (i == 0 and line.alone) and not ITEM.match(line.text)
            )
            rolled = self.timed and bool(line.key) and line.key in [before.key for before in self.lines[max(0, i - _ROLLED) : i]]
            initials = 1 < line.words == len(line.key.replace(" ", ""))
            if bare or foreign or rolled or initials or _TAGGED.fullmatch(line.text) or _ADDRESS.fullmatch(line.text):
                self.kinds[i] = BlockKind.BOILERPLATE

    def _headed(self) -> None:
        """Find the title, and say what else stands before the first paragraph."""
        if not self.lines:
            return
        head = [i for i in range(self._head_end()) if i not in self.kinds]
        counts = Counter(self.lines[i].key for i in head)
        self.title = self._title(head)
        for i in head:
            line = self.lines[i]
            again = counts[line.key] > 1 and line.words <= _HEADING_WORDS
            if i == self.title:
                self.kinds[i] = BlockKind.TITLE
            elif (
                signed(line.text) in self.words.outlets
                or again
                or (self.title is not None and i < self.title and line.words <= _NAME_WORDS)
            ):
                self.kinds[i] = BlockKind.BOILERPLATE
            elif self.title is not None and i > self.title and not line.stop:
                self.kinds[i] = BlockKind.BYLINE if line.words <= _NAME_WORDS else BlockKind.CAPTION
        for i in range(self.last + 1, len(self.lines)):
            if i not in self.kinds and signed(self.lines[i].text) in self.words.outlets:
                self.kinds[i] = BlockKind.BOILERPLATE

    def _head_end(self) -> int:
        """Count the lines above the first paragraph; a long title may look like one."""
        first = self.lines[self.first]
        longer = self.first == 0 and not first.stop and first.words <= _TITLE_WORDS and 0 not in self.joined
        followed = len(self.lines) > 1 and (first.alone or self.lines[1].words > first.words or any(i in self.joined for i in (1, 2)))
        return 1 if longer and followed else self.first

    def _title(self, head: list[int]) -> int | None:
        given = [i for i in head if self.wanted and self.lines[i].key == self.wanted]
        fitting = [i for i in head if 1 < self.lines[i].words <= _TITLE_WORDS and not self.lines[i].text.endswith((".", ":", "،"))]
        said = [i for i in fitting if self.lines[i].words > _NAME_WORDS]
        return next(iter(given or said or fitting or head), None) if self.last > 0 or given else None

    def _plain(self, i: int, line: Line) -> BlockKind:
        """Say what a line is that no rule above spoke about."""
        if i in self.joined or (i - 1) in self.joined:
            return BlockKind.BODY
        if _HEADING_MARK.fullmatch(line.text):
            return BlockKind.TITLE
        if ITEM.match(line.text) or line.text.count("|") > 2 or "\t" in line.text:  # noqa: PLR2004  # a row of a table has three cells
            return BlockKind.LIST
        inside = self.first < i < self.last
        short = 0 < line.words <= _HEADING_WORDS and not line.text.endswith((".", ":", "،", "؛", '"', "»", "”"))
        if inside and short and (line.alone or self.lines[i + 1].words > 2 * line.words) and not self._in_list(i):
            return BlockKind.TITLE
        return BlockKind.BODY

    def _in_list(self, i: int) -> bool:
        """Say whether its neighbours are as short: then it is an item, not a heading."""
        near = [self.lines[j] for j in (i - 1, i + 1) if 0 <= j < len(self.lines)]
        return all(line.words <= _HEADING_WORDS and not line.stop for line in near)
