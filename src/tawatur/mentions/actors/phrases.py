"""Read what a sentence says of parties: offices with their state and holder, states, bodies, persons, groups.

A phrase begins at a listed name. An office takes in what follows it: adjectives, a nationality (`القوات الروسية`), a
state, body, group or second office in construct (`المتحدث باسم وزارة خارجية اليابان`), and its holder's name.
Whose a bare office is (`الحكومة`), and whom a surname means, is left to the document.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tawatur.fold import fold
from tawatur.mentions.actors.names import Name
from tawatur.mentions.actors.names import Name
from tawatur.mentions.gazetteer import span_of
from tawatur.model import Span
from tawatur.split import frequencies
from tawatur.words import ARTICLE, bases

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tawatur.mentions.actors.names import Names
    from tawatur.gazetteer import Found
    from tawatur.model import Word

_POSTED = frozenset({"ambassador", "delegate", "consul", "envoy", "representative", "embassy", "consulate", "mission"})
"""Offices that are sent to another state or body: `السفير الروسي لدى الصين`."""
_AT = frozenset({"في", "لدي", "الي"})
_QUOTES = frozenset("\"'«»“”‘’„`")
_WRITTEN_ON = ("", "و", "ف", "ل", "ب", "ك")
_COMMAS = frozenset("،,:")
_OF = ("ل", "لل")
_FEMININE, _RELATIVE, _HYPHEN = "ة", "يه", "-"
_IN = ("في", "لدي", "ب")
_LINKS = frozenset({"بن", "ابن", "ابو", "ابي", "عبد", "ال", "دي", "فان", "فون", "دو", "لو", "بو", "ولد", "بنت", "ام"})
_RARE, _COMMON = 2.5, 5.0
"""Logarithms of counts in an encyclopedia of 2017: below the first a word is a stranger, above the second no surname."""
_LONGEST_NAME, _SHORTEST_SURNAME = 5, 4
_OWNERS = ("state", "capital", "nation", "body", "group", "media", "person", "short", "office")


@dataclass(slots=True)
class Phrase:
    """A party named in a sentence, as far as the sentence tells who it is."""

    first: int
    last: int
    span: Span
    name: Name
    """The listed name it begins with: the office, or the party itself."""
    front: str = ""
    """Proclitics before it."""
    state: str = ""
    role: str = ""
    holder: Found[Name] | None = None
    """The person named behind an office."""
    guess: str = ""
    """The holder's name where no lexicon lists it."""
    place: bool = False
    """For a capital: whether the words before it speak of a place."""
    owned: str = ""
    """Id of the body, group or person the office belongs to."""
    choices: tuple[Name, ...] = ()
    """Everything the words may name."""


class Reader:
    """Reads one sentence; words without its quotation marks."""

    def __init__(self, names: Names, words: Sequence[Word], text: str) -> None:
        """Look up every listed name once."""
        self.names, self.text = names, text
        self.words = [word for word in words if word.folded not in _QUOTES]
        self.adjectives: set[int] = set()
        self.found = {found.first: found for found in names.gazetteer.find(self.words, text)}

    def phrases(self) -> list[Phrase]:
        """List the parties of the sentence from left to right; none overlaps another."""
        openers, done = self.names.openers, -1
        read: list[Phrase] = []
        for at, word in enumerate(self.words):
            if at <= done:
                continue
            phrase = None
            if at in self.found:
                phrase = self._phrase(at)
            elif word.folded in self.names.given and read and self._apposed(read[-1], at):
                phrase = self._person(at, beside=True)
            elif word.folded in openers or word.folded[1:] in openers:
                phrase = self._person(at)
            if phrase is not None:
                done = phrase.last
                read.append(phrase)
        return read

    def again(self, read: Sequence[Phrase], surnames: dict[str, str]) -> list[Phrase]:
        """Add the surnames of persons whom the document names in full elsewhere, without a lexicon knowing them."""
        taken = {at for phrase in read for at in range(phrase.first, phrase.last + 1)}
        more = list(read)
        for at, word in enumerate(self.words):
            if at in taken:
                continue
            for front in _WRITTEN_ON:
                name = word.folded.removeprefix(front)
                if name in surnames and word.folded == front + name:
                    more.append(self._guess(at, at, len(front), surnames[name]))
                    break
        return sorted(more, key=lambda phrase: phrase.first) if len(more) > len(read) else more

    def _person(self, at: int, *, beside: bool = False) -> Phrase | None:
        """Read a person's name that stands without an office, or beside one: two given names, or one and a surname with article."""
        word = self.words[at].folded
        skip = int(word not in self.names.openers)
        if word in self.names.given:
            skip = 0
        elif word[0] != "و":
            return None
        last = self._unlisted_name(at, skip)
        surname = self.words[last].folded
        if last == at or not (beside or surname in self.names.given or surname.startswith(ARTICLE)):
            return None
        return self._guess(at, last, skip, "")

    def _apposed(self, before: Phrase, at: int) -> bool:
        """Say whether an office of a person stands right before, parted by a comma."""
        return (
            before.name.kind == "person" and before.name.sort == "office" and before.last == at - 2 and self.words[at - 1].folded in _COMMAS
        )

    def _guess(self, first: int, last: int, skip: int, full: str) -> Phrase:
        start = span_of(self.words[first], self.words[last], skip, self.text)
        name = Name("guess", "", "person", "", "", "", "", "name")
        return Phrase(first, last, start, name, guess=full or start.of(self.text), choices=())

    def _phrase(self, at: int) -> Phrase | None:
        found = self.found[at]
        name = self._reading(found)
        if name is None:
            return None
        phrase = Phrase(at, found.last, found.span, name, self._front(found), name.state, name.role, choices=found.payload)
        if name.sort == "demonym":
            self.adjectives.update(range(found.first, found.last + 1))
            return None
        if name.sort == "short" and self._hyphened(found):
            return None
        if name.sort == "capital":
            phrase.place = phrase.front.endswith("ب") or (at > 0 and self._of_place(at - 1))
        if name.sort == "office":
            self._extend(phrase)
            if not phrase.state and not phrase.holder and not phrase.guess and self._adjectival(found):
                return None
            phrase.span = Span(found.span.start, self.words[phrase.last].end)
        return phrase

    def _hyphened(self, found: Found[Name]) -> bool:
        """Say whether a surname is joined to another: agreements are named so (`سايكس-بيكو`)."""
        around = self.words[max(found.first - 1, 0) : found.last + 2]
        return any(word.folded == _HYPHEN and word.start in (found.span.end, found.span.start - 1) for word in around)

    def _adjectival(self, found: Found[Name]) -> bool:
        """Say whether a one-word office is rather the adjective of the noun before: `السياسة الخارجية`."""
        if not found.first or found.first != found.last or not self.words[found.first].folded.endswith(_RELATIVE):
            return False
        return any(base.startswith(ARTICLE) for _, base, _ in bases(self.words[found.first - 1].folded))

    def _reading(self, found: Found[Name]) -> Name | None:
        """Choose what the name is here: a people before its adjective, no pronoun where `ة` is written."""
        names = found.payload
        if self.text[self.words[found.last].end - 1] == _FEMININE:
            names = tuple(name for name in names if not name.possessed)
        return next((name for name in names if name.sort == "nation"), names[0] if names else None)

    def _of_place(self, at: int) -> bool:
        """Say whether the word speaks of a place: `في`, `مدينة`, or the adjective of `العاصمة الألمانية`."""
        word = self.words[at].folded
        if at in self.adjectives or word in self.names.places:
            return True
        return any(base.removeprefix(ARTICLE) in self.names.places for _, base, _ in bases(word)[1:])

    def _front(self, found: Found[Name]) -> str:
        """Return the proclitics written before a found name, without its article."""
        word = self.words[found.first]
        front = word.folded[: len(word.folded) - (word.end - found.span.start)] if word.end > found.span.start else ""
        return front.removesuffix(ARTICLE) if front != ARTICLE else ""

    def _extend(self, phrase: Phrase) -> None:
        """Take in what follows an office, word by word, as long as it belongs to it."""
        at, end = phrase.last + 1, len(self.words)
        while at < end:
            taken = self._take(phrase, at)
            if taken < 0:
                break
            phrase.last = max(phrase.last, taken)
            at = taken + 1
            if phrase.holder or phrase.guess:
                break
        if not phrase.state and at < end and self.words[at].folded in _IN:
            self._located(phrase, at + 1)
        elif phrase.state and at < end and self.words[at].folded == "(":
            self._called(phrase, at + 1)

    def _take(self, phrase: Phrase, at: int) -> int:
        """Add what stands at this word to the phrase; return its last word, -1 when it does not belong."""
        found = self.found.get(at)
        if found is None:
            if phrase.name.kind == "person":
                last = self._unlisted_name(at)
                if last < 0 and phrase.state:
                    last = self._rare_name(at)
                if last >= 0:
                    phrase.guess = self._text(at, last)
                    return last
            if phrase.state and phrase.name.id in _POSTED and self.words[at].folded in _AT:
                return self._post(at + 1)
            return at if self.words[at].folded in self.names.modifiers else -1
        name, front = found.payload[0], self._front(found)
        if name.sort == "demonym":
            return self._nationality(phrase, found, name, front)
        if name.weak and phrase.name.kind != "person":
            return -1
        if name.sort in ("person", "short") and not front and phrase.name.kind in ("person", "people"):
            phrase.holder = found
            return found.last
        if (front and front not in _OF) or name.sort not in _OWNERS:
            return -1
        return self._owner(phrase, found, name, front)

    def _post(self, at: int) -> int:
        """Return the last word of the place that a diplomat is sent to, -1 when none stands here."""
        found = self.found.get(at)
        return found.last if found is not None and found.payload[0].sort in ("state", "capital", "body") else -1

    def _nationality(self, phrase: Phrase, found: Found[Name], name: Name, front: str) -> int:
        if front == "و" and phrase.state and phrase.state != name.state and "demonym" in phrase.owned:
            phrase.state = "+".join(sorted({*phrase.state.split("+"), *name.state.split("+")}))
            return found.last
        if front or (phrase.state and phrase.owned != "region"):
            return -1
        phrase.state, phrase.owned = name.state, "region" if name.kind == "bloc" else "demonym"
        return found.last

    def _owner(self, phrase: Phrase, found: Found[Name], name: Name, front: str) -> int:
        if phrase.state and name.sort != "office":
            return -1
        if front and (name.sort in ("state", "capital", "person", "short", "nation") or not phrase.name.definite):
            return -1
        if name.sort == "office":
            return self._nested(phrase, found.first)
        phrase.state, phrase.owned = name.state, name.id
        if name.sort in ("body", "group") and phrase.name.kind in ("person", "people"):
            phrase.role = name.role
        return found.last

    def _nested(self, phrase: Phrase, at: int) -> int:
        inner = self._phrase(at)
        if inner is None or (phrase.state and inner.state):
            return -1
        if phrase.name.kind == "person" and phrase.name.id not in ("president", "prime-minister") and inner.role:
            phrase.role = inner.role
        phrase.state = phrase.state or inner.state
        if phrase.name.kind == "person":
            phrase.holder, phrase.guess = inner.holder, inner.guess
        phrase.owned = inner.name.id
        return inner.last

    def _located(self, phrase: Phrase, at: int) -> None:
        """Give an office without a state the one named right behind `في`: `وسائل الإعلام في كوريا الشمالية`."""
        found = self.found.get(at)
        if found is not None and found.payload[0].sort == "state":
            phrase.state, phrase.last = found.payload[0].state, found.last

    def _called(self, phrase: Phrase, at: int) -> None:
        """Take in the other name in brackets: `وزارة الدفاع الأمريكية (البنتاغون)`."""
        found = self.found.get(at)
        if found is not None and found.payload[0].state == phrase.state and self.words[found.last + 1 :][:1]:
            phrase.last = found.last + (self.words[found.last + 1].folded == ")")

    def _text(self, first: int, last: int) -> str:
        return " ".join(word.span.of(self.text) for word in self.words[first : last + 1])

    def _unlisted_name(self, at: int, skip: int = 0) -> int:
        """Return the last word of a person's name that begins here with a given name, -1 when none does."""
        if self.words[at].folded[skip:] not in self.names.given:
            return -1
        last, end = at, min(len(self.words), at + _LONGEST_NAME)
        while last + 1 < end and self._continues(last + 1, at):
            last += 1
        return last

    def _rare_name(self, at: int) -> int:
        """Return the last word of a name of words that are hardly ever written: behind an office with its state, a foreigner's."""
        if not self._rare(at):
            return -1
        return at + 1 if at + 1 < len(self.words) and self._rare(at + 1) else at

    def _rare(self, at: int) -> bool:
        word = self.words[at].folded
        if len(word) < _SHORTEST_SURNAME or at in self.found or word in self.names.small or not word.isalpha():
            return False
        return (
            all(base == word or frequencies().get(base, 0.0) < _RARE for _, base, _ in bases(word)) and frequencies().get(word, 0.0) < _RARE
        )

    def _continues(self, at: int, first: int) -> bool:
        word, before = self.words[at].folded, self.words[at - 1].folded
        if not word.isalpha() or word in self.names.small or not self._nameable(at):
            return False
        if word in self.names.given or before in _LINKS or word in _LINKS:
            return True
        links = sum(self.words[link].folded in _LINKS for link in range(first, at))
        return at - links == first + 1 or (word.startswith(ARTICLE) and before in self.names.given)

    def _nameable(self, at: int) -> bool:
        """Say whether no other listed name than a person's begins here."""
        found = self.found.get(at)
        return found is None or found.payload[0].sort in ("short", "person")


def surnames(names: Names, sentences: Sequence[Sequence[Phrase]]) -> dict[str, str]:
    """Return the last word of each unlisted person's name, with the name in full as it stood first."""
    found: dict[str, str] = {}
    for phrase in (phrase for read in sentences for phrase in read if phrase.guess):
        last = fold(phrase.guess).rpartition(" ")[2]
        if len(last) >= _SHORTEST_SURNAME and last not in names.given and frequencies().get(last, 0.0) < _COMMON:
            found.setdefault(last, phrase.guess)
    return found
