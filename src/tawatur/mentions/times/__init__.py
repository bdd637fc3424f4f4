"""Find and resolve Arabic expressions of time."""

from __future__ import annotations

from tawatur.mentions.times.finder import Times

__all__ = ["Times"]
