"""Show a case in a browser, on this machine only: the print page of the chronicle and its entries."""

from tawatur.serve.app import make_server, run

__all__ = ["make_server", "run"]
