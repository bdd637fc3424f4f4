"""Lists of a case: entries, claims and contradictions in their order, with what they are filtered, counted and searched by."""

from tawatur.store.lists.write import write_lists

__all__ = ["write_lists"]
