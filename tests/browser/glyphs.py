"""Where letters stand on the screen, measured by the boxes that the browser itself gives for them."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Page

_SCREEN = r"""
const boxOf = (node, at) => {
  const range = document.createRange(); range.setStart(node, at); range.setEnd(node, at + 1)
  return [...range.getClientRects()].find((box) => box.width > 0)
}
const texts = (root, without) => {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT), found = []
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement
    if (!node.data.trim() || !element.checkVisibility() || element.closest('script, style, .hidden, option, textarea')) continue
    if (!without || !element.closest(without)) found.push(node)
  }
  return found
}
"""
_RUNS = (
    "([root, pattern, without]) => {"
    + _SCREEN
    + r"""
  const out = []
  for (const node of texts(document.querySelector(root), without)) {
    for (const hit of node.data.matchAll(new RegExp(pattern, 'gu'))) {
      const boxes = [...hit[0]].map((sign, at) => ({ sign, box: boxOf(node, hit.index + at) })).filter(({ box }) => box)
      const lines = new Set(boxes.map(({ box }) => Math.round(box.top)))
      if (lines.size !== 1) continue  // broken over two lines: no order on one line to speak of
      out.push({ text: hit[0], seen: boxes.sort((a, b) => a.box.left - b.box.left).map(({ sign }) => sign).join('') })
    }
  }
  return out
}"""
)
_TOUCHING = (
    "([without]) => {"
    + _SCREEN
    + r"""
  const nodes = texts(document.body, without), out = []
  const arabic = /\p{Script=Arabic}/u
  for (let at = 0; at + 1 < nodes.length; at += 1) {
    const [one, next] = [nodes[at], nodes[at + 1]]
    if (!arabic.test(one.data.at(-1)) || !arabic.test(next.data[0])) continue
    const [end, begin] = [boxOf(one, one.data.length - 1), boxOf(next, 0)]
    if (!end || !begin || Math.abs(end.top - begin.top) > 3) continue
    const gap = Math.max(begin.left - end.right, end.left - begin.right)
    if (gap < 2) out.push(`${one.data.slice(-20)}|${next.data.slice(0, 20)}`)
  }
  return out
}"""
)
_PLACE = (
    "([selector, sign]) => {"
    + _SCREEN
    + r"""
  for (const root of document.querySelectorAll(selector)) for (const node of texts(root, '')) {
    const at = node.data.indexOf(sign)
    if (at >= 0) { const box = boxOf(node, at); return { left: box.left, right: box.right, top: box.top } }
  }
  return null
}"""
)


def runs(page: Page, pattern: str, *, root: str = "body", without: str = "") -> list[tuple[str, str]]:
    """Return each text that fits a pattern, and the same signs in the order in which they stand from left to right."""
    return [(one["text"], one["seen"]) for one in page.evaluate(_RUNS, [root, pattern, without])]


def touching(page: Page, without: str) -> list[str]:
    """Return pairs of Arabic words of different elements between which there is no gap, so that they read as one word."""
    return page.evaluate(_TOUCHING, [without])


def place(page: Page, selector: str, sign: str) -> dict[str, float]:
    """Return where a sign (or the first letter of a word) stands inside the elements of a selector."""
    found = page.evaluate(_PLACE, [selector, sign])
    assert found, f"{json.dumps(sign, ensure_ascii=False)} does not stand in {selector}"
    return found
