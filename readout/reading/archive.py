"""Archives: the names of the notes in a .zip or .enex file, and the bytes of one of them.

Nothing is ever unpacked to a disk. An archive inside a zip is opened too, one level deep, its
notes being ``inner.zip#note.md``; what stands deeper says so when it is read.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import NoReturn, Protocol

from readout.errors import ReadError
from readout.reading.forms import ARCHIVE_ENDINGS, MEMBER_SIGN, ending_of
from readout.reading.window import Window
from readout.reading.zipped import MOST_MEMBERS, Zipped, plain_name


class _Archive(Protocol):
    """An opened archive: its notes by name, in order."""

    @property
    def names(self) -> list[str]: ...

    def __contains__(self, name: str) -> bool: ...

    def read(self, name: str) -> bytes: ...


def members(path: Path) -> list[str]:
    """The names of the notes in an archive, in its order, each once.

    Raises ReadError where it is damaged, made to harm or without a note; OSError as opening does.
    """
    archive = _of_file(path)
    names: list[str] = []
    for name in archive.names:
        names += _with_inner(path, name)
        if len(names) > MOST_MEMBERS:
            raise ReadError(f"This archive holds more than {MOST_MEMBERS:,} notes.")
    if not names:
        raise ReadError("There is no note in this archive.")
    return names


def member_bytes(path: Path, member: str) -> bytes:
    """The bytes of the note that ``members`` calls ``member``. Raises as ``members`` does."""
    archive = _of_file(path)
    name = plain_name(member)
    if name in archive:
        if ending_of(name) in ARCHIVE_ENDINGS:
            _inside(path, name)  # says why it could not be opened
            raise ReadError("This is an archive in the archive; read one of its notes.")
        return archive.read(name)
    if match := MEMBER_SIGN.search(name):
        outer, inner = name[: match.end() - 1], name[match.end() :]
        if outer in archive and inner in (opened := _inside(path, outer)):
            if ending_of(inner) in ARCHIVE_ENDINGS:
                raise ReadError("This archive stands too deep in others; unpack them first.")
            return opened.read(inner)
    raise ReadError("There is no such note in this archive.")


def refuse_whole(path: Path) -> NoReturn:
    """Say why an archive is no note by itself: it is damaged, or how to name one of its notes."""
    first, *others = members(path)
    count = f"{len(others) + 1:,} notes" if others else "one note"
    raise ReadError(f"This is an archive of {count}; read one as {path.name}#{first}.")


def _with_inner(path: Path, name: str) -> list[str]:
    """The name of a note; of an archive the names of its notes, if it can be opened."""
    if ending_of(name) not in ARCHIVE_ENDINGS:
        return [name]
    try:
        return [f"{name}#{inner}" for inner in _inside(path, name).names]
    except ReadError:
        return [name]


def _of_file(path: Path) -> _Archive:
    about = path.stat()
    return _opened_file(path, about.st_mtime_ns, about.st_size)


def _inside(path: Path, name: str) -> _Archive:
    about = path.stat()
    return _opened_inside(path, about.st_mtime_ns, about.st_size, name)


# All notes of an archive are mostly read one after the other: its directory is read once. The
# time and size are there for the cache to tell a changed file.


@lru_cache(maxsize=4)
def _opened_file(path: Path, changed: int, size: int) -> _Archive:  # noqa: ARG001
    return _opened(str(path), Window.of_file(path, size))


@lru_cache(maxsize=2)
def _opened_inside(path: Path, changed: int, size: int, name: str) -> _Archive:
    return _opened(name, Window.of_bytes(_opened_file(path, changed, size).read(name)))


def _opened(name: str, window: Window) -> _Archive:
    if ending_of(name) == ".enex":
        from readout.reading.notebook import Notebook  # noqa: PLC0415  zips need no XML

        return Notebook(window)
    return Zipped(window)
