"""The timeline as it is painted: labels whole at the recent edge, letters of our own font, time in the reading direction."""

import re
from itertools import pairwise

import pytest

from places import LANGUAGES

NOTE = """() => {
  window.painted = []
  const paint = CanvasRenderingContext2D.prototype.fillText
  CanvasRenderingContext2D.prototype.fillText = function (text, x, y, ...rest) {
    const place = this.getTransform().transformPoint({ x, y }), scale = this.getTransform().a, wide = this.measureText(text)
    window.painted.push({ text, canvas: [...document.querySelectorAll('canvas')].indexOf(this.canvas), top: place.y / scale,
      left: place.x / scale - wide.actualBoundingBoxLeft, right: place.x / scale + wide.actualBoundingBoxRight, font: this.font,
      direction: this.direction, width: this.canvas.width / scale, ready: document.fonts.check(this.font, text) })
    return paint.call(this, text, x, y, ...rest)
  }
}"""
ARABIC = re.compile(r"[ء-ي]")


def painted(visit, path: str = "/entries?view=timeline", *, width: int = 1280, **settings: str):
    """Open a page with a timeline and return the texts of its last painting."""
    page = visit.blank(width=width, **settings)
    page.add_init_script(f"({NOTE})()")
    page.goto(visit.site + path)
    visit.settled(page)
    page.evaluate("() => { window.painted = [] }")
    page.mouse.move(5, 5)
    page.set_viewport_size({"width": width + 2, "height": 900})
    page.wait_for_function("() => window.painted.length > 3")
    page.wait_for_timeout(300)
    return page, page.evaluate("() => window.painted.filter((one) => one.canvas === window.painted.at(-1).canvas)")


@pytest.mark.parametrize("width", [1280, 420])
@pytest.mark.parametrize("language", LANGUAGES)
def test_no_label_runs_out_of_the_picture(visit, language, width):
    _, texts = painted(visit, language=language, width=width)
    out = [one["text"] for one in texts if one["left"] < -1 or one["right"] > one["width"] + 1]
    assert len({one["text"] for one in texts}) > 5
    assert out == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_labels_do_not_lie_on_each_other(visit, language):
    _, texts = painted(visit, language=language)
    last = {(one["text"], round(one["top"])): one for one in texts}
    boxes = sorted(last.values(), key=lambda one: (round(one["top"]), one["left"]))
    over = [
        (one["text"], following["text"])
        for one, following in pairwise(boxes)
        if round(one["top"]) == round(following["top"]) and following["left"] < one["right"] - 1
    ]
    assert over == []


def test_arabic_is_painted_in_the_own_font_once_it_is_there_and_from_right_to_left(visit):
    page = visit.blank()
    page.add_init_script(f"({NOTE})()")
    page.goto(visit.site + "/entries?view=timeline")
    visit.settled(page)
    arabic = [one for one in page.evaluate("() => window.painted") if ARABIC.search(one["text"])]
    assert arabic
    assert all("Plex" in one["font"] and one["ready"] for one in arabic)
    assert {one["direction"] for one in arabic} == {"rtl"}


@pytest.mark.parametrize(
    ("settings", "older"),
    [
        ({"language": "ar"}, "right"),
        ({"language": "en"}, "left"),
        ({"language": "ar", "axis": "ltr"}, "left"),
        ({"language": "en", "axis": "rtl"}, "right"),
    ],
)
def test_time_runs_as_the_language_is_read_unless_the_reader_chooses(visit, settings, older):
    _, texts = painted(visit, **settings)
    years = sorted({(int(one["text"]), round(one["left"], 3)) for one in texts if re.fullmatch(r"(19|20)\d\d", one["text"])})
    assert len(years) > 3
    places = [left for _, left in years]
    assert places == sorted(places, reverse=older == "right")


def test_the_wheel_and_the_keys_narrow_the_window_and_the_list_follows(visit):
    page = visit("/entries")
    before = page.locator("[data-entry]").count()
    canvas = page.locator(".timeline canvas").first
    canvas.focus()
    for _ in range(6):
        page.keyboard.press("+")
    page.wait_for_function("() => location.search.includes('from=') && location.search.includes('to=')")
    visit.settled(page)
    assert page.locator("[data-entry]").count() < before
    canvas.focus()
    page.keyboard.press("0")
    page.wait_for_function("() => !location.search.includes('from=')")
    visit.settled(page)
    assert page.locator("[data-entry]").count() == before


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("path", ["/relations/{a}/{b}", "/network", "/network?level=actor", "/"])
def test_no_word_of_a_drawing_is_cut_off(visit, known, path, language):
    page = visit(path.format(**known), language=language)
    cut = page.evaluate(
        """() => [...document.querySelectorAll('main svg text')].filter((text) => {
        const frame = text.ownerSVGElement.getBoundingClientRect(), box = text.getBoundingClientRect()
        return text.checkVisibility() && box.width && (box.left < frame.left - 1 || box.right > frame.right + 1
          || box.top < frame.top - 1 || box.bottom > frame.bottom + 1) }).map((text) => text.textContent)"""
    )
    assert cut == []


def test_an_edge_of_the_drawing_opens_its_entries_and_an_actor_its_own(visit):
    page = visit("/network")
    page.locator("[data-act=edge]").first.dispatch_event("click")
    page.wait_for_url(re.compile(r"/entries\?tie="))
    page.go_back()
    page.wait_for_url("**/network")
    visit.settled(page)
    page.locator(".chart-network").focus()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"/entries\?state="))
