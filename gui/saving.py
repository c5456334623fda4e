"""Progress to the disk at once, off the window's thread; *Saved* only when it is there."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from typing import Literal, TypeAlias

from PySide6.QtCore import QObject, QTimer, Signal

from gui.background import Lane
from readout.errors import ReadoutError
from readout.progress.store import Progress

State: TypeAlias = Literal["saved", "saving", "failed"]

RETRY = 5_000
"""Milliseconds until a failed save is tried again for the first time; then twice as long …"""
LONGEST = 160_000
"""… up to so many."""


def _nothing() -> None:
    pass


class Saving(QObject):
    """Saves after each ``request``; requests that come while it saves are taken together.

    A save that failed is tried again by itself, ever more rarely, and whenever more is to be
    saved. ``failed`` has the sentence to show; it comes once until a save succeeds again or fails
    for another reason.
    """

    state_changed = Signal(str)
    failed = Signal(str)

    def __init__(self, progress: Progress, lane: Lane, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._progress = progress
        self._lane = lane
        self._running = False
        self._state: State = "saved"
        self._why = ""
        self._wait = RETRY
        self._retry = QTimer(self)
        self._retry.setSingleShot(True)
        self._retry.timeout.connect(self.request)
        self.before: Callable[[], None] = _nothing
        """What is done just before each save, in its thread: it may change progress."""

    @property
    def state(self) -> State:
        """Whether all that the user did is on the disk."""
        return self._state

    @property
    def waiting(self) -> int:
        """Milliseconds from the last failure to the next try; 0 where none is to come."""
        return self._retry.interval() if self._retry.isActive() else 0

    def request(self) -> None:
        """Save what was changed."""
        if self._running or not self._progress.unsaved:
            return
        self._running = True
        if self._state == "saved":
            self._set("saving")
        self._lane.submit(lambda _: self._save(), self._done, self._failed)

    def try_again(self) -> None:
        """The user wants it tried now; where it fails again they are told again."""
        self._why = ""
        self._wait = RETRY
        self.request()

    def finish(self) -> str:
        """Save now and wait for it; the sentence to show where that failed."""
        self._retry.stop()
        try:
            self._save()
        except ReadoutError as error:
            self._set("failed")
            self._retry.start(self._wait)  # the window may stay
            return str(error)
        self._set("saved")
        return ""

    def _save(self) -> None:
        if self._progress.unsaved:
            with suppress(Exception):  # what the user did is saved whatever becomes of this
                self.before()
            self._progress.save()

    def _done(self, _: None) -> None:
        self._running = False
        if self._progress.unsaved:
            self.request()
        else:
            self._set("saved")

    def _failed(self, error: Exception) -> None:
        self._running = False
        self._set("failed")
        self._retry.start(self._wait)
        self._wait = min(LONGEST, 2 * self._wait)
        if str(error) != self._why:
            self._why = str(error)
            self.failed.emit(self._why)

    def _set(self, state: State) -> None:
        if state == "saved":
            self._why = ""
            self._retry.stop()
            self._wait = RETRY
        if state != self._state:
            self._state = state
            self.state_changed.emit(state)
