"""What a sentence leaves to the reader is filled from what was told before."""

import pytest
from staging import frame, predicate, scene

from tawatur.events.cast import Cast
from tawatur.events.recall import Act, Story, fill

RAID = Act(0, "ASSAULT", "bombardment", ("MLI",), ("KEN",))


def told(act, *, now=1):
    return Story(sentence=now, acts=[act])


def taken(text, mentions, story, sense=None, roles=None):
    found, roles = scene(text, mentions), roles or Cast()
    fill(found, found.predicates[-1], sense or frame(), roles, story)
    return roles.doers, roles.recipients


def test_a_definite_noun_takes_up_the_last_act_of_its_type():
    assert taken("استمر القصف يومين", {"قصف": predicate("masdar", "")}, told(RAID)) == (["MLI"], ["KEN"])


def test_an_act_of_another_type_is_not_taken_up():
    assert taken("استمر القصف يومين", {"قصف": predicate("masdar", "")}, told(RAID), frame("CONSULT", "visit")) == ([], [])


@pytest.mark.parametrize(("now", "recipients"), [(3, ["KEN"]), (4, [])])
def test_a_verb_means_the_act_still_in_mind_and_not_one_far_back(now, recipients):
    roles = Cast(doers=["MLI"])
    assert taken("قصفت مرة ثانية", {"قصفت": predicate()}, told(RAID, now=now), roles=roles) == (["MLI"], recipients)


def test_another_doer_does_not_mean_the_same_act():
    assert taken("قصفت مرة ثانية", {"قصفت": predicate()}, told(RAID), roles=Cast(doers=["GHA"])) == (["GHA"], [])


def test_the_same_mode_is_preferred_to_a_later_act_of_the_type():
    later = Act(1, "ASSAULT", "invasion", (), ("GHA",))
    story = Story(sentence=2, acts=[RAID, later])
    assert story.last(frame(), 3) == RAID
    assert story.last(frame(mode="siege"), 3) == later
    assert story.last(frame("AID", "arms"), 3) is None


def test_a_pronoun_means_the_last_party_before_that_is_not_the_doer():
    mentions = {"كينيا": "KEN", "مالي": "MLI", "هاجمتها": predicate(pronoun="ها")}
    assert taken("في كينيا قالت مالي إنها هاجمتها", mentions, Story(), roles=Cast(doers=["MLI"])) == (["MLI"], ["KEN"])


def test_the_parties_of_the_last_sentences_are_kept_the_last_first():
    story = Story()
    story.name(["MLI", "KEN"])
    story.name(["GHA", "MLI"])
    assert story.recent == ("MLI", "GHA", "KEN")
    story.name(["TUN"])
    assert story.recent == ("TUN", "MLI", "GHA")
