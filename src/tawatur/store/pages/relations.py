"""Who has to do with whom: the network of a window of time, and the tie of two states over the years."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING

from tawatur import edtf
from tawatur.errors import AbsentError
from tawatur.store.codec import loads
from tawatur.store.lists.asked import Asked
from tawatur.store.lists.entries import TENTHOUSANDTHS
from tawatur.store.lists.shelf import FIRST, LAST
from tawatur.store.pages.cells import actor_names, name_of, names, state_name
from tawatur.store.pages.entries import briefs_of
from tawatur.store.pages.parties import tie_names
from tawatur.store.pages.tellings import actors_in, tellings

if TYPE_CHECKING:
    from tawatur.store.pages.cells import Cell
    from tawatur.store.pages.listing import Page
    from tawatur.store.snapshot import Snapshot

LEVELS = {"state": "tie", "actor": "pair"}
"""What the nodes of a network are, and the facet that holds its edges."""
EVIDENCE = 5


def network(case: Snapshot, asked: Asked, level: str, limit: int) -> Cell:
    """Return who meets whom in the entries that the filters let through: the nodes with most entries, and all edges between them."""
    index, connection = case.index("entries"), case.connection
    places = case.chosen("entries", asked)
    chosen = index.set_of(places)
    there = chosen.to_bytes(index.size, "little")
    edges: dict[str, list[int]] = {}
    for pair, items in index.facet(connection, LEVELS[level]).items():
        if held := [place for place in items if there[place]]:
            edges[pair] = held
    counts = _nodes(edges)
    ranked = sorted(counts, key=lambda node: (-counts[node], node))
    shown = set(ranked[:limit])
    low, high = index.column(connection, "low"), index.column(connection, "high")
    dated = [p for p in places if low[p] <= high[p]]
    return {
        "level": level,
        "nodes": _named(case, level, ranked[:limit], counts),
        "edges": [_edge(case, pair, held) for pair, held in sorted(edges.items()) if set(pair.split("~")) <= shown],
        "hidden": len(ranked) - len(shown),
        "total": len(places),
        "low": edtf.iso(min((low[p] for p in dated if low[p] != FIRST), default=None)),
        "high": edtf.iso(max((high[p] for p in dated if high[p] != LAST), default=None)),
    }


def _nodes(edges: dict[str, list[int]]) -> dict[str, int]:
    """Count for each node the entries that any of its edges stands for."""
    held: dict[str, set[int]] = {}
    for pair, places in edges.items():
        for node in pair.split("~"):
            held.setdefault(node, set()).update(places)
    return {node: len(places) for node, places in held.items()}


def _named(case: Snapshot, level: str, nodes: list[str], counts: dict[str, int]) -> list[Cell]:
    if level == "state":
        return [{"id": n, "name": state_name(n), "kind": "state", "state": n, "entries": counts[n]} for n in nodes]
    called = actor_names(case, nodes)
    return [
        {"id": n, "name": name_of(c["ar"], c["en"]), "kind": c["kind"], "state": c["state"], "entries": counts[n]}
        for n in nodes
        for c in (called[n],)
    ]


def _edge(case: Snapshot, pair: str, held: list[int]) -> Cell:
    index = case.index("entries")
    weight = index.column(case.connection, "weight")
    disputed = index.facet(case.connection, "status")
    contested = {place for status in ("disputed", "denied") for place in disputed.get(status, ())}
    a, _, b = pair.partition("~")
    return {
        "a": a,
        "b": b,
        "entries": len(held),
        "cooperation": round(sum(weight[p] for p in held if weight[p] > 0) / TENTHOUSANDTHS, 4),
        "conflict": round(-sum(weight[p] for p in held if weight[p] < 0) / TENTHOUSANDTHS, 4),
        "disputed": len(contested.intersection(held)),
    }


def relations(case: Snapshot, page: Page) -> Cell:
    """Return a page of the pairs of states that anything is told of, the ones with most entries first."""
    index = case.index("entries")
    counts = {pair: len(items) for pair, items in index.facet(case.connection, "tie").items()}
    ranked = sorted(counts, key=lambda pair: (-counts[pair], pair))
    rows = []
    for pair in ranked[page.offset : page.offset + page.limit]:
        years = _ties(case, pair)
        rows.append(
            {
                **tie_names(pair),
                "years": len(years),
                "first": min(years, default=None),
                "last": max(years, default=None),
                "cooperation": round(sum(tie["cooperation"] for tie in years.values()), 4),
                "conflict": round(sum(tie["conflict"] for tie in years.values()), 4),
                "entries": counts[pair],
            }
        )
    return {"total": len(ranked), "offset": page.offset, "limit": page.limit, "rows": rows}


_FOUND = (
    "SELECT f.data FROM finding_keys k JOIN findings f ON f.kind = k.kind AND f.position = k.position "
    "WHERE k.key = ? AND k.kind = ? ORDER BY f.position"
)


def _found(case: Snapshot, pair: str, kind: str) -> list[Cell]:
    return [loads(data) for (data,) in case.rows(_FOUND, pair, kind)]


def _ties(case: Snapshot, pair: str) -> dict[int, Cell]:
    return {tie["year"]: tie for tie in _found(case, pair, "tie")}


def relation(case: Snapshot, one: str, other: str) -> Cell:
    """Return the tie of two states: its years with how much could have been told, its phases, and what went where."""
    a, b = sorted((one, other))
    pair = f"{a}~{b}"
    ties, flows, phases = _ties(case, pair), _found(case, pair, "flow"), _found(case, pair, "phase")
    entries = case.chosen("entries", Asked(values={"tie": (pair,)}))
    if not (ties or flows or entries):
        raise AbsentError(f"nothing is told of {one} and {other}")
    drawn = [_phase(case, phase) for phase in phases]
    evidence = [telling for phase in drawn for telling in phase["evidence"]]
    shown = briefs_of(case, (key for flow in flows for key in flow.get("entries", ())))
    return {
        **tie_names(pair),
        "years": _years(case, ties),
        "phases": drawn,
        "turns": sorted({int(later["begin"][:4]) for former, later in pairwise(drawn) if former["tone"] != later["tone"]}),
        "flows": [_flow(flow, shown) for flow in flows],
        "entries": len(entries),
        "names": names(case, [a, b, *actors_in(evidence)], (telling["place"] for telling in evidence)),
    }


def _years(case: Snapshot, ties: dict[int, Cell]) -> list[Cell]:
    """Walk every year from the first told to the last, silent ones too, with the documents that tell anything of it."""
    if not ties:
        return []
    covered = Counter(
        {c["year"]: c["documents"] for (d,) in case.rows("SELECT data FROM findings WHERE kind = 'coverage'") for c in (loads(d),)}
    )
    silent = {"cooperation": 0.0, "conflict": 0.0, "reports": 0, "roots": 0}
    figures = ("cooperation", "conflict", "reports", "roots")
    years = range(min(ties), max(ties) + 1)
    return [{"year": y, **{name: ties.get(y, silent)[name] for name in figures}, "documents": covered[y]} for y in years]


def _phase(case: Snapshot, phase: Cell) -> Cell:
    evidence = phase.get("evidence", [])
    told = tellings(case, evidence[:EVIDENCE])
    plain = {name: phase[name] for name in ("begin", "end", "tone")}
    return {**plain, "evidence": list(told.values()), "evidence_total": len(evidence)}


def _flow(flow: Cell, shown: dict[str, Cell]) -> Cell:
    plain = {name: flow.get(name) for name in ("kind", "giver", "receiver", "when")}
    return {**plain, "entries": [shown[key] for key in flow.get("entries", ()) if key in shown]}
