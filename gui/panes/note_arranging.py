"""Has the note list put in order: at once where there are few notes, else in a thread of its own.

What came or changed is put on the shelf to the end, whatever is typed meanwhile; sorting,
grouping and filtering make way for what is wanted next.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QLocale, QObject, Signal

from gui.background import Job, Lane
from gui.panes.note_entry import Look
from gui.panes.note_order import EMPTY, Arranged, Change, Shelf, Wish, arrange, build, prepare
from readout.search.folding import fold

FEW = 2_000
"""So many notes are put in order within some milliseconds."""


class NoteArranging(QObject):
    """The notes and what is wanted of them. ``arranged(Arranged)`` comes after every change."""

    arranged = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.lane = Lane("notes")
        """No child of this, so that it can be closed when Qt has deleted all of the pane."""
        self._shelf = EMPTY
        self._waiting: list[Change] = []
        self._building = False
        self._arranging: Job[Arranged] | None = None
        self._preparing: Job[None] | None = None
        locale = QLocale()
        months = tuple(fold(locale.standaloneMonthName(number)) for number in range(1, 13))
        self._wish = Wish(months=months)

    @property
    def wish(self) -> Wish:
        """What is wanted at the moment."""
        return self._wish

    @property
    def busy(self) -> bool:
        """Whether an answer is to come."""
        return self._building or self._arranging is not None

    @property
    def shelf(self) -> Shelf:
        """All notes that are on the shelf by now."""
        return self._shelf

    def change(self, change: Change) -> None:
        """Notes came, changed or went."""
        self._waiting.append(change)
        if not self._building:
            self._build()

    def want(
        self,
        *,
        look: Look | None = None,
        pins: Sequence[str] | None = None,
        query: str | None = None,
    ) -> None:
        """Sort, group, pin or filter otherwise."""
        wish = self._wish
        if look is not None:
            wish = wish._replace(look=look)
        if pins is not None:
            wish = wish._replace(pins=frozenset(pins))
        if query is not None:
            wish = wish._replace(query=query)
        if wish != self._wish:
            self._wish = wish
            self._arrange()

    def stop(self) -> None:
        """End the thread, if there is one."""
        self.lane.close()

    def _build(self) -> None:
        changes, self._waiting = self._waiting, []
        shelf = self._shelf
        many = sum(len(change.whole or ()) + len(change.changed) for change in changes)
        if many + len(shelf.lines) <= FEW:
            self._built(build(shelf, changes))
            return
        self._building = True
        self.lane.submit(lambda _: build(shelf, changes), self._built)

    def _built(self, shelf: Shelf) -> None:
        self._building = False
        self._shelf = shelf
        self._arrange()
        if self._waiting:
            self._build()

    def _arrange(self) -> None:
        for job in (self._arranging, self._preparing):
            if job is not None:
                job.cancel()
        self._arranging = self._preparing = None
        shelf, wish = self._shelf, self._wish
        if len(shelf.lines) <= FEW:
            self.arranged.emit(arrange(shelf, wish))
            return
        self._arranging = self.lane.submit(
            lambda job: arrange(shelf, wish, lambda: job.cancelled), self._done
        )

    def _done(self, arranged: Arranged) -> None:
        self._arranging = None
        self.arranged.emit(arranged)
        if not self._building:
            # While nothing else is to do: what the first letter typed would have to wait for.
            shelf, months = arranged.shelf, self._wish.months
            self._preparing = self.lane.submit(
                lambda job: prepare(shelf, months, lambda: job.cancelled)
            )
