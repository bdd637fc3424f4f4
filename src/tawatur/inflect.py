"""Write out the forms of a verb, its verbal nouns and participles from their dictionary forms.

The dictionary forms carry what a root and a pattern would have to be guessed for (which weak letter, which verbal
noun), so the rules here are few: what happens to a last weak letter before an ending, to a middle one when the
ending begins with a consonant, and to both in the passive. All results are folded. Object and possessive pronouns
are taken off at look-up (`strip_pronoun`), not written out.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tawatur.fold import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

JUSSIVE = "jussive"
"""The tense of a form that stands only behind a few particles (lam yaqul): on its own it is another word."""
_MARKS = re.compile("[\u064b-\u0652]")
_WEAK_A = ("ى", "ا")
_PREFIXES = (("ي", "3m"), ("ت", "3f"), ("ن", "1p"), ("ا", "1s"))
_PRONOUNS = ("هما", "هم", "هن", "ها", "نا", "ني", "ه")
"""Left out are `ka` and `i`: in prose of this kind a last kaf or ya is nearly always a letter of the word."""
_ENDINGS = (("ت", "3fs"), ("ا", "3md"), ("تا", "3fd"), ("وا", "3mp"))
_FRONT = 2
"""Letters that must stay before a pronoun: a shorter rest is never a word of its own."""
_HOLLOW = 3
"""Letters of the shortest verb with a weak middle."""
_DEFECTIVE = 4
"""Letters of the longest participle that may have dropped a last ya."""
_DEFECTIVE_ENDS = tuple("عفضقدنسمطب")
"""Letters before the dropped ya; sound participles that end so get the form as well, the dictionary form does not tell."""


@dataclass(frozen=True, slots=True)
class Form:
    """One written form of a word and what its shape shows."""

    folded: str
    form: str
    """`verb`, `masdar`, `participle` or `noun`."""
    tense: str = ""
    passive: bool = False
    agreement: str = ""
    plural: bool = False


def verb_forms(perfect: str, present: str) -> Iterator[Form]:
    """List the finite forms of a verb from its two dictionary forms (3rd person masculine singular)."""
    past, now = _plain(perfect), _plain(present)
    yield from (Form(fold(text), "verb", "past", passive, who) for text, who, passive in _past(past, now))
    yield from (Form(fold(text), "verb", "present", passive, who) for text, who, passive in _present(past, now))
    yield from (Form(fold(text), "verb", JUSSIVE, agreement=who) for text, who in _shortened(past, now))


def noun_forms(singular: str, plurals: tuple[str, ...] = (), *, kind: str = "noun", sound: bool = False) -> Iterator[Form]:
    """List the forms of a noun: accusative, dual, the plurals given, and the sound plural where asked for."""
    base = _plain(singular)
    yield Form(fold(base), kind)
    stem = base[:-1] + "ت" if base.endswith("ة") else base
    if not base.endswith(("ة", "ى", "ا", "اء")):
        yield Form(fold(base) + "ا", kind)
    for ending in ("ان", "ين", "ي"):
        if ending != "ي" or base.endswith("ة"):
            yield Form(fold(stem) + ending, kind, agreement="d")
    many = list(plurals)
    if sound and not base.endswith(("ات", "ى")):
        many.append(base.removesuffix("ة") + "ات")
    for plural in map(_plain, many):
        yield Form(fold(plural), kind, plural=True)
        if not plural.endswith(("ات", "اء", "ى", "ا", "ة")):
            yield Form(fold(plural) + "ا", kind, plural=True)


def participle_forms(base: str, *, passive: bool = False) -> Iterator[Form]:
    """List the forms of a participle: gender, number, accusative; a defective one (داع) regains its ya."""
    plain = _plain(base)
    defective = len(plain) <= _DEFECTIVE and plain.endswith(_DEFECTIVE_ENDS)
    for stem in (plain, *([plain + "ي"] if defective else [])):
        for ending, who in (("", "ms"), ("ا", "ms"), ("ة", "fs"), ("ين", "mp"), ("ون", "mp"), ("ات", "fp"), ("ان", "d"), ("تين", "d")):
            yield Form(fold(stem + ending), "participle", passive=passive, agreement=who)


def strip_pronoun(folded: str) -> Iterator[tuple[str, str]]:
    """List (form without pronoun, pronoun) readings of a folded word, letters that the pronoun changed given back.

    >>> list(strip_pronoun("زيارته"))
    [('زيارت', 'ه'), ('زياره', 'ه')]
    """
    for pronoun in _PRONOUNS:
        rest = folded[: -len(pronoun)]
        if len(rest) < _FRONT or not folded.endswith(pronoun):
            continue
        yield rest, pronoun
        last = rest[-1]
        if last == "ت":
            yield rest[:-1] + "ه", pronoun
        elif last == "ا":
            yield rest[:-1] + "ي", pronoun
        elif last == "و":
            yield rest + "ا", pronoun
        elif last in "ئؤ":
            yield rest[:-1] + "ء", pronoun


def _plain(word: str) -> str:
    return _MARKS.sub("", word.strip())


def _past(past: str, now: str) -> Iterator[tuple[str, str, bool]]:
    yield past, "3ms", False
    if past.endswith(_WEAK_A):
        yield from _past_weak(past[:-1], "ي" if past.endswith("ى") else "و")
        return
    for ending, who in _ENDINGS:
        yield past + ending, who, False
    if past.endswith(("ء", "أ")):
        yield past[:-1] + "ؤوا", "3mp", False
    if past.endswith("ي"):
        yield past[:-1] + "وا", "3mp", False
    short = past[:-2] + past[-1] if _hollow(past, now) else past
    for ending, who in (("نا", "1p"), ("ت", "1s"), ("تم", "2mp"), ("ن", "3fp")):
        if short != past or ending != "ت":
            yield short + ending, who, False
    yield from _past_passive(past, now)


def _past_weak(stem: str, weak: str) -> Iterator[tuple[str, str, bool]]:
    endings = (("ت", "3fs"), (weak + "ا", "3md"), ("تا", "3fd"), ("وا", "3mp"))
    speaking = ((weak + "ن", "3fp"), (weak + "نا", "1p"), (weak + "ت", "1s"))
    yield from ((stem + ending, who, False) for ending, who in (*endings, *speaking))
    yield from ((stem + ending, who, True) for ending, who in (("ي", "3ms"), ("يت", "3fs"), ("وا", "3mp")))


def _past_passive(past: str, now: str) -> Iterator[tuple[str, str, bool]]:
    changed = ""
    if _hollow(past, now):
        changed = past[:-2] + "ي" + past[-1] if len(past) > _HOLLOW else ""  # zira, like zar of "wazir", is another word
    elif len(past) == 4 and past[1] == "ا" and past[0] != "و":  # noqa: PLR2004 (form III: faa'al -> fuu'il)
        changed = past[0] + "و" + past[2:]
    elif len(past) == 5 and past[0] == "ت" and past[2] == "ا":  # noqa: PLR2004 (form VI)
        changed = past[:2] + "و" + past[3:]
    if changed:
        yield from ((changed + ending, who, True) for ending, who in (("", "3ms"), *_ENDINGS))


def _hollow(past: str, now: str) -> bool:
    return len(past) >= _HOLLOW and past[-2] == "ا" and len(now) >= _HOLLOW and now[-2] in "ويا" and now[-1] == past[-1]


def _present(past: str, now: str) -> Iterator[tuple[str, str, bool]]:
    stem = now[1:]
    for prefix, who in _PREFIXES:
        yield prefix + stem, who + ("s" if who[0] == "3" else ""), False
    weak = stem[-1:] if stem.endswith(("ي", "ى", "و")) else ""
    core = stem[:-1] if weak else stem
    dual = core + ("و" if weak == "و" else "ي") if weak else core
    for prefix, who in (("ي", "3m"), ("ت", "3f")):
        for ending in ("ون", "وا"):
            yield prefix + core + ending, who + "p", False
        for ending in ("ان", "ا"):
            yield prefix + dual + ending, who + "d", False
        if not (weak or _hollow(past, now)):
            yield prefix + core + "ن", who + "p", False
    yield from _present_passive(past, now, stem, weak)


def _shortened(past: str, now: str) -> Iterator[tuple[str, str]]:
    stem = now[1:]
    if stem.endswith(("ي", "ى", "و")):
        short = stem[:-1]
    elif _hollow(past, now):
        short = stem[:-2] + stem[-1]
    else:
        return
    yield from ((prefix + short, who + ("s" if who[0] == "3" else "")) for prefix, who in _PREFIXES)


def _present_passive(past: str, now: str, stem: str, weak: str) -> Iterator[tuple[str, str, bool]]:
    changed = ""
    if weak == "و":
        changed = stem[:-1] + "ى"
    elif _hollow(past, now) and stem[-2] in "وي":
        changed = stem[:-2] + "ا" + stem[-1]
    elif len(past) == 3 and len(stem) == 2:  # noqa: PLR2004 (wasala, yasil -> yusal: the first radical returns)
        changed = "و" + stem
    if changed:
        for prefix, who in (("ي", "3ms"), ("ت", "3fs")):
            yield prefix + changed, who, True
