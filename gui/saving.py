"""Progress to the disk at once, off the window's thread; *Saved* only when it is there."""

from __future__ import annotations

from typing import Literal, TypeAlias

from PySide6.QtCore import QObject, QTimer, Signal

from gui.background import Lane
from readout.errors import ReadoutError
from readout.progress.store import Progress

State: TypeAlias = Literal["saved", "saving", "failed"]

RETRY = 5_000
"""Milliseconds until a failed save is tried again."""


class Saving(QObject):
    """Saves after each ``request``; requests that come while it saves are taken together.

    ``failed`` has the sentence to show; it comes once until a save succeeds again.
    """

    state_changed = Signal(str)
    failed = Signal(str)

    def __init__(self, progress: Progress, lane: Lane, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._progress = progress
        self._lane = lane
        self._running = False
        self._state: State = "saved"
        self._retry = QTimer(self)
        self._retry.setSingleShot(True)
        self._retry.setInterval(RETRY)
        self._retry.timeout.connect(self.request)

    @property
    def state(self) -> State:
        """Whether all that the user did is on the disk."""
        return self._state

    def request(self) -> None:
        """Save what was changed."""
        if self._running or not self._progress.unsaved:
            return
        self._running = True
        if self._state == "saved":
            self._set("saving")
        self._lane.submit(lambda _: self._progress.save(), self._done, self._failed)

    def finish(self) -> str:
        """Save now and wait for it; the sentence to show where that failed."""
        self._retry.stop()
        try:
            self._progress.save()
        except ReadoutError as error:
            return str(error)
        self._set("saved")
        return ""

    def _done(self, _: bool) -> None:
        self._running = False
        if self._progress.unsaved:
            self.request()
        else:
            self._set("saved")

    def _failed(self, error: Exception) -> None:
        self._running = False
        first = self._state != "failed"
        self._set("failed")
        self._retry.start()
        if first:
            self.failed.emit(str(error))

    def _set(self, state: State) -> None:
        if state != self._state:
            self._state = state
            self.state_changed.emit(state)
