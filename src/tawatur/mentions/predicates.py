"""Find the words that carry an event or a report, once, with the senses that their surroundings allow.

Each word is looked up among the written-out forms of the predicate lexicon, behind its proclitics and before its
pronoun. Which sense holds is settled by the words that a sense needs or shuns beside it; whether a form that may be a
verb or a verbal noun is one or the other, by what stands before it.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from tawatur.fold import fold
from tawatur.frames import Frame, Frames, frames, victims
from tawatur.inflect import JUSSIVE, Form, strip_pronoun
from tawatur.lexicon import table
from tawatur.mentions.described import describing
from tawatur.model import Document, Mention, MentionKind, Predicate, Sentence, Span, Word
from tawatur.split import CONJUNCTIONS, frequencies
from tawatur.words import ARTICLE, FEMININE, bases

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_REACH = 6
"""How many words behind (or two before) a predicate may settle its sense."""
STATE = "@state"
"""What a sense may need instead of a word: a state named behind it (to recognise France, not a mistake)."""
_FUTURE = "س"
_OPENING = frozenset({"start", "verbal", "clause"})
"""Kinds of what stands before the first word of a clause."""
_NOMINAL = frozenset({"masdar", "noun"})
"""A verbal noun may have a row of its own as well: both rows speak of the same word."""
_COMMON, _MORE = 3.0, 1.0
"""A word so common, and by so much commoner than what stays behind its first letter (logarithms of counts), begins with no conjunction."""
_VERB_FRONTS = frozenset({"", "و", "ف"})
_PURPOSE_FRONTS = frozenset({"ل", "ول", "فل"})


@dataclass(frozen=True, slots=True)
class FunctionWord:
    """A row of `function_words.tsv`: a small word and what it tells about the word behind it."""

    word: tuple[str, ...]
    kind: str
    example: str
    source: str
    at: str = ""


@dataclass(frozen=True, slots=True)
class _Candidate:
    """One reading of a word: a form of a frame, with what is written onto it."""

    form: Form
    frame: Frame
    front: str
    skip: int
    pronoun: str = ""


_SMALL_WORDS = 3
"""Letters that conjunction, preposition and article may take before a verbal noun."""


@dataclass(frozen=True)
class Predicates:
    """Mark the words that carry an event or a report."""

    own: Path | None = None
    _frames: Frames = field(init=False, repr=False)
    _before: dict[str, str] = field(init=False, repr=False)
    _readings: dict[str, tuple[_Candidate, ...]] = field(init=False, repr=False, default_factory=dict)
    _stems: dict[str, frozenset[str]] = field(init=False, repr=False, default_factory=dict)

    def __post_init__(self) -> None:
        """Load the lexicon."""
        object.__setattr__(self, "_frames", frames(self.own))
        rows = table("function_words", FunctionWord, own=self.own)
        object.__setattr__(self, "_before", {word: row.kind for row in rows for word in row.word})

    def __call__(self, doc: Document) -> Document:
        """Add the predicate mentions of a document; words inside a name or a date are no predicates.

        A verbal noun by which a time is told is an act as well: "after the fall of the city".
        """
        taken = sorted((m for m in doc.mentions if m.kind in (MentionKind.ACTOR, MentionKind.TIME)), key=lambda m: m.span.start)
        kinds = {actor.id: actor.kind for actor in doc.actors}
        states = sorted(m.span.start for m in doc.mentions_of(MentionKind.ACTOR) if kinds.get(str(m.value)) == "state")
        subjects = {m.span.end: m.span.start for m in doc.mentions_of(MentionKind.ACTOR) if kinds.get(str(m.value)) != "state"}
        found = [m for sentence in doc.sentences for m in self._in_sentence(sentence, states, subjects)]
        return doc.adding(mentions=_outside(found, taken))

    def _in_sentence(self, sentence: Sentence, states: list[int], subjects: dict[int, int]) -> Iterator[Mention]:
        words = sentence.words
        readings = self._readings
        for at, word in enumerate(words):
            candidates = readings.get(word.folded)
            if candidates is None:
                candidates = readings[word.folded] = tuple(self._read(word.folded))
            if candidates:
                before = "start" if self._has_subject(words, at, subjects) else self._kind_before(words, at)
                mention = self._choose(words, at, candidates, before, states)
                if mention:
                    yield mention

    def _read(self, folded: str) -> Iterator[_Candidate]:
        """List every reading of a word form, with and without proclitics and pronoun."""
        seen = False
        pieces = _likeliest_first(folded)
        for front, base, skip in pieces:
            for candidate in self._plain(front, base, skip):
                seen = True
                yield candidate
        if seen:
            return
        for front, base, skip in pieces:
            for rest, pronoun in strip_pronoun(base):
                for candidate in self._plain(front, rest, skip):
                    yield replace(candidate, pronoun=pronoun)

    def _plain(self, front: str, base: str, skip: int) -> Iterator[_Candidate]:
        forms, by_id = self._frames.forms, self._frames.by_id
        for form, frame in forms.get(base, ()):
            if form.form != "verb":
                yield _Candidate(form, by_id[frame], front, skip)
            elif front in _VERB_FRONTS or (front in _PURPOSE_FRONTS and form.tense in ("present", JUSSIVE)):
                yield _Candidate(form, by_id[frame], front, len(front))
        if base.startswith(ARTICLE):
            nominal = (pair for pair in forms.get(base[2:], ()) if pair[0].form != "verb")
            yield from (_Candidate(form, by_id[frame], front + ARTICLE, skip) for form, frame in nominal)
        elif base.startswith(_FUTURE) and front in _VERB_FRONTS:
            coming = (pair for pair in forms.get(base[1:], ()) if pair[0].tense == "present")
            yield from (_Candidate(replace(form, tense="future"), by_id[frame], front, len(front) + 1) for form, frame in coming)

    def _choose(
        self, words: tuple[Word, ...], at: int, candidates: tuple[_Candidate, ...], before: str, states: list[int]
    ) -> Mention | None:
        possible = [c for c in candidates if _stands(c, before)]
        if not possible:
            return None
        around = self._around(words, at)
        if _state_behind(words, at, states):
            around |= {STATE}
        met = [c for c in possible if _met(c.frame, around)]
        if not met and self._before.get(words[at].folded) == "verbal":
            return None  # "for he has" is written like "he lost": a verb only where words beside it say so
        fitting = met or possible
        form = _likeliest_form(fitting, before, described=self._described(words, at, fitting[0]))
        alike = _NOMINAL if form in _NOMINAL else {form}
        chosen = [c for c in fitting if c.form.form in alike]
        best, word = chosen[0], words[at]
        senses = dict.fromkeys(c.frame.id for c in met if c.form.form in alike)
        value = Predicate(
            lemma=best.frame.lemma,
            word_class=best.frame.word_class,
            form=form,
            tense=best.form.tense,
            passive=best.form.passive,
            senses=tuple(senses),
            unmet=tuple(dict.fromkeys(c.frame.id for c in possible if c.frame.id not in senses)),
            pronoun=best.pronoun,
            agreement=best.form.agreement,
        )
        start = word.start + best.skip if word.end - word.start == len(word.folded) else word.start
        return Mention(Span(start, word.end), MentionKind.PREDICATE, value, f"predicates:{best.frame.id}")

    def _around(self, words: tuple[Word, ...], at: int) -> frozenset[str]:
        """Return the bare forms of the words that may settle a sense."""
        return frozenset().union(*(self._stems_of(word.folded) for word in (*words[max(0, at - 2) : at], *words[at + 1 : at + 1 + _REACH])))

    def _kind_before(self, words: tuple[Word, ...], at: int) -> str:
        """Say what kind of small word stands before: it tells verb from noun."""
        if not at:
            return "start"
        last = words[at - 1].folded
        return self._before.get(last, "") if last[-1].isalnum() else "start"

    def _has_subject(self, words: tuple[Word, ...], at: int, subjects: dict[int, int]) -> bool:
        """Say whether a masculine party that opens the clause stands right before: its verb follows ("but the Kremlin called it")."""
        begin = subjects.get(words[at - 1].end) if at else None
        if begin is None:
            return False
        first = next(i for i in range(at - 1, -1, -1) if words[i].start <= begin)
        return not words[first].folded.endswith(FEMININE) and self._kind_before(words, first) in _OPENING

    def _described(self, words: tuple[Word, ...], at: int, candidate: _Candidate) -> bool:
        """Say whether an adjective behind shows a noun, unless it may be whom the verb harmed ("an Israeli was killed")."""
        noun = at + 1 < len(words) and words[at + 1].folded in describing(self.own)
        return noun and fold(candidate.frame.lemma) not in victims(self.own)

    def _stems_of(self, folded: str) -> frozenset[str]:
        """Return every bare form a word may have, for comparing with the words a sense needs."""
        stems = self._stems.get(folded)
        if stems is None:
            bare = {base.removeprefix(ARTICLE) for _, base, _ in bases(folded)} | {base for _, base, _ in bases(folded)}
            bare |= {rest for base in tuple(bare) for rest, _ in strip_pronoun(base)} | {base.removesuffix("ا") for base in bare}
            stems = self._stems[folded] = frozenset(bare)
        return stems


def _state_behind(words: tuple[Word, ...], at: int, states: list[int]) -> bool:
    """Say whether a state is named among the words behind; `states` are the starts of such mentions, ascending."""
    nearest = bisect_left(states, words[at].end)
    return nearest < len(states) and states[nearest] < words[min(at + _REACH, len(words) - 1)].end


def _stands(candidate: _Candidate, before: str) -> bool:
    """Say whether a form may stand here at all: a shortened present only behind its particles."""
    form = candidate.form
    return form.tense != JUSSIVE or before == "jussive" or (candidate.front.endswith("ل") and form.agreement.startswith("3"))


def _met(frame: Frame, around: frozenset[str]) -> bool:
    """Say whether the words that a sense needs are there and those it shuns are not."""
    return (not frame.with_ or bool(frame.with_ & around)) and not (frame.without & around)


def _likeliest_form(fitting: list[_Candidate], before: str, *, described: bool) -> str:
    """Tell a verb from a verbal noun of the same letters by what stands before it, and by an adjective behind.

    A finite verb opens its clause: it follows a mark, a conjunction or a particle. Behind another word of the clause, or
    described by an adjective, the same letters are the noun.
    """
    forms = {c.form.form for c in fitting}
    if len(forms) == 1:
        return next(iter(forms))
    if "verb" in forms:
        certain = any(c.form.form == "verb" and c.form.tense in ("present", "future") for c in fitting)
        opens = before in ("start", "verbal", "jussive", "relative") or any(c.front in ("و", "ف") for c in fitting)
        if certain or (opens and not described):
            return "verb"
    return next(form for form in ("masdar", "noun", "participle", "verb") if form in forms)


def _outside(found: list[Mention], taken: list[Mention]) -> Iterator[Mention]:
    """Leave out the mentions that touch a taken one, unless they head a time; both lists are in the order of the text."""
    at = 0
    for mention in found:
        while at < len(taken) and taken[at].span.end <= mention.span.start:
            at += 1
        if at == len(taken) or taken[at].span.start >= mention.span.end or _heads(mention, taken[at]):
            yield mention


def _heads(mention: Mention, taken: Mention) -> bool:
    """Say whether a verbal noun stands first in a time."""
    value, ahead = mention.value, mention.span.start - taken.span.start
    return taken.kind is MentionKind.TIME and isinstance(value, Predicate) and value.form == "masdar" and 0 <= ahead < _SMALL_WORDS


def _likeliest_first(folded: str) -> list[tuple[str, str, int]]:
    """List what a word may be without its proclitics: the conjunction off first where the rest is commoner, never where far rarer.

    "Failed" is not "and withered", and "wa-da'a" is "and called for" before it is "the two bade farewell".
    """
    counts = frequencies()
    whole, rest = counts.get(folded, 0.0), counts.get(folded[1:], 0.0)
    found = list(bases(folded))
    if whole > max(_COMMON, rest + _MORE):
        return [piece for piece in found if piece[0][:1] not in CONJUNCTIONS]
    if rest > whole:
        return sorted(found, key=lambda piece: piece[0][:1] not in CONJUNCTIONS)
    return found
