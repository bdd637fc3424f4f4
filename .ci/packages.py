"""Prove that wheel and sdist carry the reading app and install without Node, and that a build without the app says so.

The checkout is packed, the sdist becomes a wheel with nothing at all on PATH, the wheel is installed and serves the app. Then a
copy of the checkout is built with TAWATUR_SKIP_UI=1: no app inside, and the server says so in both languages.
"""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import sys
import tarfile
import tempfile
import urllib.request
import zipfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[1]
STATIC = "tawatur/serve/static/"
PIP = [sys.executable, "-m", "pip", "-q"]


def main() -> int:
    """Pack, install, serve, twice."""
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        (folder / "nothing").mkdir()
        run([sys.executable, "-m", "build", "--sdist", "--outdir", folder, ROOT])
        (sdist,) = folder.glob("*.tar.gz")
        with tarfile.open(sdist) as packed:
            inside = packed.getnames()
        check(any(name.endswith(f"src/{STATIC}index.html") for name in inside), "the sdist holds the built app")
        check(not any("/web/" in name for name in inside), "the sdist holds nothing that would need Node")
        wheel = wheel_of(sdist, folder / "whole", PATH=str(folder / "nothing"))
        check(f"{STATIC}index.html" in names(wheel), "the wheel made of it without Node holds the app")
        page = served(wheel, folder / "installed")
        check(page.count("<script") == 1, "an installed wheel serves it")
        bare = wheel_of(copied(folder / "checkout"), folder / "bare", PATH=str(folder / "nothing"), TAWATUR_SKIP_UI="1")
        check(not any(name.startswith(STATIC) for name in names(bare)), "TAWATUR_SKIP_UI=1 leaves the app out, without Node")
        page = served(bare, folder / "skipped")
        check('lang="ar"' in page and 'lang="en"' in page and "TAWATUR_SKIP_UI" in page, "and the server says so in both languages")
    return 0


def check(holds: bool, what: str) -> None:  # noqa: FBT001 (a check has nothing else to say)
    """Say what holds, and stop at what does not."""
    print(f"{'yes' if holds else 'NO '}  {what}")
    if not holds:
        sys.exit(1)


def run(command: list[object], **environment: str) -> None:
    """Run a command in silence; show what it said when it fails."""
    done = subprocess.run([str(word) for word in command], env={**os.environ, **environment}, capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(f"{done.stdout}{done.stderr}")


def wheel_of(source: Path, folder: Path, **environment: str) -> Path:
    """Build a wheel with a PATH on which there is nothing."""
    run([*PIP, "wheel", "--no-deps", "-w", folder, source], **environment)
    (wheel,) = folder.glob("*.whl")
    return wheel


def names(wheel: Path) -> list[str]:
    """Return the files in a wheel."""
    with zipfile.ZipFile(wheel) as packed:
        return packed.namelist()


def copied(folder: Path) -> Path:
    """Return a copy of what git knows or would take: a clean checkout, without what was built."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    for name in filter(None, listed.stdout.split("\0")):
        if (ROOT / name).is_file():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(ROOT / name, folder / name)
    return folder


def served(wheel: Path, folder: Path) -> str:
    """Install a wheel into a folder of its own and return the first page that it serves, with its script fetched too."""
    run([*PIP, "install", "--no-deps", "--target", folder, wheel])
    environment = {**os.environ, "PYTHONPATH": str(folder)}
    tawatur = [sys.executable, "-m", "tawatur"]
    case = folder / "case.tawatur"
    subprocess.run([*tawatur, "demo", "--case", str(case), "--no-serve"], env=environment, cwd=folder, capture_output=True, check=True)
    with serving([*tawatur, "serve", str(case), "--port", "0"], environment, folder) as address:
        page = fetched(address + "/")
        for script in re.findall(r'src="(/assets/[^"]+\.js)"', page):
            check("import" in fetched(address + script), f"{script} is served")
    return page


@contextmanager
def serving(command: list[str], environment: dict[str, str], folder: Path) -> Iterator[str]:
    """Run the server and end it afterwards."""
    with subprocess.Popen(command, env=environment, cwd=folder, stdout=subprocess.PIPE, text=True) as server:
        try:
            told = re.match(r"http://127\.0\.0\.1:\d+", server.stdout.readline() if server.stdout else "")
            check(told is not None, "the server prints its address")
            yield told[0] if told else ""
        finally:
            server.send_signal(signal.SIGINT)
            server.wait(30)


def fetched(address: str) -> str:
    """Return a page."""
    with urllib.request.urlopen(address) as answer:
        return answer.read().decode()


if __name__ == "__main__":
    sys.exit(main())
