"""Read what a number counts: the noun behind it, or, for a bare number, the words before it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tawatur.mentions.quantities.counted import Entry, Unit

if TYPE_CHECKING:
    from tawatur.mentions.quantities.amounts import Amount, Scanner

YEARS = range(1900, 2051)
SIGNS = {"$": "USD", "€": "EUR", "£": "GBP"}
_NEAR = 3
"""Words before a bare number in which a word says what it counts."""
_SHORTEST = 3
_SENTENCE = 4
"""Words before a length of time in which "prison" makes it a sentence."""
_MILLIARD = 10**9
_CASUALTIES = {
    "killed": "people killed",
    "wounded": "people wounded",
    "arrested": "people arrested",
    "missing": "people missing",
    "people": "people",
    "number": "",
}
_NOUNS = frozenset(("prison", "nocount", "range"))
"""Roles of words that may themselves be counted."""
_PERSONAL = ("people",)
_NONE = Entry("", article=False, roles=frozenset(), unit=None, phrases=(), number=None)


def behind(scan: Scanner, found: Amount) -> tuple[str, int, str] | None:  # noqa: PLR0911  # one return a case reads best
    """Read what stands behind a number: a sign, a noun, "of" and a noun, "others", or nothing."""
    at = found.end
    if at < len(scan.entries) and scan.tape.cut[at]:
        return _bare(scan, found)
    if scan.word(at) in SIGNS:
        return SIGNS[scan.word(at)], at + 1, "sign"
    if unit := scan.unit(at):
        return _unit(scan, found, unit)
    if scan.has(at, "others") and not (scan.entry(at) or _NONE).front:
        return _casualty(scan, found) or "", at + 1, "others"
    if scan.word(at) == "من":
        return _of(scan, found, at + 1)
    if scan.word(at) in ("منهم", "منها", "منهن"):
        return "", at + 1, "of"
    return _noun(scan, found, at) or _bare(scan, found)


def _unit(scan: Scanner, found: Amount, unit: tuple[Unit, int]) -> tuple[str, int, str] | None:
    """Take a noun of the word file; lengths of time only as prison sentences, "away" is no amount."""
    known, end = unit
    entry = scan.entry(found.end) or _NONE
    if entry.front and known.kind != "percent":
        return _bare(scan, found)
    if entry.article and not (found.vague or found.article):
        return None
    if known.kind == "time":
        return ("years of prison", end, known.at) if _sentenced(scan, found) else None
    if (known.kind == "unmarked" and not found.vague) or (known.kind == "distance" and _away(scan, found)):
        return None
    if found.digits and found.low == found.high and found.largest in YEARS and known.kind == "bodies":
        return None
    slug = known.slug
    if known.kind in _PERSONAL and known.slug in ("people", "members", "children", "soldiers", "civilians"):
        slug = _with_fate(scan, found, end, slug)
    return slug, end, known.at


def _with_fate(scan: Scanner, found: Amount, end: int, slug: str) -> str:
    """Add what befell the people: told just before the number, or just behind the noun."""
    fate = _casualty(scan, found)
    if fate is None:
        role = next((role for role in ("killed", "wounded", "arrested") if scan.has(end, role)), None)
        fate = _CASUALTIES[role] if role else None
    return f"{slug} {fate.split()[-1]}" if fate and " " in fate else slug


def _sentenced(scan: Scanner, found: Amount) -> bool:
    return any(scan.has(place, "prison") for place in range(found.begin - _SENTENCE, found.begin))


def _away(scan: Scanner, found: Amount) -> bool:
    """Say whether a length is how far off something lies, and not what an act covers."""
    return not any(scan.has(place, "range") for place in range(found.begin - 3, found.begin))


def _of(scan: Scanner, found: Amount, at: int) -> tuple[str, int, str] | None:  # noqa: PLR0911  # one return a case reads best
    """Read `6 من قادة ...`, `ثلاثة من الإرهابيين`, `15 من أصل 17 قاضيا`."""
    if scan.has(at, "total"):
        total = scan.number(at + 1)
        end = at + 1 + total.words if total else at + 1
        noun = scan.unit(end)
        return (noun[0].slug if noun else ""), (noun[1] if noun else end), "of-total"
    if unit := scan.unit(at):
        known, end = unit
        if known.kind == "time" or (known.kind == "unmarked" and not found.vague):
            return None
        return known.slug, end, known.at
    word = scan.word(at)
    if len(word) < _SHORTEST or not word[0].isalpha() or word[0].isascii():
        return _bare(scan, found)
    if found.digits and found.at and scan.tape.touching[found.at] and scan.word(found.at - 1)[-1:].isalpha():
        return None
    if not scan.tape.cut[at] and not scan.has(at, "function"):
        return "", at + 1, "of"
    return _bare(scan, found)


def _noun(scan: Scanner, found: Amount, at: int) -> tuple[str, int, str] | None:
    """Take an unknown word behind a number for what it counts, unless it is a small word or has an article."""
    word, entry = scan.word(at), scan.entry(at)
    if len(word) < _SHORTEST or word[0].isascii() or not word[0].isalpha():
        return None
    if entry is not None and (entry.roles - _NOUNS or entry.number or entry.front):
        return None
    if (word.startswith(("ال", "لل")) or found.article) and not found.vague:
        return None
    if found.digits and found.largest in YEARS and found.low == found.high:
        return None
    if word.startswith("و") and not found.vague:
        return None
    return "", at + 1, "noun"


def _bare(scan: Scanner, found: Amount) -> tuple[str, int, str] | None:
    """Take a number without a noun where words before it say what it counts."""
    fate = _casualty(scan, found)
    if fate is None and (_scaled(scan, found) or scan.has(found.end, "fate")):
        return "", found.end, "bare"
    if fate is None:
        return None
    if found.digits and found.low == found.high and found.largest in YEARS and scan.word(found.at - 1) in ("في", "عام"):
        return None
    return fate, found.end, "bare"


def _scaled(scan: Scanner, found: Amount) -> bool:
    """Say whether the number itself says that it counts: `150 ألفا`, `مئات المليارات`."""
    last = scan.entry(found.end - 1)
    scale = last.number.worth("scale") if last and last.number else None
    return scale is not None and (found.end > found.at + 1 or (found.vague and scale >= _MILLIARD))


def _casualty(scan: Scanner, found: Amount) -> str | None:
    """Return what befell those who are counted, told in the words just before."""
    for place in range(found.begin - 1, found.begin - 1 - _NEAR, -1):
        if place < 0 or scan.tape.cut[place + 1] or scan.word(place) in (".", "،", ":", "؛"):
            return None
        entry = scan.entry(place)
        if entry is None:
            continue
        for role, unit in _CASUALTIES.items():
            if role in entry.roles or scan.run(place, role):
                return unit
        if entry.number or entry.unit:
            return None
    return None
