"""Tawatur reads a pile of Arabic documents and builds the sourced chronicle that they tell."""

from tawatur import times
from tawatur.api import Case, Summary, build, demo, explain, extract, merge
from tawatur.model import Verdict
from tawatur.pairs import compare
from tawatur.version import __version__

__all__ = ["Case", "Summary", "Verdict", "__version__", "build", "compare", "demo", "explain", "extract", "merge", "times"]
