"""What the casting model may choose from, and what it sees of each party."""

from staging import frame, predicate, scene

from tawatur.events.cast import Cast
from tawatur.events.evidence import NOBODY, Situation, options, parties
from tawatur.events.tally import Sides, Tally
from tawatur.model import Actor

ACTORS = {name: Actor(name, "state", name) for name in ("MLI", "KEN", "TUN")}


def situation(text="هاجمت مالي كينيا", *, ruled=None, recent=(), before=((), ())):
    found = scene(text, {"هاجمت": predicate(), "مالي": "MLI", "كينيا": "KEN"})
    told = (frozenset(before[0]), frozenset(before[1]))
    cast = ruled or Cast()
    rank = {"MLI": 0, "KEN": 1}
    return Situation(found, found.predicates[0], frame(), cast, recent, told, ACTORS, rank, Tally(), Sides.of(cast, ACTORS))


def seen_of(actor, here):
    return next(set(seen) for name, (_, seen) in options(here, parties(here)) if name == actor)


def test_parties_of_the_sentence_come_first_then_those_named_before_once():
    found = parties(situation(recent=("KEN", "TUN")))
    assert [(actor, head) for actor, (head, _) in found] == [("MLI", "party"), ("KEN", "party"), ("TUN", "absent")]


def test_nobody_is_always_on_offer_and_doers_are_not():
    here = situation()
    assert [actor for actor, _ in options(here, parties(here))] == [NOBODY, "MLI", "KEN"]
    assert [actor for actor, _ in options(here, parties(here), ("MLI",))] == [NOBODY, "KEN"]


def test_a_party_before_the_predicate_looks_other_than_one_behind():
    behind, before = seen_of("MLI", situation()), seen_of("MLI", situation("مالي هاجمت كينيا"))
    assert "averb-" in behind - before
    assert "bverb-" in before - behind


def test_the_answer_of_the_rules_and_the_last_act_are_seen():
    assert "uD" in seen_of("MLI", situation(ruled=Cast(doers=["MLI"])))
    assert "uR" in seen_of("KEN", situation(ruled=Cast(recipients=["KEN"])))
    assert "tdASSAULT" in seen_of("MLI", situation(before=(("MLI",), ())))


def test_whom_the_document_is_most_about_is_seen():
    assert "#0" in seen_of("MLI", situation())
    assert "#1" in seen_of("KEN", situation())
