"""Short ways to write reports for tests."""

from __future__ import annotations

from tawatur.chronicle import Head
from tawatur.model import Actor, Claim, Event, Modality, Polarity, Quantity, Report, Span, Stance, When

ACTORS = {
    "RUS": Actor("RUS", "state", "RUS", "", "روسيا", "Russia"),
    "SUN": Actor("SUN", "state", "SUN", "", "الاتحاد السوفيتي", "Soviet Union"),
    "PRK": Actor("PRK", "state", "PRK", "", "كوريا الشمالية", "North Korea"),
    "USA": Actor("USA", "state", "USA", "", "الولايات المتحدة", "United States"),
    "UKR": Actor("UKR", "state", "UKR", "", "أوكرانيا", "Ukraine"),
    "EGY": Actor("EGY", "state", "EGY", "", "مصر", "Egypt"),
    "SYR": Actor("SYR", "state", "SYR", "", "سوريا", "Syria"),
    "kremlin": Actor("kremlin", "organisation", "RUS", "GOV", "الكرملين", "Kremlin"),
    "kcna": Actor("kcna", "media", "PRK", "MED", "وكالة الأنباء المركزية الكورية", "KCNA"),
    "putin": Actor("putin", "person", "RUS", "GOV", "بوتين", "Putin"),
    "rus-president": Actor("rus-president", "person", "RUS", "GOV", "رئيس روسيا", "president of Russia"),
    "lavrov": Actor("lavrov", "person", "RUS", "GOV", "لافروف", "Lavrov"),
    "kim": Actor("kim", "person", "PRK", "GOV", "كيم", "Kim"),
    "prk-army": Actor("prk-army", "organisation", "PRK", "MIL", "الجيش الكوري", "Korean army"),
    "agency": Actor("agency", "media", "FRA", "MED", "وكالة الظهيرة", "Noon Agency"),
    "unnamed-reports": Actor("unnamed-reports", "people", "", "", "تقارير", "reports"),
    "unnamed-spies": Actor("unnamed-spies", "people", "UKR", "INT", "الاستخبارات", "intelligence"),
    "outlet": Actor("outlet", "media", "", "MED", "", "the document"),
    "rebels": Actor("rebels", "group", "SYR", "REB", "الفصائل", "the factions"),
}


def report(  # noqa: PLR0913  # a builder names what a test is about
    doc: str = "d1",
    event: str = "e1",
    act: str = "AID/arms",
    actors: tuple[str, ...] = ("PRK",),
    recipients: tuple[str, ...] = ("RUS",),
    *,
    when: str | None = None,
    published: str | None = None,
    publisher: str | None = None,
    claims: tuple[tuple[tuple[str, ...], str], ...] = (),
    polarity: str = "affirmed",
    modality: str = "actual",
    place: str | None = None,
    amount: tuple[float | None, float | None] | None = None,
    sentence: str = "",
    start: int = 0,
) -> Report:
    kind, mode = act.split("/")
    span = Span(start, start + 4)
    amounts = ((Span(start + 6, start + 9), Quantity(*amount, unit="soldiers")),) if amount else ()
    told = Event(
        event,
        span,
        kind,
        mode,
        actors,
        recipients,
        When(when) if when else None,
        place,
        tuple(where for where, _ in amounts),
        Polarity(polarity),
        Modality(modality),
    )
    held = tuple(Claim(Span(start + 10, start + 12), chain, Stance(stance), (event,)) for chain, stance in claims)
    named = {*actors, *recipients, *(speaker for chain, _ in claims for speaker in chain)}
    return Report(
        id=f"{doc}:{event}",
        doc=doc,
        name=doc,
        event=told,
        claims=held,
        quote=f"{doc}{event}",
        sentence=sentence or f"{doc}{event}خبر",
        publisher=publisher,
        published=published,
        actors=tuple(ACTORS[name] for name in sorted(named)),
        amounts=amounts,
    )


def heads(reports: list[Report]) -> list[Head]:
    found = {r.doc: Head(r.doc, r.name, publisher=r.publisher, published=r.published) for r in reports}
    return list(found.values())
