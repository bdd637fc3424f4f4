"""The document road: the only place that knows the order of its stages.

read -> clean -> sentences -> dates -> mentions -> events -> claims. Every stage takes a document and gives a copy
with one layer more; none looks at another document. A document that is not Arabic is kept and not coded.
"""

from __future__ import annotations

import hashlib
from dataclasses import replace
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING

from tawatur import lexicon, linear
from tawatur.claims import Claims
from tawatur.clean import clean
from tawatur.events import Events
from tawatur.mentions.finders import Mentions
from tawatur.mentions.times.published import guess_published
from tawatur.model import Document, Rejection
from tawatur.sentences import sentences
from tawatur.version import __version__

if TYPE_CHECKING:
    from collections.abc import Callable

    Stage = Callable[[Document], Document]

_TRUSTED_RANK = 3
"""Guesses at a date up to this rank come from the page's own byline or plain arithmetic; later ones are only listed."""


def date(doc: Document, own: Path | None = None) -> Document:
    """Date a document that came without a date by what its own text says, if that is plain enough."""
    if doc.published:
        return doc
    guesses = guess_published(doc, own)
    best = min(guesses, key=lambda guess: guess.rank, default=None)
    published = best.value if best is not None and best.rank <= _TRUSTED_RANK else None
    return replace(doc, guesses=(*doc.guesses, *guesses), published=published)


@cache
def road(own: Path | None = None) -> tuple[Stage, ...]:
    """Return the stages in order, with the user's own word files beside ours."""
    return (partial(clean, own=own), partial(sentences, own=own), partial(date, own=own), Mentions(own), Events(own), Claims(own))


def walk(doc: Document, own: Path | None = None) -> Document:
    """Take one document down the whole road."""
    if doc.language != "ar":
        why = Rejection(doc.source, f"not coded: the language is {doc.language!r}, not Arabic", "it is kept and can be read and searched")
        return clean(doc, own=own).adding(rejections=() if why in doc.rejections else (why,))
    for stage in road(own):
        doc = stage(doc)
    return doc


@cache
def fingerprint(own: Path | None = None) -> str:
    """Return a digest of program version, rules, learned weights and word files: when it changes, a case is built anew."""
    digest = hashlib.sha256(__version__.encode())
    package = Path(__file__).parent
    data = (*sorted(lexicon.HOME.rglob("*.*")), *sorted(linear.HOME.glob("*.json.gz")))
    files = [*sorted(package.rglob("*.py")), *data, *(sorted(own.glob("*.tsv")) if own else [])]
    for file in files:
        digest.update(file.name.encode())
        digest.update(file.read_bytes())
    return digest.hexdigest()[:16]
