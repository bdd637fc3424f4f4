import pytest
from hypothesis import given
from hypothesis import strategies as st

from tawatur.clean import clean
from tawatur.clean.repairs import repairs
from tawatur.model import BlockKind, Document


def found(text: str) -> list[tuple[str, str, str]]:
    return [(repair.kind, repair.span.of(text), repair.reading) for repair in repairs(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("في ديسمبر1950 عاد الوفد", ("glued", "ديسمبر1950", "ديسمبر 1950")),
        ("سنة 1950أبلغ السفير", ("glued", "1950أبلغ", "1950 أبلغ")),
        ("دامت الحرب (19501953)", ("range", "19501953", "1950-1953")),
        ("رفع الحصار عام 19472. وبعدها", ("footnote", "2", "")),
        ("وقع في 3 مارس 190711 يوليو 1909", ("glued", "190711", "1907 11")),
        ("ولايوجد اتفاق بينهما", ("glued", "ولايوجد", "ولا يوجد")),
        ("اندلعت اثناءالحرب", ("glued", "اثناءالحرب", "اثناء الحرب")),
        ("في الحرب العالميةالثانية", ("glued", "العالميةالثانية", "العالمية الثانية")),
        ("انتهت المعارك بالاستسلامللحكومة", ("glued", "بالاستسلامللحكومة", "بالاستسلام للحكومة")),
        ("أعلنت کوریا موقفها", ("letters", "کوریا", "كوريا")),
        ("وصل \u202eالوفد", ("direction", "\u202e", "")),
        ("وصل\0 الوفد", ("control", "\0", "")),
        ("وصل الو\ufffdد", ("broken", "\ufffd", "")),
    ],
)
def test_each_kind_of_damage_is_found_with_its_reading(text, expected):
    assert expected in found(text)


@pytest.mark.parametrize(
    "text",
    [
        "بلغ العدد 19472 جنديا",
        "رقم القيد 19531950",
        "الذكرى ال78 للتحرير",
        "عام 1956م وعام 26هـ",
        "طائرات إف16 وقذائف M1989",
        "وصل 12 جنديا و10 طائرات",
        "قبل عام 1945. ثم",
        "استقبالاتهم وعبدالرحمن وبالاستقلالية والفلسطينيون",
        "فلاديفوستوك وسانتياغو وميلوشيفيتش وكازاخستان",
    ],
)
def test_sound_text_is_left_alone(text):
    assert found(text) == []


def test_a_footnote_stuck_to_a_year_is_cut_out_of_what_is_read():
    text = "بقي الحصار قائما حتى صيف 19472. ثم وقع الطرفان هدنة في مقر المنظمة الدولية."
    doc = clean(Document(id="1", name="1", text=text))
    assert [block.span.of(text) for block in doc.blocks if block.kind is BlockKind.BOILERPLATE] == ["2"]
    assert doc.text == text


@given(text=st.text(alphabet="ابت ی1950\0\u202e.-م", max_size=80))
def test_every_repair_lies_in_the_text_and_says_why(text):
    for repair in repairs(text):
        assert 0 <= repair.span.start < repair.span.end <= len(text)
        assert repair.reason
