"""Moved to `tawatur.gazetteer`."""

from tawatur.gazetteer import *  # noqa: F403
