"""Tag Arabic times in a text without the rest of the road.

>>> [mention.value.edtf for mention in tag("وقعت المعاهدة في 15 أغسطس/آب 1945، ثم عدلت قبل عامين", published="2023-08-15")]
['1945-08-15', '2021']
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from tawatur.mentions.times import Times
from tawatur.mentions.times.published import guess_published
from tawatur.model import Document

if TYPE_CHECKING:
    from tawatur.model import Guess, Mention

__all__ = ["guesses", "tag"]


@lru_cache(maxsize=1)
def _times() -> Times:
    return Times()


def tag(text: str, *, published: str | None = None) -> tuple[Mention, ...]:
    """Return the times of a text; relative ones count from `published` (EDTF) or from the text, never from now.

    >>> tag("انسحبت القوات الشهر الماضي", published="2024-06-12")[0].value.reason
    'past month'
    """
    return _times()(_document(text, published)).mentions


def guesses(text: str) -> tuple[Guess, ...]:
    """Return explained guesses at the date of a text, the best first.

    >>> guesses("نشر في 4 مارس 2020")[0].value
    '2020-03-04'
    """
    return guess_published(_document(text, None))


def _document(text: str, published: str | None) -> Document:
    return Document(id="", name="", text=text, published=published)
