"""Format, style and types of the code."""

from __future__ import annotations

import children
import environment
from house import ROOT, DoorError, clean_environment, say

_CHECKS = {
    "ruff format": ("ruff", "format", "--check", "."),
    "ruff check": ("ruff", "check", "."),
    "mypy": ("mypy",),
}


def check(arguments: list[str]) -> int:
    """Run every check, also after one has failed; 1 where any has."""
    if arguments:
        raise DoorError("usage: python3 build check", 2)
    python = environment.ensure("dev")
    failed = [
        name
        for name, command in _CHECKS.items()
        if children.show([python, "-m", *command], env=clean_environment(), cwd=ROOT)
    ]
    if failed:
        raise DoorError(f"Failed: {', '.join(failed)}.")
    say("Format, style and types are in order.")
    return 0
