"""What kinds of acts there are: types and modes, what they are called, how they weigh, how a title names them.

The words stand in `lexicons/plover.yaml`: types after PLOVER, plus CHANGE; definitions, labels, titles and weights are
our own. A weight says what an act tells about the tie between doer and recipient, from -10 (war) to +10 (help with all means).
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import yaml

from tawatur.errors import LexiconError

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

FILE = Path(__file__).parent / "lexicons" / "plover.yaml"
LANGUAGES = ("ar", "en")
HEAVIEST = 10.0
_ACTORS, _RECIPIENTS = "{actors}", "{recipients}"


@dataclass(frozen=True, slots=True)
class Label:
    """What a thing is called in Arabic and in English."""

    ar: str
    en: str

    def of(self, language: str) -> str:
        """Return the name in one language, `ar` or `en`."""
        return self.ar if language == "ar" else self.en


@dataclass(frozen=True, slots=True)
class Mode:
    """A way to do an act of a type: its name, its weight, and how a title tells it with and without recipients."""

    id: str
    label: Label
    weight: float
    title: Label
    title_alone: Label


@dataclass(frozen=True, slots=True)
class EventType:
    """A type of act with its modes; `cameo` is the root code of the older scheme, empty where it has none."""

    id: str
    label: Label
    definition: Label
    cameo: str
    modes: Mapping[str, Mode]


@dataclass(frozen=True, slots=True)
class Ontology:
    """All types and modes, and the names of stances, polarities, modalities and statuses."""

    types: Mapping[str, EventType]
    stances: Mapping[str, Label]
    polarities: Mapping[str, Label]
    modalities: Mapping[str, Label]
    statuses: Mapping[str, Label]

    def mode(self, kind: str, mode: str) -> Mode | None:
        """Return a mode of a type; None where there is no such type or mode."""
        found = self.types.get(kind)
        return found.modes.get(mode) if found else None

    def weight(self, kind: str, mode: str) -> float:
        """Return the weight of an act: for a mode we do not know the mean of its type, for an unknown type 0.

        >>> ontology().weight("ASSAULT", "invasion"), ontology().weight("DANCE", "")
        (-10.0, 0.0)
        """
        found = self.mode(kind, mode)
        if found:
            return found.weight
        modes = self.types[kind].modes.values() if kind in self.types else ()
        return sum(one.weight for one in modes) / len(modes) if modes else 0.0

    def name(self, kind: str, mode: str, language: str) -> str:
        """Return what an act is called: by its mode, else by its type, else by its bare id.

        >>> ontology().name("AID", "arms", "en"), ontology().name("AID", "", "ar")
        ('Arms', 'مساعدة مادية')
        """
        found = self.mode(kind, mode) or self.types.get(kind)
        return found.label.of(language) if found else kind

    def title(self, kind: str, mode: str, actors: Sequence[str], recipients: Sequence[str], language: str) -> str:
        """Return a title for an act from the names of its parties; parties that nobody named are left out.

        >>> ontology().title("AID", "arms", ["روسيا"], ["مصر", "سوريا"], "ar")
        'تزويد مصر وسوريا بالأسلحة من روسيا'
        >>> ontology().title("CONSULT", "visit", [], ["Egypt"], "en")
        'Visit: Egypt'
        """
        found = self.mode(kind, mode)
        if not found or not actors:
            named = joined(recipients or actors, language)
            return f"{self.name(kind, mode, language)}: {named}" if named else self.name(kind, mode, language)
        template = (found.title if recipients else found.title_alone).of(language)
        return _filled(template, joined(actors, language), joined(recipients, language))

    def stance(self, value: str, language: str) -> str:
        """Return what a stance is called."""
        return _called(self.stances, value, language)

    def polarity(self, value: str, language: str) -> str:
        """Return what a polarity is called."""
        return _called(self.polarities, value, language)

    def modality(self, value: str, language: str) -> str:
        """Return what a modality is called."""
        return _called(self.modalities, value, language)

    def status(self, value: str, language: str) -> str:
        """Return what a status is called."""
        return _called(self.statuses, value, language)


@cache
def ontology() -> Ontology:
    """Load the kinds of acts that ship with the package, once."""
    return read(FILE)


def read(path: Path) -> Ontology:
    """Read a file of the form of `plover.yaml`; an error names the entry that does not hold."""
    try:
        tree = yaml.safe_load(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as cause:
        raise LexiconError(f"{path.name}: cannot be read ({cause}); it is a YAML file in UTF-8") from cause
    if not isinstance(tree, dict):
        raise LexiconError(f"{path.name}: the top of the file must be a mapping with types, stances, polarity, modality and status")
    try:
        return Ontology(
            types={kind: _type(kind, entry) for kind, entry in tree["types"].items()},
            stances=_labels(tree["stances"]),
            polarities=_labels(tree["polarity"]),
            modalities=_labels(tree["modality"]),
            statuses=_labels(tree["status"]),
        )
    except KeyError as cause:
        raise LexiconError(f"{path.name}: the key {cause} is missing") from cause
    except (TypeError, AttributeError, ValueError) as cause:
        raise LexiconError(f"{path.name}: {cause}") from cause


def joined(names: Iterable[str], language: str) -> str:
    """Join names as one says them aloud.

    >>> joined(["مصر", "تونس", "ليبيا"], "ar"), joined(["Egypt", "Tunisia", "Libya"], "en")
    ('مصر وتونس وليبيا', 'Egypt, Tunisia and Libya')
    """
    *rest, last = [*names] or [""]
    if language == "ar":
        return " و".join((*rest, last))
    return f"{', '.join(rest)} and {last}" if rest else last


def _filled(template: str, actors: str, recipients: str) -> str:
    """Put the names in: names may hold braces, so the places are found before anything is put in."""
    parts = template.split(_ACTORS)
    return actors.join(part.replace(_RECIPIENTS, recipients) for part in parts)


def _type(kind: str, entry: dict[str, Any]) -> EventType:
    definition = Label(ar=entry["definition_ar"], en=entry["definition_en"])
    modes = {mode: _mode(kind, mode, row) for mode, row in entry["modes"].items()}
    return EventType(id=kind, label=_label(entry), definition=definition, cameo=str(entry["cameo"]), modes=modes)


def _mode(kind: str, mode: str, row: dict[str, Any]) -> Mode:
    weight = float(row["weight"])
    if abs(weight) > HEAVIEST:
        raise ValueError(f"{kind}/{mode}: the weight {weight} lies outside -{HEAVIEST:g} to {HEAVIEST:g}")
    title = Label(ar=row["title_ar"], en=row["title_en"])
    alone = Label(ar=row["title_ar_alone"], en=row["title_en_alone"])
    for text in (title.ar, title.en):
        if text.count(_ACTORS) != 1 or text.count(_RECIPIENTS) != 1:
            raise ValueError(f"{kind}/{mode}: the title {text!r} must hold {_ACTORS} and {_RECIPIENTS} once each")
    for text in (alone.ar, alone.en):
        if text.count(_ACTORS) != 1 or _RECIPIENTS in text:
            raise ValueError(f"{kind}/{mode}: the title {text!r} must hold {_ACTORS} once and no {_RECIPIENTS}")
    return Mode(id=mode, label=_label(row), weight=weight, title=title, title_alone=alone)


def _labels(rows: dict[str, dict[str, str]]) -> dict[str, Label]:
    return {key: _label(row) for key, row in rows.items()}


def _label(row: dict[str, Any]) -> Label:
    return Label(ar=row["ar"], en=row["en"])


def _called(labels: Mapping[str, Label], value: str, language: str) -> str:
    found = labels.get(value)
    return found.of(language) if found else value
