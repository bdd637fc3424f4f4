"""Say whether two short texts agree, and why: shared words speak for it; contraries, swaps and other parties against it.

Both texts have walked the document road; their words, parties, numbers and acts are laid side by side as the reports
of the chronicle are. Nothing is learned from pairs: each sign has a plain weight, and the sum decides at zero.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache
from math import exp
from typing import TYPE_CHECKING

from tawatur.chronicle.aspects import mutual
from tawatur.chronicle.contraries import AntonymRow, Contraries
from tawatur.fold import fold
from tawatur.gazetteer import StateRow
from tawatur.lexicon import table
from tawatur.model import MentionKind, Polarity
from tawatur.ontology import ontology
from tawatur.system.parties import parties_of
from tawatur.words import ARTICLE, bases, words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from tawatur.model import Actor, Document, Event

AGREE, DISAGREE = "agree", "disagree"
FLOOR, SLOPE = 0.55, 4.0
"""Share of common words that speaks neither way, and points for what goes beyond it; headlines of one matter share half."""
OPPOSED, TURNED, REPLACED, UNDONE = -2.0, -1.5, -1.5, -2.0
FOREIGN, COUNTED, SWAPPED, CLASHING = -2.0, -1.5, -1.0, -0.75
"""Points of each sign, by how seldom it stands between two texts that say the same."""
_SHORTEST = 3
"""Letters that a word keeps when its endings are taken off."""
_REST = 3
"""Words that must stay the same around a single replaced one."""
_ENDINGS = ("تهما", "ياتها", "تها", "تهم", "اتها", "ات", "ون", "ين", "ان", "ها", "هم", "وا", "يه", "تا", "ه", "ت", "ا", "ي")
_Sign = tuple[float, str]
_Side = tuple[str, frozenset[str], frozenset[str]]


@dataclass(frozen=True, slots=True)
class Agreement:
    """Whether two texts agree, how likely (0 to 1), and why."""

    verdict: str
    score: float
    why: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SmallRow:
    """Small words that say nothing of the matter: prepositions, particles."""

    word: tuple[str, ...]
    kind: str
    example: str
    source: str
    at: str


@dataclass(frozen=True, slots=True)
class Matter:
    """A short text as the comparison sees it."""

    told: tuple[tuple[str, tuple[str, ...]], ...]
    """Each word of weight, and what it may come down to: the state it names, else its stem with and without small words before it."""
    poles: dict[tuple[str, bool], str]
    """Rows of the antonyms and their sides, with the first word that takes each."""
    undone: tuple[str, ...]
    parties: frozenset[str]
    numbers: frozenset[float]
    events: tuple[Event, ...]
    sides: frozenset[_Side]
    """Type, doers and recipients of each act that one does to another."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two texts with the stems of each in order, chosen so that they meet where they can."""

    a: Matter
    b: Matter
    left: dict[str, str]
    right: dict[str, str]


def agree(a: Document, b: Document) -> Agreement:
    """Compare two texts that walked the road; the order of the two does not matter."""
    first, second = sorted((a, b), key=lambda doc: doc.text)
    pair = pair_of(matter(first), matter(second))
    signs = [sign for weigh in SIGNS for sign in weigh(pair)]
    points = sum(gain for gain, _ in signs)
    return Agreement(AGREE if points >= 0 else DISAGREE, round(1 / (1 + exp(-points)), 4), tuple(why for _, why in signs))


def matter(doc: Document) -> Matter:
    """Lay a short text out for comparison."""
    actors = {actor.id: actor for actor in doc.actors}
    named = [actors[m.value] for m in doc.mentions_of(MentionKind.ACTOR) if isinstance(m.value, str) and m.value in actors]
    folded = [word.folded for word in words(doc.text)]
    weighty = [word for word in folded if word[0].isalnum() and word not in _small()]
    told = tuple((word, _readings(word)) for word in dict.fromkeys(weighty))
    poles, undone = _contraries().of(folded, _small())
    return Matter(
        told=told,
        poles=poles,
        undone=undone,
        parties=frozenset(
            (
                *(party for actor in named for party in parties_of(actor)),
                *(str(m.value) for m in doc.mentions_of(MentionKind.PLACE)),
                *(readings[0] for _, readings in told if readings[0].isupper()),
            )
        ),
        numbers=frozenset(float(word) for word in folded if word.isdecimal()),
        events=doc.events,
        sides=frozenset(
            (event.type, _parties(event.actors, actors), _parties(event.recipients, actors))
            for event in doc.events
            if not mutual(event.type, event.mode)
        ),
    )


def pair_of(a: Matter, b: Matter) -> Pair:
    """Choose for each word the reading that the other text has too, where there is one."""
    ours, theirs = ({reading for _, readings in side.told for reading in readings} for side in (a, b))
    return Pair(a, b, _chosen(a, theirs), _chosen(b, ours))


@lru_cache(maxsize=65_536)
def stem(word: str) -> str:
    """Take the article and the last ending off a folded word.

    >>> stem("المعلمون"), stem("مدرستها")
    ('معلم', 'مدرس')
    """
    bare = word[len(ARTICLE) :] if word.startswith(ARTICLE) and len(word) > _SHORTEST + 1 else word
    for ending in _ENDINGS:
        if bare.endswith(ending) and len(bare) - len(ending) >= _SHORTEST:
            return bare[: -len(ending)]
    return bare


def _shared(pair: Pair) -> Iterator[_Sign]:
    common = [told for key, told in pair.left.items() if key in pair.right]
    share = 2 * len(common) / (len(pair.left) + len(pair.right)) if common else 0.0
    yield SLOPE * (share - FLOOR), f"{share:.0%} of the words are shared: {', '.join(common)}" if common else "no words are shared"


def _opposed(pair: Pair) -> Iterator[_Sign]:
    one, other = pair.a.poles, pair.b.poles
    found = {
        (one[row, side], other[row, not side]): None
        for row, side in one
        if (row, not side) in other and (row, side) not in other and (row, not side) not in one
    }
    if found:
        yield OPPOSED, "contraries: " + ", ".join(f"{left} / {right}" for left, right in found)


def _undone(pair: Pair) -> Iterator[_Sign]:
    if bool(pair.a.undone) != bool(pair.b.undone):
        yield UNDONE, f"turned round in one only, by {', '.join(pair.a.undone or pair.b.undone)}"


def _replaced(pair: Pair) -> Iterator[_Sign]:
    """Find texts of which one is the other with a single word put in the place of another."""
    one = [key for key in pair.left if key not in pair.right]
    other = [key for key in pair.right if key not in pair.left]
    alike = [key in pair.right and key for key in pair.left] == [key in pair.left and key for key in pair.right]
    if len(one) == len(other) == 1 and alike and len(pair.left) > _REST:
        yield REPLACED, f"{pair.left[one[0]]} stands in the place of {pair.right[other[0]]}"


def _turned(pair: Pair) -> Iterator[_Sign]:
    one, other = ({(event.type, event.polarity) for event in side.events} for side in (pair.a, pair.b))
    turned = {(kind, Polarity.AFFIRMED if polarity is Polarity.NEGATED else Polarity.NEGATED) for kind, polarity in one}
    if turned & other and not one & other:
        yield TURNED, "one tells the act as done, the other as not done"


def _swapped(pair: Pair) -> Iterator[_Sign]:
    if any(doers and done_to and doers != done_to and (kind, done_to, doers) in pair.b.sides for kind, doers, done_to in pair.a.sides):
        yield SWAPPED, "who does it in one undergoes it in the other"


def _foreign(pair: Pair) -> Iterator[_Sign]:
    one, other = pair.a.parties - pair.b.parties, pair.b.parties - pair.a.parties
    if one and other:
        yield FOREIGN, f"{', '.join(sorted(one))} only in one, {', '.join(sorted(other))} only in the other"


def _counted(pair: Pair) -> Iterator[_Sign]:
    one, other = pair.a.numbers, pair.b.numbers
    if one and other and not one & other:
        yield COUNTED, f"other numbers: {_figures(one)} / {_figures(other)}"


def _clashing(pair: Pair) -> Iterator[_Sign]:
    one, other = pair.a.events, pair.b.events
    if one and other and not {event.type for event in one} & {event.type for event in other} and _tone(one) * _tone(other) < 0:
        yield CLASHING, "one tells of cooperation, the other of conflict"


SIGNS: tuple[Callable[[Pair], Iterator[_Sign]], ...] = (
    *(_shared, _opposed, _undone, _replaced, _turned),
    *(_swapped, _foreign, _counted, _clashing),
)


def _tone(events: tuple[Event, ...]) -> float:
    return sum(ontology().weight(event.type, event.mode) for event in events)


def _figures(numbers: frozenset[float]) -> str:
    return ", ".join(f"{number:g}" for number in sorted(numbers))


def _parties(ids: Iterable[str], actors: dict[str, Actor]) -> frozenset[str]:
    return frozenset(party for key in ids if key in actors for party in parties_of(actors[key]))


def _chosen(side: Matter, others: set[str]) -> dict[str, str]:
    chosen: dict[str, str] = {}
    for told, readings in side.told:
        chosen.setdefault(next((reading for reading in readings if reading in others), readings[0]), told)
    return chosen


@lru_cache(maxsize=65_536)
def _readings(folded: str) -> tuple[str, ...]:
    """List what a word may come down to, the likeliest first: a state, the stem behind the article, the whole, the rest."""
    found = list(dict.fromkeys(stem(base) for _, base, _ in bases(folded)))
    found.sort(key=lambda root: not any(stem(base) == root and base.startswith(ARTICLE) for _, base, _ in bases(folded)))
    states = [_nations()[root] for root in found if root in _nations()]
    return tuple(dict.fromkeys((*states[:1], *found)))


@cache
def _small() -> frozenset[str]:
    return frozenset(fold(word) for row in table("function_words", SmallRow) for word in row.word)


@cache
def _nations() -> dict[str, str]:
    """Return the state behind each stem of a name of one word, of its people or its capital."""
    found: dict[str, str] = {}
    for row in table("states", StateRow):
        for name in (*row.names, *row.demonyms, *row.plurals, *row.capitals):
            if " " not in name:
                found.setdefault(stem(fold(name)), row.state)
    return found


@cache
def _contraries() -> Contraries:
    return Contraries(table("antonyms", AntonymRow))
