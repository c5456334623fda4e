"""A desktop for a program under test: an X server, a window manager and a bus of its own.

Nothing of the user's desktop is touched: the buses' sockets are in a folder of the test.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import NamedTuple

_PROGRAMS = {"Xvfb": "xvfb", "openbox": "openbox", "dbus-daemon": "dbus", "busctl": "systemd"}
_SERVICE = Path("/usr/share/dbus-1/services/org.a11y.Bus.service")
_FOREIGN = ("QT_", "READOUT_", "DISPLAY", "WAYLAND_", "XDG_", "DBUS_", "AT_SPI_", "LD_", "PYTHON")
_SECONDS = 10


class Desktop(NamedTuple):
    """The environment of programs that are to show there, and the address of the session's bus."""

    env: Mapping[str, str]
    session: str


def missing() -> list[str]:
    """The Debian packages that a desktop lacks here."""
    lacking = [package for program, package in _PROGRAMS.items() if not shutil.which(program)]
    return lacking if _SERVICE.is_file() else [*lacking, "at-spi2-core"]


@contextmanager
def desktop(folder: Path) -> Iterator[Desktop]:
    """Start it, all that it writes in ``folder``; at the end all of it has ended."""
    env = {name: value for name, value in os.environ.items() if not name.startswith(_FOREIGN)}
    for name, room in (("HOME", "home"), ("XDG_RUNTIME_DIR", "run"), ("TMPDIR", "tmp")):
        (folder / room).mkdir(mode=0o700)
        env[name] = str(folder / room)
    env |= {"LC_ALL": "C.UTF-8", "QT_QPA_PLATFORM": "xcb", "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"}
    with ExitStack() as stack:
        screen = ["Xvfb", "-displayfd", "{}", "-screen", "0", "1500x950x24", "-nolisten", "tcp"]
        env["DISPLAY"] = ":" + stack.enter_context(_started(screen, env))
        bus = ["dbus-daemon", "--session", "--nofork", "--nosyslog", "--print-address={}"]
        # With the bus end those that it started: the accessibility bus and its registry.
        env["DBUS_SESSION_BUS_ADDRESS"] = stack.enter_context(_started(bus, env))
        manager = subprocess.Popen(["openbox"], env=env, stderr=subprocess.DEVNULL)
        stack.callback(_end, manager)
        yield Desktop(env, env["DBUS_SESSION_BUS_ADDRESS"])


@contextmanager
def _started(command: list[str], env: Mapping[str, str]) -> Iterator[str]:
    """Start a server that writes a line to the file descriptor ``{}`` when it is ready."""
    reading, writing = os.pipe()
    with os.fdopen(reading, encoding="ascii") as lines:
        server = subprocess.Popen(
            [word.replace("{}", str(writing)) for word in command],
            env=env,
            pass_fds=[writing],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        os.close(writing)
        try:
            line = lines.readline().strip()
            assert line, f"{command[0]} did not start"
            yield line
        finally:
            _end(server)


def _end(process: subprocess.Popen[bytes]) -> None:
    process.terminate()
    process.wait(_SECONDS)
