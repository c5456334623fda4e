"""Linux's own watch on folders, which says what in them was written.

Qt's watch on a folder hears names come and go, but not that a file was written in place, and a
watch on each of many thousand files would be as many of the system's. One on a folder is enough
here: ``inotify(7)``.
"""

from __future__ import annotations

import os
import struct
from typing import NamedTuple

_WRITTEN = 0x8  # and closed, so that it is whole
_MOVED = 0x40 | 0x80
_MADE, _DELETED = 0x100, 0x200
_SELF = 0x400 | 0x800  # the folder itself was deleted or moved
_OVERFLOW, _IGNORED = 0x4000, 0x8000
_ONLY_FOLDERS, _IS_FOLDER = 0x1000000, 0x40000000
_HEARD = _WRITTEN | _MOVED | _MADE | _DELETED | _SELF | _ONLY_FOLDERS
_HEAD = struct.Struct("iIII")
_MOST = 1 << 20  # bytes of events in one go


class Stir(NamedTuple):
    """A name in a folder that came, went or was written; no name where it is the folder itself.

    An empty ``folder`` says that the system had too much to tell and left some of it out.
    """

    folder: str
    name: str = ""
    is_folder: bool = False


class Inotify:
    """Folders that are watched. ``file`` can be read where there are news. Raises OSError."""

    def __init__(self) -> None:
        import ctypes  # noqa: PLC0415  no start needs it

        self._errno = ctypes.get_errno
        self._system = ctypes.CDLL(None, use_errno=True)
        self._folders: dict[int, str] = {}
        self.file = int(self._system.inotify_init1(os.O_NONBLOCK | os.O_CLOEXEC))
        if self.file < 0:
            self._refuse("")

    def __len__(self) -> int:
        return len(self._folders)

    def add(self, folder: str) -> None:
        """Watch a folder from now on. Raises OSError where it is none, or no more can be."""
        number = self._system.inotify_add_watch(self.file, os.fsencode(folder), _HEARD)
        if number < 0:
            self._refuse(folder)
        self._folders[number] = folder

    def news(self) -> list[Stir]:
        """What happened since it was asked before, in order."""
        try:
            data = os.read(self.file, _MOST)
        except BlockingIOError:
            return []
        found: list[Stir] = []
        at = 0
        while at < len(data):
            number, flags, _, length = _HEAD.unpack_from(data, at)
            at += _HEAD.size
            name = os.fsdecode(data[at : at + length].rstrip(b"\0"))
            at += length
            if flags & _OVERFLOW:
                found.append(Stir(""))
            elif flags & _IGNORED:  # the watch is gone, with its folder or the drive
                found.append(Stir(self._folders.pop(number, "")))
            else:
                folder = self._folders.get(number, "")
                found.append(Stir(folder, name, is_folder=bool(flags & _IS_FOLDER)))
        return found

    def close(self) -> None:
        """Watch nothing any more."""
        os.close(self.file)

    def _refuse(self, folder: str) -> None:
        error = self._errno()
        raise OSError(error, os.strerror(error), folder)
