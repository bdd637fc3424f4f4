from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tawatur.clean import clean
from tawatur.model import BlockKind, Document
from tawatur.read import one
from tawatur.sentences import sentences


def cut(text: str, **fields) -> list[str]:
    return [sentence.span.of(text) for sentence in road(text, **fields).sentences]


def road(text: str, **fields) -> Document:
    return sentences(clean(Document(id="1", name="1", text=text, **fields)))


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("وصل الوفد مساء الأحد. ثم عاد إلى بلاده صباح الثلاثاء.", 2),
        ("متى وصل الوفد؟ وصل مساء الأحد! ثم عاد.", 3),
        ("وصل الوفد في عام 1990 . ثم عاد إلى بلاده بعد يومين.", 2),
        ("وصل الوفد مساء الأحد.ثم عاد إلى بلاده صباح الثلاثاء.", 2),
        ("استقبل د. سامي عبد النور الوفد. ثم ودعه.", 2),
        ("كتبه جورج و. سميث عام 1950. ثم نشر.", 2),
        ("بلغت القيمة 3.5 مليون دولار. ثم ارتفعت.", 2),
        ("نقلت أ.ف.ب. عن مصدر قوله ذلك. ثم نفته.", 2),
        ('قال الوزير: "لن نوقع اليوم." ثم غادر القاعة.', 2),
        ('قال الوزير "لن نوقع اليوم."، ثم غادر القاعة.', 1),
        ("زيارة بعد قطيعة.. هل عادت العلاقات إلى سابق عهدها", 1),
        ("نشر على موقع example.org أمس خبر الزيارة. ثم حذف.", 2),
        ("جرى ذلك عام 1956 م. ثم عاد الوفد إلى بلاده.", 2),
        ("حضر U.S. Army اللقاء. ثم عاد.", 2),
        ("1. وقف إطلاق النار في الشمال كله", 1),
    ],
)
def test_sentences_end_where_a_reader_ends_them(text, count):
    assert len(cut(text)) == count, cut(text)


def test_a_footnote_mark_does_not_join_two_sentences_and_is_no_word():
    text = "وقعت المعاهدة في العاصمة عام 1948.[3] وبعد عامين ألغيت[4] بقرار من البرلمان."
    doc = road(text)
    assert [sentence.span.of(text) for sentence in doc.sentences] == [
        "وقعت المعاهدة في العاصمة عام 1948.",
        "وبعد عامين ألغيت[4] بقرار من البرلمان.",
    ]
    assert [word.folded for word in doc.sentences[1].words if word.folded.isdigit()] == []


def test_a_year_with_a_footnote_stuck_to_it_is_the_year():
    text = "بقي الحصار حتى عام 19472. ثم انسحبت القوات من المدينة كلها."
    doc = road(text)
    assert len(doc.sentences) == 2
    assert "1947" in [word.folded for word in doc.sentences[0].words]


def test_two_words_run_together_are_two_words_with_their_own_places():
    text = "اندلعت المعارك اثناءالحرب في الشمال كله."
    words = {word.folded: word.span.of(text) for word in road(text).sentences[0].words}
    assert (words["اثناء"], words["الحرب"]) == ("اثناء", "الحرب")


SPOKEN = """وصل الوفد إلى
العاصمة بعد رحلة
طويلة في القطار
وفي اليوم التالي
استقبله رئيس
الوزراء في قصره
لكن المحادثات
بين الطرفين
لم تدم طويلا
ثم عاد الوفد
إلى بلاده دون
اتفاق على شيء"""


def test_the_lines_of_a_transcript_are_joined_and_cut_where_a_clause_opens():
    assert [part.replace("\n", " ") for part in cut(SPOKEN)] == [
        "وصل الوفد إلى العاصمة بعد رحلة طويلة في القطار",
        "وفي اليوم التالي استقبله رئيس الوزراء في قصره",
        "لكن المحادثات بين الطرفين لم تدم طويلا",
        "ثم عاد الوفد إلى بلاده دون اتفاق على شيء",
    ]


def test_a_name_broken_over_two_cues_stays_in_one_sentence():
    cues = SPOKEN.split("\n")
    text = "".join(f"{n}\n00:00:{n:02d},000 --> 00:00:{n + 1:02d},000\n{line}\n\n" for n, line in enumerate(cues, start=1))
    (item,) = one(text.encode(), "talk.srt")
    doc = sentences(clean(item.document))
    assert [" ".join(word.folded for word in sentence.words) for sentence in doc.sentences][1] == (
        "وفي اليوم التالي استقبله رئيس الوزراء في قصره"
    )
    assert doc.text == text


@pytest.mark.parametrize("form", ["0:{n:02d}\n{line}", "00:{n:02d} {line}", "[0:{n:02d}] {line}"])
def test_time_stamps_beside_or_above_the_lines_of_a_talk_are_not_read(form):
    text = "\n".join(form.format(n=n, line=line) for n, line in enumerate(SPOKEN.split("\n")))
    assert [" ".join(w.folded for w in sentence.words) for sentence in road(text).sentences] == [
        "وصل الوفد الي العاصمه بعد رحله طويله في القطار",
        "وفي اليوم التالي استقبله رئيس الوزراء في قصره",
        "لكن المحادثات بين الطرفين لم تدم طويلا",
        "ثم عاد الوفد الي بلاده دون اتفاق علي شيء",
    ]


def test_boilerplate_and_bylines_have_no_sentences_titles_and_captions_do():
    text = "زيارة إلى العاصمة بعد قطيعة\n\nكتب: سامي عبد النور\n\nطباعة\n\nوصل وزير الخارجية إلى العاصمة مساء الأحد في زيارة رسمية."
    assert cut(text) == ["زيارة إلى العاصمة بعد قطيعة", "وصل وزير الخارجية إلى العاصمة مساء الأحد في زيارة رسمية."]


def test_prose_without_full_stops_is_cut_where_a_clause_opens():
    text = "، ".join(["وقد وصل الوفد إلى العاصمة مساء الأحد في زيارة رسمية تستمر يومين كاملين بدعوة من الحكومة"] * 8)
    assert len(cut(text)) > 4


@given(
    st.lists(
        st.one_of(
            st.text(alphabet='ابتثجحر نهوي.،؟!…"»[]12()#:\u200f\0', max_size=60),
            st.sampled_from([SPOKEN, "وصل د. سامي. ثم عاد.", "عام 19472.", "طباعة", "", "قال: «نعم.» ثم"]),
        ),
        max_size=8,
    )
)
def test_sentences_are_in_order_within_blocks_and_hold_their_words(lines):
    text = "\n".join(lines)
    doc = road(text)
    unread = [block.span for block in doc.blocks if block.kind in (BlockKind.BOILERPLATE, BlockKind.BYLINE)]
    assert all(left.span.end <= right.span.start for left, right in pairwise(doc.sentences))
    for sentence in doc.sentences:
        assert sentence.words
        assert (sentence.span.start, sentence.span.end) == (sentence.words[0].start, sentence.words[-1].end)
        assert all(left.end <= right.start for left, right in pairwise(sentence.words))
        assert not any(span.overlaps(word.span) for word in sentence.words for span in unread)
