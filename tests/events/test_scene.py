"""Mentions lie over the words of their sentence, with what stands before them."""

import pytest
from staging import predicate, scene, several


@pytest.mark.parametrize(
    ("text", "surface", "governed"),
    [
        ("وصل الوفد إلى تونس", "تونس", "الي"),
        ("وصل الوفد بتونس", "تونس", "ب"),
        ("وصل الوفد وتونس تنتظر", "تونس", "و"),
        ("وصل الوفد ولتونس موقف", "تونس", "ل"),
        ("طرد الوفد من قبل تونس", "تونس", "agent"),
        ("زارت تونس الوفد", "تونس", ""),
        ("تونس تنتظر", "تونس", ""),
    ],
)
def test_a_party_knows_the_preposition_that_governs_it(text, surface, governed):
    found = scene(text, {surface: "TUN"})
    assert found.preposition(found.actors[0]) == governed


def test_a_mention_covers_whole_words_and_keeps_what_is_written_onto_it():
    found = scene("وصلت وكوريا الشمالية صامتة", {"كوريا الشمالية": "PRK"})
    (placed,) = found.actors
    assert (placed.first, placed.last, placed.front) == (1, 2, "و")
    assert found.actor_at[1] is found.actor_at[2] is placed


def test_each_sentence_gets_its_own_mentions_and_a_stray_one_goes_nowhere():
    first, second = several(["زارت تونس المغرب.", "ردت مصر."], {"تونس": "TUN", "مصر": "EGY"})
    assert [p.actor for p in first.actors] == ["TUN"]
    assert [p.actor for p in second.actors] == ["EGY"]


def test_a_verb_behind_a_conjunction_starts_a_clause_and_a_noun_does_not():
    verb = scene("زارت تونس وأدانت", {"أدانت": predicate()})
    noun = scene("زارت تونس وزيارة", {"زيارة": predicate("masdar", "")})
    assert verb.starts_clause(2)
    assert not noun.starts_clause(2)


def test_asking_a_party_for_its_predicate_or_time_is_a_fault():
    (placed,) = scene("زارت تونس", {"تونس": "TUN"}).actors
    with pytest.raises(TypeError, match="TUN"):
        _ = placed.predicate
    with pytest.raises(TypeError, match="TUN"):
        _ = placed.time
