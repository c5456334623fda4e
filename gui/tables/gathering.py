"""What the page of all tables has done in other threads: gathering, joining, preparing to sort."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal

from gui.background import Job, Lane
from gui.memory import keep_for_good
from readout.note.model import Note
from readout.tables.found import FoundTable, Touched, gather
from readout.tables.joining import Group, Joined, groups, joined

if TYPE_CHECKING:
    from readout.library.catalogue import Catalogue

_MANY = 5_000
_SAY_EVERY = 500
"""Notes after which it is said how far gathering is."""


class Library(NamedTuple):
    """What there is to be gathered from; ``touched`` is taken in the window's thread."""

    catalogue: Catalogue | None
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
    """``gathered(Gathered)`` after each time, ``far(done, total)`` meanwhile.

    Grids are prepared for sorting in ``lane``, where the page puts them in order, a column at a
    time, so that a wish of the user waits for one column at most.
    """

    gathered = Signal(object)
    far = Signal(int, int)

    def __init__(self, lane: Lane, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._gathering = Lane("tables", self)
        self._arranging = lane
        self._job: Job[Gathered] | None = None
        self._preparing: Job[None] | None = None
        self._known: Gathered | None = None

    @property
    def busy(self) -> bool:
        """Whether something is being gathered or joined."""
        return self._job is not None

    @property
    def preparing(self) -> bool:
        """Whether columns are being prepared."""
        return self._preparing is not None

    def gather(self, library: Library, look: Look) -> None:
        """Gather all tables and join the wanted group, else the largest."""
        self.stop()
        known = self._known

        def work(job: Job[Gathered]) -> Gathered:
            def go_on(done: int, total: int) -> bool:
                if done % _SAY_EVERY == 0:
                    job.report(lambda: self.far.emit(done, total))
                return not job.cancelled

            tables = gather(library.catalogue, library.notes, library.touched, go_on)
            if known is not None and tables == known.tables:
                if _is_wanted(known, look):
                    return known._replace(same=True)
                return known._replace(joined=_join(job, known.groups, look))
            found = groups(tables) if not job.cancelled else []
            return Gathered(tables, found, _join(job, found, look))

        self._job = self._gathering.submit(work, self._done, self._failed)

    def join(self, look: Look) -> None:
        """Join another of the groups."""
        known = self._known
        if known is None:
            return
        self.stop()

        def work(job: Job[Gathered]) -> Gathered:
            return known._replace(joined=_join(job, known.groups, look))

        self._job = self._gathering.submit(work, self._done, self._failed)

    def stop(self) -> None:
        """Want nothing any more of what runs."""
        for job in (self._job, self._preparing):
            if job is not None:
                job.cancel()
        self._job = self._preparing = None

    def shut(self) -> None:
        """Stop working for good."""
        self.stop()
        self._gathering.close()

    def _done(self, found: Gathered) -> None:
        self._job = None
        self._known = found._replace(same=False)
        if found.joined is not None and not found.same:
            if found.joined.total > _MANY:
                keep_for_good()  # or each round of the garbage collector would stop the window
            self.gathered.emit(found)
            self._prepare(found.joined, 0)
        else:
            self.gathered.emit(found)

    def _failed(self, error: Exception) -> None:
        self._job = None
        raise error

    def _prepare(self, grid: Joined, at: int) -> None:
        """Prepare the columns one by one, those that the user waits for coming between."""
        self._preparing = None
        if at < len(grid.columns):
            column = grid.columns[at]
            self._preparing = self._arranging.submit(
                lambda _: column.prepare(), lambda _: self._prepare(grid, at + 1)
            )


def _join(job: Job[Gathered], found: Sequence[Group], look: Look) -> Joined | None:
    if not found or job.cancelled:
        return None
    group = next((each for each in found if each.name == look.group), found[0])
    return joined(group, look.names, look.say, lambda: not job.cancelled)


def _is_wanted(known: Gathered, look: Look) -> bool:
    """Whether what is joined is the wanted group, or that is not there."""
    names = {group.name for group in known.groups}
    there = known.joined is None or known.joined.group.name == look.group
    return there or look.group not in names
