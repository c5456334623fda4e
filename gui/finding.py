"""Searching as one types: in a thread of its own, an old query making way for a new one.

What is searched is an ``Engine``: the notes that are open, or a library's index. The first hits
come at once, more than a screen shows; the others and how many there are of each kind follow.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from threading import Event
from time import perf_counter
from typing import Protocol

from PySide6.QtCore import QObject, Signal

from gui.background import Job, Lane
from readout.errors import ReadoutError
from readout.note.model import KINDS
from readout.search.hit import Answer, Hit

FIRST = 30
"""Hits that are asked for before all others: cutting out passages is what takes an index time."""
QUIET = 0.12
"""Seconds without another query until its counts and all other hits are asked for: who types on
is not to wait for them."""
LIMIT = 500
"""The most hits that are shown."""
ALL_KINDS: frozenset[str] = frozenset(KINDS)


class Engine(Protocol):
    """What can be searched, from another thread than the window's.

    It asks ``cancelled`` between its steps; what it gives or raises after that is not looked at.
    A ReadoutError is shown as the query's problem. ``counts_notes`` says that ``counts`` gives
    notes, not hits: an index counts those sooner.
    """

    @property
    def counts_notes(self) -> bool: ...  # noqa: D102

    def search(
        self, query: str, limit: int, *, kinds: frozenset[str], cancelled: Callable[[], bool]
    ) -> Answer:
        """The hits, the best first, of these kinds of sections alone."""

    def counts(self, query: str, *, cancelled: Callable[[], bool]) -> Mapping[str, int]:
        """How much there is of each kind of section, whatever kinds are shown."""


@dataclass(frozen=True, slots=True)
class Found:
    """What a query gave: at most LIMIT hits; ``milliseconds`` until the first were found.

    ``more``: there are hits beyond these. ``coming``: a Found with more of them follows, which is
    the ``later`` one.
    """

    query: str
    hits: Sequence[Hit] = ()
    milliseconds: int = 0
    problem: str = ""
    words: Sequence[str] = ()
    more: bool = False
    coming: bool = False
    later: bool = False

    @property
    def notes(self) -> int:
        """In how many notes something was found."""
        return len({hit.path for hit in self.hits})


@dataclass(frozen=True, slots=True)
class Counts:
    """How many hits of each kind a query has, or in how many ``notes`` it has some."""

    query: str
    kinds: Mapping[str, int] = field(default_factory=dict)
    notes: bool = False


class Finding(QObject):
    """Searches what ``engine`` gives, which is asked anew for each query, in the window's thread.

    ``found`` has a Found and ``counted`` a Counts, for the last query only.
    """

    found = Signal(object)
    counted = Signal(object)
    failed = Signal()
    """The engine could not search; whoever keeps it may mend it."""

    def __init__(self, engine: Callable[[], Engine], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._engine = engine
        self._lane = Lane("search", self)
        self._query = ""
        self._kinds = ALL_KINDS
        self._job: Job[None] | None = None
        self._dropped = Event()
        self.busy = False
        """Whether an answer is to come."""

    @property
    def settled(self) -> bool:
        """Whether counts and all hits are there, too."""
        return not self._lane.busy

    def search(self, query: str, kinds: frozenset[str] = ALL_KINDS) -> None:
        """Look for this now, and for nothing that was asked for before."""
        self._query, self._kinds = query, kinds
        self.drop()
        self.busy = bool(query.strip())
        if not self.busy:
            self.found.emit(Found(query))
            return
        engine = self._engine()
        dropped = self._dropped = Event()
        self._job = self._lane.submit(
            lambda job: self._work(job, dropped, engine, query, kinds), failed=self._failed
        )

    def again(self) -> None:
        """The notes are others: look for the same in them."""
        if self._query.strip():
            self.search(self._query, self._kinds)

    def drop(self) -> None:
        """Nobody waits for an answer any more."""
        self.busy = False
        if self._job is not None:
            self._dropped.set()
            self._job.cancel()  # it may have ended, its answer being on the way: not wanted either

    def close(self) -> None:
        """Stop working."""
        self._dropped.set()
        self._lane.close()

    def _work(
        self,
        job: Job[None],
        dropped: Event,
        engine: Engine,
        query: str,
        kinds: frozenset[str],
    ) -> None:
        def cancelled() -> bool:
            return job.cancelled

        begun = perf_counter()
        answer = engine.search(query, FIRST, kinds=kinds, cancelled=cancelled)
        took = round((perf_counter() - begun) * 1000)
        words = tuple(answer.words)
        first = Found(
            query, answer.hits, took, answer.problem, words, answer.more, coming=answer.more
        )
        job.report(lambda: self._came(first))
        if not (first.hits or kinds != ALL_KINDS):
            job.report(lambda: self.counted.emit(Counts(query)))
            return
        if dropped.wait(QUIET):  # the next query waits for nothing
            return
        counts = Counts(query, dict(engine.counts(query, cancelled=cancelled)), engine.counts_notes)
        job.report(lambda: self.counted.emit(counts))
        if first.coming and not job.cancelled:
            answer = engine.search(query, LIMIT, kinds=kinds, cancelled=cancelled)
            words = tuple(answer.words)
            every = Found(query, answer.hits, took, answer.problem, words, answer.more, later=True)
            job.report(lambda: self.found.emit(every))

    def _came(self, found: Found) -> None:
        self.busy = False
        self.found.emit(found)

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, ReadoutError):
            raise error
        self.failed.emit()
        if self.busy:  # else the hits are there, and stay
            self._came(Found(self._query, problem=str(error)))
