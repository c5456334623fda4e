"""What the user does to action items of any notes, each as one step of the one undo stack."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TypeAlias

from PySide6.QtCore import QObject, Signal

from gui.actions.turns import Turns
from gui.actions.words import items_words, tr
from gui.session import Session
from gui.undo_step import Step
from readout.errors import ReadoutError
from readout.items.changing import ItemChanges
from readout.items.parting import part, part_one
from readout.items.rows import ItemRow
from readout.note.model import Note
from readout.progress.store import Change

_Act: TypeAlias = Callable[[ItemRow], tuple[Change, ...]]
_FEW = 200
"""Notes that are counted anew one by one."""


class ItemDoing(QObject):
    """Changes items by their rows. ``changed(rows)`` comes when done, undone and done again.

    ``where_seen`` says whether the user sees all items now; else undoing shows the note.
    """

    changed = Signal(object)

    def __init__(
        self, session: Session, where_seen: Callable[[], bool], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._where_seen = where_seen
        self.acting = False
        """Whether what is told just now comes from here."""
        self._turns: Turns | None = None
        self._changes = ItemChanges(session.progress, session.notes.get)
        session.saving.before = self._see_few

    def tick(self, rows: Sequence[ItemRow], done: bool) -> None:
        """Tick or untick them; what already is so stays as it is."""
        text = tr("Tick “%1”") if done else tr("Untick “%1”")
        rows = [row for row in rows if row.done != done]
        self._do(rows, text, lambda row: self._changes.tick(row, done))

    def set_due(self, rows: Sequence[ItemRow], due: str | None) -> None:
        """Set when they are due, an ISO date; ``None``: on no date."""
        text = tr("Due date of “%1”")
        self._do(rows, text, lambda row: self._changes.set_due(row, due))

    def set_owners(self, rows: Sequence[ItemRow], names: Iterable[str]) -> None:
        """Set whose they are."""
        names = list(names)
        text = tr("Owner of “%1”")
        self._do(rows, text, lambda row: self._changes.set_owners(row, names))

    def set_comment(self, rows: Sequence[ItemRow], comment: str) -> None:
        """Set the user's words on them."""
        text = tr("Comment on “%1”")
        self._do(rows, text, lambda row: self._changes.set_comment(row, comment))

    def snooze(self, rows: Sequence[ItemRow], until: str | None) -> None:
        """Put them out of sight until an ISO date; ``None`` wakes them."""
        text = tr("Snooze “%1”") if until else tr("Wake “%1”")
        self._do(rows, text, lambda row: self._changes.snooze(row, until))

    def dismiss(self, rows: Sequence[ItemRow], dismissed: bool) -> None:
        """Put them out of sight for good, or show them again."""
        rows = [row for row in rows if row.dismissed != dismissed]
        away = tr("Remove “%1”") if all(row.own for row in rows) else tr("Dismiss “%1”")
        text = away if dismissed else tr("Show “%1” again")
        self._do(rows, text, lambda row: self._changes.dismiss(row, dismissed))

    def part(self, rows: Sequence[ItemRow]) -> None:
        """These say nearly the same and are other items all the same."""
        text = tr("Part “%1”")
        self._do(rows, text, lambda row: part(self._changes, (row,)))

    def part_each(self, rows: Sequence[ItemRow]) -> None:
        """Each of these is another item than those it is shown with, which stay together."""
        text = tr("Part “%1”")
        self._do(rows, text, lambda row: part_one(self._changes, row))

    def _do(self, rows: Sequence[ItemRow], text: str, act: _Act) -> None:
        if rows:
            self.finish()
            self._turns = Turns(self._steps(rows, text, act), self)

    def finish(self) -> None:
        """Do at once what is still under way."""
        if self._turns is not None:
            self._turns.finish()

    def _steps(self, rows: Sequence[ItemRow], text: str, act: _Act) -> Iterator[None]:
        changes: list[Change] = []
        try:
            for row in rows:
                changes += act(row)
                yield
        except ReadoutError as error:
            for change in reversed(changes):
                self._session.progress.revert(change)
            self._session.ticking.failed.emit(str(error))
            self.changed.emit(rows)  # so that what is shown is again what holds
            return
        words = rows[0].text if len(rows) == 1 else items_words(len(rows))
        if len(rows) > 1:
            text = text.replace("“%1”", "%1")
        swap = _GradualSwap(changes, self._session.progress.revert, lambda: self._told(rows), self)
        self._session.ticking.stack.push(Step(text, words, swap, lambda: self._told(rows)))
        self._see_touched()

    def _told(self, rows: Sequence[ItemRow]) -> None:
        paths = {row.path for row in rows}
        alone = len(paths) == 1 and not self._where_seen()
        self.acting = True
        try:
            self.changed.emit(rows)
            self._session.notes.recount(paths)
            self._session.ticking.acted.emit(next(iter(paths)) if alone else "")
        finally:
            self.acting = False
        others = [path for path in paths if path in self._session.catalogued]
        if others:
            self._session.catalogued.recount(others if len(others) <= _FEW else None)

    def _see_few(self) -> None:
        """Read what was touched and is not open, so that it is saved by what it is known again."""
        if self._changes.unseen:
            self._changes.see_few(self._session.catalogued.catalogue().note)

    def _see_touched(self) -> None:
        """Have many of them read while what was done to them is saved."""
        session, changes = self._session, self._changes
        if changes.many:

            def see(note: Note) -> None:
                changes.see(note)
                if not changes.many:
                    session.saving.request()

            unseen = [path for path in changes.unseen if path in session.catalogued]
            session.catalogued.read(unseen, see)


class _GradualSwap:
    """As ``Swap``, for any number of changes; ``told`` is called where they take several turns."""

    def __init__(
        self,
        changes: Sequence[Change],
        revert: Callable[[Change], Change],
        told: Callable[[], None],
        parent: QObject,
    ) -> None:
        self._changes = list(changes)
        self._revert = revert
        self._told = told
        self._parent = parent
        self._turns: Turns | None = None

    def __call__(self) -> None:
        """Take back what was done last, the newest change first."""
        if self._turns is not None:
            self._turns.finish()
        self._turns = None
        self._turns = Turns(self._steps(), self._parent)

    def _steps(self) -> Iterator[None]:
        made: list[Change] = []
        for change in reversed(self._changes):
            made.append(self._revert(change))
            yield
        self._changes = made
        if self._turns is not None:  # else it was done within the first turn
            self._told()
