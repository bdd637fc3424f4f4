"""The words that expressions of time are made of, ready for look-up: months, units, signals, named periods."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path  # noqa: TC003  # the caches are keyed by it

from tawatur.fold import fold
from tawatur.lexicon import table
from tawatur.mentions.numbers import Part, part
from tawatur.words import ARTICLE, bases, words

_SHORTEST_BEHIND_PREPOSITION = 3
"""Letters that a month must have behind a written-on preposition: `باب` is a door, not "in August"."""


_SHORTEST_GLUED = 6
_GLUES = frozenset(("signal", "monthmark", "daymark", "part", "daypart"))
_UNITS = frozenset(("weekday", "unit"))
_AROUND = ("general", "locative", "no_future", "nonyear", "notoday", "printed", "updated", "yearnoun")
_WITHIN = ("counted", "memory", "reign", "suffix", "uncounted", "which")
_INNER = frozenset(_AROUND + _WITHIN)
"""Roles of words that stand before, within or behind expressions of time and never begin one."""
_HEADS = frozenset(("era",))
"""Roles of runs whose first word may begin an expression by itself (`عهد` before a ruler)."""


@dataclass(frozen=True, slots=True)
class MonthRow:
    """A row of `months.tsv`."""

    name: tuple[str, ...]
    calendar: str
    number: int
    region: str
    stands: str
    example: str
    source: str
    at: str


@dataclass(frozen=True, slots=True)
class TimeRow:
    """A row of `time_words.tsv`."""

    word: tuple[str, ...]
    role: str
    value: str
    example: str
    source: str
    at: str


@dataclass(frozen=True, slots=True)
class PeriodRow:
    """A row of `periods.tsv`."""

    name: tuple[str, ...]
    kind: str
    value: str
    example: str
    source: str
    at: str


@dataclass(frozen=True, slots=True)
class Sense:
    """What a word or a run of words may mean in an expression of time."""

    role: str
    value: str
    at: str


@dataclass(frozen=True, slots=True)
class Phrase:
    """A run of words behind its first one, and what the whole means."""

    rest: tuple[str, ...]
    sense: Sense


@dataclass(frozen=True, slots=True)
class Term:
    """Everything that one folded word may be in an expression of time."""

    folded: str
    base: str
    """The word without conjunction and preposition, with its article."""
    skip: int
    """Letters before the base."""
    front: str
    article: bool
    senses: dict[str, Sense]
    phrases: tuple[Phrase, ...]
    number: Part | None
    digits: bool = False
    begins: bool = True
    """By itself it may begin an expression."""
    openings: tuple[Phrase, ...] = ()
    """The runs that may begin one, for a word that by itself does not."""

    def value(self, role: str) -> str | None:
        """Return its value in this role, None where it does not have it."""
        sense = self.senses.get(role)
        return sense.value if sense else None


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The word files of this finder as look-up tables."""

    single: dict[str, dict[str, Sense]] = field(default_factory=dict)
    many: dict[str, list[Phrase]] = field(default_factory=dict)

    def term(self, folded: str) -> Term | None:
        """Return what a folded word may be, None for a word that has no part in expressions of time."""
        if folded[0].isdecimal():
            return Term(folded, folded, 0, "", article=False, senses={}, phrases=(), number=None, digits=True)
        if folded == ARTICLE:
            return Term(folded, folded, 0, "", article=True, senses={}, phrases=(), number=None)
        numeral = part(folded)
        for front, base, _ in bases(folded):
            senses, article = self._senses(base)
            if not senses and base not in self.many:
                continue
            if len(base) < _SHORTEST_BEHIND_PREPOSITION and front not in ("", "و"):
                continue
            phrases = tuple(self.many.get(base, ()))
            openings = tuple(phrase for phrase in phrases if phrase.sense.role not in _INNER)
            begins = bool(numeral) or not senses.keys() <= _INNER or any(phrase.sense.role in _HEADS for phrase in phrases)
            return Term(folded, base, len(front), front, article, senses, phrases, numeral, begins=begins, openings=openings)
        if numeral:
            base = folded[numeral.skip :]
            return Term(folded, base, numeral.skip, folded[: numeral.skip], base.startswith(ARTICLE), {}, (), numeral)
        return None

    def glued(self, folded: str) -> int:
        """Return where a word must be cut because two were written as one (`شهرماي`, `قبلالحرب`); 0 where it is one.

        >>> vocabulary().glued("شهرماي"), vocabulary().glued("شهريار")
        (3, 0)
        """
        if len(folded) < _SHORTEST_GLUED or folded[0].isdecimal() or self.term(folded):
            return 0
        for size in range(3, len(folded) - 2):
            senses = self.single.get(folded[:size], {})
            if not (senses.keys() & _GLUES):
                continue
            rest = folded[size:]
            behind = self.single.get(rest, {})
            article = rest.startswith(ARTICLE) and (rest in self.many or self.single.get(rest[len(ARTICLE) :], {}).keys() & _UNITS)
            if "month" in behind or article:
                return size
        return 0

    def _senses(self, base: str) -> tuple[dict[str, Sense], bool]:
        whole = self.single.get(base, {})
        if not base.startswith(ARTICLE):
            return whole, False
        bare = self.single.get(base[len(ARTICLE) :], {})
        return ({**bare, **whole} if bare else whole), bool(bare) or any(s.role in ("today", "yearmark") for s in whole.values())

    def starts_of(self, role: str) -> tuple[str, ...]:
        """List the single words of a role: beginnings of words, for roles that mean that."""
        return tuple(word for word, senses in self.single.items() if role in senses)

    def add(self, name: str, sense: Sense) -> None:
        """Enter a word or a run of words."""
        first, *rest = [word.folded for word in words(name)]
        if rest:
            runs = self.many.setdefault(first, [])
            runs.append(Phrase(tuple(rest), sense))
            runs.sort(key=lambda run: -len(run.rest))
        else:
            self.single.setdefault(first, {}).setdefault(sense.role, sense)


@lru_cache(maxsize=8)
def vocabulary(own: Path | None = None) -> Vocabulary:
    """Load the word files, the user's own rows behind ours."""
    found = Vocabulary()
    for month in table("months", MonthRow, own=own):
        for name in month.name:
            found.add(name, Sense("month", f"{month.calendar}:{month.number}:{month.stands}", month.at))
    for word in table("time_words", TimeRow, own=own):
        for name in word.word:
            found.add(name, Sense(word.role, word.value, word.at))
    for period in table("periods", PeriodRow, own=own):
        for name in period.name:
            found.add(name, Sense(period.kind, period.value, period.at))
    return found


def spelled(name: str) -> str:
    """Return a name as look-ups see it.

    >>> spelled("الحرب العالمية الأولى")
    'الحرب العالميه الاولي'
    """
    return " ".join(word.folded for word in words(fold(name)))
