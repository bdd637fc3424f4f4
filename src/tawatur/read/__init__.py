"""Reading turns files of many kinds into documents: characters, what is known of them, and the bytes they came from."""

from tawatur.read.language import language_of
from tawatur.read.opened import Limits, Opened
from tawatur.read.pile import one, pile, row

__all__ = ["Limits", "Opened", "language_of", "one", "pile", "row"]
