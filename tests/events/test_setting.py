"""When, where and how many: the clause first, then the sentence, then the passage, then the publication date."""

from staging import predicate, scene, several

from tawatur.events.setting import Passage, document_date, place, quantities, when
from tawatur.model import Modality, Quantity, When

DAY, YEAR, ERA = When("2011-03-05", reason="as written"), When("1998"), When("1900/1999")
MEN = Quantity(40, 40, unit="soldiers")


def time_of(found, passage, modality=Modality.ACTUAL):
    return when(found, found.predicates[0], modality, passage)


def test_the_date_of_the_clause_wins_over_a_nearer_one_of_the_next():
    found = scene("في 1998 عبرت القوات الجسر؛ وفي 5 مارس عادت", {"1998": YEAR, "عبرت": predicate(), "5 مارس": DAY})
    moment = time_of(found, Passage("2020-01-01"))
    assert (moment.edtf, moment.reason) == ("1998", "in its clause")


def test_a_date_elsewhere_in_the_sentence_dates_only_what_was_done():
    found = scene("عبرت القوات الجسر: كان ذلك في 1998", {"عبرت": predicate(), "1998": YEAR})
    assert time_of(found, Passage(None)).reason == "in its sentence"
    assert time_of(found, Passage(None), Modality.POSSIBLE) is None


def test_an_undated_act_takes_up_the_last_date_of_its_paragraph():
    dated, undated = several(["وصلت القوات في 5 مارس.", "ثم عبرت الجسر."], {"5 مارس": DAY, "عبرت": predicate()})
    passage = Passage("2020-01-01")
    for found in (dated, undated):
        passage.note(found, "")
    moment = time_of(undated, passage)
    assert (moment.edtf, moment.reason) == ("2011-03-05", "in its passage; as written")


def test_a_new_paragraph_forgets_the_date():
    texts = ["وصلت القوات في 5 مارس.", "ثم عبرت الجسر."]
    dated, undated = several(texts, {"5 مارس": DAY, "عبرت": predicate()})
    passage = Passage(None)
    passage.note(dated, "")
    passage.note(undated, "\n\n" + "س" * 60)
    assert time_of(undated, passage) is None


def test_an_era_dates_no_later_sentence():
    dated, undated = several(["دام الحكم طوال القرن.", "ثم عبرت القوات."], {"القرن": ERA, "عبرت": predicate()})
    passage = Passage(None)
    for found in (dated, undated):
        passage.note(found, "")
    assert time_of(undated, passage) is None


def test_the_publication_date_is_taken_approximately_and_says_so():
    moment = document_date("2020-01-01")
    assert (moment.edtf, moment.anchor) == ("2020-01-01~", "document")
    assert document_date("2018-09~").edtf == "2018-09~"
    assert document_date(None) is None


def test_a_place_belongs_to_the_act_of_its_clause():
    near = scene("عبرت القوات قرب لاغوس", {"عبرت": predicate(), "لاغوس": "lagos"})
    parted = scene("عبرت القوات؛ وكانت لاغوس", {"عبرت": predicate(), "لاغوس": "lagos"})
    assert place(near, near.predicates[0]) == "lagos"
    assert place(parted, parted.predicates[0]) is None


def test_a_count_behind_the_act_belongs_to_it_and_one_long_before_does_not():
    behind = scene("أرسلت مالي أربعين جنديا", {"أرسلت": predicate(), "أربعين جنديا": MEN})
    assert [span.of("أرسلت مالي أربعين جنديا") for span in quantities(behind, behind.predicates[0])] == ["أربعين جنديا"]
    before = scene("كان هناك أربعين جنديا قبل أن ترسل مالي وفدا", {"أربعين جنديا": MEN, "ترسل": predicate()})
    assert quantities(before, before.predicates[0]) == ()
