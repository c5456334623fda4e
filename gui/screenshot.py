"""The real window drawn to a file, on any machine."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from time import monotonic

from PySide6.QtCore import QEventLoop, Qt
from PySide6.QtWidgets import QApplication, QWidget

from gui.app import Opened, make_application, open_window
from gui.arguments import Arguments
from readout.errors import ReadoutError
from readout.places import Profile

PATIENCE = 30.0
"""Seconds to wait for files to be read."""


def screenshot(profile: Profile, asked: Arguments, out: str) -> int:
    """Draw the window that these arguments would open; the exit status."""
    missing = [path for path in asked.paths if not Path(path).exists()]
    if missing:
        raise ReadoutError(f"{missing[0]}: There is no such file.")
    app = make_application(offscreen=True)
    opened = open_window(app, profile, asked)
    show(opened)
    draw(opened.window, Path(out))
    failed = [opened.session.notes.error(path) for path in asked.paths]
    opened.window.close()
    for sentence in filter(None, failed):
        sys.stderr.write(f"{sentence}\n")
    return 1 if any(failed) else 0


def show(opened: Opened) -> None:
    """Show the window and wait until all is read and drawn."""
    opened.window.show()
    settle(lambda: not opened.session.intake.opening.busy)
    opened.window.listing.fill_now()
    settle(lambda: True)


def draw(widget: QWidget, out: Path) -> None:
    """Write a picture of the widget. Raises ReadoutError."""
    if not widget.grab().save(str(out)):
        raise ReadoutError(f"{out}: The picture could not be written there.")


def settle(ready: Callable[[], bool]) -> None:
    """Let the window work until it is ready and has nothing left to do."""
    until = monotonic() + PATIENCE
    while monotonic() < until:
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
        if ready():
            break
    for _ in range(3):
        QApplication.sendPostedEvents()
        QApplication.processEvents()


def without_focus(widget: QWidget) -> None:
    """Take the keyboard away, so that no caret blinks in a picture."""
    focus = widget.focusWidget()
    if focus is not None:
        focus.clearFocus()
    widget.setFocus(Qt.FocusReason.OtherFocusReason)
