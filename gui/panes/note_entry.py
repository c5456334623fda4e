"""What a line of the note list says, and how the user wants the list to stand."""

from __future__ import annotations

from typing import Literal, NamedTuple, TypeAlias

Sort: TypeAlias = Literal["date", "title", "open", "read"]
Grouping: TypeAlias = Literal["none", "folder", "month", "tag"]

FIRST_DOWN: dict[Sort, bool] = {"date": True, "title": False, "open": True, "read": True}
"""The direction that each order has at first: the newest, A, most to do, the last read."""


class NoteEntry(NamedTuple):
    """A line of the list; ``error`` is the sentence why the file could not be read.

    ``folder`` is what the note is grouped by and found with, without one the path's own.
    ``read_at`` is when it was last read, in seconds since 1970, 0 where it never was. ``away``
    is a note on a drive that is not there.
    """

    path: str
    title: str
    icon: str = ""
    date: str | None = None
    done: int = 0
    total: int = 0
    error: str = ""
    folder: str = ""
    tags: tuple[str, ...] = ()
    read_at: float = 0.0
    away: bool = False

    @property
    def open(self) -> int:
        """How many action items are not done."""
        return self.total - self.done


class Look(NamedTuple):
    """How the list stands: its order, its groups, the names of those that are folded.

    ``down`` is the largest first. ``folds`` are ``Bunch.key``s.
    """

    sort: Sort = "date"
    down: bool = True
    group: Grouping = "none"
    folds: tuple[str, ...] = ()


def folder_of(entry: NoteEntry) -> str:
    """The folder a note is grouped by."""
    if entry.folder:
        return entry.folder
    end = max(entry.path.rfind("/"), entry.path.rfind("\\"))
    return entry.path[:end] if end > 0 else ""


def place_of(entry: NoteEntry) -> tuple[object, ...]:
    """What decides where in the list a note stands; all else is only drawn."""
    return (entry.title, entry.date, entry.open, entry.folder, entry.tags, entry.read_at)
