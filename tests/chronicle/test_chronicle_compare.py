"""What joins two reports and what parts them."""

from __future__ import annotations

from dataclasses import replace

import pytest
from telling import report

from tawatur.chronicle.compare import compare, slip
from tawatur.chronicle.facets import content_words, facets_of, window


def points(a, b):
    return compare(facets_of(a), facets_of(b))


def test_same_act_parties_and_day_join():
    a = report("a", act="CONSULT/visit", actors=("putin",), recipients=("PRK",), when="2019-04-25")
    b = report("b", act="CONSULT/visit", actors=("putin",), recipients=("PRK",), when="2019-04")
    assert points(a, b).points > 1


def test_comparison_does_not_depend_on_the_side():
    a, b = report("a", when="2022"), report("b", when="2022-07", modality="future")
    assert points(a, b) == points(b, a)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ({"when": "2022-08-15"}, {"when": "2023-08-15"}),
        ({"act": "AID/arms"}, {"act": "AID/troops"}),
        ({"recipients": ("RUS",)}, {"recipients": ("UKR",)}),
        ({"actors": ("PRK",)}, {"actors": ("USA",)}),
    ],
)
def test_precise_dates_acts_and_parties_that_differ_part_for_good(left, right):
    assert points(report("a", **left), report("b", **right)).apart


def test_a_year_meets_its_days_but_two_days_stay_apart():
    year = report("y", act="SUPPORT/recognition", when="2022")
    first, second = (report(d, act="SUPPORT/recognition", when=f"2022-07-{d}") for d in ("13", "21"))
    assert points(year, first).points >= 0
    assert points(year, second).points >= 0
    assert points(first, second).apart


def test_mutual_acts_may_be_told_from_either_side():
    told = {"act": "CONSULT/meeting", "when": "2019-04-25"}
    joint = report("a", actors=("kim", "putin"), recipients=(), **told)
    one_sided = report("b", actors=("putin",), recipients=("kim",), **told)
    assert points(joint, one_sided).points > 1


def test_two_ministers_make_two_visits():
    a = report("a", act="CONSULT/visit", actors=("putin",), recipients=("PRK",), when="2023-07")
    b = report("b", act="CONSULT/visit", actors=("lavrov",), recipients=("PRK",), when="2023-07")
    assert points(a, b).apart


def test_long_windows_that_only_touch_are_two_ages():
    before = report("a", actors=("SUN",), recipients=("PRK",), when="../1950")
    during = report("b", actors=("SUN",), recipients=("PRK",), when="1950/1953")
    assert points(before, during).points < 0


def test_an_undated_act_of_the_heir_is_not_that_of_the_former_state():
    a = report("a", act="AID/technology", actors=("SUN",), recipients=("PRK",), published="2024-10")
    b = report("b", act="AID/technology", actors=("RUS",), recipients=("PRK",), published="2025-04")
    assert points(a, b).points < 0


def test_undated_visits_in_different_years_stay_apart():
    told = {"act": "CONSULT/visit", "actors": ("putin",), "recipients": ("PRK",)}
    assert points(report("a", published="2019-05-01", **told), report("b", published="2024-06-20", **told)).points < 0


def test_a_document_that_tells_two_numbers_one_as_planned_means_two_acts():
    done = report("a", "e1", act="AID/troops", amount=(10_000, 10_000))
    planned = report("a", "e2", act="AID/troops", amount=(100_000, 100_000), modality="future")
    assert points(done, planned).apart


def test_a_thousand_lost_is_seen():
    assert slip((12.0, float("inf")), (0.0, 12_000.0))
    assert not slip((12.0, 12.0), (13_000.0, 13_000.0))


def test_approximate_times_are_wider():
    plain, vague = window("2024-10"), window("2024-10~")
    assert (vague.low, vague.high) == (plain.low - 31, plain.high + 31)
    assert window("not a date") is None


def test_content_words_drop_small_front_words():
    assert content_words("وبالأسلحة إلى روسيا") == content_words("الاسلحة الى روسيا")


def test_an_act_of_a_state_that_is_gone_is_not_joined_with_one_of_its_heir_told_without_a_time():
    old = facets_of(report("a", act="ASSAULT/battle", actors=("SUN",), recipients=(), when="1950"))
    now = facets_of(report("b", act="ASSAULT/battle", actors=("RUS",), recipients=()))
    assert compare(old, now).points < -1


def test_two_words_of_one_sentence_for_one_act_are_one_telling():
    sentence = "أكدت الوكالة نشر قوات للقتال في حربها"
    told = [facets_of(report("a", f"e{n}", act="ASSAULT/battle", start=9 * n, sentence=sentence)) for n in (1, 2)]
    assert compare(*told).points > 0
    other = facets_of(report("a", "e3", act="ASSAULT/battle", actors=("RUS",), recipients=("UKR",), sentence=sentence))
    assert compare(told[0], other).points < 0


def test_a_denial_beside_a_telling_answers_it_though_it_says_less():
    told = facets_of(report("a", "e1", claims=((("USA",), "accuses"),)))
    denied = report("a", "e2", recipients=("UKR",), claims=((("PRK",), "denies"),), modality="possible", start=80)
    assert compare(told, facets_of(denied)).points > 0
    far = report("a", "e3", recipients=("UKR",), claims=((("PRK",), "denies"),), modality="possible", start=8000)
    assert compare(told, facets_of(far)).apart


def test_what_several_do_to_one_of_themselves_they_do_together():
    assert facets_of(report("a", actors=("PRK", "RUS"), recipients=("PRK",))).recipients == frozenset()
    assert facets_of(report("a", actors=("PRK",), recipients=("PRK",))).recipients == {"PRK"}


def test_nothing_is_given_to_a_state_that_is_gone():
    old = facets_of(report("a", actors=("PRK",), recipients=("SUN",)))
    assert compare(old, facets_of(report("b", when="2022"))).apart


def test_one_document_that_gives_a_point_act_two_times_and_two_sets_of_parties_tells_two():
    told = {"act": "CONCEDE/surrender", "actors": ("PRK",)}
    near = report("a", "e1", recipients=(), when="2022-08~", **told)
    ordered = report("a", "e2", recipients=("RUS",), when="2022", start=900, **told)
    assert points(near, ordered).apart
    assert not points(near, report("b", "e2", recipients=("RUS",), when="2022", **told)).apart
    assert not points(near, report("a", "e2", recipients=(), when="2022", start=900, **told)).apart


def test_what_another_paper_told_as_done_is_not_what_came_later():
    later = report("a", when="2024-10")
    assert points(later, report("b", published="2022-03-01")).points < 0 < points(later, report("b", published="2025-03-01")).points


def test_a_former_state_and_its_heir_are_told_apart_only_where_it_is_the_heir():
    told = {"act": "AID/technology", "recipients": ("PRK",)}
    former = report("a", actors=("SUN",), published="2024-10", **told)
    heir = report("b", actors=("RUS",), published="2025-04", **told)
    assert "its heir" in " ".join(points(former, heir).reasons)
    assert "its heir" not in " ".join(points(former, report("b", actors=("SUN",), published="2025-04", **told)).reasons)


@pytest.mark.parametrize(
    ("sentence", "quote", "many"),
    [
        ("وتبادل الزعيمان زيارات ورسائل عديدة على مر السنين", "رسائل", True),
        ("وتبادل الزعيمان زيارات ورسائل عديدة على مر السنين", "زيارات", True),
        ("عقد الوزيران عدة لقاءات في المدينة", "لقاءات", True),
        ("تبادل الزعيمان رسائل تهنئة اليوم", "رسائل", False),
        ("وبعد رسائل، عديدون قالوا إن الأمر انتهى", "رسائل", False),
    ],
)
def test_many_acts_are_told_from_one(sentence, quote, many):
    told = {"act": "CONSULT/message", "actors": ("kim", "putin"), "recipients": ()}
    loose = replace(report("a", "e2", sentence=sentence, start=900, **told), quote=quote)
    single = report("a", when="2023-08-15", **told)
    assert facets_of(loose).many is many
    assert ("many such acts" in " ".join(points(single, loose).reasons)) is many
