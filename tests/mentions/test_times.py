"""The finder as a whole: spans, anchors, reasons, repairs, boilerplate, subtitles, the user's own rows."""

from __future__ import annotations

from pathlib import Path

import pytest
from hijridate import Hijri
from hypothesis import given
from hypothesis import strategies as st

from tawatur import edtf, times
from tawatur.mentions.times import Times, hijri
from tawatur.mentions.times.calendar import Moment, add, easter, month_length, nearest, weekday_of
from tawatur.mentions.times.vocabulary import vocabulary
from tawatur.model import Block, BlockKind, Document, Span, TimeCode

HERE = Path(__file__)


def document(text, **fields):
    return Document(id="d", name="d", text=text, **fields)


def told(text, published=None):
    return [(text[m.span.start : m.span.end], m.value.edtf) for m in times.tag(text, published=published)]


def test_without_a_publication_date_nothing_is_guessed():
    assert told("عادت اللجنة أمس، وتجتمع الأسبوع المقبل") == []


def test_a_broken_publication_date_counts_as_none():
    assert told("عادت اللجنة أمس", published="last week") == []


def test_a_vague_publication_date_stays_vague():
    assert told("عادت اللجنة اليوم", published="2022-09~") == [("اليوم", "2022-09~")]


@pytest.mark.parametrize(
    ("text", "anchor"),
    [
        ("وقعت الهدنة في 27 تموز 1953", "absolute"),
        ("وقعت الهدنة الشهر الماضي", "document"),
        ("وقعت الهدنة في 27 تموز 1953، وبعد شهر عادت الأسرى", "text"),
    ],
)
def test_every_value_says_what_it_was_counted_from(text, anchor):
    last = times.tag(text, published="2024-06-12")[-1].value
    assert last.anchor == anchor
    assert last.reason


@pytest.mark.parametrize(
    ("text", "surface", "value", "reason"),
    [
        ("في الحرب (19391945) دمر الميناء", "19391945", "1939/1945", "lost its dash"),
        ("استقلت البلاد عام 19461 رسميا", "عام 1946", "1946", "footnote"),
        ("حرب 73 غيرت الخريطة", "73", "1973", "short for 1973"),
    ],
)
def test_repairs_are_told_in_the_reason(text, surface, value, reason):
    (only,) = times.tag(text)
    assert (text[only.span.start : only.span.end], only.value.edtf) == (surface, value)
    assert reason in only.value.reason


def test_a_glued_word_is_read_and_its_span_is_the_right_half():
    assert told("توقف الزرع اثناءالحرب العالمية الثانية") == [("الحرب العالمية الثانية", "1939/1945")]


def test_boilerplate_is_not_read():
    text = "آخر تحديث 3 مايو 2020\nوقع الاتفاق في 9 آذار 2019"
    doc = document(text, blocks=(Block(Span(0, 21), BlockKind.BOILERPLATE),))
    assert [m.value.edtf for m in Times()(doc).mentions] == ["2019-03-09"]


def test_a_badge_of_the_page_is_no_time_of_the_story():
    assert told("القلعة القديمة\n\nمنذ عامين\n\nبنيت القلعة سنة 1540", published="2020-01-01") == [("سنة 1540", "1540")]


def test_time_codes_of_subtitles_are_stepped_over():
    first, second = "ولد في 15\n", "مايو 1948 في يافا\n"
    text = f"00:00:01,000 --> 00:00:03,000\n{first}\n00:00:03,000 --> 00:00:06,000\n{second}"
    at, then = text.index(first), text.index(second)
    cues = (TimeCode(Span(at, at + len(first)), 1000, 3000), TimeCode(Span(then, then + len(second)), 3000, 6000))
    assert [m.value.edtf for m in Times()(document(text, timecodes=cues)).mentions] == ["1948-05"]


def test_marks_and_tatweel_do_not_shift_spans():
    text = "وُقِّعَ في ١٥ مـايو ١٩٤٨م بالقدس"
    assert told(text) == [("١٥ مـايو ١٩٤٨م", "1948-05-15")]


def test_a_weekday_that_disagrees_lowers_trust_and_says_so():
    (only,) = times.tag("التقيا يوم الجمعة 15 مايو 1948")
    assert only.value.edtf == "1948-05-15"
    assert "weekday" in only.value.reason


def test_own_rows_are_read_behind_ours(tmp_path):
    (tmp_path / "periods.tsv").write_text(
        "name\tkind\tvalue\texample\tsource\nحرب الموانئ\tera\t1901/1903\tجرت حرب الموانئ\tour archive\n", encoding="utf-8"
    )
    found = Times(tmp_path)(document("ازدهرت المدينة بعد حرب الموانئ")).mentions
    assert [m.value.edtf for m in found] == ["1903/.."]


def test_earliest_and_latest_day_are_given_and_open_ends_are_none():
    (only,) = times.tag("ظل مغلقا منذ نيسان 2011")
    assert (only.value.earliest, only.value.latest) == ("2011-04-01", None)


def test_every_name_of_a_month_is_known_alone_or_with_a_day():
    known = vocabulary()
    for names in {sense.value for senses in known.single.values() if (sense := senses.get("month"))}:
        calendar, number, _ = names.split(":")
        assert calendar in ("gregorian", "hijri")
        assert 1 <= int(number) <= 12


@given(st.integers(1343, 1500), st.integers(1, 12), st.integers(1, 28))
def test_umm_al_qura_agrees_with_hijridate(year, month, day):
    assert edtf.iso(hijri.to_day(year, month, day)) == Hijri(year, month, day).to_gregorian().isoformat()


def test_every_month_of_umm_al_qura_begins_where_hijridate_has_it():
    for year in range(1343, 1501):
        for month in range(1, 13):
            assert edtf.iso(hijri.first_day(year, month)) == Hijri(year, month, 1).to_gregorian().isoformat()


@given(st.integers(1, 2000))
def test_islamic_years_follow_one_another(year):
    assert abs(hijri.last_day(year) + 1 - hijri.first_day(year + 1)) <= (2 if year in (1342, 1500) else 0)
    assert hijri.year_of(hijri.first_day(year) + 100) == year


def test_known_easters():
    assert [str(easter(year)) for year in (1961, 2000, 2016, 2025)] == ["1961-04-02", "2000-04-23", "2016-03-27", "2025-04-20"]


@given(st.dates(), st.integers(1, 7), st.booleans(), st.booleans())
def test_the_nearest_weekday_is_that_weekday_and_within_a_week(day, weekday, after, same):
    here = Moment(max(2, min(day.year, 9998)), day.month, min(day.day, 28))
    found = nearest(here, weekday, after=after, same=same)
    assert weekday_of(found) == weekday
    gap = edtf.ordinal(*found) - edtf.ordinal(*here)
    assert 0 <= (gap if after else -gap) <= 7
    assert same or gap != 0


@given(st.integers(2, 9000), st.integers(1, 12), st.integers(-600, 600))
def test_months_there_and_back(year, month, count):
    here = Moment(year, month)
    there = add(here, "month", count)
    if there.year > 0:
        assert add(there, "month", -count) == here
        assert 28 <= month_length(there.year, there.month) <= 31


WORDS = st.sampled_from(
    [word for row in vocabulary().single for word in (row, f"و{row}", f"ال{row}")]
    + [
        "12",
        "1950",
        "٢٠٢٣",
        "5/8/2023",
        "31/2/2020",
        "19411943",
        "0",
        "99999999999",
        "آل",
        "ال",
        "من",
        "في",
        "-",
        "(",
        ")",
        "\n\n",
        "،",
        ".",
        "و",
    ]
)
DATES = st.sampled_from(["2024-06-12", "2024-01", "2022-09~", "2024", None, "9999-12-31", "0001-01-01", "199X", "2024/..", "2024-02-29"])


@given(st.lists(WORDS, max_size=14), DATES)
def test_whatever_the_text_spans_hold_and_values_are_valid(words, published):
    text = " ".join(words)
    before = 0
    for mention in times.tag(text, published=published):
        assert before <= mention.span.start < mention.span.end <= len(text)
        before = mention.span.end
        if mention.value.kind == "date":
            assert edtf.valid(mention.value.edtf)
            low, high = mention.value.earliest, mention.value.latest
            assert low is not None or high is not None
