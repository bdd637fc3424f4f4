"""Run the commands that the pages show and put their real output below them.

python tools/outputs.py

Only what needs no files of a user's own is run: `demo`, `show demo.tawatur ...`, `explain` and `why`. Run it before a
release, when what the pages show has changed; entries change their ids with the rules, so the disputed one is looked up anew.
"""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
import tempfile
from pathlib import Path

from picture import disputed
from tawatur.api import Case, demo

DOCS = Path(__file__).resolve().parents[1] / "docs"
WIDTH = "120"
_BLOCK = re.compile(
    r"^```console\n\$ tawatur ((?:demo|show demo\.tawatur|explain|why demo\.tawatur)\b[^\n]*)\n(.*?)^```$", re.MULTILINE | re.DOTALL
)
_ENTRY = re.compile(r"(?<= demo\.tawatur entry )\S+|(?<=^why demo\.tawatur )\S+")


def main() -> None:
    """Rewrite the blocks of every page."""
    with tempfile.TemporaryDirectory() as folder:
        demo(case=Path(folder) / "demo.tawatur")
        with Case(Path(folder) / "demo.tawatur") as case:
            entry = disputed(case.entries()).id[:8]
        for page in sorted(DOCS.glob("*.md")):
            old = page.read_text(encoding="utf-8")
            new = _BLOCK.sub(lambda block: _shown(_ENTRY.sub(entry, block[1]), folder), old)
            if new != old:
                page.write_text(new, encoding="utf-8")
                print(f"{page.name}: written anew")


def _shown(command: str, folder: str) -> str:
    if "--lexicon" in command:
        raise SystemExit(f"{command}: needs files of a user's own; show it in another kind of block")
    run = [sys.executable, "-c", "from tawatur.cli import main; main()", *shlex.split(command)]
    done = subprocess.run(run, cwd=folder, env={**os.environ, "COLUMNS": WIDTH}, capture_output=True, text=True, check=True)  # noqa: S603 (our own pages)
    output = "\n".join(line.rstrip() for line in done.stdout.strip("\n").split("\n"))
    return f"```console\n$ tawatur {command}\n{output}\n```"


if __name__ == "__main__":
    main()
