"""Run a command as on a terminal, wait for the address that it prints, read the page there, and end it with Ctrl-C."""

from __future__ import annotations

import os
import pty
import re
import select
import sys
import time
import urllib.request

PATIENCE = 300
ADDRESS = re.compile(rb"http://127\.0\.0\.1:\d+/")


def main(command: str) -> int:
    """Return 0 when the command served a page and ended when it was told to."""
    child, screen = pty.fork()
    if child == 0:
        os.execvp("sh", ["sh", "-c", command])  # noqa: S606 (the README's own command, as a reader would run it)
    told = read(screen, ADDRESS)
    served = ADDRESS.search(told)
    if served is None:
        print(f"no address was printed:\n{told.decode(errors='replace')[-2000:]}")
        return 1
    with urllib.request.urlopen(served[0].decode()) as answer:
        page = answer.read()
    os.write(screen, b"\x03")
    read(screen, None)
    os.waitpid(child, 0)
    print(f"served at {served[0].decode()}, {len(page)} bytes, ended by Ctrl-C")
    return 0 if b"<script" in page else 1


def read(screen: int, until: re.Pattern[bytes] | None) -> bytes:
    """Return what stands on the screen once the pattern does, or the command has ended."""
    told, end = b"", time.monotonic() + PATIENCE
    while time.monotonic() < end and not (until and until.search(told)):
        if not select.select([screen], [], [], 1)[0]:
            continue
        try:
            more = os.read(screen, 65536)
        except OSError:  # the other side is closed
            break
        if not more:
            break
        told += more
    return told


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
