"""The times on offer for an act, and the clock that chooses among them."""

from staging import frame, predicate, scene, several

from tawatur.events.modality import Reality
from tawatur.events.moments import Clock, Dated, offers
from tawatur.events.setting import Passage
from tawatur.linear import Linear
from tawatur.model import When

DAY, YEAR = When("2011-03-05", reason="as written"), When("1998")
MENTIONS = {"1998": YEAR, "عبرت": predicate(), "5 مارس": DAY}
TEXT = "في 1998 عبرت القوات الجسر وفي 5 مارس عادت"


def act(found, passage, ruled=None):
    return Dated(found, found.predicates[0], frame(), Reality(), passage, ruled)


def test_on_offer_are_none_the_dates_of_the_sentence_and_the_publication_date():
    found = offers(act(scene(TEXT, MENTIONS), Passage("2020-01-01")))
    assert [value.edtf if value else None for value, _ in found] == [None, "1998", "2011-03-05", "2020-01-01~"]
    assert [head for _, (head, _) in found] == ["none", "sentence", "sentence", "document"]


def test_dates_of_the_sentences_before_are_offered_with_their_reason():
    dated, undated = several(["وصلت القوات في 5 مارس.", "ثم عبرت الجسر."], {"5 مارس": DAY, "عبرت": predicate()})
    passage = Passage(None)
    for found in (dated, undated):
        passage.note(found, "")
    assert [value.reason for value, (head, _) in offers(act(undated, passage)) if head == "passage"] == ["in its passage; as written"]


def test_the_answer_of_the_rules_is_marked_and_no_other():
    marked = [value for value, (_, seen) in offers(act(scene(TEXT, MENTIONS), Passage(None), YEAR)) if "rTrue" in seen]
    assert [value.edtf for value in marked] == ["1998"]


def test_the_clock_takes_what_its_weights_say():
    here = act(scene(TEXT, MENTIONS), Passage("2020-01-01"))
    assert Clock(Linear({"none": {"n2": 5}}))(here) is None
    assert Clock(Linear({"sentence": {"Yday": 5}}))(here).edtf == "2011-03-05"
    assert Clock(Linear({"document": {"n2": 5}}))(here).anchor == "document"
