"""When a section counts as read: its end was on the screen for two seconds, with the focus."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from time import monotonic

from PySide6.QtCore import QObject, QTimer, Signal

PATIENCE = 2.0
"""Seconds that the end of a section has to be seen."""


class ReadWatch(QObject):
    """Told what is seen; ``read(where)`` comes once for each section until ``forget``.

    ``now`` is the clock in seconds; a test gives its own and calls ``look``.
    """

    read = Signal(str)

    def __init__(self, parent: QObject | None = None, now: Callable[[], float] = monotonic) -> None:
        super().__init__(parent)
        self.now = now
        self._since: dict[str, float] = {}
        self._told: set[str] = set()
        self.timer = QTimer(self)
        self.timer.setSingleShot(True)
        self.timer.timeout.connect(self.look)

    def forget(self) -> None:
        """Another note: everything is unread again."""
        self._since.clear()
        self._told.clear()
        self.timer.stop()

    def see(self, ends: Iterable[str]) -> None:
        """These sections' ends are seen now, and no others."""
        now = self.now()
        seen = set(ends) - self._told
        self._since = {where: self._since.get(where, now) for where in seen}
        self.look()

    def look(self) -> None:
        """Tell what has been seen long enough, and wait for the next."""
        now = self.now()
        for where, since in sorted(self._since.items()):
            if now - since >= PATIENCE:
                self._told.add(where)
                del self._since[where]
                self.read.emit(where)
        if self._since:
            wait = min(self._since.values()) + PATIENCE - now
            self.timer.start(max(1, round(wait * 1000) + 5))
        else:
            self.timer.stop()
