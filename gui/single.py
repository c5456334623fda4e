"""One window a profile: a second start hands its files to the first and ends.

A lock file says who is first; a dead owner's lock is taken over. What is handed over goes through
a file in a folder that the first watches, no socket: whoever renames or deletes it first has it.
Where the first does not take it, the second starts for itself: progress may be written by both.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from time import monotonic, sleep, time

from PySide6.QtCore import QFileSystemWatcher, QLockFile, QObject, Signal

from readout.places import Profile

PATIENCE = 3.0
"""Seconds to wait for the first to take it: it may just be starting."""
_TOO_OLD = 2 * PATIENCE
"""Seconds after which nobody waits for an answer any more: whoever wrote it was killed."""
_LONGEST = 4_000_000
_LOOK = 0.01
_ENDING, _TAKEN = ".json", ".taken"


class First(QObject):
    """The first of its profile. ``handed`` has the paths that a later start brings."""

    handed = Signal(list)

    def __init__(self, profile: Profile, lock: QLockFile) -> None:
        super().__init__()
        self._folder = _folder(profile)
        self._lock = lock
        self._watch: QFileSystemWatcher | None = None

    def listen(self) -> None:
        """Wait for later starts; after the window is shown, for it takes some time."""
        try:
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        except OSError:
            return  # a later start waits in vain, and opens a window of its own
        self._watch = QFileSystemWatcher([str(self._folder)], self)
        self._watch.directoryChanged.connect(self._take)
        self._take()

    def close(self) -> None:
        """Let another be the first."""
        if self._watch is not None:
            self._watch.deleteLater()
            self._watch = None
        self._lock.unlock()

    def _take(self, _: str = "") -> None:
        for file in sorted(self._folder.glob(f"*{_ENDING}")):
            paths = _taken(file)
            if paths is not None:
                self.handed.emit(paths)


def claim(profile: Profile) -> First | None:
    """Be the first; None where another is, or where no lock can be made."""
    path = profile.lock.with_name("window.lock")
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError:
        return None
    lock = QLockFile(str(path))
    lock.setStaleLockTime(0)  # a living owner's lock never gets too old
    return First(profile, lock) if lock.tryLock(0) else None


def hand_over(profile: Profile, paths: Sequence[str], patience: float = PATIENCE) -> bool:
    """Give the paths to the first; whether it took them."""
    import json  # noqa: PLC0415  only a second start needs it

    until = monotonic() + patience
    file = _folder(profile) / f"{os.getpid()}{_ENDING}"
    message = json.dumps([str(Path(path).absolute()) for path in paths]).encode()
    try:
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        part = file.with_suffix(".part")
        part.write_bytes(message)
        part.replace(file)  # whole, or not there
    except OSError:
        return False
    while file.exists() and monotonic() < until:
        sleep(_LOOK)
    try:
        file.unlink()
    except OSError:
        return True
    return False


def _folder(profile: Profile) -> Path:
    """Of this machine alone: what is in it is of no use to another."""
    return profile.cache / "handed"


def _taken(file: Path) -> list[str] | None:
    """What a later start wrote; None where it waits no longer."""
    import json  # noqa: PLC0415  not on the way to the window

    taken = file.with_suffix(_TAKEN)
    try:
        file.rename(taken)  # whose it is now: the other may be taking it back
        about = taken.stat()
        said = taken.read_bytes() if about.st_size <= _LONGEST else b""
        taken.unlink()
        paths = json.loads(said)
    except (OSError, ValueError, RecursionError):
        return None
    if time() - about.st_mtime > _TOO_OLD or not isinstance(paths, list):
        return None
    return [path for path in paths if isinstance(path, str)]
