"""One entry: every telling, where they differ, the trail of claims, and why they are one."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from tawatur.errors import AbsentError
from tawatur.model import Verdict
from tawatur.store.codec import dumps, loads
from tawatur.store.pages.cells import names
from tawatur.store.pages.contradictions import clashes, entries_of
from tawatur.store.pages.entries import cards_of, names_in
from tawatur.store.pages.tellings import actors_in, own_step, tellings

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from tawatur.store.pages.cells import Cell
    from tawatur.store.snapshot import Snapshot

SHORTEST = 6
"""Signs of the beginning of an id that may stand for it."""
_NEAR = 8
_LAST = "~"


def entry_id(case: Snapshot, key: str) -> str:
    """Return the id of the entry that an id, a beginning of one or a retired id leads to; an error says there is none."""
    for query in ("SELECT id FROM entries WHERE id = ?", "SELECT entry FROM entry_keys WHERE key = ?"):
        if found := case.row(query, key):
            return str(found[0])
    begins = case.rows("SELECT id FROM entries WHERE id >= ? AND id < ? LIMIT 2", key, f"{key}\U0010ffff") if len(key) >= SHORTEST else []
    if len(begins) == 1:
        return str(begins[0][0])
    raise AbsentError(f"there is no entry {key!r}" if not begins else f"more than one entry begins with {key!r}")


def entry(case: Snapshot, key: str) -> Cell:
    """Return an entry with everything that is known of it, by its full id."""
    told = loads(case.row("SELECT data FROM entries WHERE id = ?", key)[0])
    row = cards_of(case, [key])[key]
    found = tellings(case, told["reports"])
    shown = sorted(found.values(), key=lambda t: (t["published"] or _LAST, t["name"], t["span"]))
    _copies(case, shown)
    links, near = _links(case, key, told["reports"])
    clashing = _contradictions(case, told["reports"], found)
    sides = [side for clash in clashing for side in (clash["left"], clash["right"])]
    named = names_in(case, [row, *(one["entry"] for one in near)])
    more = names(case, actors_in([*shown, *sides]), (telling["place"] for telling in shown))
    return {
        "entry": {**row, "reason": told.get("reason", ""), "history": told.get("history", [])},
        "was": None,
        "tellings": shown,
        "differing": differing(shown),
        "trail": trail(shown),
        "links": links,
        "near": near,
        "contradictions": clashing,
        "names": {part: {**named[part], **more[part]} for part in named},
    }


def trail(shown: Iterable[Cell]) -> list[Cell]:
    """List who said what of it by publication date, those without one last; a paper that names nobody speaks itself."""
    steps = [step for telling in shown for step in (telling["claims"] or [own_step(telling)])]
    return sorted(steps, key=lambda step: (step["published"] or _LAST, step["name"], step["span"]))


def differing(shown: list[Cell]) -> Cell:
    """Return for each aspect what the tellings say, the commonest first; one value means that they agree."""
    aspects: dict[str, Callable[[Cell], str]] = {
        "when": lambda t: t["when"]["edtf"] if t["when"] else "",
        "place": lambda t: t["place"] or "",
        "quantities": lambda t: "; ".join(sorted({_amount(q) for q in t["quantities"]})),
        "actors": lambda t: "+".join(t["actors"]),
        "recipients": lambda t: "+".join(t["recipients"]),
        "polarity": lambda t: t["polarity"],
        "modality": lambda t: t["modality"],
    }
    return {name: _sides(shown, of) for name, of in aspects.items()}


def _sides(shown: list[Cell], of: Callable[[Cell], str]) -> list[Cell]:
    held: dict[str, list[Cell]] = defaultdict(list)
    for telling in shown:
        held[of(telling)].append(telling)
    sides = [
        {"value": value, "tellings": [t["id"] for t in who], "documents": len({t["doc"] for t in who})}
        for value, who in held.items()
        if value
    ]
    return sorted(sides, key=lambda side: (-side["documents"], -len(side["tellings"]), side["value"]))


def _amount(quantity: Cell) -> str:
    low, high = ("" if quantity[bound] is None else f"{quantity[bound]:g}" for bound in ("low", "high"))
    return f"{low} {quantity['unit']}".strip() if low == high else f"{low}..{high} {quantity['unit']}".strip()


def _copies(case: Snapshot, shown: list[Cell]) -> None:
    """Note on each telling which other documents are copies of its own."""
    query = (
        "SELECT DISTINCT k.key, d.value FROM json_each(?) w CROSS JOIN finding_keys k ON k.key = w.value AND k.kind = 'copy' "
        "CROSS JOIN findings f ON f.kind = 'copy' AND f.position = k.position, json_each(f.data, '$.docs') d "
        "WHERE d.value <> k.key ORDER BY 2"
    )
    held: dict[str, list[str]] = defaultdict(list)
    for doc, other in case.rows(query, dumps(sorted({telling["doc"] for telling in shown}))):
        held[doc].append(other)
    for telling in shown:
        telling["copies"] = held[telling["doc"]]


_FINDINGS = (
    "SELECT DISTINCT f.position, f.data FROM json_each(?) w CROSS JOIN finding_keys k ON k.key = w.value AND k.kind = ?2 "
    "CROSS JOIN findings f ON f.kind = ?2 AND f.position = k.position ORDER BY 1"
)


def _contradictions(case: Snapshot, reports: list[str], known: dict[str, Cell]) -> list[Cell]:
    rows = case.rows(_FINDINGS, dumps(reports), "contradiction")
    return clashes(case, [position for position, _ in rows], known)


def _links(case: Snapshot, key: str, reports: list[str]) -> tuple[list[Cell], list[Cell]]:
    """Return what joined the tellings, people's verdicts first, and the entries that nearly joined."""
    members = set(reports)
    found = [loads(data) for _, data in case.rows(_FINDINGS, dumps(reports), "link")]
    inside = [link_of(link, person=False) for link in found if {link["left"], link["right"]} <= members]
    outside = [link for link in found if link["verdict"] == Verdict.UNSURE and not {link["left"], link["right"]} <= members]
    outside.sort(key=lambda link: -link.get("score", 0.0))
    entry_of = entries_of(case, (side for link in outside for side in (link["left"], link["right"])))
    others = cards_of(case, (e for e in entry_of.values() if e != key))
    near = []
    for link in outside[:_NEAR]:
        other = entry_of.get(link["right"] if link["left"] in members else link["left"])
        if other in others:
            held = {name: link[name] for name in ("left", "right")}
            near.append({"entry": others[other], **held, "score": link.get("score", 0.0), "reasons": link.get("reasons", [])})
    return [*_judged(case, reports), *inside], near


def _judged(case: Snapshot, reports: list[str]) -> list[Cell]:
    query = (
        'SELECT j."left", j."right", j.verdict, j.by, j.at, j.score, j.reasons FROM json_each(?1) w '
        'CROSS JOIN judgements j ON j."left" = w.value WHERE j."right" IN (SELECT value FROM json_each(?1)) ORDER BY j.at, 1, 2'
    )
    fields = ("left", "right", "verdict", "by", "at", "score", "reasons")
    rows = (dict(zip(fields, row, strict=True)) for row in case.rows(query, dumps(reports)))
    return [link_of({**row, "reasons": loads(row["reasons"])}, person=True) for row in rows]


def link_of(link: Cell, *, person: bool) -> Cell:
    """Return a verdict on two tellings."""
    plain = {name: link.get(name, default) for name, default in (("at", ""), ("score", 0.0), ("reasons", []))}
    return {"left": link["left"], "right": link["right"], "verdict": link["verdict"], "by": link["by"], **plain, "person": person}
