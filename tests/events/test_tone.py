"""How real an act is told: the model finds more that is not real than the rules, and never less."""

from staging import frame, predicate, scene

from tawatur.events.modality import Reality
from tawatur.events.tone import Told, Tone
from tawatur.linear import Linear
from tawatur.model import Modality, Polarity

PLAIN = Reality(Polarity.AFFIRMED, Modality.ACTUAL, "")


def told(ruled):
    found = scene("هاجمت القافلة", {"هاجمت": predicate()})
    return Told(found, found.predicates[0], frame(), ruled, None, PLAIN)


def saying(value):
    return Tone(Linear({value: {"": 5}}))


def test_what_the_rules_read_as_not_real_stays_so():
    feared = Reality(Polarity.AFFIRMED, Modality.POSSIBLE, "modifier:fear")
    assert saying(Modality.ACTUAL)(told(feared)) is feared


def test_the_model_finds_more():
    assert saying(Modality.FUTURE)(told(PLAIN)).modality is Modality.FUTURE
    assert saying(Modality.ACTUAL)(told(PLAIN)) is PLAIN
