"""One JSON row a document, as `tawatur extract` prints it, and the way back for `tawatur merge`.

The names `source`, `target`, `time` and `statements` are the words of the annotation format. Offsets are code
points of the text. Fields beyond that format (`by`, `anchor`, `reason`, `speakers`, `sentences`, `blocks`, `places`)
are written so that a row read back gives the same events, claims, times and actors; readers of the format skip them.
"""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Any

from tawatur import edtf
from tawatur.errors import InputError
from tawatur.model import (
    Actor,
    Block,
    BlockKind,
    Claim,
    Document,
    Event,
    Mention,
    MentionKind,
    Modality,
    Polarity,
    Quantity,
    Sentence,
    Span,
    Stance,
    When,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

Row = dict[str, Any]
_PLAIN = ("publisher", "url", "title")


def row_of(document: Document, *, with_text: bool = False) -> Row:
    """Turn a document into its row; `with_text` adds the text, which `merge` needs."""
    row: Row = {"doc": document.name, "published": document.published, "language": document.language}
    row |= {name: getattr(document, name) for name in _PLAIN if getattr(document, name)}
    row["actors"] = {actor.id: _actor_cell(actor) for actor in document.actors}
    row["boilerplate"] = [{"span": _pair(block.span)} for block in document.blocks if block.kind is BlockKind.BOILERPLATE]
    row["mentions"] = [{"span": _pair(m.span), "actor": m.value, "by": m.by} for m in document.mentions_of(MentionKind.ACTOR)]
    row["times"] = [_time_cell(m) for m in document.mentions_of(MentionKind.TIME)]
    row["quantities"] = [_quantity_cell(m) for m in document.mentions_of(MentionKind.QUANTITY)]
    row["events"] = [_event_cell(event) for event in document.events]
    row["statements"] = [_claim_cell(claim) for claim in document.claims]
    row["places"] = [{"span": _pair(m.span), "place": m.value, "by": m.by} for m in document.mentions_of(MentionKind.PLACE)]
    row["blocks"] = [{"span": _pair(b.span), "kind": b.kind.value} for b in document.blocks if b.kind is not BlockKind.BOILERPLATE]
    row["sentences"] = [_pair(sentence.span) for sentence in document.sentences]
    return row | ({"text": document.text} if with_text else {})


def read_row(row: Row) -> Document:
    """Turn a row with its text back into a document; an error names the row and the field."""
    name = str(row.get("doc") or row.get("id") or "")
    try:
        return _document(name, row)
    except (KeyError, TypeError, ValueError, AttributeError) as cause:
        raise InputError(
            f"row {name or '(no name)'}: {_reason(cause)}; rows of `merge` have the shape that `extract --with-text` prints"
        ) from cause


def row_id(name: str, text: str) -> str:
    """Return the id of a document: a hash of its name and its text, as for a file that is read."""
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    return hashlib.sha256(f"{name}\n{digest}".encode()).hexdigest()[:16]


def unique_names(names: Iterable[str]) -> list[str]:
    """Give equal names a suffix, in the order of coming: `news`, `news-2`."""
    seen: dict[str, int] = {}
    found: list[str] = []
    for name in names:
        seen[name] = seen.get(name, 0) + 1
        found.append(name if seen[name] == 1 else f"{name}-{seen[name]}")
    return found


def _document(name: str, row: Row) -> Document:
    text = row["text"]
    if not isinstance(text, str) or not name:
        raise ValueError("needs `doc` and `text`")
    published = row.get("published")
    if published is not None and not edtf.valid(published):
        raise ValueError(f"`published` is not EDTF: {published!r}")
    quantities = [(_span(cell["span"], text), _quantity(cell)) for cell in row.get("quantities", ())]
    by_type = sorted(
        (
            *(Mention(_span(c["span"], text), MentionKind.ACTOR, c["actor"], c.get("by", "row")) for c in row.get("mentions", ())),
            *(Mention(_span(c["span"], text), MentionKind.TIME, _time(c), c.get("by", "row")) for c in row.get("times", ())),
            *(Mention(span, MentionKind.QUANTITY, amount, "row") for span, amount in quantities),
            *(Mention(_span(c["span"], text), MentionKind.PLACE, c["place"], c.get("by", "row")) for c in row.get("places", ())),
        ),
        key=lambda m: (m.span, m.kind),
    )
    blocks = [(cell["span"], BlockKind.BOILERPLATE) for cell in row.get("boilerplate", ())]
    blocks += [(cell["span"], BlockKind(cell["kind"])) for cell in row.get("blocks", ())]
    events = tuple(_event(cell, text, [span for span, _ in quantities]) for cell in row.get("events", ()))
    actors = tuple(_actor(key, cell) for key, cell in row.get("actors", {}).items())
    document = Document(
        id=row_id(name, text),
        name=name,
        text=text,
        source=name,
        published=published,
        language=row.get("language") or "ar",
        format="row",
        blocks=tuple(Block(_span(span, text), kind) for span, kind in sorted(blocks)),
        sentences=tuple(Sentence(_span(span, text)) for span in row.get("sentences", ())),
        mentions=tuple(by_type),
        actors=actors,
        events=events,
        claims=tuple(_claim(cell, text) for cell in row.get("statements", ())),
        publisher=row.get("publisher"),
        url=row.get("url"),
        title=row.get("title"),
    )
    _hold_together(document)
    return document


def _hold_together(document: Document) -> None:
    """Refuse a row whose events or claims name what the row does not hold."""
    ids = [event.id for event in document.events]
    if len(set(ids)) != len(ids):
        raise ValueError("two events have one id")
    known, actors = set(ids), {actor.id for actor in document.actors}
    for event in document.events:
        for actor in (*event.actors, *event.recipients):
            if actor not in actors:
                raise ValueError(f"event {event.id} names the unknown actor {actor!r}")
    for claim in document.claims:
        if unknown := [*(a for a in claim.chain if a not in actors), *(e for e in claim.events if e not in known)]:
            raise ValueError(f"the statement at {claim.span.start} names the unknown {unknown[0]!r}")


def _reason(cause: Exception) -> str:
    return f"the field {cause.args[0]!r} is missing" if isinstance(cause, KeyError) else str(cause)


def _pair(span: Span) -> list[int]:
    return [span.start, span.end]


def _span(pair: Any, text: str) -> Span:
    start, end = pair
    if not 0 <= start <= end <= len(text):
        raise ValueError(f"span {start}:{end} lies outside the text of {len(text)} characters")
    return Span(start, end)


def _actor_cell(actor: Actor) -> Row:
    cell: Row = {"kind": actor.kind, "state": actor.state, "role": actor.role, "name": actor.name_en or actor.name_ar}
    if actor.name_ar:
        cell["name_ar"] = actor.name_ar
    return cell | ({"guessed": True} if actor.guessed else {})


def _actor(key: str, cell: Row) -> Actor:
    arabic, name = cell.get("name_ar", ""), cell.get("name", "")
    english = "" if name == arabic else name
    return Actor(key, cell["kind"], cell.get("state", ""), cell.get("role", ""), arabic, english, bool(cell.get("guessed")))


def _time_cell(mention: Mention) -> Row:
    when = mention.value if isinstance(mention.value, When) else When("")
    cell: Row = {"span": _pair(mention.span), "edtf": when.edtf, "kind": when.kind, "by": mention.by}
    return cell | _anchored(when)


def _anchored(when: When) -> Row:
    cell = {} if when.anchor == "absolute" else {"anchor": when.anchor}
    return cell | ({"reason": when.reason} if when.reason else {})


def _time(cell: Row) -> When:
    kind = cell.get("kind", "date")
    if kind == "date" and not edtf.valid(cell["edtf"]):
        raise ValueError(f"a time is not EDTF: {cell['edtf']!r}")
    return When(cell["edtf"], kind, cell.get("anchor", "absolute"), cell.get("reason", ""))


def _quantity_cell(mention: Mention) -> Row:
    amount = mention.value if isinstance(mention.value, Quantity) else Quantity(None, None)
    cell: Row = {"span": _pair(mention.span), "low": amount.low, "high": amount.high, "unit": amount.unit}
    return cell | ({"approx": True} if amount.approximate else {})


def _quantity(cell: Row) -> Quantity:
    return Quantity(cell.get("low"), cell.get("high"), bool(cell.get("approx")), cell.get("unit") or "")


def _event_cell(event: Event) -> Row:
    cell: Row = {
        "id": event.id,
        "span": _pair(event.span),
        "type": event.type,
        "mode": event.mode,
        "source": list(event.actors),
        "target": list(event.recipients),
        "time": event.when.edtf if event.when else None,
        "place": event.place,
        "polarity": event.polarity.value,
        "modality": event.modality.value,
        "quantities": [_pair(span) for span in event.quantities],
    }
    return cell | (_anchored(event.when) if event.when else {}) | ({"by": event.by} if event.by else {})


def _event(cell: Row, text: str, quantities: list[Span]) -> Event:
    span = _span(cell["span"], text)
    time = cell.get("time")
    if time is not None and not edtf.valid(time):
        raise ValueError(f"event {cell['id']}: its time is not EDTF: {time!r}")
    return Event(
        id=str(cell["id"]),
        span=span,
        type=cell["type"],
        mode=cell["mode"],
        actors=tuple(cell.get("source", ())),
        recipients=tuple(cell.get("target", ())),
        when=_time({"edtf": time, **{key: cell[key] for key in ("anchor", "reason") if key in cell}}) if time else None,
        place=cell.get("place"),
        quantities=tuple(_amount(item, span, text, quantities) for item in cell.get("quantities") or ()),
        polarity=Polarity(cell.get("polarity") or "affirmed"),
        modality=Modality(cell.get("modality") or "actual"),
        by=cell.get("by", ""),
    )


def _amount(item: Any, event: Span, text: str, quantities: list[Span]) -> Span:
    """Return the span that is given, or the quantity of these words that stands nearest to the event."""
    if not isinstance(item, str):
        return _span(item, text)
    near = [span for span in quantities if span.of(text) == item]
    if not near:
        at = text.find(item)
        if at < 0:
            raise ValueError(f"the quantity {item!r} does not stand in the text")
        return Span(at, at + len(item))
    return min(near, key=lambda span: (abs(span.start - event.start), span.start))


def _claim_cell(claim: Claim) -> Row:
    cell: Row = {"span": _pair(claim.span), "chain": list(claim.chain), "stance": claim.stance.value, "events": list(claim.events)}
    if any(claim.speakers):
        cell["speakers"] = [_pair(span) if span else None for span in claim.speakers]
    return cell | ({"by": claim.by} if claim.by else {})


def _claim(cell: Row, text: str) -> Claim:
    speakers = tuple(_span(pair, text) if pair else None for pair in cell.get("speakers", ()))
    span = _span(cell["span"], text)
    return Claim(span, tuple(cell["chain"]), Stance(cell["stance"]), tuple(map(str, cell.get("events", ()))), speakers, cell.get("by", ""))
