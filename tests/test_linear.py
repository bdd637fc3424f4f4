"""Learning is exact and repeatable: the same choices give the same file."""

from hypothesis import given
from hypothesis import strategies as st

from tawatur import linear
from tawatur.linear import Choice, Linear, learn

FEATURES = st.lists(st.sampled_from("abcdefgh"), min_size=1, max_size=4, unique=True)
OPTIONS = st.lists(st.tuples(st.sampled_from(["x", "y"]), FEATURES), min_size=2, max_size=4)


def test_what_can_be_told_apart_is_learnt():
    right, wrong = ("act", ["verb", "near"]), ("none", ["verb", "near"])
    other = [("act", ["noun", "far"]), ("none", ["noun", "far"])]
    choices = [Choice([right, wrong], {0}), Choice(other, {1})] * 5
    model = learn(choices, rounds=5, least=1)
    assert model.best([right, wrong]) == 0
    assert model.best(other) == 1


def test_the_mean_of_several_runs_counts():
    first, second = Linear({"act": {"near": 2, "far": -3}}), Linear({"act": {"near": 4, "verb": 1}, "none": {"far": 2}})
    assert linear.mean([first, second]) == Linear({"act": {"near": 3, "far": -2}, "none": {"far": 1}})


def test_rare_features_are_left_out():
    model = learn(
        [Choice([("a", ["often", "once"]), ("b", ["often"])], {0})] + [Choice([("a", ["often"]), ("b", ["often"])], {0})] * 3,
        rounds=3,
        least=2,
    )
    assert "once" not in model.weights.get("a", {})


@given(st.lists(st.tuples(OPTIONS, st.integers(0, 1)), min_size=1, max_size=8))
def test_learning_twice_gives_the_same_weights(drawn):
    choices = [Choice(list(options), {right}) for options, right in drawn]
    assert learn(choices, rounds=3, least=1) == learn(choices, rounds=3, least=1)


def test_a_saved_model_is_the_same_bytes_and_reads_back(tmp_path, monkeypatch):
    monkeypatch.setattr(linear, "HOME", tmp_path)
    model = Linear({"act": {"verb": 3, "near": -1}})
    first = linear.save("one", model, {"trained on": "nothing"}).read_bytes()
    assert linear.save("one", model, {"trained on": "nothing"}).read_bytes() == first
    linear.load.cache_clear()
    assert linear.load("one") == model
    linear.load.cache_clear()
