"""Has the note list put in order: at once where there are few notes, else in a thread of its own.

What came or changed is put on the shelf to the end, whatever is typed meanwhile; sorting,
grouping and filtering make way for what is wanted next.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QLocale, QObject, QTimer, Signal

from gui.background import Job, Lane
from gui.panes.note_entry import Look, NoteEntry
from gui.panes.note_order import EMPTY, Arranged, Change, Shelf, Wish, arrange, build, prepare
from readout.search.folding import fold

FEW = 2_000
"""So many notes are put on the shelf, and found by what is typed, within some milliseconds."""
SORTED_AT_ONCE = 12_000
"""So many that are on the shelf are sorted and grouped in such a time: no thread is waited for."""
PREPARE_AFTER = 1_000
"""Milliseconds without a change until words are worked out ahead: the list is drawn first."""


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
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.setInterval(PREPARE_AFTER)
        self._idle.timeout.connect(self._prepare)
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

    def take(self, shelf: Shelf, over: Sequence[NoteEntry] = ()) -> None:
        """Notes came that are in order already, ``over`` them are these.

        What was here before stays as it was.
        """
        before = self._shelf
        if self._building or len(before.lines) > FEW:
            entries = {path: line.entry for path, line in shelf.lines.items()}
            entries |= {entry.path: entry for entry in over}
            self.change(Change(under=list(entries.values())))
            return
        mine = [line.entry for line in before.by_title]
        self._shelf = build(shelf, [Change(None, [*over, *mine])])
        self._arrange()

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
        self._idle.stop()
        self.lane.close()

    def _build(self) -> None:
        changes, self._waiting = self._waiting, []
        shelf = self._shelf
        many = sum(
            len(change.whole or ()) + len(change.changed) + len(change.under) for change in changes
        )
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
        self._idle.stop()
        shelf, wish = self._shelf, self._wish
        if len(shelf.lines) <= (FEW if wish.query else SORTED_AT_ONCE):
            self._done(arrange(shelf, wish))
            return
        self._arranging = self.lane.submit(
            lambda job: arrange(shelf, wish, lambda: job.cancelled), self._done
        )

    def _done(self, arranged: Arranged) -> None:
        self._arranging = None
        self.arranged.emit(arranged)
        if not self._building and len(arranged.shelf.lines) > FEW:
            self._idle.start()

    def _prepare(self) -> None:
        """While nothing else is to do: what the first letter typed would have to wait for."""
        shelf, months = self._shelf, self._wish.months
        self._preparing = self.lane.submit(
            lambda job: prepare(shelf, months, lambda: job.cancelled)
        )
