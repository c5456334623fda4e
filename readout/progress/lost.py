"""The notes that progress knows of and that are nowhere any more.

While the app runs, a file that goes is heard of. What went between two starts is known by progress
alone: a note in which something was done here, in an open folder, of which there is no file now.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Collection, Container, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, NamedTuple

from readout.progress.mass import file_of
from readout.progress.store import Progress


class Lost(NamedTuple):
    """The ids of notes that are nowhere: ``gone`` of all, ``new`` of those not told before."""

    gone: tuple[str, ...] = ()
    new: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Open:
    """What is open: ``folders`` and ``files``, without ``closed``, the notes taken off the list.

    ``listed`` are notes that are known to be there or merely away. ``named`` gives, of what
    progress says of some notes, the ids of those that are there by whatever name of their file.
    """

    folders: Sequence[str]
    files: Collection[str]
    closed: Container[str]
    listed: Container[str]
    named: Callable[[Sequence[Mapping[str, Any]]], Iterable[str]]


@dataclass(slots=True)
class _Known:
    """What this device's records say of one note."""

    abouts: dict[str, dict[str, Any]] = field(default_factory=dict)
    touched: str = ""


def lost_notes(
    progress: Progress, opened: Open, known: Collection[str] | None, asked: Container[str] = ()
) -> Lost:
    """Which touched notes are gone from what is open; not what is on a drive that is away.

    ``known`` are the ids that were ``gone`` at the last look: ``None`` where there was none, and
    then nothing is new. ``asked`` are ids of notes of which the user is asked whether they are
    here. Looks at the disk: not for the window's thread.
    """
    kin = progress.kin("notes")
    notes: dict[tuple[str, ...], _Known] = {}
    for record in progress.ours("items"):
        about = record.get("note", {})
        key, path = about.get("id"), about.get("path")
        if isinstance(key, str) and isinstance(path, str) and path:
            note = notes.setdefault(kin.get(key, (key,)), _Known())
            note.abouts[path] = about
            clocks = [each["clock"] for each in record["fields"].values()]
            note.touched = max([note.touched, *clocks])
    roots = _Roots(opened, notes.values())
    missing = {
        family: note
        for family, note in notes.items()
        if not any(map(asked.__contains__, family))
        and any(map(roots.has, note.abouts))
        and not any(path in opened.listed or _is_there(path) for path in note.abouts)
    }
    if missing:
        abouts = [about for note in missing.values() for about in note.abouts.values()]
        found = frozenset(opened.named(abouts))
        missing = {family: note for family, note in missing.items() if found.isdisjoint(family)}
    gone = tuple(key for family in missing for key in family)
    if known is None:
        return Lost(gone)
    told = frozenset(known)
    return Lost(gone, tuple(key for each in missing if told.isdisjoint(each) for key in each))


class _Roots:
    """The places where a note that is not found is gone, and not merely away."""

    def __init__(self, opened: Open, notes: Iterable[_Known]) -> None:
        self._opened = opened
        whole = list(notes)
        above = {folder: str(Path(folder)) + os.sep for folder in opened.folders}
        self._above = tuple(
            start
            for folder, start in above.items()
            if not _is_away(folder, _newest(each for each in whole if _is_in(each, start)))
        )

    def has(self, path: str) -> bool:
        """Whether the note of this path would be here."""
        if path in self._opened.closed:
            return False
        if path.startswith(self._above):
            return True
        file = file_of(path)
        return file in self._opened.files and Path(file).parent.is_dir()


def _is_in(note: _Known, start: str) -> bool:
    return any(path.startswith(start) for path in note.abouts)


def _newest(notes: Iterable[_Known]) -> str:
    return max((note.touched for note in notes), default="")


def _is_away(folder: str, touched: str) -> bool:
    """Whether a folder is not there, or is the bare place of a drive.

    That has nothing in it and did not change since something was done in its notes: of a folder
    from which files were taken, the time is later.
    """
    try:
        with os.scandir(folder) as entries:
            if next(entries, None) is not None:
                return False
        changed = datetime.fromtimestamp(Path(folder).stat().st_mtime, UTC)
    except (OSError, OverflowError, ValueError):
        return True
    return changed.isoformat()[:19] < touched[:19]


def _is_there(path: str) -> bool:
    try:
        return Path(file_of(path)).exists()
    except (OSError, ValueError):
        return False
