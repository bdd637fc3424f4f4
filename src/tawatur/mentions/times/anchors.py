"""What times are counted from while a text is read: the publication date, and the times told before."""

from __future__ import annotations

from dataclasses import dataclass, field

from tawatur import edtf
from tawatur.mentions.times.calendar import Moment, moment, weekday_of


@dataclass(frozen=True, slots=True)
class Value:
    """A resolved time: its two sides as EDTF writes them (None = open), and how it was come by."""

    left: str | None
    right: str | None
    anchor: str = "absolute"
    reason: str = ""
    kind: str = "date"
    firm: bool = True
    """Later times may be counted from it: not so the dates of named periods, and "now"."""

    @property
    def edtf(self) -> str:
        """Return the whole as one EDTF value."""
        if self.left == self.right:
            return self.left or ".."
        return f"{self.left or '..'}/{self.right or '..'}"


@dataclass(slots=True)
class Anchors:
    """The anchor stack: the document's date below, the times told so far on top."""

    document: str | None
    day: Moment | None
    """The publication date as far as it is known: a day, a month or a year."""
    told: list[Value] = field(default_factory=list)
    paragraph: list[Value] = field(default_factory=list)
    sentence: list[Value] = field(default_factory=list)
    war: str | None = None

    @classmethod
    def of(cls, published: str | None) -> Anchors:
        """Begin a document; a publication date that cannot be read counts as none."""
        if not published or not edtf.valid(published):
            return cls(None, None)
        left, _, right = published.partition("/")
        first, last = moment(left), moment(right or left)
        known = last if first == last else _shared(first, last)
        return cls(published, known)

    def note_war(self, value: str) -> None:
        """Remember a war that the text names; one that goes on at the publication date is not displaced by an older one."""
        if self.war is None or not _goes_on(self.war, self.day) or _goes_on(value, self.day):
            self.war = value

    def day_with(self, weekday: int) -> Moment | None:
        """Return the last day told that was this weekday."""
        for value in reversed(self.told):
            here = moment(value.left)
            if value.firm and here and here.day and value.left == value.right and weekday_of(here) == weekday and self._near(here):
                return here
        return None

    def _near(self, here: Moment) -> bool:
        """Say whether a day lies within the publication date as far as it is known."""
        return self.day is None or str(here).startswith(str(self.day))

    def new_paragraph(self) -> None:
        """Forget the times of the paragraph before, not those of the text."""
        self.paragraph = []
        self.sentence = []

    def new_sentence(self) -> None:
        """Forget the times of the sentence before, not those of the paragraph."""
        self.sentence = []

    def push(self, value: Value) -> None:
        """Remember a time that later ones may be counted from."""
        if value.kind == "date" and (value.left or value.right):
            self.told.append(value)
            self.paragraph.append(value)
            self.sentence.append(value)

    @property
    def story(self) -> Value | None:
        """The time told last."""
        return self.told[-1] if self.told else None

    def story_moment(self, *, fine: str = "year") -> Moment | None:
        """Return the last time told that is at least as fine as a year, a month or a day."""
        for value in reversed(self.told):
            here = (moment(value.left) or moment(value.right)) if value.firm else None
            if here and (fine == "year" or (here.month and (fine == "month" or here.day))):
                return here
        return None

    @property
    def year_of_sentence(self) -> int | None:
        """The year last written out in this sentence."""
        for value in reversed(self.sentence):
            if value.anchor == "absolute" and value.firm and (here := moment(value.left)):
                return here.year
        return None


def _goes_on(war: str, day: Moment | None) -> bool:
    return war.endswith("..") and day is not None


def _shared(first: Moment | None, last: Moment | None) -> Moment | None:
    """Return what two ends of an interval have in common."""
    if first is None or last is None or first.year != last.year:
        return None
    return Moment(first.year, first.month) if first.month == last.month else Moment(first.year)
