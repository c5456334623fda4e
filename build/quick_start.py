"""What a start would have to wait for, done beforehand: modules compiled, bundled notes parsed."""

from __future__ import annotations

import os
from pathlib import Path

from house import ROOT, DoorError, clean_environment

FOLDER = ROOT / "work" / "parsed"
"""Where a checkout's app looks for the parsed notes."""


def ensure(python: Path) -> None:
    """Have this checkout ready for a quick start; some milliseconds where nothing has changed.

    Python would compile the modules itself, but at every start where it may not keep them. Where
    something here fails the app does it itself, and says what is wrong.
    """
    try:
        made = FOLDER.stat().st_mtime_ns
        newest = max(
            path.stat().st_mtime_ns
            for room in ("data", "gui", "readout")
            for path in (ROOT / room).rglob("*")
            if path.suffix in (".py", ".yaml", "")  # a folder changes when a file goes
            and path.name != "__pycache__"
        )
    except OSError:
        pass
    else:
        if made >= newest:
            return
    _run([python, "-m", "compileall", "-q", "gui", "readout"])
    if _parse(python, FOLDER)[0] == 0:
        FOLDER.mkdir(parents=True, exist_ok=True)
        os.utime(FOLDER)  # unchanged forms are not written again, but now they are fresh


def parse_for_package(python: Path, folder: Path) -> None:
    """Parse the notes for a package. Raises DoorError where a note cannot be read."""
    status, output = _parse(python, folder, "--for-package")
    if status:
        raise DoorError(f"The bundled notes cannot be parsed: {output.strip()}")


def _parse(python: Path, *arguments: str | Path) -> tuple[int, str]:
    return _run([python, "-m", "readout.library.bundled", *arguments])


def _run(command: list[str | Path]) -> tuple[int, str]:
    import children  # not on the way of a start with nothing to do

    return children.capture(command, env=clean_environment(), cwd=ROOT)
