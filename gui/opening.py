"""Files and folders to notes, off the window's thread and a few at a time."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from threading import Event
from time import monotonic

from PySide6.QtCore import QObject, Signal

from gui.background import Job, Lane
from gui.memory import keep_for_good
from gui.note_cache import NoteCache
from readout.errors import ReadError
from readout.note.model import Note

BATCH = 0.08
"""Seconds of reading that are handed over together."""
LATEST = 1.0
"""Seconds after which reading begins in any case."""
AT_ONCE = 300_000
"""Bytes of a plain text that is read before the window is shown."""
LARGE = 300
"""Notes in a folder from which on it is catalogued: fewer are read at once, and need no child."""
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
    large = Signal(str)
    """A folder that holds too many notes to be read here; none of them is read."""

    def __init__(self, lane: Lane, cache: NoteCache, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lane = lane
        self._cache = cache
        self._go = Event()
        lane.busy_changed.connect(self._busy_changed)

    @property
    def busy(self) -> bool:
        """Whether files wait to be read."""
        return self._lane.busy

    def read(self, paths: Iterable[str], but: Iterable[str] = ()) -> None:
        """Read files and the notes of folders, ``but`` not these; each may give an error."""
        wanted, known = list(paths), frozenset(but)
        self._lane.submit(lambda job: self._work(job, wanted, known))

    def go(self) -> None:
        """Begin: the window is drawn, and reading no longer takes the time that it needs."""
        self._go.set()

    def at_once(self, path: str) -> Batch | None:
        """A file read on the spot, where that takes but some milliseconds."""
        if not (_is_small_text(path) or self._cache.has(path)):
            return None
        batch = Batch()
        self._take(path, batch)
        return batch

    def cancel(self) -> None:
        """Read no further."""
        self._lane.drop()
        self._cache.cancel()

    def _busy_changed(self, busy: bool) -> None:
        if not busy:
            self.finished.emit()

    def _work(self, job: Job[None], wanted: Sequence[str], known: Collection[str]) -> None:
        self._go.wait(LATEST)
        files = [path for path in dict.fromkeys(self._files(job, wanted)) if path not in known]
        batch = Batch()
        begun = monotonic()
        for count, path in enumerate(files, 1):
            if job.cancelled:
                return
            self._take(path, batch)
            if monotonic() - begun > BATCH or count in (1, len(files)):
                if len(files) > MANY:
                    keep_for_good()
                self._hand_over(job, batch, count, len(files))
                batch = Batch()
                begun = monotonic()

    def _files(self, job: Job[None], wanted: Sequence[str]) -> list[str]:
        from readout.reading.read import find_files  # noqa: PLC0415  imports all readers

        files: list[str] = []
        for path in wanted:
            found = [str(file) for file in find_files([path])]
            if len(found) > LARGE and Path(path).is_dir():
                job.report(partial(self.large.emit, path))
            else:
                files += found
        return files

    def _take(self, path: str, batch: Batch) -> None:
        try:
            batch.notes.append(self._cache.read(path))
        except ReadError as error:
            batch.errors[path] = str(error)
        except Exception as error:  # noqa: BLE001  a reader's fault must not cost the other notes
            fault = f"{type(error).__name__}: {error}"[:200]
            text = self.tr("%1: Readout failed to understand this file (%2).")
            batch.errors[path] = text.replace("%1", Path(path).name).replace("%2", fault)

    def _hand_over(self, job: Job[None], batch: Batch, count: int, of: int) -> None:
        def call() -> None:
            self.came.emit(batch)
            self.progressed.emit(count, of)

        job.report(call)


def absolute(path: str) -> str:
    """The path by which a note is known here: whole, links not followed."""
    return os.path.abspath(Path(path).expanduser())  # noqa: PTH100  resolve() follows links


def _is_small_text(path: str) -> bool:
    file = Path(path)
    try:
        return file.suffix.lower() in {".txt", ".text"} and file.stat().st_size <= AT_ONCE
    except OSError:
        return False
