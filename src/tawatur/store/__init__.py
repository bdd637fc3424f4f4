"""The case: one SQLite file with documents, originals, layers, verdicts and the chronicle."""

from tawatur.store.base import Store, View, Writer
from tawatur.store.check import Problem
from tawatur.store.reports import report_id, reports_of
from tawatur.store.sqlite import SqliteStore

__all__ = ["Problem", "SqliteStore", "Store", "View", "Writer", "report_id", "reports_of"]
