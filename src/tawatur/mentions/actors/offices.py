"""Take in what belongs to an office behind it: adjectives, whose it is, its holder, the body in which it is held.

`القوات الروسية`, `وزير خارجية اليابان`, `حزب الإصلاح الوطني`, `مصدر في وزارة الدفاع`, `ضابط من الحرس الجمهوري`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tawatur.words import ARTICLE, FEMININE, bases

if TYPE_CHECKING:
    from tawatur.gazetteer import Found
    from tawatur.mentions.actors.names import Name
    from tawatur.mentions.actors.phrase import Phrase
    from tawatur.mentions.actors.phrases import Reader

_TITLED = frozenset({"media", "group", "organisation"})
"""Kinds that bear a name of their own behind the noun: `صحيفة "البشائر"`."""
_POSTED = frozenset({"ambassador", "delegate", "consul", "envoy", "representative", "embassy", "consulate", "mission"})
"""Offices that are sent to another state or body: `السفير الروسي لدى الصين`."""
_OF = ("ل", "لل")
_ONTO = ("ب", "لل", "ل")
"""Prepositions that are written onto the body in which somebody holds an office."""
_OWNERS = ("state", "capital", "nation", "body", "group", "media", "person", "short", "office")
_PROPER = frozenset({"state", "capital", "body", "group", "media"})
_BODIES = frozenset({"organisation", "group", "media", "bloc"})
_FOLK = frozenset({"person", "people"})
_PLURALS = ("ون", "ين", "ات", "ان")
_LONGEST_BODY = 3
_FROM = "من"
_HELD_IN = frozenset(
    {"mp", "official", "rebel-leader", "spokesman", "representative", "ambassador", "commander", "director", "adviser", "officers", "judge"}
)
"""Offices that, even bare and with the article, are held in the body that a preposition names behind them."""


class Offices:
    """Extends the offices of one sentence."""

    def __init__(self, reader: Reader) -> None:
        """Take the sentence as looked up so far."""
        self.reader, self.names, self.words, self.found = reader, reader.names, reader.words, reader.found

    def extend(self, phrase: Phrase) -> None:
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
        if phrase.owned == "several":
            return
        self._within(phrase)
        at = phrase.last + 1
        if not phrase.state and at < end and self.words[at].folded in self.names.posted & self.names.within:
            self._located(phrase, at + 1)
        elif phrase.state and at < end and self.words[at].folded == "(":
            self.called(phrase, at + 1)

    def _within(self, phrase: Phrase) -> None:
        """Take in the body in which somebody holds an office, behind a preposition: `مصدر في وزارة الدفاع`, `نائب بالبرلمان`."""
        kind, at = phrase.name.kind, phrase.last + 1
        if phrase.holder or (phrase.guess and kind == "person") or kind not in (*_FOLK, "organisation") or phrase.name.possessed:
            return
        onto: tuple[str, ...] = _ONTO
        if at < len(self.words) and self.words[at].folded in self.names.within:
            at, onto = at + 1, ("",)
        found = self.found.get(at)
        if found is None or self.reader.front(found) not in onto:
            return
        name = found.payload[0]
        from_state = (
            name.sort in ("state", "capital") and self.words[at - 1].folded == _FROM and kind == "people" and not phrase.name.definite
        )
        if name.sort not in ("body", "group", "media", "office") and not from_state:
            return
        if kind == "organisation" and (onto != _ONTO or name.sort != "office"):
            return
        if kind == "person" and phrase.name.definite and phrase.first == phrase.last and phrase.name.id not in _HELD_IN:
            return
        if name.sort == "office" and (name.kind not in _BODIES or not name.alone):
            return
        last = self._nested(phrase, at) if name.sort == "office" else self._owner(phrase, found, name, "")
        phrase.last = max(phrase.last, last)

    def _take(self, phrase: Phrase, at: int) -> int:
        """Add what stands at this word to the phrase; return its last word, -1 when it does not belong."""
        found = self.found.get(at)
        if phrase.name.kind in _TITLED and not phrase.guess and not phrase.state:
            last = self.reader.quoted.get(at, self.reader.strangers.outlet(at) if phrase.name.kind == "media" else -1)
            if last < 0 and self.words[phrase.first].folded[len(phrase.front) :] in self.names.named:
                last = self._proper(at)
            if last >= at and (found is None or found.last < last):
                phrase.guess = self.reader.text_of(at, last)
                return last
        return self._unlisted(phrase, at) if found is None else self._listed(phrase, found)

    def _plural(self, phrase: Phrase) -> bool:
        word = self.words[phrase.first].folded
        return word.endswith(("ون", "ين", "ات", "ان")) or word.removeprefix(phrase.front).removeprefix(ARTICLE) in self.names.many

    def _proper(self, at: int) -> int:
        """Return the last word of a body's name behind "party" or "company": what the tagger knows, else words with article."""
        if at in self.found:
            return -1
        if at in self.reader.tagged and not self.reader.strangers.front(self.words[at].folded):
            return self.reader.tagged[at].last
        last = at - 1
        while last + 1 < len(self.words) and last - at < _LONGEST_BODY and self._titular(last + 1, first=last < at):
            last += 1
        return last

    def _titular(self, at: int, *, first: bool) -> bool:
        """Say whether a word may be part of a body's name: a noun with article, or one more behind "and"."""
        word = self.words[at].folded
        if at in self.found or word in self.names.small or word in self.names.modifiers:
            return False
        return word.startswith(ARTICLE) or (not first and word.startswith("و" + ARTICLE))

    def _unlisted(self, phrase: Phrase, at: int) -> int:
        """Add a word that begins no listed name: a holder's name, the seat of a diplomat, an adjective."""
        word = self.words[at].folded
        if phrase.name.kind == "person" or (phrase.name.kind == "people" and not self._plural(phrase)):
            last = self.reader.strangers.person(at)
            if last < 0 and at in self.reader.tagged and self.reader.tagged[at].kind == "person" and not self.reader.strangers.front(word):
                last = self.reader.tagged[at].last
            if last < 0 and phrase.state:
                last = self.reader.strangers.foreigner(at)
            if last >= 0:
                phrase.guess = self.reader.text_of(at, last)
                return last
        if phrase.state and phrase.name.id in _POSTED and word in self.names.posted:
            return self._post(at + 1)
        return at if word in self.names.modifiers else -1

    def _listed(self, phrase: Phrase, found: Found[Name]) -> int:
        """Add a listed name: a nationality, the holder, or whose the office is; `al-Sudani` behind "the army" is no surname."""
        name, front = found.payload[0], self.reader.front(found)
        if name.weak and not phrase.state:
            name = next((other for other in found.payload if other.sort == "demonym"), name)
        if name.sort == "demonym":
            return self._nationality(phrase, found, name, front)
        if name.weak and phrase.name.kind != "person":
            return -1
        if name.sort in ("person", "short") and not front and phrase.name.kind in _FOLK:
            return self._holder(phrase, found)
        if (front and front not in (*_OF, "و")) or name.sort not in _OWNERS:
            return -1
        return self._owner(phrase, found, name, front)

    def _holder(self, phrase: Phrase, found: Found[Name]) -> int:
        """Add the holder's listed name, or a longer one that begins with a listed surname: `ياسين ستيبانوفيتش`."""
        tagged = self.reader.tagged.get(found.first)
        if found.payload[0].sort == "short" and tagged is not None and tagged.kind == "person" and tagged.last > found.last:
            inside = range(found.last + 1, tagged.last + 1)
            if not any(at in self.found for at in inside):
                phrase.guess = self.reader.text_of(found.first, tagged.last)
                return tagged.last
        phrase.holder = found
        return found.last

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
        if phrase.name.elliptic and not self.words[found.last].folded.endswith(FEMININE):
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
        if not front and name.sort in _PROPER and self._definite(phrase):
            return -1
        if name.sort == "office":
            apart = name.possessed or (not front and (phrase.owned == "demonym" or self._definite(phrase)))
            return -1 if apart else self._nested(phrase, found.first)
        phrase.state, phrase.owned = name.state, "one" if name.sort in ("state", "capital") else name.id
        if name.sort in ("body", "group") and phrase.name.kind in ("person", "people"):
            phrase.role = name.role
        return found.last

    def _definite(self, phrase: Phrase) -> bool:
        """Say whether a phrase is one word with the article: nothing stands behind that in construct."""
        word = self.words[phrase.first].folded
        return phrase.first == phrase.last and any(base.startswith(ARTICLE) for _, base, _ in bases(word))

    def _shared(self, phrase: Phrase, found: Found[Name], name: Name) -> int:
        """Add a further state to an office that several share: `وزراء خارجية مصر والأردن`."""
        if phrase.owned not in ("several", "one") or name.sort not in ("state", "capital") or name.state == phrase.state:
            return -1
        if self.words[phrase.first].folded[len(phrase.front) :].removeprefix(ARTICLE) not in self.names.many:
            return -1
        phrase.state, phrase.owned = "+".join(sorted({*phrase.state.split("+"), *name.state.split("+")})), "several"
        return found.last

    def _nested(self, phrase: Phrase, at: int) -> int:
        inner = self.reader.phrase(at)
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

    def called(self, phrase: Phrase, at: int) -> None:
        """Take in the other name in brackets: `وزارة الدفاع الأمريكية (البنتاغون)`."""
        found = self.found.get(at)
        known = phrase.name.sort == "office" or (found is not None and found.payload[0].id == phrase.name.id)
        if found is not None and known and found.payload[0].state == phrase.state and self.words[found.last + 1 :][:1]:
            phrase.last = found.last + (self.words[found.last + 1].folded == ")")
