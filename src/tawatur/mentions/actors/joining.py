"""Join a title with the name that stands behind it, past what is told between: `النائب عن الجبهة محمد علي`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tawatur.model import Span
from tawatur.words import ARTICLE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tawatur.mentions.actors.names import Names
    from tawatur.mentions.actors.phrase import Phrase
    from tawatur.model import Word

_REACH = 6
"""Words that may stand between a title and its holder's name."""
_ONTO = ("ب", "لل")
_PERSONS = frozenset({"person", "short", "guess"})


def joined(phrases: Sequence[Phrase], words: Sequence[Word], names: Names) -> list[Phrase]:
    """Return the phrases with each title that lacks its holder joined to the name behind; what stands between falls away."""
    found: list[Phrase] = []
    for phrase in phrases:
        at = _title(found, phrase, words, names)
        if at < 0:
            if found and _epithet(found[-1], phrase, words):
                found[-1] = _followed(found[-1], phrase)
            else:
                found.append(phrase)
            continue
        title = found[at]
        del found[at:]
        found.append(_one(title, phrase))
    return found


def _epithet(person: Phrase, title: Phrase, words: Sequence[Word]) -> bool:
    """Say whether a title stands right behind a name, without a comma, and may be its bearer's: `فلان وزير المالية الأسبق`."""
    if person.name.sort not in _PERSONS or person.last + 1 != title.first or title.front or title.holder or title.guess:
        return False
    if title.name.sort != "office" or title.name.kind != "person" or title.name.possessed:
        return False
    bare = title.first == title.last and not words[title.first].folded.startswith(ARTICLE)
    return not bare and (not title.state or not person.state or title.state == person.state)


def _followed(person: Phrase, title: Phrase) -> Phrase:
    """Return the name with the title that follows it."""
    person.last, person.span = title.last, Span(person.span.start, title.span.end)
    person.state = person.state or title.state
    return person


def _one(title: Phrase, person: Phrase) -> Phrase:
    """Return the name with its title: a listed person as such, another as the holder of the office."""
    whole = Span(title.span.start, person.span.end)
    if person.guess:
        title.guess, title.last, title.span = person.guess, person.last, whole
        return title
    person.first, person.front, person.span = title.first, title.front, whole
    return person


def _title(found: Sequence[Phrase], phrase: Phrase, words: Sequence[Word], names: Names) -> int:
    """Return which phrase before is the title of this name, -1 when none is."""
    if phrase.name.sort not in _PERSONS or phrase.front or not phrase.first or words[phrase.first - 1].folded in names.small:
        return -1
    for at in range(len(found) - 1, -1, -1):
        near = found[at]
        if phrase.first - near.last - 1 > _REACH or near.name.sort in _PERSONS:
            return -1
        if near.name.sort == "office" and near.name.kind == "person":
            construct = words[near.last + 1].folded.startswith(ARTICLE)
            lacks = not (near.holder or near.guess) and (near.name.definite or construct) and not near.name.possessed
            between = [word.folded for word in words[near.last + 1 : phrase.first]]
            ends = (words[end].folded.removeprefix(ARTICLE) for end in (near.first, near.last))
            single = names.many.isdisjoint(ends)
            return at if lacks and single and _belongs(between, names) else -1
    return -1


def _belongs(between: Sequence[str], names: Names) -> bool:
    """Say whether the words are adjectives with the article, then at most a phrase behind a preposition."""
    if not all(_plain(word, names) for word in between):
        return False
    tail = next((word for word in between if not word.startswith(ARTICLE)), "")
    return not tail or tail in names.small or tail.startswith(_ONTO)


def _plain(word: str, names: Names) -> bool:
    """Say whether a word may stand inside a title: no mark, no verb, nothing that begins a clause."""
    if not word.isalnum() or word in names.clauses:
        return False
    return word.startswith(ARTICLE) or word not in names.verbs or word in names.small
