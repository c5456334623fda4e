"""The list of the notes, however many they are.

By keyboard: letters are for the filter, Left and Right fold and unfold the group one is in.
Several notes are chosen as in any list: Shift with arrows or a click, Ctrl with a click or the
space bar, Ctrl+A; heads of groups are passed over.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QWidget

from gui.panes.note_delegate import NoteDelegate
from gui.panes.note_model import Name, NoteModel
from gui.panes.row_strip import Strip
from gui.panes.rows import Index
from gui.panes.strip_list import StripList
from gui.theme.theme import Theme

_Flag = QItemSelectionModel.SelectionFlag
Held: TypeAlias = list[tuple[Name, int]]
"""Rows that are seen, and how far each is from the top of the view."""


class NoteView(StripList):
    """The rows of a NoteModel.

    ``clicked_alone(index)`` comes with a click that chooses no others beside it, ``typed(text)``
    with letters (Backspace gives none), ``fold_wanted(row, folded)`` by key. ``leave`` is called
    with Escape and says whether there was anything to leave; else the key is the window's.
    """

    clicked_alone = Signal(QModelIndex)
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
        self._anchor = QPersistentModelIndex()
        self._revealed = -1
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.delegate = NoteDelegate(theme, self, model)
        self.setModel(model)
        self.setItemDelegate(self.delegate)
        self.clicked.connect(self._hear_click)

    def _hear_click(self, index: QModelIndex) -> None:
        held = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.ControlModifier
        if not QApplication.keyboardModifiers() & held:
            self.clicked_alone.emit(index)

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

    def reveal(self, index: Index) -> None:
        """Have a row in view."""
        self.scrollTo(index)
        self._revealed = self.verticalOffset()

    @property
    def revealing(self) -> bool:
        """Whether nobody scrolled since a row was revealed: it is to be seen whatever comes."""
        return self.verticalOffset() == self._revealed

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The chosen row stays in view: other panes take room while the window is filled."""
        rect = self.visualRect(self.currentIndex())
        seen = rect.isValid() and rect.bottom() >= 0 and rect.top() < event.oldSize().height()
        super().resizeEvent(event)
        if seen:
            self.reveal(self.currentIndex())

    # Moving and choosing

    def selectionCommand(
        self, index: Index, event: QEvent | None = None
    ) -> QItemSelectionModel.SelectionFlag:
        """The head of a group can be gone to, but the notes that are chosen stay so."""
        command = super().selectionCommand(index, event)
        if isinstance(event, QKeyEvent) and not command & _Flag.Current:
            self.begin_at(index)
        head = index.isValid() and self._notes.bunch(index.row()) is not None
        # From note to note over a head, what is chosen grows on.
        growing = isinstance(event, QKeyEvent) and bool(command & _Flag.Current)
        return _Flag.NoUpdate if head and not growing else command

    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        """Choose the row that was gone to, or all from where one began to it."""
        y = min(max(rect.bottom() + self.verticalOffset(), 0), max(self.strip().total - 1, 0))
        row = self.strip().at(y)
        if not (command & _Flag.Current and self._anchor.isValid()):
            self.begin_at(self._notes.index(row))
        first, last = sorted((row, self._anchor.row()))
        self.selectionModel().select(self._between(first, last), command)

    def setCurrentIndex(self, index: Index) -> None:
        """Go to a row, whatever keys are held: Qt would choose it beside others with Ctrl."""
        head = index.isValid() and self._notes.bunch(index.row()) is not None
        command = _Flag.NoUpdate if head else _Flag.ClearAndSelect
        self.selectionModel().setCurrentIndex(index, command)
        self.begin_at(index)

    def begin_at(self, index: Index) -> None:
        """Let what is chosen next, from one note to another, begin here."""
        self._anchor = QPersistentModelIndex(index)

    def selectAll(self) -> None:
        """Choose all notes that are to be seen."""
        every = self._between(0, self._notes.rowCount() - 1)
        self.selectionModel().select(every, _Flag.ClearAndSelect)

    def _between(self, first: int, last: int) -> QItemSelection:
        """The notes of these rows, without the heads among them."""
        made = QItemSelection()
        heads = [head for head in self._notes.heads if first <= head <= last]
        for start, end in zip([first - 1, *heads], [*heads, last + 1], strict=True):
            if start + 1 < end:
                made.select(self._notes.index(start + 1), self._notes.index(end - 1))
        return made

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
