"""Settle from the document who is meant: bare offices, surnames, pronouns, "the two sides"."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from tawatur.mentions.actors.hints import about
from tawatur.mentions.actors.record import UNNAMED, family, in_office, listed, office_id
from tawatur.mentions.actors.slug import slug
from tawatur.mentions.actors.whose import CERTAIN, Setting, candidates, seen_of
from tawatur.model import Actor

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from tawatur.linear import Option
    from tawatur.mentions.actors.names import Name
    from tawatur.mentions.actors.phrase import Phrase, Read

    Weigh = Callable[[Phrase, Sequence[str | None], Sequence[Option]], int]
    """Chooses one of the states on offer, None for no party, by what is seen of each."""

_HEADED = frozenset({"organisation", "bloc", "group", "media"})
_ARMED = "MIL"
_PAIR = 2
_NEAR = 40
"""Letters behind a person's bare office in which a party mostly is of the same state: the holder's name, his people."""
_LATELY = 8
"""How many mentions of states back a pair is looked for."""
_BY_ADJECTIVE = "demonym"
"""How a phrase is owned whose state an adjective tells."""
_HEIRS = {"RUS": "SUN", "SUN": "RUS"}
"""States that share a capital: which one it stands for, the document tells."""


class Context:
    """What a document has named so far, and what it names anywhere."""

    def __init__(self, published: str, read: Sequence[Read], states: Mapping[str, Name], weigh: Weigh | None) -> None:
        """Take the phrases of all sentences; count the states to know whom the document is about."""
        self.read, self.at, self.weigh = read, -1, weigh
        sentences, hints = [sentence.phrases for sentence in read], [sentence.hints for sentence in read]
        self.published, self.states = published, states
        self.counts = Counter(
            p.state for phrases in sentences for p in phrases if p.state and not p.place and p.role != "IGO" and p.name.sort != "media"
        )
        self.about = about([hint for sentence in hints for hint in sentence])
        self.main = self.about[0][0] if self.about else ""
        self.in_full = frozenset(name.id for phrases in sentences for p in phrases for name in _full_names(p))
        self.recent: list[str] = []
        self.here: list[str] = []
        self.bodies: list[str] = []
        self.last: dict[str, Actor] = {}
        """Group and outlet named last: what "the movement" and "the paper" mean."""
        self.heads: dict[str, Actor] = {}
        """The body, group or outlet named last whose name begins so: what "the court" and "the agency" take up."""
        self.offices: dict[str, str] = {}
        self.unlisted: dict[str, Actor] = {}
        self.persons: list[str] = []
        self.holders: dict[tuple[str, str], Actor] = {}
        self.spoke = ""
        """The state of the person named last."""
        self.held: dict[str, str] = {}
        """The state of the person named last in each office."""

    def settled(self) -> Iterator[tuple[Actor, Phrase]]:
        """Walk the phrases with the actor each one means; those that mean none are left out."""
        for at, sentence in enumerate(self.read):
            self.at, self.here, self.kept = at, [], False
            for phrase, before, after in zip(sentence.phrases, [None, *sentence.phrases], [*sentence.phrases[1:], None], strict=False):
                if phrase.name.elliptic and phrase.owned != _BY_ADJECTIVE:
                    continue
                self.beside = (before, after)
                sure = phrase.name.sort in CERTAIN or (phrase.name.sort == "guess" and slug(phrase.guess) in self.unlisted)
                setting = None if sure or self.weigh is None else self._setting(phrase)
                actor = self._settle(phrase)
                if setting is not None:
                    actor = self._weighed(phrase, actor, setting)
                self.kept = actor is not None
                if actor is not None:
                    self._remember(phrase, actor)
                    yield actor, phrase

    def _setting(self, phrase: Phrase) -> Setting:
        """Return what the document has said so far, before this phrase."""
        total = sum(count for _, count in self.about)
        return Setting(
            self.main, self.about[1][0] if len(self.about) > 1 else "", self.about[0][1] / total if total else 0.0, tuple(self.here),
            self.read[self.at].hints, tuple(self.recent[-1:]), self.offices.get(family(phrase.name), ""),
            self.read[self.at].words, self.read[self.at].sorts, self.read[self.at].acts, self.at,
            told=bool(phrase.state or phrase.owned or phrase.holder), beside=self.beside, kept=self.kept, spoke=self.spoke,
        )  # fmt: skip

    def _weighed(self, phrase: Phrase, actor: Actor | None, setting: Setting) -> Actor | None:
        """Let the model choose among the answer of the rules, the other states on offer, and none."""
        found = candidates(phrase, actor, setting)
        if len(found) == 1 or self.weigh is None:
            return actor
        state = found[self.weigh(phrase, found, seen_of(found, phrase, actor, setting))]
        if state is None or (actor is not None and actor.state == state):
            return actor if state is not None else None
        phrase.state = state
        if phrase.name.sort == "guess":
            self.unlisted[slug(phrase.guess)] = Actor(slug(phrase.guess), phrase.name.kind, state, "", phrase.guess, "", guessed=True)
            return self.unlisted[slug(phrase.guess)]
        return self._state(state) if phrase.name.kind == "state" else self._officer(phrase)

    def _settle(self, phrase: Phrase) -> Actor | None:
        name = phrase.name
        if name.sort == "office":
            return self._office(phrase)
        if name.sort in ("person", "short"):
            person = self._person(phrase.choices)
            return listed(person) if person else None
        if name.sort == "guess":
            return self._unlisted(phrase)
        if name.sort == "capital":
            return None if phrase.place else self._capital(name)
        return listed(name)

    def _unlisted(self, phrase: Phrase) -> Actor:
        """Return the person of a name that no lexicon lists: as told where an office stood with it, else of the main state."""
        known = self.unlisted.get(slug(phrase.guess))
        if known is None:
            office = next((near for near in self.beside if near is not None and _apposed(phrase, near)), None)
            state, role = (office.state, office.role) if office else (self.main, "")
            known = Actor(slug(phrase.guess), phrase.name.kind, state, role, phrase.guess, "", guessed=True)
            if office:
                self.unlisted[known.id] = known
        return known

    def _capital(self, name: Name) -> Actor:
        """Give a capital to the state it stands for: Moscow to whichever of its states was named last."""
        heir = _HEIRS.get(name.state)
        last = next((state for state in reversed(self.recent) if state in (name.state, heir)), name.state) if heir else name.state
        return listed(name) if last == name.state else self._state(last)

    def _person(self, choices: Sequence[Name]) -> Name | None:
        """Choose among persons of one name: named in full before, or at all; in office when published; the first."""
        persons = [name for name in choices if name.sort in ("person", "short")]
        full = [name for name in persons if name.id in self.in_full]
        before = {person: at for at, person in enumerate(self.persons)}
        if full:
            return max(full, key=lambda name: before.get(name.id, -1))
        strong = [name for name in persons if not name.weak]
        if not strong:
            return None
        return next((name for name in strong if self.published and in_office(name.years, self.published)), strong[0])

    def _office(self, phrase: Phrase) -> Actor | None:
        """Return who or what an office is: its holder, its body, or what it stands for in the document."""
        name = phrase.name
        person = self._person(phrase.holder.payload) if phrase.holder is not None else None
        if person is not None:
            return listed(person)
        if name.kind == "joint":
            return self._pair(phrase)
        if self._bare(phrase) and phrase.head in self.heads:
            return self.heads[phrase.head]
        if not phrase.state and not self._completed(phrase):
            return self.last.get(name.kind) if name.definite else None
        if name.kind == "state":
            return self._state(phrase.state) if phrase.state else None
        return self._officer(phrase)

    def _bare(self, phrase: Phrase) -> bool:
        """Say whether an office is one word with the article that may take up a longer name."""
        name = phrase.name
        return name.definite and not (name.possessed or phrase.state or phrase.guess) and phrase.first == phrase.last

    def _completed(self, phrase: Phrase) -> bool:
        """Give a bare office its state; say no where it must not stand bare."""
        name = phrase.name
        if name.always and not phrase.guess:
            phrase.state = self.offices.get(family(name), "") if name.definite else ""
            return True
        if name.kind in ("media", "group"):
            return bool(phrase.guess)
        if not (name.alone or phrase.guess):
            return False
        if not name.definite and name.kind != "people" and not phrase.guess:
            return False
        phrase.state = self._whose(phrase)
        return True

    def _officer(self, phrase: Phrase) -> Actor:
        """Return the person or body of an office whose state is known as far as it is told."""
        name = phrase.name
        if phrase.guess:
            kind = "person" if name.kind == "people" else name.kind
            guessed = Actor(slug(phrase.guess), kind, phrase.state, phrase.role, phrase.guess, "", guessed=True)
            return self.unlisted.setdefault(guessed.id, guessed)
        if name.kind == "person" and (phrase.state, name.id) in self.holders:
            return self.holders[phrase.state, name.id]
        ar, en = self._titled(phrase)
        return Actor(office_id(phrase), name.kind, phrase.state, phrase.role, ar, en)

    def _titled(self, phrase: Phrase) -> tuple[str, str]:
        """Return the names of an office with its state: `قوات كوريا الشمالية`, "forces of North Korea"."""
        name, state = phrase.name, self._state(phrase.state)
        if name.full or not state.name_ar:
            return name.name_ar, name.name_en
        joint = f"{name.before_state} {state.name_ar}"
        return joint, f"{name.name_en} {'from' if name.id.startswith(UNNAMED) else 'of'} {state.name_en}"

    def _whose(self, phrase: Phrase) -> str:
        """Say whose a bare office is: as this office was last, else the state the document is about.

        A possessive pronoun means the last party of its sentence. Measured on 1,800 bare offices: three in four right.
        """
        name = phrase.name
        if name.full:
            return ""
        if phrase.role == "IGO":
            return self.bodies[-1] if self.bodies else ""
        if name.possessed:
            return self.here[-1] if self.here else self.main
        state = self._bearer(phrase) if name.kind == "person" else ""
        if state:
            return state
        if family(name) in self.offices:
            return self.offices[family(name)]
        return self.main if name.bound else ""

    def _bearer(self, phrase: Phrase) -> str:
        """Return the state of whoever bore this office last, else of the party named right behind: the holder's people."""
        if phrase.name.definite and phrase.name.id in self.held:
            return self.held[phrase.name.id]
        near = (hint for hint in self.read[self.at].hints if hint.sort == "party")
        return next((hint.state for hint in near if phrase.span.start < hint.at < phrase.span.start + _NEAR), "")

    def _pair(self, phrase: Phrase) -> Actor | None:
        """Join the states told behind the word, else two of those named lately: the ones that the document names most."""
        if phrase.state:
            return self._joint(phrase)
        lately = dict.fromkeys(reversed(self.recent[-_LATELY:]))
        two = sorted(lately, key=lambda state: -self.counts[state])[:_PAIR]
        if len(two) < _PAIR:
            return None
        phrase.state = "+".join(sorted(two))
        return self._joint(phrase)

    def _joint(self, phrase: Phrase) -> Actor:
        """Return the states themselves, or their leaders, armies or peoples, which are parties of their own."""
        both = self._state(phrase.state)
        if not phrase.role:
            return both
        ar, en = self._titled(phrase)
        kind = "organisation" if phrase.role == _ARMED else "people"
        return Actor(f"{both.id}-{phrase.name.id.rpartition('-')[2]}", kind, both.state, phrase.role, ar, en)

    def _state(self, code: str) -> Actor:
        """Return the record of a state, or of several joined by `+`."""
        names = [self.states[part] for part in code.split("+") if part in self.states]
        if code in self.states:
            names = [self.states[code]]
        ar, en = " و".join(name.name_ar for name in names), [name.name_en for name in names]
        return Actor(code, "state", code, "", ar, " and ".join(filter(None, (", ".join(en[:-1]), *en[-1:]))))

    def _remember(self, phrase: Phrase, actor: Actor) -> None:
        name = phrase.name
        if name.sort == "office" and actor.state:
            self.offices[family(name)] = actor.state
            if actor.kind == "person" and (phrase.holder or phrase.guess):
                self.holders[actor.state, name.id] = actor
                self.held[name.id] = actor.state
        if actor.state and "+" not in actor.state and actor.kind != "media":
            self.here.append(actor.state)
            (self.bodies if actor.role == "IGO" else self.recent).append(actor.state)
        elif actor.state.count("+") == 1 and phrase.name.kind != "joint":
            self.recent.extend(actor.state.split("+"))
        if actor.kind in ("media", "group"):
            self.last[actor.kind] = actor
        if phrase.head and phrase.last > phrase.first and (actor.kind in _HEADED or name.sort == "state"):
            self.heads[phrase.head] = actor
        if actor.kind == "person":
            self.persons.append(actor.id)
            self.spoke = actor.state


def _apposed(name: Phrase, office: Phrase) -> bool:
    """Say whether an office with its state stands beside a name, parted by a comma at most."""
    near = name.first - office.last if office.first < name.first else office.first - name.last
    return office.name.sort == "office" and office.name.kind == "person" and bool(office.state) and near <= _PAIR


def _full_names(phrase: Phrase) -> list[Name]:
    names = [*phrase.choices, *(phrase.holder.payload if phrase.holder else ())]
    return [name for name in names if name.sort == "person"]
