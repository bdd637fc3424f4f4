"""Arabic number words and digits: what they are worth, also where they are vague.

A number is read from folded words (`tawatur.words`): units to quintillions, duals, teens, fractions behind a scale
("and a half million"), digits with a scale word (`12 الف`), vague plurals ("tens of thousands"), every thousands sign.
The grammar is the one every Arabic primer gives: parts are joined by `و`, scale words multiply what stands before them.
"""

from __future__ import annotations

from tawatur.mentions.numbers.digits import read_digits
from tawatur.mentions.numbers.figures import read_figure
from tawatur.mentions.numbers.reading import Number, read_number, read_ordinal
from tawatur.mentions.numbers.words import Part, part

__all__ = ["Number", "Part", "part", "read_digits", "read_figure", "read_number", "read_ordinal"]
