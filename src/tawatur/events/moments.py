"""Choose the time of an act by learned weights among what the document offers.

On offer: no time, every date of its sentence, the last dates of the sentences before, the publication date. The rules' choice
(`setting.when`) is one feature among others.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tawatur.edtf import bounds
from tawatur.events.setting import because, dates, document_date, same_clause
from tawatur.linear import Linear, Option, load

if TYPE_CHECKING:
    from typing import Self

    from tawatur.events.modality import Reality
    from tawatur.events.scene import Placed, Scene
    from tawatur.events.setting import Passage
    from tawatur.frames import Frame
    from tawatur.model import When


@dataclass(frozen=True, slots=True)
class Dated:
    """An act whose time is to be settled, and what the rules would say."""

    scene: Scene
    predicate: Placed
    frame: Frame
    real: Reality
    passage: Passage
    ruled: When | None

    @property
    def shape(self) -> str:
        """Return what the form of the predicate and its reality tell of its time."""
        value = self.predicate.predicate
        return f"{value.form}{value.tense[:2]}{'d' if self.predicate.front.endswith('ال') else ''}|{self.real.modality}"


@dataclass(frozen=True, slots=True)
class Clock:
    """Settle when an act happened."""

    model: Linear

    @classmethod
    def shipped(cls) -> Self:
        """Return the model that comes with the package."""
        return cls(load("time"))

    def __call__(self, act: Dated) -> When | None:
        """Return the time with the reason, None where the document does not say."""
        found = offers(act)
        return found[self.model.best([option for _, option in found])][0]


def offers(act: Dated) -> list[tuple[When | None, Option]]:
    """List the times on offer with what is seen of each: none, the dates of the sentence, the passage's, the document's."""
    inside = dates(act.scene)
    count = min(len(inside), 3)
    frame = act.frame
    context = [act.shape, f"n{count}", f"{act.shape}n{count}", frame.type, f"L{frame.lemma}", f"{frame.type}{act.real.modality}"]
    given = f"g{bool(act.passage.published)}{act.passage.last is not None}"
    told = _Story.of(act)
    found: list[tuple[When | None, Option]] = [(None, ("none", [*context, given, act.shape + given]))]
    for rank, date in enumerate(inside):
        found.append((because(date.time, "in its sentence"), ("sentence", [*context, *_inside(act, date, rank)])))
    for rank, (sentence, value) in enumerate(act.passage.earlier):
        found.append((because(value, "in its passage"), ("passage", [*context, *_earlier(act, rank, sentence, value), given])))
    whole = document_date(act.passage.published)
    if whole is not None:
        found.append((whole, ("document", [*context, given, f"s{min(act.passage.sentence, 5)}", f"w{_opening(act)}"])))
    return [(value, (head, [*seen, f"r{_edtf(value) == _edtf(act.ruled)}", *told.seen(act, value)])) for value, (head, seen) in found]


@dataclass(frozen=True, slots=True)
class _Story:
    """The times of the act told before, of the last one in the same sentence, and of the last of the same lemma and type."""

    times: dict[str, str]

    @classmethod
    def of(cls, act: Dated) -> _Story:
        """Look back from an act."""
        times: dict[str, str] = {}
        for sentence, lemma, kind, moment in act.passage.dated:
            edtf = _edtf(moment)
            times["before"] = edtf
            if sentence == act.passage.sentence:
                times["beside"] = edtf
            if kind == act.frame.type:
                times["type"] = edtf
            if lemma == act.frame.lemma:
                times["lemma"] = edtf
        return cls(times)

    def seen(self, act: Dated, value: When | None) -> list[str]:
        """Say in which of these a time on offer was settled before."""
        edtf, shape = _edtf(value), act.shape
        same = {name: self._same(name, edtf) for name in ("before", "beside", "type", "lemma")}
        before, beside, kind, lemma = same.values()
        return [
            f"a{before}{shape}", f"b{beside}{shape}", f"b{beside}{act.predicate.front[:1]}", f"l{lemma}", f"l{lemma}{shape}",
            f"t{kind}", f"ab{before}{beside}{kind}{lemma}",
        ]  # fmt: skip

    def _same(self, name: str, edtf: str) -> str:
        return "-" if name not in self.times else "=" if self.times[name] == edtf else "x"


def _earlier(act: Dated, rank: int, sentence: int, value: When) -> list[str]:
    age = next((most for most in (1, 2, 4, 8) if act.passage.sentence - sentence <= most), 99)
    inside = bool(dates(act.scene))
    wide = _width(value)
    return [
        wide,
        f"{wide}a{age}",
        f"{wide}{act.frame.type}",
        f"{wide}{bool(act.passage.published)}",
        f"a{age}",
        f"a{age}{rank}",
        f"a{age}{act.shape}",
        f"{rank}{inside}",
        f"h{act.passage.last is value}{act.shape}",
    ]


def _inside(act: Dated, date: Placed, rank: int) -> list[str]:
    predicate, scene = act.predicate, act.scene
    side = "a" if date.first > predicate.last else "b"
    low, high = sorted((predicate.first, date.first))
    step = next((most for most in (1, 2, 4, 8, 15) if high - low <= most), 99)
    between = min(sum(1 for i in range(low + 1, high) if i in scene.predicate_at), 3)
    own = same_clause(scene, predicate, date)
    word = scene.words[date.first - 1].folded if date.first else "#"
    where = f"{own}{side}"
    wide = _width(date.time)
    return [
        wide, f"{wide}{where}", f"{wide}{act.frame.type}",
        side + str(step), f"{side}{between}", where, f"{where}{between}", f"k{date.time.anchor}{side}",
        f"w{word}", f"w{word}{side}{between}",
        f"q{min(rank, 2)}{side}", f"{side}{step}{act.shape}", f"{own}{act.shape}", f"f{date.first == 0}{side}{act.shape}",
        f"{side}{between}{act.frame.type}",
    ]  # fmt: skip


def _width(value: When) -> str:
    """Return how long a time may be: a day, a month, a year, more, or open."""
    low, high = bounds(value.edtf)
    if low is None or high is None:
        return "Yopen"
    return next((f"Y{name}" for most, name in ((1, "day"), (31, "month"), (366, "year"), (1500, "years")) if high - low < most), "Yera")


def _opening(act: Dated) -> str:
    """Say where in the sentence the act stands: news begins with what is new."""
    return f"{min(act.predicate.first, 2)}{act.shape}"


def _edtf(value: When | None) -> str:
    return value.edtf if value else ""
