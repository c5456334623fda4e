"""All action items there are: gathered in another thread, kept up to date while one sees them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal

from gui.actions.places import Places
from gui.background import Job, Lane
from gui.memory import keep_for_good
from readout.items.columns import Items
from readout.items.gather import Snapshot, applied, said
from readout.items.rows import ItemRow, with_progress
from readout.note.model import Note
from readout.progress.store import Progress

if TYPE_CHECKING:
    from readout.library.catalogue import Catalogue

_MANY = 5_000
AGAIN_AFTER = 250
"""Milliseconds that changes are waited for together."""


class Library(NamedTuple):
    """What there is to be gathered from; ``snapshot`` is taken in the window's thread."""

    catalogue: Catalogue | None
    notes: Sequence[Note]
    touched: Snapshot


class Gathered(NamedTuple):
    """``rows`` as they stand, ``said`` as their notes say them, ``places`` of each item's id.

    ``same`` says that there are the same items in the same order as before.
    """

    rows: Items
    said: Items
    places: Places
    same: bool = False


NOTHING = Gathered(Items(), Items(), Places())


class Gathering(QObject):
    """``gathered(Gathered)`` comes after each time; between them ``renew`` keeps rows current."""

    gathered = Signal(object)

    def __init__(
        self,
        lane: Lane,
        progress: Progress,
        library: Callable[[], Library],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._lane = lane
        self._progress = progress
        self._library = library
        self._meanwhile: set[str] = set()
        self._job: Job[Gathered] | None = None
        self._seen = False
        self._stale = True
        self.known = NOTHING
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(AGAIN_AFTER)
        self._timer.timeout.connect(self.gather)

    @property
    def busy(self) -> bool:
        """Whether items are being gathered or will be in a moment."""
        return self._job is not None or self._timer.isActive()

    def set_seen(self, *, seen: bool) -> None:
        """While nobody sees the items, nothing is gathered."""
        self._seen = seen
        if not seen:
            self._timer.stop()
        elif self._stale:
            self.gather()

    def change(self) -> None:
        """Notes or progress are others than before."""
        self._stale = True
        if self._seen and not self._timer.isActive():
            self._timer.start()

    def gather(self) -> None:
        """Gather all, now."""
        self._timer.stop()
        if self._job is not None:
            self._job.cancel()
        self._stale = False
        self._meanwhile.clear()
        library, before = self._library(), self.known
        self._job = self._lane.submit(lambda _: _gather(library, before), self._done, self._failed)

    def renew(self, items: Iterable[str]) -> dict[int, ItemRow]:
        """The rows of these items as progress has them now, by their indices."""
        items = list(items)
        if self._job is not None:
            self._meanwhile.update(items)  # what is being gathered does not know of it
        changed: dict[int, ItemRow] = {}
        for item in items:
            for index in self.known.places.of(item):
                row = self.known.said[index]
                record = self._progress.record("own" if row.own else "items", item)
                new = row if record is None else with_progress(row, record)
                changed[index] = new
                self.known.rows.put(index, new)
        return changed

    def _failed(self, error: Exception) -> None:
        self._job = None
        raise error

    def _done(self, found: Gathered) -> None:
        self._job = None
        self.known = found
        if not found.same and len(found.rows) > _MANY:
            keep_for_good()  # or each round of the garbage collector would stop the window
        self.renew(self._meanwhile)
        self.gathered.emit(found)


def _gather(library: Library, before: Gathered) -> Gathered:
    plain = said(library.catalogue, library.notes, library.touched)
    rows = applied(plain, library.touched)
    if plain.ids == before.said.ids and plain.notes == before.said.notes:
        rows.folded_as(before.rows)
        return Gathered(rows, plain, before.places, same=True)
    return Gathered(rows, plain, Places(plain.ids))
