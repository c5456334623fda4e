"""The event loop's turn, as the program itself gives it: other threads go on meanwhile.

``QTest.qWait`` keeps Python's lock while it waits, so that whatever the window does in threads
stands still.
"""

from __future__ import annotations

from collections.abc import Callable
from time import perf_counter

from PySide6.QtCore import QEventLoop, QTimer

_LOOK = 20
"""Milliseconds between two looks whether something came."""


def turn(milliseconds: int) -> None:
    """Let the event loop run for so long."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop, loop.quit)
    loop.exec()


def turn_until(came: Callable[[], object], patience: float, missing: str) -> None:
    """Let it run until something came, so many seconds at most; else end with a sentence."""
    begun = perf_counter()
    while not came():
        turn(_LOOK)
        if perf_counter() - begun > patience:
            raise SystemExit(missing)
