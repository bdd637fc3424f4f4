"""Keys as a board with an Arabic layout sends them: the letter is Arabic, the place on the board the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Page

ARABIC = dict(zip("acdefghijklmnopqrstuvwxyz[]/", "شؤيثبلاهتنمةىخحضقسفعرصءغئجدظ", strict=True)) | {"b": "لا"}
PLACES = {"[": ("BracketLeft", 219), "]": ("BracketRight", 221), "/": ("Slash", 191), " ": ("Space", 32)}


def press(page: Page, key: str, layout: str = "latin") -> None:
    """Press a key of the board as a person does, under the layout given."""
    if layout == "latin":
        page.keyboard.press("Space" if key == " " else key)
        return
    code, number = PLACES.get(key, (f"Key{key.upper()}", ord(key.upper())))
    sign = ARABIC.get(key, key)
    session = page.context.new_cdp_session(page)
    event = {"key": sign, "code": code, "windowsVirtualKeyCode": number}
    session.send("Input.dispatchKeyEvent", {"type": "keyDown", "text": sign, **event})
    session.send("Input.dispatchKeyEvent", {"type": "keyUp", **event})
    session.detach()
