"""Find the parties of a text: states, persons, bodies, groups, media, offices, unnamed people.

Listed names come from the word files; offices are read with the state and the holder named behind them; what a
sentence leaves open (whose "the government" is, who "Kim" is) is settled from what the document named before.
"""

from __future__ import annotations

from tawatur.mentions.actors.finder import Actors

__all__ = ["Actors"]
