"""Stopping where much of what the user did is no longer found all at once, and keeping a copy.

A folder that lost its drive, a tool that wrote every note anew: nothing is lost by it, for the
records stay. But nothing goes on either before the user has seen it.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from readout.progress.review import Review
from readout.progress.store import Progress
from readout.progress.touched import Touched
from readout.reading.forms import MEMBER_SIGN

SHARE = 0.2
"""More than this share of the touched items in one step is a mass change …"""
LEAST = 5
"""… if it is so many: of four ticks, one note with one tick is a quarter."""


class MassChange(NamedTuple):
    """What the window shows before anything goes on; ``backup`` is the copy that was kept.

    ``vanished`` of ``touched`` items are no longer found; ``backup`` is ``None`` where nothing
    was on the disk yet.
    """

    vanished: int
    touched: int
    backup: Path | None

    @property
    def sentence(self) -> str:
        """One plain sentence."""
        return (
            f"{self.vanished} of the {self.touched} action items that you ticked or changed are no "
            "longer found in the notes: look whether a folder is missing before you go on."
        )


def notes_at(
    progress: Progress, paths: Iterable[str], folders: Iterable[str] = ()
) -> tuple[str, ...]:
    """The ids of the touched notes that were last in these files, or anywhere in these folders."""
    files = frozenset(paths)
    above = tuple(str(Path(folder)) + os.sep for folder in folders)
    found: dict[str, None] = {}
    for _, record in progress.each("items"):
        note = record.get("note", {})
        path, known = note.get("path"), note.get("id")
        if isinstance(path, str) and isinstance(known, str):
            file = file_of(path)
            if path in files or file in files or file.startswith(above):
                found[known] = None
    return tuple(found)


def file_of(path: str) -> str:
    """The file of a note: of an archive's member the archive."""
    member = MEMBER_SIGN.search(path)
    return path[: member.end() - 1] if member else path


def mass_change(
    progress: Progress, reviews: Sequence[Review], away: Iterable[str] = ()
) -> MassChange | None:
    """Whether one step (a folder read, the notes of a drive) is to be stopped; then a copy is kept.

    ``reviews`` are of the notes that were read in this step, before any is carried; ``away`` are
    the ids of notes that were there before it and are not now. Writes only where it is to be
    stopped, and waits for the disk then: not for the window's thread. Raises ProgressError.
    """
    touched = Touched(progress)
    vanished = sum(review.vanished for review in reviews)
    vanished += len(touched.items(frozenset(away)))
    if vanished < LEAST:
        return None
    count = touched.count()
    if vanished <= SHARE * count:
        return None
    progress.save()
    return MassChange(vanished, count, progress.keep_copy())
