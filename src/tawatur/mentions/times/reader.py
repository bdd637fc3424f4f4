"""A cursor over the words of a text: what stands at a place, in which role, and how far it runs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tawatur.mentions.numbers import Number, read_number, read_ordinal

if TYPE_CHECKING:
    from tawatur.mentions.times.expressions import Expression
    from tawatur.mentions.times.tape import Tape
    from tawatur.mentions.times.vocabulary import Sense, Term

AND = "و"
THE = "ال"
_LOOK_BACK = 7
"""Words before an expression in which a word for the future still governs it; longer clauses change the subject."""


@dataclass(frozen=True, slots=True)
class Hit:
    """An expression, where it begins in the text, and the index of the word behind it."""

    expression: Expression
    start: int
    end: int
    by: str = ""


@dataclass(frozen=True, slots=True)
class Reader:
    """The words of a text with everything that each may be."""

    tape: Tape
    terms: list[Term | None]
    names: tuple[str, ...] = ()
    """Beginnings of words that look like a future verb and are none (`سياسي`)."""

    def word(self, at: int) -> str:
        """Return the folded word, nothing beyond the ends."""
        return self.tape.words[at] if 0 <= at < len(self.terms) else ""

    def term(self, at: int) -> Term | None:
        """Return what the word may be."""
        return self.terms[at] if 0 <= at < len(self.terms) else None

    def may_begin(self, at: int) -> bool:
        """Say whether an expression may begin at a word: most words that have a part in times are never the first."""
        term = self.terms[at]
        return term is not None and (term.begins or any(self._runs(at + 1, phrase.rest) for phrase in term.openings))

    def sense(self, at: int, role: str) -> tuple[Sense, int] | None:
        """Return the longest run of words at a place that has a role, with the index behind it."""
        term = self.terms[at] if 0 <= at < len(self.terms) else None
        if term is None:
            return None
        for phrase in term.phrases:
            if phrase.sense.role == role and self._runs(at + 1, phrase.rest):
                return phrase.sense, at + 1 + len(phrase.rest)
        found = term.senses.get(role)
        return (found, at + 1) if found else None

    def role(self, at: int, role: str) -> tuple[str, int] | None:
        """Return the value of the longest run with a role, with the index behind it."""
        found = self.sense(at, role)
        return (found[0].value, found[1]) if found else None

    def has(self, at: int, role: str) -> bool:
        """Say whether the word alone has a role."""
        term = self.term(at)
        return term is not None and role in term.senses

    def _runs(self, at: int, rest: tuple[str, ...]) -> bool:
        words, cut = self.tape.words, self.tape.cut
        if at + len(rest) > len(words):
            return False
        return all(words[at + step] == word and not cut[at + step] for step, word in enumerate(rest))

    def start(self, at: int) -> int:
        """Return where a word begins in the text, behind the small words on its front."""
        if self.word(at) == THE and self.word(at + 1):  # an article before figures, as before words, is no part of what is marked
            return self.tape.starts[at + 1]
        term = self.term(at)
        return self.tape.inner(at, term.skip) if term and term.skip else self.tape.starts[at]

    def behind(self, end: int) -> int:
        """Return where the word before an index ends in the text."""
        return self.tape.ends[end - 1]

    def together(self, at: int) -> bool:
        """Say whether a word goes on where the one before it stopped: no blank line between."""
        return 0 < at < len(self.terms) and not self.tape.cut[at]

    def number(self, at: int) -> Number | None:
        """Read a number."""
        term = self.term(at)
        if term is None or not (term.digits or term.number):
            return None
        return read_number(self.tape.words, at, self.tape.touching)

    def number_goes_on(self, at: int) -> bool:
        """Say whether more than the figure itself belongs to a number, or something is counted by it."""
        number = self.number(at)
        return (number is not None and number.words > 1) or self.has(at + 1, "counted")

    def ordinal(self, at: int) -> tuple[int, int] | None:
        """Read an ordinal in words, or digits behind the article: its value and the index behind it."""
        if self.word(at).endswith(THE) and self.word(at) in (THE, "لل", "بال", "وال") and self.word(at + 1).isdecimal():
            return int(self.word(at + 1)), at + 2
        term = self.term(at)
        return read_ordinal(self.tape.words, at) if term and term.number else None

    def joined(self, at: int) -> bool:
        """Say whether "and" stands before a word or on its front."""
        term = self.term(at)
        return self.word(at - 1) == AND or (term is not None and term.front.startswith(AND))

    def skip(self, at: int, *words: str) -> int:
        """Step over one of these words if it stands here."""
        return at + 1 if self.word(at) in words else at

    def which(self, at: int) -> tuple[str, int] | None:
        """Read a word like "last", "coming", "same" that agrees with an article before it."""
        term = self.term(at)
        if term is None or not self.together(at):
            return None
        if term.value("signal") == "before" and not term.article and self.which(at + 1) == ("past", at + 2):
            return "past2", at + 2
        value = term.value("which")
        if value is None or (term.front and term.front != "ال"):
            return None
        if value != "same" and not term.article:
            return None
        return value, at + 1

    def ahead(self, at: int) -> bool:
        """Say whether words before a place tell of the future."""
        for place in range(at - 1, max(-1, at - 1 - _LOOK_BACK), -1):
            word = self.word(place)
            if word in (".", "؟", "!", "\u061b") or self.tape.cut[min(place + 1, len(self.terms) - 1)]:
                return False
            if self.has(place, "future") or self._future_verb(place):
                return True
        return self._present_verb(at - 1) or self._present_verb(at - 2)

    def _future_verb(self, at: int) -> bool:
        word = self.word(at).removeprefix(AND)
        if len(word) < 4 or not word.startswith(("سي", "ست", "سن")):  # noqa: PLR2004  # s + prefix + three root letters
            return False
        return self.terms[at] is None and not any(word.startswith(stem) for stem in self.names)

    def _present_verb(self, at: int) -> bool:
        word = self.word(at)
        return len(word) > 3 and word.startswith("ت") and self.word(at - 1) in ("التي", "والتي")  # noqa: PLR2004
