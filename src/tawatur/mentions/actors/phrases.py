"""Read what a sentence says of parties: offices with their state and holder, states, bodies, persons, groups.

A phrase begins at a listed name. An office takes in what follows it: adjectives, a nationality (`القوات الروسية`), a
state, body, group or second office in construct (`المتحدث باسم وزارة خارجية اليابان`), and its holder's name.
Whose a bare office is (`الحكومة`), and whom a surname means, is left to the document.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tawatur.gazetteer import span_of
from tawatur.mentions.actors.joining import joined
from tawatur.mentions.actors.names import Name
from tawatur.mentions.actors.phrase import Phrase
from tawatur.mentions.actors.strangers import QUOTES, Strangers, quoted
from tawatur.model import Span
from tawatur.words import ARTICLE, bases

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tawatur.gazetteer import Found
    from tawatur.mentions.actors.names import Names
    from tawatur.model import Word

_TITLED = frozenset({"media", "group", "organisation"})
"""Kinds that bear a name of their own behind the noun: `صحيفة "البشائر"`."""
_NAMED = frozenset({"media", "group", "body"})
_POSTED = frozenset({"ambassador", "delegate", "consul", "envoy", "representative", "embassy", "consulate", "mission"})
"""Offices that are sent to another state or body: `السفير الروسي لدى الصين`."""
_WRITTEN_ON = ("", "و", "ف", "ل", "ب", "ك")
_COMMAS = frozenset("،,:")
_OF = ("ل", "لل")
_FEMININE, _RELATIVE = "ة", "يه"
_OWNERS = ("state", "capital", "nation", "body", "group", "media", "person", "short", "office")


class Reader:
    """Reads one sentence; words without its quotation marks."""

    def __init__(self, names: Names, words: Sequence[Word], text: str) -> None:
        """Look up every listed name once."""
        self.names, self.text = names, text
        self.words = [word for word in words if word.folded not in QUOTES]
        self.quoted = quoted(words) if len(self.words) < len(words) else {}
        self.adjectives: set[int] = set()
        self.found = {found.first: found for found in names.gazetteer.find(self.words, text)}
        self.strangers = Strangers(names, self.words, self.found)

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
            elif word.folded in self.names.given:
                phrase = self._introduced(at)
            elif at:
                last = self.strangers.speaker(at, self.text)
                phrase = self._guess(at, last, 0, "") if last >= 0 else None
            if phrase is not None:
                done = phrase.last
                read.append(phrase)
        return joined(read, self.words, self.names)

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
        last = self.strangers.person(at, skip)
        surname = self.words[last].folded
        if last == at or not (beside or surname in self.names.given or surname.startswith(ARTICLE)):
            return None
        return self._guess(at, last, skip, "")

    def _introduced(self, at: int) -> Phrase | None:
        """Read a person's name whose office follows, parted by a comma: `الطاهر بن خالد، النائب السابق`."""
        phrase = self._person(at, beside=True)
        if phrase is None or phrase.last + 2 >= len(self.words) or self.words[phrase.last + 1].folded not in _COMMAS:
            return None
        office = self.found.get(phrase.last + 2)
        return phrase if office is not None and office.payload[0].sort == "office" and office.payload[0].kind == "person" else None

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
        head = self.words[at].folded[-(self.words[at].end - found.span.start) :]
        phrase = Phrase(at, found.last, found.span, name, self._front(found), name.state, name.role, head=head, choices=found.payload)
        if name.sort == "demonym":
            self.adjectives.update(range(found.first, found.last + 1))
            return None
        if name.sort == "short" and self.strangers.hyphened(found):
            return None
        if name.sort == "capital":
            phrase.place = phrase.front.endswith("ب") or (at > 0 and self._of_place(at - 1))
        if name.sort in _NAMED:
            self._named(phrase)
        if name.sort == "office":
            self._extend(phrase)
            if not phrase.state and not phrase.holder and not phrase.guess and self._adjectival(found):
                return None
            phrase.span = Span(found.span.start, self.words[phrase.last].end)
        return phrase

    def _named(self, phrase: Phrase) -> None:
        """Take in the nationality behind a listed name: `وكالة تاس الروسية`."""
        found = self.found.get(phrase.last + 1)
        if found is None and self.words[phrase.last + 1 : phrase.last + 2] and self.words[phrase.last + 1].folded == "(":
            self._called(phrase, phrase.last + 2)
            phrase.span = Span(phrase.span.start, self.words[phrase.last].end)
        elif found is not None and found.payload[0].sort == "demonym" and found.payload[0].state == phrase.state and not self._front(found):
            phrase.last, phrase.span = found.last, Span(phrase.span.start, found.span.end)

    def _adjectival(self, found: Found[Name]) -> bool:
        """Say whether a one-word office is rather the adjective of the noun before: `السياسة الخارجية`."""
        if not found.first or found.first != found.last or not self.words[found.first].folded.endswith(_RELATIVE):
            return False
        return any(base.startswith(ARTICLE) for _, base, _ in bases(self.words[found.first - 1].folded))

    def _reading(self, found: Found[Name]) -> Name | None:
        """Choose what the name is here: a people before its adjective, no pronoun where `ة` is written."""
        names = found.payload
        if self.text[self.words[found.last].end - 1] == _FEMININE:
            whose = found.first == found.last and not found.surface.startswith(ARTICLE)
            names = tuple(
                name for name in names if not (name.possessed or (whose and name.kind == "state" and name.alone and name.sort == "office"))
            )
        return next((name for name in names if name.sort == "nation" or name.kind == "joint"), names[0] if names else None)

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
            if phrase.holder or (phrase.guess and phrase.name.kind == "person"):
                break
        if not phrase.state and at < end and self.words[at].folded in self.names.posted:
            self._located(phrase, at + 1)
        elif phrase.state and at < end and self.words[at].folded == "(":
            self._called(phrase, at + 1)

    def _take(self, phrase: Phrase, at: int) -> int:
        """Add what stands at this word to the phrase; return its last word, -1 when it does not belong."""
        found = self.found.get(at)
        if phrase.name.kind in _TITLED and not phrase.guess and not phrase.state:
            last = self.quoted.get(at, self.strangers.outlet(at) if phrase.name.kind == "media" else -1)
            if last >= at and (found is None or found.last < last):
                phrase.guess = self._text(at, last)
                return last
        return self._unlisted(phrase, at) if found is None else self._listed(phrase, found)

    def _unlisted(self, phrase: Phrase, at: int) -> int:
        """Add a word that begins no listed name: a holder's name, the seat of a diplomat, an adjective."""
        word = self.words[at].folded
        if phrase.name.kind == "person":
            last = self.strangers.person(at)
            if last < 0 and phrase.state:
                last = self.strangers.foreigner(at)
            if last >= 0:
                phrase.guess = self._text(at, last)
                return last
        if phrase.state and phrase.name.id in _POSTED and word in self.names.posted:
            return self._post(at + 1)
        return at if word in self.names.modifiers else -1

    def _listed(self, phrase: Phrase, found: Found[Name]) -> int:
        """Add a listed name: a nationality, the holder, or whose the office is."""
        name, front = found.payload[0], self._front(found)
        if name.sort == "demonym":
            return self._nationality(phrase, found, name, front)
        if name.weak and phrase.name.kind != "person":
            return -1
        if name.sort in ("person", "short") and not front and phrase.name.kind in ("person", "people"):
            phrase.holder = found
            return found.last
        if (front and front not in (*_OF, "و")) or name.sort not in _OWNERS:
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
        if front == "و":
            return self._shared(phrase, found, name)
        if phrase.state and name.sort != "office":
            return -1
        if front and (name.sort in ("state", "capital", "person", "short", "nation") or not phrase.name.definite):
            return -1
        if name.sort == "office":
            return -1 if name.possessed else self._nested(phrase, found.first)
        phrase.state, phrase.owned = name.state, "one" if name.sort in ("state", "capital") else name.id
        if name.sort in ("body", "group") and phrase.name.kind in ("person", "people"):
            phrase.role = name.role
        return found.last

    def _shared(self, phrase: Phrase, found: Found[Name], name: Name) -> int:
        """Add a further state to an office that several share: `وزراء خارجية مصر والأردن`."""
        if phrase.owned not in ("several", "one") or name.sort not in ("state", "capital") or name.state == phrase.state:
            return -1
        if self.words[phrase.first].folded[len(phrase.front) :].removeprefix(ARTICLE) not in self.names.many:
            return -1
        phrase.state, phrase.owned = "+".join(sorted({*phrase.state.split("+"), *name.state.split("+")})), "several"
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
        known = phrase.name.sort == "office" or (found is not None and found.payload[0].id == phrase.name.id)
        if found is not None and known and found.payload[0].state == phrase.state and self.words[found.last + 1 :][:1]:
            phrase.last = found.last + (self.words[found.last + 1].folded == ")")

    def _text(self, first: int, last: int) -> str:
        return " ".join(word.span.of(self.text) for word in self.words[first : last + 1])
