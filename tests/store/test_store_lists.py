"""What lists are filtered and searched by: made with the chronicle, whole for lifted cases, right for any set of filters."""

from __future__ import annotations

import sqlite3
from array import array
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from paper import TEXT, document

from tawatur.chronicle import build_chronicle
from tawatur.errors import AbsentError, InputError, StoreError
from tawatur.model import When
from tawatur.store import SqliteStore
from tawatur.store.lists.asked import Asked, Searched, forms
from tawatur.store.lists.index import Index
from tawatur.store.lists.shelf import FIRST, LAST, Shelf
from tawatur.store.pages import entries, entry, search
from tawatur.store.pages.cells import Units
from tawatur.store.pages.listing import Page
from tawatur.store.pages.tellings import side
from tawatur.store.snapshot import Readers

TABLES = ("lists", "facets", "columns", "entry_cards", "entry_keys", "claim_places", "parties", "finding_keys", "doubts", "sentences")


def filled(path, count=3):
    with SqliteStore.open(path, create=True) as store:
        for number in range(count):
            doc = document(f"doc{number}", publisher=f"دار {number}")
            doc = replace(doc, events=(replace(doc.events[0], when=When(f"20{10 + number}")),)) if number % 2 else doc
            store.put(doc, doc.text.encode(), "rules")
        rebuild(store)
    return path


def rebuild(store):
    store.replace_chronicle(build_chronicle(store.reports(), store.documents(signatures=True), store.judgements()))


@pytest.fixture
def case(tmp_path):
    return filled(tmp_path / "case.tawatur")


@pytest.fixture
def readers(case):
    held = Readers(case)
    yield held
    held.close()


def content(path):
    connection = sqlite3.connect(path)
    found = {table: sorted(map(repr, connection.execute(f"SELECT * FROM {table}"))) for table in TABLES}  # noqa: S608  # names above
    found["sentences"] = sorted(map(repr, connection.execute('SELECT doc, start, "end" FROM sentences')))  # ids count as they came
    found["words"] = [
        connection.execute(f"SELECT count(*) FROM {t} WHERE {t} MATCH 'كوريا'").fetchone()[0]  # noqa: S608  # ours
        for t in ("sentence_words", "entry_words", "claim_words", "party_words")
    ]
    connection.close()
    return found


def test_a_case_of_the_first_version_is_lifted_with_everything_that_lists_need(case):
    whole = content(case)
    assert all(whole["words"][n] for n in (0, 1, 3))
    connection = sqlite3.connect(case)
    for table in (*TABLES, "sentence_words", "entry_words", "claim_words", "contradiction_words", "party_words"):
        connection.execute(f"DROP TABLE {table}")
    connection.execute("DROP INDEX entries_position")
    connection.execute("DELETE FROM settings WHERE key = 'built'")
    connection.execute("UPDATE settings SET value = '1' WHERE key = 'schema'")
    connection.commit()
    connection.close()
    SqliteStore.open(case).close()
    assert content(case) == whole


def test_a_lift_that_fails_leaves_the_case_as_it_was(case):
    connection = sqlite3.connect(case)
    connection.execute("UPDATE settings SET value = '1' WHERE key = 'schema'")
    connection.commit()
    connection.close()
    with pytest.raises(StoreError, match="already exists"):
        SqliteStore.open(case)
    connection = sqlite3.connect(case)
    assert connection.execute("SELECT value FROM settings WHERE key = 'schema'").fetchone() == ("1",)
    connection.close()


@pytest.mark.parametrize(
    "harm",
    [
        "DELETE FROM entry_cards WHERE place = 0",
        "DELETE FROM claim_places WHERE place = 0",
        "DELETE FROM lists",
        "DELETE FROM sentence_words",
    ],
)
def test_check_says_when_lists_do_not_hold_what_they_were_made_from(case, harm):
    with SqliteStore.open(case) as store:
        assert store.check() == []
    connection = sqlite3.connect(case)
    connection.execute(harm)
    connection.commit()
    connection.close()
    with SqliteStore.open(case) as store:
        assert {problem.place for problem in store.check()} & {"lists", "search"}


def test_building_again_gives_the_same_lists(case):
    before = content(case)
    with SqliteStore.open(case) as store:
        rebuild(store)
    assert content(case) == before


def test_a_document_that_goes_takes_its_sentences_and_words_along(case):
    with SqliteStore.open(case) as store:
        store.remove(["doc0", "doc1"])
        rebuild(store)
    found = content(case)
    assert len(found["sentences"]) == 2
    assert found["words"][0] == 1


def test_a_document_without_sentences_is_found_by_the_stretches_around_its_acts(tmp_path):
    path = tmp_path / "bare.tawatur"
    with SqliteStore.open(path, create=True) as store:
        store.put(replace(document(), sentences=()), TEXT.encode(), "rules")
        rebuild(store)
    held = Readers(path)
    with held.reading() as case:
        assert search.search(case, "أرسلت", 5)["sentences"]["total"] == 1
    held.close()


def test_a_reader_sees_one_state_until_it_is_done(readers, case):
    keeper = sqlite3.connect(case)
    keeper.execute("PRAGMA journal_mode = WAL")
    with readers.reading() as before:
        first = entries.entries(before, Asked(), Page())
        with SqliteStore.open(case) as store:
            store.remove(["doc0"])
            rebuild(store)
        assert entries.entries(before, Asked(), Page()) == first
    with readers.reading() as after:
        assert entries.entries(after, Asked(), Page()) != first
    keeper.close()


def test_another_file_under_the_same_name_is_another_case(readers, case, tmp_path):
    with readers.reading() as held:
        assert entries.entries(held, Asked(), Page())["total"] > 0
    other = tmp_path / "other.tawatur"
    SqliteStore.open(other, create=True).close()
    other.replace(case)
    with readers.reading() as held:
        assert entries.entries(held, Asked(), Page())["total"] == 0


def test_a_case_without_a_chronicle_has_empty_lists(tmp_path):
    path = tmp_path / "empty.tawatur"
    SqliteStore.open(path, create=True).close()
    held = Readers(path)
    with held.reading() as case:
        assert entries.entries(case, Asked(words="روسيا", since="1950"), Page())["total"] == 0
        assert entries.timeline(case, Asked())["ids"] == []
        with pytest.raises(AbsentError):
            entry.entry_id(case, "x000000")
    held.close()


def test_reading_writes_nothing(readers):
    with pytest.raises(StoreError, match="readonly"), readers.reading() as held:
        held.connection.execute("DELETE FROM entries")


ITEMS = st.lists(
    st.tuples(
        st.sets(st.sampled_from("abc")),
        st.sampled_from("xyz"),
        st.sampled_from([None, "1950", "1950-06/1952", "../1951", "1953/..", "2000"]),
    ),
    max_size=90,
)


@given(
    ITEMS,
    st.sets(st.sampled_from("abc")),
    st.sets(st.sampled_from("xyz")),
    st.sampled_from([None, "1950", "1951", "1999"]),
    st.sampled_from(["", "yes", "only"]),
)
def test_sets_of_places_are_what_walking_the_items_gives(items, actors, statuses, year, undated):
    connection = sqlite3.connect(":memory:")
    connection.execute("CREATE TABLE facets (list, kind, value, count, items)")
    connection.execute("CREATE TABLE columns (list, name, cells)")
    connection.execute("CREATE TABLE lists (list, items)")
    shelf = Shelf("entries")
    for place, (held, status, when) in enumerate(items):
        shelf.put(place, [*(("actor", actor) for actor in sorted(held)), ("status", status)])
        shelf.days(when)
    shelf.write(connection, len(items))
    index = Index("entries", len(items))
    asked = Asked(values={"actor": tuple(sorted(actors)), "status": tuple(sorted(statuses))}, since=year, until=year, undated=undated)
    chosen = index.chosen(connection, asked)
    wanted = [place for place, item in enumerate(items) if holds(item, actors, statuses, year, undated)]
    assert index.places(chosen) == wanted
    for kind, values in (("actor", lambda item: item[0]), ("status", lambda item: {item[1]})):
        expected = {value: sum(value in values(items[place]) for place in wanted) for value in "abcxyz"}
        assert index.counts(connection, kind, chosen) == {value: count for value, count in expected.items() if count}
    connection.close()


def holds(item, actors, statuses, year, undated):
    held, status, when = item
    if not actors <= held or (statuses and status not in statuses):
        return False
    if undated == "only":
        return when is None
    if year is None:
        return True
    if when is None:
        return undated == "yes"
    low, _, high = when.replace("-06", "").partition("/")
    high = high if "/" in when else low
    return (low == ".." or low <= year) and (high == ".." or high >= year)


def test_figures_beyond_32_bits_are_held_at_the_edge():
    shelf = Shelf("entries")
    shelf.figure("low", 2**40)
    shelf.figure("low", -(2**40))
    assert shelf.columns["low"] == array("i", [LAST, FIRST])


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=40), st.data())
def test_units_are_what_utf16_counts(text, data):
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    expected = [len(text[:edge].encode("utf-16-le")) // 2 for edge in (start, end)]
    assert Units(text).of(start, end) == expected


@pytest.mark.parametrize(
    ("query", "phrases"),
    [
        ("", ()),
        ('"', ()),
        ("*", ()),
        ("إِرسالُ الأسلحة", (("ارسال",), ("الاسلحه",))),
        ('"كوريا الشمالية" روس*', (("كوريا", "الشماليه"), ("روس*",))),
        ('"open', (("open",),)),
        ("MiG-15", (("mig",), ("15",))),
    ],
)
def test_a_query_is_read_as_words_and_phrases(query, phrases):
    assert Searched.of(query).phrases == phrases


@given(st.text(max_size=60))
def test_every_query_is_one_that_search_can_read(query):
    connection = sqlite3.connect(":memory:")
    connection.execute("CREATE VIRTUAL TABLE w USING fts5 (folded)")
    expression = Searched.of(query).expression()
    if expression:
        connection.execute("SELECT rowid FROM w WHERE w MATCH ?", (expression,)).fetchall()
    connection.close()


def test_a_word_is_found_behind_small_words_and_the_article():
    assert {"كرملين", "الكرملين", "والكرملين", "للكرملين", "بالكرملين", "وللكرملين"} <= set(forms("الكرملين"))
    assert forms("ب") == ("ب",)
    assert forms("1950") == ("1950",)
    assert forms("korea") == ("korea",)


def test_a_time_that_nobody_can_read_is_an_error_that_says_so():
    with pytest.raises(InputError, match="1950-06-25"):
        Asked(since="last year").window()


@pytest.mark.parametrize(
    ("stance", "polarity", "modality", "expected"),
    [
        ("asserts", "affirmed", "actual", "affirms"),
        ("denies", "affirmed", "actual", "denies"),
        ("denies", "negated", "actual", "affirms"),
        ("asserts", "negated", "actual", "denies"),
        ("doubts", "affirmed", "actual", "neither"),
        ("asserts", "negated", "possible", "neither"),
    ],
)
def test_a_stance_on_an_act_affirms_or_denies_it(stance, polarity, modality, expected):
    assert side(stance, polarity, modality) == expected
