"""Files and folders to notes, off the window's thread and a few at a time."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from time import monotonic

from PySide6.QtCore import QObject, Signal

from gui.background import Job, Lane, keep_for_good
from readout.errors import ReadError
from readout.library.bundled import read
from readout.note.model import Note
from readout.reading.read import find_files

BATCH = 0.08
"""Seconds of reading that are handed over together."""
MANY = 100
"""From so many files on the garbage collector is kept from looking through all of them."""


@dataclass(slots=True)
class Batch:
    """Some of what was read; ``errors`` has a sentence for a file that could not be."""

    notes: list[Note] = field(default_factory=list)
    errors: dict[str, str] = field(default_factory=dict)

    def __bool__(self) -> bool:
        return bool(self.notes or self.errors)


class Opening(QObject):
    """Reads files; ``came`` has each Batch, ``progressed`` how many of how many are read.

    ``finished`` comes when nothing is left to read.
    """

    came = Signal(object)
    progressed = Signal(int, int)
    finished = Signal()

    def __init__(self, lane: Lane, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lane = lane
        lane.busy_changed.connect(self._busy_changed)

    @property
    def busy(self) -> bool:
        """Whether files wait to be read."""
        return self._lane.busy

    def read(self, paths: Iterable[str], but: Iterable[str] = ()) -> None:
        """Read files and the notes of folders, ``but`` not these; each may give an error."""
        wanted, known = list(paths), frozenset(but)
        self._lane.submit(lambda job: self._work(job, wanted, known))

    def cancel(self) -> None:
        """Read no further."""
        self._lane.drop()

    def _busy_changed(self, busy: bool) -> None:
        if not busy:
            self.finished.emit()

    def _work(self, job: Job[None], wanted: Sequence[str], known: Collection[str]) -> None:
        files = [path for path in map(str, find_files(list(wanted))) if path not in known]
        batch = Batch()
        begun = monotonic()
        for count, path in enumerate(files, 1):
            if job.cancelled:
                return
            take(path, batch)
            if monotonic() - begun > BATCH or count in (1, len(files)):
                if len(files) > MANY:
                    keep_for_good()
                self._hand_over(job, batch, count, len(files))
                batch = Batch()
                begun = monotonic()

    def _hand_over(self, job: Job[None], batch: Batch, count: int, of: int) -> None:
        def call() -> None:
            self.came.emit(batch)
            self.progressed.emit(count, of)

        job.report(call)


def take(path: str, batch: Batch) -> None:
    """Read one file into the batch."""
    try:
        batch.notes.append(read(path))
    except ReadError as error:
        batch.errors[path] = str(error)
    except RecursionError:
        batch.errors[path] = f"{Path(path).name}: The note is nested too deeply."


def absolute(path: str) -> str:
    """The path by which a note is known here: whole, links not followed."""
    return os.path.abspath(Path(path).expanduser())  # noqa: PTH100  resolve() follows links
