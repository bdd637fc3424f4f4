import json

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tawatur import read
from tawatur.model import Rejection
from tawatur.read import Opened

SUFFIXES = (".txt", ".md", ".jsonl", ".srt", ".vtt", ".zip", ".gz", ".txt.gz", "", ".odd")
HEADS = (
    b"",
    b"\xff\xfe",
    b"\xfe\xff",
    b"\xef\xbb\xbf",
    b"PK\x03\x04",
    b"\x1f\x8b\x08",
    b"%PDF-",
    b'{"text": "',
    b"---\n",
    b"00:01 --> 00:02\n",
)


@given(data=st.binary(max_size=400), head=st.sampled_from(HEADS), suffix=st.sampled_from(SUFFIXES))
@settings(max_examples=300, deadline=None)
def test_any_bytes_are_a_document_or_a_rejection(data, head, suffix):
    for item in read.one(head + data, f"any{suffix}"):
        assert isinstance(item, (Opened, Rejection))
        if isinstance(item, Rejection):
            assert item.reason


@given(text=st.text(max_size=300))
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_any_markup_is_a_document_or_a_rejection(text):
    for item in read.one(f"<html><body><p>{text}</p><".encode("utf-8", "replace"), "any.html"):
        assert isinstance(item, (Opened, Rejection))


@given(cut=st.integers(0, 200), flipped=st.integers(0, 200), value=st.integers(0, 255))
@settings(max_examples=150, deadline=None)
def test_a_damaged_archive_never_stops_the_run(bad, cut, flipped, value):
    data = bytearray(bad.zipped({"a.txt": bad.NEWS.encode(), "ب.jsonl": b'{"id": 1, "text": "x"}'}))
    data[flipped % len(data)] = value
    assert all(isinstance(item, (Opened, Rejection)) for item in read.one(bytes(data[: len(data) - cut]), "a.zip"))


@given(text=st.text(st.characters(codec="utf-8", exclude_characters="\ufeff"), min_size=1, max_size=200), name=st.text(max_size=20))
@settings(deadline=None)
def test_what_a_row_says_is_what_the_document_holds(text, name):
    item = read.row(json.loads(json.dumps({"id": name, "text": text})))
    if isinstance(item, Opened):
        assert item.document.text == text
        assert item.document.name
    else:
        assert not text.strip()
