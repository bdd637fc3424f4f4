"""Find out in which encoding a file was written, and say so; a file that makes no sense in any is refused.

Order: byte order mark, strict UTF-8, UTF-16 by its pattern of bytes, UTF-8 with a few broken bytes, then the two
one-byte Arabic encodings, taken only where the result reads like Arabic.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from tawatur.errors import InputError
from tawatur.read.language import reads_as_arabic

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SAMPLE = 4096
_ARABIC_OR_ASCII = 0.9
"""Share of code units whose high byte must be 00 or 06 for UTF-16 without a mark: Arabic text has over .98, chance 1/64."""
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")
_CONTROLS_KEPT, _CONTROL_SHARE, _CONTROL_SHARE_SHORT = 16, 0.02, 0.1
"""More than these and the file is no text: sixteen stray characters and a fiftieth of the text (a tenth of a short one)."""
_BROKEN_KEPT, _BROKEN_SHARE = 4, 0.001
_TWICE = re.compile(r"[\u00d8-\u00db][\u0080-\u00bf\u0152-\u0192\u02c6\u02dc\u2010-\u2122\u20ac]")
_TWICE_SHARE = 0.25
"""Arabic read as Windows-1252 turns every letter into such a pair; no real text has a quarter of its characters in them."""
_NO_ENCODING = "not UTF-8, UTF-16 or windows-1256 Arabic (Latin-1, perhaps)"
_TO_UTF8 = "convert it to UTF-8, e.g. `iconv -f ENCODING -t UTF-8 FILE`"


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text, the encoding it was in, and how many of its bytes could not be read (they stand as U+FFFD)."""

    text: str
    encoding: str
    broken: int = 0


def decode(data: bytes, *, declared: str | None = None) -> Decoded:
    """Return the characters of a file; raises `InputError` with the reason when it is no text.

    >>> decode("وصل الوزير إلى موسكو".encode("windows-1256")).encoding
    'windows-1256'
    """
    found = _decoded(data, declared)
    controls = len(_CONTROL.findall(found.text))
    share = controls / max(len(found.text), 1)
    if share > _CONTROL_SHARE_SHORT or (controls > _CONTROLS_KEPT and share > _CONTROL_SHARE):
        raise InputError("binary data, not a text; give the text alone")
    if len(_TWICE.findall(found.text[:_SAMPLE])) > _TWICE_SHARE * len(found.text[:_SAMPLE]) / 2:
        raise InputError("Arabic that was read as Windows-1252 and saved again; undo it with `iconv -f UTF-8 -t WINDOWS-1252 FILE`")
    return found


def _decoded(data: bytes, declared: str | None) -> Decoded:
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            return _marked(data[len(bom) :], encoding)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return _declared(data, declared) or _wide(data) or _mended(data) or _one_byte(data)
    # ASCII characters in UTF-16 are valid UTF-8 with NULs between them
    return (_wide(data) if "\0" in text else None) or Decoded(text, "utf-8")


def _marked(data: bytes, encoding: str) -> Decoded:
    try:
        return Decoded(data.decode(encoding), encoding)
    except UnicodeDecodeError as cause:
        mended = _mended(data) if encoding == "utf-8" else None
        if mended:
            return mended
        raise InputError(f"it says that it is {encoding.upper()} and is not ({cause.reason} at byte {cause.start}); {_TO_UTF8}") from cause


def _declared(data: bytes, declared: str | None) -> Decoded | None:
    """Trust a page's own word only for encodings of Arabic, and only where it holds."""
    if not declared:
        return None
    try:
        name = codecs.lookup(declared).name
        text = data.decode(name)
    except (LookupError, UnicodeDecodeError, ValueError):
        return None
    return Decoded(text, {"cp1256": "windows-1256"}.get(name, name)) if reads_as_arabic(text) else None


def _wide(data: bytes) -> Decoded | None:
    sample = data[: _SAMPLE & ~1]
    if len(sample) < 4 or len(data) % 2:  # noqa: PLR2004  # two code units are the least that shows a pattern
        return None
    for encoding, high in (("utf-16-le", sample[1::2]), ("utf-16-be", sample[0::2])):
        if sum(byte in (0x00, 0x06) for byte in high) > _ARABIC_OR_ASCII * len(high):
            try:
                text = data.decode(encoding)
            except UnicodeDecodeError:
                continue
            letters = sum(c.isalpha() or c.isspace() for c in text[:_SAMPLE])
            if letters > len(text[:_SAMPLE]) / 2:
                return Decoded(text, encoding)
    return None


def _mended(data: bytes) -> Decoded | None:
    """Read UTF-8 that was cut or scratched in a few places."""
    text = data.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    wide = len(data) - len(text)
    allowed = max(_BROKEN_KEPT, _BROKEN_SHARE * len(text))
    # each true wide character is at least two bytes: they must outnumber the broken ones by far
    return Decoded(text, "utf-8", broken) if broken <= allowed and wide > 10 * broken else None


def _one_byte(data: bytes) -> Decoded:
    for encoding, codec in (("windows-1256", "cp1256"), ("iso-8859-6", "iso8859-6")):
        try:
            text = data.decode(codec)
        except UnicodeDecodeError:
            continue
        if reads_as_arabic(text):
            return Decoded(text, encoding)
    raise InputError(f"{_NO_ENCODING}; {_TO_UTF8}")
