"""Long work that only the window's thread may do, some of it in each turn of the event loop."""

from __future__ import annotations

from collections.abc import Iterator
from time import monotonic

from PySide6.QtCore import QObject, QTimer

BUDGET = 0.025
"""Seconds of work a turn."""
AT_ONCE = 50
"""Steps between two looks at the clock: so few are done at once, however busy the machine is."""


class Turns(QObject):
    """Goes through ``steps``; the first turn is at once, so that short work is done with it."""

    def __init__(self, steps: Iterator[None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._steps = steps
        self.over = False
        self._turn()

    def finish(self) -> None:
        """Do the rest now."""
        if not self.over:
            for _ in self._steps:
                pass
            self._end()

    def _turn(self) -> None:
        until = monotonic() + BUDGET
        more = True
        while more:
            for _ in range(AT_ONCE):
                if next(self._steps, self) is self:
                    self._end()
                    return
            more = monotonic() < until
        QTimer.singleShot(0, self, self._turn)

    def _end(self) -> None:
        self.over = True
        self.deleteLater()
