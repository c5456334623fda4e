"""A list that knows where its rows are without laying them out, however many they are.

Qt's own list asks for each row once before the first is seen, 0.7 seconds for 100,000 of them at
best. This one asks its delegate for a ``Strip`` and touches no row that is not drawn.

By keyboard: letters are for the filter, Left and Right fold and unfold the group one is in.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPoint,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QContextMenuEvent,
    QCursor,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QRegion,
)
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyleOptionViewItem, QWidget

from gui.panes.note_delegate import NoteDelegate
from gui.panes.note_model import Name, NoteModel
from gui.panes.row_strip import Strip
from gui.panes.rows import Index, RowList
from gui.theme.theme import Theme

_Move: TypeAlias = QAbstractItemView.CursorAction
_Hint: TypeAlias = QAbstractItemView.ScrollHint
Held: TypeAlias = list[tuple[Name, int]]
"""Rows that are seen, and how far each is from the top of the view."""


class NoteView(RowList):
    """The rows of a NoteModel.

    ``typed(text)`` comes with letters (Backspace gives none), ``fold_wanted(row, folded)`` by
    key, ``menu_wanted(point)`` where a menu is to open. ``leave`` is called with Escape and says
    whether there was anything to leave; else the key is the window's.
    """

    typed = Signal(str)
    fold_wanted = Signal(int, bool)
    menu_wanted = Signal(QPoint)

    _strip: Strip | None = Strip(0, 1)
    """No rows, as long as Qt asks for them while it makes the view."""

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

    def strip(self) -> Strip:
        """The heights of the rows as they are now."""
        if self._strip is None:
            self._strip = self.delegate.strip(self.viewport().width())
        return self._strip

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

    def doItemsLayout(self) -> None:
        """Rows or their width changed."""
        self._strip = None
        QAbstractItemView.doItemsLayout(self)

    def updateGeometries(self) -> None:
        """Let the scroll bar reach to the last row."""
        bar, page = self.verticalScrollBar(), self.viewport().height()
        bar.setPageStep(page)
        bar.setRange(0, max(0, self.strip().total - page))

    def verticalOffset(self) -> int:
        """Pixels above the view."""
        return self.verticalScrollBar().value()

    def visualRect(self, index: Index) -> QRect:
        """Where a row is in the viewport."""
        if not index.isValid() or index.row() >= self.strip().count:
            return QRect()
        top, height = self.strip().top(index.row()), self.strip().height(index.row())
        return QRect(0, top - self.verticalOffset(), self.viewport().width(), height)

    def indexAt(self, point: QPoint) -> QModelIndex:
        """The row at a point of the viewport."""
        row = self.strip().at(point.y() + self.verticalOffset())
        return self._notes.index(row) if 0 <= row < self._notes.rowCount() else QModelIndex()

    def sizeHintForRow(self, row: int) -> int:
        """Pixels that a row takes, -1 where there is none."""
        return self.strip().height(row) if 0 <= row < self.strip().count else -1

    def scrollTo(self, index: Index, hint: _Hint = _Hint.EnsureVisible) -> None:
        """Bring a row into view."""
        rect, page = self.visualRect(index), self.viewport().height()
        if not rect.isValid():
            return
        by = 0
        if hint == _Hint.PositionAtCenter:
            by = rect.center().y() - page // 2
        elif hint == _Hint.PositionAtTop or rect.top() < 0:
            by = rect.top()
        elif hint == _Hint.PositionAtBottom or rect.bottom() >= page:
            by = min(rect.top(), rect.bottom() + 1 - page)
        self.verticalScrollBar().setValue(self.verticalOffset() + by)

    # Moving and choosing

    def moveCursor(self, action: _Move, _modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """The row that a key goes to."""
        count = self._notes.rowCount()
        if not count:
            return QModelIndex()
        row, page = self.currentIndex().row(), self.viewport().height()
        if row < 0:
            row = count - 1 if action == _Move.MoveEnd else 0
        elif action in (_Move.MoveUp, _Move.MovePrevious):
            row -= 1
        elif action in (_Move.MoveDown, _Move.MoveNext):
            row += 1
        elif action == _Move.MoveHome:
            row = 0
        elif action == _Move.MoveEnd:
            row = count - 1
        elif action == _Move.MovePageUp:
            row = self.strip().at(max(0, self.strip().top(row) - page))
        elif action == _Move.MovePageDown:
            row = self.strip().at(min(self.strip().total - 1, self.strip().top(row) + page))
        return self._notes.index(min(max(row, 0), count - 1))

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

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        """What is to be drawn anew."""
        region = QRegion()
        for index in selection.indexes():
            region += self.visualRect(index)
        return region

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

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """By key the menu opens at the row one is on."""
        point = event.pos()
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            self.scrollTo(self.currentIndex())
            point = self.visualRect(self.currentIndex()).bottomLeft()
        self.menu_wanted.emit(self.viewport().mapToGlobal(point))
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

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the rows that are seen."""
        strip, offset = self.strip(), self.verticalOffset()
        first = max(0, strip.at(max(0, event.rect().top() + offset)))
        last = strip.at(min(strip.total - 1, event.rect().bottom() + offset))
        painter = QPainter(self.viewport())
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        State = QStyle.StateFlag  # noqa: N806  a class
        hover, current = self._hovered(), self.currentIndex()
        usual = option.state & ~(State.State_HasFocus | State.State_MouseOver)
        for row in range(first, last + 1) if strip.count else ():
            index = self._notes.index(row)
            option.rect = self.visualRect(index)
            option.state = usual
            if self.selectionModel().isSelected(index):
                option.state |= State.State_Selected
            if index == hover:
                option.state |= State.State_MouseOver
            if index == current and self.hasFocus():
                option.state |= State.State_HasFocus
            self.delegate.paint(painter, option, index)
        painter.end()

    def _hovered(self) -> QModelIndex:
        if not self.viewport().underMouse():
            return QModelIndex()
        return self.indexAt(self.viewport().mapFromGlobal(QCursor.pos()))


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
