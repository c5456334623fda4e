"""The review's state: what became of items in all notes, and the user's answers, with undo."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoStack

from gui.review.rows import Pending, ReviewRow, rows_of, summary_of
from gui.settings import DateOrder
from gui.undo_step import Step, Swap
from readout.errors import ReadoutError
from readout.note.model import Note
from readout.note.views import actions
from readout.progress.following import Following
from readout.progress.review import Question, Review
from readout.progress.store import Change, Progress


class Reviewing(QObject):
    """What there is to review, by note; the newest look at a note holds.

    ``changed`` comes after anything of it did, ``acted`` with the path of a note whose items are
    shown otherwise since, ``failed`` with a sentence to show.
    """

    changed = Signal()
    acted = Signal(str)
    failed = Signal(str)

    def __init__(
        self,
        progress: Progress,
        following: Following,
        stack: QUndoStack,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._progress = progress
        self._following = following
        self._stack = stack
        self._pending: dict[str, Pending] = {}
        self._seen = True

    def rows(self, order: DateOrder = "day") -> list[ReviewRow]:
        """The lines of all notes."""
        return rows_of(self._pending.values(), self._progress, order)

    @property
    def summary(self) -> str:
        """``4 same, 2 reworded, 1 gone, 3 new`` over all notes."""
        return summary_of(self._pending.values())

    @property
    def unseen(self) -> bool:
        """Whether something came that the user has not looked at."""
        return bool(self._pending) and not self._seen

    def count(self) -> int:
        """How many lines wait for an answer."""
        asking = [each for each in self._pending.values() if each.asks]
        return sum(row.open for row in rows_of(asking, self._progress))

    def asked(self) -> list[Review]:
        """The reviews of notes of which it is, or was, asked whether they are another note."""
        return [each.asked for each in self._pending.values() if each.asked is not None]

    def see(self) -> None:
        """The user looks at it."""
        if not self._seen:
            self._seen = True
            self.changed.emit()

    def put(self, pending: Pending) -> None:
        """A note was looked at, and there is something to tell of it."""
        self._pending.pop(pending.note.path, None)
        self._pending[pending.note.path] = pending
        self._seen = False
        self.changed.emit()

    def settled(self, note: Note) -> None:
        """A note was looked at, and there is nothing new to tell of it.

        What was told of it before stays as long as it has the same items.
        """
        before = self._pending.get(note.path)
        if before is None:
            return
        keys = self._progress.item_keys
        if keys(note) == keys(before.note):
            self._pending[note.path] = replace(before, note=note)
        else:
            del self._pending[note.path]
        self.changed.emit()

    def tell(self) -> None:
        """Something that the lines show was changed elsewhere."""
        if self._pending:
            self.changed.emit()

    def answer(self, row: ReviewRow, option: int) -> None:
        """Let this answer hold, as one step that can be undone."""
        if option == row.chosen or not 0 <= option < len(row.options):
            return
        try:
            changes = self._do(row, option)
        except ReadoutError as error:
            self.failed.emit(str(error))
            self.changed.emit()
            return
        self._push(row.note, row.text, changes)

    def _do(self, row: ReviewRow, option: int) -> Sequence[Change]:
        following, note = self._following, row.note
        number = row.options[option].number
        match row.kind:
            case "note":
                return self._same_note(row, same=option == 0)
            case "changed":
                placed = actions(note)[row.number - 1]
                own = None if option else not placed.action.done
                return (self._progress.mark(note, placed, own),)
            case "question" | "reworded":
                held = row.options[row.chosen].number if row.chosen >= 0 else 0
                parted = following.part(row.record, note, held) if held else ()
                question = Question(row.record, row.text, "", ())
                if number or not held:
                    return (*parted, *following.settle(note, question, number or None))
                return parted
            case _:
                return ()

    def _same_note(self, row: ReviewRow, *, same: bool) -> Sequence[Change]:
        pending = self._pending.get(row.note.path)
        if pending is None or pending.asked is None or not row.open:
            return ()  # what was answered is taken back by undo
        carried, found = self._following.settle_note(row.note, pending.asked, same=same)
        if found is not None:
            self._pending[row.note.path] = Pending(
                row.note, found, carried.uncertain, carried.reworded, pending.asked
            )
        return carried.changes

    def _push(self, note: Note, words: str, changes: Sequence[Change]) -> None:
        if not changes:
            return
        swap = Swap(changes, self._progress.revert)
        self._stack.push(Step(self.tr("Answer “%1”"), words, swap, lambda: self._told(note.path)))

    def _told(self, path: str) -> None:
        self.acted.emit(path)
        self.changed.emit()
