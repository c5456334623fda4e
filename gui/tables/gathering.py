"""What the page of all tables has done in another thread: gathering and joining."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal

from gui.background import Job, Lane
from gui.memory import keep_for_good
from readout.note.model import Note
from readout.tables.found import FoundTable, Gatherer, Touched
from readout.tables.joining import Group, Joined, groups, joined

if TYPE_CHECKING:
    from pathlib import Path

_MANY = 5_000
_SAY_EVERY = 500
"""Notes after which it is said how far gathering is."""


class Library(NamedTuple):
    """What there is to be gathered from; ``touched`` is taken in the window's thread.

    ``folder`` is that of the catalogue, None where no large folder is open.
    """

    folder: Path | None
    notes: Sequence[Note]
    touched: Touched


class Look(NamedTuple):
    """How a grid is to be made: which group by its name, the names in front, how days are said."""

    group: str
    names: tuple[str, str]
    say: Callable[[str], str]


class Gathered(NamedTuple):
    """All groups, and one of them joined; None where there is no table, or nothing is new."""

    tables: Sequence[FoundTable]
    groups: Sequence[Group]
    joined: Joined | None
    same: bool = False


class Gathering(QObject):
    """``gathered(Gathered)`` after each time, ``far(done, total)`` meanwhile."""

    gathered = Signal(object)
    far = Signal(int, int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lane = Lane("tables", self)
        self._job: Job[Gathered] | None = None
        self._known: Gathered | None = None
        self._gatherer = Gatherer(None)

    @property
    def busy(self) -> bool:
        """Whether something is being gathered or joined."""
        return self._job is not None

    def gather(self, library: Library, look: Look) -> None:
        """Gather all tables and join the wanted group, else the largest."""
        self.stop()
        known = self._known
        if self._gatherer.folder != library.folder:
            self._gatherer.close()
            self._gatherer = Gatherer(library.folder)
        gatherer = self._gatherer

        def work(job: Job[Gathered]) -> Gathered:
            def go_on(done: int, total: int) -> bool:
                if done % _SAY_EVERY == 0:
                    job.report(lambda: self.far.emit(done, total))
                return not job.cancelled

            tables = gatherer.gather(library.notes, library.touched, go_on)
            if known is not None and tables == known.tables:
                if _is_wanted(known, look):
                    return known._replace(same=True)
                return known._replace(joined=_join(job, known.groups, look))
            found = groups(tables) if not job.cancelled else []
            return Gathered(tables, found, _join(job, found, look))

        self._job = self._lane.submit(work, self._done, self._failed)

    def join(self, look: Look) -> None:
        """Join another of the groups."""
        known = self._known
        if known is None:
            return
        self.stop()

        def work(job: Job[Gathered]) -> Gathered:
            return known._replace(joined=_join(job, known.groups, look))

        self._job = self._lane.submit(work, self._done, self._failed)

    def stop(self) -> None:
        """Want nothing any more of what runs."""
        if self._job is not None:
            self._job.cancel()
        self._job = None

    def shut(self) -> None:
        """Stop working for good."""
        self.stop()
        self._lane.close()
        self._gatherer.close()

    def _done(self, found: Gathered) -> None:
        self._job = None
        self._known = found._replace(same=False)
        if found.joined is not None and not found.same and found.joined.total > _MANY:
            keep_for_good()  # or each round of the garbage collector would stop the window
        self.gathered.emit(found)

    def _failed(self, error: Exception) -> None:
        self._job = None
        raise error


def _join(job: Job[Gathered], found: Sequence[Group], look: Look) -> Joined | None:
    if not found or job.cancelled:
        return None
    group = next((each for each in found if each.name == look.group), found[0])
    return joined(group, look.names, look.say)


def _is_wanted(known: Gathered, look: Look) -> bool:
    """Whether what is joined is the wanted group, or that is not there."""
    names = {group.name for group in known.groups}
    there = known.joined is None or known.joined.group.name == look.group
    return there or look.group not in names
