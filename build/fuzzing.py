"""atheris, with which `test --all` looks for bytes that a reader stumbles over.

Its wheel is large and there is none for Windows, so it is no tool of `.venv`: it lies in a folder
of its own in there, which only that one test has on its path.
"""

from __future__ import annotations

import sys
from pathlib import Path

import pip_install
from house import ROOT, DoorError, say

VARIABLE = "READOUT_ATHERIS"
"""Names the folder to the tests."""


def lock_file(root: Path = ROOT) -> Path:
    """The requirements file that locks it."""
    return root / "build" / "requirements" / "fuzz.txt"


def ensure(python: Path, root: Path = ROOT) -> Path | None:
    """Have it installed; its folder, or None, and a line that says why, where that cannot be."""
    folder = root / ".venv" / "fuzz"
    stamp = folder / "readout.stamp"
    expected = f"{sys.version_info[:2]} {lock_file(root).read_text(encoding='ascii')}"
    if stamp.is_file() and stamp.read_text(encoding="ascii") == expected:
        return folder
    try:
        stamp.unlink(missing_ok=True)
        pip_install.install(
            python,
            *("--require-hashes", "--no-deps", "--upgrade", "--target", folder),
            *("-r", lock_file(root)),
        )
        stamp.write_text(expected, encoding="ascii")
    except (DoorError, OSError) as error:
        say(f"The tests run without atheris. {error}")
        return None
    return folder
