from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tawatur.clean import clean
from tawatur.model import BlockKind, Document
from tawatur.read import one

BODY = "وصل وزير الخارجية إلى العاصمة مساء الأحد في زيارة رسمية تستمر يومين، وكان في استقباله نظيره وعدد من السفراء."


def cleaned(text: str, **fields) -> Document:
    return clean(Document(id="1", name="1", text=text, **fields))


def kinds(text: str, **fields) -> list[tuple[str, str]]:
    doc = cleaned(text, **fields)
    return [(block.kind.value, block.span.of(text)) for block in doc.blocks]


def kind_of(line: str, text: str, **fields) -> str:
    return next(kind for kind, part in kinds(text, **fields) if part == line)


def test_a_news_page_falls_into_its_parts():
    text = f"""رئيس التحرير
سامي عبد النور

زيارة إلى العاصمة بعد قطيعة طويلة

قسم الترجمة | منذ عامين

12

طباعة

مشاركة

{BODY}

خلفية الزيارة

{BODY}

المصدر: وكالة الميناء

اترك تعليقا

لن يتم نشر عنوان بريدك الإلكتروني."""
    assert [kind for kind, _ in kinds(text)] == [
        "boilerplate",
        "boilerplate",
        "title",
        "byline",
        "boilerplate",
        "boilerplate",
        "boilerplate",
        "body",
        "title",
        "body",
        "byline",
        "boilerplate",
        "boilerplate",
    ]
    doc = cleaned(text)
    assert (doc.title, doc.publisher) == ("زيارة إلى العاصمة بعد قطيعة طويلة", "وكالة الميناء")


@pytest.mark.parametrize(
    "line",
    [
        "اقرأ أيضا: وصول وفد تجاري إلى المدينة",
        "تابعونا على تلغرام لمعرفة الجديد",
        "#زيارة #العاصمة",
        "https://example.org/visit",
        "Share on Facebook",
        "جميع الحقوق محفوظة © 2024",
        "مشاهدات: 2154",
        "تصوير: سامي عبد النور",
        "نستخدم ملفات تعريف الارتباط لتحسين تصفحك للموقع",
        "***",
        "منذ 3 أيام",
        "الكلمات المفتاحية: هدنة، زيارة",
        "صحيفة الشرق الأوسط",
    ],
)
def test_lines_that_are_no_part_of_the_account(line):
    assert kind_of(line, f"{BODY}\n\n{line}\n\n{BODY}" if "صحيفة" not in line else f"{BODY}\n\n{line}") == "boilerplate"


@pytest.mark.parametrize("line", ["خلفية الزيارة", "== مواقف دولية ==", "## ردود الفعل"])
def test_short_lines_between_paragraphs_are_headings(line):
    assert kind_of(line, f"{BODY}\n\n{line}\n\n{BODY}") == "title"


def test_a_title_that_looks_like_a_menu_word_is_a_title_where_the_metadata_says_so():
    assert kind_of("آخر الأخبار", f"آخر الأخبار\n\n{BODY}", title="آخر الأخبار") == "title"


def test_a_comment_form_takes_all_below_it_and_nothing_above():
    found = kinds(f"{BODY}\n\nأضف تعليقا\n\nالاسم\n\n{BODY}")
    assert [kind for kind, _ in found] == ["body", "boilerplate", "boilerplate", "boilerplate"]


def test_a_chapter_on_sources_is_not_taken_for_the_list_of_sources():
    assert kinds(f"{BODY}\n\nالمصادر\n\n{BODY}\n\n{BODY}\n\n{BODY}")[-1][0] == "body"


def test_captions_are_told_by_their_words_or_their_place():
    assert kind_of("صورة أرشيفية لسفن في الميناء", f"{BODY}\n\nصورة أرشيفية لسفن في الميناء\n\n{BODY}") == "caption"
    assert kind_of("سفن تنتظر عند مدخل الميناء", f"حصار الميناء يدخل شهره الثاني\nسفن تنتظر عند مدخل الميناء\n{BODY}") == "caption"


def test_items_are_lists():
    text = f"{BODY}\n- وقف إطلاق النار في الشمال\n- تبادل الأسرى بين الطرفين\n{BODY}"
    assert [kind for kind, _ in kinds(text)] == ["body", "list", "list", "body"]


def test_footnote_marks_are_cut_out_of_their_line():
    text = f"وقعت المعاهدة في العاصمة.[32] {BODY}"
    assert kinds(text) == [("body", "وقعت المعاهدة في العاصمة."), ("boilerplate", "[32]"), ("body", BODY)]


def test_a_credit_in_brackets_counts_only_at_the_end():
    text = f"{BODY}\nوقالت (الأناضول) إن الوفد عاد إلى بلاده مساء الأحد بعد انتهاء الزيارة. (الأناضول)"
    assert [part for kind, part in kinds(text) if kind == "boilerplate"] == ["(الأناضول)"]
    assert kinds(text)[-1] == ("boilerplate", "(الأناضول)")


SPOKEN = """وصل الوفد إلى
العاصمة بعد رحلة
استمرت يومين كاملين
ثم التقى الرئيس
في قصره الجديد
وتحدثا عن الهدنة
وعن مصير الأسرى
في معسكرات الشمال
قبل أن يعودا إلى
قاعة الاجتماعات"""


def test_the_broken_lines_of_a_transcript_are_one_block():
    text = f"قصة الوفد الذي وصل إلى العاصمة بعد غياب دام عشرين سنة كاملة\n#حكاية_وفد\n{SPOKEN}\nЕщё видео!"
    assert [kind for kind, _ in kinds(text)] == ["title", "boilerplate", "body", "boilerplate"]


def test_print_cut_at_its_margin_is_one_block():
    width = "وصل وزير الخارجية إلى العاصمة مساء الأحد في زيارة رسمية تستمر يومين وكان في"
    text = f"{width}\n{width}\n{width}\n{width}\nاستقباله عدد من السفراء."
    assert [kind for kind, _ in kinds(text)] == ["body"]


def test_of_subtitles_only_the_words_spoken_are_read():
    text = "1\n00:00:01,000 --> 00:00:02,000\n<i>وصل الوفد</i>\n\n2\n00:00:02,000 --> 00:00:03,000\n[موسيقى]\n"
    (item,) = one(text.encode(), "talk.srt")
    read_parts = [block.span.of(text) for block in clean(item.document).blocks if block.kind is not BlockKind.BOILERPLATE]
    assert read_parts == ["وصل الوفد"]


def test_a_line_that_captions_roll_up_is_read_once():
    cues = ["وصل الوفد إلى", "وصل الوفد إلى\nالعاصمة بعد رحلة", "العاصمة بعد رحلة\nاستمرت يومين"]
    text = "WEBVTT\n\n" + "".join(f"00:0{n}.000 --> 00:0{n + 1}.000\n{cue}\n\n" for n, cue in enumerate(cues))
    (item,) = one(text.encode(), "talk.vtt")
    read_parts = [block.span.of(text) for block in clean(item.document).blocks if block.kind is not BlockKind.BOILERPLATE]
    assert read_parts == ["وصل الوفد إلى", "العاصمة بعد رحلة", "استمرت يومين"]


def test_a_menu_word_alone_on_a_line_of_a_talk_is_a_piece_of_a_sentence():
    assert ("body", SPOKEN + "\nالعالم\nكله اليوم") in kinds(SPOKEN + "\nالعالم\nكله اليوم")


def test_a_text_in_another_language_is_not_all_boilerplate():
    text = "Talks end\n\nThe minister left the capital.\n\nNo deal was signed."
    assert {kind for kind, _ in kinds(text, language="en")} <= {"title", "body"}


def test_links_below_the_line_that_names_the_source_are_no_part_of_the_account():
    text = f"{BODY}\n\n{BODY}\n\n{BODY}\n\nالمصدر: رويترز\n\nاقرأ المزيد\n\nزيارة أخرى\n\n{BODY}"
    assert [kind for kind, _ in kinds(text)][3:] == ["byline", "boilerplate", "boilerplate", "boilerplate"]


def test_menus_above_a_title_are_not_taken_for_a_talk():
    menu = "الرئيسية\nأخبار\nاقتصاد\nرياضة\nثقافة\nصحة\nعرب وعالم\nمن نحن\nاتصل بنا"
    text = f"{menu}\nزيارة إلى العاصمة بعد قطيعة طويلة\n{BODY}"
    assert [part for kind, part in kinds(text) if kind != "boilerplate"] == ["زيارة إلى العاصمة بعد قطيعة طويلة", BODY]


def test_front_matter_is_not_read():
    text = f"---\ntitle: زيارة\n---\n{BODY}"
    assert [kind for kind, _ in kinds(text, title="زيارة")] == ["boilerplate", "body"]


@pytest.mark.parametrize(
    ("text", "publisher"),
    [
        (f"{BODY}\n\nالمصدر: رويترز", "وكالة رويترز"),
        (f"{BODY}\n\nالمصدر: وكالات", None),
        (f"زيارة بعد قطيعة طويلة\n\nصحيفة الشرق الأوسط\n\n{BODY}", "الشرق الأوسط"),
        (f"زيارة بعد قطيعة طويلة\n\nموسكو (تاس) - {BODY}", "وكالة تاس"),
        (f"زيارة بعد قطيعة طويلة\n\n{BODY}", None),
        (f"زيارة بعد قطيعة طويلة\n\nموسكو 3 مايو 2024 (شينخوا) {BODY}", "وكالة شينخوا"),
        (f"زيارة بعد قطيعة طويلة\n\nقال مراسل قناة (الجزيرة) إن {BODY}", None),
        (f"{BODY}\n\nالمصدر: تاس + وكالات", "وكالة تاس"),
        (f"{BODY}\n\nالمصدر: سامي وعلي + مكتب الميناء", None),
    ],
)
def test_the_publisher_is_read_off_the_page_and_never_invented(text, publisher):
    assert cleaned(text).publisher == publisher


def test_what_was_told_wins_over_what_the_page_shows():
    doc = cleaned(f"زيارة بعد قطيعة طويلة\n\n{BODY}\n\nالمصدر: رويترز", publisher="وكالة الميناء", title="الزيارة")
    assert (doc.publisher, doc.title) == ("وكالة الميناء", "الزيارة")
    assert {guess.value for guess in doc.guesses} == {"وكالة رويترز", "زيارة بعد قطيعة طويلة"}


def test_the_site_names_its_publisher():
    assert cleaned(BODY, url="https://arabic.rt.com/world/1-visit/").publisher == "آر تي"


LINES = st.lists(
    st.one_of(
        st.text(alphabet="ابتثجحر نهوي.،؟[]12()#\u200f\0-|:", max_size=60),
        st.sampled_from([BODY, "طباعة", "المصدر: رويترز", "اقرأ أيضا", "اترك تعليقا", "عام 19472.", "[12]", "#وسم", "", "صورة"]),
    ),
    max_size=14,
)


@given(lines=LINES, mark=st.sampled_from(["\n", "\n\n", "\r\n", "\r"]))
def test_blocks_are_in_order_do_not_overlap_and_leave_nothing_out(lines, mark):
    text = mark.join(lines)
    doc = cleaned(text)
    assert doc.text == text
    assert all(0 <= block.span.start < block.span.end <= len(text) for block in doc.blocks)
    assert all(left.span.end <= right.span.start for left, right in pairwise(doc.blocks))
    held = {i for block in doc.blocks for i in range(block.span.start, block.span.end)}
    assert not "".join(c for i, c in enumerate(text) if i not in held).strip(" \n\r\t\0\u200f")
    assert clean(Document(id="1", name="1", text=text)) == doc
