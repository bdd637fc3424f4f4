"""Texts of the print page and the exports, in Arabic and English, out of the same catalogues as the app's.

`locales/*.ftl` is Fluent: plural forms by the language's own rules (six in Arabic), and every inserted value stands between
bidi isolates, so that a Latin name cannot turn an Arabic sentence round.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from fluent.runtime import FluentBundle, FluentResource

FOLDER = Path(__file__).parent / "locales"
LANGUAGES = ("ar", "en")


@dataclass(frozen=True, slots=True)
class Texts:
    """The texts of one language."""

    language: str
    bundle: FluentBundle

    def __call__(self, key: str, **values: Any) -> str:
        """Return a text with its values filled in; an unknown key raises `KeyError`.

        >>> texts("en", isolating=False)("count-entries", count=1)
        '1 entry'
        """
        pattern = self.bundle.get_message(key).value
        if pattern is None:
            raise KeyError(key)
        said, faults = self.bundle.format_pattern(pattern, values)
        if faults:
            raise KeyError(f"{key}: {faults[0]}")
        return str(said)


@cache
def texts(language: str, *, isolating: bool = True) -> Texts:
    """Return the texts of a language, `ar` or `en`; `isolating=False` leaves the invisible bidi isolates out.

    >>> texts("ar", isolating=False)("count-entries", count=2)
    'حدثان'
    """
    bundle = FluentBundle([language], use_isolating=isolating)
    bundle.add_resource(FluentResource((FOLDER / f"{language}.ftl").read_text(encoding="utf-8")))
    return Texts(language, bundle)
