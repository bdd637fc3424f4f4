"""The word files of clean: lines that are no part of the account, bylines and captions, and how they are recognised."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING

from tawatur.clean.lines import key_of, signed
from tawatur.clean.shape import ITEM
from tawatur.errors import LexiconError
from tawatur.lexicon import table
from tawatur.model import BlockKind

if TYPE_CHECKING:
    from pathlib import Path

    from tawatur.clean.lines import Line

MATCHES = ("line", "start", "end", "label", "role", "below", "rest")
_FILES = (("boilerplate", BlockKind.BOILERPLATE), ("bylines", BlockKind.BYLINE), ("captions", BlockKind.CAPTION))
_LABEL_MARKS = frozenset(":|/-–—،\uff1a")


@dataclass(frozen=True, slots=True)
class LineRow:
    """Words by which a line is known for what it is."""

    kind: str
    """What it is: share, comment, editor, source ..."""
    match: str
    """`line`: the line is just this; `start`, `end`: it begins or ends so; `label`: this, a colon or bar, then more;
    `role`: this alone, and the next line names who holds it; `below`: a heading whose short lines below belong to it;
    `rest`: the account ends here."""
    texts: tuple[str, ...]
    words: int
    """Most words that the line may have (of each line below, for `below`)."""
    example: str
    source: str
    at: str


@dataclass(frozen=True, slots=True)
class OutletRow:
    """A news outlet as it signs its pages."""

    name: str
    variants: tuple[str, ...]
    domains: tuple[str, ...]
    example: str
    source: str
    at: str


@dataclass(frozen=True, slots=True)
class Known:
    """What a look-up says of a line."""

    block: BlockKind
    row: LineRow


@dataclass(frozen=True, slots=True)
class LineWords:
    """Finds what a line is by its words."""

    whole: dict[str, Known] = field(default_factory=dict)
    starts: dict[str, tuple[tuple[str, Known], ...]] = field(default_factory=dict)
    """By first word: the whole beginning, and what it says."""
    ends: dict[str, tuple[tuple[str, Known], ...]] = field(default_factory=dict)
    """By last word."""
    outlets: dict[str, str] = field(default_factory=dict)
    """Outlets' names by their words and numbers."""
    domains: dict[str, str] = field(default_factory=dict)
    """Outlets' names by the domain of their site."""
    nobody: frozenset[str] = frozenset()
    """What stands behind "source:" and names nobody ("agencies")."""

    def of(self, line: Line) -> Known | None:
        """Return what the words of a line say it is."""
        if not line.key:
            return None
        found = self.whole.get(line.key)
        if found:
            return found
        first, last = line.key.partition(" ")[0], line.key.rpartition(" ")[2]
        for start, known in () if ITEM.match(line.text) else self.starts.get(first, ()):
            if line.words <= known.row.words and (line.key + " ").startswith(start + " ") and _fits(line, start, known.row.match):
                return known
        return next((k for end, k in self.ends.get(last, ()) if line.words <= k.row.words and (" " + line.key).endswith(" " + end)), None)


def _fits(line: Line, start: str, match: str) -> bool:
    """Ask of a label that a mark stands between it and what follows."""
    if match != "label":
        return True
    words = start.count(" ") + 1
    rest = line.text.split(maxsplit=words - 1)
    tail = rest[-1] if len(rest) == words else ""
    head, *behind = tail.split(maxsplit=1)
    return head[-1] in _LABEL_MARKS or bool(behind and behind[0][0] in _LABEL_MARKS)


@cache
def line_words(own: Path | None = None) -> LineWords:
    """Load the word files of lines and outlets."""
    whole: dict[str, Known] = {}
    starts: dict[str, list[tuple[str, Known]]] = {}
    ends: dict[str, list[tuple[str, Known]]] = {}
    for name, block in _FILES:
        for row in table(name, LineRow, own=own):
            if row.match not in MATCHES:
                raise LexiconError(f"{row.at}: match {row.match!r}; it is one of {', '.join(MATCHES)}")
            for key in map(key_of, row.texts):
                known = Known(block, row)
                if row.match in ("start", "label", "rest"):
                    starts.setdefault(key.partition(" ")[0], []).append((key, known))
                if row.match == "end":
                    ends.setdefault(key.rpartition(" ")[2], []).append((key, known))
                elif row.match not in ("start", "label"):
                    whole[key] = known
    outlets = table("outlets", OutletRow, own=own)
    return LineWords(
        whole,
        _longest_first(starts),
        _longest_first(ends),
        outlets={signed(name): row.name for row in outlets for name in (row.name, *row.variants)},
        domains={domain: row.name for row in outlets for domain in row.domains},
        nobody=frozenset(key for key, known in whole.items() if known.row.kind == "section"),
    )


def _longest_first(found: dict[str, list[tuple[str, Known]]]) -> dict[str, tuple[tuple[str, Known], ...]]:
    return {word: tuple(sorted(rows, key=lambda r: (-len(r[0]), r[0]))) for word, rows in found.items()}
