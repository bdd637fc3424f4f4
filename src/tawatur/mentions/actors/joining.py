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
_PERSONS = frozenset({"person", "short", "guess"})


def joined(phrases: Sequence[Phrase], words: Sequence[Word], names: Names) -> list[Phrase]:
    """Return the phrases with each title that lacks its holder joined to the name behind; what stands between falls away."""
    found: list[Phrase] = []
    for phrase in phrases:
        at = _title(found, phrase, words, names)
        if at < 0:
            found.append(phrase)
            continue
        title = found[at]
        del found[at + 1 :]
        title.last, title.span = phrase.last, Span(title.span.start, phrase.span.end)
        title.guess, title.named = phrase.guess, phrase.choices
    return found


def _title(found: Sequence[Phrase], phrase: Phrase, words: Sequence[Word], names: Names) -> int:
    """Return which phrase before is the title of this name, -1 when none is."""
    if phrase.name.sort not in _PERSONS or phrase.front:
        return -1
    for at in range(len(found) - 1, -1, -1):
        near = found[at]
        if phrase.first - near.last - 1 > _REACH or (near.name.sort in _PERSONS):
            return -1
        if near.name.sort == "office" and near.name.kind == "person":
            lacks = not (near.holder or near.guess or near.named) and near.name.definite and not near.name.possessed
            between = (word.folded for word in words[near.last + 1 : phrase.first])
            return at if lacks and all(_plain(word, names) for word in between) else -1
    return -1


def _plain(word: str, names: Names) -> bool:
    """Say whether a word may stand inside a title: no mark, no verb, nothing that begins a clause."""
    if not word.isalnum() or word in names.clauses:
        return False
    return word.startswith(ARTICLE) or word not in names.verbs or word in names.small
