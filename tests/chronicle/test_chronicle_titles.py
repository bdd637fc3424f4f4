"""Titles: names of states never show as codes, joint parties stand by their parts, each once."""

from __future__ import annotations

from telling import ACTORS, report

from tawatur.chronicle.titles import named, titles
from tawatur.model import Actor


def title(act, doers, recipients, names):
    return titles(act, named(doers, names), named(recipients, names), [report()])


def test_a_state_without_a_record_bears_the_name_of_the_word_file():
    arabic, english = title(("AID", "arms"), ["MLT"], ["CYP"], {})
    assert "مالطا" in arabic
    assert "Malta" in english
    assert "MLT" not in arabic + english


def test_a_joint_party_stands_by_its_parts_each_once():
    names = {**ACTORS, "PRK+RUS": Actor("PRK+RUS", "state", "PRK+RUS", "", "", "North Korea + Russia")}
    assert [actor.id for actor in named(["PRK", "PRK+RUS"], names)] == ["PRK", "RUS"]


def test_a_country_that_was_later_divided_keeps_its_own_name():
    assert "Korea" in title(("COERCE", "occupation"), ["SUN"], ["KOR+PRK"], ACTORS)[1]
    assert "South" not in title(("COERCE", "occupation"), ["SUN"], ["KOR+PRK"], ACTORS)[1]
