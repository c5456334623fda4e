"""The bundled notes parsed beforehand, so that a first start need not wait for that."""

from __future__ import annotations

import os
from pathlib import Path

from house import ROOT, DoorError, clean_environment

FOLDER = ROOT / "work" / "parsed"
"""Where a checkout's app looks for them."""


def ensure(python: Path) -> None:
    """Have the parsed notes of this checkout; two milliseconds where nothing has changed.

    Where they cannot be made the app reads the notes themselves, and says what is wrong.
    """
    try:
        made = FOLDER.stat().st_mtime_ns
        newest = max(
            path.stat().st_mtime_ns
            for room in ("data", "readout")
            for path in (ROOT / room).rglob("*")
            if path.suffix in (".py", ".yaml", "")  # a folder changes when a file goes
            and path.name != "__pycache__"
        )
    except OSError:
        pass
    else:
        if made >= newest:
            return
    if _parse(python, FOLDER)[0] == 0:
        FOLDER.mkdir(parents=True, exist_ok=True)
        os.utime(FOLDER)  # unchanged forms are not written again, but now they are fresh


def make(python: Path, folder: Path) -> None:
    """Make those of a package. Raises DoorError where a note cannot be read."""
    status, output = _parse(python, folder, "--for-package")
    if status:
        raise DoorError(f"The bundled notes cannot be parsed: {output.strip()}")


def _parse(python: Path, *arguments: str | Path) -> tuple[int, str]:
    import children  # not on the way of a start with nothing to do

    command = [python, "-m", "readout.library.bundled", *arguments]
    return children.capture(command, env=clean_environment(), cwd=ROOT)
