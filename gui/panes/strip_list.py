"""A list that knows where its rows are without laying them out, however many they are.

Qt's own list asks for each row once before the first is seen, 0.7 seconds for 100,000 of them at
best. This one asks for a ``Strip`` and touches no row that is not drawn.
"""

from __future__ import annotations

from typing import TypeAlias

from PySide6.QtCore import QItemSelection, QModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QCursor, QPainter, QPaintEvent, QRegion
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyleOptionViewItem

from gui.panes.row_strip import Strip
from gui.panes.rows import Index, RowList

_Move: TypeAlias = QAbstractItemView.CursorAction
_Hint: TypeAlias = QAbstractItemView.ScrollHint


class StripList(RowList):
    """Rows as ``measured`` says; to be subclassed. ``menu_wanted(point)`` where a menu is to open.

    Its delegate draws rows and is asked for no size.
    """

    menu_wanted = Signal(QPoint)

    _strip: Strip | None = Strip(0, 1)
    """No rows, as long as Qt asks for them while it makes the view."""

    def measured(self, width: int) -> Strip:
        """The heights of all rows at a width. To be overridden."""
        raise NotImplementedError

    # Where rows are

    def strip(self) -> Strip:
        """The heights of the rows as they are now."""
        if self._strip is None:
            self._strip = self.measured(self.viewport().width())
        return self._strip

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
        return self._index(row) if 0 <= row < self._count() else QModelIndex()

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
        count = self._count()
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
        return self._index(min(max(row, 0), count - 1))

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        """What is to be drawn anew: of each run of rows one rectangle."""
        region = QRegion()
        for at in range(selection.count()):
            run = selection.at(at)
            first, last = self.visualRect(run.topLeft()), self.visualRect(run.bottomRight())
            region += first.united(last).intersected(self.viewport().rect())
        return region

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """By key the menu opens at the row one is on."""
        point = event.pos()
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            self.scrollTo(self.currentIndex())
            point = self.visualRect(self.currentIndex()).bottomLeft()
        self.menu_wanted.emit(self.viewport().mapToGlobal(point))
        event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the rows that are seen."""
        strip, offset = self.strip(), self.verticalOffset()
        first = max(0, strip.at(max(0, event.rect().top() + offset)))
        last = strip.at(min(strip.total - 1, event.rect().bottom() + offset))
        painter = QPainter(self.viewport())
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        State = QStyle.StateFlag  # noqa: N806  a class
        hover, current, draw = self._hovered(), self.currentIndex(), self.itemDelegate().paint
        usual = option.state & ~(State.State_HasFocus | State.State_MouseOver)
        for row in range(first, last + 1) if strip.count else ():
            index = self._index(row)
            option.rect = self.visualRect(index)
            option.state = usual
            if self.selectionModel().isSelected(index):
                option.state |= State.State_Selected
            if index == hover:
                option.state |= State.State_MouseOver
            if index == current and self.hasFocus():
                option.state |= State.State_HasFocus
            draw(painter, option, index)
        painter.end()

    def _hovered(self) -> QModelIndex:
        if not self.viewport().underMouse():
            return QModelIndex()
        return self.indexAt(self.viewport().mapFromGlobal(QCursor.pos()))

    def _index(self, row: int) -> QModelIndex:
        return self.model_or_fail().index(row, 0)

    def _count(self) -> int:
        return self.model_or_fail().rowCount()
