"""The command line: every command calls the Python API of the same name and prints what it returns."""

from __future__ import annotations

import json
import sys
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, SpinnerColumn, TextColumn

import tawatur
from tawatur import show as shown
from tawatur.errors import InputError, TawaturError
from tawatur.export.rows import row_of
from tawatur.model import Rejection, Verdict

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


app = typer.Typer(
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode="rich",
    context_settings={"help_option_names": ["-h", "--help"]},
    help="Read a pile of Arabic documents about the relations between states and build the chronicle they tell: "
    "who did what to whom, when, and [b]on whose word[/b].\n\n"
    "Begin with [b]tawatur demo[/b]; then [b]tawatur build FOLDER --case my.tawatur[/b] on your own files, "
    "and [b]tawatur show my.tawatur entries[/b]. Nothing leaves this machine.",
)
out = Console(highlight=False, soft_wrap=not sys.stdout.isatty())
err = Console(stderr=True, highlight=False, soft_wrap=True)

PathsArg = Annotated[list[str], typer.Argument(metavar="PATH...", help="Files, folders, globs or ZIP archives.")]
CaseArg = Annotated[Path, typer.Argument(metavar="CASE", help="A case file made by build or merge.")]
CaseOption = Annotated[Path, typer.Option("--case", help="The case file to write, e.g. korea.tawatur.")]
MetaOption = Annotated[Path | None, typer.Option("--meta", help="CSV with columns doc, publisher, url, title, published, language.")]
LexiconOption = Annotated[Path | None, typer.Option("--lexicon", help="Folder with your own rows for the word files.")]
JobsOption = Annotated[int | None, typer.Option("--jobs", min=1, help="Processes to use (default: one a core).")]


@app.command()
def demo(
    *,
    case: CaseOption = Path("demo.tawatur"),
    serve_it: Annotated[bool, typer.Option("--serve/--no-serve", help="Open the chronicle afterwards (on a terminal only).")] = True,
) -> None:
    """Build the example case that ships with the package, and print what it tells."""
    summary = tawatur.demo(case=case)
    with tawatur.Case(case) as opened:
        shown.overview(out, opened)
    shown.summary(out, summary)
    out.print(
        f"\nLook closer: [b]tawatur show {case} entries[/b] · [b]tawatur show {case} contradictions[/b] · [b]tawatur serve {case}[/b]"
    )
    if serve_it and sys.stdout.isatty():
        serve(case)


@app.command()
def build(
    paths: PathsArg,
    *,
    case: CaseOption,
    meta: MetaOption = None,
    lexicon: LexiconOption = None,
    jobs: JobsOption = None,
) -> None:
    """Read a pile into a case and build its chronicle; run again, only what is new is read."""
    with _progress() as tick:
        summary = tawatur.build(paths, case=case, meta=meta, lexicon=lexicon, jobs=jobs, progress=tick)
    _end(summary)


@app.command()
def extract(  # noqa: PLR0913 (a command has its options)
    paths: PathsArg,
    *,
    form: Annotated[str, typer.Option("--format", help="Only jsonl: one row a document.")] = "jsonl",
    with_text: Annotated[bool, typer.Option("--with-text", help="Add each document's text, so that merge can read the rows.")] = False,
    meta: MetaOption = None,
    lexicon: LexiconOption = None,
    jobs: JobsOption = None,
) -> None:
    """Run the document road alone and print one JSON row a document."""
    if form != "jsonl":
        raise InputError(f"--format {form}: extract prints jsonl only; for other formats build a case and use `tawatur export`")
    refused = 0
    for item in tawatur.extract(paths, meta=meta, lexicon=lexicon, jobs=jobs):
        if isinstance(item, Rejection):
            refused += 1
            err.print(shown.refusal(item))
            continue
        sys.stdout.write(json.dumps(row_of(item, with_text=with_text), ensure_ascii=False) + "\n")
    raise typer.Exit(1 if refused else 0)


@app.command()
def merge(
    rows: Annotated[list[Path], typer.Argument(metavar="ROWS.jsonl...", help="Rows as extract --with-text prints them.")],
    *,
    case: CaseOption,
) -> None:
    """Run the chronicle road alone, over extraction rows of any origin."""
    _end(tawatur.merge(rows, case=case))


@app.command()
def show(
    case: CaseArg,
    what: Annotated[str, typer.Argument(help="One of: " + ", ".join(shown.VIEWS) + ".")] = "entries",
    key: Annotated[str | None, typer.Argument(metavar="[ID]", help="For entry: its id or the beginning of it.")] = None,
) -> None:
    """Print a part of a case: entries, one entry with every telling, claims, contradictions and so on."""
    with tawatur.Case(case) as opened:
        shown.view(out, opened, what, key)


@app.command()
def export(
    case: CaseArg,
    *,
    form: Annotated[str, typer.Option("--format", help="json, jsonl or csv.")] = "json",
    to: Annotated[Path | None, typer.Option("--to", help="Write to a file instead of standard output.")] = None,
) -> None:
    """Write the whole case in an open format."""
    with tawatur.Case(case) as opened:
        text = opened.export(form)
    if to:
        to.write_text(text, encoding="utf-8", newline="")
    else:
        sys.stdout.write(text)


@app.command()
def serve(
    case: CaseArg,
    *,
    port: Annotated[int | None, typer.Option("--port", min=0, max=65535, help="Port (8417, or a free one when it is taken).")] = None,
    host: Annotated[str, typer.Option("--host", help="Another address to answer on; needs --token.")] = "127.0.0.1",
    token: Annotated[str | None, typer.Option("--token", help="Secret that a reader must bring, 16 signs or more.")] = None,
) -> None:
    """Show the chronicle in a browser; on this machine only, unless a token guards it."""
    from tawatur.serve import run  # noqa: PLC0415 (a server is started for this command alone)

    run(case, port=port, host=host, token=token, say=out.print)


@app.command()
def explain(
    sentence: Annotated[str, typer.Argument(help="One Arabic sentence, in quotes.")],
    *,
    published: Annotated[str | None, typer.Option("--published", help="Publication date (EDTF) for relative times.")] = None,
    lexicon: LexiconOption = None,
) -> None:
    """Show what the road sees in one sentence: mentions, events, claims, and the rule behind each."""
    shown.explained(out, tawatur.explain(sentence, published=published, lexicon=lexicon))


@app.command()
def why(case: CaseArg, entry: Annotated[str, typer.Argument(metavar="ENTRY")]) -> None:
    """Explain an entry step by step: what was joined, on what grounds, and its status."""
    with tawatur.Case(case) as opened:
        for line in opened.why(entry):
            out.print(line, markup=False)


@app.command()
def judge(
    case: CaseArg,
    left: Annotated[str | None, typer.Argument(metavar="[REPORT]")] = None,
    right: Annotated[str | None, typer.Argument(metavar="[REPORT]")] = None,
    verdict: Annotated[str | None, typer.Argument(metavar="[same|different|unsure|undo]")] = None,
    *,
    by: Annotated[str, typer.Option("--by", help="Your name, kept with the verdict.")] = "user",
) -> None:
    """List the doubtful pairs of tellings; with two reports and a verdict, keep it (or undo it)."""
    with tawatur.Case(case) as opened:
        if left is None or right is None or verdict is None:
            shown.doubtful(out, opened)
        elif verdict == "undo":
            out.print("taken back" if opened.undo(left, right) else "there was no verdict on these two")
        elif verdict in set(Verdict):
            opened.judge(left, right, Verdict(verdict), by=by)
            out.print(f"kept: {left} and {right} are {verdict}", markup=False)
        else:
            raise InputError(f"{verdict!r} is no verdict; give same, different, unsure or undo")


@app.command()
def compare(pairs: Annotated[Path, typer.Argument(metavar="PAIRS.jsonl", help='Rows {"id", "a", "b"}.')]) -> None:
    """Say whether two short texts agree, and why, for each row of a file."""
    for row in tawatur.compare(pairs):
        sys.stdout.write(json.dumps(row, ensure_ascii=False) + "\n")


@app.command()
def remove(case: CaseArg, docs: Annotated[list[str], typer.Argument(metavar="DOC...", help="Names or ids of documents.")]) -> None:
    """Take documents out of a case and build its chronicle anew."""
    with tawatur.Case(case) as opened:
        out.print(f"removed: {', '.join(opened.remove(docs))}", markup=False)


@app.command()
def backup(case: CaseArg, file: Annotated[Path, typer.Argument(metavar="FILE")]) -> None:
    """Write a whole copy of a case to another file, also while it is in use."""
    with tawatur.Case(case) as opened:
        opened.backup(file)
    out.print(f"written: {file}", markup=False)


@app.command()
def check(case: CaseArg) -> None:
    """Walk a case: spans equal quotes, hashes hold, nothing dangles."""
    with tawatur.Case(case) as opened:
        problems = opened.check()
    for problem in problems:
        err.print(str(problem), markup=False)
    out.print("all holds" if not problems else f"{len(problems)} problems")
    raise typer.Exit(1 if problems else 0)


@contextmanager
def _progress() -> Iterator[Callable[[str, int], None] | None]:
    """Show a bar on a terminal, a plain line every hundred documents in a pipe."""
    if not err.is_terminal:
        yield lambda name, count: err.print(f"{count} documents, last {name}", markup=False) if count % 100 == 0 else None
        return
    bar = Progress(SpinnerColumn(), TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), console=err, transient=True)
    with bar:
        task = bar.add_task("reading", total=None)
        yield lambda name, count: bar.update(task, completed=count, description=name)


def _end(summary: tawatur.Summary) -> None:
    shown.summary(out, summary)
    for rejection in summary.rejections:
        err.print(shown.refusal(rejection))
    raise typer.Exit(1 if summary.rejections else 0)


def main() -> None:
    """Run the command line; a fault of use or input ends with a plain sentence and exit 2."""
    try:
        app()
    except TawaturError as fault:
        err.print(f"tawatur: {fault}", markup=False)
        sys.exit(2)
    except BrokenPipeError:
        sys.exit(0)
