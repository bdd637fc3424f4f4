"""Learn which predicates are acts, of which type and mode, from the annotated training texts.

    training/senses.py [--folds N]

Prints precision, recall and F1 of triggers and of (sentence, type), and how often the mode is right, as the scorer beside
the data counts them; in folds each document is judged by a model that has not seen it.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from tawatur.events.code import Events
from tawatur.events.mode import Modes, options
from tawatur.events.outline import Outline
from tawatur.events.sense import LEANING, SHARED, Chooser, idle, readings, sense, surroundings
from tawatur.frames import frames
from tawatur.linear import Choice, Linear, Option, learn, save, size
from texts import overlapping, read

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from tawatur.events.scene import Placed, Scene
    from tawatur.frames import Frame
    from tawatur.model import Document

ROUNDS, LEAST = 5, 3
MODE_ROUNDS, MODE_LEAST, MODE_MARGIN = 6, 2, 20
LEANINGS = (1000, 1500, 2000, 2500, 3000)
_BAR = "\t"
"""Parts head and feature while both are learnt in one sum."""


@dataclass
class Seen:
    """A predicate that the road found, with its senses and the annotated type (None: no act)."""

    doc: int
    scene: Scene
    placed: Placed
    senses: Sequence[Frame]
    unmet: Sequence[Frame]
    wanted: str | None
    mode: str


@dataclass
class Texts:
    """A set of annotated documents with their predicates and outlines."""

    pairs: list[tuple[Document, dict[str, Any]]]
    seen: list[Seen]
    outlines: list[Outline]

    def only(self, keep: Callable[[int], bool]) -> list[Seen]:
        """Return the predicates of some documents."""
        return [item for item in self.seen if keep(item.doc)]


def collect(pairs: list[tuple[Document, dict[str, Any]]]) -> Texts:
    """Return every predicate with its answer."""
    found: list[Seen] = []
    outlines = []
    by_id = frames().by_id
    for number, (doc, gold) in enumerate(pairs):
        scenes: dict[int, Scene] = {}

        def note(scene: Scene, placed: Placed, senses: Sequence[Frame], unmet: Sequence[Frame]) -> None:
            scenes[scene.sentence.span.start] = scene  # noqa: B023 (called in this turn)
            marked = overlapping(gold, placed.mention.span)  # noqa: B023
            offered = {frame.type for frame in (*senses, *unmet)}
            event = next((e for e in marked if e["type"] in offered), marked[0] if marked else None)
            wanted, mode = (event["type"], event["mode"]) if event else (None, "")
            found.append(Seen(number, scene, placed, senses, unmet, wanted, mode))  # noqa: B023

        Events(chooser=note, caster=None, clock=None, tone=None)(doc)
        outlines.append(Outline.of(scenes.values(), by_id))
    return Texts(pairs, found, outlines)


def choices(texts: Texts, seen: list[Seen]) -> list[Choice]:
    """Turn predicates into decisions between "no act" and the senses that are acts.

    An act whose type no sense offers teaches nothing: it is neither "no act" nor one of the senses.
    """
    made = []
    for item in seen:
        acts = readings(item.senses, item.unmet)
        right = {i for i, (frame, _) in enumerate(acts, start=1) if frame.type == item.wanted}
        if not acts or (item.wanted and not right):
            continue
        exact = {i for i in right if acts[i - 1][0].mode == item.mode}
        context = surroundings(item.scene, item.placed)
        beside = texts.outlines[item.doc].around(item.scene, item.placed)
        flat = [_flat(("", [*idle(item.placed, acts), *context]))]
        for frame, needs in acts:
            own, shared = sense(frame, item.placed, needs, beside)
            flat.append(_flat((frame.type, [*own, *context]), (SHARED, shared)))
        made.append(Choice(flat, exact or right or {0}))
    return made


def mode_choices(seen: list[Seen], known: dict[str, list[str]]) -> list[Choice]:
    """Turn annotated acts into decisions between the modes of their type, also where no sense offers that type."""
    made = []
    for item in seen:
        named = [frame.mode for frame, _ in readings(item.senses, item.unmet) if frame.type == item.wanted]
        if item.wanted and item.mode in known[item.wanted]:
            offered = options(item.scene, item.placed, item.wanted, known[item.wanted], named)
            made.append(Choice([_flat(own, shared) for own, shared in offered], {known[item.wanted].index(item.mode)}))
    return made


def _flat(*parts: Option) -> Option:
    """Put features of several heads into one sum."""
    return "", [f"{head}{_BAR}{feature}" for head, features in parts for feature in features]


def _by_head(model: Linear) -> Linear:
    """Undo `_flat` in what was learnt."""
    weights: dict[str, dict[str, int]] = {}
    for key, weight in model.weights.get("", {}).items():
        head, _, feature = key.partition(_BAR)
        weights.setdefault(head, {})[feature] = weight
    return Linear(weights)


def learnt(texts: Texts, seen: list[Seen]) -> Chooser:
    """Learn both decisions from some predicates."""
    known: dict[str, list[str]] = {}
    for item in seen:
        if item.wanted and item.mode not in known.setdefault(item.wanted, []):
            known[item.wanted].append(item.mode)
    senses = learn(choices(texts, seen), rounds=ROUNDS, least=LEAST)
    modes = learn(
        mode_choices(seen, {kind: sorted(modes) for kind, modes in known.items()}),
        rounds=MODE_ROUNDS,
        least=MODE_LEAST,
        margin=MODE_MARGIN,
    )
    return Chooser(_by_head(senses), LEANING, Modes(_by_head(modes)))


def found_by(chooser: Chooser, texts: Texts, seen: list[Seen]) -> dict[int, list[dict[str, Any]]]:
    """Return the acts that a chooser finds, by document, in the shape of the scorer."""
    found: dict[int, list[dict[str, Any]]] = {}
    for item in seen:
        here = replace(chooser, outline=texts.outlines[item.doc])
        frame = here(item.scene, item.placed, item.senses, item.unmet)
        if frame is not None:
            span = item.placed.mention.span
            act = {"id": str(span.start), "span": [span.start, span.end], "type": frame.type, "mode": frame.mode}
            found.setdefault(item.doc, []).append({**act, "source": [], "target": [], "polarity": "affirmed", "modality": "actual"})
    return found


def report(name: str, texts: Texts, found: dict[int, list[dict[str, Any]]], keep: Callable[[int], bool] = bool) -> None:
    """Print what the scorer beside the data says."""
    import score  # noqa: PLC0415 (lies beside the data; `texts.read` made it importable)

    tally = score.Tally()
    for number, (doc, gold) in enumerate(texts.pairs):
        if keep is bool or keep(number):
            score.score_doc(doc.text, gold, {"events": found.get(number, [])}, tally)
    rows = tally.figures()
    shown = (
        f"{layer} P {rows[layer]['precision']:.3f} R {rows[layer]['recall']:.3f} F1 {rows[layer]['f1']:.3f}"
        for layer in ("triggers", "events")
    )
    print(f"{name}: {'  '.join(shown)}  mode {rows['mode']['right']:.3f}  of {rows['events']['gold']}", flush=True)


def in_folds(texts: Texts, folds: int) -> None:
    """Report each training document judged by models that have not seen it: all of them, and those that are not of the largest outlet."""
    outlets = Counter(doc.name.partition("-")[0][:4] for doc, _ in texts.pairs)
    largest = outlets.most_common(1)[0][0]
    models = [learnt(texts, texts.only(lambda doc, f=fold: doc % folds != f)) for fold in range(folds)]  # type: ignore[misc]
    for leaning in LEANINGS:
        found: dict[int, list[dict[str, Any]]] = {}
        for fold, model in enumerate(models):
            found |= found_by(replace(model, leaning=leaning), texts, texts.only(lambda doc, f=fold: doc % folds == f))  # type: ignore[misc]
        report(f"train in folds, leaning {leaning}", texts, found)
        report(f"  not of {largest}", texts, found, lambda doc: not texts.pairs[doc][0].name.startswith(largest))


def main() -> int:
    """Train, report and write the models."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--folds", type=int, default=0)
    asked = parser.parse_args()
    texts = collect(read("train"))
    offered = sum(item.wanted in {frame.type for frame in (*item.senses, *item.unmet)} for item in texts.seen if item.wanted)
    print(f"the lexicon offers {offered} of {sum(len(g['events']) for _, g in texts.pairs)} acts of train with their type, ", end="")
    print(f"among {len(texts.seen)} predicates", flush=True)
    if asked.folds:
        in_folds(texts, asked.folds)
    chooser = learnt(texts, texts.seen)
    unseen = collect(read("dev") + read("seeds"))
    for leaning in LEANINGS:
        report(f"dev + seeds, leaning {leaning}", unseen, found_by(replace(chooser, leaning=leaning), unseen, unseen.seen))
    card = {"trained on": "gold/train (see NOTICE)", "method": f"averaged perceptron, {ROUNDS} rounds, features seen {LEAST} times"}
    _write("sense", chooser.model, {**card, "decides": "which sense of a predicate holds, or none"})
    card["method"] = f"averaged perceptron, {MODE_ROUNDS} rounds, features seen {MODE_LEAST} times"
    if chooser.modes is not None:
        _write("mode", chooser.modes.model, {**card, "decides": "the mode of an act whose type is known"})
    return 0


def _write(name: str, model: Linear, card: dict[str, str]) -> None:
    path = save(name, model, card)
    print(f"{path.name}: {size(model)} weights, {path.stat().st_size // 1024} KiB")


if __name__ == "__main__":
    sys.exit(main())
