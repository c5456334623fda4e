"""Where things are in the project, and the one kind of error the door knows."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent

# What Python itself may be told from outside. Every other PYTHON… variable would let
# packages, paths or settings of the user's shell reach into the locked packages.
_HARMLESS = {"PYTHONDONTWRITEBYTECODE", "PYTHONHASHSEED", "PYTHONUNBUFFERED", "PYTHONUTF8"}


class DoorError(Exception):
    """Something could not be done; the text is the one sentence to show.

    `status` is the exit status: 1, or 2 where the command was used wrongly.
    """

    def __init__(self, sentence: str, status: int = 1) -> None:
        super().__init__(sentence)
        self.status = status


def say(sentence: str) -> None:
    """Tell the user something on standard error, which leaves standard output to the command."""
    print(sentence, file=sys.stderr, flush=True)


def clean_environment(given: Mapping[str, str] | None = None) -> dict[str, str]:
    """The environment for a child process, without what would bend the locked packages."""
    return {
        name: value
        for name, value in (os.environ if given is None else given).items()
        if name != "VIRTUAL_ENV" and (name in _HARMLESS or not name.startswith("PYTHON"))
    }
