"""A display for the bench: an X server of its own with a window manager, where there are both."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

import children
from house import DoorError, clean_environment, say

_PROGRAMS = (("Xvfb", "xvfb"), ("openbox", "openbox"), ("xz", "xz-utils"))


class Display(NamedTuple):
    """What stands in the results, and the environment for programs that are to show on it."""

    name: str
    env: Mapping[str, str]


def plain_environment() -> dict[str, str]:
    """The environment for a measured program: nothing of the user's desktop.

    Compiled modules are kept, as they are unless somebody forbids it: all would be compiled anew
    at each start.
    """
    return {
        name: value
        for name, value in clean_environment().items()
        if not name.startswith(("QT_", "READOUT_", "DISPLAY", "WAYLAND_", "XDG_SESSION", "PYTHON"))
    }


@contextmanager
def display() -> Iterator[Display]:
    """Xvfb with openbox, installed first where root may; else Qt's own offscreen platform."""
    _install()
    server, manager = shutil.which("Xvfb"), shutil.which("openbox")
    if server is None or manager is None:
        yield Display("offscreen", {**plain_environment(), "QT_QPA_PLATFORM": "offscreen"})
        return
    reading, writing = os.pipe()
    arguments = ["-displayfd", str(writing), "-screen", "0", "1600x1000x24", "-nolisten", "tcp"]
    x = subprocess.Popen(
        [server, *arguments],
        pass_fds=[writing],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    with os.fdopen(reading, encoding="ascii") as numbers:
        number = numbers.readline().strip()  # it comes when the server is ready
    env = {**plain_environment(), "DISPLAY": f":{number}", "QT_QPA_PLATFORM": "xcb"}
    ended = [x]
    try:
        if not number:
            raise DoorError("Xvfb did not start.")
        ended.insert(
            0,
            subprocess.Popen(
                [manager], env=env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
            ),
        )
        time.sleep(0.5)  # until the window manager manages
        yield Display("Xvfb with openbox", env)
    finally:
        for child in ended:
            child.send_signal(signal.SIGTERM)
            child.wait()


def _install() -> None:
    missing = [package for program, package in _PROGRAMS if shutil.which(program) is None]
    if not missing or not Path("/etc/debian_version").exists():
        return
    import debian_packages

    if debian_packages.can_install():
        try:
            debian_packages.install([(package,) for package in missing])
        except DoorError as error:
            say(str(error))


def machine() -> str:
    """What else one has to know of where the figures come from."""
    load = f", load {os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else ""
    status, kernel = children.capture(["uname", "-sm"], env=clean_environment())
    return f"{os.cpu_count()} cores{load}" + ("" if status else f", {kernel.strip()}")
