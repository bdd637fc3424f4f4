"""The catalogues hold the same texts in both languages, in whole plural forms, and nothing that nobody says."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest
from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

from tawatur.texts import FOLDER, LANGUAGES, texts

ROOT = Path(__file__).parents[1]
SIX = {"zero", "one", "two", "few", "many", "other"}
MADE = re.compile(r"[`'\"]([a-z][a-z-]*-)\$?\{")
"""A key that is put together, as in `kind-${row.kind}`: its beginning."""


class Seen(Visitor):
    """Gathers the variables of a text and the forms of its plurals."""

    def __init__(self) -> None:
        self.variables: set[str] = set()
        self.plurals: list[set[str]] = []

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802 (the visitor's naming)
        self.variables.add(node.id.name)

    def visit_SelectExpression(self, node: ast.SelectExpression) -> None:  # noqa: N802 (the visitor's naming)
        self.plurals.append({key.name for variant in node.variants if isinstance(key := variant.key, ast.Identifier)})
        self.generic_visit(node)


@cache
def catalogue(language: str) -> dict[str, Seen]:
    resource = FluentParser().parse((FOLDER / f"{language}.ftl").read_text(encoding="utf-8"))
    assert not [entry for entry in resource.body if isinstance(entry, ast.Junk)]
    found = {}
    for message in resource.body:
        if isinstance(message, ast.Message):
            assert message.id.name not in found, f"{message.id.name} stands twice"
            found[message.id.name] = seen = Seen()
            seen.visit(message.value)
    return found


def sources() -> str:
    """Return everything that may say a text: the app's sources and the package's."""
    files = [*(ROOT / "web" / "src").rglob("*.svelte"), *(ROOT / "web" / "src").rglob("*.ts"), *(ROOT / "src" / "tawatur").rglob("*.py")]
    return "\n".join(file.read_text(encoding="utf-8") for file in files if not file.name.endswith(".test.ts"))


def test_both_languages_have_the_same_texts_with_the_same_values():
    told = {language: {key: seen.variables for key, seen in catalogue(language).items()} for language in LANGUAGES}
    assert told["ar"].keys() == told["en"].keys()
    apart = {key for key in told["en"] if told["en"][key] != told["ar"][key]}
    assert not apart


def test_arabic_plurals_have_their_six_forms_and_english_ones_two():
    for key, seen in catalogue("ar").items():
        assert all(forms == SIX for forms in seen.plurals), key
    for key, seen in catalogue("en").items():
        assert all(forms <= {"one", "other"} and "other" in forms for forms in seen.plurals), key


def test_no_text_is_there_that_nobody_says():
    said = sources()
    words = set(re.findall(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*", said))
    beginnings = tuple(MADE.findall(said))
    assert not [key for key in catalogue("en") if key not in words and not key.startswith(beginnings)]


def test_no_text_is_said_that_is_not_there():
    said = set(re.findall(r"\bt\(\s*'([a-z][a-z0-9-]*)'", sources()))
    assert said
    assert not said - catalogue("en").keys()


@pytest.mark.parametrize(("count", "said"), [(0, "لا"), (1, "واحد"), (2, "حدثان"), (3, "3 أحداث"), (11, "11 حدثًا"), (100, "100 حدث")])
def test_arabic_counts_in_six_ways(count, said):
    assert said in texts("ar", isolating=False)("count-entries", count=count)


def test_inserted_values_stand_between_isolates():
    assert texts("ar")("when-about", when="2024") == "نحو \u20682024\u2069"


def test_an_unknown_text_is_a_fault():
    with pytest.raises(LookupError):
        texts("en")("no-such-text")
    with pytest.raises(KeyError):
        texts("en")("count-entries")
