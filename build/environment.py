"""The project's own `.venv` with the locked packages.

There are two levels: `app` is what the app imports, `dev` is that and the tools. Each
has a lock file and, once it is installed completely, a stamp in `.venv` that holds the
Python version and the lock's hash. So a start with nothing to do reads two small files,
and a `.venv` without any stamp was left half-made and is made anew.
"""

from __future__ import annotations

import hashlib
import importlib
import importlib.util
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Literal

from house import ROOT, DoorError, clean_environment, say

Level = Literal["app", "dev"]
LEVELS: tuple[Level, ...] = ("app", "dev")


def lock_file(level: Level, root: Path = ROOT) -> Path:
    """The requirements file that locks a level."""
    return root / "build" / "requirements" / f"{level}.txt"


def python(root: Path = ROOT) -> Path:
    """The Python of `.venv`, whether it exists yet or not."""
    return root / ".venv" / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def ensure(level: Level, root: Path = ROOT) -> Path:
    """Have a `.venv` with the locked packages of a level; its Python.

    Raises DoorError with the one sentence to show where that cannot be done.
    """
    if not _is_ready(level, root):
        with _alone(root):
            if not _is_ready(level, root):  # another door may have made it meanwhile
                _prepare(level, root)
    return python(root)


def _stamp(level: Level, root: Path) -> Path:
    return root / ".venv" / f"readout-{level}.stamp"


def _version() -> str:
    return f"{sys.version_info.major}.{sys.version_info.minor}"


def _expected(level: Level, root: Path) -> str:
    """What the stamp says when all is installed: the Python version, the lock's hash."""
    try:
        lock = lock_file(level, root).read_bytes()
    except FileNotFoundError:
        raise DoorError(
            f"{lock_file(level, root)} is missing: `python3 build lock` makes it."
        ) from None
    return f"{_version()} {hashlib.sha256(lock).hexdigest()}\n"


def _read_stamp(level: Level, root: Path) -> str:
    try:
        return _stamp(level, root).read_text(encoding="ascii")
    except (OSError, ValueError):
        return ""


def _is_ready(level: Level, root: Path) -> bool:
    return _read_stamp(level, root) == _expected(level, root) and python(root).exists()


def _prepare(level: Level, root: Path) -> None:
    """Make or mend `.venv`; its stamps are away while it is being changed."""
    import pip_install  # it needs subprocess, which is not on the way of a ready start

    stamps = [_read_stamp(each, root) for each in LEVELS]
    usable = python(root).exists() and any(stamp.startswith(f"{_version()} ") for stamp in stamps)
    # A developer's .venv stays one, also when it is `run` that finds a new lock.
    install: Level = "dev" if level == "dev" or (usable and stamps[1]) else "app"
    for each in LEVELS:
        _stamp(each, root).unlink(missing_ok=True)
    say(f"Preparing {root / '.venv'} with the locked packages …")
    if not usable:
        _create(root)
    pip_install.install(python(root), "--require-hashes", "-r", lock_file(install, root))
    for each in LEVELS[: LEVELS.index(install) + 1]:
        _stamp(each, root).write_text(_expected(each, root), encoding="ascii")


@contextmanager
def _alone(root: Path) -> Iterator[None]:
    """Keep two doors from working on one `.venv`; the second waits. Not on Windows."""
    try:
        import fcntl  # there is none on Windows
    except ImportError:
        yield
        return
    # The lock goes with the process, however that ends; no file of its own is needed.
    # Children have it too: a pip that outlives a killed door is waited for.
    with lock_file("app", root).open("rb") as held:
        os.set_inheritable(held.fileno(), True)
        try:
            fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            say("Waiting for another set-up of this .venv …")
            fcntl.flock(held, fcntl.LOCK_EX)
        yield


def _create(root: Path) -> None:
    """An empty virtual environment with pip, in the place of whatever was there."""
    import children

    _need_venv_module()
    # From inside a virtual environment (.venv itself, even) take the Python it was made of.
    base = getattr(sys, "_base_executable", "") or sys.executable
    status, output = children.capture(
        [base, "-I", "-m", "venv", "--clear", root / ".venv"], env=clean_environment()
    )
    if status:
        reason = (output.strip().splitlines() or [f"exit status {status}"])[-1].rstrip(".")
        raise DoorError(f"Python could not make {root / '.venv'}: {reason}.")


def _has_venv_module() -> bool:
    importlib.invalidate_caches()
    return all(importlib.util.find_spec(name) for name in ("venv", "ensurepip"))


def _need_venv_module() -> None:
    """Have Python's venv and ensurepip, which Debian keeps in a package of their own."""
    if _has_venv_module():
        return
    import debian_packages

    package = f"python{_version()}-venv"
    if debian_packages.can_install() and debian_packages.agreed(
        f"Python's venv module is missing. Install {package} with apt-get?"
    ):
        debian_packages.install([(package, "python3-venv")])
    if not _has_venv_module():
        raise DoorError(
            f"This Python has no venv module; on Debian and Ubuntu "
            f"install it with: sudo apt-get install {package}"
        )
