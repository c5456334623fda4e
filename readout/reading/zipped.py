"""A zip archive: which notes are in it, and their bytes, by the standard library's zipfile.

Guards: the length of the directory and the number of files, before they are read; sizes and
ratios as declared, before a file is unpacked; and no more is unpacked than is declared, whatever
stands there (zipfile would unpack all of it where it is asked for all).
"""

from __future__ import annotations

import re
import struct
import zipfile
import zlib
from collections import Counter
from collections.abc import Iterable
from itertools import pairwise

from readout.errors import ReadError
from readout.reading.forms import ARCHIVED_ENDINGS, ending_of, largest_of
from readout.reading.window import Window

MOST_MEMBERS = 50_000
_LARGEST_DIRECTORY = 8_000_000  # bytes: 160 a file; zipfile takes some 8 µs for a file
_LARGEST_INNER = 64_000_000  # bytes of an archive in the archive: it is held in memory
_MOST_UNPACKED = 4_000_000_000  # bytes of all notes together
_TIGHTEST = 200  # notes are packed 3 to 20 times smaller, zeros 1,000 times
_SMALL = 1_000_000  # bytes of a file that may be packed as tightly as it likes
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_LOCAL_HEADER = 30  # bytes, the name behind it not counted
_ENCRYPTED = 0x1
_UTF8_NAME = 0x800
_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    LookupError,
    NotImplementedError,
    OverflowError,
    RuntimeError,
    ValueError,
)


class Zipped:
    """An opened zip archive."""

    def __init__(self, window: Window) -> None:
        window.largest_read = _LARGEST_DIRECTORY
        try:
            self._archive = zipfile.ZipFile(window)
        except _BROKEN as error:
            raise ReadError("This archive is damaged or no zip file; export it again.") from error
        window.largest_read = window.size
        infos = self._archive.infolist()
        _check(infos, self._archive.start_dir)
        self._infos = _by_name(infos)

    @property
    def names(self) -> list[str]:
        """The names of the notes, and of archives, in the order of the directory."""
        return list(self._infos)

    def __contains__(self, name: str) -> bool:
        return name in self._infos

    def read(self, name: str) -> bytes:
        """The bytes of a file in it."""
        info = self._infos[name]
        _check_member(name, info)
        try:
            with self._archive.open(info) as file:
                # Asking for so many keeps zipfile from unpacking more than are declared.
                data = file.read(info.file_size)
        except _BROKEN as error:
            raise ReadError("This note is damaged in its archive; export it again.") from error
        if len(data) != info.file_size:
            raise ReadError("This note breaks off in its archive; export it again.")
        return data


def plain_name(name: str) -> str:
    """A name in an archive as a path has it: parted by ``/``, with no empty parts and dots."""
    return "/".join(part for part in re.split(r"[/\\]", name) if part not in ("", "."))


def numbered(name: str, seen: Counter[str], ending: str = "") -> str:
    """A name that was not given yet: ``name (2)`` for the second of its kind.

    ``seen`` counts the names, and is kept by the caller.
    """
    seen[name] += 1
    if seen[name] == 1:
        return name
    number = seen[name]
    while (made := f"{name.removesuffix(ending)} ({number}){ending}") in seen:
        number += 1
    seen[name] = number
    seen[made] = 1
    return made


def _by_name(infos: Iterable[zipfile.ZipInfo]) -> dict[str, zipfile.ZipInfo]:
    found: dict[str, zipfile.ZipInfo] = {}
    seen: Counter[str] = Counter()
    for info in infos:
        name = plain_name(_decoded(info))
        ending = ending_of(name)
        # A part with a dot in front is hidden: what systems leave beside the files themselves.
        hidden = any(part.startswith((".", "__MACOSX")) for part in name.split("/") if part != "..")
        if not info.is_dir() and not hidden and ending in ARCHIVED_ENDINGS:
            found[numbered(name, seen, name[len(name) - len(ending) :])] = info
    return found


def _decoded(info: zipfile.ZipInfo) -> str:
    """A file's name; some tools write UTF-8 and do not say so."""
    if info.flag_bits & _UTF8_NAME:
        return info.filename
    try:
        return info.filename.encode("cp437").decode("utf-8")
    except UnicodeError:
        return info.filename


def _check(infos: list[zipfile.ZipInfo], end: int) -> None:
    """Refuse an archive with too much in it, or whose files share their bytes (a bomb)."""
    if len(infos) > MOST_MEMBERS:
        raise ReadError(f"This archive holds more than {MOST_MEMBERS:,} files; unpack it first.")
    if sum(info.file_size for info in infos if _is_note(info)) > _MOST_UNPACKED:
        size = _MOST_UNPACKED // 1_000_000_000
        raise ReadError(f"The notes of this archive are larger than {size} GB; unpack it first.")
    ends = sorted(
        (info.header_offset, info.header_offset + _LOCAL_HEADER + info.compress_size)
        for info in infos
    )
    if any(last > first for (_, last), (first, _) in pairwise([*ends, (end, end)])):
        raise ReadError("The files of this archive overlap, as in one made to harm.")


def _is_note(info: zipfile.ZipInfo) -> bool:
    return ending_of(info.filename) in ARCHIVED_ENDINGS


def _check_member(name: str, info: zipfile.ZipInfo) -> None:
    if info.flag_bits & _ENCRYPTED:
        raise ReadError("This note is locked with a password; unpack the archive first.")
    if info.compress_type not in _METHODS:
        raise ReadError("This note is packed in a way Readout cannot undo; unpack it first.")
    most = min(largest_of(name), _LARGEST_INNER if ending_of(name) == ".zip" else _MOST_UNPACKED)
    if info.file_size > most:
        raise ReadError(f"This note is larger than {most // 1_000_000} MB.")
    if info.file_size > max(_SMALL, _TIGHTEST * info.compress_size):
        raise ReadError("This note is packed as tightly as only one made to harm is.")
