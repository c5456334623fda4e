"""The commands of the door: one table, a line and a function each.

To add one, write a module of its own in this folder with a function that takes the
command's arguments and gives the exit status, and add its line to COMMANDS.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from importlib import import_module
from typing import NamedTuple, cast

from house import DoorError, say


class Command(NamedTuple):
    """A command: how it is called, what it does, and its function as `module:function`."""

    name: str
    arguments: str
    summary: str
    target: str

    def function(self) -> Callable[[list[str]], int]:
        """The function, whose module is imported only now: most need more than a start may."""
        module, _, name = self.target.partition(":")
        return cast("Callable[[list[str]], int]", getattr(import_module(module), name))


COMMANDS = (
    Command("run", "[FILE or FOLDER…]", "start the app", "app_start:run"),
    Command("test", "[--all] […]", "run the tests; more arguments go to pytest", "suite:test"),
    Command("check", "", "check format, style and types", "code_check:check"),
    Command("package", "", "make dist/readout, a program of its own", "bundle:package"),
    Command("walk", "[…]", "walk through the package as a screen reader does", "walking:walk"),
    Command("bench", "[PART…] […]", "measure start, size and stalls", "bench:bench"),
    Command("shot", "[--readme] DIR [NOTE…]", "draw every view, light and dark", "shot:shot"),
    Command("translate", "", "renew the catalogues of languages", "translating:translate"),
    Command("setup", "", "only prepare .venv, with the tools", "app_start:set_up"),
    Command("lock", "[--upgrade]", "make the lock from pyproject.toml", "lock_making:make_lock"),
)


def usage() -> str:
    """What `python3 build` alone prints."""
    calls = [f"{command.name} {command.arguments}".strip() for command in COMMANDS]
    width = max(map(len, calls))
    lines = [f"  {call:{width}}  {c.summary}" for call, c in zip(calls, COMMANDS, strict=True)]
    return "\n".join(["usage: python3 build COMMAND", *lines])


def main(arguments: list[str]) -> int:
    """Run one command; the exit status.

    1 where something could not be done and 2 for wrong usage, each with a plain sentence,
    130 after Ctrl+C.
    """
    name, *rest = arguments or [""]
    if name in ("-h", "--help", "help"):
        print(usage())
        return 0
    command = next((command for command in COMMANDS if command.name == name), None)
    if command is None:
        if name:
            say(f"There is no command {name!r}.")
        say(usage())
        return 2
    try:
        return command.function()(rest)
    except DoorError as error:
        say(str(error))
        return error.status
    except KeyboardInterrupt:
        say("Stopped.")
        return 130
    except BrokenPipeError:  # as in `python3 build test | head`
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except OSError as error:
        where = f" ({error.filename})" if error.filename else ""
        say(f"The system refused: {error.strerror or error}{where}.")
        return 1
