"""Weigh whether a phrase names a party at all, and whose a bare office, unnamed people or an unlisted name is.

The rules give an answer (`context.py`); a learned model weighs it against the other states that the text offers: the one
it is about, the last and next ones named, none. What is seen of each is below; the weights are in `models/party.json.gz`.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from tawatur.split import frequencies, split
from tawatur.words import ARTICLE, bases

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tawatur.linear import Linear, Option
    from tawatur.mentions.actors.hints import Hint
    from tawatur.mentions.actors.phrase import Phrase
    from tawatur.model import Actor, Word

NONE, WHOSE = "none", "whose"
"""Heads of the model: against its being a party at all, and for its belonging to a state."""
_OPEN = frozenset({"office", "guess"})
"""Sorts of names whose state the text leaves open unless it is told beside them."""
CERTAIN = frozenset({"state", "person", "short", "nation", "media", "group"})
"""Sorts of names that the rules know best: a model that weighed them too changed one in a hundred, mostly for the worse."""
_FULL = 0.6
_HALF = 0.3
_COMMON = 6.0
_FAR, _WIDE = 4, 9
_NEXT = ("-1", "+1")
TRUST = 3000
"""What the answer of the rules is worth, on the scale of the model's scores; chosen on `dev`, flat around this value."""
DOUBT = 2000
"""What the answer that there is no party must be better by: a party lost loses its acts. Chosen on `dev`, flat from 1500 to 3000."""


@dataclass(frozen=True, slots=True)
class Setting:
    """What the document has said so far, as far as it tells whose a party is."""

    main: str
    second: str
    share: float
    """Of all parties and places told, how many are of the main state."""
    here: Sequence[str]
    """States named before in the sentence."""
    hints: Sequence[Hint]
    """Everything in the sentence that speaks of a state."""
    recent: Sequence[str]
    family: str
    """Whose this office was last."""
    words: Sequence[Word]
    sorts: Sequence[str]
    """The sort of each word, as the name tagger sees it."""
    acts: Sequence[str]
    """What act word each word may be."""
    number: int
    """Which sentence of the document it is."""
    told: bool
    """Whether its state stands with it."""
    beside: tuple[Phrase | None, Phrase | None]
    """The phrases before and behind in the sentence."""
    kept: bool
    """Whether the phrase before was taken for a party."""
    spoke: str
    """The state of the person named last."""


def candidates(phrase: Phrase, actor: Actor | None, setting: Setting) -> list[str | None]:
    """List the states that a phrase may be of, the answer of the rules first; None: it names no party."""
    first: list[str | None] = [actor.state] if actor else [None]
    if phrase.name.sort not in _OPEN or setting.told or (actor and (phrase.name.kind == "joint" or "+" in actor.state)):
        return [*first, None] if actor else first
    offered = [states for _, states in _places(setting, phrase)]
    named = [state for states in offered for state in states]
    if phrase.name.kind != "state":
        named.append("")
    return list(dict.fromkeys([*first, *named, None]))


def seen_of(states: Sequence[str | None], phrase: Phrase, actor: Actor | None, setting: Setting) -> list[Option]:
    """Return what is seen of each candidate."""
    places, rule = _places(setting, phrase), actor.state if actor else None
    against = (NONE, _against(phrase, actor, setting))
    return [against if state is None else (WHOSE, _for(phrase, state, rule, places, setting)) for state in states]


def chosen(model: Linear, offered: Sequence[Option]) -> int:
    """Return the option with the highest score; the answer of the rules, which stands first, has something more, no party less."""
    scores = [model.score(*option) for option in offered]
    scores[0] += TRUST
    scores = [score - (DOUBT if head == NONE else 0) for score, (head, _) in zip(scores, offered, strict=True)]
    return scores.index(max(scores))


def _places(setting: Setting, phrase: Phrase) -> list[tuple[str, tuple[str, ...]]]:
    """List where the text offers a state for a phrase."""
    at = phrase.span.start
    before = [hint for hint in setting.hints if hint.at < at]
    behind = [hint for hint in setting.hints if hint.at >= phrase.span.end]
    return [
        ("main", (setting.main,) if setting.main else ()),
        ("second", (setting.second,) if setting.second else ()),
        ("last", tuple(setting.here[-1:])),
        ("first", tuple(setting.here[:1])),
        ("recent", tuple(setting.recent[-1:])),
        ("person", (setting.spoke,) if setting.spoke else ()),
        ("family", (setting.family,) if setting.family else ()),
        *((f"before-{hint.sort}", (hint.state,)) for hint in before[-1:] if "+" not in hint.state),
        *((f"behind-{hint.sort}", (hint.state,)) for hint in behind[:1] if "+" not in hint.state),
        *((f"place-{'before' if hint.at < at else 'behind'}", (hint.state,)) for hint in setting.hints if hint.sort == "place"),
    ]


def _for(phrase: Phrase, state: str, rule: str | None, places: Sequence[tuple[str, tuple[str, ...]]], setting: Setting) -> list[str]:
    """Return what is seen of a phrase's being of a state (empty: of none)."""
    roles = [place for place, states in places if state and state in states]
    roles += ["rule"] if state == rule else []
    roles = roles if state else [*roles, "empty"]
    joint = "+".join(sorted(set(roles)))
    name, shape = phrase.name, _shape(phrase, setting)
    share = "most" if setting.share > _FULL else "half" if setting.share > _HALF else "few"
    seen = [f"roles={joint}", f"roles={joint}|{name.kind}", f"roles={joint}|{shape}", f"share={share}|{state == setting.main}|{name.kind}"]
    for role in set(roles):
        seen += [role, f"{role}|{name.sort}{name.kind}", f"{role}|{_family(phrase)}", f"{role}|{shape}", f"{role}|{share}"]
    if not state or state == setting.main:
        which = "empty" if not state else "main"
        seen += [f"{which}|{word}" for word in _beside(phrase, setting)]
    return seen


def _against(phrase: Phrase, actor: Actor | None, setting: Setting) -> list[str]:
    """Return what is seen of a phrase's naming no party."""
    name, shape = phrase.name, _shape(phrase, setting)
    kind = f"{name.sort}-{name.kind}"
    rule = "kept" if actor else "dropped"
    beside = [*_beside(phrase, setting), *_next_to(phrase, setting)]
    return [
        "bias", rule, kind, f"{rule}|{kind}", f"{rule}|{shape}", f"{rule}|{_family(phrase)}", f"{shape}|{_family(phrase)}",
        f"length={phrase.last - phrase.first}|{name.sort}", *beside, *(f"{kind}|{word}" for word in beside),
        *([f"sure={phrase.sure}|{name.kind}"] if name.sort == "guess" else []),
        *([f"place={phrase.place}|{name.sort}"]),
        *(f"alone={_commonness(setting.words[phrase.first])}" for _ in range(name.sort == "guess" and phrase.first == phrase.last)),
    ]  # fmt: skip


def _shape(phrase: Phrase, setting: Setting) -> str:
    """Say how a name stands: with article, pronoun, state, holder, proclitics."""
    name = phrase.name
    marks = ("d", name.definite), ("p", name.possessed), ("s", setting.told), ("h", bool(phrase.holder or phrase.guess))
    return f"{name.sort}:{''.join(mark for mark, holds in marks if holds)}:{phrase.front[-1:]}:{phrase.last > phrase.first}"


def _family(phrase: Phrase) -> str:
    name = phrase.name
    return name.id if name.sort in ("office", "capital", "state", "body") else name.sort


def _beside(phrase: Phrase, setting: Setting) -> Iterator[str]:
    """Walk what is seen of the words of a phrase and beside it."""
    words, sorts = setting.words, setting.sorts
    for place, at in (("-1", phrase.first - 1), ("+1", phrase.last + 1), ("-2", phrase.first - 2), ("+2", phrase.last + 2)):
        if not 0 <= at < len(words):
            yield f"{place}=^"
            continue
        yield f"{place}={_bare(words[at].folded)}"
        yield f"{place}c={sorts[at]}"
        if place in _NEXT:
            yield f"{place}d={words[at].folded.startswith(ARTICLE)}{words[at].folded[-2:]}"
    yield f"first={words[phrase.first].folded}"
    if phrase.last > phrase.first:
        yield f"second={_bare(words[phrase.first + 1].folded)}"
    yield f"ending={words[phrase.last].folded[-2:]}"
    yield from _acts(phrase, setting.acts)


def _acts(phrase: Phrase, acts: Sequence[str]) -> Iterator[str]:
    """Walk what is seen of the words around that tell of acts: who acts or suffers is a party."""
    first, last = phrase.first, phrase.last
    for place, at in (("-1", first - 1), ("-2", first - 2), ("-3", first - 3), ("+1", last + 1), ("+2", last + 2)):
        if 0 <= at < len(acts) and acts[at]:
            yield f"{place}act={acts[at]}"
            yield f"{place}act={acts[at].partition(':')[0]}"
    before = next((at for at in range(first - 1, max(first - _WIDE, -1), -1) if acts[at]), -1)
    behind = next((at for at in range(last + 1, min(last + _WIDE, len(acts))) if acts[at]), -1)
    yield f"actbefore={acts[before]}|{(first - before) // 3}" if before >= 0 else "actbefore=|"
    yield f"actbehind={acts[behind].partition(':')[0]}|{(behind - last) // 3}" if behind >= 0 else "actbehind=|"
    yield f"acts={before >= 0}{behind >= 0}"


def _next_to(phrase: Phrase, setting: Setting) -> Iterator[str]:
    """Walk what is seen of the parties named right before and behind: one may be told within the other."""
    before, behind = setting.beside
    if before is not None:
        yield f"before={_gap(setting, before.last, phrase.first)}|{before.name.sort}{before.name.kind}|{setting.kept}"
        yield f"same={before.state == phrase.state and bool(phrase.state)}|{min(phrase.first - before.last, _FAR)}|{setting.kept}"
    if behind is not None:
        yield f"behind={_gap(setting, phrase.last, behind.first)}|{behind.name.sort}{behind.name.kind}"


def _gap(setting: Setting, last: int, first: int) -> str:
    """Return what stands between two phrases where that is one word at most, with the proclitics of the second."""
    if first - last > 2:  # noqa: PLR2004 (one word between)
        return "far"
    front = split(setting.words[first].folded).proclitics
    return f"{setting.words[last + 1].folded if first - last > 1 else ''}+{''.join(front[:1])}"


@lru_cache(maxsize=65_536)
def _bare(word: str) -> str:
    """Return a word without proclitics and article where what stays is more common."""
    known = frequencies()
    return max((base.removeprefix(ARTICLE) for _, base, _ in bases(word)), key=lambda base: known.get(base, 0.0))


def _commonness(word: Word) -> str:
    count = frequencies().get(word.folded)
    return "none" if count is None else "common" if count > _COMMON else "rare"
