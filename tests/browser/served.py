"""Cases served by the real server on a free port of this machine."""

from __future__ import annotations

import json
import re
import signal
import subprocess
import sys
import urllib.request
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[2]
PATIENCE = 30


@contextmanager
def serving(case: Path) -> Iterator[str]:
    """Serve a case on a free port of this machine, and end that server, and no other, afterwards."""
    words = [sys.executable, "-m", "tawatur", "serve", str(case), "--port", "0"]
    with subprocess.Popen(words, stdout=subprocess.PIPE, text=True) as server:
        try:
            told = server.stdout.readline()
            yield re.match(r"http://127\.0\.0\.1:\d+", told)[0]
        finally:
            server.send_signal(signal.SIGINT)
            try:
                server.wait(PATIENCE)
            except subprocess.TimeoutExpired:
                server.kill()


def answer(site: str, path: str) -> Any:
    """Return what the API answers."""
    with urllib.request.urlopen(site + quote(path, safe="/?&=%~+,:"), timeout=PATIENCE) as got:
        return json.load(got)
