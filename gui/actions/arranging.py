"""Has the rows put into groups and in order, and counted: at once where there are few.

What is wanted next makes way: only the last wish is answered.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import groupby
from typing import NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal

from gui.background import Job, Lane
from readout.items.columns import Items
from readout.items.page import Arranged, View, arranged
from readout.items.weeks import Week, done_per_week

FEW = 2_000
"""So many rows are put in order within some milliseconds."""
COUNTED_AFTER = 50
"""Milliseconds that the list has for being drawn. While another thread is busy, each call of Qt may
wait half a millisecond for Python, and there are hundreds in a picture of the list."""


class Wish(NamedTuple):
    """What is to be seen, on which day (ISO), by whom, and what stays in sight whatever it is."""

    view: View = View()
    today: str = ""
    mine: tuple[str, ...] = ()
    stay: frozenset[str] = frozenset()


class Answer(NamedTuple):
    """The rows in their groups, for a wish."""

    rows: Items
    arranged: Arranged
    wish: Wish


class Totals(NamedTuple):
    """Of all that the view's owner and words choose, whatever its state: done, all, notes.

    ``weeks`` are those of the whole library.
    """

    done: int = 0
    items: int = 0
    notes: int = 0
    weeks: tuple[Week, ...] = ()


class Arranging(QObject):
    """``arranged(Answer)`` comes after every wish but those that another took the place of.

    ``counted(Totals)`` comes a little later.
    """

    arranged = Signal(object)
    counted = Signal(object)

    def __init__(self, lane: Lane, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lane = lane
        self._job: Job[Answer] | Job[Totals] | None = None
        self._to_count: tuple[Items, Wish] = (Items(), Wish())
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(COUNTED_AFTER)
        self._timer.timeout.connect(self._count)

    @property
    def busy(self) -> bool:
        """Whether an answer is to come."""
        return self._job is not None or self._timer.isActive()

    def arrange(self, rows: Items, wish: Wish) -> None:
        """Put these in order."""
        self._drop()
        if len(rows) <= FEW:
            self._done(_answer(rows, wish))
        else:
            self._job = self._lane.submit(lambda _: _answer(rows, wish), self._done, self._failed)

    def count(self, rows: Items, wish: Wish) -> None:
        """Count them alone."""
        self._drop()
        if len(rows) <= FEW:
            self.counted.emit(totals(rows, wish))
        else:
            self._to_count = (rows, wish)
            self._timer.start()

    def _count(self) -> None:
        rows, wish = self._to_count
        self._job = self._lane.submit(lambda _: totals(rows, wish), self._counted, self._failed)

    def _drop(self) -> None:
        self._timer.stop()
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def _done(self, answer: Answer) -> None:
        self._job = None
        self.arranged.emit(answer)
        if not self.busy:  # else something newer is wanted
            self.count(answer.rows, answer.wish)

    def _failed(self, error: Exception) -> None:
        self._job = None
        raise error

    def _counted(self, found: Totals) -> None:
        self._job = None
        self.counted.emit(found)


def _answer(rows: Items, wish: Wish) -> Answer:
    return Answer(rows, arranged(rows, wish.view, wish.today, wish.mine, wish.stay), wish)


def totals(rows: Items, wish: Wish) -> Totals:
    """Count what is listed, in every state."""
    view = wish.view
    if view.mine or view.owner or view.text:
        every = view._replace(show="all", group="none", sort="due", down=False)
        groups = arranged(rows, every, wish.today, wish.mine).groups
        found: Sequence[int] = groups[0].items if groups else ()
    else:
        out = rows.dismissed.copy()
        found = [at for at in range(len(rows)) if at not in out]
    done = len([at for at in found if rows.dones[at]])
    notes = len({note.path for note, _ in groupby(found, rows.notes.__getitem__)})
    rows.prepare()  # so that what is typed or sorted next is answered sooner
    return Totals(done, len(found), notes, tuple(done_per_week(rows, wish.today)))


def today() -> str:
    """The user's own day, as an ISO date."""
    return date.today().isoformat()  # noqa: DTZ011
