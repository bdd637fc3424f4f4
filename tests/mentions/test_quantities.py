"""Counts and amounts: their bounds, their units, and the numbers that count nothing."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tawatur.mentions.quantities import Quantities
from tawatur.mentions.quantities.counted import counted
from tawatur.mentions.times import Times
from tawatur.model import Block, BlockKind, Document, MentionKind, Span

FIND = Quantities()


def found(text, **fields):
    doc = FIND(Times()(Document(id="d", name="d", text=text, published="2024-06-12", **fields)))
    return [m for m in doc.mentions if m.kind is MentionKind.QUANTITY]


def told(text):
    return [(text[m.span.start : m.span.end], m.value.low, m.value.high, m.value.approximate, m.value.unit) for m in found(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("وصل 400 جندي إلى الميناء", ("400 جندي", 400, 400, False, "soldiers")),
        ("شحنت السفينة 25,000 طن من القمح", ("25,000 طن", 25_000, 25_000, False, "tons")),
        ("أرسلت القيادة مليون جندي", ("مليون جندي", 1_000_000, 1_000_000, False, "soldiers")),
        ("تعهدت بدفع مليون ونصف المليون دولار", ("مليون ونصف المليون دولار", 1_500_000, 1_500_000, False, "USD")),
        ("قدمت 12 ألف قذيفة للحليف", ("12 ألف قذيفة", 12_000, 12_000, False, "shells")),
        ("احتشد نحو ستين خبيرا", ("نحو ستين خبيرا", 60, 60, True, "experts")),
        ("هاجم أكثر من مئة مسلح الثكنة", ("أكثر من مئة مسلح", 100, None, False, "gunmen")),
        ("تسلم ما لا يقل عن 20 دبابة", ("ما لا يقل عن 20 دبابة", 20, None, False, "tanks")),
        ("يستوعب المخيم ما يصل إلى 9 آلاف لاجئ", ("ما يصل إلى 9 آلاف لاجئ", None, 9000, False, "refugees")),
        ("أطلقت بين 20 و30 صاروخا", ("بين 20 و30 صاروخا", 20, 30, False, "missiles")),
        ("خسرت ما بين ألفين وسبعة آلاف يورو", ("ما بين ألفين وسبعة آلاف يورو", 2000, 7000, False, "EUR")),
        ("تبلغ الكلفة 20 إلى 30 مليار دولار", ("20 إلى 30 مليار دولار", 20e9, 30e9, False, "USD")),
        ("نزح عشرات الآلاف من المدنيين", ("عشرات الآلاف من المدنيين", 20_000, 99_999, False, "civilians")),
        ("تظاهر مئات العمال", ("مئات العمال", 200, 999, False, "workers")),
        ("أصيب عشرون مدنيا على الأقل", ("عشرون مدنيا على الأقل", 20, None, False, "civilians wounded")),
        ("سقطت ثلاث مسيرات فوق البحر", ("ثلاث مسيرات", 3, 3, False, "drones")),
        ("أطلقوا صاروخين على القاعدة", ("صاروخين", 2, 2, False, "missiles")),
        ("أوقفت الشرطة إرهابيين اثنين", ("إرهابيين اثنين", 2, 2, False, "terrorists")),
        ("حكم عليه بالسجن خمس سنوات", ("خمس سنوات", 5, 5, False, "years of prison")),
        ("أيد القرار 60 بالمئة من الناخبين", ("60 بالمئة", 60, 60, False, "percent")),
        ("كلفت الحملة $300", ("$300", 300, 300, False, "USD")),
        ("صوت 15 من أصل 17 قاضيا معه", ("15 من أصل 17", 15, 15, False, "")),
        ("لا يتجاوز عدد الحراس خمسين حارسا", ("خمسين حارسا", None, 50, False, "")),
        ("قد تصل الغرامة إلى 5 آلاف دينار", ("5 آلاف دينار", None, 5000, False, "dinars")),
        ("أسفر القصف عن مقتل 29 شخصا", ("29 شخصا", 29, 29, False, "people killed")),
        ("سمي المهربون الثلاثة في التقرير", ("المهربون الثلاثة", 3, 3, False, "smugglers")),
    ],
)
def test_bounds_and_units(text, expected):
    assert expected in told(text)


def test_bare_numbers_count_what_befell_people():
    assert told("أدت الغارة إلى مقتل 7 وإصابة 11 في الحي") == [
        ("7", 7, 7, False, "people killed"),
        ("11", 11, 11, False, "people wounded"),
    ]


def test_others_are_counted_as_those_before_them():
    assert [(m.value.low, m.value.unit) for m in found("قتل جندي وجرح ثمانية آخرون")] == [(8, "people wounded")]


@pytest.mark.parametrize(
    "text",
    [
        "نص القرار رقم 1701 على وقف القتال",
        "تقع الغرفة رقم 12 في الطابق",
        "المادة 51 من الميثاق",
        "وقعت الهدنة في 27 تموز 1953",
        "دامت المعركة ثلاثة أيام",
        "يبلغ من العمر 41 عاما",
        "تبعد القرية 30 كيلومترا عن الحدود",
        "ورد ذلك في الحاشية [32] من الكتاب",
        "ظهر المدفع M1989 في العرض",
        "عند الساعة 12:30 بتوقيت القدس",
        "فازت باليوم الثالث من السباق",
        "كمية من الذخيرة",
        "الدورة الثامنة والعشرين للقمة",
        "توقفوا عند خط عرض 38 شمالا",
    ],
)
def test_numbers_that_count_nothing(text):
    assert told(text) == []


def test_boilerplate_is_not_read():
    text = "شارك 120 شخصا الصفحة\nوصل 40 جنديا"
    assert [m.value.low for m in found(text, blocks=(Block(Span(0, 20), BlockKind.BOILERPLATE),))] == [40]


def test_own_units_are_read_behind_ours(tmp_path):
    (tmp_path / "units.tsv").write_text(
        "noun\tunit\tkind\texample\tsource\nخيمة|خيام\ttents\tthings\tنصبت مئة خيمة\tours\n", encoding="utf-8"
    )
    doc = Quantities(tmp_path)(Document(id="d", name="d", text="نصبت الفرق مئة خيمة"))
    assert [m.value.unit for m in doc.mentions] == ["tents"]


PHRASES = [" ".join((word, *run[0])) for word, runs in counted().phrases.items() for run in runs]
SIGNS = ["12", "1950", "3,5", "0", "99999999999", "ألف", "وعشرون", "مئة", "ونصف", "-", "(", ")", "\n\n", "،", ".", "و", "$", "%"]
WORDS = st.sampled_from([*counted().units, *counted().roles, *PHRASES, *SIGNS])


@given(st.lists(WORDS, max_size=12))
def test_whatever_the_text_spans_hold_and_bounds_are_ordered(words):
    text = " ".join(words)
    before = 0
    for mention in FIND(Document(id="d", name="d", text=text)).mentions:
        assert before <= mention.span.start < mention.span.end <= len(text)
        before = mention.span.end
        low, high = mention.value.low, mention.value.high
        assert low is not None or high is not None
        assert low is None or high is None or low <= high
