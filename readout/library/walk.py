"""What is in a folder of notes, without opening a file: the same files that a reading finds.

As ``readout.reading.read.find_files``: files by their endings in all depths, nothing hidden, no
folder through a link (so that no link leads round in a circle), files through links.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import NamedTuple

from readout.reading.forms import ARCHIVE_ENDINGS, ENDINGS, ending_of

_MOST = (1 << 63) - 1  # the largest number that SQLite stores
NOT_THERE = "There is no such folder."


class Stamp(NamedTuple):
    """By what a changed file is known: its size in bytes, time of change in ns, and inode.

    All are -1 where the file could not be asked; reading it says why.
    """

    size: int
    mtime: int
    inode: int


NO_STAMP = Stamp(-1, -1, -1)


@dataclass(slots=True)
class Walk:
    """What was found below a folder.

    ``files`` are the stamps of notes and archives by their path, in the order of ``find_files``;
    ``failed`` the folders that could not be listed, each with its reason. ``away`` is set where
    the folder itself is not there, ``stopped`` where the walk was. ``place`` is the folder's
    device and inode.
    """

    files: dict[str, Stamp] = field(default_factory=dict)
    failed: dict[str, str] = field(default_factory=dict)
    away: bool = False
    stopped: bool = False
    place: tuple[int, int] = (0, 0)


def walk(root: str, stopped: Callable[[], bool] = lambda: False) -> Walk:
    """The notes and archives below a folder; ``stopped`` is asked before each folder."""
    found = Walk()
    try:
        about = os.stat(root)  # noqa: PTH116  a path as it came; ten thousands are asked
    except (OSError, ValueError):
        found.away = True
        return found
    found.away = not stat.S_ISDIR(about.st_mode)
    found.place = (about.st_dev & _MOST, about.st_ino & _MOST)
    ahead = [] if found.away else [root]
    while ahead:
        if stopped():
            found.stopped = True
            break
        folder = ahead.pop()
        try:
            ahead += reversed(_list(folder, found.files))
        except OSError as error:
            if folder == root and not os.path.isdir(root):  # noqa: PTH112  as above
                found.away = True
            found.failed[folder] = reason(error)
    return found


def stamp(path: str) -> Stamp:
    """The stamp of one file, of an archive's member that of the archive by its own path."""
    try:
        return stamp_of(os.stat(path))  # noqa: PTH116  as above
    except (OSError, ValueError):
        return NO_STAMP


def stamp_of(about: os.stat_result) -> Stamp:
    """The stamp in what the system says of a file, in numbers that SQLite stores."""
    mtime = max(-_MOST, min(_MOST, about.st_mtime_ns))
    return Stamp(about.st_size & _MOST, mtime, about.st_ino & _MOST)


def is_note(name: str) -> bool:
    """Whether a file of this name is looked for in folders."""
    return not name.startswith(".") and _ending(name) in ENDINGS


def is_archive(path: str) -> bool:
    """Whether a file holds several notes, by its name."""
    return ending_of(path) in ARCHIVE_ENDINGS


def reason(error: OSError) -> str:
    """Why a folder could not be listed, as a sentence."""
    if isinstance(error, PermissionError):
        return "You have no permission to look into this folder."
    if isinstance(error, FileNotFoundError):
        return NOT_THERE
    return f"The folder could not be listed: {error.strerror or 'the system refused'}."


def _list(folder: str, files: dict[str, Stamp]) -> list[str]:
    """Add the files of one folder; the folders in it, by name. Raises OSError."""
    folders: list[str] = []
    found: list[os.DirEntry[str]] = []
    with os.scandir(folder) as entries:
        for entry in entries:
            name = entry.name
            if name.startswith("."):
                continue
            if _is_folder(entry):
                if not entry.is_symlink():
                    folders.append(entry.path)
            elif _ending(name) in ENDINGS:
                found.append(entry)
    found.sort(key=_name)
    for entry in found:
        try:
            files[entry.path] = stamp_of(entry.stat())
        except OSError:  # a link to nothing, or it went in this very moment
            files[entry.path] = NO_STAMP
    folders.sort()
    return folders


def _ending(name: str) -> str:
    """``ending_of`` of a bare name, some ten times as fast: a folder may hold 100,000."""
    at = name.rfind(".")
    return name[at:].lower() if 0 < at < len(name) - 1 else ""


def _name(entry: os.DirEntry[str]) -> str:
    return entry.name


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:
        return False
