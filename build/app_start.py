"""Preparing for the app, and starting it."""

from __future__ import annotations

import os

import environment
import quick_start
import system_libraries
from house import ROOT, DoorError, clean_environment, say


def set_up(arguments: list[str]) -> int:
    """Prepare `.venv` with the packages and the tools, so that all else works offline."""
    if arguments:
        raise DoorError("usage: python3 build setup", 2)
    quick_start.ensure(environment.ensure("dev"))
    say(f"{ROOT / '.venv'} is ready.")
    return 0


def run(arguments: list[str]) -> int:
    """Start the app in the folder one is in; all arguments are the app's."""
    python = environment.ensure("app")
    system_libraries.ensure(window=True)
    quick_start.ensure(python)
    # The app's packages are found from any folder, and no file in that folder is imported.
    env = {**clean_environment(), "PYTHONPATH": str(ROOT), "PYTHONSAFEPATH": "1"}
    command = [str(python), "-m", "gui", *arguments]
    if os.name == "posix":
        os.execve(python, command, env)  # nothing of the door stays behind the app
    import children  # not where the line above has ended this process

    return children.show(command, env=env)
