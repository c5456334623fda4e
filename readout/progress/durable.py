"""Writing a file so that a crash leaves the old one or the new one, never a mixture.

Qt's QSaveFile is not used: on a full disk it replaced a good file by a cut one (QT.md).
"""

from __future__ import annotations

import errno
import itertools
import os
import re
import sys
import time
from collections.abc import Iterable
from pathlib import Path
from typing import TypeAlias

WAITS = (0.01, 0.03, 0.1, 0.2, 0.4)
"""Seconds between the tries where renaming is refused: virus scanners and sync tools let go."""

_TEMPORARY = re.compile(r"\.(?P<name>.+)\.(?P<pid>[0-9]{1,10})-[0-9]+\.tmp")
_counter = itertools.count()

Signature: TypeAlias = tuple[int, int, int, int, int]
"""By what a file is known to be the one that was read or written: the bytes need no reading."""


class Disk:
    """The system calls of a save, in one place so that a test can fail each of them."""

    def open(self, path: Path) -> int:
        """Create a file that only the user can read, and that was not there before."""
        flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL
        return os.open(
            path, flags | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0), 0o600
        )

    def write(self, handle: int, data: memoryview) -> int:
        """Write some of the data; gives how many bytes."""
        return os.write(handle, data)

    def fsync(self, handle: int) -> None:
        """Wait until what was written is on the disk."""
        os.fsync(handle)

    def close(self, handle: int) -> None:
        """Close a file."""
        os.close(handle)

    def replace(self, source: Path, target: Path) -> None:
        """Give ``source`` the name ``target``, whatever had it before."""
        source.replace(target)

    def link(self, source: Path, target: Path) -> None:
        """Give the file a second name."""
        target.hardlink_to(source)

    def unlink(self, path: Path) -> None:
        """Remove a name."""
        path.unlink()

    def fsync_folder(self, folder: Path) -> None:
        """Wait until the names in a folder are on the disk; Windows has no such call."""
        if sys.platform == "win32":
            return
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        except OSError as error:
            if error.errno not in {errno.EINVAL, errno.ENOTSUP, errno.ENOSYS}:
                raise  # else: a file system that does not know of it, as some network shares
        finally:
            os.close(handle)

    def sleep(self, seconds: float) -> None:
        """Wait before another try."""
        time.sleep(seconds)


def signature(path: Path) -> Signature | None:
    """What tells this file from a later one of the same name, or ``None`` where there is none."""
    try:
        return _signature(path.stat())
    except (OSError, ValueError):  # a ValueError for a name that no file can have
        return None


def _signature(found: os.stat_result) -> Signature:
    return found.st_ino, found.st_dev, found.st_size, found.st_mtime_ns, found.st_ctime_ns


def read(path: Path, largest: int) -> tuple[bytes, Signature]:
    """The file's bytes and what to know it by. Raises OSError, also where it is too large."""
    with path.open("rb") as file:
        found = os.fstat(file.fileno())
        if found.st_size > largest:
            raise OSError(errno.EFBIG, "the file is too large")
        return file.read(), _signature(found)


def write(path: Path, data: bytes | Iterable[bytes], disk: Disk) -> Signature | None:
    """Write the file whole, or leave the old one; the data may come in parts. Raises OSError.

    Gives the signature of what was written, ``None`` where somebody else wrote at once after.
    """
    target = Path(os.path.realpath(path))  # a link to a file stays one
    temporary = target.with_name(temporary_name(target.name))
    handle = disk.open(temporary)
    try:
        try:
            for part in (data,) if isinstance(data, bytes) else data:
                _write_all(handle, part, disk)
            disk.fsync(handle)
            written = os.fstat(handle)
        finally:
            disk.close(handle)
        replace(temporary, target, disk)
    except BaseException:
        remove(temporary, disk)
        raise
    disk.fsync_folder(target.parent)
    now = signature(target)  # renaming changed the time of change, all else must be as it was
    return now if now and now[:4] == _signature(written)[:4] else None


def _write_all(handle: int, data: bytes, disk: Disk) -> None:
    rest = memoryview(data)
    while rest:
        count = disk.write(handle, rest)
        if count <= 0:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        rest = rest[count:]


def replace(source: Path, target: Path, disk: Disk) -> None:
    """Rename, with some patience where it is refused for the moment. Raises OSError."""
    for wait in WAITS:
        try:
            disk.replace(source, target)
        except OSError as error:
            if not isinstance(error, PermissionError) and error.errno != errno.EBUSY:
                raise
            disk.sleep(wait)
        else:
            return
    disk.replace(source, target)


def make_folder(folder: Path, disk: Disk) -> None:
    """Make a folder that only the user can read, and those above it. Raises OSError."""
    if folder.is_dir():
        return
    make_folder(folder.parent, disk)
    folder.mkdir(mode=0o700, exist_ok=True)
    disk.fsync_folder(folder.parent)


def temporary_name(name: str) -> str:
    """The name of a file on its way to become ``name``; says which process made it."""
    return f".{name}.{os.getpid()}-{next(_counter)}.tmp"


def orphans(folder: Path, names: str) -> list[Path]:
    """Files left behind on their way to a name that starts with ``names``, by dead processes.

    Only safe to remove under the lock: a process in another container has numbers of its own.
    """
    try:
        found = [(path, _TEMPORARY.fullmatch(path.name)) for path in folder.iterdir()]
    except OSError:
        return []
    return [
        path
        for path, match in found
        if match and match["name"].startswith(names) and not _lives(int(match["pid"]))
    ]


def sweep(folder: Path, names: str, disk: Disk) -> None:
    """Remove the orphans; one that cannot be removed stays."""
    for path in orphans(folder, names):
        remove(path, disk)


def remove(path: Path, disk: Disk) -> None:
    """Remove a file that nobody needs; one that cannot be removed stays."""
    try:
        disk.unlink(path)
    except OSError:
        return


def _lives(pid: int) -> bool:
    if pid == os.getpid():
        return True
    if sys.platform == "win32":
        return False  # os.kill would end it; there an open file cannot be removed anyway
    try:
        os.kill(pid, 0)
    except (ProcessLookupError, OverflowError):
        return False
    except PermissionError:
        return True
    return True
