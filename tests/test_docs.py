"""The docs explain every part of the command line, the word files, the model and the exports, and lead nowhere false."""

from __future__ import annotations

import dataclasses
import json
import re
import shlex
from enum import StrEnum
from pathlib import Path

import pytest
import typer.main

import tawatur
from tawatur import model
from tawatur.cli import app
from tawatur.export import FORMATS
from tawatur.export.csv import TABLES
from tawatur.export.rows import row_of
from tawatur.lexicon import HOME
from tawatur.ontology import ontology
from tawatur.show import VIEWS

ROOT = Path(__file__).parents[1]
DOCS = {page.name: page.read_text(encoding="utf-8") for page in sorted((ROOT / "docs").glob("*.md"))}
PAGES = sorted(page for folder in (".", "docs", "evals", "bench", "training", "tools", "examples") for page in (ROOT / folder).glob("*.md"))
COMMANDS = typer.main.get_command(app).commands
CODE = re.compile(r"`([^`\n]+)`")
LINK = re.compile(r"\]\(([^)\s]+)\)")
SHOWN = re.compile(r"^(?:\$ )?(?:\.venv/bin/)?tawatur (.*)$", re.MULTILINE)
FENCE = re.compile(r"^```(?:sh|console)?\n(.*?)^```", re.MULTILINE | re.DOTALL)
TYPES = [kind for _, kind in sorted(vars(model).items()) if isinstance(kind, type) and kind.__module__ == model.__name__]
CLASSES = [kind for kind in TYPES if dataclasses.is_dataclass(kind)]
ENUMS = [kind for kind in TYPES if issubclass(kind, StrEnum)]
FILES = sorted((HOME / "ar").glob("*.tsv"))


def codes(text: str) -> set[str]:
    """Return what stands in backticks, whole and in words."""
    return {part for code in CODE.findall(text) for part in (code, *re.findall(r"[\w-]+", code))}


def section(page: str, heading: str) -> str:
    """Return what stands under a heading, up to the next of its depth."""
    depth = heading.split(" ", 1)[0]
    begin = page.index(f"{heading}\n") + len(heading)
    end = re.search(rf"^#{{1,{len(depth)}}} ", page[begin:], re.MULTILINE)
    return page[begin : begin + end.start()] if end else page[begin:]


def columns(file: Path) -> list[str]:
    return next(line for line in file.read_text(encoding="utf-8").split("\n") if line.strip() and line[0] != "#").split("\t")


class TestCommandLine:
    @pytest.mark.parametrize("name", sorted(COMMANDS))
    def test_each_command_has_a_section_that_begins_with_its_help(self, name):
        said = " ".join(COMMANDS[name].help.split())
        assert said in " ".join(section(DOCS["cli.md"], f"## tawatur {name}").split())

    @pytest.mark.parametrize("name", sorted(COMMANDS))
    def test_each_option_stands_in_the_section_of_its_command(self, name):
        options = {flag for param in COMMANDS[name].params for flag in (*param.opts, *param.secondary_opts) if flag.startswith("-")}
        assert options - {"--help", "-h"} <= codes(section(DOCS["cli.md"], f"## tawatur {name}")) | flags(name)

    def test_no_section_tells_of_a_command_that_is_not_there(self):
        assert set(re.findall(r"^## tawatur (\w+)$", DOCS["cli.md"], re.MULTILINE)) == set(COMMANDS)

    def test_each_view_and_format_is_named(self):
        assert set(VIEWS) <= codes(section(DOCS["cli.md"], "## tawatur show"))
        assert set(FORMATS) <= codes(section(DOCS["cli.md"], "## tawatur export")) | {f"csv-{table}" for table in TABLES}


def flags(name: str) -> set[str]:
    return set(re.findall(r"--[a-z-]+", section(DOCS["cli.md"], f"## tawatur {name}")))


class TestWordFiles:
    @pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
    def test_each_file_has_a_line_with_its_columns_in_order(self, file):
        kind = re.sub(r"^(verbs|nouns)-.*", r"\1-*", file.stem)
        line = next(row for row in DOCS["lexicons.md"].splitlines() if row.startswith(f"| `{kind}.tsv` |"))
        told = CODE.findall(line.split(" | ")[1])
        assert [*told, "example", "source"] == columns(file)

    def test_no_line_tells_of_a_file_that_is_not_there(self):
        told = re.findall(r"^\| `([\w*-]+)\.tsv` \|", DOCS["lexicons.md"], re.MULTILINE)
        assert not [name for name in told if not list((HOME / "ar").glob(f"{name}.tsv"))]

    def test_each_column_of_a_verb_is_explained(self):
        assert set(columns(HOME / "ar" / "verbs-aid.tsv")) <= codes(section(DOCS["lexicons.md"], "### A verb"))


class TestModel:
    @pytest.mark.parametrize("kind", CLASSES, ids=lambda kind: kind.__name__)
    def test_each_type_has_its_fields_on_the_page_of_the_data_model(self, kind):
        found = re.search(rf"^\*\*{kind.__name__}\*\*.*?(?=^\*\*\w+\*\*:|^## |\Z)", DOCS["data-model.md"], re.MULTILINE | re.DOTALL)
        assert found, f"{kind.__name__} has no paragraph in docs/data-model.md"
        assert {field.name for field in dataclasses.fields(kind)} == codes(found[0].partition("\n")[2])

    @pytest.mark.parametrize("kind", ENUMS, ids=lambda kind: kind.__name__)
    def test_each_value_of_a_list_of_values_is_named_beside_it(self, kind):
        line = next(row for row in DOCS["data-model.md"].splitlines() if row.startswith(f"- **{kind.__name__}**"))
        assert {value.value for value in kind} == codes(line)

    def test_each_stance_and_status_is_on_a_page_for_readers(self):
        assert {stance.value for stance in model.Stance} <= codes(DOCS["claims.md"])
        assert {status.value for status in model.Status} <= codes(DOCS["tutorial.md"]) & set(re.findall(r"\w+", DOCS["chronicle.md"]))

    def test_each_type_and_mode_of_acts_stands_with_its_weight(self):
        rows = {row.split("`")[1]: row for row in DOCS["events.md"].splitlines() if row.startswith("| `")}
        for kind in ontology().types.values():
            told = re.findall(r"`([\w-]+)` (-?[\d.]+)", rows[kind.id])
            assert told == [(mode.id, f"{mode.weight:g}") for mode in kind.modes.values()]


class TestFormats:
    def test_each_field_of_the_json_export_is_told(self, tmp_path):
        tawatur.demo(case=tmp_path / "demo.tawatur")
        with tawatur.Case(tmp_path / "demo.tawatur") as case:
            exported = json.loads(case.export("json"))
        assert all(exported[part] for part in exported), "the example case shows every part of the export"
        assert keys(exported) <= codes(section(DOCS["formats.md"], "## `export`"))

    def test_each_field_of_an_extract_row_is_told(self):
        doc = tawatur.explain("وبحسب رويترز، أرسلت كوريا الشمالية نحو 12 ألف جندي إلى روسيا الشهر الماضي", published="2024-11-05")
        row = row_of(dataclasses.replace(doc, publisher="p", url="u", title="t"), with_text=True)
        assert row["events"]
        assert row["statements"]
        row["actors"] = list(row["actors"].values())
        assert keys(row) <= codes(section(DOCS["formats.md"], "## `extract`"))

    @pytest.mark.parametrize("table", sorted(TABLES))
    def test_each_column_of_a_csv_table_is_told_in_order(self, table):
        line = next(row for row in DOCS["formats.md"].splitlines() if row.startswith("| `csv") and f"`csv-{table}`" in row)
        assert tuple(CODE.findall(line.split(" | ")[1])) == TABLES[table]


def keys(value: object) -> set[str]:
    """Return every key of nested objects."""
    if isinstance(value, list):
        return {key for item in value for key in keys(item)}
    if isinstance(value, dict):
        return {key for name, item in value.items() for key in (name, *keys(item))}
    return set()


class TestPages:
    @pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
    def test_links_lead_somewhere(self, page):
        text = page.read_text(encoding="utf-8")
        for link in LINK.findall(text):
            if "://" in link:
                continue
            file, _, anchor = link.partition("#")
            target = (page.parent / file).resolve() if file else page
            assert target.exists(), f"{link} leads nowhere"
            assert not anchor or anchor in anchors(target.read_text(encoding="utf-8")), f"{link}: no such heading"

    @pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
    def test_commands_that_are_shown_exist(self, page):
        for block in FENCE.findall(page.read_text(encoding="utf-8")):
            for line in SHOWN.findall(block):
                name, *words = shlex.split(line, comments=True)
                assert name in COMMANDS, f"tawatur {line}"
                known = {flag for param in COMMANDS[name].params for flag in (*param.opts, *param.secondary_opts)}
                assert {word for word in words if word.startswith("--")} <= known, f"tawatur {line}"

    def test_each_page_is_listed_in_the_index(self):
        assert set(DOCS) - {"index.md"} <= {link.partition("#")[0] for link in LINK.findall(DOCS["index.md"])} | {
            "tutorial.md", "cli.md", "formats.md", "glossary.md"
        }  # fmt: skip

    def test_each_suite_of_the_evals_has_a_line(self):
        page = (ROOT / "evals" / "README.md").read_text(encoding="utf-8")
        suites = {file.stem.removeprefix("suite_") for file in (ROOT / "evals").glob("suite_*.py")}
        assert suites <= set(re.findall(r"^\| `(\w+)` \|", page, re.MULTILINE))

    @pytest.mark.parametrize("mark", ["run", "test"])
    def test_the_readme_has_its_two_commands_as_one_line_each(self, mark):
        lines = (ROOT / "README.md").read_text(encoding="utf-8").splitlines()
        at = lines.index(f"<!-- {mark} -->")
        assert lines[at + 1].startswith("```")
        assert lines[at + 2].startswith("python3 -m venv .venv && ")
        assert lines[at + 3] == "```"


def anchors(text: str) -> set[str]:
    """Return the anchors of a page's headings, as they are made on most sites."""
    heads = re.findall(r"^#+ (.+)$", re.sub(r"^```.*?^```", "", text, flags=re.MULTILINE | re.DOTALL), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", head.lower()).replace(" ", "-") for head in heads}
