"""Promise 12, over the whole suite of the window: whatever a test does, no note is written.

An audit hook sees each file that this process opens for writing, renames, cuts or removes. What
the app does so to a file that is there already and is not of its profile fails the test; what the
tests themselves write does not. Child processes are kept from writing by limits of their own.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

_ROOT = str(Path(__file__).resolve().parent.parent.parent) + os.sep
_APP = tuple(f"{_ROOT}{room}{os.sep}" for room in ("gui", "readout"))
_WRITES = os.O_WRONLY | os.O_RDWR | os.O_TRUNC | os.O_APPEND

# Tests of the settings alone make some where they like; children get nothing to read or to say to.
_OWN = (f"{os.sep}settings.json", os.devnull)

_touched: list[str] = []
_made: set[str] = set()


def _by_the_app() -> bool:
    """Whether the app, and not a test, is who asks."""
    frame = sys._getframe(2)
    while frame is not None:
        name = frame.f_code.co_filename
        if name.startswith(_ROOT):
            return name.startswith(_APP)
        frame = frame.f_back  # type: ignore[assignment]  # the last has none
    return False


def _target(event: str, arguments: tuple[object, ...]) -> object:
    """The file that an event would change, ``None`` where it changes none."""
    if event == "open":
        flags = arguments[2]
        return arguments[0] if isinstance(flags, int) and flags & _WRITES else None
    if event == "os.rename":
        return arguments[1]
    if event in ("os.remove", "os.truncate"):
        return arguments[0]
    return None


def _watch(event: str, arguments: tuple[object, ...]) -> None:
    target = _target(event, arguments)
    if not isinstance(target, (str, os.PathLike)) or not _by_the_app():
        return
    path = os.path.abspath(os.fspath(target))  # noqa: PTH100  no system call may be made here
    profile = os.environ.get("READOUT_PROFILE")
    ours = profile is not None and path.startswith(profile + os.sep)
    if ours or path.endswith(_OWN) or "__pycache__" in path or path in _made:
        return
    if os.path.exists(path):  # noqa: PTH110  the same
        _touched.append(f"{event} {path}")
    else:
        _made.add(path)


sys.addaudithook(_watch)


@pytest.fixture(autouse=True)
def notes_untouched() -> Iterator[None]:
    """A test in which the app changes a file outside its profile fails."""
    _touched.clear()
    _made.clear()
    yield
    assert not _touched, "Readout changed a file that is not its own"
