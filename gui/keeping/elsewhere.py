"""Progress kept in a file that the user chose, and brought in from one."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoStack

from gui.background import Lane
from gui.undo_step import Step, Swap
from readout.progress.store import Change, Progress


class Elsewhere(QObject):
    """Writes and reads such files in a thread of its own: the usual one may hang on a bad disk.

    ``kept`` has the file that was written, ``brought_in`` a file's name and how many things it
    changed here, ``failed`` a sentence to show. ``changed`` comes after each change of progress,
    undone ones too.
    """

    kept = Signal(str)
    brought_in = Signal(str, int)
    changed = Signal()
    failed = Signal(str)

    def __init__(
        self, progress: Progress, stack: QUndoStack, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._progress = progress
        self._stack = stack
        self._lane = Lane("elsewhere", self)

    def keep(self, path: str) -> None:
        """Write all progress to a file, or into a folder."""
        self._lane.submit(
            lambda _: str(self._progress.write_to(Path(path))), self.kept.emit, self._refuse
        )

    def bring_in(self, path: str) -> None:
        """Take in a file of progress, as one step that can be undone."""
        self._lane.submit(
            lambda _: self._progress.bring_in(Path(path)),
            lambda changes: self._take(Path(path).name, changes),
            self._refuse,
        )

    def close(self) -> None:
        """Do no more."""
        self._lane.close()

    def _take(self, name: str, changes: Sequence[Change]) -> None:
        if changes:
            swap = Swap(changes, self._progress.revert)
            text = self.tr("Import Progress from “%1”")
            self._stack.push(Step(text, name, swap, self.changed.emit))
        things = {(change.group, change.key) for change in changes if change.group != "notes"}
        self.brought_in.emit(name, len(things))

    def _refuse(self, error: Exception) -> None:
        self.failed.emit(str(error))
