"""Add the events of a document: who did what to whom, when, where and how many."""

from tawatur.events.code import Events

__all__ = ["Events"]
