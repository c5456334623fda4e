"""The garbage collector, kept to the window's thread.

Python collects cycles in whatever thread happens to allocate. A cycle may hold a widget (a
closed dialog with its callbacks), and Qt aborts where a widget is destroyed in another thread.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

EVERY = 1_000
"""Milliseconds between two looks."""


class Sweeper(QObject):
    """Collects by itself what Python would have collected, in the thread it was made in."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY)
        self._timer.timeout.connect(sweep)
        self._timer.start()


def sweep() -> None:
    """Collect the oldest generation that has grown past its threshold."""
    counts, thresholds = gc.get_count(), gc.get_threshold()
    for generation in (2, 1, 0):
        if counts[generation] > thresholds[generation] > 0:
            gc.collect(generation)
            return


def keep_for_good() -> None:
    """What was made up to now stays: let the garbage collector pass over it.

    With a thousand notes in memory each of its full rounds stops the window for 400 ms, though
    notes are values without cycles; for what every window is made of, for 12 ms in the midst of
    typing. To be called when that is made, and while many notes are, not otherwise: what becomes
    garbage of it later, in a cycle, is not found any more.
    """
    gc.freeze()
