"""Fold Arabic spelling so that look-ups do not stumble over it, and map every place back.

Hamza on alef, alef maqsura, ta marbuta, vowel marks, tatweel, Persian letters, digit sets, presentation forms
and invisible marks are written in several ways; a folded text has one way. `Folded` keeps for each folded
character where it stood, so evidence always points at the characters as given.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from dataclasses import dataclass

_ONE_TO_ONE = str.maketrans(
    {
        **dict.fromkeys("أإآٱٲٳ", "ا"),
        "ى": "ي",
        "ی": "ي",
        "ې": "ي",
        "ة": "ه",
        "ۀ": "ه",
        "ہ": "ه",
        "ھ": "ه",
        "ک": "ك",
        "ڪ": "ك",
        "پ": "ب",
        "ڤ": "ف",
        "گ": "غ",
        "چ": "ج",
        "ژ": "ز",
        **{chr(0x0660 + d): str(d) for d in range(10)},
        **{chr(0x06F0 + d): str(d) for d in range(10)},
        **dict.fromkeys("\u00a0\u2007\u202f\u2009\t", " "),
        "\u066b": ".",
        "\u066c": ",",
    }
)
_DROPPED = re.compile("[\u0640\u064b-\u065f\u0670\u0610-\u061a\u06d6-\u06ed\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad]")
_FORMS = re.compile("[\ufb50-\ufdff\ufe70-\ufefc]")
_ODD = re.compile(_DROPPED.pattern[:-1] + "\ufb50-\ufdff\ufe70-\ufefc]")


@dataclass(frozen=True, slots=True)
class Folded:
    """A folded text and the way back to the text as given."""

    text: str
    _at: tuple[int, ...]
    """Folded offsets at which the shift changes, ascending; empty when nothing was dropped."""
    _shift: tuple[int, ...]
    """What to add to a folded offset from each of these places on."""

    def back(self, offset: int) -> int:
        """Return where the character at a folded offset stood in the text as given."""
        if not self._at:
            return offset
        step = bisect_right(self._at, offset) - 1
        return offset + (self._shift[step] if step >= 0 else 0)

    def back_end(self, offset: int) -> int:
        """Return the end, in the text as given, of a stretch that ends at a folded offset.

        Marks behind the last letter belong to it only when another letter follows, so the end is one past
        the last folded character.
        """
        return self.back(offset - 1) + 1 if offset else 0


def fold(text: str) -> str:
    """Return the one spelling that look-ups use.

    >>> fold("إِرسـال الأسلحةِ إلى روسيا عام ١٩٥٠")
    'ارسال الاسلحه الي روسيا عام 1950'
    """
    return unmarked(text).translate(_ONE_TO_ONE)


def unmarked(text: str) -> str:
    """Return a text without vowel marks, tatweel, invisible marks and presentation forms; letters stay as written.

    >>> unmarked("بِالأَمْرِ")
    'بالأمر'
    """
    if text.isascii() or not _ODD.search(text):
        return text
    return _DROPPED.sub("", _FORMS.sub(lambda m: unicodedata.normalize("NFKC", m[0]), text))


def fold_with_map(text: str) -> Folded:
    """Fold a text and keep the way back.

    >>> folded = fold_with_map("كـوريا")
    >>> folded.text, folded.back(1)
    ('كوريا', 2)
    """
    at: list[int] = []
    shift: list[int] = []
    pieces: list[str] = []
    done = length = 0
    for odd in _ODD.finditer(text):
        pieces.append(text[done : odd.start()])
        length += odd.start() - done
        written = "" if _DROPPED.match(odd[0]) else _DROPPED.sub("", unicodedata.normalize("NFKC", odd[0]))
        for _ in written:
            at.append(length)
            shift.append(odd.start() - length)
            length += 1
        pieces.append(written)
        done = odd.end()
        at.append(length)
        shift.append(done - length)
    pieces.append(text[done:])
    return Folded("".join(pieces).translate(_ONE_TO_ONE), tuple(at), tuple(shift))
