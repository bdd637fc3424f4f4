"""Draw the picture of the README: what `tawatur demo` prints, and one disputed entry, as an SVG of a terminal.

python tools/picture.py

Writes `docs/demo.svg`. The picture asks no other machine for a font, and Arabic keeps its joined letters: a terminal
grid gives every character a width of its own, which would tear them apart.
"""

from __future__ import annotations

import io
import re
import tempfile
from contextlib import chdir
from pathlib import Path
from typing import TYPE_CHECKING

from rich._export_format import CONSOLE_SVG_FORMAT
from rich.console import Console

from tawatur import show
from tawatur.api import Case, demo

if TYPE_CHECKING:
    from tawatur.model import Entry

PICTURE = Path(__file__).resolve().parents[1] / "docs" / "demo.svg"
WIDTH = 128
_FONT_FACE = re.compile(r"@font-face \{\{.*?\}\}\s*", re.DOTALL)
_PIECE = re.compile(r'(?: textLength="[\d.]+")([^>]*>)([^<]*[\u0600-\u06ff][^<]*)')
_ARABIC = re.compile(r"[\u0600-\u06ff](?:(?:&#160;|/)*[\u0600-\u06ff])*")
_QUOTED = re.compile(r"^((?:&#160;)*«?)([\u0600-\u06ff\d](?:[^A-Za-z·←&]|&#160;)*?)(»?(?:&#160;)*)$")
_RIGHT_TO_LEFT, _END = "\u2067", "\u2069"


def main() -> None:
    """Build the example case and draw what it prints."""
    out = Console(record=True, width=WIDTH, file=io.StringIO(), force_terminal=True, color_system="truecolor", highlight=False)
    with tempfile.TemporaryDirectory() as folder, chdir(folder):
        summary = demo(case="demo.tawatur")
        with Case("demo.tawatur") as case:
            out.print("[dim]$[/dim] [b]tawatur demo[/b]\n")
            show.overview(out, case)
            show.summary(out, summary)
            entry = disputed(case.entries())
            out.print(f"\n[dim]$[/dim] [b]tawatur show demo.tawatur entry {entry.id[:8]}[/b]\n")
            show.card(out, case, entry)
    svg = out.export_svg(title="tawatur", code_format=_FONT_FACE.sub("", CONSOLE_SVG_FORMAT), unique_id="tawatur")
    PICTURE.write_text(_PIECE.sub(lambda piece: piece[1] + isolated(piece[2]), svg), encoding="utf-8")
    print(f"{PICTURE.name}: {PICTURE.stat().st_size // 1024} KiB")


def disputed(entries: tuple[Entry, ...]) -> Entry:
    """Return the disputed entry that most roots tell; arms before all else, since the example was written around them."""
    open_ones = (entry for entry in entries if entry.status == "disputed")
    return max(open_ones, key=lambda entry: (entry.mode == "arms", entry.roots, entry.documents, entry.id))


def isolated(line: str) -> str:
    """Set Arabic apart with the invisible marks for it, so that the numbers beside it keep their order."""
    quoted = _QUOTED.match(line)
    if quoted:
        return f"{quoted[1]}{_RIGHT_TO_LEFT}{quoted[2]}{_END}{quoted[3]}"
    return _ARABIC.sub(lambda found: f"{_RIGHT_TO_LEFT}{found[0]}{_END}", line)


if __name__ == "__main__":
    main()
