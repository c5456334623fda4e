"""Work that would hold up the window, done in a thread of its own, in turn.

Each kind of work has a ``Lane``. A job runs in the lane's thread; whatever it reports and gives
back arrives in the window's thread. A cancelled job reports nothing any more.
"""

from __future__ import annotations

import sys
from collections import deque
from collections.abc import Callable
from functools import partial
from threading import Condition, Thread
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QObject, Qt, Signal

Result = TypeVar("Result")

SWITCH = 0.0005
"""Seconds until another thread gets its turn: the window waits no longer than this for Python."""


class Job(Generic[Result]):
    """One piece of work; ``cancelled`` is to be looked at between its steps."""

    def __init__(
        self,
        work: Callable[[Job[Result]], Result],
        done: Callable[[Result], None],
        failed: Callable[[Exception], None] | None,
        send: Callable[[Callable[[], None]], None],
    ) -> None:
        self.cancelled = False
        self._work = work
        self._done = done
        self._failed = failed
        self._send = send

    def cancel(self) -> None:
        """Want nothing of it any more."""
        self.cancelled = True

    def report(self, call: Callable[[], None]) -> None:
        """From the job's thread: make this call in the window's."""
        self._send(lambda: None if self.cancelled else call())

    def run(self) -> None:
        """Do the work; only the lane calls this."""
        if self.cancelled:
            return
        try:
            result = self._work(self)
        except Exception as error:  # noqa: BLE001  it goes to who asked, whatever it is
            caught, failed = error, self._failed or _throw
            self.report(lambda: failed(caught))
        else:
            self.report(lambda: self._done(result))


def _throw(error: Exception) -> None:
    """An error that nobody awaits is raised in the window's thread, where it is seen."""
    raise error


class Lane(QObject):
    """A thread that does jobs one after the other; it starts with the first.

    ``busy_changed`` says whether any job waits or runs.
    """

    busy_changed = Signal(bool)
    _sent = Signal(object)

    def __init__(self, name: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        sys.setswitchinterval(SWITCH)
        self._name = name
        self._waiting: deque[Job[Any]] = deque()
        self._news = Condition()
        self._thread: Thread | None = None
        self._closed = False
        self._open: set[Job[Any]] = set()  # of the window's thread alone
        self._sent.connect(self._receive, Qt.ConnectionType.QueuedConnection)

    @property
    def busy(self) -> bool:
        """Whether any job waits, runs or has not yet handed over its result."""
        return bool(self._open)

    def submit(
        self,
        work: Callable[[Job[Result]], Result],
        done: Callable[[Result], None] = lambda _: None,
        failed: Callable[[Exception], None] | None = None,
    ) -> Job[Result]:
        """Have ``work`` done after all that waits; then ``done`` or ``failed`` is called."""
        job = Job(work, done, failed, self._sent.emit)
        with self._news:
            if self._closed:
                job.cancel()
                return job
            self._waiting.append(job)
            self._news.notify()
        before = self.busy
        self._open.add(job)
        if not before:
            self.busy_changed.emit(True)
        if self._thread is None:
            self._thread = Thread(target=self._go, name=self._name, daemon=True)
            self._thread.start()
        return job

    def drop(self) -> None:
        """Cancel all that waits, runs or has not yet handed over its result."""
        for job in self._open:
            job.cancel()

    def close(self, patience: float = 5.0) -> None:
        """Cancel everything and wait for the thread to end, for so many seconds at most."""
        self.drop()
        with self._news:
            self._closed = True
            self._news.notify()
        if self._thread is not None:
            self._thread.join(patience)

    def _go(self) -> None:
        while True:
            with self._news:
                while not self._waiting and not self._closed:
                    self._news.wait()
                if self._closed:
                    return
                job = self._waiting.popleft()
            try:
                job.run()
            finally:
                if not self._closed:
                    self._sent.emit(partial(self._done, job))

    def _receive(self, call: Callable[[], None]) -> None:
        call()

    def _done(self, job: Job[Any]) -> None:
        self._open.discard(job)
        if not self.busy:
            self.busy_changed.emit(False)
