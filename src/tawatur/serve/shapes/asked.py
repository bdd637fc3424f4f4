"""What a request may ask for: filters, order and page, with their bounds."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from tawatur.store.lists.asked import Asked
from tawatur.store.pages.listing import Page

SHORT, LONG = 200, 400
"""Signs of a value and of a search."""
VALUES = 50
"""Values of one filter."""
DEEP = 10_000_000
"""The last item that a page may begin at."""

Value = Annotated[str, Field(max_length=SHORT)]
Values = Annotated[list[Value], Field(max_length=VALUES)]
Time = Annotated[str, Field(max_length=40, description="EDTF: a year, a month or a day", examples=["1950", "1950-06", "1950-06-25"])]
KINDS = ("actor", "state", "doer", "recipient", "type", "mode", "status", "place", "publisher", "source", "polarity", "modality")
_MORE = ("stance", "pair", "tie", "doc", "kind")


class Question(BaseModel):
    """A question by the address of a page."""

    model_config = ConfigDict(extra="ignore", populate_by_name=True)


class Paged(Question):
    """Which part of a list is wanted."""

    offset: int = Field(0, ge=0, le=DEEP)
    limit: int = Field(50, ge=1, le=200)

    def page(self, sort: str = "") -> Page:
        """Return it as the store asks for it."""
        return Page(self.offset, self.limit, sort)


class Filters(Question):
    """Filters that entries, claims, contradictions, the line of time and the network share."""

    q: str = Field("", max_length=LONG, description="words that must all occur; quotes hold a phrase, * any ending")
    actor: Values = Field(default_factory=list, description="ids of actors; all must take part")
    state: Values = Field(default_factory=list, description="states of parties; all must take part")
    doer: Values = []
    recipient: Values = []
    type: Values = []
    mode: Values = Field(default_factory=list, description="as TYPE/mode")
    status: Values = []
    place: Values = []
    publisher: Values = Field(default_factory=list, description="names as told; an empty one is the unknown publisher")
    source: Values = Field(default_factory=list, description="ids of speakers: on whose word")
    polarity: Values = []
    modality: Values = []
    stance: Values = []
    pair: Values = Field(default_factory=list, description="two actors with each other, A~B")
    tie: Values = Field(default_factory=list, description="two states with each other, A~B")
    doc: Values = Field(default_factory=list, description="ids of documents")
    kind: Values = Field(default_factory=list, description="kinds of contradictions")
    since: Time | None = Field(None, alias="from")
    until: Time | None = Field(None, alias="to")
    undated: Literal["", "yes", "only"] = ""

    def asked(self) -> Asked:
        """Return them as the store asks for them."""
        values = {kind: tuple(dict.fromkeys(getattr(self, kind))) for kind in (*KINDS, *_MORE)}
        for kind in ("pair", "tie"):
            values[kind] = tuple("~".join(sorted(pair.split("~"))) for pair in values[kind])
        held = {kind: chosen for kind, chosen in values.items() if chosen}
        return Asked(self.q, held, self.since or None, self.until or None, self.undated)


class Counted(Filters, Paged):
    """A page of a filtered list."""

    facets: bool = Field(default=True, description="0 leaves the counts out")


class EntriesAsked(Counted):
    """A page of the chronicle."""

    sort: Literal["time", "-time", "-roots", "-documents"] = "time"


class ClaimsAsked(Counted):
    """A page of the ledger of claims."""

    sort: Literal["published", "-published"] = "published"


class ContradictionsAsked(Counted):
    """A page of the contradictions."""


class FacetAsked(Filters):
    """Values of one facet."""

    match: str = Field("", max_length=SHORT, description="part of a name")


class TimelineAsked(Filters):
    """The line of time."""

    titles: Literal["ar", "en", "both"] = "both"


class NetworkAsked(Filters):
    """The network of a window of time."""

    level: Literal["state", "actor"] = "state"
    nodes: int = Field(150, ge=1, le=500)


class ActorsAsked(Paged):
    """A page of the actors."""

    q: str = Field("", max_length=LONG)
    kind: Values = []
    state: Values = []
    guessed: bool | None = None
    sort: Literal["-entries", "name", "-claims"] = "-entries"


class SourcesAsked(Paged):
    """A page of the speakers."""

    q: str = Field("", max_length=LONG)
    kind: Values = []
    state: Values = []


class NamedAsked(Paged):
    """A page of a list that is searched by name alone."""

    q: str = Field("", max_length=LONG)


class CopiesAsked(Paged):
    """A page of the copies."""

    doc: Value = ""


class DocumentsAsked(Paged):
    """A page of the documents."""

    q: str = Field("", max_length=LONG)
    publisher: Values = []
    language: Values = []
    since: Time | None = Field(None, alias="from")
    until: Time | None = Field(None, alias="to")
    sort: Literal["published", "-published", "name", "-entries"] = "published"


class ReaderAsked(Question):
    """Which layers of a document are wanted."""

    layers: str = Field("sentences,blocks,mentions,events,claims,repairs,timecodes", max_length=SHORT)


class SearchAsked(Question):
    """A search in everything."""

    q: str = Field("", max_length=LONG)
    limit: int = Field(10, ge=1, le=50)


class QueueAsked(Paged):
    """A page of a review queue."""

    unsure: bool = False


class RejectionsAsked(Paged):
    """A page of what was refused."""

    q: str = Field("", max_length=LONG)
    doc: Value = ""


class Twin(Question):
    """How a CSV file begins."""

    bom: bool = False


Report = Annotated[str, Field(min_length=3, max_length=SHORT, pattern=r"^[^:]+:.+$")]


class VerdictGiven(BaseModel):
    """A person's verdict on two tellings."""

    model_config = ConfigDict(extra="forbid")
    left: Report
    right: Report
    verdict: Literal["same", "different", "unsure"]
    by: str = Field("web", min_length=1, max_length=80)


class VerdictUndone(BaseModel):
    """Which verdict to take back; without a name those of everybody."""

    model_config = ConfigDict(extra="forbid")
    left: Report
    right: Report
    by: str | None = Field(None, min_length=1, max_length=80)
