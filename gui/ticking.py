"""What the user does with action items, with undo and redo."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoStack

from gui.panes.action_items import ItemState
from gui.pointers import walk
from gui.undo_step import Step, Swap
from readout.errors import ReadoutError
from readout.items.rows import ItemRow, overdue, own_row, rows_of, with_progress
from readout.note.model import Action, Note, Text
from readout.note.views import PlacedAction, actions
from readout.progress.store import Change, Progress

_MOST_UNDO = 500


class Ticking(QObject):
    """Action items: asked and changed.

    ``acted`` has the path of the note whose items changed, ``failed`` the sentence to show.
    """

    acted = Signal(str)
    failed = Signal(str)

    def __init__(self, progress: Progress, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._progress = progress
        self.stack = QUndoStack(self)
        self.stack.setUndoLimit(_MOST_UNDO)

    def items(self, note: Note, today: date | None = None) -> list[ItemState]:
        """The note's items in reading order, then those that the user added."""
        now = (today or date.today()).isoformat()  # noqa: DTZ011  the user's own day
        texts = [placed.action.text for placed in actions(note)]
        return [
            ItemState(
                key=row.item,
                text=Text(row.text) if row.own else texts[row.number - 1],
                done=row.done,
                owners=row.owners,
                due=row.due,
                overdue=overdue(row, now),
                own=row.own,
                section_where=row.where,
                dismissed=row.dismissed,
                comment=row.comment,
                snoozed=row.snoozed if row.snoozed and row.snoozed > now else None,
            )
            for row in self.rows(note)
        ]

    def rows(self, note: Note) -> list[ItemRow]:
        """The same as all lists of items have them."""
        progress = self._progress
        made = []
        for row in rows_of(note):
            record = progress.record("items", row.item)
            made.append(row if record is None else with_progress(row, record))
        for item in progress.own_items(note):
            record = progress.record("own", item.key)
            own = own_row(item.key, item.text, note)
            made.append(own if record is None else with_progress(own, record))
        return made

    def states(self, note: Note) -> dict[tuple[str, int], bool]:
        """Whether each of the note's items is done, by section and block."""
        placed = iter(actions(note))
        return {
            (where, index): self._progress.done(note, next(placed))
            for where, section in walk(note)
            for index, block in enumerate(section.blocks)
            if isinstance(block, Action)
        }

    def block_of(self, note: Note, key: str) -> tuple[str, int] | None:
        """The section of an item and its block there; ``None`` for one that the user added."""
        at = 0
        placed = actions(note)
        for where, section in walk(note):
            for index, block in enumerate(section.blocks):
                if isinstance(block, Action):
                    if self._progress.item_id(note, placed[at]) == key:
                        return where, index
                    at += 1
        return None

    def counts(self, note: Note) -> tuple[int, int]:
        """How many of how many items are done, those put out of sight not counted."""
        shown = [p for p in actions(note) if not self._progress.dismissed(note, p)]
        own = self._progress.own_items(note)
        done = sum(self._progress.done(note, placed) for placed in shown)
        return done + sum(item.done for item in own), len(shown) + len(own)

    def tick(self, note: Note, key: str, done: bool) -> None:
        """Tick or untick an item."""
        placed = self._find(note, key)
        text = self.tr("Tick “%1”") if done else self.tr("Untick “%1”")
        if placed is None:
            self._do(note, text, key, lambda: self._progress.set_own(key, "done", done))
        else:
            self._do(note, text, key, lambda: self._progress.mark(note, placed, done))

    def dismiss(self, note: Note, key: str) -> None:
        """Put an item out of sight that is none."""
        placed = self._find(note, key)
        if placed is not None:
            text = self.tr("Dismiss “%1”")
            self._do(note, text, key, lambda: self._progress.dismiss(note, placed))

    def restore(self, note: Note, key: str) -> None:
        """Show it again."""
        placed = self._find(note, key)
        if placed is not None:
            text = self.tr("Show “%1” again")
            self._do(note, text, key, lambda: self._progress.restore(note, placed))

    def remove(self, note: Note, key: str) -> None:
        """Remove an item that the user added."""
        text = self.tr("Remove “%1”")
        self._do(note, text, key, lambda: self._progress.set_own(key, "deleted", value=True))

    def add(self, note: Note, text: str) -> None:
        """Add an item of the user's own; an empty text adds none."""
        words = " ".join(text.split())
        if not words:
            return
        try:
            key = self._progress.add_own(note, words).key
        except ReadoutError as error:
            self._refuse(note, error)
            return

        def swap() -> None:
            gone = bool(self._progress.get("own", key, "deleted"))
            self._progress.set_own(key, "deleted", value=not gone)

        self._push(note, self.tr("Add “%1”"), words, swap)

    def _find(self, note: Note, key: str) -> PlacedAction | None:
        for placed in actions(note):
            if self._progress.item_id(note, placed) == key:
                return placed
        return None

    def _words(self, note: Note, key: str) -> str:
        placed = self._find(note, key)
        if placed is not None:
            return placed.action.text.plain
        return next((i.text for i in self._progress.own_items(note) if i.key == key), "")

    def _do(self, note: Note, text: str, key: str, act: Callable[[], Change]) -> None:
        words = self._words(note, key)
        try:
            change = act()
        except ReadoutError as error:
            self._refuse(note, error)
            return
        progress = self._progress
        self._push(note, text, words, Swap([change], progress.revert))

    def _push(self, note: Note, text: str, words: str, swap: Callable[[], None]) -> None:
        self.stack.push(Step(text, words, swap, lambda: self.acted.emit(note.path)))

    def _refuse(self, note: Note, error: ReadoutError) -> None:
        self.failed.emit(str(error))
        self.acted.emit(note.path)  # so that what is shown is again what holds
