"""Parties are found with their state and role, and settled from what the document names."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

import tawatur
from tawatur.errors import LexiconError
from tawatur.lexicon import table
from tawatur.mentions.actors import Actors
from tawatur.mentions.actors.rows import GroupRow, MediaRow, OfficeRow, PersonRow
from tawatur.model import Document, MentionKind, Sentence, Span, Word
from tawatur.words import words

ACTORS = Actors()
PHENOMENA = yaml.safe_load((Path(__file__).parents[1] / "cases" / "actors.yaml").read_text(encoding="utf-8"))
CASES = [pytest.param(case["text"], case["found"], id=row["phenomenon"]) for row in PHENOMENA for case in row["cases"]]


PIECES = (
    "قال",
    "الرئيس الروسي",
    "فلاديمير بوتين",
    "،",
    "القوات",
    "(",
    "الأمريكية",
    ")",
    '"',
    "صحيفة",
    "كيم",
    "البلدان",
    "بلاده",
    "في لندن",
    "جون",
)


def document(*sentences, published=None):
    text, cut = "", []
    for sentence in sentences:
        begin = len(text)
        text += sentence + "\n"
        shifted = tuple(Word(word.start + begin, word.end + begin, word.folded) for word in words(sentence))
        cut.append(Sentence(Span(begin, begin + len(sentence)), shifted))
    return Document("d", "d", text, published=published, sentences=tuple(cut))


def parties(*sentences, published=None):
    doc = ACTORS(document(*sentences, published=published))
    known = {actor.id: actor for actor in doc.actors}
    return [[m.span.of(doc.text), m.value, known[m.value].state, known[m.value].role] for m in doc.mentions]


@pytest.mark.parametrize(("text", "found"), CASES)
def test_every_party_of_a_sentence_is_found(text, found):
    assert parties(text) == found


def test_a_surname_in_a_title_is_settled_by_the_name_in_full_below():
    assert parties("الأسد يستقبل ضيوفه", "التقى حافظ الأسد الوفد")[0][1] == "assad-hafez"


def test_a_surname_alone_means_who_was_in_office_when_the_text_was_published():
    assert parties("رفض بوش الاقتراح", published="1990-05-02")[0][1] == "bush-senior"
    assert parties("رفض بوش الاقتراح", published="2004-05-02")[0][1] == "bush-junior"


def test_a_bare_title_means_its_holder_named_before():
    found = parties("وصل الرئيس الفرنسي جاك شيراك", "وقال الرئيس الفرنسي إنه متفائل")
    assert [row[1] for row in found] == ["chirac", "chirac"]


def test_moscow_stands_for_the_union_where_the_text_speaks_of_it():
    assert parties("انهار الاتحاد السوفيتي", "وسحبت موسكو جنودها")[1][1:3] == ["SUN", "SUN"]


def test_the_paper_is_the_outlet_named_before():
    assert [row[1] for row in parties("كتبت صحيفة لوموند عن القمة", "وأضافت الصحيفة أن الخلاف باق")] == ["le-monde", "le-monde"]


def test_a_name_that_no_lexicon_lists_is_marked_as_guessed():
    doc = ACTORS(document("صرح الوزير الأيرلندي جون ستامبرفيل بذلك"))
    assert [(actor.name_ar, actor.guessed, actor.state) for actor in doc.actors] == [("جون ستامبرفيل", True, "IRL")]


def test_the_record_of_an_office_names_its_state():
    actor = ACTORS(document("استقال رئيس الوزراء البلجيكي")).actors[0]
    assert (actor.id, actor.name_ar, actor.name_en) == ("bel-prime-minister", "رئيس وزراء بلجيكا", "prime minister of Belgium")


def test_every_mention_has_its_record_and_says_which_row_found_it():
    doc = ACTORS(document("هاجمت حركة طالبان قوات الناتو، ورد البيت الأبيض، وقال خبراء إن الحرب طالت"))
    assert {m.value for m in doc.mentions} == {actor.id for actor in doc.actors}
    assert all(m.kind is MentionKind.ACTOR and m.by.startswith("actors:") for m in doc.mentions)


def test_a_users_own_persons_are_found(tmp_path):
    head = "id\tstate\trole\tnames\tshort\tname_en\tyears\texample\tsource\n"
    row = "sample\tNOR\tGOV\tأولاف ترانهايم\tترانهايم\tOlav Tranheim\t2001/..\tزار أولاف ترانهايم المصنع\town\n"
    (tmp_path / "persons.tsv").write_text(head + row, encoding="utf-8")
    doc = Actors(tmp_path)(document("زار ترانهايم الحقل"))
    assert [m.value for m in doc.mentions] == ["sample"]


def test_a_broken_row_of_the_users_stops_with_its_place(tmp_path):
    (tmp_path / "groups.tsv").write_text("id\tname\nx\ty\n", encoding="utf-8")
    with pytest.raises(LexiconError, match=r"groups.tsv:1"):
        Actors(tmp_path)


@pytest.mark.parametrize(
    ("name", "row", "least"),
    [("persons", PersonRow, 900), ("media", MediaRow, 200), ("groups", GroupRow, 150), ("offices", OfficeRow, 120)],
)
def test_the_word_files_are_large_and_their_ids_unique(name, row, least):
    ids = [item.id for item in table(name, row)]
    assert len(ids) >= least
    assert len(set(ids)) == len(ids)


@pytest.mark.parametrize(("name", "row"), [("persons", PersonRow), ("media", MediaRow), ("groups", GroupRow), ("offices", OfficeRow)])
def test_the_example_of_a_row_holds_one_of_its_names(name, row):
    bare = [item.id for item in table(name, row) if not any(form in item.example for form in (*item.names, *getattr(item, "forms", ())))]
    assert bare == []


@settings(max_examples=80, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=25))
def test_mentions_never_overlap_and_stay_inside_the_text(pieces):
    doc = ACTORS(document(" ".join(pieces)))
    spans = [m.span for m in doc.mentions]
    assert all(0 <= span.start < span.end <= len(doc.text) for span in spans)
    assert all(left.end <= right.start for left, right in pairwise(spans))


def test_leaders_and_states_of_a_pair_are_parties_of_their_own():
    doc = ACTORS(document("زار وفد من النرويج السويد.", "اتفق الزعيمان على خطة تفيد البلدين."))
    known = {actor.id: actor for actor in doc.actors}
    leaders, states = known["NOR+SWE-leaders"], known["NOR+SWE"]
    assert (leaders.kind, leaders.role, states.kind, states.role) == ("people", "GOV", "state", "")
    assert states.name_en in {"Norway and Sweden", "Sweden and Norway"}
    assert leaders.name_en == f"leaders of {states.name_en}"
    assert leaders.name_ar == f"زعيما {states.name_ar}"


def test_forces_and_people_are_named_with_their_state():
    doc = ACTORS(document("تقدمت القوات النرويجية وراقبها خبراء سويديون"))
    names = {(actor.name_ar, actor.name_en) for actor in doc.actors}
    assert ("قوات النرويج", "forces of Norway") in names
    assert any(english.endswith("from Sweden") for _, english in names)


def test_a_bare_noun_takes_up_the_body_named_last():
    found = parties("نظرت محكمة العدل الدولية في القضية.", "أجلت المحكمة حكمها.")
    assert found[0][1] == found[1][1]


def test_a_title_is_joined_to_the_name_behind_its_complement():
    found = parties("أكد النائب عن الجبهة محمد خالد رفضه للخطة")
    assert [surface for surface, *_ in found] == ["نائب عن الجبهة محمد خالد"]


def test_an_unknown_name_behind_a_verb_of_saying_is_a_person():
    found = parties("وصل الوفد النرويجي إلى المدينة.", "وأضاف ستامبرفيل أن المحادثات مفيدة.")
    assert found[-1][0] == "ستامبرفيل"
    assert found[-1][2] == "NOR"


def test_a_verb_is_no_part_of_a_name():
    found = parties("قال الرئيس جون ستامبرفيل يشيد بالاتفاق")
    assert found[0][0] == "رئيس جون ستامبرفيل"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("فند الجيش السوداني الأنباء.", "sdn-army"),
        ("هاجم الأسطول العثماني الجزيرة.", "tur-navy"),
        ("أعلنت الدفاع الأوكرانية تقدم القوات.", "ukr-defence-ministry"),
    ],
)
def test_the_adjective_behind_a_body_tells_whose_it_is(text, expected):
    found = tawatur.explain(text)
    first = next(iter(found.mentions_of(MentionKind.ACTOR)))
    assert (first.value, text[first.span.start : first.span.end].split()[-1]) == (expected, text.split()[2])


def test_a_ministry_whose_word_is_left_out_needs_a_feminine_adjective():
    values = [m.value for m in tawatur.explain("انهار الدفاع الأوكراني سريعا.").mentions_of(MentionKind.ACTOR)]
    assert "ukr-defence-ministry" not in values


def test_journalists_to_whom_a_minister_speaks_are_none_of_his_office():
    text = "قال للصحفيين وزير الدفاع المصري إن القوات انسحبت."
    values = [m.value for m in tawatur.explain(text).mentions_of(MentionKind.ACTOR)]
    assert "egy-defence-minister" in values
