"""The least that a window made with PySide6 can be: what Readout's start is measured against.

When READOUT_BENCH_DRAWN names a file, the time of the first paint is written there, and
the window closes.
"""

from __future__ import annotations

import os
import sys
import time

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QMainWindow


class Window(QMainWindow):
    """A main window that tells when it was first painted."""

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  Qt's own name
        """Paint nothing, and write down when it stands on the screen."""
        super().paintEvent(event)
        place = os.environ.pop("READOUT_BENCH_DRAWN", "")
        if place:
            QTimer.singleShot(0, lambda: _end(place))


def _end(place: str) -> None:
    with open(place, "w", encoding="ascii") as file:  # noqa: PTH123  without pathlib: it is bare
        file.write(str(time.monotonic_ns()))
    QApplication.closeAllWindows()


if __name__ == "__main__":
    app = QApplication(sys.argv)
    window = Window()
    window.setWindowTitle("Bare window")
    window.show()
    sys.exit(app.exec())
