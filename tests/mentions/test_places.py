"""Places are marked where the text names them, with a note whether the words around speak of a place."""

import pytest

from tawatur.mentions.places import NEAR, Places
from tawatur.model import Block, BlockKind, Document, MentionKind, Sentence, Span
from tawatur.words import words

PLACES = Places()


def document(text: str, *blocks: Block) -> Document:
    return Document("d", "d", text, blocks=blocks, sentences=(Sentence(Span(0, len(text)), words(text)),))


def found(text: str) -> list[tuple[str, str]]:
    return [(mention.span.of(text), str(mention.value)) for mention in PLACES(document(text)).mentions]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("وصل المبعوث إلى بيونغ يانغ قادما من فلاديفوستوك", [("بيونغ يانغ", "pyongyang"), ("فلاديفوستوك", "vladivostok")]),
        ("عبرت المدمرة مضيق هرمز نحو بحر العرب", [("مضيق هرمز", "strait-of-hormuz"), ("بحر العرب", "arabian-sea")]),
        ("دارت المعارك بالفلوجة وبخان يونس", [("فلوجة", "fallujah"), ("خان يونس", "khan-yunis")]),
        ("أقلعت القاذفات من قاعدة حميميم", [("قاعدة حميميم", "khmeimim")]),
        ("تجري المناورات في بحر الصين الجنوبي", [("بحر الصين الجنوبي", "south-china-sea")]),
        ("بقي الجنود قرب خط عرض 38", [("خط عرض 38", "38th-parallel")]),
    ],
)
def test_places_of_every_kind_are_found(text, expected):
    assert found(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "نشرت الوكالة صور الأقمار الصناعية",
        "تدمر الغارات البيوت كل ليلة",
        "على الصعيد الدولي لم يتغير شيء",
        "كان يقول دوما إن الحرب خاسرة",
        "بلغت الخسائر خمسة بليون دولار",
        "تحدث وكيل الوزارة عن فصيلة من الجنود",
    ],
)
def test_common_words_are_no_places(text):
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("أخلى السكان مدينة صور ليلا", "tyre"),
        ("سيطر المقاتلون على مدينة تدمر الأثرية", "palmyra"),
        ("اجتمع المؤتمرون في مدينة ليون الفرنسية", "lyon"),
    ],
)
def test_common_words_are_places_behind_a_word_of_place(text, value):
    assert value in [name for _, name in found(text)]


def test_a_conjunction_before_a_shorter_name_is_not_taken_for_a_longer_one():
    assert found("بين مكة وجدة طريق طويل") == [("مكة", "mecca"), ("جدة", "jeddah")]


@pytest.mark.parametrize(
    ("text", "near"),
    [
        ("وصل الوفد إلى موسكو", True),
        ("اختتم الرئيس زيارة موسكو", True),
        ("انفجار بموسكو", True),
        ("أعلنت موسكو رفضها", False),
    ],
)
def test_by_tells_whether_a_capital_is_spoken_of_as_a_place(text, near):
    (mention,) = PLACES(document(text)).mentions
    assert mention.kind is MentionKind.PLACE
    assert mention.value == "moscow"
    assert mention.by.endswith(NEAR) is near


def test_boilerplate_is_left_out():
    text = "مكتب موسكو"
    assert PLACES(document(text, Block(Span(0, len(text)), BlockKind.BOILERPLATE))).mentions == ()


def test_a_users_own_places_are_read_behind_ours(tmp_path):
    header = "id\tnames\tstate\tkind\tname_en\tlat\tlon\texample\tsource\n"
    (tmp_path / "places.tsv").write_text(
        header + "kafr-test\tكفر التجربة\tEGY\tcity\tKafr\t30\t31\tزار كفر التجربة\town\n", encoding="utf-8"
    )
    text = "مر الجيش بكفر التجربة"
    (mention,) = Places(tmp_path)(document(text)).mentions
    assert mention.span.of(text) == "كفر التجربة"
