"""Own sentences with the act that a reader finds in them, taken down the whole road."""

from pathlib import Path

import pytest
import yaml

import tawatur

CASES = yaml.safe_load((Path(__file__).parents[1] / "cases" / "events.yaml").read_text(encoding="utf-8"))


def states(doc, ids):
    of = {actor.id: actor.state for actor in doc.actors}
    return {of[i] for i in ids}


def known(case):
    """Mark what is read wrongly today: it must fail until it is mended, so that nobody forgets to strike the mark."""
    marks = [pytest.mark.xfail(reason=case["missed"], strict=True)] if "missed" in case else []
    return pytest.param(case, id=case["sentence"][:40], marks=marks)


@pytest.mark.parametrize("case", [known(case) for case in CASES])
def test_the_act_is_found_as_a_reader_finds_it(case):
    doc = tawatur.explain(case["sentence"], published="2024-05-14")
    told = [(event.span.of(doc.text), f"{event.type}/{event.mode}") for event in doc.events]
    found = [event for event, (word, kind) in zip(doc.events, told, strict=True) if kind == case["is"] and word in case["triggers"].split()]
    assert found, f"no {case['is']} at {case['triggers']}: {told}"
    event = found[0]
    for side, ids in (("actors", event.actors), ("recipients", event.recipients)):
        if side in case:
            assert set(case[side]) <= states(doc, ids), f"{side}: {ids} by {event.by}"
    if "when" in case:
        assert event.when is not None
        assert event.when.edtf == case["when"]
    assert event.polarity == case.get("polarity", "affirmed")
    if "modality" in case:
        assert event.modality == case["modality"]
