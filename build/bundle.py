"""The package: a folder with the program in it, that needs neither Python nor Qt installed."""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path

import bundle_licences
import bundle_support
import children
import environment
import quick_start
import system_libraries
from bundle_filter import has_debug_parts
from house import ROOT, DoorError, clean_environment, say

DIST = ROOT / "dist"
WORK = ROOT / "work" / "package"
_LONG_AGO = "1577836800"  # 2020-01-01; PyInstaller packs times, and no file's may be before 1980


def package(arguments: list[str]) -> int:
    """Make `dist/readout` and let the program in it test itself.

    Raises DoorError where any of that fails.
    """
    if arguments:
        raise DoorError("usage: python3 build package", 2)
    python = environment.ensure("dev")
    system_libraries.ensure(window=True)  # what is not here cannot be packed
    quick_start.parse_for_package(python, WORK / "parsed")
    say("Packing …")
    env = {**build_environment(), "READOUT_PARSED": str(WORK / "parsed")}
    freeze(python, [ROOT / "build" / "readout.spec"], DIST, WORK, env)
    made = DIST / "readout"
    strip(made)
    bundle_support.unpack(python, made / "_internal")
    bundle_licences.collect(python, WORK / "readout" / "COLLECT-00.toc", made / "licences")
    _set_times(made, int(env["SOURCE_DATE_EPOCH"]))
    say(f"{made} is made: {size(made) / 1e6:.0f} MB. It tests itself …")
    test_itself(program(made))
    return 0


def program(folder: Path, name: str = "readout") -> Path:
    """The program in a package's folder."""
    return folder / (f"{name}.exe" if os.name == "nt" else name)


def build_environment() -> dict[str, str]:
    """An environment in which the same sources give the same package."""
    return {
        **clean_environment(),
        "PYINSTALLER_CONFIG_DIR": str(ROOT / "work" / "pyinstaller"),  # not the user's own
        "PYTHONHASHSEED": "1",
        "SOURCE_DATE_EPOCH": os.environ.get("SOURCE_DATE_EPOCH", _LONG_AGO),
    }


def freeze(
    python: Path, what: list[str | Path], dist: Path, work: Path, env: Mapping[str, str]
) -> None:
    """Run PyInstaller. Raises DoorError with its last words."""
    status, output = children.capture(
        [
            *(python, "-m", "PyInstaller", "--noconfirm", "--log-level=ERROR"),
            *("--distpath", dist, "--workpath", work),
            *what,
        ],
        env=env,
        cwd=ROOT,
    )
    if status:
        last = "\n".join(output.strip().splitlines()[-15:])
        raise DoorError(f"PyInstaller failed with exit status {status}:\n{last}")


def strip(folder: Path) -> None:
    """Cut what only a debugger reads out of Python's own libraries, where there is a tool to."""
    tool = shutil.which("strip") if sys.platform.startswith("linux") else None
    if tool is None:
        return
    files = [
        path
        for path in sorted(folder.rglob("*"))
        if path.is_file() and not path.is_symlink() and has_debug_parts(path.name)
    ]
    status, output = children.capture(
        [tool, "--strip-unneeded", "--enable-deterministic-archives", *files],
        env=clean_environment(),
    )
    if status:
        raise DoorError(f"The libraries could not be stripped: {output.strip()}")


def size(folder: Path) -> int:
    """The bytes of all files in a folder, a link counting as nothing."""
    return sum(
        path.lstat().st_size
        for path in folder.rglob("*")
        if path.is_file() and not path.is_symlink()
    )


def test_itself(made: Path) -> None:
    """Run the packed program's self-test. Raises DoorError where it fails."""
    with tempfile.TemporaryDirectory(prefix="readout-package-") as folder:
        env = {
            name: value
            for name, value in clean_environment().items()
            if not name.startswith(("QT_", "READOUT_", "DISPLAY", "WAYLAND_"))
        }
        env |= {"READOUT_PROFILE": str(Path(folder) / "profile"), "QT_QPA_PLATFORM": "offscreen"}
        status = children.show([made, "--self-test"], env=env, cwd=Path(folder))
    if status:
        raise DoorError(f"The packed program failed its self-test: exit status {status}.")


def _set_times(folder: Path, when: int) -> None:
    for path in (folder, *folder.rglob("*")):
        if not path.is_symlink():
            os.utime(path, (when, when))
