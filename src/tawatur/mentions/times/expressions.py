"""What an expression of time says before anything is counted: the trees that the grammar builds and the resolver reads."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Date:
    """A calendar date, wholly or in part: what is not written is None."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    hijri: bool = False
    which: str = ""
    """past, next, this, same ... of what is named: `مايو الماضي`, `الاحد المقبل`."""
    year_which: str = ""
    """The same of the year behind it: `28 مايو من العام الماضي`."""
    month_which: str = ""
    """The same of the month behind a bare day: `الاول من الشهر نفسه`."""
    ahead: bool = False
    """Words before it say that it lies ahead."""
    repair: str = ""
    """How a damaged figure was read."""


@dataclass(frozen=True, slots=True)
class Today:
    """So many days from the publication date, perhaps with its weekday."""

    offset: int
    weekday: int | None = None


@dataclass(frozen=True, slots=True)
class Now:
    """`الآن`, `حاليا`: the publication date as it is known."""


@dataclass(frozen=True, slots=True)
class Then:
    """`آنذاك`: the time told of last."""


@dataclass(frozen=True, slots=True)
class Slot:
    """A unit of the calendar pointed at: last month, the same year, the coming two days."""

    unit: str
    which: str
    count: int = 1
    many: bool = False
    """A plural without a number: "recent years"."""


@dataclass(frozen=True, slots=True)
class Decade:
    """The nineties, or the first decade of a century."""

    year: int
    """First year; below 100 its century is open."""


@dataclass(frozen=True, slots=True)
class Century:
    """A century by its number; 0 with `which` for the last, this or next one."""

    number: int
    which: str = ""
    hijri: bool = False
    before_christ: bool = False


@dataclass(frozen=True, slots=True)
class Season:
    """A season of a year: EDTF number 21-24."""

    code: int
    year: Expression | None = None
    which: str = ""


@dataclass(frozen=True, slots=True)
class Portion:
    """A part of something longer: early, mid, late, or the n-th quarter, half, third."""

    whole: Expression
    kind: str
    number: int = 0


@dataclass(frozen=True, slots=True)
class Count:
    """So many units: `ثلاثة اشهر`, `عامين`, `ايام`."""

    unit: str
    low: float
    high: float
    rough: bool = False
    vague: bool = False
    """A plural without a number."""


@dataclass(frozen=True, slots=True)
class Shift:
    """So long before or after the publication date, or the time told of last."""

    count: Count
    sign: int
    told: bool = False
    """Counted from the time told of last, never from the publication date."""
    event: bool = False
    """Counted from an event named behind it: "a day after the victory" is when the story is."""


@dataclass(frozen=True, slots=True)
class Within:
    """A stretch of given length that ends or begins at the publication date."""

    count: Count
    sign: int


@dataclass(frozen=True, slots=True)
class Named:
    """A period or event whose dates a word file gives."""

    value: str
    name: str
    event: bool = False
    """A single event: a point of reference that prepositions do not open."""


@dataclass(frozen=True, slots=True)
class TheWar:
    """`الحرب` with an article and nothing more: the war named last."""


@dataclass(frozen=True, slots=True)
class Holiday:
    """A day that comes every year."""

    rule: str
    which: str = ""
    year: int | None = None


@dataclass(frozen=True, slots=True)
class Anniversary:
    """The n-th return of a day (0 = not told which), perhaps of a dated event."""

    number: int
    event: str = ""


@dataclass(frozen=True, slots=True)
class Stretch:
    """From one time to another."""

    left: Expression
    right: Expression


@dataclass(frozen=True, slots=True)
class Signal:
    """A time that a preposition opens to one side: since, until, before, after."""

    kind: str
    inner: Expression


@dataclass(frozen=True, slots=True)
class Lasting:
    """A duration that no calendar places."""

    count: Count


@dataclass(frozen=True, slots=True)
class Every:
    """A set: what repeats, as an ISO 8601 duration."""

    period: str


Expression = (
    Date | Today | Now | Then | Slot | Decade | Century | Season | Portion | Count | Shift | Within | Named | TheWar | Holiday | Anniversary
    | Stretch | Signal | Lasting | Every
)  # fmt: skip
