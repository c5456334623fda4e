"""A running child as its parent has it: ask, and kill."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Sequence
from threading import Lock, Timer
from typing import Any

from readout import places
from readout.worker.__main__ import OUT_OF_MEMORY
from readout.worker.frames import FrameError, receive, send

PATIENCE = 1.0
"""Seconds a child that has said its last word gets to end by itself."""


class ChildError(Exception):
    """The child gave no reply; the text says why, as a sentence about the file."""


class Process:
    """One child; one thread at a time asks it, any may kill it."""

    def __init__(self, command: Sequence[str]) -> None:
        """Start it. Raises OSError."""
        self._clock = Lock()
        self._asked = False
        self._late = False
        self._killed = False
        # The child watches this pipe: our end of it closes when this process ends, at the latest.
        childs_end, self._lifeline = os.pipe()
        try:
            self._process = _popen(command, childs_end)
        except OSError:
            os.close(self._lifeline)
            raise
        finally:
            os.close(childs_end)
        if self._process.stdin is None or self._process.stdout is None:
            raise OSError  # not with the pipes asked for
        self._requests, self._replies = self._process.stdin, self._process.stdout

    @property
    def alive(self) -> bool:
        """Whether it can be asked."""
        return not self._killed and self._process.poll() is None

    def greeting(self, seconds: float) -> None:
        """Wait until it is ready. Raises ChildError."""
        self._exchange(None, seconds)

    def ask(self, request: dict[str, Any], seconds: float) -> dict[str, Any]:
        """Its reply to a request. Raises ChildError: then the child has ended."""
        return self._exchange(request, seconds)

    def kill(self) -> None:
        """End it at once, also while it is asked."""
        self._killed = True
        self._process.kill()

    def close(self) -> None:
        """End it at once and leave nothing behind; not while it is asked."""
        self.kill()
        self._process.wait()
        if self._lifeline >= 0:
            os.close(self._lifeline)
            self._lifeline = -1
        for stream in (self._requests, self._replies):
            try:
                stream.close()
            except OSError:
                continue  # what was still to be sent

    def _exchange(self, request: dict[str, Any] | None, seconds: float) -> dict[str, Any]:
        self._asked = True
        timer = Timer(seconds, self._expire)
        timer.daemon = True
        timer.start()
        try:
            if request is not None:
                send(self._requests, request)
            reply = receive(self._replies)
        except OSError:
            reply = None
        except FrameError:
            self.kill()
            reply = None
        except BaseException:
            self.kill()  # its reply would be taken for that to the next request
            raise
        finally:
            timer.cancel()
            with self._clock:
                self._asked = False
        if reply is None:
            raise ChildError(self._why(seconds))
        return reply

    def _expire(self) -> None:
        # The reply may have come in this very moment: the child is then not to be ended.
        with self._clock:
            if self._asked:
                self._late = True
                self.kill()

    def _why(self, seconds: float) -> str:
        try:
            status = self._process.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            status = 0
        self.close()
        if self._late or status == _out_of_time():
            return f"The file took too long to read; Readout gave up after {seconds:g} seconds."
        if status == OUT_OF_MEMORY:
            return "The file needs too much memory to be read."
        return "The file made its reader fail; it is damaged, or needs too much memory."


def _out_of_time() -> int | None:
    """The exit status of a process that has used up its time of the processor."""
    if sys.platform == "win32":
        return None
    import signal  # noqa: PLC0415  Windows has no such signal

    return -int(signal.SIGXCPU)


def _popen(command: Sequence[str], lifeline: int) -> subprocess.Popen[bytes]:
    return subprocess.Popen(  # noqa: S603  our own program
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=lifeline,
        cwd=places.program(),  # where a checkout's modules are; and no folder of notes is held
        # Neither Ctrl+C at a terminal nor a window of its own is for the child.
        start_new_session=True,
        creationflags=_no_window(),
    )


def _no_window() -> int:
    """What keeps Windows from showing a console for the child."""
    if sys.platform == "win32":
        return subprocess.CREATE_NO_WINDOW
    return 0
