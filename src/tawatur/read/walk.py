"""Find the files of a pile, in an order that does not depend on how the paths were given."""

from __future__ import annotations

import glob
import os
import stat
from functools import partial
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from tawatur.errors import InputError
from tawatur.model import Rejection
from tawatur.read.archive import litter
from tawatur.read.names import shown
from tawatur.read.opened import Place

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


def places(paths: Iterable[Path | str], *, besides: Path | None = None) -> list[Place | Rejection]:
    """List the files under these paths (files, folders, globs), each once, sorted by how they are called in the pile.

    `besides` is left out (the table of metadata often lies among the texts). Raises `InputError` for a path that
    is not there: that is a slip of the user, not a bad document.
    """
    left_out = besides.resolve() if besides else None
    found: dict[Path, str] = {}
    refused: set[tuple[str, str, str]] = set()
    for source, path in (item for given in paths for item in _under(given)):
        wrong = _wrong(path, source)
        if wrong:
            refused.add(wrong)
            continue
        real = path.resolve()
        # one file given twice (by itself and in its folder) is read once, under the name that sorts first
        if real != left_out and (real not in found or source < found[real]):
            found[real] = source
    ordered = _steady(sorted((source, real) for real, source in found.items()))
    return [*(Rejection(*item) for item in sorted(refused)), *(Place(source, partial(_opened, real)) for source, real in ordered)]


def _opened(path: Path) -> BinaryIO:
    return path.open("rb")


def _under(given: Path | str) -> Iterator[tuple[str, Path]]:
    text = str(given)
    if text.startswith(("http://", "https://")):
        raise InputError(f"{text}: addresses are not fetched; save the page and give the file")
    path = Path(given)
    if path.is_dir():
        yield from _walked(path)
    elif path.is_file() or path.is_symlink() or path.exists():
        yield shown(path.name), path
    elif glob.has_magic(text):
        yield from _globbed(text)
    else:
        raise InputError(f"{text}: no such file or folder; check the path")


def _globbed(pattern: str) -> Iterator[tuple[str, Path]]:
    parts = Path(pattern).parts
    fixed = next(i for i, part in enumerate(parts) if glob.has_magic(part))
    root = Path(*parts[:fixed]) if fixed else Path()
    matched = sorted(path for path in root.glob(str(Path(*parts[fixed:]))) if not litter(path.name))
    if not matched:
        raise InputError(f"{pattern}: nothing matches; check the pattern")
    for path in matched:
        for source, file in _walked(path) if path.is_dir() else [("", path)]:
            yield _source(path.relative_to(root) / source if source else path.relative_to(root)), file


def _walked(folder: Path) -> Iterator[tuple[str, Path]]:
    root = folder.resolve()
    for here, folders, files in os.walk(folder, followlinks=False):
        folders[:] = sorted(name for name in folders if not litter(name))
        linked = [name for name in folders if (Path(here) / name).is_symlink()]
        for name in sorted([*files, *linked]):
            path = Path(here) / name
            if litter(name):
                continue
            if path.is_symlink() and not path.resolve().is_relative_to(root):
                yield _source(path.relative_to(folder)), _Outside(path)
            elif name not in linked:
                yield _source(path.relative_to(folder)), path


class _Outside(type(Path())):  # type: ignore[misc]  # the concrete class of paths differs by system
    """A link that leads out of the folder that was given."""


def _wrong(path: Path, source: str) -> tuple[str, str, str] | None:
    if isinstance(path, _Outside):
        return source, "a link that leads out of the folder", "give the file that it points at"
    try:
        mode = path.stat().st_mode
    except OSError as cause:
        return source, f"cannot be opened ({cause.strerror})", "check that it exists and may be read"
    return None if stat.S_ISREG(mode) else (source, "no ordinary file (a device, pipe or socket)", "give files and folders")


def _source(path: Path) -> str:
    return "/".join(shown(part) for part in path.parts)


def _steady(found: list[tuple[str, Path]]) -> Iterator[tuple[str, Path]]:
    """Order files that are called alike (of two folders) by what they hold, not by where they lie."""
    for _, same in groupby(found, key=lambda item: item[0]):
        group = list(same)
        yield from group if len(group) == 1 else sorted(group, key=lambda item: _content(item[1]))


def _content(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError:
        return b""
