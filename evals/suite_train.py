"""The same against the training texts: what was learnt from them scores higher here than on unseen documents."""

from __future__ import annotations

from typing import TYPE_CHECKING

import suite_gold

if TYPE_CHECKING:
    from pathlib import Path


def figures(shared: Path) -> dict[str, float]:
    """Return the figures of the gold suite on `train`."""
    return suite_gold.figures(shared, ("train",), "train")
