"""Run the document road over many documents, on one process or several, in the order they came."""

from tawatur.engine.local import extracted

__all__ = ["extracted"]
