"""How a comparison ends early: two reports that cannot be of one event."""

from __future__ import annotations


class Parted(Exception):  # noqa: N818  # no error: it ends a comparison early
    """Raised with the reason when two reports cannot be of one event."""
