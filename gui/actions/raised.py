"""Has what was raised again and again found, in a thread of its own: it takes seconds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from gui.actions.chain_list import Raised
from gui.background import Job, Lane
from readout.items.columns import Items
from readout.progress.store import Progress

if TYPE_CHECKING:
    from readout.items.chains import Finder

MOST = 8
"""So many chains are shown."""
_FEWEST = 2
AGAIN_AFTER = 1_500
"""Milliseconds without a change until they are looked for again."""


class RaisedAgain(QObject):
    """``found(chains)`` some time after ``find``, unless other items came meanwhile."""

    found = Signal(object)

    def __init__(self, progress: Progress, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._progress = progress
        self._lane = Lane("chains", self)
        self._rows = Items()
        self._known: tuple[Items, int] | None = None
        self._finder: Finder | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._look)

    @property
    def busy(self) -> bool:
        """Whether they are being looked for, or will be in a moment."""
        return self._lane.busy or self._timer.isActive()

    def find(self, rows: Items) -> None:
        """Look for chains among these; what was looked through is passed over."""
        known, revision = self._known, self._progress.revision
        if known is not None and known[0] is rows and known[1] == revision:
            return
        self._rows = rows
        self._timer.start(0 if known is None else AGAIN_AFTER)

    def drop(self) -> None:
        """Nobody waits for them any more."""
        self._timer.stop()
        if self._lane.busy:
            self._known = None
            self._lane.drop()

    def _look(self) -> None:
        from readout.items.chains import Finder  # noqa: PLC0415  heavy, and no start needs it
        from readout.items.parting import labels  # noqa: PLC0415  the same

        finder = self._finder = self._finder or Finder()
        self._known = self._rows, self._progress.revision
        self._lane.drop()
        parted, now = labels(self._progress), self._rows.copy()
        self._lane.submit(lambda job: _raised(finder, now, parted, job), self.found.emit)

    def close(self) -> None:
        """End the thread."""
        self._lane.close()


def _raised(
    finder: Finder, rows: Items, parted: dict[str, str], job: Job[list[Raised]]
) -> list[Raised]:
    found = finder.find(rows, parted, lambda: job.cancelled)
    many = [chain for chain in found if chain.notes >= _FEWEST][:MOST]
    return [
        Raised(chain.items, rows[chain.last].text, chain.notes, chain.weeks, chain.open)
        for chain in many
    ]
