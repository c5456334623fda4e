"""The list of the notes, however many they are.

By keyboard: letters are for the filter, Left and Right fold and unfold the group one is in.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from PySide6.QtCore import QEvent, QItemSelectionModel, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from gui.panes.note_delegate import NoteDelegate
from gui.panes.note_model import Name, NoteModel
from gui.panes.row_strip import Strip
from gui.panes.rows import Index
from gui.panes.strip_list import StripList
from gui.theme.theme import Theme

Held: TypeAlias = list[tuple[Name, int]]
"""Rows that are seen, and how far each is from the top of the view."""


class NoteView(StripList):
    """The rows of a NoteModel.

    ``typed(text)`` comes with letters (Backspace gives none), ``fold_wanted(row, folded)`` by
    key. ``leave`` is called with Escape and says whether there was anything to leave; else the
    key is the window's.
    """

    typed = Signal(str)
    fold_wanted = Signal(int, bool)

    def __init__(
        self,
        theme: Theme,
        model: NoteModel,
        leave: Callable[[], bool],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._notes = model
        self._leave = leave
        self.delegate = NoteDelegate(theme, self, model)
        self.setModel(model)
        self.setItemDelegate(self.delegate)

    # Where rows are

    def measured(self, width: int) -> Strip:
        """The rows' heights at a width."""
        return self.delegate.strip(width)

    def hold(self) -> Held:
        """What is seen, to be given to ``keep`` after a change; nothing where the top is seen."""
        offset = self.verticalOffset()
        if offset <= 0 or not self.strip().count:
            return []
        first = max(0, self.strip().at(offset))
        rows = range(first, min(self._notes.rowCount(), first + 40))
        return [(self._notes.name_of(row), self.strip().top(row) - offset) for row in rows]

    def keep(self, held: Held) -> None:
        """Scroll so that the first of these that is still there stands where it stood."""
        self.doItemsLayout()
        for name, place in held:
            row = self._notes.row_named(name)
            if row >= 0:
                self.verticalScrollBar().setValue(self.strip().top(row) - place)
                return

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The chosen row stays in view: other panes take room while the window is filled."""
        rect = self.visualRect(self.currentIndex())
        seen = rect.isValid() and rect.bottom() >= 0 and rect.top() < event.oldSize().height()
        super().resizeEvent(event)
        if seen:
            self.scrollTo(self.currentIndex())

    # Moving and choosing

    def selectionCommand(
        self, index: Index, event: QEvent | None = None
    ) -> QItemSelectionModel.SelectionFlag:
        """The head of a group can be gone to, but the note that is chosen stays so."""
        if index.isValid() and self._notes.bunch(index.row()) is not None:
            return QItemSelectionModel.SelectionFlag.NoUpdate
        return super().selectionCommand(index, event)

    def setSelection(self, _rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        """One row can be chosen: the one that was gone to."""
        self.selectionModel().select(self.currentIndex(), command)

    def event(self, event: QEvent) -> bool:
        """Letters are typed here; they are no shortcuts of the window."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and is_typed(event)
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Letters, Escape, folding; the rest is as in any list."""
        row, key = self.currentIndex().row(), event.key()
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain and key in (Qt.Key.Key_Left, Qt.Key.Key_Right) and row >= 0:
            back = Qt.Key.Key_Right if self.isRightToLeft() else Qt.Key.Key_Left
            self._fold(row, back=key == back)
        elif plain and key == Qt.Key.Key_Space and row >= 0:
            self.entered_row.emit(self.currentIndex())
        elif plain and key == Qt.Key.Key_Escape and self._leave():
            pass
        elif plain and key == Qt.Key.Key_Backspace:
            self.typed.emit("")
        elif is_typed(event):
            self.typed.emit(event.text())
        else:
            super().keyPressEvent(event)
            return
        event.accept()

    def _fold(self, row: int, *, back: bool) -> None:
        bunch, head = self._notes.bunch(row), self._notes.head_of(row)
        goal = row
        if bunch is None:
            goal = head if back else row
        elif self._notes.is_folded(bunch) != back:
            self.fold_wanted.emit(row, back)
        elif not back:
            goal = row + 1
        if goal != row and goal >= 0:
            self.setCurrentIndex(self._notes.index(goal))


def is_typed(event: QKeyEvent) -> bool:
    """Whether a key gives a letter, figure or sign; a blank alone is none."""
    held = event.modifiers() & ~(
        Qt.KeyboardModifier.ShiftModifier
        | Qt.KeyboardModifier.KeypadModifier
        | Qt.KeyboardModifier.GroupSwitchModifier
    )
    alt_gr = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    text = event.text()
    return (not held or held == alt_gr) and bool(text.strip()) and text.isprintable()
