"""Show a case in a browser: the JSON API, the built page and the page for printing, on this machine unless told otherwise."""

from tawatur.serve.app import create_app
from tawatur.serve.guard import Rules
from tawatur.serve.start import run

__all__ = ["Rules", "create_app", "run"]
