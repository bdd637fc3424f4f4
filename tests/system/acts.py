"""Entries and reports for tests of ties, phases and flows."""

from __future__ import annotations

from tawatur.model import Actor, Entry, Event, Modality, Polarity, Report, Span, Status, When

ACTORS = {
    "RUS": Actor("RUS", "state", "RUS"),
    "SUN": Actor("SUN", "state", "SUN"),
    "PRK": Actor("PRK", "state", "PRK"),
    "EGY": Actor("EGY", "state", "EGY"),
    "rebels": Actor("rebels", "group", "SYR", "REB"),
}


class Pile:
    """Entries with a report each, as the chronicle road hands them on."""

    def __init__(self) -> None:
        self.entries: list[Entry] = []
        self.reports: dict[str, Report] = {}

    def tell(  # noqa: PLR0913  # a builder names what a test is about
        self, act, actors, recipients, when, *, doc=None, roots=1, status=Status.REPORTED, modality="actual", published=None
    ):
        number = len(self.entries)
        kind, mode = act.split("/")
        key = f"{doc or f'd{number}'}:e{number}"
        event = Event(
            f"e{number}",
            Span(0, 1),
            kind,
            mode,
            actors,
            recipients,
            When(when) if when else None,
            polarity=Polarity.AFFIRMED,
            modality=Modality(modality),
        )
        named = tuple(ACTORS[name] for name in (*actors, *recipients))
        self.reports[key] = Report(key, key.split(":", maxsplit=1)[0], "n", event, (), "q", "s", None, published, named)
        counts = (1, 1, roots)
        self.entries.append(Entry(f"x{number}", kind, mode, actors, recipients, when, None, "", "", status, (), *counts, (key,)))
        return self
