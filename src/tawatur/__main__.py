"""Run the command line as `python -m tawatur`."""

from tawatur.cli import main

main()
