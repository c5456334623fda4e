"""A lock between processes, held for the moment of reading, merging and writing.

Our own: ``filelock`` takes 40–60 ms to import and ``portalocker`` 60–70 with ``socket`` in it,
at a start that has some 300 ms in all, for the few lines here.
"""

from __future__ import annotations

import errno
import os
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from readout.errors import ProgressError

PATIENCE = 10.0
"""Seconds to wait for another process that is saving."""

_BUSY = {errno.EACCES, errno.EAGAIN, errno.EDEADLK}
_UNKNOWN = {errno.ENOLCK, errno.ENOSYS, errno.ENOTSUP, errno.EOPNOTSUPP}

if sys.platform == "win32":
    import msvcrt

    def _try(handle: int) -> None:
        os.lseek(handle, 0, os.SEEK_SET)
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _try(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)


@contextmanager
def locked(
    path: Path,
    patience: float = PATIENCE,
    clock: Callable[[], float] = time.monotonic,
    sleep: Callable[[float], None] = time.sleep,
) -> Iterator[None]:
    """Hold the lock of this file; the file stays, empty.

    Raises ProgressError where another process holds it for longer than ``patience`` seconds,
    OSError where the file cannot be made. On a file system that knows no locks it goes on
    without: the writer merges what it finds before it writes in any case.
    """
    until = clock() + patience
    pause = 0.001
    while True:
        handle = os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_CLOEXEC", 0), 0o600)
        try:
            if _taken(handle) and _is(handle, path):
                break
        except BaseException:
            os.close(handle)
            raise
        os.close(handle)
        if clock() >= until:
            raise ProgressError(
                "Another Readout has been saving progress for too long: close it and try again."
            )
        sleep(pause)
        pause = min(pause * 2, 0.025)
    try:
        yield
    finally:
        os.close(handle)  # which gives the lock back, as the end of the process would


def _taken(handle: int) -> bool:
    try:
        _try(handle)
    except OSError as error:
        if error.errno in _BUSY:
            return False
        if error.errno not in _UNKNOWN:
            raise
    return True


def _is(handle: int, path: Path) -> bool:
    """Whether the file still has its name: a lock on a removed file keeps nobody out."""
    try:
        return os.path.samestat(os.fstat(handle), path.stat())
    except FileNotFoundError:
        return False
