"""Pictures of every view of the app, without a display."""

from __future__ import annotations

from pathlib import Path

import children
import environment
import system_libraries
from house import ROOT, DoorError, clean_environment


def shot(arguments: list[str]) -> int:
    """Draw every view, light and dark, to a folder; further arguments are the notes to show.

    With `--readme` the pictures of the README are renewed, too.
    """
    options = [each for each in arguments if each == "--readme"]
    arguments = [each for each in arguments if each != "--readme"]
    if not arguments or arguments[0].startswith("-"):
        raise DoorError("usage: python3 build shot [--readme] DIR [NOTE…]", 2)
    python = environment.ensure("app")
    system_libraries.ensure(window=False)
    paths = [str(Path(path).absolute()) for path in arguments]
    command: list[str | Path] = [python, "-m", "gui.shots", *options, *paths]
    return children.show(command, env=clean_environment(), cwd=ROOT)
