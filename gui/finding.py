"""Searching as one types: in a thread of its own, an old query making way for a new one."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from time import perf_counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from gui.background import Job, Lane
from gui.memory import keep_for_good
from gui.opening import MANY
from readout.note.model import Note
from readout.search.hit import Hit

if TYPE_CHECKING:
    from readout.search.scan import Prepared

LIMIT = 500
"""The most hits that are shown."""


@dataclass(frozen=True, slots=True)
class Found:
    """What a query gave: at most LIMIT hits; ``milliseconds`` of the search itself."""

    query: str
    hits: Sequence[Hit]
    milliseconds: int

    @property
    def notes(self) -> int:
        """In how many notes something was found."""
        return len({hit.path for hit in self.hits})


class _Dropped(Exception):  # noqa: N818  no error: a newer query came
    pass


class Finding(QObject):
    """Searches the notes that ``notes`` gives; ``found`` has a Found for the last query only."""

    found = Signal(object)

    def __init__(self, notes: Callable[[], list[Note]], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._notes = notes
        self._lane = Lane("search", self)
        self._prepared: dict[int, Prepared] = {}
        self._query = ""

    @property
    def busy(self) -> bool:
        """Whether an answer is to come."""
        return self._lane.busy

    def search(self, query: str) -> None:
        """Look for this now, and for nothing that was asked for before."""
        self._query = query
        self._lane.drop()
        if not query.strip():
            self.found.emit(Found(query, (), 0))
            return
        notes = self._notes()
        self._lane.submit(lambda job: self._work(job, notes, query), self._done)

    def again(self) -> None:
        """The notes are others: look for the same in them."""
        if self._query.strip():
            self.search(self._query)

    def close(self) -> None:
        """Stop working."""
        self._lane.close()

    def _work(self, job: Job[Found | None], notes: list[Note], query: str) -> Found | None:
        from readout.search.scan import scan  # noqa: PLC0415  no start needs it

        begun = perf_counter()
        try:
            hits = scan(self._ready(job, notes), query, LIMIT)
        except _Dropped:
            return None
        return Found(query, hits, round((perf_counter() - begun) * 1000))

    def _ready(self, job: Job[Found | None], notes: Iterable[Note]) -> Iterator[Prepared]:
        from readout.search.scan import prepare  # noqa: PLC0415  the same

        before, self._prepared = self._prepared, {}
        made = 0
        try:
            for note in notes:
                if job.cancelled:
                    raise _Dropped
                known = before.pop(id(note), None)
                ready = known
                if ready is None or ready.note is not note:
                    ready = prepare(note)
                    made += 1
                    if made % MANY == 0:
                        keep_for_good()
                self._prepared[id(note)] = ready
                yield ready
        finally:
            if job.cancelled:  # what was prepared for the notes after these is still good
                self._prepared.update(before)

    def _done(self, found: Found | None) -> None:
        if found is not None and found.query == self._query:
            self.found.emit(found)
