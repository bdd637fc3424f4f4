"""How the pages look that stand without the built one: their style, letters and icon."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

LOOK = '<link rel="icon" href="/print/icon.svg"><link rel="stylesheet" href="/print/style.css">'
"""What the head of such a page asks for."""
STYLE = """
:root { color-scheme: light dark; --ink: #1c1917; --paper: #fdfcfa; --rule: #d6d3d1; --soft: #57534e; --mark: #fde68a }
@media (prefers-color-scheme: dark) { :root { --ink: #e7e5e4; --paper: #1c1917; --rule: #44403c; --soft: #a8a29e; --mark: #854d0e } }
body { margin: 0 auto; max-width: 56rem; padding: 1.5rem; font: 1rem/1.7 "Plex Arabic", "Noto Naskh Arabic", system-ui, sans-serif;
  color: var(--ink); background: var(--paper); overflow-wrap: anywhere }
header, nav { display: flex; gap: 1rem; align-items: baseline; flex-wrap: wrap }
h1 { font-size: 1.5rem; margin: 0 }
h2 { font-size: 1.15rem; margin: 2rem 0 .5rem }
a { color: inherit }
ol { list-style: none; padding: 0 }
li { border-block-start: 1px solid var(--rule); padding-block: .5rem; break-inside: avoid }
time, .soft { color: var(--soft) }
time { unicode-bidi: isolate }
.soft, .status { font-size: .875rem }
.status { font-weight: 600; white-space: nowrap }
.line { display: grid; grid-template-columns: 10rem minmax(0, 1fr) auto; gap: 0 1rem; align-items: baseline }
.line .soft { grid-column: 2 / -1 }
.facts { display: flex; flex-wrap: wrap; gap: 0 1rem; align-items: baseline }
@media (max-width: 40rem) {
  .line { grid-template-columns: minmax(0, 1fr) auto }
  .line a, .line .soft { grid-column: 1 / -1 }
  .line .status { grid-area: 1 / 2 }
}
mark { background: var(--mark); color: inherit; border-block-end: 2px solid currentcolor }
blockquote { margin: .3rem 0; padding-inline-start: 1rem; border-inline-start: 3px solid var(--rule); unicode-bidi: isolate }
@media print { nav { display: none } body { max-width: none; padding: 0 } a { text-decoration: none } h2 { break-after: avoid } }
"""
_FONT = re.compile(r"assets/[a-z-]+-(arabic|latin)-([46]00)-normal-[^/]*\.woff2")
_RANGES = {
    "arabic": "U+0600-06FF, U+0750-077F, U+08A0-08FF, U+200C-200E, U+FB50-FDFF, U+FE70-FEFC",
    "latin": "U+0000-00FF, U+2000-206F, U+2212",
}
ICON = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">'
    '<circle cx="16" cy="16" r="12" fill="none" stroke="#0b6e6e" stroke-width="3"/><circle cx="16" cy="16" r="6" fill="#0b6e6e"/></svg>'
)


def style(files: Iterable[str]) -> str:
    """Return the style of the pages, with the letters of the built page where it is there."""
    found = ((path, *font.groups()) for path in sorted(files) if (font := _FONT.fullmatch(path)))
    faces = (
        f'@font-face {{ font-family: "Plex Arabic"; font-weight: {weight}; font-display: swap; src: url("/{path}") format("woff2"); '
        f"unicode-range: {_RANGES[script]} }}"
        for path, script, weight in found
    )
    return "\n".join((*faces, STYLE))
