"""The kinds of acts: complete, in range, and their titles can be read aloud."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tawatur.errors import LexiconError
from tawatur.model import Modality, Polarity, Stance, Status
from tawatur.ontology import FILE, LANGUAGES, joined, ontology, read

if TYPE_CHECKING:
    from pathlib import Path

EXPECTED = {
    "AGREE": "promise accept plan",
    "CONSULT": "visit meeting call message gift negotiation",
    "SUPPORT": "recognition diplomatic-ties treaty praise backing improve-relations",
    "CONCEDE": "ceasefire-declared ease apology surrender",
    "COOPERATE": "trade military intelligence finance technology transport",
    "AID": "arms troops training economic technology humanitarian political-asylum supplies",
    "RETREAT": "withdrawal ceasefire release resignation",
    "REQUEST": "support meeting policy permission",
    "ACCUSE": "allege condemn concern",
    "REJECT": "refuse veto",
    "THREATEN": "force sanctions warning",
    "PROTEST": "demonstration strike riot",
    "SANCTION": "embargo break-ties reduce condemn-vote",
    "MOBILIZE": "deploy exercise parade weapons-test build-up",
    "COERCE": "occupation repression detention expulsion division",
    "ASSAULT": "invasion battle air bombardment raid assassination",
    "CHANGE": "founding collapse liberation leader-in leader-out death war-starts war-ends epidemic",
}
MODES = [(kind, mode) for kind, modes in EXPECTED.items() for mode in modes.split()]


def test_every_type_and_mode_of_the_scheme_is_there_and_no_other():
    assert {kind: set(found.modes) for kind, found in ontology().types.items()} == {
        kind: set(modes.split()) for kind, modes in EXPECTED.items()
    }


@pytest.mark.parametrize(("kind", "mode"), MODES)
def test_weights_stay_on_the_scale(kind, mode):
    assert -10 <= ontology().weight(kind, mode) <= 10


def test_conflict_weighs_below_zero_and_help_above():
    conflict = ("ACCUSE", "REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT")
    help_ = ("AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT")
    for kind, mode in MODES:
        weight = ontology().weight(kind, mode)
        assert weight < 0 or kind not in conflict, (kind, mode)
        assert weight > 0 or kind not in help_, (kind, mode)


def test_the_scale_orders_acts_as_a_reader_would():
    weight = ontology().weight
    assert weight("ASSAULT", "invasion") < weight("COERCE", "occupation") < weight("SANCTION", "reduce") < weight("ACCUSE", "concern")
    assert weight("CONSULT", "message") < weight("SUPPORT", "treaty") < weight("AID", "troops")


@pytest.mark.parametrize(("kind", "mode"), MODES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_titles_hold_every_party_once_and_no_brace(kind, mode, language):
    full = ontology().title(kind, mode, ["زهران"], ["طيبة"], language)
    alone = ontology().title(kind, mode, ["زهران"], [], language)
    assert full.count("زهران") == 1
    assert full.count("طيبة") == 1
    assert alone.count("زهران") == 1
    assert "{" not in full + alone


def test_no_two_modes_have_the_same_title():
    for language in LANGUAGES:
        titles = [ontology().title(kind, mode, ["زهران"], ["طيبة"], language) for kind, mode in MODES]
        assert len(set(titles)) == len(titles)


def test_a_name_with_braces_is_put_in_as_it_is():
    assert "{recipients}" in ontology().title("AID", "arms", ["{recipients}"], ["مصر"], "ar")


def test_an_act_without_doer_is_titled_by_its_kind():
    assert ontology().title("AID", "arms", [], ["تونس"], "ar") == "تسليح: تونس"
    assert ontology().title("AID", "arms", [], [], "en") == "Arms"


def test_an_unknown_mode_weighs_as_its_type_and_an_unknown_type_nothing():
    modes = ontology().types["THREATEN"].modes.values()
    assert ontology().weight("THREATEN", "") == pytest.approx(sum(mode.weight for mode in modes) / len(modes))
    assert ontology().weight("NONSENSE", "war") == 0
    assert ontology().title("NONSENSE", "war", ["Egypt"], [], "en") == "NONSENSE: Egypt"


def test_every_stance_polarity_modality_and_status_has_a_name_in_both_languages():
    for language in LANGUAGES:
        for values, called in (
            (Stance, ontology().stance),
            (Polarity, ontology().polarity),
            (Modality, ontology().modality),
            (Status, ontology().status),
        ):
            names = [called(str(value), language) for value in values]
            assert all(names)
            assert len(set(names)) == len(names)


def test_definitions_are_one_sentence():
    for found in ontology().types.values():
        assert found.definition.ar.count(".") == 1
        assert found.definition.en.count(".") == 1


def test_cameo_roots_are_two_digits_or_nothing():
    assert all(found.cameo == "" or (len(found.cameo) == 2 and found.cameo.isdigit()) for found in ontology().types.values())


def test_three_names_are_joined_as_spoken():
    assert joined(["أ", "ب", "ج"], "ar") == "أ وب وج"
    assert joined([], "en") == ""


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("weight: -10.0", "weight: -11.0", "outside"),
        ("types:", "kinds:", "types"),
        ("Visit of {actors} to {recipients}", "Visit of {actors}", "once each"),
        ('title_en_alone: "Visit of {actors}"', 'title_en_alone: "Visit of {actors} to {recipients}"', "no {recipients}"),
        ("weight: 2.5", "weight: heavy", "heavy"),
        ("types:", "types: [", "YAML"),
    ],
)
def test_a_broken_file_is_refused_and_the_place_named(tmp_path: Path, old, new, said):
    broken = tmp_path / "plover.yaml"
    broken.write_text(FILE.read_text(encoding="utf-8").replace(old, new, 1), encoding="utf-8")
    with pytest.raises(LexiconError, match=said):
        read(broken)
