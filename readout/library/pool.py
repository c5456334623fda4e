"""The children that read: a few, started when there is something to read, ended when not."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from queue import SimpleQueue
from threading import Lock, Thread
from typing import Any, NamedTuple, TypeAlias

from readout.library import READER, command
from readout.worker.client import LONGEST, SECONDS_A_MB, SHORTEST, START
from readout.worker.process import ChildError, Process

_AT_ONCE = 8
"""Small files that are asked for in one request."""
_SMALL = 300_000
"""Bytes of the files in one request, where they are several."""


_PATIENCE = 4
"""Times the seconds that the window gives a file: these children let all others go first."""


class Job(NamedTuple):
    """A file to be read, or an archive to be opened.

    ``known`` are digests of contents that need no reading, ``size`` the file's in bytes,
    ``found`` whether the catalogue has no row for it yet, ``tries`` how often it changed while
    it was read, ``named`` whether somebody waits for it more than for the others.
    """

    path: str
    known: tuple[str, ...] = ()
    size: int = 0
    found: bool = False
    archive: bool = False
    tries: int = 0
    named: bool = False


Replies: TypeAlias = list[tuple[Job, dict[str, Any]]]


def batches(jobs: Sequence[Job]) -> list[list[Job]]:
    """Jobs put together: small files share a request, each other has its own."""
    made: list[list[Job]] = []
    room = 0
    for job in jobs:
        alone = job.archive or job.size < 0 or "#" in job.path
        if not made or alone or job.size > room or len(made[-1]) == _AT_ONCE:
            made.append([])
            room = _SMALL
        made[-1].append(job)
        room = -1 if alone else room - job.size
    return made


class Pool:
    """Reads files in children, several at a time.

    ``done`` is called with the jobs of each request and their replies, in a thread of the pool:
    as ``reading`` gives them, ``{"lost": sentence}`` where no child can be started, or
    ``{"cancelled": True}``.
    """

    def __init__(self, done: Callable[[Replies], None], size: int = 0) -> None:
        self.size = size or min(4, os.cpu_count() or 1)
        self._done = done
        self._batches: SimpleQueue[list[Job] | None] = SimpleQueue()
        self._threads: list[Thread] = []
        self._processes: set[Process] = set()
        self._lock = Lock()
        self._cancelled = False

    def submit(self, batch: list[Job]) -> None:
        """Have these read, in one request."""
        self._cancelled = False
        self._batches.put(batch)
        if len(self._threads) < self.size:
            thread = Thread(target=self._serve, name="library reader", daemon=True)
            self._threads.append(thread)
            thread.start()

    def cancel(self) -> None:
        """Stop what is being read."""
        with self._lock:
            self._cancelled = True
            for process in self._processes:
                process.kill()

    def close(self) -> None:
        """End all children; submitting again starts others."""
        self.cancel()
        for _ in self._threads:
            self._batches.put(None)
        for thread in self._threads:
            thread.join()
        self._threads.clear()

    def _serve(self) -> None:
        child = _Child(self)
        try:
            while (batch := self._batches.get()) is not None:
                self._done(child.replies(batch))
        finally:
            child.close()

    def is_cancelled(self) -> bool:
        """Whether what is being read is to be stopped."""
        return self._cancelled

    def keep(self, process: Process, *, running: bool) -> None:
        """Know of a running child, or of one that has ended."""
        with self._lock:
            (self._processes.add if running else self._processes.discard)(process)


class _Child:
    """One child of the pool, started anew after it died."""

    def __init__(self, pool: Pool) -> None:
        self._pool = pool
        self._process: Process | None = None

    def replies(self, batch: list[Job]) -> Replies:
        """The replies to jobs; where the child dies of them, each is asked for alone."""
        if self._pool.is_cancelled():
            return [(job, {"cancelled": True}) for job in batch]
        try:
            made = self._ask(batch)
        except _NoStartError as error:
            return [(job, {"lost": str(error)}) for job in batch]
        except ChildError as error:
            if len(batch) > 1:
                return [reply for job in batch for reply in self.replies([job])]
            if self._pool.is_cancelled():
                return [(batch[0], {"cancelled": True})]
            made = [{"error": str(error), "stamp": None, "digest": ""}]
        return list(zip(batch, made, strict=True))

    def close(self) -> None:
        """End it."""
        if self._process is not None:
            self._pool.keep(self._process, running=False)
            self._process.close()
            self._process = None

    def _ask(self, batch: list[Job]) -> list[dict[str, Any]]:
        size = sum(max(0, job.size) for job in batch)
        seconds = _PATIENCE * min(LONGEST, max(SHORTEST, SECONDS_A_MB * size / 1e6))
        request: dict[str, Any] = {"seconds": seconds}
        if batch[0].archive:
            request["archive"] = batch[0].path
        else:
            request["files"] = [{"path": job.path, "known": job.known} for job in batch]
        reply = self._started().ask(request, seconds)
        made = [reply] if batch[0].archive else reply.get("made", ())
        if len(made) != len(batch):
            raise ChildError(str(reply.get("error", "The file made its reader fail.")))
        return list(made)

    def _started(self) -> Process:
        if self._process is not None and not self._process.alive:
            self.close()
        if self._process is None:
            try:
                self._process = Process(command(READER))
            except OSError as error:
                raise _NoStartError from error
            self._pool.keep(self._process, running=True)
            try:
                self._process.greeting(START)
            except ChildError as error:
                if self._pool.is_cancelled():
                    raise
                raise _NoStartError from error
        return self._process


class _NoStartError(Exception):
    def __str__(self) -> str:
        return "The part of Readout that reads files does not start; install Readout again."
