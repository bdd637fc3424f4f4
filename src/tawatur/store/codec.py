"""Model values as plain JSON and back, without loss: fields by name, defaults left out, spans as pairs."""

from __future__ import annotations

import dataclasses
import types
import zlib
from enum import Enum
from functools import cache, partial
from sys import intern
from typing import TYPE_CHECKING, Any, TypeVar, Union, get_args, get_origin, get_type_hints

import msgspec

from tawatur import model
from tawatur.fold import fold
from tawatur.model import Document, Sentence, Span, Word

if TYPE_CHECKING:
    from collections.abc import Callable

Item = TypeVar("Item")
_PLAIN = frozenset((str, int, float, bool, type(None)))
_SHORT = 100
"""Letters of a string that is kept once however often it is read: types, rules, names come again in every report."""
LAYERS = ("guesses", "timecodes", "blocks", "repairs", "sentences", "mentions", "actors", "events", "claims", "rejections")
"""The fields of a document that are packed together; the others are columns of their own."""


loads = msgspec.json.decode
"""Read JSON that the store wrote, three times as fast as the standard library."""


def dumps(value: object) -> str:
    """Write JSON with no blanks, Arabic as it stands."""
    return msgspec.json.encode(value).decode()


def pack(item: object) -> Any:
    """Turn a model value into what JSON can hold."""
    kind = type(item)
    if kind in _PLAIN:
        return item
    if kind is Span:
        return [item.start, item.end]  # type: ignore[attr-defined]  # a span, as the line above says
    if isinstance(item, (tuple, list)):
        return [pack(part) for part in item]
    if isinstance(item, Enum):
        return item.value
    if not dataclasses.is_dataclass(kind):
        return item
    packed: dict[str, Any] = {}
    for name, default, _, tagged in _plan(kind):
        value = getattr(item, name)
        if value is default or value == default:
            continue
        held = pack(value)
        packed[name] = [type(value).__name__, held] if tagged and not isinstance(value, str) else held
    return packed


def unpack(kind: type[Item], data: Any) -> Item:
    """Turn it back; fields that the data does not name take their defaults."""
    return _reader(kind)(data)  # type: ignore[no-any-return, arg-type]  # the hint says what comes out, mypy cannot follow it


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
    found = {name: _reader(hints[name])(layers[name]) for name in LAYERS if name in layers and name != "sentences"}
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


@cache
def _reader(hint: Any) -> Callable[[Any], Any]:
    """Return what turns packed values of a type back; worked out once for each type."""
    choices = _choices(hint)
    read = _tagged if len(choices) > 1 else _reader_of(choices[0])
    return (lambda data: None if data is None else read(data)) if type(None) in get_args(hint) else read


def _reader_of(kind: Any) -> Callable[[Any], Any]:
    if kind is str:
        return _string
    if kind is Span:
        return lambda data: Span(data[0], data[1])
    if get_origin(kind) is tuple:
        return _tuple_reader(get_args(kind))
    if isinstance(kind, type) and issubclass(kind, Enum):
        return kind
    if dataclasses.is_dataclass(kind):
        return partial(_item, kind)
    return lambda data: data


def _string(data: str) -> str:
    return intern(data) if len(data) < _SHORT else data


def _tagged(data: Any) -> Any:
    """Read a value that may be of several types: a string as it is, all others behind the name of their class."""
    return _string(data) if isinstance(data, str) else _reader(getattr(model, data[0]))(data[1])


def _item(kind: Any, data: dict[str, Any]) -> Any:
    return kind(**{name: read(data[name]) for name, read in _readers(kind) if name in data})


@cache
def _readers(kind: Any) -> tuple[tuple[str, Callable[[Any], Any]], ...]:
    return tuple((name, _reader(hint)) for name, _, hint, _ in _plan(kind))


def _tuple_reader(parts: tuple[Any, ...]) -> Callable[[Any], Any]:
    if len(parts) == 2 and parts[1] is Ellipsis:  # noqa: PLR2004  # tuple[X, ...]
        one = _reader(parts[0])
        return lambda data: tuple(map(one, data))
    each = tuple(_reader(part) for part in parts)
    return lambda data: tuple(read(item) for read, item in zip(each, data, strict=True))
