"""Tawatur reads a pile of Arabic documents and builds the sourced chronicle that they tell."""

from tawatur.version import __version__

__all__ = ["__version__"]
