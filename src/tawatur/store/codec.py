"""Model values as plain JSON and back, without loss: fields by name, defaults left out, spans as pairs."""

from __future__ import annotations

import dataclasses
import json
import types
import zlib
from enum import Enum
from functools import cache
from sys import intern
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

import msgspec

from tawatur import model
from tawatur.fold import fold
from tawatur.model import Document, Sentence, Span, Word

Item = TypeVar("Item")
_SHORT = 100
"""Letters of a string that is kept once however often it is read: types, rules, names come again in every report."""
LAYERS = ("guesses", "timecodes", "blocks", "repairs", "sentences", "mentions", "actors", "events", "claims", "rejections")
"""The fields of a document that are packed together; the others are columns of their own."""


loads = msgspec.json.decode
"""Read JSON that the store wrote, three times as fast as the standard library."""


def dumps(value: object) -> str:
    """Write JSON with no blanks, Arabic as it stands."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def pack(item: object) -> Any:
    """Turn a model value into what JSON can hold."""
    if isinstance(item, Span):
        return [item.start, item.end]
    if isinstance(item, Enum):
        return item.value
    if isinstance(item, (tuple, list)):
        return [pack(part) for part in item]
    if not dataclasses.is_dataclass(item) or isinstance(item, type):
        return item
    packed: dict[str, Any] = {}
    for name, default, _, tagged in _plan(type(item)):
        value = getattr(item, name)
        if value is default or value == default:
            continue
        held = pack(value)
        packed[name] = [type(value).__name__, held] if tagged and not isinstance(value, str) else held
    return packed


def unpack(kind: type[Item], data: Any) -> Item:
    """Turn it back; fields that the data does not name take their defaults."""
    return _value(kind, data)  # type: ignore[no-any-return]  # the hint says what comes out, mypy cannot follow it


def pack_layers(document: Document) -> bytes:
    """Pack every layer of a document into one compressed piece."""
    text = document.text
    layers = {name: pack(getattr(document, name)) for name in LAYERS if name != "sentences" and getattr(document, name)}
    layers["sentences"] = [_pack_sentence(sentence, text) for sentence in document.sentences]
    return zlib.compress(dumps(layers).encode(), 6)


def unpack_layers(packed: bytes, text: str) -> dict[str, tuple[Any, ...]]:
    """Return the layers as the keyword arguments of a document."""
    layers = loads(zlib.decompress(packed))
    hints = get_type_hints(Document)
    found = {name: _value(hints[name], layers[name]) for name in LAYERS if name in layers and name != "sentences"}
    found["sentences"] = tuple(_unpack_sentence(data, text) for data in layers.get("sentences", ()))
    return found


def _pack_sentence(sentence: Sentence, text: str) -> list[Any]:
    """Words as gaps and lengths; a folded form only where folding the characters does not give it."""
    steps: list[int] = []
    odd: list[list[Any]] = []
    at = sentence.span.start
    for number, word in enumerate(sentence.words):
        steps += (word.start - at, word.end - word.start)
        at = word.end
        if fold(text[word.start : word.end]) != word.folded:
            odd.append([number, word.folded])
    return [sentence.span.start, sentence.span.end, steps, *([odd] if odd else [])]


def _unpack_sentence(data: list[Any], text: str) -> Sentence:
    start, end, steps = data[:3]
    odd = dict(data[3]) if len(data) > 3 else {}  # noqa: PLR2004  # the fourth part is there only when it is needed
    words: list[Word] = []
    at = start
    for number in range(len(steps) // 2):
        begin = at + steps[2 * number]
        at = begin + steps[2 * number + 1]
        words.append(Word(begin, at, odd[number] if number in odd else fold(text[begin:at])))
    return Sentence(Span(start, end), tuple(words))


@cache
def _plan(kind: type[Any]) -> tuple[tuple[str, Any, Any, bool], ...]:
    """List name, default, hint and whether the value must be tagged with its class, of every field."""
    hints = get_type_hints(kind)
    rows = []
    for field in dataclasses.fields(kind):
        default = field.default_factory() if field.default_factory is not dataclasses.MISSING else field.default
        rows.append((field.name, default, hints[field.name], len(_choices(hints[field.name])) > 1))
    return tuple(rows)


def _choices(hint: Any) -> tuple[Any, ...]:
    if get_origin(hint) in (Union, types.UnionType):
        return tuple(choice for choice in get_args(hint) if choice is not type(None))
    return (hint,)


def _value(hint: Any, data: Any) -> Any:  # one line a kind of value
    if isinstance(data, str) and len(data) < _SHORT:
        data = intern(data)
    choices = _choices(hint)
    if data is None or (len(choices) > 1 and isinstance(data, str)):
        return data
    if len(choices) > 1:
        return _value(getattr(model, data[0]), data[1])
    kind = choices[0]
    if kind is Span:
        return Span(data[0], data[1])
    if get_origin(kind) is tuple:
        return _tuple(get_args(kind), data)
    if isinstance(kind, type) and issubclass(kind, Enum):
        return kind(data)
    return _item(kind, data) if dataclasses.is_dataclass(kind) else data


def _item(kind: Any, data: dict[str, Any]) -> Any:
    return kind(**{name: _value(inner, data[name]) for name, _, inner, _ in _plan(kind) if name in data})


def _tuple(parts: tuple[Any, ...], data: list[Any]) -> tuple[Any, ...]:
    if len(parts) == 2 and parts[1] is Ellipsis:  # noqa: PLR2004  # tuple[X, ...]
        return tuple(_value(parts[0], item) for item in data)
    return tuple(_value(part, item) for part, item in zip(parts, data, strict=True))
