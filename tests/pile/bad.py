"""Write the piles that a reader must survive: built when a test runs, so that no strange file lies in the repository."""

from __future__ import annotations

import io
import random
import stat
import zipfile
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

NEWS = "وصل وزير الخارجية إلى العاصمة في زيارة تستمر يومين. وقال إن المحادثات تناولت الهدنة في الشمال.\n"
MIB = 1 << 20


def write(folder: Path) -> None:
    """Fill a folder with one good text and everything that is wrong in its own way."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "good.txt").write_text(NEWS, encoding="utf-8")
    (folder / "empty.txt").write_bytes(b"")
    (folder / "huge.txt").write_bytes(NEWS.encode() * (50 * MIB // len(NEWS.encode())))
    (folder / "noise.txt").write_bytes(random.Random(7).randbytes(4096))  # noqa: S311  # the same noise every time
    (folder / "broken.zip").write_bytes(zipped({"a.txt": NEWS.encode()})[:-30])
    (folder / "bomb.zip").write_bytes(bomb())
    (folder / "latin.txt").write_bytes("Le ministre est arrivé hier à Évian, où il a été reçu.".encode("latin-1"))
    (folder / "turned.txt").write_text(f"وصل \u202eالوفد\u202c إلى\0 المدينة. {NEWS}", encoding="utf-8")


def zipped(members: dict[str, bytes]) -> bytes:
    """Pack members into a ZIP archive."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return held.getvalue()


def bomb(size: int = 64 * MIB) -> bytes:
    """Pack one line a million times: it unpacks to a thousand times its size."""
    return zipped({"long.jsonl": b"\n" * size})


def nested(depth: int) -> bytes:
    """Pack a text into an archive, that into another, and so on."""
    data = zipped({"inner.txt": NEWS.encode()})
    for _ in range(depth - 1):
        data = zipped({"inner.zip": data})
    return data


def linked() -> bytes:
    """Pack a symbolic link to a file outside."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        info = zipfile.ZipInfo("link.txt")
        info.external_attr = (stat.S_IFLNK | 0o777) << 16
        archive.writestr(info, "/etc/hostname")
    return held.getvalue()
