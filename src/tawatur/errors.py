"""What can go wrong, by whose fault.

    TawaturError
    ├── InputError     a document or an option: names the file and the place, and says what to do
    │   └── AbsentError     something that was asked for is not there
    ├── LexiconError   a word file: names file and line
    ├── StoreError     a case file: missing, of another version, or broken
    └── PluginError    an optional package is missing: names the extra to install

A bad document never stops a run (it becomes a `Rejection`); a bad lexicon row always does.
"""

from __future__ import annotations


class TawaturError(Exception):
    """Something a user can mend; the message says what, where and how."""


class InputError(TawaturError):
    """A document or an option cannot be used."""


class AbsentError(InputError):
    """Something that was asked for is not there."""


class LexiconError(TawaturError):
    """A word file does not hold to its format."""


class StoreError(TawaturError):
    """A case file cannot be opened or does not hold together."""


class PluginError(TawaturError):
    """An optional package is needed and not there."""
