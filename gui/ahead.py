"""Work done ahead in a process of its own, while this one loads Qt.

The process is forked before Qt is there and before any thread is: where there is no fork
(Windows), or it is not safe (macOS), the work is not done ahead, and nothing is missing but time.
Only plain values come back, over a pipe that nobody else can write to; they are marshalled, for
Python has that at hand, and JSON would have to be imported.
"""

from __future__ import annotations

import marshal
import os
import select
import sys
from collections.abc import Callable
from contextlib import suppress
from time import monotonic
from typing import Any

_KILL = 9  # the number that signal.SIGKILL has on Linux
LARGEST = 8_000_000
"""Bytes of an answer; a longer one is none."""


class Ahead:
    """One piece of work in another process; ``answer`` waits for it."""

    def __init__(self, work: Callable[[], dict[str, Any]]) -> None:
        self._pipe = -1
        self._child = 0
        if sys.platform == "linux":
            self._start(work)

    def _start(self, work: Callable[[], dict[str, Any]]) -> None:
        self._pipe, its_end = os.pipe()
        try:
            self._child = os.fork()
        except OSError:
            os.close(self._pipe)
            os.close(its_end)
            self._pipe = -1
            return
        if self._child:
            os.close(its_end)
            return
        # What goes wrong here is seen again, and said, when the window does the same.
        with suppress(BaseException):
            os.close(self._pipe)
            import signal  # noqa: PLC0415  this process has time

            signal.alarm(10)
            with open(its_end, "wb") as pipe:  # noqa: PTH123  a descriptor
                marshal.dump(work(), pipe)
        os._exit(0)

    def answer(self, patience: float) -> dict[str, Any] | None:
        """What came back within so many seconds; None where nothing did. To be asked once."""
        if self._pipe < 0:
            return None
        until = monotonic() + patience
        heard = bytearray()
        whole = False
        while (
            len(heard) < LARGEST
            and select.select([self._pipe], [], [], max(0.0, until - monotonic()))[0]
        ):
            part = os.read(self._pipe, 1 << 20)
            if not part:
                whole = True
                break
            heard += part
        self.stop()
        try:
            made = marshal.loads(heard) if whole else None  # noqa: S302  our own process wrote it
        except (ValueError, EOFError, TypeError):
            return None
        return made if isinstance(made, dict) else None

    def stop(self) -> None:
        """End it, whatever it is doing."""
        if self._pipe >= 0:
            os.close(self._pipe)
            self._pipe = -1
            with suppress(OSError):
                os.kill(self._child, _KILL)
            with suppress(OSError):
                os.waitpid(self._child, 0)
