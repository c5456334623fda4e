"""The parent's side: one child, started when it is first needed and kept for the next files."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from threading import Lock, RLock
from typing import TYPE_CHECKING, Any, Self

from readout.errors import ReadError
from readout.note.codec import decode
from readout.note.model import Note
from readout.reading.read import parted, shown
from readout.worker import command

if TYPE_CHECKING:
    from readout.worker.process import Process

START = 10.0
"""Seconds that starting may take; 0.1 are usual, a package's first start takes some."""
SHORTEST, LONGEST = 4.5, 60.0
"""Seconds that reading a file may take: the least and the most that are allowed."""
SECONDS_A_MB = 1.5
_NO_START = "The part of Readout that reads such files does not start; install Readout again."
_NO_NOTE = "The file made its reader fail; it is damaged, or made to harm."


class CancelledError(ReadError):
    """Reading was stopped by who asked for it."""


class Worker:
    """Reads files in a child process, one at a time, from any thread.

    ``command`` starts the child, ``start`` is how many seconds that may take.
    """

    def __init__(self, command: Sequence[str] = (), start: float = START) -> None:
        self._command = command
        self._start = start
        self._turn = Lock()
        self._state = RLock()
        self._process: Process | None = None
        self._reading = False
        self._cancelled = False

    def read(self, path: str | Path, seconds: float | None = None) -> Note:
        """The note in a file or an archive's member, within so many seconds.

        Raises ReadError, its sentence naming the file: also where reading it takes too long or too
        much memory, or made the child fail; CancelledError where ``cancel`` was called meanwhile.
        """
        path = str(path)
        with self._turn:
            with self._state:
                self._reading, self._cancelled = True, False
            try:
                return _note(self._reply(path, seconds or seconds_for(path)))
            except ReadError as error:
                if self._cancelled:
                    raise CancelledError(f"{shown(path)}: Reading was stopped.") from None
                named = ReadError(f"{shown(path)}: {error}")
                for fault in getattr(error, "__notes__", ()):
                    named.add_note(fault)
                raise named from None
            finally:
                with self._state:
                    self._reading = False

    def cancel(self) -> None:
        """Stop the reading that goes on, from another thread; nothing where none does."""
        with self._state:
            if self._reading:
                self._cancelled = True
                if self._process is not None:
                    self._process.kill()

    def close(self) -> None:
        """End the child. Reading again starts another."""
        self.cancel()
        with self._turn, self._state:
            if self._process is not None:
                self._process.close()
                self._process = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _reply(self, path: str, seconds: float) -> dict[str, Any]:
        from readout.worker.process import ChildError  # noqa: PLC0415  see _started

        # The child has another working folder; the archive's # and its member stay as they are.
        request = {"path": path, "file": os.path.join(os.getcwd(), path), "seconds": seconds}  # noqa: PTH109, PTH118
        process = self._started()
        try:
            return process.ask(request, seconds)
        except ChildError as error:
            raise ReadError(str(error)) from None

    def _started(self) -> Process:
        from readout.worker.process import ChildError, Process  # noqa: PLC0415  subprocess: 15 ms

        with self._state:
            if self._cancelled:
                raise CancelledError
            if self._process is not None:
                if self._process.alive:
                    return self._process
                self._process.close()
                self._process = None
            try:
                self._process = process = Process(self._command or command())
            except OSError:
                raise ReadError(_NO_START) from None
        try:
            process.greeting(self._start)
        except ChildError:
            raise ReadError(_NO_START) from None
        return process


def seconds_for(path: str) -> float:
    """How long reading a file may take, by its size; of an archive's member by the archive's."""
    try:
        size = os.stat(parted(path)[0]).st_size  # noqa: PTH116  a path as it came
    except (OSError, ValueError):
        size = 0
    return min(LONGEST, max(SHORTEST, SECONDS_A_MB * size / 1e6))


def _note(reply: dict[str, Any]) -> Note:
    """The note in a reply. Raises ReadError: the child's own, or that the reply is none."""
    try:
        if "error" not in reply:
            return decode(reply["note"])
        error = ReadError(str(reply["error"]))
        if "fault" in reply:
            error.add_note(str(reply["fault"]))
    except (KeyError, TypeError, ValueError, AttributeError, RecursionError):
        error = ReadError(_NO_NOTE)
    raise error
