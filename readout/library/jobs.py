"""What is still to be read: handed to the pool little by little, so that it can be stopped."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable

from readout.library.pool import Job, Pool, batches

_AHEAD = 3
"""Requests for each child: one that it answers, and the next while replies wait for a commit."""


class Jobs:
    """The files to be read, in order; those that were named are read before the rest."""

    def __init__(self, pool: Pool) -> None:
        self._pool = pool
        self._waiting: deque[list[Job]] = deque()
        self._under_way = 0
        self._asked = 0
        self._done = 0
        self._total = 0
        self._bytes_done = 0
        self._bytes_total = 0
        self.adopting = 0
        """How many may turn out to be notes that are missing elsewhere."""
        self.cancelled = 0
        """How many were given up."""
        self.running = False
        """Whether the pool may have children."""

    @property
    def left(self) -> bool:
        """Whether any file is still to be read."""
        return bool(self._waiting or self._under_way)

    @property
    def waiting_for_replies(self) -> bool:
        """Whether the children have enough to do."""
        return self._under_way > 0

    @property
    def count(self) -> tuple[int, int]:
        """How many files were read, of how many."""
        return self._done, self._total

    def add(self, jobs: Iterable[Job], *, first: bool = False) -> None:
        """Have these read; ``first`` before those that wait."""
        jobs = [job._replace(named=True) if first else job for job in jobs]
        self._total += len(jobs)
        self._bytes_total += sum(_weight(job) for job in jobs)
        self.adopting += sum(may_adopt(job) for job in jobs)
        made = batches(jobs)
        if first:
            self._waiting.extendleft(reversed(made))
        else:
            self._waiting.extend(made)

    def feed(self) -> None:
        """Hand on what the pool has room for."""
        while self._waiting and self._asked < _AHEAD * self._pool.size:
            batch = self._waiting.popleft()
            self._asked += 1
            self._under_way += len(batch)
            self.running = True
            self._pool.submit(batch)

    def took(self, batch: Iterable[Job]) -> None:
        """The replies to a request came."""
        self._asked -= 1
        for job in batch:
            self._under_way -= 1
            self._done += 1
            self._bytes_done += _weight(job)
            self.adopting -= may_adopt(job)

    def seconds_left(self, passed: float) -> float | None:
        """How long the rest will take, by what was read in the seconds that passed."""
        if not self._bytes_done:
            return None
        rest = self._bytes_total - self._bytes_done
        return round(passed * rest / self._bytes_done, 1)

    def cancel(self) -> None:
        """Give up what waits, and what is being read."""
        self.cancelled += self.drop()
        self._pool.cancel()

    def drop(self) -> int:
        """Forget what waits; how many files that were."""
        given_up = [job for batch in self._waiting for job in batch]
        self._total -= len(given_up)
        self._bytes_total -= sum(map(_weight, given_up))
        self.adopting -= sum(map(may_adopt, given_up))
        self._waiting.clear()
        return len(given_up)

    def reset(self) -> None:
        """All is done: count from the beginning."""
        self._done = self._total = self._bytes_done = self._bytes_total = self.cancelled = 0

    def close(self) -> None:
        """End the children."""
        self.running = False
        self._pool.close()


def may_adopt(job: Job) -> bool:
    """Whether a file may turn out to be a note that is missing elsewhere."""
    return job.found or job.archive


def _weight(job: Job) -> int:
    return max(0, job.size) + 1000  # a small file takes time too
