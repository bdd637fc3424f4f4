"""Guesses at a document's date: ranked and explained, and badges of the page are no evidence."""

from __future__ import annotations

import pytest

from tawatur.mentions.times.published import guess_published
from tawatur.model import Block, BlockKind, Document, Span


def best(text, **fields):
    found = guess_published(Document(id="d", name="d", text=text, **fields))
    return (found[0].value, found[0].by) if found else None


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("نشر في 4 مارس 2020\n\nتفشى المرض في الميناء عام 2019", "2020-03-04"),
        ("صحيفة الميناء\n14 شباط 2005\n\nانفجرت سيارة في المرفأ", "2005-02-14"),
        ("أعلن الوزير اليوم الثلاثاء 6 جوان 2017 أن المهلة انتهت", "2017-06-06"),
        ("قال القائد أمس الاثنين 5 يونيو 2017 إن الطريق مفتوح", "2017-06-06"),
        ("هنأه اليوم الجمعة بالذكرى الـ80 لتحرير كوريا", "2025-08-15"),
        ("تظاهر الآلاف في الذكرى الستين لاستقلال الجزائر", "2022-07-05"),
        ("قتل ثلاثة اليوم الأحد، بعد هجوم بدأ في 7 أبريل 2013", "2013-04-07"),
    ],
)
def test_the_best_evidence_wins(text, value):
    assert best(text)[0] == value


def test_the_last_dated_event_is_only_a_lower_bound():
    assert best("اندلعت الحرب عام 1950 وانتهت في تموز 1953") == ("1953-07/..", "not before the latest date in the text")


def test_a_badge_counted_from_the_day_of_scraping_is_no_evidence():
    assert best("القلعة\n\nمنذ عامين\n\nجدران من حجر") is None


def test_a_byline_block_is_believed():
    text = "مراسلنا، 9 أيار 2021، بيروت\nاحترق السوق"
    assert best(text, blocks=(Block(Span(0, 27), BlockKind.BYLINE),))[0] == "2021-05-09"


def test_the_date_of_an_update_ranks_behind_that_of_publication():
    found = guess_published(Document(id="d", name="d", text="آخر تحديث 9 آب 2021\nنشر في 4 آب 2021\nاحترق السوق"))
    assert [guess.value for guess in found][:2] == ["2021-08-04", "2021-08-09"]


def test_a_weekday_with_day_and_month_gives_the_year_in_which_it_is_right():
    found = guess_published(Document(id="d", name="d", text="في عام 2022 هدأت الجبهة. يلتقي الرئيسان الثلاثاء 15 أغسطس"))
    assert "2023-08~" in {guess.value for guess in found}
