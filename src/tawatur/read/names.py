"""Names of files as text that is safe to show: never used as a path again."""

from __future__ import annotations

import unicodedata
from hashlib import sha256
from pathlib import PurePosixPath

_ROOM = 200
"""Characters of a name that are kept: longer ones come from attacks or broken archives."""
_HIDING = frozenset("\u200b\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff")


def shown(name: str) -> str:
    r"""Return a name without invisible, turning and control characters, in one Unicode form.

    >>> shown("report\u202etxt.exe")
    'reporttxt.exe'
    """
    whole = name.encode("utf-8", "replace").decode("utf-8")
    kept = "".join(c for c in unicodedata.normalize("NFC", whole) if c not in _HIDING and unicodedata.category(c) not in ("Cc", "Cs"))
    return kept if len(kept) <= _ROOM else kept[: _ROOM - 9] + "~" + sha256(kept.encode()).hexdigest()[:8]


def member(name: str) -> str:
    """Return an archive member's name without its climbing and rooted parts.

    >>> member("../../etc/passwd.txt")
    'etc/passwd.txt'
    """
    parts = [part for part in name.replace("\\", "/").split("/") if part not in ("", ".", "..")]
    return shown("/".join(parts)) or "unnamed"


def stem(source: str) -> str:
    """Return the file name without folder and suffix: how a document is called.

    >>> stem("wire/2024-05-03 moscow.txt"), stem("pile.zip!a/b.srt")
    ('2024-05-03 moscow', 'b')
    """
    last = PurePosixPath(source.rpartition("!")[2] or source).name
    return (PurePosixPath(last).stem or last).strip() or "unnamed"


class Names:
    """Gives each document of a pile a name and an id of its own, in the order in which they come."""

    def __init__(self) -> None:
        """Begin with no names taken."""
        self._names: set[str] = set()
        self._ids: set[str] = set()

    def name(self, wanted: str) -> str:
        """Return the wanted name, or with the first free number behind it."""
        name, number = wanted, 1
        while name in self._names:
            number += 1
            name = f"{wanted}-{number}"
        self._names.add(name)
        return name

    def id(self, wanted: str, text: str) -> str:
        """Return the hash of name and text; a true copy under the same name counts on."""
        digest = sha256(text.encode("utf-8")).hexdigest()
        number, key = 1, f"{wanted}\n{digest}"
        while (found := sha256(key.encode("utf-8")).hexdigest()[:16]) in self._ids:
            number += 1
            key = f"{wanted}\n{digest}\n{number}"
        self._ids.add(found)
        return found
