"""Imports point one way: what stands left in the order may not see what stands right of it."""

import ast
from pathlib import Path

import pytest

SOURCE = Path(__file__).parents[1] / "src" / "tawatur"
STAGES = {"read", "clean", "sentences", "mentions", "events", "claims"}
GROUND = {"model", "edtf", "errors", "version", "fold", "words", "lexicon", "inflect", "frames"} | {
    "doubts",
    "gazetteer",
    "split",
    "texts",
    "ontology",
    "linear",
}
MAY_SEE = {
    **dict.fromkeys(GROUND | STAGES, GROUND),
    "times": GROUND | {"mentions"},
    "road": GROUND | STAGES,
    "engine": GROUND | {"read", "road"},
    "system": GROUND,
    "chronicle": GROUND | {"system"},
    "store": GROUND | {"chronicle", "system"},
    "export": GROUND | {"store", "chronicle"},
    "case": GROUND | {"store", "chronicle", "export"},
    "pairs": GROUND | {"road", "chronicle"},
    "api": GROUND | {"read", "road", "engine", "store", "chronicle", "export", "case"},
    "show": GROUND | {"case", "api"},
    "serve": GROUND | {"case", "store", "export"},
    "cli": GROUND | {"show", "serve", "export"},
    "__init__": {"api", "pairs", "model", "version", "times"},
    "__main__": {"cli"},
}
"""Which parts a part may see beside itself; the command line speaks to the rest through the package's own names."""


def modules():
    return sorted(SOURCE.rglob("*.py"))


def part(path: Path) -> str:
    return path.relative_to(SOURCE).parts[0].removesuffix(".py")


def imported(path: Path) -> set[str]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    names: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module:
            if node.module == "tawatur":
                names |= {f"tawatur.{alias.name}" for alias in node.names}
            names.add(node.module)
        elif isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
    return {name.split(".")[1] for name in names if name.startswith("tawatur.")}


@pytest.mark.parametrize("path", modules(), ids=lambda p: str(p.relative_to(SOURCE)))
def test_imports_point_one_way(path):
    own = part(path)
    forbidden = imported(path) - MAY_SEE[own] - {own}
    assert not forbidden, f"{path.name} may not see {sorted(forbidden)}"
