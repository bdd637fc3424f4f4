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
from tawatur.mentions.actors.offices import Offices
from tawatur.mentions.actors.phrase import Phrase
from tawatur.mentions.actors.strangers import QUOTES, Strangers, quoted
from tawatur.model import Span
from tawatur.words import ARTICLE, bases, letters_before

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tawatur.gazetteer import Found
    from tawatur.mentions.actors.names import Names
    from tawatur.mentions.actors.tagger import Tagger
    from tawatur.model import Word

_NAMED = frozenset({"media", "group", "body"})
_WRITTEN_ON = ("", "و", "ف", "ل", "ب", "ك")
_NEAR_VISIT = 5
_COMMAS = frozenset("،,:")
_FEMININE, _RELATIVE = "ة", "يه"


class Reader:
    """Reads one sentence; words without its quotation marks."""

    def __init__(self, names: Names, tagger: Tagger, words: Sequence[Word], text: str) -> None:
        """Look up every listed name once, and guess at the others."""
        self.names, self.text = names, text
        self.words = [word for word in words if word.folded not in QUOTES]
        self.quoted = quoted(words) if len(self.words) < len(words) else {}
        self.adjectives: set[int] = set()
        self.found = {found.first: found for found in names.gazetteer.find(self.words, text)}
        self.strangers = Strangers(names, self.words, self.found)
        self._tagger = tagger
        self.tagged = {name.first: name for name in tagger.names(self.words, self.found.values())}
        self.offices = Offices(self)

    def sorts(self) -> list[str]:
        """Return the sort of each word, as the name tagger sees it."""
        return [self._tagger.eyes[word.folded].sort for word in self.words]

    def acts(self) -> list[str]:
        """Return what act word each word may be."""
        return [self._tagger.acts[word.folded] for word in self.words]

    def phrases(self) -> list[Phrase]:
        """List the parties of the sentence from left to right; none overlaps another."""
        openers, done = self.names.openers, -1
        read: list[Phrase] = []
        for at, word in enumerate(self.words):
            if at <= done:
                continue
            phrase = None
            if at in self.found:
                phrase = self.phrase(at)
            elif word.folded in self.names.given and read and self._apposed(read[-1], at):
                phrase = self._person(at, beside=True)
            elif word.folded in openers or word.folded[1:] in openers:
                phrase = self._person(at)
            elif word.folded in self.names.given:
                phrase = self._introduced(at)
            elif at:
                last = self.strangers.speaker(at, self.text)
                phrase = self._guess(at, last, 0, "") if last >= 0 else None
            if phrase is None and at in self.tagged:
                phrase = self._tagged(at)
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

    def _tagged(self, at: int) -> Phrase | None:
        """Take a name that the tagger guessed, unless it holds a listed one."""
        name = self.tagged[at]
        inside = range(at, name.last + 1)
        if name.kind == "place" or any(i in self.found or not self.words[i].folded.isalpha() for i in inside):
            return None
        word = self.words[at]
        front = self.strangers.front(word.folded)
        phrase = self._guess(at, name.last, front, "", name.kind)
        phrase.sure = name.sure
        return phrase

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

    def _guess(self, first: int, last: int, skip: int, full: str, kind: str = "person") -> Phrase:
        start = span_of(self.words[first], self.words[last], skip, self.text)
        name = Name("guess", "", kind, "", "", "", "", "name")
        front = self.words[first].folded[:skip].removesuffix(ARTICLE)
        return Phrase(first, last, start, name, front, guess=full or start.of(self.text), choices=())

    def phrase(self, at: int) -> Phrase | None:
        """Read the party that begins with the listed name at this word; None where the name stands for none."""
        found = self.found[at]
        name = self._reading(found)
        if name is None:
            return None
        head = self.words[at].folded[letters_before(self.words[at], found.span.start, self.text) :]
        phrase = Phrase(at, found.last, found.span, name, self.front(found), name.state, name.role, head=head, choices=found.payload)
        if name.sort == "demonym":
            self.adjectives.update(range(found.first, found.last + 1))
            return None
        if name.sort == "short" and self.strangers.hyphened(found):
            return None
        if name.sort in ("short", "person") and self._honoured(at):
            return None
        if name.sort == "capital":
            phrase.place = phrase.front.endswith("ب") or (at > 0 and self._of_place(at - 1)) or (phrase.front == "ل" and self._visited(at))
        if name.sort in _NAMED:
            self._named(phrase)
        if name.sort == "office":
            self.offices.extend(phrase)
            if not phrase.state and not phrase.holder and not phrase.guess and self._adjectival(found):
                return None
            phrase.span = Span(found.span.start, self.words[phrase.last].end)
        return phrase

    def _honoured(self, at: int) -> bool:
        """Say whether a person's name is that of a treaty or place: `اتفاقية سايكس بيكو`, `مطار هواري بومدين`."""
        before = at - 1
        while before > 0 and self._is_name(before):
            before -= 1
        return before >= 0 and any(base.removeprefix(ARTICLE) in self.names.honoured for _, base, _ in bases(self.words[before].folded))

    def _is_name(self, at: int) -> bool:
        """Say whether a word is a title or name that may stand within a longer name of a person."""
        return self.words[at].folded in self.names.given or (at in self.found and self.found[at].payload[0].sort == "short")

    def _visited(self, at: int) -> bool:
        """Say whether a visit is told shortly before: `زيارة الوزير لموسكو`."""
        return any(word.folded.lstrip("و") in self.names.visits for word in self.words[max(at - _NEAR_VISIT, 0) : at])

    def _named(self, phrase: Phrase) -> None:
        """Take in the nationality behind a listed name: `وكالة تاس الروسية`."""
        found = self.found.get(phrase.last + 1)
        if found is None and self.words[phrase.last + 1 : phrase.last + 2] and self.words[phrase.last + 1].folded == "(":
            self.offices.called(phrase, phrase.last + 2)
            phrase.span = Span(phrase.span.start, self.words[phrase.last].end)
        elif found is not None and found.payload[0].sort == "demonym" and found.payload[0].state == phrase.state and not self.front(found):
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

    def front(self, found: Found[Name]) -> str:
        """Return the proclitics written before a found name, without its article."""
        word = self.words[found.first]
        front = word.folded[: letters_before(word, found.span.start, self.text)]
        return front.removesuffix(ARTICLE) if front != ARTICLE else ""

    def text_of(self, first: int, last: int) -> str:
        """Return these words as they stand, parted by one blank."""
        return " ".join(word.span.of(self.text) for word in self.words[first : last + 1])
