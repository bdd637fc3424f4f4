"""Answers to what a reader asks of a case, as plain values: one module a page."""
