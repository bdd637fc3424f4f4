"""Find counts and amounts: soldiers, tons, missiles, money, killed and wounded, with the bounds that the text gives them."""

from __future__ import annotations

from tawatur.mentions.quantities.finder import Quantities

__all__ = ["Quantities"]
