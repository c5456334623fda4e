"""The one tree of exceptions.

The text of each is a plain sentence that says what is wrong and what to do;
the command line and the window show it as it is.
"""

from __future__ import annotations


class ReadoutError(Exception):
    """Something could not be done; the text says what and what to do about it."""


class ReadError(ReadoutError):
    """A file could not be read as a note."""


class ProgressError(ReadoutError):
    """Progress could not be loaded or saved."""


class UsageError(ReadoutError):
    """What was asked for does not fit: a wrong option, number or text."""
