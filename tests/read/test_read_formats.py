import json

import pytest

from tawatur import read
from tawatur.model import Document
from tawatur.read import Opened

NEWS = "وصل وزير الخارجية إلى العاصمة في زيارة تستمر يومين. وقال إن المحادثات تناولت الهدنة."


def only(found) -> Document:
    (item,) = found
    assert isinstance(item, Opened), item
    return item.document


@pytest.mark.parametrize(
    ("codec", "bom", "said"),
    [
        ("utf-8", b"", "utf-8"),
        ("utf-8", b"\xef\xbb\xbf", "utf-8"),
        ("utf-16-le", b"\xff\xfe", "utf-16-le"),
        ("utf-16-be", b"\xfe\xff", "utf-16-be"),
        ("utf-16-le", b"", "utf-16-le"),
        ("utf-16-be", b"", "utf-16-be"),
        ("cp1256", b"", "windows-1256"),
        ("iso8859-6", b"", "iso-8859-6"),
    ],
)
def test_the_encoding_is_found_and_reported_and_the_mark_is_dropped(codec, bom, said):
    doc = only(read.one(bom + NEWS.encode(codec), "a.txt"))
    assert (doc.text, doc.encoding, doc.language) == (NEWS, said, "ar")


def test_arabic_saved_twice_is_refused_with_the_way_back():
    twice = NEWS.encode().decode("cp1252", "replace").encode()
    (found,) = read.one(twice, "a.txt")
    assert "Windows-1252" in found.reason
    assert "iconv" in found.remedy


def test_a_text_cut_inside_a_letter_is_kept_and_the_loss_is_told():
    doc = only(read.one((NEWS * 20).encode()[:-2], "a.txt"))
    assert doc.text.endswith("\ufffd")
    assert "broken bytes" in doc.rejections[0].reason


def test_line_ends_stay_as_they_are():
    assert only(read.one("سطر أول\r\nسطر ثان\rسطر ثالث\n".encode(), "a.txt")).text == "سطر أول\r\nسطر ثان\rسطر ثالث\n"


def test_front_matter_is_read_and_the_text_stays_whole():
    text = f"---\ntitle: زيارة إلى العاصمة\ndate: 2024-05-03\nsource: وكالة الميناء\n---\n\n{NEWS}"
    doc = only(read.one(text.encode(), "a.md"))
    assert (doc.title, doc.published, doc.publisher, doc.text) == ("زيارة إلى العاصمة", "2024-05-03", "وكالة الميناء", text)


def test_rows_bring_their_fields_and_bad_rows_name_their_line():
    rows = [
        json.dumps({"id": "w1", "text": NEWS, "published": "2018-09~", "publisher": "وكالة الميناء", "url": "https://example.org/w1#top"}),
        "{broken",
        json.dumps([1, 2]),
        json.dumps({"id": "w3"}),
        '{"id": "w4", "text": "\\ud800"}',
        json.dumps({"text": NEWS, "published": "last week"}),
        "[" * 100_000,
    ]
    found = list(read.one("\n".join(rows).encode(), "rows.jsonl"))
    docs = [item.document for item in found if isinstance(item, Opened)]
    assert [(doc.name, doc.published, doc.url) for doc in docs] == [("w1", "2018-09~", "https://example.org/w1"), ("rows-6", None, None)]
    assert "published" in docs[1].rejections[0].reason
    assert [item.source for item in found if not isinstance(item, Opened)] == [f"rows.jsonl:{n}" for n in (2, 3, 4, 5, 7)]


def test_the_bytes_of_a_row_are_its_line():
    line = json.dumps({"id": "w1", "text": NEWS}).encode()
    (item,) = read.one(line + b"\n", "rows.jsonl")
    assert item.data == line


def test_a_single_row_is_read_as_one_of_a_file():
    item = read.row({"id": "w1", "text": NEWS, "published": "2024-05-03T10:00:00Z"})
    assert (item.document.name, item.document.published) == ("w1", "2024-05-03")
    assert "text" in read.row({"id": "w2"}).reason


def test_cues_of_subtitles_are_marked_with_their_times():
    text = "1\n00:00:01,500 --> 00:00:03,000\nوصل الوفد\nإلى العاصمة\n\n2\n00:01:00,000 --> 00:01:02,250\nثم عاد\n"
    doc = only(read.one(text.encode(), "talk.srt"))
    assert doc.text == text
    assert [(cue.span.of(text), cue.begin, cue.end) for cue in doc.timecodes] == [
        ("وصل الوفد\nإلى العاصمة", 1500, 3000),
        ("ثم عاد", 60000, 62250),
    ]


def test_webvtt_with_settings_and_short_clocks_is_read():
    text = "WEBVTT - كلمة\n\nNOTE شرح\n\nc1\n00:01.000 --> 00:02.500 align:start\n<v المذيع>وصل الوفد</v>\n"
    (cue,) = only(read.one(text.encode(), "talk.vtt")).timecodes
    assert (cue.begin, cue.end) == (1000, 2500)


def test_subtitles_without_cues_are_refused():
    (found,) = read.one(NEWS.encode(), "talk.srt")
    assert "no cue" in found.reason


PAGE = """<!doctype html><html lang="en"><head><title>زيارة إلى العاصمة - موقع الميناء</title>
<meta property="og:site_name" content="موقع الميناء"><link rel="canonical" href="https://example.org/2024/05/02/visit">
<script type="application/ld+json">{"@graph": [{"@type": "NewsArticle", "headline": "زيارة إلى العاصمة",
"datePublished": "2024-05-03T08:00:00+03:00", "publisher": {"name": "وكالة الميناء"}}]}</script></head>
<body><nav><a href="/">الرئيسية</a></nav><article><h1>زيارة إلى العاصمة</h1>%s</article>
<footer>جميع الحقوق محفوظة</footer></body></html>"""


def page(paragraphs: int = 4) -> bytes:
    return (PAGE % "".join(f"<p>{NEWS} وتابع في اليوم {n} من الزيارة.</p>" for n in range(paragraphs))).encode()


def test_a_page_gives_its_article_and_what_it_says_of_itself():
    doc = only(read.one(page(), "visit.html"))
    assert doc.text.startswith("زيارة إلى العاصمة\n")
    assert "الحقوق" not in doc.text
    assert (doc.published, doc.publisher, doc.url, doc.language) == (
        "2024-05-03",
        "وكالة الميناء",
        "https://example.org/2024/05/02/visit",
        "ar",
    )


def test_every_guess_is_kept_with_its_reason_and_the_best_is_chosen():
    guesses = [g for g in only(read.one(page(), "visit.html")).guesses if g.about == "published"]
    assert [(g.value, g.by) for g in guesses] == [
        ("2024-05-03", "JSON-LD of the page"),
        ("2024-05-02", "path of the address https://example.org/2024/05/02/visit"),
    ]


def test_a_page_in_an_old_encoding_is_read_by_its_own_word():
    old = page().decode().replace("<head>", '<head><meta charset="windows-1256">').encode("cp1256")
    assert "وصل وزير الخارجية" in only(read.one(old, "old.htm")).text


def test_a_page_without_article_is_refused():
    (found,) = read.one(b"<html><body></body></html>", "empty.html")
    assert "no article" in found.reason


def test_text_that_is_a_page_is_read_as_one():
    assert only(read.one(page(), "saved.txt")).format == "html"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (NEWS, "ar"),
        ("کوریا الشمالیة تنفي ما نشرته الصحیفة عن صفقة الأسلحة", "ar"),
        ("وزارت امور خارجه اعلام کرد که این گزارش را از تهران دریافت کرده است", "fa"),
        ("وزیر خارجہ نے کہا کہ یہ خبر درست نہیں ہے اور اس کے بعد بات ہو گی", "ur"),
        ("باش مىنىستىر بۇ خەۋەر بىلەن كېيىن ئۈرۈمچىگە كەلدى", "ug"),
        ("The minister said that the talks were over", "en"),
        ("Министр сказал, что он прибыл на переговоры", "ru"),
        ("1945 – 1950", "und"),
    ],
)
def test_the_language_is_told_by_letters_and_small_words(text, language):
    assert only(read.one(text.encode(), "a.txt")).language == language
