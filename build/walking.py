"""The packed program walked over the accessibility bus, as one works with it who cannot see it."""

from __future__ import annotations

import shutil
from pathlib import Path

import bundle
import debian_packages
import suite
from house import DoorError, say

_NEEDS = (
    ("/usr/bin/Xvfb", "xvfb"),
    ("/usr/bin/openbox", "openbox"),
    ("/usr/bin/dbus-daemon", "dbus"),
    ("/usr/bin/busctl", "systemd"),
    ("/usr/share/dbus-1/services/org.a11y.Bus.service", "at-spi2-core"),
)


def walk(arguments: list[str]) -> int:
    """Walk through the package, made first where there is none; pytest's exit status.

    What the walk needs of a desktop is installed where root may; the tests say what is missing
    else. All arguments are pytest's.
    """
    _install()
    if not bundle.program(bundle.DIST / "readout").exists():
        bundle.package([])
    return suite.test(["-m", "long", "-n0", *arguments, "tests/package"])


def _install() -> None:
    missing = [
        (package,)
        for path, package in _NEEDS
        if not (Path(path).exists() or shutil.which(Path(path).name))
    ]
    if missing and debian_packages.can_install():
        try:
            debian_packages.install(missing)
        except DoorError as error:
            say(str(error))
